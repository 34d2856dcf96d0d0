package org.entente.model;

/** How a claim is put forward. */
public enum Mode implements Coded {
    /** Told as so. */
    ASSERTED("asserted"),
    /** Told as somebody's accusation or hearsay. */
    ALLEGED("alleged"),
    /** Told as a suspicion. */
    SUSPECTED("suspected"),
    /** Intended or scheduled. */
    PLANNED("planned"),
    /** Asked for. */
    REQUESTED("requested"),
    /** Offered or promised. */
    OFFERED("offered"),
    /** Threatened. */
    THREATENED("threatened"),
    /** Advised or demanded as policy. */
    RECOMMENDED("recommended"),
    /** Under a condition that is not said to hold. */
    CONDITIONAL("conditional"),
    /** Told as not so. */
    DENIED("denied"),
    /** Foretold. */
    FORECAST("forecast"),
    /** A judgement of value. */
    OPINION("opinion");

    private final String code;

    Mode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The constant of that code; a code that none has is a bug or a damaged file. */
    public static Mode ofCode(String code) {
        for (Mode value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no Mode has the code " + code);
    }
}
