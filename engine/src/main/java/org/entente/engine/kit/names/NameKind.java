package org.entente.engine.kit.names;

/** What bears a name, since titles, legal forms and extra words mean different things in each. */
public enum NameKind {
    /** A human being: words in any order, titles, particles, initials, pet names. */
    PERSON,
    /** A company, office, force or group: legal forms, acronyms; a further word names another. */
    BODY,
    /** A vessel, aircraft or place. */
    THING
}
