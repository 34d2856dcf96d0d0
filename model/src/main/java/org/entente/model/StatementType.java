package org.entente.model;

/** What a statement claim tells. */
public enum StatementType implements ClaimType {
    /** That somebody said something. */
    STATEMENT("statement");

    private final String code;

    StatementType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ClaimKind kind() {
        return ClaimKind.STATEMENT;
    }

    /** The constant of that code; a code that none has is a bug or a damaged file. */
    public static StatementType ofCode(String code) {
        for (StatementType value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no StatementType has the code " + code);
    }
}
