package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.http.Context;

/** What happened, what was said, and what changed hands. */
final class TimelineRoutes {
    private final Site site;

    private TimelineRoutes(Site site) {
        this.site = site;
    }

    static void register(Javalin javalin, Site site) {
        TimelineRoutes routes = new TimelineRoutes(site);
        javalin.get("/events", routes::events);
        javalin.get("/statements", routes::statements);
        javalin.get("/goods", routes::goods);
    }

    private void events(Context ctx) {
        EventQuery query =
                new EventQuery(Site.param(ctx, "filter").strip(), Site.param(ctx, "type"), Site.param(ctx, "year"));
        site.pages()
                .show(
                        ctx,
                        "events.jte",
                        new EventsBuilder(site.desk().snapshot())
                                .page(site.frame(ctx, "Events", Frame.Place.EVENTS), query));
    }

    private void statements(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "statements.jte",
                        new StatementsBuilder(site.desk().snapshot())
                                .page(
                                        site.frame(ctx, "Statements", Frame.Place.STATEMENTS),
                                        Site.param(ctx, "filter").strip()));
    }

    private void goods(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "goods.jte",
                        new GoodsBuilder(site.desk().snapshot())
                                .page(
                                        site.frame(ctx, "Goods", Frame.Place.GOODS),
                                        Site.param(ctx, "filter").strip()));
    }
}
