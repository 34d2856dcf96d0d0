package org.entente.engine.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * A rough cut into sentences, enough to set an invitation to subscribe apart from the paragraph that it
 * stands in. Reading proper cuts again, with syntax.
 */
final class Sentences {
    private static final String ENDS = ".!?…";
    private static final String CLOSES = "\"”’')]»";

    private Sentences() {}

    /** The sentences with the white space that follows each; together they are {@code text}. */
    static List<String> split(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (ENDS.indexOf(text.charAt(at)) < 0) {
                continue;
            }
            int end = at + 1;
            while (end < text.length() && (ENDS + CLOSES).indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            int next = end;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            if (next > end && next < text.length() && opens(text.charAt(next))) {
                sentences.add(text.substring(from, next));
                from = next;
            }
            at = end - 1;
        }
        if (from < text.length()) {
            sentences.add(text.substring(from));
        }
        return sentences;
    }

    private static boolean opens(char c) {
        return Character.isUpperCase(c) || Character.isDigit(c) || "\"“‘'([«¿¡".indexOf(c) >= 0;
    }
}
