package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import org.entente.model.ClaimKind;

/** The board of figures, and one figure over time. */
final class FigureRoutes {
    private final Site site;

    private FigureRoutes(Site site) {
        this.site = site;
    }

    static void register(Javalin javalin, Site site) {
        FigureRoutes routes = new FigureRoutes(site);
        javalin.get("/figures", routes::board);
        javalin.get("/figures/{row}", routes::figure);
        javalin.get("/figures/{row}/series.csv", routes::csv);
    }

    private void board(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "figures.jte",
                        new FiguresBuilder(site.snapshot(ctx))
                                .board(
                                        site.frame(ctx, "Figures", Frame.Place.FIGURES),
                                        Site.param(ctx, "filter").strip(),
                                        Site.page(ctx)));
    }

    private void figure(Context ctx) {
        Snapshot snapshot = site.snapshot(ctx);
        Row row = row(snapshot, ctx);
        site.pages()
                .show(
                        ctx,
                        "figure.jte",
                        new FiguresBuilder(snapshot).page(site.frame(ctx, row.title(), Frame.Place.FIGURES), row));
    }

    private void csv(Context ctx) {
        Snapshot snapshot = site.snapshot(ctx);
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"" + site.desk().caseName().replaceAll("[^A-Za-z0-9._-]", "-")
                        + "-figure.csv\"");
        ctx.contentType("text/csv; charset=utf-8").result(new FiguresBuilder(snapshot).csv(row(snapshot, ctx)));
    }

    private static Row row(Snapshot snapshot, Context ctx) {
        Row row = snapshot.row(ctx.pathParam("row"));
        if (row == null || row.kind() != ClaimKind.FIGURE) {
            throw Refused.notFound("There is no such figure");
        }
        return row;
    }
}
