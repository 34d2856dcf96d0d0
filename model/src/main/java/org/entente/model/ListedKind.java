package org.entente.model;

/** What a list says that a listing is. */
public enum ListedKind implements Coded {
    /** A human being. */
    PERSON("person"),
    /** A company, organisation, armed group or government body. */
    BODY("body"),
    /** A ship. */
    VESSEL("vessel"),
    /** An aircraft. */
    AIRCRAFT("aircraft"),
    /** The list leaves open whether it is a person or a body. */
    UNKNOWN("unknown");

    private final String code;

    ListedKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
