package org.entente.app.web;

import org.entente.model.Claim;
import org.entente.model.Span;

/**
 * Words of a document as a screen quotes them: never paraphrased, and where they are cut, said so.
 *
 * @param cutBefore whether words of the passage before {@code before} are left out
 * @param before up to the words that matter most
 * @param focus the words that matter most: the amount, or the predicate
 * @param after what follows them
 * @param cutAfter whether words of the passage after {@code after} are left out
 */
record Quote(boolean cutBefore, String before, String focus, String after, boolean cutAfter) {
    private static final int BEFORE_UNITS_MAX = 110;
    private static final int AFTER_UNITS_MAX = 150;

    /** The claim's words, its amount or predicate apart, cut to what a cell holds. */
    static Quote brief(Claim claim, String text) {
        return of(claim.span(), focus(claim), text, BEFORE_UNITS_MAX, AFTER_UNITS_MAX);
    }

    /** The claim's words whole. */
    static Quote whole(Claim claim, String text) {
        return of(claim.span(), focus(claim), text, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Words with what stands around them, at most {@code most} units on each side and within {@code block}. */
    static Quote around(Span words, Span block, String text, int most) {
        return of(block, words, text, most, most);
    }

    private static Span focus(Claim claim) {
        if (!claim.figures().isEmpty()
                && claim.span().contains(claim.figures().getFirst().span())) {
            return claim.figures().getFirst().span();
        }
        return claim.trigger();
    }

    private static Quote of(Span span, Span focus, String text, int beforeMax, int afterMax) {
        int from = focus.start() - span.start() > beforeMax
                ? wordStart(text, focus.start() - beforeMax, focus.start())
                : span.start();
        int to = span.end() - focus.end() > afterMax ? wordEnd(text, focus.end() + afterMax, focus.end()) : span.end();
        return new Quote(
                from > span.start(),
                text.substring(from, focus.start()),
                focus.in(text),
                text.substring(focus.end(), to),
                to < span.end());
    }

    private static int wordStart(String text, int from, int limit) {
        int at = from;
        while (at < limit && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < limit ? at + 1 : whole(text, from);
    }

    private static int wordEnd(String text, int from, int limit) {
        int at = from;
        while (at > limit && !Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at > limit ? at : whole(text, from);
    }

    /** Never between the halves of a surrogate pair. */
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    /** All of it in one string, with marks where it is cut. */
    String plain() {
        return (cutBefore ? "[…] " : "") + before + focus + after + (cutAfter ? " […]" : "");
    }
}
