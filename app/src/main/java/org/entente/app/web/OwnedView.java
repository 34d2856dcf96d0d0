package org.entente.app.web;

import java.util.ArrayList;
import java.util.List;
import org.entente.app.work.EntityOwned;
import org.entente.app.work.OwnedWords;

/**
 * An entity that ones who may be listed own or control, by one authority's rule.
 *
 * @param name of the entity
 * @param href its page
 * @param state how far what is told goes
 * @param rule the authority's
 * @param steps what is told, from the entity upwards
 */
record OwnedView(String name, String href, String state, String rule, List<Step> steps) {
    /**
     * One claim on an owner.
     *
     * @param owner its name
     * @param ownerHref its page
     * @param listed who it may be, as listed, or empty
     * @param told what is told of it
     * @param owned what it owns or controls
     * @param entry the passage
     */
    record Step(String owner, String ownerHref, String listed, String told, String owned, Entry entry) {}

    static List<OwnedView> of(List<EntityOwned> owned, Snapshot snapshot) {
        Entries entries = new Entries(snapshot);
        List<OwnedView> views = new ArrayList<>();
        for (EntityOwned each : owned) {
            views.add(new OwnedView(
                    each.entity().name(),
                    "/entities/" + each.entity().id(),
                    OwnedWords.state(each.owned()),
                    each.owned().authority().rule(),
                    each.steps().stream()
                            .map(step -> new Step(
                                    step.owner().name(),
                                    "/entities/" + step.owner().id(),
                                    OwnedWords.listed(step),
                                    OwnedWords.told(step.holding()),
                                    step.owned().name(),
                                    entries.of(step.claim().claim(), 0)))
                            .toList()));
        }
        return views;
    }
}
