package org.entente.app.web;

import java.util.List;
import java.util.Objects;
import org.entente.app.work.CaseWork;
import org.entente.casefile.CaseFile;
import org.entente.casefile.DocumentSummary;
import org.entente.model.Dated;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * A page for the time in which a case is being opened, or a page of it laid out.
 *
 * @param doing what is being done, in words
 * @param step which step that is, from 1; 0 before the first
 * @param steps how many there are; 0 where nobody knows
 * @param held what can be told of the case already
 */
record OpeningPage(Frame frame, String doing, int step, int steps, Held held) {
    /**
     * What a case holds, as far as that is told at once.
     *
     * @param counts in words; empty where there is no case yet
     * @param latest the documents that were taken in last
     */
    record Held(String counts, List<Line> latest) {
        static Held of(CaseWork.@Nullable Glance glance) {
            if (glance == null) {
                return new Held("", List.of());
            }
            CaseFile.Totals totals = glance.totals();
            return new Held(
                    Words.count(totals.documents(), "document", "documents") + ", "
                            + Words.count(totals.entities(), "entity", "entities") + ", "
                            + Words.count(totals.claims(), "claim", "claims") + ", "
                            + Words.count(totals.verdicts(), "comparison", "comparisons"),
                    glance.latest().stream().map(Line::of).toList());
        }
    }

    /** A document: its publisher, or its address where nobody knows who published it; its title, which may be empty; its date. */
    record Line(Id id, String publisher, String title, String date) {
        static Line of(DocumentSummary document) {
            Dated published = document.published();
            return new Line(
                    document.id(),
                    Objects.requireNonNullElse(document.publisher(), document.address()),
                    Objects.requireNonNullElse(document.title(), ""),
                    published == null ? "undated" : Times.day(published.date()));
        }
    }
}
