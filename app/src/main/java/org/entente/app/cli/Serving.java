package org.entente.app.cli;

import org.entente.app.web.Reach;
import org.entente.app.web.Screens;
import org.entente.app.web.WebServer;
import org.entente.app.work.CaseWork;

/** Serves a case until the process is ended. */
final class Serving {
    static final String PORT = "8417";
    static final String PORT_HELP = "where to serve; 0 for any that is free (default: ${DEFAULT-VALUE})";

    private Serving() {}

    static void serve(CaseWork work, Reach reach, Terminal terminal) throws InterruptedException {
        try (WebServer server = Screens.serve(work, Person.named(null), reach)) {
            if (!reach.isOfThisMachine()) {
                terminal.err()
                        .println(
                                "Warning: other machines can reach this. Whoever has the address below can read and change the case, and"
                                        + " nothing that is sent is encrypted: serve it so in a network that you trust, and to nobody beyond.");
                terminal.err().flush();
            }
            terminal.out().println("Open " + server.address() + " in a browser. Ctrl+C ends it.");
            terminal.out().flush();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::keepPages));
            Thread.currentThread().join();
        }
    }
}
