package org.entente.model;

/** What sort of source stands behind a claim. */
public enum SourceClass implements Coded {
    /** A person named. */
    NAMED_PERSON("named-person"),
    /** A state, body, company or group named. */
    NAMED_BODY("named-body"),
    /** An official or spokesman not named. */
    UNNAMED_OFFICIAL("unnamed-official"),
    /** People in general: analysts, witnesses, critics. */
    COLLECTIVE("collective"),
    /** A report, paper, statement or recording. */
    DOCUMENT("document"),
    /** The author of the document, where nobody else speaks. */
    AUTHOR("author"),
    /** Somebody speaks, and who it is could not be told with confidence. */
    UNCLEAR("unclear"),
    /** Nobody is cited, as in it was reported. */
    NONE("none");

    private final String code;

    SourceClass(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The constant of that code; a code that none has is a bug or a damaged file. */
    public static SourceClass ofCode(String code) {
        for (SourceClass value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no SourceClass has the code " + code);
    }
}
