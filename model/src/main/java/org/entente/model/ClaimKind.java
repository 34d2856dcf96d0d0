package org.entente.model;

/** What sort of thing a claim tells. */
public enum ClaimKind implements Coded {
    /** A bounded happening. */
    EVENT("event"),
    /** A standing relation. */
    TIE("tie"),
    /** An amount of something. */
    FIGURE("figure"),
    /** What a thing is or is called. */
    ATTRIBUTE("attribute"),
    /** That someone said something. */
    STATEMENT("statement");

    private final String code;

    ClaimKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The constant of that code; a code that none has is a bug or a damaged file. */
    public static ClaimKind ofCode(String code) {
        for (ClaimKind value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no ClaimKind has the code " + code);
    }
}
