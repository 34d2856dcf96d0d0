package org.entente.model;

/**
 * A name that a listing gives.
 *
 * @param value as the list has it, parts of a person's name in the order of speech where the list tells them apart
 * @param quality what the list says of it
 */
public record ListedName(String value, Quality quality) {
    public ListedName {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a listed name without letters");
        }
    }

    /** What a list says of a name. */
    public enum Quality implements Coded {
        /** The name that it is listed under. */
        PRIMARY("primary"),
        /** Another name by which it is known. */
        ALIAS("alias"),
        /** A name that it had. */
        FORMER("former"),
        /** A name that the list itself calls weak: a byname, a call sign. */
        WEAK("weak");

        private final String code;

        Quality(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
