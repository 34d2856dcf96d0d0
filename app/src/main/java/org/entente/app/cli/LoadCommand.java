package org.entente.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.app.export.Json;
import org.entente.app.work.AddReport;
import org.entente.app.work.CaseWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes the tables that a cluster wrote into a case. */
@Command(
        name = "load",
        description = "Takes the tables that entente-spark wrote into a case: documents, their reading and all that "
                + "follows, without working it out again. The case is made where there is none, and must be empty.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
final class LoadCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private CaseArguments arguments;

    @Parameters(index = "1", paramLabel = "TABLES", description = "the folder that entente-spark was told with --out")
    private Path tables;

    LoadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        AddReport report;
        try (ProgressLine progress = new ProgressLine(terminal);
                CaseWork work = arguments.work()) {
            report = work.load(tables, progress);
        }
        if (arguments.json()) {
            terminal.out().println(Json.line(Totals.json(report)));
        } else {
            terminal.out().println(Totals.words(report) + " in " + arguments.file());
        }
        return ExitCode.DONE;
    }
}
