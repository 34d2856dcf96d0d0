package org.entente.engine.read;

import java.util.ArrayList;
import java.util.List;

/** The regular endings of English verbs, taken off. Stateless. */
final class Inflections {
    private static final int STEM_LETTERS_MIN = 2;

    private Inflections() {}

    /** What the word may be a regular form of, likeliest first: "denied" of "deny", "quipped" of "quip". */
    static List<String> regularBases(String word) {
        List<String> bases = new ArrayList<>();
        for (String ending : List.of("ied", "ies", "ed", "ing", "es", "s")) {
            if (!word.endsWith(ending) || word.length() - ending.length() < STEM_LETTERS_MIN) {
                continue;
            }
            String stem = word.substring(0, word.length() - ending.length());
            if (ending.startsWith("ie")) {
                bases.add(stem + "y");
                continue;
            }
            if (!ending.equals("s")) {
                bases.add(stem + "e");
            }
            bases.add(stem);
            int last = stem.length() - 1;
            if (!ending.equals("s") && last > 1 && stem.charAt(last) == stem.charAt(last - 1)) {
                bases.add(stem.substring(0, last));
            }
        }
        return bases;
    }
}
