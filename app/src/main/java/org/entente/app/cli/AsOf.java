package org.entente.app.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.entente.app.work.CaseView;
import org.entente.app.work.ClaimView;
import org.entente.app.work.DocumentView;
import org.entente.engine.relate.Known;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** On what day one wants to know what was known; without it everything is. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
final class AsOf {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "only what documents published up to that day tell, such as 2025-09-14; undated ones are left out")
    private @Nullable String day;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private @Nullable Known known() {
        if (day == null) {
            return null;
        }
        try {
            return new Known(LocalDate.parse(day));
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(), "--as-of takes a day, such as 2025-09-14, not " + day, e, null, day);
        }
    }

    /** Whether a claim was told by then. */
    boolean holds(ClaimView claim) {
        Known known = known();
        return known == null || known.holds(claim.document().day());
    }

    /** Says how many documents are left out because nobody knows when they were published. */
    void tellLeftOut(CaseView view, Terminal terminal) {
        long undated = view.documents().stream()
                .map(DocumentView::day)
                .filter(published -> published == null)
                .count();
        if (known() != null && undated > 0) {
            terminal.err()
                    .println(Layout.count(undated, "document has", "documents have")
                            + " no date, and nothing of that is shown: nobody knows what was there on that day.");
        }
    }
}
