package org.entente.app.web;

import java.util.Set;
import org.entente.app.api.MatchApi;
import org.entente.app.fetch.Fetcher;
import org.entente.app.work.CaseWork;

/** The way to the screens of a case. */
public final class Screens {
    private Screens() {}

    /**
     * Serves a case on loopback until closed.
     *
     * @param who the name under which judgements are recorded
     * @param port from 1 to 65535, or 0 for any that is free
     * @throws org.entente.model.UserError where the port is taken
     */
    public static WebServer serve(CaseWork work, String who, int port) {
        return serve(work, who, port, Set.of());
    }

    /**
     * Serves a case on loopback until closed.
     *
     * @param who the name under which judgements are recorded
     * @param port from 1 to 65535, or 0 for any that is free
     * @param origins pages of other programs of this machine that may ask the interfaces for programs, such as {@code
     *     http://127.0.0.1:3333}
     * @throws org.entente.model.UserError where the port is taken
     */
    public static WebServer serve(CaseWork work, String who, int port, Set<String> origins) {
        return WebServer.start(new WorkDesk(work, who), new MatchApi(work), origins, port);
    }

    /** Serves a case on any port that is free, which fetches what people give by its address in that way. */
    static WebServer serve(CaseWork work, String who, Fetcher fetcher) {
        return WebServer.start(new WorkDesk(work, who), new MatchApi(work), Set.of(), 0, fetcher);
    }

    /** Serves a case that is open already, on any port that is free. */
    static WebServer serve(WorkDesk desk, CaseWork work) {
        return WebServer.start(desk, new MatchApi(work), Set.of(), 0);
    }
}
