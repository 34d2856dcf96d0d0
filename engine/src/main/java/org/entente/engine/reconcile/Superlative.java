package org.entente.engine.reconcile;

import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That something is the most of its kind since a year: the largest deployment since 1962.
 *
 * @param degree the word that ranks it, as a stem
 * @param kind stems of the words for what is ranked
 * @param since the year
 * @param words the whole as the text has it
 */
record Superlative(String degree, SortedSet<String> kind, int since, String words) {
    private static final Pattern WORDS = Pattern.compile(
            "\\b((?:most|least) \\p{L}+|\\p{L}{3,}est|worst|best|first)\\b((?: [\\p{L}\\p{N}.'-]+){1,6}?)"
                    + "(?: \\p{L}+){0,4} since (?:\\p{L}+ ){0,4}(\\d{4})\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What a sentence ranks, if the words of {@code passage} within it are part of that. */
    static Optional<Superlative> in(String text, String passage) {
        Matcher matcher = WORDS.matcher(text);
        int start = Math.max(0, text.indexOf(passage));
        if (!matcher.find() || matcher.end() <= start || start + passage.length() <= matcher.start()) {
            return Optional.empty();
        }
        SortedSet<String> kind = Words.stems(matcher.group(2));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        String degree = String.join(" ", Words.of(matcher.group(1)));
        return Optional.of(new Superlative(degree, kind, Integer.parseInt(matcher.group(3)), matcher.group()));
    }

    /** Whether both rank things of one kind in one respect. */
    boolean isOfOneKind(Superlative other) {
        return sizeOf(degree).equals(sizeOf(other.degree))
                && Words.overlap(kind, other.kind) >= 0.5
                && Words.shareAny(kind, other.kind);
    }

    String size() {
        return sizeOf(degree);
    }

    /** Largest, biggest and greatest are one. */
    private static String sizeOf(String word) {
        return switch (word) {
            case "biggest", "greatest", "largest" -> "largest";
            case "gravest", "worst", "deadliest" -> "worst";
            default -> word;
        };
    }
}
