package org.entente.engine.relate;

import org.entente.model.Claim;
import org.entente.model.Factuality;
import org.entente.model.Mode;

/** Whether a claim tells something as being so, and in what way not. */
public enum Footing {
    /** Told as so. */
    STATED,
    /** Told as somebody's word or suspicion. */
    HEARSAY,
    /** Not (yet) said to have happened: planned, asked for, threatened, under a condition. */
    INTENDED,
    /** A judgement of value. */
    OPINION,
    /** Told as not so, or as what should not be. */
    DENIED;

    /** How a claim tells what it tells. */
    public static Footing of(Claim claim) {
        return of(claim.mode(), claim.factuality());
    }

    /** How a claim of this mode and certainty tells what it tells. */
    public static Footing of(Mode mode, Factuality factuality) {
        return switch (mode) {
            case ASSERTED -> factuality.isNegative() ? DENIED : STATED;
            case ALLEGED, SUSPECTED -> HEARSAY;
            case REQUESTED, RECOMMENDED -> factuality.isNegative() ? DENIED : INTENDED;
            case PLANNED, OFFERED, THREATENED, CONDITIONAL, FORECAST -> INTENDED;
            case DENIED -> DENIED;
            case OPINION -> OPINION;
        };
    }

    /** Whether it is told as being so, by whomever. */
    public boolean holds() {
        return this == STATED || this == HEARSAY;
    }
}
