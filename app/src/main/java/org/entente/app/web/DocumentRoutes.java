package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Comparator;
import org.entente.model.Claim;
import org.entente.model.Id;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/** The list of documents, and the reader. */
final class DocumentRoutes {
    private final Site site;

    private DocumentRoutes(Site site) {
        this.site = site;
    }

    static void register(Javalin javalin, Site site) {
        DocumentRoutes routes = new DocumentRoutes(site);
        javalin.get("/documents", routes::list);
        javalin.get("/documents/{document}", routes::reader);
        javalin.get("/documents/{document}/card", routes::card);
        javalin.get("/claims/{claim}", routes::claim);
    }

    private void list(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "documents.jte",
                        new DocumentsBuilder(site.snapshot(ctx))
                                .page(
                                        site.frame(ctx, "Documents", Frame.Place.DOCUMENTS),
                                        Site.param(ctx, "filter").strip(),
                                        Site.page(ctx)));
    }

    private void reader(Context ctx) {
        Snapshot snapshot = site.snapshot(ctx);
        Shelved document = document(snapshot, ctx);
        Id open = open(ctx, snapshot, document);
        site.pages()
                .show(
                        ctx,
                        "reader.jte",
                        new ReaderBuilder(
                                        snapshot,
                                        document,
                                        open,
                                        at(ctx),
                                        site.desk().attested(document.id()))
                                .page(
                                        site.frame(ctx, document.title(), Frame.Place.DOCUMENTS),
                                        site.guard().token()));
    }

    /** The claim's card alone, for a reader that is open already. */
    private void card(Context ctx) {
        Snapshot snapshot = site.snapshot(ctx);
        Claim claim = snapshot.claim(Site.id(Site.param(ctx, "claim")));
        if (claim == null || !claim.document().equals(document(snapshot, ctx).id())) {
            throw Refused.notFound("There is no such claim");
        }
        site.pages()
                .show(
                        ctx,
                        "card.jte",
                        new ClaimCardBuilder(snapshot)
                                .card(
                                        claim,
                                        site.guard().token(),
                                        site.shown(ctx).judgements().size()));
    }

    private void claim(Context ctx) {
        Claim claim = site.snapshot(ctx).claim(Site.id(ctx.pathParam("claim")));
        if (claim == null) {
            throw Refused.notFound("There is no such claim");
        }
        ctx.redirect(Entries.href(claim));
    }

    private static Shelved document(Snapshot snapshot, Context ctx) {
        Shelved document = snapshot.document(Site.id(ctx.pathParam("document")));
        if (document == null) {
            throw Refused.notFound("There is no such document");
        }
        return document;
    }

    /** The claim that the address names, by its id or by a passage, or null. */
    private static @Nullable Id open(Context ctx, Snapshot snapshot, Shelved document) {
        String claim = Site.param(ctx, "claim");
        if (!claim.isEmpty()) {
            Claim named = snapshot.claim(Site.id(claim));
            return named == null || !named.document().equals(document.id()) ? null : named.id();
        }
        Span span = at(ctx);
        if (span == null) {
            return null;
        }
        return snapshot.claimsOf(document.id()).stream()
                .filter(one -> one.span().overlaps(span))
                .min(Comparator.comparingInt((Claim one) -> one.span().equals(span) ? 0 : 1)
                        .thenComparingInt(one -> one.span().length())
                        .thenComparing(Claim::id))
                .map(Claim::id)
                .orElse(null);
    }

    /** The passage that the address names, or null. */
    private static @Nullable Span at(Context ctx) {
        String at = Site.param(ctx, "at");
        if (!at.matches("[0-9]{1,9}-[0-9]{1,9}")) {
            return null;
        }
        int start = Integer.parseInt(at.substring(0, at.indexOf('-')));
        int end = Integer.parseInt(at.substring(at.indexOf('-') + 1));
        return end > start ? new Span(start, end) : null;
    }
}
