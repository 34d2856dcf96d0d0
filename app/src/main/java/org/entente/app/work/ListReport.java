package org.entente.app.work;

import java.util.List;
import org.entente.model.ListSnapshot;
import org.entente.model.Listing;

/**
 * What taking in a list did.
 *
 * @param snapshot the list as it now stands in the case
 * @param isNew whether it was recorded: false where the case had these very files as the list's last snapshot
 * @param added listings that the snapshot before did not have
 * @param changed listings that were otherwise in the snapshot before
 * @param removed listings that only the snapshot before had
 * @param appeared hits of the case's entities that were not there before
 * @param gone hits that were there before
 */
public record ListReport(
        ListSnapshot snapshot,
        boolean isNew,
        List<Listing> added,
        List<Listing> changed,
        List<Listing> removed,
        List<EntityHit> appeared,
        List<EntityHit> gone) {
    public ListReport {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        appeared = List.copyOf(appeared);
        gone = List.copyOf(gone);
    }
}
