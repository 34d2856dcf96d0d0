package org.entente.app.cli;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.entente.app.web.Reach;
import org.entente.app.work.CaseWork;
import org.entente.model.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a case to a browser on this machine. */
@Command(
        name = "serve",
        description =
                "Serves a case to a browser on this machine, and to nobody else unless told so. It follows what other commands write.",
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

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "the address of this machine to listen on, 0.0.0.0 for all; where other machines reach it, a key is printed that"
                            + " a browser needs (default: ${DEFAULT-VALUE}, this machine alone)")
    private String bind;

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
        Reach reach = new Reach(address(), port, Set.copyOf(origins));
        try (CaseWork work = arguments.work()) {
            work.open();
            Serving.serve(work, reach, terminal);
        }
        return ExitCode.DONE;
    }

    /** A name is not looked up: what listens where should not hang on an answer from elsewhere. */
    private InetAddress address() {
        try {
            return InetAddress.ofLiteral(bind);
        } catch (IllegalArgumentException e) {
            throw new UserError(
                    "USE-ADDRESS",
                    "--bind " + bind,
                    "that is no address of a machine",
                    "Give digits, such as 127.0.0.1, 0.0.0.0 or ::1",
                    e);
        }
    }
}
