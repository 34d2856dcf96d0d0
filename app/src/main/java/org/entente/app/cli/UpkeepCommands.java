package org.entente.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.export.Json;
import org.entente.app.work.AddReport;
import org.entente.app.work.CaseView;
import org.entente.app.work.CaseWork;
import org.entente.app.work.DocumentView;
import org.entente.model.Id;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that look after a case: read it anew, derive it anew, check it, take a document out of it. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the commands
final class UpkeepCommands {
    private UpkeepCommands() {}

    /** Another reading. */
    @Command(
            name = "reread",
            description = "Reads every document again with the present reader and switches to the new reading at once. "
                    + "Decisions find their passages again; those that fail are listed.",
            mixinStandardHelpOptions = true)
    static final class Reread implements Callable<Integer> {
        private final Terminal terminal;

        @Mixin
        private CaseArguments arguments;

        Reread(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (ProgressLine progress = new ProgressLine(terminal);
                    CaseWork work = arguments.work()) {
                AddReport report = work.reread(progress);
                progress.close();
                tell(terminal, arguments, report);
                new JudgementsFailed(terminal, work.view()).print();
            }
            return ExitCode.DONE;
        }
    }

    /** Everything that is derived, from nothing. */
    @Command(
            name = "rebuild",
            description =
                    "Makes everything that is derived from nothing: entities, comparisons, origins. The documents, "
                            + "their reading and your decisions stay.",
            mixinStandardHelpOptions = true)
    static final class Rebuild implements Callable<Integer> {
        private final Terminal terminal;

        @Mixin
        private CaseArguments arguments;

        Rebuild(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (ProgressLine progress = new ProgressLine(terminal);
                    CaseWork work = arguments.work()) {
                AddReport report = work.rebuild(progress);
                progress.close();
                tell(terminal, arguments, report);
            }
            return ExitCode.DONE;
        }
    }

    /** Whether the file is sound. */
    @Command(
            name = "check",
            description =
                    "Checks the whole file: its pages, the documents against their ids, and that every record can be read.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        private final Terminal terminal;

        @Mixin
        private CaseArguments arguments;

        Check(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            List<String> faults;
            try (CaseWork work = arguments.work()) {
                faults = work.check();
            }
            if (arguments.json()) {
                faults.forEach(
                        fault -> terminal.out().println(Json.line(Json.object().put("fault", fault))));
            } else if (faults.isEmpty()) {
                terminal.out().println("The file is sound.");
            } else {
                faults.forEach(terminal.out()::println);
            }
            return faults.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    /** A document gone for good. */
    @Command(
            name = "remove",
            description =
                    "Removes documents for good: their bytes, text and all that was read from them. What stays is "
                            + "that a document of that id was removed. This can't be undone.",
            mixinStandardHelpOptions = true)
    static final class Remove implements Callable<Integer> {
        private final Terminal terminal;

        @Mixin
        private CaseArguments arguments;

        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "DOCUMENT",
                description = "its id, its first digits, or its file")
        private List<String> documents;

        @Option(
                names = "--who",
                paramLabel = "NAME",
                description = "your name (default: the name you are logged in by)")
        private @Nullable String who;

        @Option(
                names = "--why",
                paramLabel = "WORDS",
                description = "your reason; it stays in the case, so quote nothing")
        private String why = "";

        @Option(names = "--yes", description = "do it; without this, only tell what would be removed")
        private boolean yes;

        Remove(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (CaseWork work = arguments.work()) {
                return remove(work);
            }
        }

        private int remove(CaseWork work) {
            CaseView view = work.view();
            List<DocumentView> chosen = documents.stream()
                    .map(given -> document(view, given))
                    .distinct()
                    .toList();
            for (DocumentView document : chosen) {
                terminal.out()
                        .println((yes ? "removing " : "would remove ")
                                + document.id().brief() + "  " + ClaimsPrinter.heading(document));
            }
            if (!yes) {
                terminal.out().println("Nothing was removed. --yes removes for good.");
                return ExitCode.DONE;
            }
            work.remove(chosen.stream().map(DocumentView::id).toList(), Person.named(who), why);
            return ExitCode.DONE;
        }

        private static DocumentView document(CaseView view, String given) {
            List<DocumentView> byFile = view.documents().stream()
                    .filter(each -> each.addresses().contains(given))
                    .toList();
            if (byFile.size() == 1) {
                return byFile.getFirst();
            }
            if (byFile.size() > 1) {
                throw new UserError("USE-ID", given, "several documents came from this file", "Give the id of one");
            }
            Id id = Prefixes.one(
                    given, view.documents().stream().map(DocumentView::id).toList(), "document");
            return view.document(id).orElseThrow();
        }
    }

    private static void tell(Terminal terminal, CaseArguments arguments, AddReport report) {
        if (arguments.json()) {
            terminal.out().println(Json.line(Totals.json(report)));
        } else {
            terminal.out().println(Totals.words(report) + ".");
        }
    }

    /** Tells the decisions that a new reading left without a passage. */
    private record JudgementsFailed(Terminal terminal, CaseView view) {
        void print() {
            view.unapplied().forEach(failed -> terminal.err()
                    .println("Decision " + failed.judgement().brief() + " applies to nothing: " + failed.reason()));
        }
    }
}
