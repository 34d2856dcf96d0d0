package org.entente.app.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.Claim;
import org.entente.model.CopyCluster;
import org.entente.model.Id;
import org.entente.model.Review;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Lays out the matrix, or a part of it, of one snapshot. */
final class MatrixBuilder {
    /** With more documents than this, those that are silent in every row in sight have no column. */
    private static final int DOCUMENTS_MANY = 60;

    private static final int COLUMNS_OF_MANY = 30;
    private static final int SILENT_MAX = 100;
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

    private record Asked(String filter, MatrixQuery.View view) {}

    private record Found(List<Row> rows) {}

    /** The rows that {@code query} lets through, on all pages. */
    List<Row> rows(MatrixQuery query) {
        String filter = query.filter().strip().toLowerCase(Locale.ROOT);
        if (query.only().isEmpty()) {
            return rows(new Asked(filter, query.view()));
        }
        Row only = snapshot.row(query.only());
        return only != null && shown(only, query.view()) && (filter.isEmpty() || holds(only, filter, holding(filter)))
                ? List.of(only)
                : List.of();
    }

    private List<Row> rows(Asked asked) {
        return snapshot.recent(asked, Found.class, () -> new Found(find(asked))).rows();
    }

    private List<Row> find(Asked asked) {
        if (asked.view() != MatrixQuery.View.ALL) {
            return rows(new Asked(asked.filter(), MatrixQuery.View.ALL)).stream()
                    .filter(row -> shown(row, asked.view()))
                    .toList();
        }
        if (asked.filter().isEmpty()) {
            return snapshot.rows();
        }
        Set<Id> holding = holding(asked.filter());
        return snapshot.rows().stream()
                .filter(row -> holds(row, asked.filter(), holding))
                .toList();
    }

    private Set<Id> holding(String filter) {
        return ClaimTexts.of(snapshot).ids(filter, true);
    }

    private boolean shown(Row row, MatrixQuery.View view) {
        return switch (view) {
            case ALL -> true;
            case DIFFERENCES -> row.differs();
            case THIN -> row.thin();
            case UNREVIEWED -> row.claims().stream().anyMatch(claim -> snapshot.reviewOf(claim.id()) == Review.MACHINE);
        };
    }

    private static boolean holds(Row row, String filter, Set<Id> holding) {
        return row.claims().stream().anyMatch(claim -> holding.contains(claim.id()))
                || row.title().toLowerCase(Locale.ROOT).contains(filter);
    }

    MatrixPage page(MatrixQuery query, Frame frame) {
        List<Row> rows = rows(query);
        Paged<Row> paged = Paged.of(rows, query.page(), ROWS_A_PAGE);
        List<Row> here = paged.here();
        boolean many = snapshot.documents().size() > DOCUMENTS_MANY;
        List<MatrixPage.Column> columns = columns(here, many || !query.only().isEmpty());
        Set<Id> speak = speak(here);
        List<String> silent = query.only().isEmpty() ? List.of() : silent(speak);
        int thin =
                Math.toIntExact(columns.stream().filter(MatrixPage.Column::thin).count());
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
                paged.links(number -> "/matrix" + query.withPage(number).params()),
                query.only(),
                silent,
                snapshot.documents().size() - speak.size() - thin - silent.size(),
                speak.size() - (columns.size() - thin),
                query.params(),
                counts());
    }

    /**
     * All documents by date. Of many only those that speak in a row, and of very many of these those that
     * speak in the first row and then those that speak in most.
     */
    private List<MatrixPage.Column> columns(List<Row> rows, boolean onlyThoseThatSpeak) {
        Map<Id, Integer> speaks = new HashMap<>();
        for (Row row : rows) {
            Set<Id> here = new HashSet<>();
            row.claims().forEach(claim -> here.add(claim.document()));
            int weight = row == rows.getFirst() ? rows.size() : 1;
            here.forEach(document -> speaks.merge(document, weight, Integer::sum));
        }
        List<Shelved> shown = snapshot.documents().stream()
                .filter(document -> !onlyThoseThatSpeak || speaks.containsKey(document.id()))
                .toList();
        if (shown.size() > DOCUMENTS_MANY) {
            Set<Id> most = shown.stream()
                    .map(Shelved::id)
                    .sorted(Comparator.comparingInt((Id id) -> -speaks.getOrDefault(id, 0)))
                    .limit(COLUMNS_OF_MANY)
                    .collect(Collectors.toSet());
            shown = shown.stream()
                    .filter(document -> most.contains(document.id()))
                    .toList();
        }
        List<MatrixPage.Column> columns = new ArrayList<>();
        for (Shelved document : shown) {
            columns.add(new MatrixPage.Column(
                    columns.size(),
                    document.name(),
                    document.title(),
                    document.dateWords(),
                    note(document),
                    "/documents/" + document.id(),
                    !speaks.containsKey(document.id())));
        }
        return columns;
    }

    private List<String> silent(Set<Id> speak) {
        return snapshot.documents().stream()
                .filter(document -> !speak.contains(document.id()))
                .limit(SILENT_MAX)
                .map(document -> document.name() + ", " + document.dateWords())
                .toList();
    }

    private static Set<Id> speak(List<Row> rows) {
        Set<Id> speak = new HashSet<>();
        rows.forEach(row -> row.claims().forEach(claim -> speak.add(claim.document())));
        return speak;
    }

    /** The grade of its publisher, and that it is a copy. */
    private String note(Shelved document) {
        CopyCluster cluster = snapshot.copiesOf(document.id());
        return Stream.of(
                        document.gradeWords(),
                        cluster == null ? "" : "one of " + cluster.documents().size() + " copies of one text")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private MatrixPage.Line line(Row row, List<MatrixPage.Column> columns, boolean alone) {
        Map<String, List<Entry>> byHref = new HashMap<>();
        Set<String> shown = columns.stream().map(MatrixPage.Column::href).collect(Collectors.toSet());
        for (Claim claim : row.claims()) {
            String href = "/documents/" + claim.document();
            if (shown.contains(href)) {
                byHref.computeIfAbsent(href, key -> new ArrayList<>()).add(entries.of(claim, COMPARISONS_A_CELL));
            }
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

    private String counts() {
        int claims = snapshot.claims().size();
        int reviewed = snapshot.tally().reviewed();
        return Words.count(claims, "claim", "claims")
                + ", "
                + (reviewed == 0 ? "none reviewed yet" : Numbers.grouped(reviewed) + " reviewed");
    }
}
