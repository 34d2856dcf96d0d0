package org.entente.engine.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text by its function words, or by its script where that is of few languages.
 * Only good enough to say what can't be read; {@code und} where it is not clear. Immutable.
 */
final class Languages {
    private static final int WORDS_MAX = 2_000;
    private static final double SHARE_MIN = 0.12;
    private static final Map<Character.UnicodeScript, String> SCRIPTS = Map.of(
            Character.UnicodeScript.CYRILLIC, "ru",
            Character.UnicodeScript.HAN, "zh",
            Character.UnicodeScript.HIRAGANA, "ja",
            Character.UnicodeScript.HANGUL, "ko",
            Character.UnicodeScript.HEBREW, "he",
            Character.UnicodeScript.GREEK, "el");
    private static final String PERSIAN = "پچژگی";

    private final TreeMap<String, Set<String>> wordsByLanguage = new TreeMap<>();

    private Languages() {}

    static Languages load() {
        Languages languages = new Languages();
        for (String[] row : Lexicon.rows("languages.tsv", 2)) {
            languages.wordsByLanguage.put(row[0], new HashSet<>(Arrays.asList(row[1].split(" "))));
        }
        return languages;
    }

    /** ISO 639-1 code, or {@code und}. */
    String of(String text) {
        String head = text.substring(0, Math.min(text.length(), 20 * WORDS_MAX));
        String byScript = byScript(head);
        if (byScript != null) {
            return byScript;
        }
        List<String> words = Arrays.stream(head.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .limit(WORDS_MAX)
                .toList();
        String best = "und";
        double bestShare = SHARE_MIN;
        for (Map.Entry<String, Set<String>> entry : wordsByLanguage.entrySet()) {
            double share = words.stream().filter(entry.getValue()::contains).count() / Math.max(1.0, words.size());
            if (share > bestShare) {
                best = entry.getKey();
                bestShare = share;
            }
        }
        return best;
    }

    private static @Nullable String byScript(String text) {
        Map<Character.UnicodeScript, Integer> counts = new HashMap<>();
        int letters = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (Character.isLetter(point)) {
                letters++;
                counts.merge(Character.UnicodeScript.of(point), 1, Integer::sum);
            }
        }
        if (counts.getOrDefault(Character.UnicodeScript.ARABIC, 0) * 2 > letters) {
            return text.chars().filter(c -> PERSIAN.indexOf(c) >= 0).count() * 50 > letters ? "fa" : "ar";
        }
        for (Map.Entry<Character.UnicodeScript, String> script : new TreeMap<>(SCRIPTS).entrySet()) {
            if (counts.getOrDefault(script.getKey(), 0) * 2 > letters) {
                return script.getValue();
            }
        }
        return null;
    }
}
