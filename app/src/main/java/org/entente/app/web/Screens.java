package org.entente.app.web;

import java.time.Duration;
import java.util.Set;
import org.entente.app.api.MatchApi;
import org.entente.app.fetch.Fetcher;
import org.entente.app.work.CaseWork;
import org.entente.model.UserError;

/** The way to the screens of a case. */
public final class Screens {
    private Screens() {}

    /**
     * Serves a case on loopback until closed.
     *
     * @param who the name under which judgements are recorded
     * @param port from 1 to 65535, or 0 for any that is free
     * @throws UserError where the port is taken
     */
    public static WebServer serve(CaseWork work, String who, int port) {
        return serve(work, who, Reach.ofThisMachine(port, Set.of()));
    }

    /**
     * Serves a case until closed.
     *
     * @param who the name under which judgements are recorded
     * @throws UserError where the port is taken, or the address is none of this machine's
     */
    public static WebServer serve(CaseWork work, String who, Reach reach) {
        if (!reach.isHere()) {
            throw new UserError(
                    "SERVE-ADDRESS",
                    reach.on().getHostAddress(),
                    "this machine has no such address",
                    "Give one that it has, or 0.0.0.0 for all of them");
        }
        WorkDesk desk = new WorkDesk(work, who);
        WebServer server = WebServer.start(desk, new MatchApi(work), reach);
        // So that the case is open, or nearly, when somebody asks for its first page.
        desk.awaits(Duration.ZERO);
        return server;
    }

    /** Serves a case on any port that is free, which fetches what people give by its address in that way. */
    static WebServer serve(WorkDesk desk, CaseWork work, Fetcher fetcher) {
        return WebServer.start(desk, new MatchApi(work), Reach.ofThisMachine(0, Set.of()), fetcher);
    }

    /** Serves a case that is open already, on any port that is free. */
    static WebServer serve(WorkDesk desk, CaseWork work) {
        return WebServer.start(desk, new MatchApi(work), Reach.ofThisMachine(0, Set.of()));
    }
}
