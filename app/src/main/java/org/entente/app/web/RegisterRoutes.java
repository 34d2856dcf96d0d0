package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.http.Context;

/** What was agreed, what is demanded, and who is accused of what. */
final class RegisterRoutes {
    private final Site site;

    private RegisterRoutes(Site site) {
        this.site = site;
    }

    static void register(Javalin javalin, Site site) {
        RegisterRoutes routes = new RegisterRoutes(site);
        javalin.get("/accusations", routes::accusations);
        javalin.get("/accusations.csv", routes::accusationsSheet);
        javalin.get("/agreements", routes::agreements);
        javalin.get("/agreements.csv", routes::agreementsSheet);
        javalin.get("/recommendations", routes::demands);
        javalin.get("/recommendations.csv", routes::demandsSheet);
    }

    private static String filter(Context ctx) {
        return Site.param(ctx, "filter").strip();
    }

    private static boolean asked(Context ctx) {
        return Site.param(ctx, "of").equals("asked");
    }

    private void accusations(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "accusations.jte",
                        new AccusationsBuilder(site.snapshot(ctx))
                                .page(
                                        site.frame(ctx, "Accusations", Frame.Place.STATEMENTS),
                                        filter(ctx),
                                        unanswered(ctx),
                                        Site.page(ctx)));
    }

    private static boolean unanswered(Context ctx) {
        return Site.param(ctx, "answer").equals("none");
    }

    private void accusationsSheet(Context ctx) {
        site.sheet(ctx, "accusations", new AccusationsBuilder(site.snapshot(ctx)).lines(filter(ctx), unanswered(ctx)));
    }

    private void agreements(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "agreements.jte",
                        new AgreementsBuilder(site.snapshot(ctx))
                                .page(
                                        site.frame(ctx, "Agreements", Frame.Place.STATEMENTS),
                                        filter(ctx),
                                        Site.page(ctx)));
    }

    private void agreementsSheet(Context ctx) {
        site.sheet(ctx, "agreements", new AgreementsBuilder(site.snapshot(ctx)).lines(filter(ctx)));
    }

    private void demands(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "demands.jte",
                        new DemandsBuilder(site.snapshot(ctx))
                                .page(
                                        site.frame(ctx, "Recommendations", Frame.Place.STATEMENTS),
                                        filter(ctx),
                                        asked(ctx),
                                        Site.page(ctx)));
    }

    private void demandsSheet(Context ctx) {
        site.sheet(ctx, "recommendations", new DemandsBuilder(site.snapshot(ctx)).lines(filter(ctx), asked(ctx)));
    }
}
