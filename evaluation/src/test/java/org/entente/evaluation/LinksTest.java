package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.engine.kit.Table;
import org.entente.engine.read.Reader;
import org.entente.model.AttributeType;
import org.entente.model.Claim;
import org.entente.model.Id;
import org.entente.model.Reading;
import org.entente.model.Role;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;

/** Holds links, labels and intermediaries in sentences of our own to what {@code evaluation/links/own.tsv} says of them. */
final class LinksTest {
    private static final int EACH = 10;
    private static final Reader READER = Wiring.reader();

    private static List<String[]> rows() throws IOException {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(at.resolve("evaluation/links/own.tsv"))) {
            at = at.getParent();
        }
        return Files.readAllLines(at.resolve("evaluation/links/own.tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("kind\t"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static Reading read(String text) {
        return READER.read(SuiteTexts.document(text, null), null);
    }

    /** Whether what the brackets mark is read as the kind has it. */
    private static boolean isRead(String kind, String marked) {
        StringBuilder plain = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (char c : marked.toCharArray()) {
            if (c == '[') {
                starts.add(plain.length());
            } else if (c != ']') {
                plain.append(c);
            }
        }
        String text = plain.toString();
        Reading reading = read(text);
        return switch (kind) {
            case "label" ->
                reading.claims().stream()
                        .filter(claim -> claim.type() == AttributeType.LABEL && claim.label() != null)
                        .anyMatch(claim -> claim.label() != null
                                && text.startsWith(claim.label().split(" ", 2)[0], starts.getFirst()));
            case "intermediary" ->
                reading.claims().stream()
                        .flatMap(claim -> claim.participants().stream())
                        .anyMatch(party -> party.role() == Role.INTERMEDIARY
                                && party.span().contains(starts.getFirst()));
            default -> isLinked(reading, kind, starts);
        };
    }

    private static boolean isLinked(Reading reading, String relation, List<Integer> starts) {
        Map<Id, Claim> claims = new HashMap<>();
        reading.claims().forEach(claim -> claims.put(claim.id(), claim));
        return claims.values().stream().anyMatch(claim -> claim.links().stream()
                .filter(link -> link.relation().code().equals(relation))
                .map(link -> claims.get(link.claim()))
                .anyMatch(other -> other != null && hold(List.of(claim.trigger(), other.trigger()), starts)));
    }

    private static boolean hold(List<Span> triggers, List<Integer> starts) {
        return starts.stream()
                .allMatch(start -> triggers.stream().anyMatch(trigger -> trigger.contains(start.intValue())));
    }

    @Test
    void eachSentenceIsReadAsItsRowSays() throws IOException {
        List<String> different = new ArrayList<>();
        for (String[] row : rows()) {
            boolean right = isRead(row[0], row[3]) == row[1].equals("yes");
            if (right != row[2].equals("yes")) {
                different.add(row[0] + ": " + row[3]);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void eachKindHasTenSentencesThatHoldAndTenThatDoNotAndMostAreReadSo() throws IOException {
        Map<String, int[]> tally = new TreeMap<>();
        for (String[] row : rows()) {
            int[] counts = tally.computeIfAbsent(row[0], kind -> new int[3]);
            counts[row[1].equals("yes") ? 0 : 1]++;
            counts[2] += row[2].equals("yes") ? 1 : 0;
        }
        assertThat(tally.keySet())
                .containsExactly("condition", "consequence", "intermediary", "label", "purpose", "reason");
        assertThat(tally.values()).allSatisfy(counts -> {
            assertThat(counts[0]).isEqualTo(EACH);
            assertThat(counts[1]).isEqualTo(EACH);
            assertThat(counts[2]).isGreaterThanOrEqualTo(2 * EACH - 2);
        });
    }

    @Test
    void everyConnectiveLinksInItsExampleAndNotInItsCounterexample() {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : Table.of(Reader.class, "connectives.tsv").rows()) {
            String relation = Table.cell(row, "relation");
            if (!hasLink(Table.cell(row, "example"), relation)) {
                wrong.add(Table.cell(row, "word") + ": " + Table.cell(row, "example"));
            }
            if (hasLink(Table.cell(row, "counter"), relation)) {
                wrong.add(Table.cell(row, "word") + ": " + Table.cell(row, "counter"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean hasLink(String text, String relation) {
        return read(text).claims().stream()
                .flatMap(claim -> claim.links().stream())
                .anyMatch(link -> link.relation().code().equals(relation));
    }
}
