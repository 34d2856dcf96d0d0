package org.entente.model;

/** How one claim bears on another in the text. */
public enum LinkRelation implements Coded {
    /** The other is why. */
    REASON("reason"),
    /** The other is what for. */
    PURPOSE("purpose"),
    /** The other is on what condition. */
    CONDITION("condition"),
    /** The other follows from it. */
    CONSEQUENCE("consequence"),
    /** The other is what was said or asked. */
    CONTENT("content"),
    /** The other is another stage of the same thing. */
    STAGE("stage");

    private final String code;

    LinkRelation(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The constant of that code; a code that none has is a bug or a damaged file. */
    public static LinkRelation ofCode(String code) {
        for (LinkRelation value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no LinkRelation has the code " + code);
    }
}
