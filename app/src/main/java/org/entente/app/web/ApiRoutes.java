package org.entente.app.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Objects;
import java.util.function.Function;
import org.entente.app.api.ApiRefused;
import org.entente.app.api.MatchApi;
import org.entente.app.api.Parameters;
import org.entente.app.export.Json;
import org.entente.model.UserError;

/** The addresses of yente's interface and of OpenRefine's reconciliation. Nothing here changes the case. */
final class ApiRoutes {
    private final MatchApi api;

    ApiRoutes(MatchApi api) {
        this.api = api;
    }

    void register(Javalin javalin, Site site) {
        javalin.get("/healthz", answered(ctx -> api.health()));
        javalin.get("/readyz", answered(ctx -> api.readiness()));
        javalin.get("/catalog", answered(ctx -> api.catalog()));
        javalin.get("/algorithms", answered(ctx -> api.algorithms()));
        javalin.post("/match/{dataset}", answered(this::match));
        javalin.get("/search/{dataset}", answered(ctx -> api.search(dataset(ctx), parameters(ctx))));
        javalin.get("/entities/{entity}/adjacent", answered(ctx -> api.adjacent(ctx.pathParam("entity"))));
        javalin.get("/reconcile/{dataset}", answered(this::reconcile));
        javalin.post("/reconcile/{dataset}", answered(this::reconcile));
        javalin.get(
                "/reconcile/{dataset}/suggest/{what}",
                answered(ctx -> api.suggest(dataset(ctx), ctx.pathParam("what"), parameters(ctx))));
        javalin.get(
                "/reconcile/{dataset}/extend/property", answered(ctx -> api.properties(dataset(ctx), parameters(ctx))));
        javalin.get("/reconcile/{dataset}/preview", ctx -> preview(ctx, site));
        for (String path : new String[] {"/match/{dataset}", "/search/{dataset}", "/reconcile/<path>"}) {
            javalin.options(path, ctx -> ctx.status(204));
        }
    }

    /** Whether a program asks, rather than a browser for a page. */
    static boolean isProgram(Context ctx) {
        String accept = ctx.header("Accept");
        return accept == null || !accept.contains("text/html");
    }

    /** An entity for programs; the id of what was merged into another leads there. */
    void entity(Context ctx) {
        String id = ctx.pathParam("entity");
        String[] leadsTo = {id};
        answer(ctx, asked -> {
            ObjectNode json = api.entity(id);
            leadsTo[0] = json.path("id").asText();
            return json;
        });
        if (!leadsTo[0].equals(id)) {
            ctx.status(308).header("Location", "/entities/" + leadsTo[0]);
        }
    }

    private ObjectNode match(Context ctx) {
        ObjectNode json = api.match(dataset(ctx), parameters(ctx), ctx.body());
        ctx.header("x-batch-size", String.valueOf(json.path("responses").size()));
        return json;
    }

    private ObjectNode reconcile(Context ctx) {
        String extend = given(ctx, "extend");
        String queries = given(ctx, "queries");
        if (!extend.isEmpty()) {
            return api.extend(dataset(ctx), extend);
        }
        if (!queries.isEmpty()) {
            return api.reconcile(dataset(ctx), parameters(ctx), queries);
        }
        if (ctx.method().name().equals("POST")) {
            ctx.status(400);
            return Json.object().put("detail", "give queries or extend, as fields of a form");
        }
        return api.manifest(dataset(ctx), "http://" + Objects.requireNonNull(ctx.header("Host")));
    }

    private void preview(Context ctx, Site site) {
        try {
            site.pages().show(ctx, "preview.jte", api.preview(dataset(ctx), Site.param(ctx, "id")));
        } catch (ApiRefused e) {
            ctx.status(e.status()).contentType("text/plain; charset=utf-8").result(e.detail());
        }
    }

    private static String given(Context ctx, String name) {
        String form = ctx.method().name().equals("POST") ? ctx.formParam(name) : null;
        return form == null ? Site.param(ctx, name) : form;
    }

    private static String dataset(Context ctx) {
        return ctx.pathParam("dataset");
    }

    private static Parameters parameters(Context ctx) {
        return new Parameters(ctx.queryParamMap());
    }

    private static Handler answered(Function<Context, ObjectNode> asked) {
        return ctx -> answer(ctx, asked);
    }

    private static void answer(Context ctx, Function<Context, ObjectNode> asked) {
        try {
            json(ctx, asked.apply(ctx));
        } catch (ApiRefused e) {
            json(ctx.status(e.status()), Json.object().put("detail", e.detail()));
        } catch (UserError e) {
            json(ctx.status(503), Json.object().put("detail", e.where() + ": " + e.what()));
        }
    }

    private static void json(Context ctx, ObjectNode json) {
        ctx.contentType("application/json; charset=utf-8").result(Json.line(json));
    }
}
