package org.entente.app.cli;

import java.util.concurrent.Callable;
import org.entente.app.work.CaseWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a case to a browser on this machine. */
@Command(
        name = "serve",
        description =
                "Serves a case to a browser on this machine, and to nobody else. It follows what other commands write.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private CaseArguments arguments;

    @Option(names = "--port", paramLabel = "N", defaultValue = Serving.PORT, description = Serving.PORT_HELP)
    private int port;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (CaseWork work = arguments.work()) {
            work.view();
            Serving.serve(work, port, terminal);
        }
        return ExitCode.DONE;
    }
}
