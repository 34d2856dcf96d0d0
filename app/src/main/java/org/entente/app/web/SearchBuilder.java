package org.entente.app.web;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.Claim;
import org.entente.model.Entity;
import org.entente.model.Span;

/** Finds entities, claims and passages by words. */
final class SearchBuilder {
    private static final int ENTITIES_MAX = 12;
    private static final int CLAIMS_MAX = 25;
    private static final int PASSAGES_MAX = 40;
    private static final int AROUND_UNITS = 120;

    private final Snapshot snapshot;
    private final Desk desk;

    SearchBuilder(Snapshot snapshot, Desk desk) {
        this.snapshot = snapshot;
        this.desk = desk;
    }

    SearchPage page(Frame frame, String query) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return new SearchPage(frame, "", List.of(), 0, List.of(), 0, "", List.of(), 0, List.of(), false);
        }
        // The case file is asked while the snapshot is looked through.
        CompletableFuture<List<Desk.Found>> passages =
                CompletableFuture.supplyAsync(() -> desk.search(query.strip(), PASSAGES_MAX + 1));
        EntityBuilder builder = new EntityBuilder(snapshot);
        List<Entity> entities = builder.named(wanted);
        Entries entries = new Entries(snapshot);
        List<Claim> claims = ClaimTexts.of(snapshot).holding(wanted);
        FigureQuery figureQuery = FigureQuery.of(query);
        List<Claim> figures =
                figureQuery.asksForAmount() ? new FiguresBuilder(snapshot).claims(figureQuery) : List.of();
        List<Desk.Found> found = joined(passages);
        return new SearchPage(
                frame,
                query,
                entities.stream().limit(ENTITIES_MAX).map(builder::line).toList(),
                Math.max(0, entities.size() - ENTITIES_MAX),
                figures.stream()
                        .limit(CLAIMS_MAX)
                        .map(claim -> entries.of(claim, 1))
                        .toList(),
                Math.max(0, figures.size() - CLAIMS_MAX),
                figureQuery.understood(),
                claims.stream()
                        .limit(CLAIMS_MAX)
                        .map(claim -> entries.of(claim, 1))
                        .toList(),
                Math.max(0, claims.size() - CLAIMS_MAX),
                found.stream()
                        .limit(PASSAGES_MAX)
                        .filter(one -> snapshot.document(one.document()) != null)
                        .map(this::passage)
                        .toList(),
                found.size() > PASSAGES_MAX);
    }

    private static <T> T joined(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    private SearchPage.Passage passage(Desk.Found found) {
        Shelved document = snapshot.documentOf(found.document());
        String text = document.document().text();
        Span span = found.span();
        String at = "/documents/" + document.id();
        if (span == null) {
            Quote title = new Quote(false, "", document.title(), "", false);
            return new SearchPage.Passage(document.graded(), document.dateWords(), "in its title", at, title);
        }
        Block block = document.document().blocks().stream()
                .filter(one -> one.span().contains(span))
                .findFirst()
                .orElse(new Block(span, BlockKind.PARAGRAPH, null));
        Quote quote = Quote.around(span, block.span(), text, AROUND_UNITS);
        String reason = block.skipReason();
        return new SearchPage.Passage(
                document.graded(),
                document.dateWords(),
                reason == null ? document.title() : document.title() + ", skipped: " + reason.replace('-', ' '),
                at + "?at=" + span.code(),
                quote);
    }
}
