package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.entente.engine.judge.Judging;
import org.entente.engine.relate.Known;
import org.entente.engine.screen.Screen;
import org.entente.model.Entity;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;

/** Entities and the search. */
final class EntityRoutes {
    private final Site site;
    private final ApiRoutes programs;

    private EntityRoutes(Site site, ApiRoutes programs) {
        this.site = site;
        this.programs = programs;
    }

    static void register(Javalin javalin, Site site, ApiRoutes programs) {
        EntityRoutes routes = new EntityRoutes(site, programs);
        javalin.get("/entities", routes::list);
        javalin.get("/entities/{entity}", routes::entity);
        javalin.get("/entities/{entity}/with/{other}", routes::pair);
        javalin.get("/search", routes::search);
    }

    private void list(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "entities.jte",
                        new EntityBuilder(site.snapshot(ctx))
                                .list(
                                        site.frame(ctx, "Entities", Frame.Place.ENTITIES),
                                        Site.param(ctx, "filter"),
                                        Site.page(ctx)));
    }

    /** A page for browsers; who does not ask for one gets the entity as yente gives it. */
    private void entity(Context ctx) {
        if (ApiRoutes.isProgram(ctx)) {
            programs.entity(ctx);
            return;
        }
        Snapshot snapshot = site.snapshot(ctx);
        Id id = Site.id(ctx.pathParam("entity"));
        Entity entity = snapshot.entity(id);
        if (entity == null) {
            throw Refused.notFound("There is no such entity");
        }
        if (!entity.id().equals(id)) {
            ctx.redirect("/entities/" + entity.id());
            return;
        }
        site.pages()
                .show(
                        ctx,
                        "entity.jte",
                        new EntityBuilder(snapshot)
                                .page(
                                        site.frame(ctx, entity.name(), Frame.Place.ENTITIES),
                                        entity,
                                        Judging.standing(
                                                site.shown(ctx).judgements().reversed()),
                                        owned(snapshot, entity)));
    }

    /** What screening finds of those who own or control an entity. */
    private List<OwnedView> owned(Snapshot snapshot, Entity entity) {
        Desk.Screened screened = site.desk().screened(Screen.THRESHOLD);
        return screened == null
                ? List.of()
                : OwnedView.of(
                        screened.owned().stream()
                                .filter(each -> each.entity().id().equals(entity.id()))
                                .toList(),
                        snapshot);
    }

    private void pair(Context ctx) {
        Snapshot snapshot = site.snapshot(ctx);
        Entity one = snapshot.entity(Site.id(ctx.pathParam("entity")));
        Entity other = snapshot.entity(Site.id(ctx.pathParam("other")));
        if (one == null || other == null || one.equals(other)) {
            throw Refused.notFound("There are no such two entities");
        }
        site.pages()
                .show(
                        ctx,
                        "pair.jte",
                        new PairBuilder(snapshot)
                                .page(
                                        site.frame(ctx, one.name() + " and " + other.name(), Frame.Place.ENTITIES),
                                        one,
                                        other,
                                        asOf(ctx)));
    }

    /** The day that is asked for, or null for none. */
    private static @Nullable Known asOf(Context ctx) {
        String day = Site.param(ctx, "as-of").strip();
        if (day.isEmpty()) {
            return null;
        }
        try {
            return new Known(LocalDate.parse(day), by(Site.param(ctx, "by").strip()));
        } catch (DateTimeException e) {
            throw new Refused(400, "This is not a day: " + day, "Write it as year, month, day, such as 2025-09-14");
        }
    }

    private static Known.By by(String code) {
        return Arrays.stream(Known.By.values())
                .filter(each -> code.isEmpty() || each.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new Refused(400, "There is no such day of a document: " + code, "It is published or added"));
    }

    private void search(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "search.jte",
                        new SearchBuilder(site.snapshot(ctx), site.desk())
                                .page(site.frame(ctx, "Search", Frame.Place.SEARCH), Site.param(ctx, "q")));
    }
}
