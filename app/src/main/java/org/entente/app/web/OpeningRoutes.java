package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Map;

/**
 * What a browser is shown while a case is being opened, or a page of a large one is laid out for the first time. Whoever else asks for a page (a program, a script of a page that is open) waits for
 * it instead.
 */
final class OpeningRoutes {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final int ASK_AGAIN_SECONDS = 1;
    private static final int LATEST_MAX = 40;
    /** Nobody knows how far that has come. */
    private static final Desk.Opening LAYING = new Desk.Opening("Working out what it shows", 0, 0);

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
        if (!page) {
            return;
        }
        if (!isOpen(PATIENCE)) {
            wait(
                    ctx,
                    "Opening the case",
                    site.desk().opening(),
                    OpeningPage.Held.of(site.desk().glance(LATEST_MAX)));
        } else if (!site.desk().awaits(ctx.path(), PATIENCE)) {
            wait(ctx, "Laying out the page", LAYING, OpeningPage.Held.of(null));
        }
    }

    private boolean isOpen(Duration patience) {
        return site.desk().isShown() || site.desk().awaits(patience);
    }

    private void wait(Context ctx, String title, Desk.Opening opening, OpeningPage.Held held) {
        ctx.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", Integer.toString(ASK_AGAIN_SECONDS));
        site.pages()
                .show(
                        ctx,
                        "opening.jte",
                        new OpeningPage(
                                site.bareFrame(title, Site.again(ctx, ASK_AGAIN_SECONDS)),
                                opening.doing(),
                                opening.step(),
                                opening.steps(),
                                held));
        ctx.skipRemainingHandlers();
    }

    /** Of a page that is waited for, whether it can be shown; of none, whether the case can be as it stands now. */
    private void state(Context ctx) {
        String page = Site.param(ctx, "of");
        boolean open = page.isEmpty() ? site.desk().awaits(PATIENCE) : isOpen(PATIENCE);
        Desk.Opening doing = open ? LAYING : site.desk().opening();
        boolean ready = open && (page.isEmpty() || site.desk().awaits(page, PATIENCE));
        ctx.json(Map.of("ready", ready, "doing", doing.doing(), "step", doing.step(), "steps", doing.steps()));
    }
}
