package org.entente.app.web;

import org.entente.model.Span;

/** Finds the words that a person chose in a document's text. Pure functions. */
final class Passages {
    private Passages() {}

    /**
     * The span of {@code words}: where the screen said they stand, or else where they occur, if once.
     *
     * @param at {@code start-end} in UTF-16 units, or empty
     */
    static Span find(String text, String words, String at) {
        if (words.isEmpty()) {
            throw new Refused(
                    400, "No words were chosen", "Select them in the text, or write them as they stand there");
        }
        if (at.matches("[0-9]{1,9}-[0-9]{1,9}")) {
            int start = Integer.parseInt(at.substring(0, at.indexOf('-')));
            int end = Integer.parseInt(at.substring(at.indexOf('-') + 1));
            if (start < end && end <= text.length() && same(text.substring(start, end), words)) {
                return trimmed(text, start, end);
            }
        }
        int first = text.indexOf(words);
        if (first < 0) {
            throw new Refused(
                    400, "The text does not hold these words as written: " + words, "Copy them from the text");
        }
        if (text.indexOf(words, first + 1) >= 0) {
            throw new Refused(
                    400,
                    "The text holds these words more than once: " + words,
                    "Take some words more before or after them");
        }
        return new Span(first, first + words.length());
    }

    /** The occurrence of {@code words} within {@code claim}, or else the nearest to it. */
    static Span nearest(String text, String words, Span claim) {
        int best = -1;
        int bestDistance = Integer.MAX_VALUE;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int distance = at + words.length() <= claim.start()
                    ? claim.start() - at - words.length()
                    : Math.max(0, at - claim.end() + 1);
            if (distance < bestDistance) {
                best = at;
                bestDistance = distance;
            }
        }
        if (best < 0) {
            throw new Refused(
                    400,
                    "The text does not hold these words as written: " + words,
                    "Name who takes part by words of the text");
        }
        return new Span(best, best + words.length());
    }

    /** A browser folds white space in what it hands back; the words are the same. */
    private static boolean same(String found, String words) {
        return found.strip().replaceAll("\\s+", " ").equals(words.strip().replaceAll("\\s+", " "));
    }

    private static Span trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to - 1 && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from + 1 && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }
}
