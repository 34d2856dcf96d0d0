package org.entente.model;

/**
 * A span of a document's text with its words and what stands on either side, so that it can be
 * found again (W3C Web Annotation: TextPositionSelector and TextQuoteSelector).
 *
 * @param document the document's id
 * @param span in UTF-16 units of the document's text
 * @param exact the words of the span
 * @param prefix up to {@value #CONTEXT_UNITS_MAX} units before it
 * @param suffix up to {@value #CONTEXT_UNITS_MAX} units after it
 */
public record Passage(Id document, Span span, String exact, String prefix, String suffix) {
    /** How many units of context a passage carries on each side, at most. */
    public static final int CONTEXT_UNITS_MAX = 32;

    public Passage {
        if (exact.length() != span.length()) {
            throw new IllegalArgumentException("the words of a passage must be as long as its span");
        }
    }

    /** The passage at {@code span} of {@code text}; surrogate pairs at its outer edges stay whole. */
    public static Passage of(Id document, String text, Span span) {
        int from = Math.max(0, span.start() - CONTEXT_UNITS_MAX);
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from++;
        }
        int to = Math.min(text.length(), span.end() + CONTEXT_UNITS_MAX);
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to--;
        }
        return new Passage(
                document,
                span,
                span.in(text),
                text.substring(Math.min(from, span.start()), span.start()),
                text.substring(span.end(), Math.max(to, span.end())));
    }
}
