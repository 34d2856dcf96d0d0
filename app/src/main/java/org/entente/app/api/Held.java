package org.entente.app.api;

import java.time.OffsetDateTime;
import org.entente.model.Entity;
import org.entente.model.Listing;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found: an entry of a list, or an entity of the case.
 *
 * @param id by which it is asked for: list and entry, or the entity's id
 * @param schema what it is
 * @param listing the entry; of an entity one made of its names, so that both are looked for alike
 * @param dataset the list's name, or that of the case's own
 * @param entity the entity, or null for an entry of a list
 * @param first when it came in, or null where that is not kept
 * @param changed since when it is as it is, or null likewise
 * @param last when the list last had it, or null likewise
 */
record Held(
        String id,
        Schema schema,
        Listing listing,
        String dataset,
        @Nullable Entity entity,
        @Nullable String first,
        @Nullable String changed,
        @Nullable String last) {

    /** Whether it came in or changed since then; true where nobody knows. */
    boolean changedSince(OffsetDateTime moment) {
        return changed == null || !OffsetDateTime.parse(changed).isBefore(moment);
    }
}
