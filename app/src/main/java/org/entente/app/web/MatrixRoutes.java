package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.List;

/** The matrix and its downloads. */
final class MatrixRoutes {
    private final Site site;

    private MatrixRoutes(Site site) {
        this.site = site;
    }

    static void register(Javalin javalin, Site site) {
        MatrixRoutes routes = new MatrixRoutes(site);
        javalin.get("/", routes::first);
        javalin.get("/matrix", routes::matrix);
        javalin.get("/matrix.csv", routes::csv);
        javalin.get("/matrix.xlsx", routes::xlsx);
        javalin.get("/matrix/{row}/citation.txt", routes::citation);
    }

    private void first(Context ctx) {
        ctx.redirect(site.snapshot(ctx).documents().isEmpty() ? "/add" : "/matrix");
    }

    private void matrix(Context ctx) {
        Snapshot snapshot = site.snapshot(ctx);
        if (snapshot.documents().isEmpty()) {
            ctx.redirect("/add");
            return;
        }
        MatrixQuery query = query(ctx);
        site.pages()
                .show(
                        ctx,
                        "matrix.jte",
                        new MatrixBuilder(snapshot).page(query, site.frame(ctx, "Matrix", Frame.Place.MATRIX)));
    }

    private static MatrixQuery query(Context ctx) {
        String page = Site.param(ctx, "page");
        return new MatrixQuery(
                Site.param(ctx, "filter").strip(),
                MatrixQuery.View.of(Site.param(ctx, "view")),
                page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1,
                Site.param(ctx, "row"));
    }

    private void csv(Context ctx) {
        Snapshot snapshot = site.snapshot(ctx);
        attach(ctx, "csv");
        ctx.contentType("text/csv; charset=utf-8")
                .result(new Sheets(snapshot).csv(new MatrixBuilder(snapshot).rows(query(ctx))));
    }

    private void xlsx(Context ctx) {
        Snapshot snapshot = site.snapshot(ctx);
        attach(ctx, "xlsx");
        ctx.contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .result(new Sheets(snapshot).xlsx(new MatrixBuilder(snapshot).rows(query(ctx))));
    }

    private void attach(Context ctx, String ending) {
        String name = site.desk().caseName().replaceAll("[^A-Za-z0-9._-]", "-");
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "-matrix." + ending + "\"");
    }

    private void citation(Context ctx) {
        Snapshot snapshot = site.snapshot(ctx);
        List<Row> rows =
                new MatrixBuilder(snapshot).rows(new MatrixQuery("", MatrixQuery.View.ALL, 1, ctx.pathParam("row")));
        if (rows.isEmpty()) {
            throw Refused.notFound("There is no such row");
        }
        ctx.contentType("text/plain; charset=utf-8").result(new Citations(snapshot).of(rows.getFirst()));
    }
}
