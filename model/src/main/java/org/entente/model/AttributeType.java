package org.entente.model;

/** What an attribute claim tells. */
public enum AttributeType implements ClaimType {
    /** What a thing is called by somebody, such as suspected smuggling vessel. */
    LABEL("label"),
    /** What a thing is said to be. */
    IDENTITY("identity"),
    /** A property of a thing: a range, a size, an age. */
    PROPERTY("property");

    private final String code;

    AttributeType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ClaimKind kind() {
        return ClaimKind.ATTRIBUTE;
    }

    /** The constant of that code; a code that none has is a bug or a damaged file. */
    public static AttributeType ofCode(String code) {
        for (AttributeType value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no AttributeType has the code " + code);
    }
}
