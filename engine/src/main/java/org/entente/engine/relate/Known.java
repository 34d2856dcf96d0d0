package org.entente.engine.relate;

import java.time.LocalDate;
import org.entente.model.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What was known on a day: to the world, which is what documents published up to it tell, or to those who work on the case, which is what documents tell
 * that had been added by then. A document of which nobody knows that day is in none; whoever asks must say how many those are. Nothing is retired: what was
 * told stays told.
 *
 * @param day the last day that counts
 * @param by which day of a document
 */
public record Known(LocalDate day, By by) {
    /** Which day of a document counts. */
    public enum By implements Coded {
        /** The one on which it was published. */
        PUBLISHED("published"),
        /** The one on which it first came into the case, where that was. */
        ADDED("added");

        private final String code;

        By(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** To the world. */
    public Known(LocalDate day) {
        this(day, By.PUBLISHED);
    }

    /**
     * The day of a document that counts, or null where nobody knows it.
     *
     * @param published when it was published, or null
     * @param added when it came into the case, or null
     */
    public @Nullable LocalDate of(@Nullable LocalDate published, @Nullable LocalDate added) {
        return switch (by) {
            case PUBLISHED -> published;
            case ADDED -> added;
        };
    }

    /** Whether a document of these days, or null for those that nobody knows, was there. */
    public boolean holds(@Nullable LocalDate published, @Nullable LocalDate added) {
        LocalDate counts = of(published, added);
        return counts != null && !counts.isAfter(day);
    }
}
