package org.entente.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.app.fetch.FetchLimits;
import org.entente.app.fetch.Fetcher;
import org.entente.app.web.Reach;
import org.entente.app.work.AddReport;
import org.entente.app.work.CaseWork;
import org.entente.model.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the demonstration corpus into a case, tells what it holds and serves it. */
@Command(
        name = "demo",
        description =
                "Reads the texts of demo/corpus into a case, prints what they hold and where they differ, and serves "
                        + "them on this machine. The texts are written for demonstration.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final int THREADS = 2;

    private final Terminal terminal;
    private final Machines machines;

    @Option(names = "--port", paramLabel = "N", defaultValue = Serving.PORT, description = Serving.PORT_HELP)
    private int port;

    @Option(names = "--no-serve", description = "stop after printing")
    private boolean noServe;

    DemoCommand(Terminal terminal, Machines machines) {
        this.terminal = terminal;
        this.machines = machines;
    }

    @Override
    public Integer call() throws Exception {
        Path home = Path.of(System.getProperty("entente.home", ""));
        Path corpus = home.resolve("demo").resolve("corpus");
        if (!Files.isDirectory(corpus)) {
            throw new UserError(
                    "DEMO-MISSING",
                    corpus.toString(),
                    "the demonstration corpus is not there",
                    "Start it with ./entente demo from a whole copy of the repository");
        }
        try (CaseWork work = new CaseWork(file(home), machines.of(THREADS))) {
            return demonstrate(work, corpus);
        }
    }

    private int demonstrate(CaseWork work, Path corpus) throws InterruptedException {
        AddReport report;
        try (ProgressLine progress = new ProgressLine(terminal);
                Fetcher unused = new Fetcher(FetchLimits.STANDARD, false, null)) {
            Inputs inputs = new Inputs(terminal.in(), unused, null, null);
            inputs.take(corpus.toString());
            report = work.add(inputs.accepted(), progress);
        }
        report.refused().forEach(error -> terminal.err().println(error.getMessage()));
        new Summary(work.view(), work.skipped(), new Layout(terminal)).print();
        terminal.out().println();
        terminal.out().println("The case is in " + work.path() + ".");
        terminal.out().flush();
        if (!noServe) {
            Serving.serve(work, Reach.ofThisMachine(port, Set.of()), terminal);
        }
        return report.refused().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    /** One case for each build, so that a second start reads nothing again and a new build does. */
    private static Path file(Path home) throws IOException {
        String build = System.getProperty("entente.build", "unknown");
        Path folder =
                Files.createDirectories(home.resolve(".build").resolve("demo").resolve(build));
        return folder.resolve("demo.entente");
    }
}
