package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.Map;
import org.entente.app.api.MatchApi;
import org.entente.app.fetch.FetchLimits;
import org.entente.app.fetch.Fetcher;
import org.entente.model.UserError;

/** The screens of one case, served until closed to whom its {@link Reach} lets in. */
public final class WebServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WebServer.class.getName());
    private static final int BUG = 500;
    private static final int UPLOAD_MIB_MAX = 256;

    private final Javalin javalin;
    private final AddRoutes adding;
    private final Reach reach;
    private final Guard guard;
    private final Desk desk;

    private WebServer(Javalin javalin, AddRoutes adding, Reach reach, Guard guard, Desk desk) {
        this.javalin = javalin;
        this.adding = adding;
        this.reach = reach;
        this.guard = guard;
        this.desk = desk;
    }

    /**
     * Serves what a desk shows.
     *
     * @param api the same case for programs
     * @throws UserError where the port is taken
     */
    static WebServer start(Desk desk, MatchApi api, Reach reach) {
        return start(desk, api, reach, new Fetcher(FetchLimits.STANDARD, false, null));
    }

    /** @param fetcher of what people give by its address; closed with the server */
    static WebServer start(Desk desk, MatchApi api, Reach reach, Fetcher fetcher) {
        Guard guard = new Guard(reach);
        Pages pages = new Pages();
        Site site = new Site(desk, guard, pages);
        Javalin javalin = Javalin.create(WebServer::configure);
        AddRoutes adding = new AddRoutes(site, fetcher);
        register(javalin, site, adding, new ApiRoutes(api));
        try {
            javalin.start(reach.on().getHostAddress(), reach.port());
        } catch (JavalinBindException e) {
            adding.close();
            throw new UserError(
                    "SERVE-PORT",
                    "port " + reach.port(),
                    "another program listens there",
                    "Take another with --port, or --port 0 for any that is free",
                    e);
        }
        guard.listensOn(javalin.port());
        return new WebServer(javalin, adding, reach, guard, desk);
    }

    private static void configure(JavalinConfig config) {
        config.showJavalinBanner = false;
        config.startupWatcherEnabled = false;
        config.http.disableCompression();
        config.http.maxRequestSize = 1L << 20;
        config.jetty.multipartConfig.maxTotalRequestSize(UPLOAD_MIB_MAX, SizeUnit.MB);
        config.jetty.multipartConfig.maxFileSize(UPLOAD_MIB_MAX, SizeUnit.MB);
        // What is confidential is not left behind in a folder for temporary files.
        config.jetty.multipartConfig.maxInMemoryFileSize(UPLOAD_MIB_MAX, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
        });
    }

    private static void register(Javalin javalin, Site site, AddRoutes adding, ApiRoutes programs) {
        Assets assets = new Assets();
        javalin.before(site.guard()::check);
        javalin.get("/static/{name}", assets::serve);
        new Keeping(site, assets.build()).register(javalin);
        OpeningRoutes.register(javalin, site);
        MatrixRoutes.register(javalin, site);
        DifferenceRoutes.register(javalin, site);
        DocumentRoutes.register(javalin, site);
        EntityRoutes.register(javalin, site, programs);
        FigureRoutes.register(javalin, site);
        ClaimRoutes.register(javalin, site);
        TimelineRoutes.register(javalin, site);
        NetworkRoutes.register(javalin, site);
        FlowRoutes.register(javalin, site);
        RegisterRoutes.register(javalin, site);
        ScreeningRoutes.register(javalin, site);
        JudgeRoutes.register(javalin, site);
        SeveralRoutes.register(javalin, site);
        adding.register(javalin);
        programs.register(javalin, site);
        javalin.exception(Refused.class, (e, ctx) -> refuse(site, ctx, e.status(), e.what(), e.todo()));
        javalin.exception(UserError.class, (e, ctx) -> refuse(site, ctx, 409, e.where() + ": " + e.what(), e.todo()));
        javalin.exception(HttpResponseException.class, (e, ctx) -> {
            String what = e.getStatus() == 404 ? "There is no such page" : "The server does not answer that";
            refuse(site, ctx, e.getStatus(), what, "Go back to the matrix");
        });
        javalin.exception(Exception.class, (e, ctx) -> bug(site, ctx, e));
    }

    private static void bug(Site site, Context ctx, Exception e) {
        LOG.log(System.Logger.Level.ERROR, "a bug, on " + ctx.path(), e);
        String what = "This is a bug in Entente (" + e.getClass().getSimpleName() + "), and nothing was changed";
        String todo = "The trace stands where the server was started; please report it with what you did";
        try {
            refuse(site, ctx, BUG, what, todo);
        } catch (RuntimeException again) {
            // What broke the page may break the one that says so; thrown on, it would come back here for ever.
            LOG.log(System.Logger.Level.ERROR, "another, while telling of it", again);
            plainly(ctx, BUG, what, todo);
        }
    }

    private static void plainly(Context ctx, int status, String what, String todo) {
        ctx.status(status).contentType("text/plain; charset=utf-8").result(what + ". " + todo + ".");
    }

    /** Says no in a page, or to a script in words. */
    private static void refuse(Site site, Context ctx, int status, String what, String todo) {
        ctx.status(status);
        if (status == Guard.MISDIRECTED || status == Guard.WITHOUT_KEY) {
            // Whoever asks under another name or without a key is told nothing else, least of all a token.
            plainly(ctx, status, what, todo);
            return;
        }
        if (Guard.isForPrograms(ctx)) {
            ctx.json(Map.of("detail", what + ". " + todo + "."));
            return;
        }
        String accept = ctx.header("Accept");
        if (accept != null && accept.contains("application/json")) {
            ctx.json(Map.of("what", what + ".", "todo", todo + "."));
            return;
        }
        String title = status == 404 ? "Not found" : status == BUG ? "A bug" : "Refused";
        site.pages().show(ctx, "message.jte", new MessagePage(site.bareFrame(title), title, what + ".", todo + "."));
    }

    public int port() {
        return javalin.port();
    }

    /** Where a browser finds it, with the key where it takes one. */
    public URI address() {
        String key = guard.key();
        return URI.create(
                "http://" + reach.host() + ":" + port() + "/" + (key == null ? "" : "?" + Guard.KEY + "=" + key));
    }

    /**
     * Keeps with the case how its pages stand, waiting for nothing that is being opened or answered. To be called where a process ends without
     * {@link #close}.
     */
    public void keepPages() {
        desk.keepPages();
    }

    @Override
    public void close() {
        javalin.stop();
        adding.close();
        desk.close();
    }
}
