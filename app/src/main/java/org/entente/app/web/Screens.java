package org.entente.app.web;

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
        return WebServer.start(new WorkDesk(work, who), port);
    }
}
