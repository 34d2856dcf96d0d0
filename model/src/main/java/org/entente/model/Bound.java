package org.entente.model;

/** How a figure's words bound its value. */
public enum Bound implements Coded {
    /** The value as it stands. */
    EXACT("exact"),
    /** The value or more. */
    AT_LEAST("at-least"),
    /** More than the value. */
    MORE_THAN("more-than"),
    /** The value or less. */
    AT_MOST("at-most"),
    /** Less than the value. */
    LESS_THAN("less-than"),
    /** Near the value. */
    ABOUT("about"),
    /** Between two values. */
    RANGE("range");

    private final String code;

    Bound(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The constant of that code; a code that none has is a bug or a damaged file. */
    public static Bound ofCode(String code) {
        for (Bound value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no Bound has the code " + code);
    }
}
