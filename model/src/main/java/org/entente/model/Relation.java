package org.entente.model;

/** The typed relation of two claims: a verdict, on screens a comparison. */
public enum Relation implements Coded {
    /** One asserts what the other denies. */
    DENIES("denies"),
    /** Both cannot hold. */
    CONTRADICTS("contradicts"),
    /** A later state of a running total. */
    UPDATE("update"),
    /** The scope of one lies within the other. */
    PART_OF("part-of"),
    /** They speak of different actors, places, events or windows. */
    DIFFERENT_SCOPE("different-scope"),
    /** They tell the same. */
    SAME("same"),
    /** Equal within stated precision after conversion. */
    SAME_CONVERTED("same-converted"),
    /** One is the other rounded. */
    ROUNDED("rounded"),
    /** They can both hold. */
    COMPATIBLE("compatible"),
    /** One follows from the other. */
    ENTAILS("entails"),
    /** The same, told with different certainty. */
    CERTAINTY_DIFFERS("certainty-differs"),
    /** The same, with different dates. */
    DATE_DIFFERS("date-differs"),
    /** The same, with different parts played. */
    ROLE_DIFFERS("role-differs"),
    /** A later stage of one thing: requested, then delivered. */
    SUPERSEDES("supersedes");

    private final String code;

    Relation(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The constant of that code; a code that none has is a bug or a damaged file. */
    public static Relation ofCode(String code) {
        for (Relation value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no Relation has the code " + code);
    }
}
