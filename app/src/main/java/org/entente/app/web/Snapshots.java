package org.entente.app.web;

import java.util.HashMap;
import java.util.Map;
import org.entente.app.work.CaseView;
import org.entente.app.work.ClaimView;
import org.entente.app.work.DocumentView;
import org.entente.model.Id;
import org.entente.model.Review;

/** Makes a snapshot of a case that is joined for telling. */
final class Snapshots {
    private Snapshots() {}

    static Snapshot of(CaseView view) {
        Map<Id, Review> reviews = new HashMap<>();
        view.claims().forEach(claim -> reviews.put(claim.id(), claim.review()));
        return new Snapshot(new Snapshot.Parts(
                view.documents().stream().map(Snapshots::shelved).toList(),
                view.claims().stream().map(ClaimView::claim).toList(),
                view.mentions().values(),
                view.entities(),
                view.verdicts(),
                view.gatherings(),
                view.claims().stream().map(ClaimView::origins).toList(),
                view.copies(),
                reviews));
    }

    private static Shelved shelved(DocumentView view) {
        return new Shelved(
                view.document(), view.publisher(), view.published(), view.addresses(), view.reading() != null);
    }
}
