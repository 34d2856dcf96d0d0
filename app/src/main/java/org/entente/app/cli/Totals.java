package org.entente.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.entente.app.export.Json;
import org.entente.app.work.AddReport;
import org.entente.app.work.Added;

/** What a case holds, in a line. */
final class Totals {
    private Totals() {}

    /** What became of the inputs: "9,700 added, 2 known before, 300 refused". */
    static String inputs(AddReport report, int refused) {
        long known = report.added().stream().filter(Added::known).count();
        long added = report.added().size() - known;
        StringBuilder words =
                new StringBuilder(added == 0 ? "nothing new" : String.format(Locale.ROOT, "%,d added", added));
        if (known > 0) {
            words.append(String.format(Locale.ROOT, ", %,d known before", known));
        }
        if (refused > 0) {
            words.append(String.format(Locale.ROOT, ", %,d refused", refused));
        }
        return words.toString();
    }

    /** The same as {@link #words} for programs. */
    static ObjectNode json(AddReport report) {
        return Json.object()
                .put("documents", report.documents())
                .put("entities", report.entities())
                .put("claims", report.claims())
                .put("verdicts", report.verdicts());
    }

    static String words(AddReport report) {
        return Layout.count(report.documents(), "document", "documents") + ", "
                + Layout.count(report.entities(), "entity", "entities") + ", "
                + Layout.count(report.claims(), "claim", "claims") + ", "
                + Layout.count(report.verdicts(), "comparison", "comparisons");
    }
}
