package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of lines gives the same records under the same names, however it is cut. */
final class LinesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 64, 300, 5_000})
    void everyLineIsOfOnePart(long partBytes) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append(i % 7 == 3 ? "\n" : "");
            lines.append("{\"text\": \"")
                    .append("Word ".repeat(i % 9))
                    .append(i)
                    .append(".\"}");
            lines.append(i % 5 == 0 ? "\r\n" : "\n");
        }
        Piece whole = piece(lines.substring(0, lines.length() - 1));

        assertThat(read(cut(whole, partBytes))).isEqualTo(read(List.of(whole)));
        assertThat(read(List.of(whole))).hasSize(40);
    }

    @Test
    void aPartWithoutTheBeginningOfALineHasNone() throws IOException {
        Piece whole = piece("{\"text\": \"" + "one long line ".repeat(50) + "\"}");

        assertThat(cut(whole, 10)).hasSize(1);
    }

    private Piece piece(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("records.jsonl"), lines);
        return Piece.whole("records.jsonl", file.toUri().toString(), Files.size(file));
    }

    private static List<Piece> cut(Piece whole, long partBytes) throws IOException {
        List<Piece> parts = new ArrayList<>();
        long before = 0;
        for (Piece part : Lines.cut(whole, partBytes)) {
            long count = Lines.count(part, Local.configuration());
            if (count > 0) {
                parts.add(part.after(before));
            }
            before += count;
        }
        return parts;
    }

    private static List<String> read(List<Piece> pieces) {
        List<String> read = new ArrayList<>();
        for (Piece piece : pieces) {
            Local.taken(piece).forEach(each -> read.add(each.document() + " " + each.capture() + each.refused()));
        }
        return read;
    }
}
