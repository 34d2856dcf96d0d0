package org.entente.engine.relate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was known on a day: what documents published up to it tell. A document without a date is in none, since nobody knows whether it was there;
 * whoever asks must say how many those are. Nothing is retired: what was told stays told.
 *
 * @param day the last day that counts
 */
public record Known(LocalDate day) {
    /** Whether a document of that day, or null for one without a date, was there. */
    public boolean holds(@Nullable LocalDate published) {
        return published != null && !published.isAfter(day);
    }
}
