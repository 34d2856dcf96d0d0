package org.entente.engine.read;

import org.entente.model.Factuality;
import org.entente.model.Mode;

/**
 * How certain something is told to be and in what mode; effects of words that govern one another
 * combine, the nearest first.
 *
 * @param factuality on FactBank's scale
 * @param mode how it is put
 */
record Effect(Factuality factuality, Mode mode) {
    static final Effect PLAIN = new Effect(Factuality.CT_PLUS, Mode.ASSERTED);
    static final Effect DENIED = new Effect(Factuality.CT_MINUS, Mode.DENIED);
    static final Effect REQUESTED = new Effect(Factuality.UU, Mode.REQUESTED);
    static final Effect CONDITIONAL = new Effect(Factuality.UU, Mode.CONDITIONAL);

    /** Reads {@code MODE FACTUALITY} of a lexicon. */
    static Effect of(String cell) {
        String[] parts = cell.strip().split(" ", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a mode and a factuality: " + cell);
        }
        return new Effect(Factuality.ofCode(parts[1]), Mode.ofCode(parts[0]));
    }

    /**
     * This, as it comes out below {@code outer}: the nearer mode stays, the lesser certainty wins, denials turn over. What is asked or
     * advised not to happen is no denial: it keeps the mode of the asking, as not so.
     */
    Effect under(Effect outer) {
        boolean asked = outer.mode == Mode.RECOMMENDED || outer.mode == Mode.REQUESTED;
        if (mode == Mode.DENIED && asked) {
            return new Effect(Factuality.CT_MINUS, outer.mode);
        }
        Mode joined = mode == Mode.ASSERTED ? outer.mode : mode;
        if (mode == Mode.DENIED && outer.mode == Mode.DENIED) {
            joined = Mode.ASSERTED;
        }
        return new Effect(join(factuality, outer.factuality), joined);
    }

    private static Factuality join(Factuality inner, Factuality outer) {
        if (inner == Factuality.UU || outer == Factuality.UU) {
            return Factuality.UU;
        }
        int strength = Math.min(strength(inner), strength(outer));
        boolean positive = inner.isNegative() == outer.isNegative();
        return switch (strength) {
            case 3 -> positive ? Factuality.CT_PLUS : Factuality.CT_MINUS;
            case 2 -> positive ? Factuality.PR_PLUS : Factuality.PR_MINUS;
            default -> positive ? Factuality.PS_PLUS : Factuality.PS_MINUS;
        };
    }

    private static int strength(Factuality factuality) {
        return switch (factuality) {
            case CT_PLUS, CT_MINUS -> 3;
            case PR_PLUS, PR_MINUS -> 2;
            case PS_PLUS, PS_MINUS -> 1;
            case UU -> 0;
        };
    }
}
