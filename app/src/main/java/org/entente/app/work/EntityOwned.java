package org.entente.app.work;

import java.util.List;
import org.entente.engine.screen.Holding;
import org.entente.engine.screen.Ownership;
import org.entente.model.Entity;

/**
 * An entity that ones who may be listed own or control, by claims of the case; never a listing.
 *
 * @param entity the entity
 * @param owned how far what is told goes, by the authority's rule
 * @param steps what is told, from the entity up to those who may be listed
 */
public record EntityOwned(Entity entity, Ownership.Owned owned, List<Step> steps) {
    public EntityOwned {
        steps = List.copyOf(steps);
    }

    /**
     * One claim on an owner.
     *
     * @param owner who owns or controls
     * @param owned what they do
     * @param holding the stake, where it is told
     * @param claim that tells it
     * @param hits the listings of the authority's lists that the owner may be, best first; none for one who only counts as listed
     */
    public record Step(Entity owner, Entity owned, Holding holding, ClaimView claim, List<EntityHit> hits) {
        public Step {
            hits = List.copyOf(hits);
        }
    }
}
