package org.entente.engine.kit.times;

import org.entente.model.Edtf;
import org.entente.model.Span;
import org.entente.model.TimeBasis;
import org.jspecify.annotations.Nullable;

/**
 * A time found in text.
 *
 * @param span its words without the preposition ("late October"), in the text
 * @param kind what sort
 * @param role how it stands to what is told, by the words before it
 * @param edtf when it was; null for durations and times of day, and where it cannot be told
 * @param basis stated where the words name it in full, resolved where it is reckoned from the document's date
 *     or a time named before, none where {@code edtf} is null
 */
public record TimeFound(
        Span span, Kind kind, Role role, @Nullable Edtf edtf, TimeBasis basis) {
    public TimeFound {
        if ((edtf == null) != (basis == TimeBasis.NONE)) {
            throw new IllegalArgumentException("a time has a basis, and a basis a time");
        }
    }

    /** Whether the calendar days are known: false where no date of the document tells them, or no such day is. */
    public boolean isResolved() {
        return edtf != null;
    }

    /** The sorts of times. */
    public enum Kind {
        /** A day, month, year or a span of them at a place in the calendar. */
        DATE,
        /** How long. */
        DURATION,
        /** A time of day. */
        CLOCK,
        /** Now, lately, soon: no place in the calendar but before, at or after the time of speaking. */
        REFERENCE,
        /** Again and again: daily, every week. */
        SET
    }

    /** How a time stands to what is told. */
    public enum Role {
        /** In it or on it. */
        AT,
        /** From it on. */
        SINCE,
        /** Up to it: by, until, through. */
        UNTIL,
        /** As things stood then. */
        AS_OF,
        /** All through it, or within it. */
        DURING,
        BEFORE,
        AFTER
    }
}
