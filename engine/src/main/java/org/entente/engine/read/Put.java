package org.entente.engine.read;

import org.entente.model.Factuality;
import org.entente.model.Mode;
import org.entente.model.Span;

/**
 * How certain a word of a document is put, whether or not a claim comes of it: what the certainty of claims
 * rests on.
 *
 * @param word a verb, noun or adjective, or a form of "be"
 * @param factuality on FactBank's scale, as the innermost source has it
 * @param mode how it is put
 * @param outlook where it lies as its source has it
 */
public record Put(Span word, Factuality factuality, Mode mode, Outlook outlook) {
    /** Where something lies in time, beside its source. */
    public enum Outlook {
        /** Before or now. */
        BEHIND,
        /** Ahead, as a plan, a wish, an expectation. */
        AHEAD,
        /** Ahead, told flatly: what will be. */
        COMING,
        /** At no time: what somebody or something can do. */
        TIMELESS
    }
}
