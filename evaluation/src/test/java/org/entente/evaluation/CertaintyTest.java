package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.engine.read.Put;
import org.entente.engine.read.Reader;
import org.entente.model.Factuality;
import org.junit.jupiter.api.Test;

/** Holds how words are put in sentences of our own to what {@code evaluation/certainty/own.tsv} says of them. */
final class CertaintyTest {
    private static final int EACH = 10;

    private static List<String[]> rows() throws IOException {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(at.resolve("evaluation/certainty/own.tsv"))) {
            at = at.getParent();
        }
        return Files.readAllLines(at.resolve("evaluation/certainty/own.tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("mode\t"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** Whether the word in brackets is put in that mode; "possible" is a degree, whatever the mode. */
    static boolean isPut(Reader reader, String mode, String marked) {
        int start = marked.indexOf('[');
        String text = marked.replace("[", "").replace("]", "");
        List<Put> put = reader.put(SuiteTexts.document(text, null));
        return put.stream()
                .filter(one -> one.word().start() == start)
                .anyMatch(one -> mode.equals("possible")
                        ? one.factuality() == Factuality.PS_PLUS
                        : one.mode().code().equals(mode));
    }

    @Test
    void eachSentenceIsReadAsItsRowSays() throws IOException {
        Reader reader = Wiring.reader();
        List<String> different = new ArrayList<>();
        for (String[] row : rows()) {
            boolean right = isPut(reader, row[0], row[3]) == row[1].equals("yes");
            if (right != row[2].equals("yes")) {
                different.add(row[0] + ": " + row[3]);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void eachModeHasTenSentencesThatHoldAndTenThatDoNotAndMostAreReadSo() throws IOException {
        Map<String, int[]> tally = new TreeMap<>();
        for (String[] row : rows()) {
            int[] count = tally.computeIfAbsent(row[0], mode -> new int[3]);
            count[row[1].equals("yes") ? 0 : 1]++;
            count[2] += row[2].equals("yes") ? 1 : 0;
        }
        assertThat(tally).hasSize(12).allSatisfy((mode, count) -> {
            assertThat(count[0]).isEqualTo(EACH);
            assertThat(count[1]).isEqualTo(EACH);
            assertThat(count[2]).isGreaterThanOrEqualTo(EACH + EACH / 2);
        });
    }
}
