package org.entente.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Puts together what a snapshot holds and what of it to look at first. */
final class OverviewBuilder {
    private static final int LEADS_MAX = 6;
    private static final int FIGURES_MAX = 6;
    private static final int PAIRS_MAX = 8;
    private static final int SILENT_MAX = 12;

    private final Snapshot snapshot;

    OverviewBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    private record Tiles(List<OverviewPage.Tile> tiles) {}

    OverviewPage page(Frame frame) {
        List<Network.Edge> pairs = Network.edges(snapshot, NetworkQuery.ALL);
        return new OverviewPage(
                frame,
                Words.count(snapshot.documents().size(), "document", "documents") + " of "
                        + Words.count(
                                snapshot.documents().stream()
                                        .map(Shelved::name)
                                        .distinct()
                                        .count(),
                                "publisher",
                                "publishers"),
                snapshot.kept(OverviewBuilder.class, Tiles.class, this::tiles).tiles(),
                leads(row -> row.differs(), true),
                leads(row -> !row.differs() && row.thin(), false),
                new FiguresBuilder(snapshot).series(FIGURES_MAX),
                pairs.stream()
                        .limit(PAIRS_MAX)
                        .map(edge -> new OverviewPage.Pair(
                                edge.a.name() + " and " + edge.b.name(),
                                Words.count(edge.claims.size(), "claim", "claims") + " in "
                                        + Words.count(edge.documents.size(), "document", "documents"),
                                "/entities/" + edge.a.id() + "/with/" + edge.b.id()))
                        .toList(),
                snapshot.documents().stream()
                        .filter(document -> snapshot.claimsOf(document.id()).isEmpty())
                        .limit(SILENT_MAX)
                        .map(document -> new OverviewPage.Silent(
                                document.name() + ", " + document.dateWords() + ": " + document.title(),
                                "/documents/" + document.id()))
                        .toList());
    }

    private Tiles tiles() {
        Snapshot.Tally tally = snapshot.tally();
        long untraced = snapshot.claims().stream()
                .filter(claim -> {
                    var origins = snapshot.originsOf(claim.id());
                    return origins == null || !origins.traced();
                })
                .count();
        List<OverviewPage.Tile> tiles = new ArrayList<>();
        tiles.add(tile(
                snapshot.claims().size(),
                "claims",
                tally.reviewed() == 0 ? "none reviewed yet" : Numbers.grouped(tally.reviewed()) + " reviewed",
                "/claims"));
        tiles.add(tile(
                tally.conflicts(),
                "contradictions and denials",
                "of " + Words.count(tally.verdicts(), "comparison", "comparisons"),
                "/differences"));
        tiles.add(tile(
                untraced,
                "claims of untraced origin",
                "they count for nothing by themselves",
                "/claims?origin=untraced"));
        tiles.add(tile(snapshot.entities().size(), "entities", "named or described", "/entities"));
        return new Tiles(tiles);
    }

    private static OverviewPage.Tile tile(long count, String words, String note, String href) {
        return new OverviewPage.Tile(Numbers.grouped(count), words, note, href);
    }

    private List<OverviewPage.Lead> leads(Predicate<Row> which, boolean compared) {
        MatrixBuilder matrix = new MatrixBuilder(snapshot);
        return snapshot.rows().stream()
                .filter(which)
                .limit(LEADS_MAX)
                .map(row -> new OverviewPage.Lead(
                        row.title(),
                        "/matrix?row=" + row.id(),
                        matrix.facts(row),
                        compared ? matrix.betweens(row.verdicts(), 1) : List.of()))
                .toList();
    }
}
