package org.entente.app.web;

import org.entente.model.Relation;

/** The five ways in which a comparison looks: its rule's colour, its sign, and how soon it is shown. */
public enum Bearing {
    /** Both cannot hold. */
    CONFLICT("conflict", "≠"),
    /** The same thing, told otherwise. */
    DIFFERS("differs", "≁"),
    /** One after or within the other. */
    SEQUENCE("sequence", "→"),
    /** Both say as much. */
    AGREES("agrees", "="),
    /** They speak of two things. */
    APART("apart", "∥");

    private final String css;
    private final String sign;

    Bearing(String css, String sign) {
        this.css = css;
        this.sign = sign;
    }

    String css() {
        return css;
    }

    String sign() {
        return sign;
    }

    public static Bearing of(Relation relation) {
        return switch (relation) {
            case DENIES, CONTRADICTS -> CONFLICT;
            case CERTAINTY_DIFFERS, DATE_DIFFERS, ROLE_DIFFERS -> DIFFERS;
            case UPDATE, PART_OF, SUPERSEDES -> SEQUENCE;
            case SAME, SAME_CONVERTED, ROUNDED, COMPATIBLE, ENTAILS -> AGREES;
            case DIFFERENT_SCOPE -> APART;
        };
    }
}
