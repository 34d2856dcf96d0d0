package org.entente.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.model.Block;
import org.entente.model.Claim;
import org.entente.model.CopyCluster;
import org.entente.model.Id;
import org.entente.model.Review;

/** Lists the documents of a snapshot. */
final class DocumentsBuilder {
    private static final int DOCUMENTS_A_PAGE = 150;

    private final Snapshot snapshot;

    DocumentsBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * One page of those whose publisher, title or file holds {@code filter}.
     *
     * @param wanted its number; the nearest there is
     */
    DocumentsPage page(Frame frame, String filter, int wanted) {
        String words = filter.toLowerCase(Locale.ROOT);
        List<Shelved> found = snapshot.documents().stream()
                .filter(document -> holds(document, words))
                .toList();
        Paged<Shelved> paged = Paged.of(found, wanted, DOCUMENTS_A_PAGE);
        List<Shelved> here = paged.here();
        String asked = filter.isEmpty() ? "" : "filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8) + "&";
        return new DocumentsPage(
                frame,
                Words.count(found.size(), "document", "documents") + ", by date. Dates are never guessed.",
                filter,
                here.stream().map(this::keptLine).toList(),
                here.stream().map(CompareBuilder::choice).toList(),
                paged.links(number -> "/documents?" + asked + "page=" + number));
    }

    private static boolean holds(Shelved document, String words) {
        return words.isEmpty()
                || (document.name() + " " + document.title() + " " + document.dateWords() + " "
                                + String.join(" ", document.addresses()))
                        .toLowerCase(Locale.ROOT)
                        .contains(words);
    }

    private record Lines(Map<Id, DocumentsPage.Line> lines) {}

    /** Made once: words are counted for it, and comparisons looked through. */
    private DocumentsPage.Line keptLine(Shelved document) {
        return snapshot.kept(DocumentsBuilder.class, Lines.class, () -> new Lines(new ConcurrentHashMap<>()))
                .lines()
                .computeIfAbsent(document.id(), id -> line(document));
    }

    private DocumentsPage.Line line(Shelved document) {
        List<Claim> claims = snapshot.claimsOf(document.id());
        CopyCluster copies = snapshot.copiesOf(document.id());
        String language = document.document().language();
        String note = copies != null
                ? "one of " + copies.documents().size() + " copies of one text"
                : !document.read()
                        ? "not read yet"
                        : language.equals("en") ? "" : "language " + language + ", claims not read";
        return new DocumentsPage.Line(
                document.id().hex(),
                "/documents/" + document.id(),
                document.graded(),
                document.title(),
                document.dateWords(),
                Numbers.grouped(words(document)),
                claims.size(),
                Math.toIntExact(claims.stream()
                        .filter(claim -> snapshot.reviewOf(claim.id()) == Review.MACHINE)
                        .count()),
                Math.toIntExact(claims.stream()
                        .filter(claim -> snapshot.verdictsOf(claim.id()).stream()
                                .anyMatch(verdict -> Bearing.of(verdict.relation()) == Bearing.CONFLICT))
                        .count()),
                note);
    }

    private static int words(Shelved document) {
        String text = document.document().text();
        int words = 0;
        for (Block block : document.document().blocks()) {
            boolean within = false;
            for (int at = block.span().start();
                    block.isRead() && at < block.span().end();
                    at++) {
                boolean blank = Character.isWhitespace(text.charAt(at));
                words += !blank && !within ? 1 : 0;
                within = !blank;
            }
        }
        return words;
    }
}
