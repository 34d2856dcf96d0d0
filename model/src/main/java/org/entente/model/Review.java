package org.entente.model;

/** What a person has made of a claim. */
public enum Review implements Coded {
    /** Unreviewed: a machine's reading. */
    MACHINE("machine"),
    /** A person agrees. */
    ACCEPTED("accepted"),
    /** A person disagrees. */
    REJECTED("rejected"),
    /** A person has put it right. */
    CORRECTED("corrected"),
    /** A person has added it. */
    ADDED("added");

    private final String code;

    Review(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The constant of that code; a code that none has is a bug or a damaged file. */
    public static Review ofCode(String code) {
        for (Review value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no Review has the code " + code);
    }
}
