package org.entente.model;

import org.jspecify.annotations.Nullable;

/**
 * The time of a claim and what it rests on.
 *
 * @param edtf the time; null exactly where the basis is {@link TimeBasis#NONE}
 * @param basis where it comes from
 * @param span the words that name it, in the document's text; null where no words do
 */
public record When(
        @Nullable Edtf edtf, TimeBasis basis, @Nullable Span span) {
    /** Nothing is known. */
    public static final When UNKNOWN = new When(null, TimeBasis.NONE, null);

    public When {
        if ((edtf == null) != (basis == TimeBasis.NONE)) {
            throw new IllegalArgumentException("a time has a basis, and a basis a time");
        }
    }
}
