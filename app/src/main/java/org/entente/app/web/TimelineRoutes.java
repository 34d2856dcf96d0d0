package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import org.entente.model.Claim;

/** What happened, what was said, and what changed hands. */
final class TimelineRoutes {
    private final Site site;

    private TimelineRoutes(Site site) {
        this.site = site;
    }

    static void register(Javalin javalin, Site site) {
        TimelineRoutes routes = new TimelineRoutes(site);
        javalin.get("/events", routes::events);
        javalin.get("/events/map", routes::map);
        javalin.get("/events/map.csv", routes::mapSheet);
        javalin.get("/events/map.geojson", routes::mapFeatures);
        javalin.get("/statements", routes::statements);
        javalin.get("/goods", routes::goods);
        javalin.get("/goods.csv", routes::goodsSheet);
    }

    private void events(Context ctx) {
        EventQuery query = query(ctx);
        site.pages()
                .show(
                        ctx,
                        "events.jte",
                        new EventsBuilder(site.snapshot(ctx))
                                .page(site.frame(ctx, "Events", Frame.Place.EVENTS), query, Site.page(ctx)));
    }

    private static EventQuery query(Context ctx) {
        return new EventQuery(Site.param(ctx, "filter").strip(), Site.param(ctx, "type"), Site.param(ctx, "year"));
    }

    private static MapQuery mapQuery(Context ctx) {
        return new MapQuery(query(ctx), MapQuery.Of.ofCode(Site.param(ctx, "of")), Site.param(ctx, "place"));
    }

    private void map(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "map.jte",
                        new MapBuilder(site.snapshot(ctx))
                                .page(site.frame(ctx, "Events on a map", Frame.Place.EVENTS), mapQuery(ctx)));
    }

    private void mapSheet(Context ctx) {
        site.sheet(ctx, "map", new MapSheet(site.snapshot(ctx), mapQuery(ctx)).lines());
    }

    private void mapFeatures(Context ctx) {
        site.attach(ctx, "map.geojson");
        ctx.contentType("application/geo+json").result(new MapSheet(site.snapshot(ctx), mapQuery(ctx)).geoJson());
    }

    private void statements(Context ctx) {
        Snapshot snapshot = site.snapshot(ctx);
        StatementsBuilder builder = new StatementsBuilder(snapshot);
        Frame frame = site.frame(ctx, "Statements", Frame.Place.STATEMENTS);
        String utterance = Site.param(ctx, "utterance");
        if (utterance.isEmpty()) {
            site.pages()
                    .show(
                            ctx,
                            "statements.jte",
                            builder.page(frame, Site.param(ctx, "filter").strip(), Site.page(ctx)));
            return;
        }
        Claim claim = snapshot.claim(Site.id(utterance));
        StatementsPage page = claim == null ? null : builder.utterance(frame, claim);
        if (page == null) {
            throw Refused.notFound("There is no such utterance any more");
        }
        site.pages().show(ctx, "statements.jte", page);
    }

    private void goods(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "goods.jte",
                        new GoodsBuilder(site.snapshot(ctx))
                                .page(
                                        site.frame(ctx, "Goods", Frame.Place.GOODS),
                                        Site.param(ctx, "filter").strip(),
                                        Site.page(ctx)));
    }

    private void goodsSheet(Context ctx) {
        site.sheet(
                ctx,
                "goods",
                new GoodsBuilder(site.snapshot(ctx))
                        .lines(Site.param(ctx, "filter").strip()));
    }
}
