package org.entente.model;

/** Where a claim's time comes from. */
public enum TimeBasis implements Coded {
    /** The text names it. */
    STATED("stated"),
    /** Reckoned from words relative to the document's date or another time. */
    RESOLVED("resolved"),
    /** Only the document's date is known. */
    DOCUMENT("document"),
    /** Nothing is known. */
    NONE("none");

    private final String code;

    TimeBasis(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The constant of that code; a code that none has is a bug or a damaged file. */
    public static TimeBasis ofCode(String code) {
        for (TimeBasis value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no TimeBasis has the code " + code);
    }
}
