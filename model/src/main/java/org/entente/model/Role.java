package org.entente.model;

/** The part an entity plays in a claim. */
public enum Role implements Coded {
    /** Who does it, or the first side of a tie. */
    ACTOR("actor"),
    /** To whom, against whom, or the second side of a tie. */
    RECIPIENT("recipient"),
    /** What is given, asked for, built, hit, owned. */
    OBJECT("object"),
    /** With what. */
    INSTRUMENT("instrument"),
    /** Through whom. */
    INTERMEDIARY("intermediary"),
    /** Where. */
    PLACE("place"),
    /** For whom. */
    BENEFICIARY("beneficiary");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The constant of that code; a code that none has is a bug or a damaged file. */
    public static Role ofCode(String code) {
        for (Role value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no Role has the code " + code);
    }
}
