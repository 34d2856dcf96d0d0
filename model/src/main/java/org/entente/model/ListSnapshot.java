package org.entente.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sanctions list as it came into a case once: recorded, never changed.
 *
 * @param id of the list's name and the bytes of its files
 * @param list the list's name, such as {@code un-sc}
 * @param dated the day that the list itself bears, or null where it bears none
 * @param at ISO 8601 date and time with its offset at which it came in
 * @param source the file or folder it was read from
 * @param listings how many entries it has
 * @param refused the rows that could not be read, each with where and why
 */
public record ListSnapshot(
        Id id, String list, @Nullable String dated, String at, String source, int listings, List<String> refused) {
    public ListSnapshot {
        refused = List.copyOf(refused);
    }
}
