package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.http.Context;

/** Who supplies what to whom. */
final class FlowRoutes {
    private final Site site;

    private FlowRoutes(Site site) {
        this.site = site;
    }

    static void register(Javalin javalin, Site site) {
        FlowRoutes routes = new FlowRoutes(site);
        javalin.get("/flows", routes::flows);
        javalin.get("/flows.csv", routes::sheet);
    }

    private void flows(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "flows.jte",
                        new FlowsBuilder(site.desk().snapshot())
                                .page(site.frame(ctx, "Flows", Frame.Place.NETWORK), query(ctx)));
    }

    private void sheet(Context ctx) {
        site.sheet(ctx, "flows", new FlowsBuilder(site.desk().snapshot()).lines(query(ctx)));
    }

    private static FlowQuery query(Context ctx) {
        return new FlowQuery(Site.param(ctx, "sort"), Site.param(ctx, "name").strip(), Site.param(ctx, "sure"));
    }
}
