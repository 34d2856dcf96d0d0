package org.entente.onnx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Abbreviations that keep their full stop, from {@code abbreviations.txt}. */
final class Abbreviations {
    private static final String FILE = "abbreviations.txt";
    private static final Map<String, Entry> ENTRIES = read();
    private static final List<String> INNER_STOPS = ENTRIES.keySet().stream()
            .filter(each -> each.indexOf('.') < each.length() - 1)
            .sorted()
            .toList();

    private Abbreviations() {}

    /** What may stand behind an abbreviation. */
    enum Use {
        /** It is none. */
        NONE,
        /** It never ends a sentence. */
        TITLE,
        /** It is one only before a number. */
        NUMBER,
        /** It may end a sentence. */
        ANY
    }

    /**
     * One abbreviation.
     *
     * @param example a sentence in which it stands
     */
    record Entry(String text, Use use, String example) {}

    static List<Entry> entries() {
        return ENTRIES.values().stream()
                .sorted(java.util.Comparator.comparing(Entry::text))
                .toList();
    }

    static Use use(String word) {
        Entry entry = ENTRIES.get(word);
        return entry == null ? Use.NONE : entry.use();
    }

    /** The end of an abbreviation with stops inside ({@code Ph.D.}) at {@code at}; {@code at} where there is none. */
    static int longest(String text, int at, int end) {
        for (String entry : INNER_STOPS) {
            if (at + entry.length() <= end && text.startsWith(entry, at)) {
                return at + entry.length();
            }
        }
        return at;
    }

    private static Map<String, Entry> read() {
        InputStream in = Abbreviations.class.getResourceAsStream(FILE);
        if (in == null) {
            throw new IllegalStateException(FILE + " is not on the class path");
        }
        Map<String, Entry> entries = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] fields = line.split("\t", -1);
                    Entry entry = new Entry(fields[0], Use.valueOf(fields[1].toUpperCase(Locale.ROOT)), fields[2]);
                    entries.put(entry.text(), entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return Map.copyOf(entries);
    }
}
