package org.entente.engine.kit.world;

import java.time.LocalDate;
import java.util.List;

/**
 * A person who headed a state or its government, with the days on which that is known.
 *
 * @param name full name
 * @param surname by which the press calls the person, and the government
 * @param aliases other spellings of the full name
 * @param state of which state
 * @param office such as {@code president}, {@code prime minister}, {@code supreme leader}
 * @param from the first day
 * @param until the last day; for one still in office when the table was written, the last day it vouches for
 */
public record OfficeHolder(
        String name,
        String surname,
        List<String> aliases,
        State state,
        String office,
        LocalDate from,
        LocalDate until) {
    public OfficeHolder {
        aliases = List.copyOf(aliases);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("an office held from " + from + " until " + until);
        }
    }

    /** Whether the person held the office on that day. */
    public boolean held(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
