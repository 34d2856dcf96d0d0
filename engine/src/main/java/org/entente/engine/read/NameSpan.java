package org.entente.engine.read;

/**
 * A typed span of a name.
 *
 * @param first index of its first token in the sentence
 * @param last index of its last token, inclusive
 * @param kind what sort of name; coarse, the reader refines it with its lexicons
 */
public record NameSpan(int first, int last, Kind kind) {
    public NameSpan {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("not a span of tokens: " + first + ".." + last);
        }
    }

    /** The sorts of names that a syntax reader tells apart. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        /** A political party, where the reader tells it from other organisations. */
        PARTY,
        /** Countries, cities, regions and other places. */
        PLACE,
        /** What happened or happens: an election, a war, a conference; where the reader tells it from other names. */
        EVENT,
        /** Peoples, faiths, languages and other names: Iranian, Shia. */
        OTHER
    }
}
