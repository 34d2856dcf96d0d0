package org.entente.engine.kit.times;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.engine.kit.Table;

/** The lexicon of time words, as parts of regular expressions and as values. */
final class TimeWords {
    private static final Map<String, Map<String, String>> KINDS = load();

    private TimeWords() {}

    private static Map<String, Map<String, String>> load() {
        Map<String, Map<String, String>> kinds = new HashMap<>();
        for (Map<String, String> row : Table.of(TimeWords.class, "words.tsv").rows()) {
            Map<String, String> words = kinds.computeIfAbsent(Table.cell(row, "kind"), kind -> new HashMap<>());
            for (String word : Table.parts(row, "words")) {
                words.put(word.toLowerCase(Locale.ROOT), Table.cell(row, "value"));
            }
        }
        return kinds;
    }

    /** The words of a kind as alternatives, the longest first. */
    static String alternatives(String kind) {
        return words(kind).keySet().stream()
                .sorted(Comparator.comparing((String word) -> -word.length()).thenComparing(word -> word))
                .map(word -> Pattern.quote(word).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** As {@link #alternatives}, each with a capital or in capitals throughout. */
    static String capitalised(String kind) {
        return words(kind).keySet().stream()
                .sorted(Comparator.comparing((String word) -> -word.length()).thenComparing(word -> word))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + "|"
                        + word.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    static String value(String kind, String word) {
        String value = words(kind).get(word.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
        if (value == null) {
            throw new IllegalStateException("no " + kind + " word: " + word);
        }
        return value;
    }

    static int number(String kind, String word) {
        return Integer.parseInt(value(kind, word));
    }

    private static Map<String, String> words(String kind) {
        Map<String, String> words = KINDS.get(kind);
        if (words == null) {
            throw new IllegalStateException("no time words of the kind " + kind);
        }
        return words;
    }
}
