package org.entente.app.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.model.Claim;
import org.entente.model.CopyCluster;
import org.entente.model.Id;
import org.entente.model.Review;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Lays out the matrix, or a part of it, of one snapshot. */
final class MatrixBuilder {
    private static final int ROWS_A_PAGE = 20;
    private static final int COMPARISONS_A_ROW = 3;
    private static final int COMPARISONS_ALONE = 60;
    static final int COMPARISONS_A_CELL = 2;

    private final Snapshot snapshot;
    private final Entries entries;

    MatrixBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.entries = new Entries(snapshot);
    }

    /** The rows that {@code query} lets through, on all pages. */
    List<Row> rows(MatrixQuery query) {
        String filter = query.filter().strip().toLowerCase(Locale.ROOT);
        return snapshot.rows().stream()
                .filter(row -> query.only().isEmpty() || row.id().hex().equals(query.only()))
                .filter(row -> shown(row, query.view()))
                .filter(row -> filter.isEmpty() || holds(row, filter))
                .toList();
    }

    private boolean shown(Row row, MatrixQuery.View view) {
        return switch (view) {
            case ALL -> true;
            case DIFFERENCES -> row.differs();
            case THIN -> row.thin();
            case UNREVIEWED -> row.claims().stream().anyMatch(claim -> snapshot.reviewOf(claim.id()) == Review.MACHINE);
        };
    }

    private boolean holds(Row row, String filter) {
        if (row.title().toLowerCase(Locale.ROOT).contains(filter)) {
            return true;
        }
        for (Claim claim : row.claims()) {
            Shelved document = snapshot.documentOf(claim.document());
            if (claim.span()
                            .in(document.document().text())
                            .toLowerCase(Locale.ROOT)
                            .contains(filter)
                    || claim.participants().stream().anyMatch(participant -> snapshot.nameOf(participant.mention())
                            .toLowerCase(Locale.ROOT)
                            .contains(filter))) {
                return true;
            }
        }
        return false;
    }

    MatrixPage page(MatrixQuery query, Frame frame) {
        List<Row> rows = rows(query);
        int pages = Math.max(1, (rows.size() + ROWS_A_PAGE - 1) / ROWS_A_PAGE);
        int page = Math.clamp(query.page(), 1, pages);
        List<Row> here = rows.subList((page - 1) * ROWS_A_PAGE, Math.min(page * ROWS_A_PAGE, rows.size()));
        List<MatrixPage.Column> columns = columns(here, !query.only().isEmpty());
        return new MatrixPage(
                frame,
                query.only().isEmpty() || here.isEmpty()
                        ? "What " + Words.count(snapshot.documents().size(), "account says", "accounts say")
                        : here.getFirst().title(),
                columns,
                here.stream()
                        .map(row -> line(row, columns, !query.only().isEmpty()))
                        .toList(),
                snapshot.rows().size(),
                rows.size(),
                query.filter(),
                views(query),
                pageLinks(query, page, pages),
                query.only(),
                query.only().isEmpty() ? List.of() : silent(here),
                query.params(),
                counts());
    }

    private List<MatrixPage.Column> columns(List<Row> rows, boolean onlyThoseThatSpeak) {
        Map<Id, Boolean> speaks = new HashMap<>();
        rows.forEach(row -> row.claims().forEach(claim -> speaks.put(claim.document(), true)));
        List<MatrixPage.Column> columns = new ArrayList<>();
        for (Shelved document : snapshot.documents()) {
            boolean thin = !speaks.containsKey(document.id());
            if (thin && onlyThoseThatSpeak) {
                continue;
            }
            columns.add(new MatrixPage.Column(
                    columns.size(),
                    document.name(),
                    document.title(),
                    document.dateWords(),
                    copies(document),
                    "/documents/" + document.id(),
                    thin));
        }
        return columns;
    }

    private List<String> silent(List<Row> rows) {
        return snapshot.documents().stream()
                .filter(document -> rows.stream().noneMatch(row -> row.claims().stream()
                        .anyMatch(claim -> claim.document().equals(document.id()))))
                .map(document -> document.name() + ", " + document.dateWords())
                .toList();
    }

    private String copies(Shelved document) {
        CopyCluster cluster = snapshot.copiesOf(document.id());
        return cluster == null ? "" : "one of " + cluster.documents().size() + " copies of one text";
    }

    private MatrixPage.Line line(Row row, List<MatrixPage.Column> columns, boolean alone) {
        Map<String, List<Entry>> byHref = new HashMap<>();
        for (Claim claim : row.claims()) {
            byHref.computeIfAbsent("/documents/" + claim.document(), href -> new ArrayList<>())
                    .add(entries.of(claim, COMPARISONS_A_CELL));
        }
        List<MatrixPage.Cell> cells = columns.stream()
                .map(column -> new MatrixPage.Cell(column, byHref.getOrDefault(column.href(), List.of())))
                .toList();
        List<MatrixPage.Between> comparisons = betweens(row.verdicts(), COMPARISONS_A_ROW);
        return new MatrixPage.Line(
                row.id().hex(),
                row.title(),
                facts(row),
                comparisons,
                row.verdicts().size() - comparisons.size(),
                cells.stream().map(MatrixBuilder::tick).toList(),
                cells,
                "/matrix?row=" + row.id(),
                "/matrix/" + row.id() + "/citation.txt",
                alone ? new PlotBuilder(snapshot).of(row) : null,
                alone ? betweens(row.verdicts(), COMPARISONS_ALONE) : List.of());
    }

    /** The first {@code most}; those that say of copies what was said already count as more. */
    List<MatrixPage.Between> betweens(Collection<Verdict> verdicts, int most) {
        Map<String, MatrixPage.Between> betweens = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            if (betweens.size() == most) {
                break;
            }
            MatrixPage.Between between = between(verdict);
            betweens.putIfAbsent(between.words() + between.aWords() + between.bWords() + between.reason(), between);
        }
        return List.copyOf(betweens.values());
    }

    private static MatrixPage.Tick tick(MatrixPage.Cell cell) {
        MatrixPage.Column column = cell.column();
        String who = column.name() + ", " + column.date() + ": ";
        if (cell.blank()) {
            return new MatrixPage.Tick(column.number(), "blank", who + "nothing found");
        }
        Entry first = cell.entries().getFirst();
        return new MatrixPage.Tick(column.number(), first.family().css(), who + first.hedge());
    }

    /** A comparison with both sides named. */
    MatrixPage.Between between(Verdict verdict) {
        Claim a = claim(verdict.a());
        Claim b = claim(verdict.b());
        Bearing bearing = Bearing.of(verdict.relation());
        return new MatrixPage.Between(
                bearing,
                Words.relation(verdict.relation()),
                snapshot.documentOf(a.document()).name(),
                Entries.href(a),
                gist(a, verdict.figureA()),
                snapshot.documentOf(b.document()).name(),
                Entries.href(b),
                gist(b, verdict.figureB()),
                verdict.reason());
    }

    /** The words that a comparison rests on: the figure's, or the predicate's with what is around it. */
    private String gist(Claim claim, @Nullable Id figure) {
        return claim.figures().stream()
                .filter(one -> one.id().equals(figure))
                .map(one -> one.exact())
                .findFirst()
                .orElseGet(() -> {
                    String text =
                            snapshot.documentOf(claim.document()).document().text();
                    Quote quote = Quote.brief(claim, text);
                    return quote.plain();
                });
    }

    private Claim claim(Id id) {
        Claim claim = snapshot.claim(id);
        if (claim == null) {
            throw new IllegalStateException("a verdict of a claim that the case does not hold: " + id);
        }
        return claim;
    }

    /** How many speak in a row, on how many origins, and whether anybody has reviewed it. */
    List<String> facts(Row row) {
        List<String> facts = new ArrayList<>();
        facts.add(Words.gathering(row.kind()));
        facts.add(Words.count(row.documents(), "document", "documents"));
        if (row.roots() > 0) {
            facts.add(
                    row.documents() > 1 && row.roots() == 1
                            ? "all rest on one origin"
                            : Words.count(row.roots(), "origin", "origins"));
        }
        if (row.untraced() > 0) {
            facts.add(Words.count(row.untraced(), "claim untraced", "claims untraced"));
        }
        long unreviewed = row.claims().stream()
                .filter(claim -> snapshot.reviewOf(claim.id()) == Review.MACHINE)
                .count();
        facts.add(unreviewed == 0 ? "all reviewed" : Numbers.grouped(unreviewed) + " unreviewed");
        return facts;
    }

    private List<MatrixPage.View> views(MatrixQuery query) {
        List<MatrixPage.View> views = new ArrayList<>();
        for (MatrixQuery.View view : MatrixQuery.View.values()) {
            MatrixQuery other = query.withView(view);
            views.add(new MatrixPage.View(
                    view.code(), view.words(), rows(other).size(), "/matrix" + other.params(), view == query.view()));
        }
        return views;
    }

    private static List<MatrixPage.PageLink> pageLinks(MatrixQuery query, int page, int pages) {
        List<MatrixPage.PageLink> links = new ArrayList<>();
        for (int number = 1; pages > 1 && number <= pages; number++) {
            links.add(new MatrixPage.PageLink(
                    number, "/matrix" + query.withPage(number).params(), number == page));
        }
        return links;
    }

    private String counts() {
        int claims = snapshot.claims().size();
        long reviewed = snapshot.claims().stream()
                .filter(claim -> snapshot.reviewOf(claim.id()) != Review.MACHINE)
                .count();
        return Words.count(claims, "claim", "claims")
                + ", "
                + (reviewed == 0 ? "none reviewed yet" : Numbers.grouped(reviewed) + " reviewed");
    }
}
