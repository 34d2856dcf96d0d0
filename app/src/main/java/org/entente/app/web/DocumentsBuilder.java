package org.entente.app.web;

import java.util.List;
import org.entente.model.Block;
import org.entente.model.Claim;
import org.entente.model.CopyCluster;
import org.entente.model.Review;

/** Lists the documents of a snapshot. */
final class DocumentsBuilder {
    private final Snapshot snapshot;

    DocumentsBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    DocumentsPage page(Frame frame) {
        return new DocumentsPage(
                frame,
                Words.count(snapshot.documents().size(), "document", "documents")
                        + ", by date. Dates are never guessed.",
                snapshot.documents().stream().map(this::line).toList(),
                new CompareBuilder(snapshot).choices());
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
                "/documents/" + document.id(),
                document.name(),
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
        int words = 0;
        for (Block block : document.document().blocks()) {
            if (block.isRead()) {
                words += block.span().in(document.document().text()).strip().split("\\s+").length;
            }
        }
        return words;
    }
}
