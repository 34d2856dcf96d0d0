package org.entente.model;

import java.util.List;

/**
 * The roots of one claim. A claim that could not be followed to a root has none and is not traced:
 * untraced is never independent.
 *
 * @param claim the claim's id
 * @param roots its roots, ascending by id
 * @param traced whether every root was followed to its end
 */
public record Origins(Id claim, List<Root> roots, boolean traced) {
    public Origins {
        roots = List.copyOf(roots);
    }

    /**
     * One root.
     *
     * @param id the same for every claim that rests on it
     * @param kind what it is
     * @param name for a person to read: the speaker and the words' date, the document, the cluster's
     *     least document
     */
    public record Root(Id id, Kind kind, String name) implements Comparable<Root> {
        @Override
        public int compareTo(Root other) {
            return id.compareTo(other.id);
        }
    }

    /** What a root is. */
    public enum Kind implements Coded {
        /** Something that somebody said once. */
        UTTERANCE("utterance"),
        /** A document cited. */
        DOCUMENT("document"),
        /** A cluster of copies, counted once. */
        COPIES("copies"),
        /** The author's own statement. */
        AUTHOR("author");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
