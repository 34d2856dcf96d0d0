package org.entente.app.cli;

import java.util.Set;
import org.entente.app.web.Screens;
import org.entente.app.web.WebServer;
import org.entente.app.work.CaseWork;

/** Serves a case until the process is ended. */
final class Serving {
    static final String PORT = "8417";
    static final String PORT_HELP = "where to serve; 0 for any that is free (default: ${DEFAULT-VALUE})";

    private Serving() {}

    /** @param origins of pages that may ask the interfaces for programs */
    static void serve(CaseWork work, int port, Set<String> origins, Terminal terminal) throws InterruptedException {
        try (WebServer server = Screens.serve(work, Person.named(null), port, origins)) {
            terminal.out().println("Open " + server.address() + " in a browser. Ctrl+C ends it.");
            terminal.out().flush();
            Thread.currentThread().join();
        }
    }
}
