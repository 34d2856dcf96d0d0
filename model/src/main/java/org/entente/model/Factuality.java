package org.entente.model;

/** FactBank's scale of how certain the innermost source is (Saurí and Pustejovsky 2009). */
public enum Factuality implements Coded {
    /** Certain that it is so. */
    CT_PLUS("CT+"),
    /** Probable that it is so. */
    PR_PLUS("PR+"),
    /** Possible that it is so. */
    PS_PLUS("PS+"),
    /** Certain that it is not so. */
    CT_MINUS("CT-"),
    /** Probable that it is not so. */
    PR_MINUS("PR-"),
    /** Possible that it is not so. */
    PS_MINUS("PS-"),
    /** Not committed either way. */
    UU("UU");

    private final String code;

    Factuality(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether it is put as not so, however surely. */
    public boolean isNegative() {
        return switch (this) {
            case CT_MINUS, PR_MINUS, PS_MINUS -> true;
            case CT_PLUS, PR_PLUS, PS_PLUS, UU -> false;
        };
    }

    /** The constant of that code; a code that none has is a bug or a damaged file. */
    public static Factuality ofCode(String code) {
        for (Factuality value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no Factuality has the code " + code);
    }
}
