package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Where accounts differ: all of them, or two. */
final class DifferenceRoutes {
    private final Site site;

    private DifferenceRoutes(Site site) {
        this.site = site;
    }

    static void register(Javalin javalin, Site site) {
        DifferenceRoutes routes = new DifferenceRoutes(site);
        javalin.get("/differences", routes::differences);
        javalin.get("/compare", routes::compare);
    }

    private void compare(Context ctx) {
        Snapshot snapshot = site.snapshot(ctx);
        site.pages()
                .show(
                        ctx,
                        "compare.jte",
                        new CompareBuilder(snapshot)
                                .page(
                                        site.frame(ctx, "Compare", Frame.Place.DOCUMENTS),
                                        chosen(snapshot, Site.param(ctx, "left")),
                                        chosen(snapshot, Site.param(ctx, "right"))));
    }

    private static @Nullable Shelved chosen(Snapshot snapshot, String id) {
        return id.isEmpty() ? null : snapshot.document(Site.id(id));
    }

    private void differences(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "differences.jte",
                        new DifferencesBuilder(site.snapshot(ctx))
                                .page(
                                        site.frame(ctx, "Differences", Frame.Place.DIFFERENCES),
                                        Site.param(ctx, "sort"),
                                        Site.page(ctx)));
    }
}
