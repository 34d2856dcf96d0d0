package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Arrays;
import org.entente.engine.relate.Facet;

/** Who supplies what to whom, and what they have in common. */
final class FlowRoutes {
    private final Site site;

    private FlowRoutes(Site site) {
        this.site = site;
    }

    static void register(Javalin javalin, Site site) {
        FlowRoutes routes = new FlowRoutes(site);
        javalin.get("/flows", routes::flows);
        javalin.get("/flows.csv", routes::sheet);
        javalin.get("/overlap", routes::overlap);
        javalin.get("/overlap.csv", routes::overlapSheet);
    }

    private void flows(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "flows.jte",
                        new FlowsBuilder(site.snapshot(ctx))
                                .page(site.frame(ctx, "Flows", Frame.Place.NETWORK), query(ctx)));
    }

    private void sheet(Context ctx) {
        site.sheet(ctx, "flows", new FlowsBuilder(site.snapshot(ctx)).lines(query(ctx)));
    }

    private static FlowQuery query(Context ctx) {
        return new FlowQuery(Site.param(ctx, "sort"), Site.param(ctx, "name").strip(), Site.param(ctx, "sure"));
    }

    private void overlap(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "overlap.jte",
                        new OverlapBuilder(site.snapshot(ctx))
                                .page(site.frame(ctx, "Overlap", Frame.Place.NETWORK), shared(ctx)));
    }

    private void overlapSheet(Context ctx) {
        site.sheet(ctx, "overlap", new OverlapBuilder(site.snapshot(ctx)).lines(shared(ctx)));
    }

    private static OverlapQuery shared(Context ctx) {
        String of = Site.param(ctx, "of");
        return new OverlapQuery(
                Site.param(ctx, "a").strip(),
                Site.param(ctx, "b").strip(),
                Site.param(ctx, "c").strip(),
                Arrays.stream(Facet.values())
                        .filter(facet -> facet.code().equals(of))
                        .findFirst()
                        .orElse(Facet.PARTNERS));
    }
}
