package org.entente.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.entente.app.work.CaseWork;
import org.entente.model.UserError;
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
    private static final Pattern ORIGIN = Pattern.compile("https?://([\\w.-]+|\\[[0-9a-fA-F:]+])(:\\d{1,5})?");

    private final Terminal terminal;

    @Mixin
    private CaseArguments arguments;

    @Option(names = "--port", paramLabel = "N", defaultValue = Serving.PORT, description = Serving.PORT_HELP)
    private int port;

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description = "let pages of this origin, such as OpenRefine's http://127.0.0.1:3333, ask the interfaces for"
                    + " programs; may be given again (default: none)")
    private List<String> origins = new ArrayList<>();

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new UserError(
                        "USE-ORIGIN",
                        "--allow-origin " + origin,
                        "that is no origin",
                        "Give scheme, host and port only, such as http://127.0.0.1:3333");
            }
        }
        try (CaseWork work = arguments.work()) {
            work.view();
            Serving.serve(work, port, Set.copyOf(origins), terminal);
        }
        return ExitCode.DONE;
    }
}
