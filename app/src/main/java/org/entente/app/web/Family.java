package org.entente.app.web;

import org.entente.model.Factuality;
import org.entente.model.Mode;

/**
 * The five ways in which a claim looks, each with a colour, an underline and signs of its own, so
 * that none is told by colour alone.
 */
enum Family {
    /** Told as so. */
    STATED("stated"),
    /** Told as somebody's word or suspicion. */
    HEARSAY("hearsay"),
    /** Not (yet) said to have happened: planned, asked for, threatened, under a condition. */
    INTENDED("intended"),
    /** Told as not so. */
    DENIED("denied"),
    /** A judgement of value. */
    OPINION("opinion");

    private final String css;

    Family(String css) {
        this.css = css;
    }

    /** Its class in the stylesheet. */
    String css() {
        return css;
    }

    static Family of(Mode mode, Factuality factuality) {
        return switch (mode) {
            case ASSERTED ->
                switch (factuality) {
                    case CT_MINUS, PR_MINUS, PS_MINUS -> DENIED;
                    case CT_PLUS, PR_PLUS, PS_PLUS, UU -> STATED;
                };
            case ALLEGED, SUSPECTED -> HEARSAY;
            case PLANNED, REQUESTED, OFFERED, THREATENED, RECOMMENDED, CONDITIONAL, FORECAST -> INTENDED;
            case DENIED -> DENIED;
            case OPINION -> OPINION;
        };
    }
}
