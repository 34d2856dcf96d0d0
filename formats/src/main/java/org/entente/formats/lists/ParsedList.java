package org.entente.formats.lists;

import java.util.List;
import org.entente.model.Id;
import org.entente.model.Listing;
import org.jspecify.annotations.Nullable;

/**
 * A sanctions list that was read whole.
 *
 * @param list its name, such as {@code un-sc}
 * @param dated the day that it bears, as ISO 8601, or null where it bears none
 * @param id of its name and the bytes of its files
 * @param listings one per entry, by entry
 * @param refused what could not be read: file, line or entry, and why
 */
public record ParsedList(String list, @Nullable String dated, Id id, List<Listing> listings, List<String> refused) {
    public ParsedList {
        listings = List.copyOf(listings);
        refused = List.copyOf(refused);
    }
}
