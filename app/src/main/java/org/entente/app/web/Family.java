package org.entente.app.web;

import org.entente.engine.relate.Footing;
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

    /** What it is called beside a count. */
    String words() {
        return switch (this) {
            case STATED -> "stated";
            case HEARSAY -> "alleged or suspected";
            case INTENDED -> "planned, asked for, threatened";
            case DENIED -> "denied";
            case OPINION -> "opinion";
        };
    }

    /** Its class in the stylesheet. */
    String css() {
        return css;
    }

    static Family of(Mode mode, Factuality factuality) {
        return switch (Footing.of(mode, factuality)) {
            case STATED -> STATED;
            case HEARSAY -> HEARSAY;
            case INTENDED -> INTENDED;
            case OPINION -> OPINION;
            case DENIED -> DENIED;
        };
    }
}
