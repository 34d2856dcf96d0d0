package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.List;
import org.entente.engine.judge.Judging;
import org.entente.engine.relate.Relations;
import org.entente.model.Judgement;

/** Who is told of with whom. */
final class NetworkRoutes {
    private static final int YEAR_MAX = 9999;

    private final Site site;

    private NetworkRoutes(Site site) {
        this.site = site;
    }

    static void register(Javalin javalin, Site site) {
        NetworkRoutes routes = new NetworkRoutes(site);
        javalin.get("/network", routes::network);
        javalin.post("/network/views", routes::keep);
        javalin.get("/network/graph.graphml", routes::graph);
        javalin.get("/network/graph.json", routes::data);
        javalin.get("/network/pairs.csv", routes::pairs);
        javalin.get("/network/passages", routes::passages);
        javalin.get("/network/path", routes::path);
        javalin.get("/network/path.csv", routes::pathSheet);
        javalin.get("/network/cut", routes::cut);
    }

    private void network(Context ctx) {
        String params = ctx.queryString();
        site.pages()
                .show(
                        ctx,
                        "network.jte",
                        new NetworkBuilder(site.snapshot(ctx))
                                .page(
                                        site.frame(ctx, "Network", Frame.Place.NETWORK),
                                        query(ctx),
                                        params == null ? "" : "?" + params,
                                        Judging.standing(
                                                site.shown(ctx).judgements().reversed())));
    }

    /** Keeps what somebody looks at under a name. Without scripts that is the filters alone. */
    private void keep(Context ctx) {
        site.guard().checkToken(ctx);
        String address = Site.field(ctx, "address")
                .replace(" ", "%20")
                .replaceAll("(?<=[?&])judged=[^&#]*&?", "")
                .replaceAll("[?&](?=#|$)", "");
        if (!address.startsWith("/network")) {
            throw new Refused(400, "That is no view of the network", "Keep it from the page of the network");
        }
        if (address.length() > Judgement.KeepView.ADDRESS_CHARS_MAX) {
            throw new Refused(400, "The view holds too many pins and notes to be kept", "Take some of them off it");
        }
        Judgement.KeepView view;
        try {
            view = new Judgement.KeepView(Site.field(ctx, "name"), address);
        } catch (IllegalArgumentException e) {
            throw new Refused(400, "The view has no name that could be kept", "Give it a name of up to 120 characters");
        }
        JudgeRoutes.back(ctx, site.desk().judgeAll(List.of(view), "", Site.seen(ctx)), address);
    }

    private void path(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "ways.jte",
                        new WaysBuilder(site.snapshot(ctx))
                                .page(site.frame(ctx, "Path between two", Frame.Place.NETWORK), ways(ctx)));
    }

    private void pathSheet(Context ctx) {
        site.sheet(ctx, "path", new WaysBuilder(site.snapshot(ctx)).lines(ways(ctx)));
    }

    private void cut(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "cut.jte",
                        new CutBuilder(site.snapshot(ctx))
                                .page(
                                        site.frame(ctx, "What holds together", Frame.Place.NETWORK),
                                        ways(ctx),
                                        !Site.param(ctx, "whole").isEmpty()));
    }

    private static WaysQuery ways(Context ctx) {
        return new WaysQuery(
                Site.param(ctx, "from").strip(),
                Site.param(ctx, "to").strip(),
                Math.clamp(number(ctx, "steps", WaysQuery.STEPS), 1, Relations.STEPS_MAX),
                !Site.param(ctx, "all").isEmpty(),
                number(ctx, "show", 1));
    }

    private void graph(Context ctx) {
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"" + site.desk().caseName().replaceAll("[^A-Za-z0-9._-]", "-")
                        + "-network.graphml\"");
        ctx.contentType("application/graphml+xml; charset=utf-8")
                .result(new NetworkFiles(site.snapshot(ctx), query(ctx)).graphMl());
    }

    /** Always packed: every browser that can draw it takes it so. */
    private void data(Context ctx) {
        ctx.header("Content-Encoding", "gzip")
                .contentType("application/json; charset=utf-8")
                .result(NetworkData.gzip(site.snapshot(ctx), query(ctx)));
    }

    private void pairs(Context ctx) {
        site.sheet(ctx, "pairs", new NetworkFiles(site.snapshot(ctx), query(ctx)).lines());
    }

    private void passages(Context ctx) {
        NetworkPassagesBuilder builder = new NetworkPassagesBuilder(site.snapshot(ctx), query(ctx));
        String a = Site.param(ctx, "a");
        String b = Site.param(ctx, "b");
        site.pages().show(ctx, "networkpassages.jte", b.isEmpty() ? builder.of(a) : builder.of(a, b));
    }

    private static NetworkQuery query(Context ctx) {
        return new NetworkQuery(
                Site.param(ctx, "domain"),
                Site.param(ctx, "kind"),
                Site.param(ctx, "sure"),
                number(ctx, "from", 0),
                number(ctx, "to", 0),
                Math.max(1, number(ctx, "documents", 1)),
                number(ctx, "origins", 0),
                Site.param(ctx, "around").strip());
    }

    /** A number of the address; {@code otherwise} where it is none. */
    private static int number(Context ctx, String name, int otherwise) {
        String value = Site.param(ctx, name).strip();
        return value.matches("[0-9]{1,4}") ? Math.min(YEAR_MAX, Integer.parseInt(value)) : otherwise;
    }
}
