package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.Map;

/** The case at one look, and its claims one by one. */
final class ClaimRoutes {
    private final Site site;

    private ClaimRoutes(Site site) {
        this.site = site;
    }

    static void register(Javalin javalin, Site site) {
        ClaimRoutes routes = new ClaimRoutes(site);
        javalin.get("/claims", routes::list);
        javalin.get("/overview", routes::overview);
    }

    private void overview(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "overview.jte",
                        new OverviewBuilder(site.snapshot(ctx))
                                .page(site.frame(ctx, "Overview", Frame.Place.OVERVIEW)));
    }

    private void list(Context ctx) {
        Map<ClaimsQuery.Facet, String> facets = new EnumMap<>(ClaimsQuery.Facet.class);
        for (ClaimsQuery.Facet facet : ClaimsQuery.Facet.values()) {
            String code = Site.param(ctx, facet.code());
            if (!code.isEmpty()) {
                facets.put(facet, code);
            }
        }
        ClaimsQuery query = new ClaimsQuery(Site.param(ctx, "filter").strip(), facets, Site.page(ctx));
        site.pages()
                .show(
                        ctx,
                        "claims.jte",
                        new ClaimsBuilder(site.snapshot(ctx))
                                .page(site.frame(ctx, "Claims", Frame.Place.CLAIMS), query));
    }
}
