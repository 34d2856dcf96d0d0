package org.entente.app.web;

import java.time.LocalDate;
import org.entente.model.Claim;
import org.entente.model.Dated;
import org.entente.model.Edtf;
import org.jspecify.annotations.Nullable;

/** The day at which a figure stood: the end of its window, else its claim's time, else its document's date. */
final class Days {
    private final Snapshot snapshot;

    Days(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The day of a claim that gives an amount; null where nothing tells it. */
    @Nullable
    LocalDate of(Claim claim) {
        Edtf until = claim.figures().getFirst().until();
        if (until != null && until.latest() != null) {
            return until.latest();
        }
        Edtf when = claim.when().edtf();
        if (when != null && when.latest() != null) {
            return when.latest();
        }
        Dated published = snapshot.documentOf(claim.document()).published();
        return published == null ? null : published.date();
    }

    /** What that day rests on, in words. */
    String basis(Claim claim) {
        Edtf until = claim.figures().getFirst().until();
        if (until != null && until.latest() != null) {
            return "the figure's window";
        }
        Edtf when = claim.when().edtf();
        if (when != null && when.latest() != null) {
            return switch (claim.when().basis()) {
                case STATED, RESOLVED -> "the time told";
                case DOCUMENT, NONE -> "the document's date";
            };
        }
        return snapshot.documentOf(claim.document()).published() == null ? "" : "the document's date";
    }
}
