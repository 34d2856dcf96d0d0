package org.entente.app.cli;

import java.nio.file.Path;
import org.entente.app.work.CaseView;
import org.entente.app.work.CaseWork;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every command on a case takes. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
final class CaseArguments {
    private final Machines machines;

    @Parameters(index = "0", paramLabel = "CASE", description = "the case's file, such as my.entente")
    private Path file;

    @Option(names = "--json", description = "print JSON, one object a line")
    private boolean json;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "how many documents are read at once (default: ${DEFAULT-VALUE})")
    private int threads;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    CaseArguments(Machines machines) {
        this.machines = machines;
    }

    Path file() {
        return file;
    }

    boolean json() {
        return json;
    }

    /** The case as it stands. */
    CaseView view() {
        try (CaseWork work = work()) {
            return work.view();
        }
    }

    CaseWork work() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads takes 1 or more, not " + threads);
        }
        return new CaseWork(file, machines.of(threads));
    }
}
