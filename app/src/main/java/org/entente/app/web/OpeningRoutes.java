package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Map;

/**
 * What a browser is shown while a case is being opened. Whoever else asks for a page (a program, a script of a page that is open) waits for
 * it instead.
 */
final class OpeningRoutes {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final int ASK_AGAIN_SECONDS = 1;
    private static final int LATEST_MAX = 40;

    private final Site site;

    private OpeningRoutes(Site site) {
        this.site = site;
    }

    static void register(Javalin javalin, Site site) {
        OpeningRoutes routes = new OpeningRoutes(site);
        javalin.before(routes::stay);
        javalin.get("/opening", routes::state);
    }

    private void stay(Context ctx) {
        boolean page = ctx.method() == HandlerType.GET
                && "navigate".equals(ctx.header("Sec-Fetch-Mode"))
                && !ctx.path().startsWith("/static/")
                && !Site.isFile(ctx.path());
        if (!page || site.desk().isShown() || site.desk().awaits(PATIENCE)) {
            return;
        }
        Desk.Opening opening = site.desk().opening();
        ctx.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", Integer.toString(ASK_AGAIN_SECONDS));
        site.pages()
                .show(
                        ctx,
                        "opening.jte",
                        new OpeningPage(
                                site.bareFrame("Opening the case", ASK_AGAIN_SECONDS),
                                opening.doing(),
                                opening.step(),
                                opening.steps(),
                                OpeningPage.Held.of(site.desk().glance(LATEST_MAX))));
        ctx.skipRemainingHandlers();
    }

    private void state(Context ctx) {
        boolean ready = site.desk().awaits(PATIENCE);
        Desk.Opening opening = site.desk().opening();
        ctx.json(Map.of("ready", ready, "doing", opening.doing(), "step", opening.step(), "steps", opening.steps()));
    }
}
