package org.entente.app.web;

import org.entente.model.Claim;
import org.entente.model.Review;

/** Rows and claims as quotations with citation, to be pasted into a text. */
final class Citations {
    private final Snapshot snapshot;

    Citations(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The row's title, then one line for each claim that no person has rejected. */
    String of(Row row) {
        StringBuilder citation = new StringBuilder(HiddenSigns.shown(row.title())).append('\n');
        for (Claim claim : row.claims()) {
            if (snapshot.reviewOf(claim.id()) != Review.REJECTED) {
                citation.append(of(claim)).append('\n');
            }
        }
        return citation.toString();
    }

    /** Words, how they are put, publisher, title, date, place in the text, and whether anybody has reviewed the reading. */
    String of(Claim claim) {
        Shelved document = snapshot.documentOf(claim.document());
        String words = claim.span().in(document.document().text()).strip().replaceAll("\\s+", " ");
        Review review = snapshot.reviewOf(claim.id());
        return HiddenSigns.shown("“" + words + "” ("
                + Words.hedge(claim.mode(), claim.factuality(), claim.attribution()) + "). "
                + document.name() + ", “" + document.title() + "”, " + document.dateWords()
                + ", characters " + claim.span().start() + " to " + claim.span().end() + "."
                + (review == Review.MACHINE ? " [machine's reading, unreviewed]" : ""));
    }
}
