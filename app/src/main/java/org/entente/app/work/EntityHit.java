package org.entente.app.work;

import org.entente.engine.screen.Hit;
import org.entente.model.Entity;
import org.entente.model.Judgement;
import org.entente.model.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A listing that an entity of the case may be.
 *
 * @param entity the entity
 * @param hit the listing, the score and its reasons
 * @param mention the first passage, by its document's date, that put the name into the case
 * @param document where that passage stands
 * @param dismissed the standing decision that it is another, made on this listing as it is now; null where there is none
 * @param confirmed the standing decision that it is the same, likewise
 */
public record EntityHit(
        Entity entity,
        Hit hit,
        Mention mention,
        DocumentView document,
        @Nullable Judgement dismissed,
        @Nullable Judgement confirmed) {

    /** Whether nobody has decided on it. */
    public boolean isOpen() {
        return dismissed == null && confirmed == null;
    }

    /** The listing by its list and what that calls it, such as {@code un-sc:QDi.001}. */
    public String key() {
        return keyOf(hit);
    }

    /** How a hit's listing is named on the command line. */
    public static String keyOf(Hit hit) {
        return hit.listing().list() + ":" + hit.listing().entry();
    }
}
