package org.entente.app.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.casefile.CaseFile;
import org.entente.casefile.Lists;
import org.entente.engine.screen.Screen;
import org.entente.formats.lists.ParsedList;
import org.entente.model.ListSnapshot;
import org.entente.model.UserError;

/** Takes sanctions lists into a case, and screens it anew. Used once, by one thread. */
final class ListIntake {
    private final CaseFile file;

    ListIntake(CaseFile file) {
        this.file = file;
    }

    /**
     * Takes a list in.
     *
     * @param update whether the case must have the list already; else it must not
     * @throws UserError LIST-KNOWN or LIST-NOT-THERE
     */
    ListReport take(ParsedList list, String source, String at, boolean update) {
        return file.transaction(() -> {
            Optional<ListSnapshot> before = file.lists().snapshot(list.list());
            if (before.isPresent() && !update) {
                throw new UserError(
                        "LIST-KNOWN",
                        list.list(),
                        "the case has a list of that name",
                        "To bring it up to date: entente list " + file.path() + " update " + source
                                + "; or give another --name");
            }
            if (before.isEmpty() && update) {
                throw new UserError(
                        "LIST-NOT-THERE",
                        list.list(),
                        "the case has no list of that name",
                        "To take it in: entente list " + file.path() + " add " + source);
            }
            if (before.isPresent() && before.get().id().equals(list.id())) {
                return new ListReport(before.get(), false, List.of(), List.of(), List.of(), List.of(), List.of());
            }
            Map<String, EntityHit> hitsBefore = hits();
            ListSnapshot snapshot = new ListSnapshot(
                    list.id(),
                    list.list(),
                    list.dated(),
                    at,
                    source,
                    list.listings().size(),
                    list.refused());
            Lists.Change change = file.lists().append(snapshot, list.listings());
            Map<String, EntityHit> hitsAfter = hits();
            return new ListReport(
                    snapshot,
                    true,
                    change.added(),
                    change.changed(),
                    change.removed(),
                    only(hitsAfter, hitsBefore),
                    only(hitsBefore, hitsAfter));
        });
    }

    /** Hits that no person has dismissed, by entity and listing. */
    private Map<String, EntityHit> hits() {
        Map<String, EntityHit> hits = new TreeMap<>();
        for (EntityHit hit :
                Screening.of(file, CaseView.of(file)).all(Screen.THRESHOLD).hits()) {
            if (hit.dismissed() == null) {
                hits.put(hit.entity().id() + " " + hit.key(), hit);
            }
        }
        return hits;
    }

    private static List<EntityHit> only(Map<String, EntityHit> these, Map<String, EntityHit> not) {
        List<EntityHit> only = new ArrayList<>();
        these.forEach((key, hit) -> {
            if (!not.containsKey(key)) {
                only.add(hit);
            }
        });
        return only;
    }
}
