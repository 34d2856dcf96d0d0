package org.entente.model;

import org.jspecify.annotations.Nullable;

/**
 * One thing that narrows what a figure is about.
 *
 * @param kind in what respect
 * @param words as the text has them, white space folded
 * @param key what is compared: the lemmas in lower case ({@code first strike}, {@code civilian}); for
 *     actors and places the words without their article
 * @param mention the mention it is, where it is one; comparisons then go by its entity
 */
public record ScopePart(
        Kind kind, String words, String key, @Nullable Id mention) {
    /** The respects in which a figure may be narrowed. */
    public enum Kind implements Coded {
        /** Who did it. */
        ACTOR("actor"),
        /** Against or to whom. */
        RECIPIENT("recipient"),
        /** Where. */
        PLACE("place"),
        /** In which event: the first strike, the collision. */
        EVENT("event"),
        /** What is said of those counted: civilian, foreign, confirmed. */
        QUALIFIER("qualifier");

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
