package org.entente.app.cli;

import org.entente.app.work.AddReport;

/** What a case holds, in a line. */
final class Totals {
    private Totals() {}

    static String words(AddReport report) {
        return Layout.count(report.documents(), "document", "documents") + ", "
                + Layout.count(report.entities(), "entity", "entities") + ", "
                + Layout.count(report.claims(), "claim", "claims") + ", "
                + Layout.count(report.verdicts(), "comparison", "comparisons");
    }
}
