package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.entente.app.work.EntityHit;
import org.entente.engine.screen.Screen;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Listing;

/** Entities beside sanctions lists, and what people decide on hits. */
final class ScreeningRoutes {
    private static final List<String> SCORES = List.of("0.95", "0.9", "0.85", "0.8", "0.75", "0.7", "0.6", "0.5");

    private final Site site;

    private ScreeningRoutes(Site site) {
        this.site = site;
    }

    static void register(Javalin javalin, Site site) {
        ScreeningRoutes routes = new ScreeningRoutes(site);
        javalin.get("/screening", routes::show);
        javalin.post("/screening", routes::judge);
    }

    private static String score(Context ctx) {
        String score = Site.param(ctx, "score");
        return SCORES.contains(score) ? score : Double.toString(Screen.THRESHOLD);
    }

    private void show(Context ctx) {
        String score = score(ctx);
        List<String> scores = new ArrayList<>(SCORES);
        scores.remove(score);
        scores.addFirst(score);
        site.pages()
                .show(
                        ctx,
                        "screening.jte",
                        new ScreeningBuilder(site.snapshot(ctx))
                                .page(
                                        site.frame(ctx, "Screening", Frame.Place.SCREENING),
                                        site.desk().screened(Double.parseDouble(score)),
                                        ScreeningBuilder.Show.of(Site.param(ctx, "show")),
                                        score,
                                        scores));
    }

    /** One form has both answers; the page that it comes from gets the next hit. */
    private void judge(Context ctx) {
        site.guard().checkToken(ctx);
        Id mention = Site.id(Site.field(ctx, "mention"));
        Listing listing = listing(mention, Site.id(Site.field(ctx, "listing")));
        Judgement.Decision decision =
                switch (Site.field(ctx, "decision")) {
                    case "other" ->
                        new Judgement.DismissHit(
                                mention, listing.list(), listing.entry(), listing.id(), listing.name());
                    case "same" ->
                        new Judgement.ConfirmHit(
                                mention, listing.list(), listing.entry(), listing.id(), listing.name());
                    default -> throw new Refused(400, "No such decision", "Say that it is the same, or another");
                };
        JudgeRoutes.back(
                ctx, site.desk().judgeAll(List.of(decision), Site.field(ctx, "why"), Site.seen(ctx)), "/screening");
    }

    private Listing listing(Id mention, Id listing) {
        Desk.Screened screened = site.desk().screened(Double.parseDouble(SCORES.getLast()));
        for (EntityHit hit :
                screened == null ? List.<EntityHit>of() : screened.result().hits()) {
            if (hit.entity().mentions().contains(mention)
                    && hit.hit().listing().id().equals(listing)) {
                return hit.hit().listing();
            }
        }
        throw Refused.notFound("There is no such hit any more");
    }
}
