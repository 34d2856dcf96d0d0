package org.entente.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.entente.engine.ingest.Budget;
import org.entente.engine.ingest.Container;
import org.entente.engine.ingest.Packed;

/** One record a line, each a document; what a record is, {@link JsonRecord} says. */
final class JsonLines implements Container {
    private static final Pattern START = Pattern.compile("^\\s*\\{\\s*\"");

    @Override
    public boolean opens(String name, byte[] head) {
        return Names.endsIn(name, ".jsonl", ".ndjson", ".jsonlines")
                || !Names.endsIn(name, ".json")
                        && !name.contains("!/line ")
                        && START.matcher(new String(head, StandardCharsets.ISO_8859_1))
                                .find();
    }

    @Override
    public void unpack(String name, Packed packed, Budget budget, Parts parts) throws IOException {
        Lines lines = new Lines(packed.stream(), budget.bounds().partBytesMax() + 1);
        int number = 0;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            number++;
            byte[] record = stripped(line);
            if (record.length > 0) {
                parts.part(name + "!/line " + number + ".json", null, new ByteArrayInputStream(record));
            }
        }
    }

    /** Without byte order mark and white space at the ends, so that a record is the same in whatever file it lies. */
    private static byte[] stripped(byte[] line) {
        int from = line.length > 2 && (line[0] & 0xFF) == 0xEF && (line[1] & 0xFF) == 0xBB && (line[2] & 0xFF) == 0xBF
                ? 3
                : 0;
        int to = line.length;
        while (from < to && line[from] <= ' ' && line[from] >= 0) {
            from++;
        }
        while (to > from && line[to - 1] <= ' ' && line[to - 1] >= 0) {
            to--;
        }
        return Arrays.copyOfRange(line, from, to);
    }
}
