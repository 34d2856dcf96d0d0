package org.entente.app.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.entente.app.work.CaseView;
import org.entente.app.work.ClaimView;
import org.entente.app.work.DocumentView;
import org.entente.engine.relate.Known;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** On what day one wants to know what was known, and to whom; without it everything is. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
final class AsOf {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "only what documents published up to that day tell, such as 2025-09-14; undated ones are left out")
    private @Nullable String day;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description = "with --as-of: whether the day counts on which a document was published, or that on which it "
                    + "was added to the case (published or added; default: published)")
    private @Nullable String by;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private @Nullable Known known() {
        if (day == null && by == null) {
            return null;
        }
        if (day == null) {
            throw new ParameterException(
                    spec.commandLine(), "--by tells what --as-of DATE goes by, and no day is given");
        }
        try {
            return new Known(LocalDate.parse(day), by());
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(), "--as-of takes a day, such as 2025-09-14, not " + day, e, null, day);
        }
    }

    private Known.By by() {
        return Arrays.stream(Known.By.values())
                .filter(each -> by == null || each.code().equals(by))
                .findFirst()
                .orElseThrow(
                        () -> new ParameterException(spec.commandLine(), "--by takes published or added, not " + by));
    }

    /** Whether a claim was known by then. */
    boolean holds(ClaimView claim) {
        Known known = known();
        return known == null
                || known.holds(claim.document().day(), claim.document().added());
    }

    /** Says how many documents are left out because nobody knows when they were published, or added. */
    void tellLeftOut(CaseView view, Terminal terminal) {
        Known known = known();
        if (known == null) {
            return;
        }
        long unknown = view.documents().stream()
                .filter(document -> day(known, document) == null)
                .count();
        if (unknown > 0) {
            terminal.err()
                    .println(
                            switch (known.by()) {
                                case PUBLISHED ->
                                    Layout.count(unknown, "document has", "documents have")
                                            + " no date, and nothing of that is shown: nobody knows what was there on that day.";
                                case ADDED ->
                                    Layout.count(unknown, "document", "documents")
                                            + " came in before the case kept when, and nothing of that is shown.";
                            });
        }
    }

    private static @Nullable LocalDate day(Known known, DocumentView document) {
        return known.of(document.day(), document.added());
    }
}
