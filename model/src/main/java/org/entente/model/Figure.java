package org.entente.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount of something.
 *
 * @param id document, span, measure
 * @param span the words of the amount with its hedge and unit ("at least 21 strikes"), in the
 *     document's text
 * @param exact those words
 * @param measure what is measured
 * @param amount value and interval, in {@code unit}
 * @param unit a symbol of the lexicon of units ({@code km}, {@code bbl/d}, {@code USD}, {@code %}), or
 *     for counts the lemma of what is counted ({@code people}, {@code strike})
 * @param bound how the words bound it
 * @param cumulative whether it is a running total
 * @param since the start of its window, or null
 * @param until the end of its window, or null; for a running total the day it stood so
 * @param scope what narrows it, in the order of the text
 */
public record Figure(
        Id id,
        Span span,
        String exact,
        Measure measure,
        Amount amount,
        String unit,
        Bound bound,
        boolean cumulative,
        @Nullable Edtf since,
        @Nullable Edtf until,
        List<ScopePart> scope) {
    public Figure {
        scope = List.copyOf(scope);
        if (exact.length() != span.length()) {
            throw new IllegalArgumentException("the words of a figure are as long as its span");
        }
    }
}
