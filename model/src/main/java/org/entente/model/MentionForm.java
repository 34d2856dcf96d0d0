package org.entente.model;

/** How a mention names its entity. */
public enum MentionForm implements Coded {
    /** By a proper name. */
    NAME("name"),
    /** By a common noun. */
    NOMINAL("nominal"),
    /** By a pronoun. */
    PRONOUN("pronoun");

    private final String code;

    MentionForm(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The constant of that code; a code that none has is a bug or a damaged file. */
    public static MentionForm ofCode(String code) {
        for (MentionForm value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no MentionForm has the code " + code);
    }
}
