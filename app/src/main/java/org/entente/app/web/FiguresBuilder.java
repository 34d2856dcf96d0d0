package org.entente.app.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.engine.kit.units.Units;
import org.entente.model.Amount;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Figure;
import org.entente.model.Review;
import org.jspecify.annotations.Nullable;

/** Lays out the figures of one snapshot: all of them, or one over time. */
final class FiguresBuilder {
    private static final int VERSUS_MAX = 12;
    private static final int SERIES_A_PAGE = 100;
    private static final int SINGLE_A_PAGE = 120;
    private static final int SPARK_WIDTH = 120;
    private static final int SPARK_HEIGHT = 30;
    private static final int SPARK_EDGE = 5;
    private static final List<String> CSV_HEAD = List.of(
            "As of",
            "Day rests on",
            "Words",
            "Value",
            "Low",
            "High",
            "Unit",
            "Running total",
            "Scope",
            "How it is put",
            "Publisher",
            "Published",
            "Origin",
            "Review",
            "Passage",
            "Claim");

    private final Snapshot snapshot;
    private final Entries entries;
    private final Days days;

    FiguresBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.entries = new Entries(snapshot);
        this.days = new Days(snapshot);
    }

    /** A figure that nobody has rejected, with what is looked through for words. */
    private record Told(Row row, boolean series, Claim claim, String text) {}

    private record All(List<Told> figures) {}

    /**
     * The figures that are asked for.
     *
     * @param claims in the order of the matrix
     * @param series of those told more than once, each once
     * @param single those told once, by what is measured
     */
    private record Found(List<Claim> claims, List<Row> series, Map<String, List<Claim>> single) {}

    private List<Told> all() {
        return snapshot.kept(FiguresBuilder.class, All.class, () -> {
                    List<Told> all = new ArrayList<>();
                    for (Row row : snapshot.rows()) {
                        List<Claim> claims = figures(row);
                        boolean series = isSeries(row, claims);
                        claims.forEach(claim -> all.add(new Told(
                                row,
                                series,
                                claim,
                                FigureQuery.text(claim.figures().getFirst(), row.title()))));
                    }
                    return new All(List.copyOf(all));
                })
                .figures();
    }

    private Found found(FigureQuery query) {
        return snapshot.recent(query, Found.class, () -> find(query));
    }

    private Found find(FigureQuery query) {
        List<Claim> claims = new ArrayList<>();
        List<Row> series = new ArrayList<>();
        Map<String, List<Claim>> single = new TreeMap<>();
        for (Told told : all()) {
            Figure figure = told.claim().figures().getFirst();
            if (!query.holds(figure, told.text())) {
                continue;
            }
            claims.add(told.claim());
            if (!told.series()) {
                single.computeIfAbsent(Words.type(figure.measure()), measure -> new ArrayList<>())
                        .add(told.claim());
            } else if (series.isEmpty() || series.getLast() != told.row()) {
                series.add(told.row());
            }
        }
        return new Found(List.copyOf(claims), List.copyOf(series), single);
    }

    /** @param wanted the number of the page; the nearest there is */
    FiguresPage board(Frame frame, String filter, int wanted) {
        FigureQuery query = FigureQuery.of(filter);
        Found found = found(query);
        List<Claim> single =
                found.single().values().stream().flatMap(List::stream).toList();
        int pages = Math.max(1, Math.max(pages(found.series(), SERIES_A_PAGE), pages(single, SINGLE_A_PAGE)));
        int page = Math.clamp(wanted, 1, pages);
        Map<String, List<Entry>> shown = new TreeMap<>();
        for (Claim claim : onPage(single, page, SINGLE_A_PAGE)) {
            shown.computeIfAbsent(Words.type(claim.figures().getFirst().measure()), measure -> new ArrayList<>())
                    .add(entries.of(claim, 0));
        }
        String asked = filter.isEmpty() ? "" : "filter=" + WaysQuery.encoded(filter) + "&";
        return new FiguresPage(
                frame,
                Words.count(found.claims().size(), "figure", "figures") + ", "
                        + Words.count(found.series().size(), "series", "series"),
                filter,
                query.asksForAmount() ? query.understood() : "",
                onPage(found.series(), page, SERIES_A_PAGE).stream()
                        .map(this::line)
                        .toList(),
                found.series().size(),
                shown.entrySet().stream()
                        .map(group -> new FiguresPage.Group(
                                group.getKey(),
                                group.getValue(),
                                found.single()
                                        .getOrDefault(group.getKey(), List.of())
                                        .size()))
                        .toList(),
                PageLinks.of(page, pages, number -> "/figures?" + asked + "page=" + number));
    }

    private static int pages(List<?> all, int onOne) {
        return (all.size() + onOne - 1) / onOne;
    }

    private static <T> List<T> onPage(List<T> all, int page, int onOne) {
        return all.subList(Math.min(all.size(), (page - 1) * onOne), Math.min(all.size(), page * onOne));
    }

    /** The first of those told more than once. */
    List<FiguresPage.Line> series(int most) {
        return snapshot.rows().stream()
                .filter(this::isSeries)
                .limit(most)
                .map(this::line)
                .toList();
    }

    private boolean isSeries(Row row) {
        return isSeries(row, figures(row));
    }

    private static boolean isSeries(Row row, List<Claim> figures) {
        return row.kind() == ClaimKind.FIGURE && row.gathered() && figures.size() > 1;
    }

    /** The claims of a row that give an amount and that no person has rejected. */
    private List<Claim> figures(Row row) {
        return row.claims().stream()
                .filter(claim -> !claim.figures().isEmpty() && snapshot.reviewOf(claim.id()) != Review.REJECTED)
                .toList();
    }

    /** By the day that each stood at, the undated last. */
    private List<Claim> byDay(Row row) {
        return figures(row).stream()
                .sorted(Comparator.comparing(
                                (Claim claim) -> days.of(claim), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Claim::id))
                .toList();
    }

    private FiguresPage.Line line(Row row) {
        List<Claim> claims = byDay(row);
        Claim latest = claims.stream()
                .filter(claim -> days.of(claim) != null)
                .reduce((first, second) -> second)
                .orElse(claims.getFirst());
        LocalDate day = days.of(latest);
        Bearing worst = row.verdicts().isEmpty()
                ? Bearing.AGREES
                : Bearing.of(row.verdicts().getFirst().relation());
        return new FiguresPage.Line(
                row.title(),
                "/figures/" + row.id(),
                Words.type(latest.figures().getFirst().measure()),
                Numbers.amount(latest.figures().getFirst()),
                day == null ? "" : Times.day(day),
                span(claims, latest.figures().getFirst().unit()),
                List.of(
                        Words.count(row.documents(), "document", "documents"),
                        row.untraced() > 0
                                ? Words.count(row.untraced(), "untraced", "untraced")
                                : Words.count(row.roots(), "origin", "origins")),
                spark(claims, latest.figures().getFirst().unit()),
                worst.css(),
                worst.compareTo(Bearing.AGREES) < 0
                        ? Words.relation(row.verdicts().getFirst().relation())
                        : "");
    }

    /** The least and the greatest amount as their words have them; empty where they are one. */
    private static String span(List<Claim> claims, String unit) {
        List<Figure> figures = claims.stream()
                .map(claim -> claim.figures().getFirst())
                .filter(figure -> Units.comparable(figure.unit(), unit))
                .filter(figure -> value(Units.convert(figure.amount(), figure.unit(), unit)) != null)
                .sorted(Comparator.comparingDouble(figure -> size(figure, unit)))
                .toList();
        if (figures.isEmpty()) {
            return "";
        }
        String least = Numbers.amount(figures.getFirst());
        String most = Numbers.amount(figures.getLast());
        return least.equals(most) ? "" : least + " to " + most;
    }

    private static double size(Figure figure, String unit) {
        BigDecimal value = value(Units.convert(figure.amount(), figure.unit(), unit));
        return value == null ? 0 : value.doubleValue();
    }

    private static List<BigDecimal> values(List<Claim> claims, String unit) {
        List<BigDecimal> values = new ArrayList<>();
        for (Claim claim : claims) {
            Figure figure = claim.figures().getFirst();
            if (Units.comparable(figure.unit(), unit)) {
                BigDecimal value = value(Units.convert(figure.amount(), figure.unit(), unit));
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    private static @Nullable BigDecimal value(Amount amount) {
        if (amount.value() != null) {
            return amount.value();
        }
        return amount.low() == null ? amount.high() : amount.low();
    }

    private List<FiguresPage.Dot> spark(List<Claim> claims, String unit) {
        List<Claim> dated = claims.stream()
                .filter(claim -> days.of(claim) != null)
                .filter(claim -> Units.comparable(claim.figures().getFirst().unit(), unit))
                .toList();
        List<BigDecimal> values = values(dated, unit);
        if (dated.size() < 2 || values.size() != dated.size()) {
            return List.of();
        }
        double most = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElseThrow();
        long first = epoch(dated.getFirst());
        long last = epoch(dated.getLast());
        if (first == last || most <= 0) {
            return List.of();
        }
        List<FiguresPage.Dot> dots = new ArrayList<>();
        for (int i = 0; i < dated.size(); i++) {
            Claim claim = dated.get(i);
            Figure figure = claim.figures().getFirst();
            Amount amount = Units.convert(figure.amount(), figure.unit(), unit);
            int y = y(values.get(i), most);
            BigDecimal low = amount.low();
            BigDecimal high = amount.high();
            dots.add(new FiguresPage.Dot(
                    SPARK_EDGE + (int) ((SPARK_WIDTH - 2 * SPARK_EDGE) * (epoch(claim) - first) / (last - first)),
                    y,
                    low == null ? SPARK_HEIGHT : y(low, most),
                    high == null ? 0 : y(high, most),
                    Family.of(claim.mode(), claim.factuality()).css()));
        }
        return dots;
    }

    private static int y(BigDecimal value, double most) {
        double part = Math.clamp(value.doubleValue() / most, 0, 1);
        return SPARK_HEIGHT - SPARK_EDGE - (int) Math.round((SPARK_HEIGHT - 2 * SPARK_EDGE) * part);
    }

    private long epoch(Claim claim) {
        LocalDate day = days.of(claim);
        if (day == null) {
            throw new IllegalStateException("only claims of a known day are drawn");
        }
        return day.toEpochDay();
    }

    /** The claims whose amount is one of those asked for, in the order of the matrix. */
    List<Claim> claims(FigureQuery query) {
        return found(query).claims();
    }

    FigurePage page(Frame frame, Row row) {
        VersusBuilder versus = new VersusBuilder(snapshot);
        List<Versus> all = versus.of(row.verdicts());
        List<Versus> compared =
                all.stream().filter(one -> one.bearing() != Bearing.APART).toList();
        return new FigurePage(
                frame,
                row.title(),
                new MatrixBuilder(snapshot).facts(row),
                new PlotBuilder(snapshot).of(row),
                byDay(row).stream().map(claim -> datum(claim, versus)).toList(),
                compared.subList(0, Math.min(compared.size(), VERSUS_MAX)),
                Math.max(0, compared.size() - VERSUS_MAX),
                all.size() - compared.size(),
                "/matrix?row=" + row.id(),
                "/figures/" + row.id() + "/series.csv");
    }

    private FigurePage.Datum datum(Claim claim, VersusBuilder versus) {
        Figure figure = claim.figures().getFirst();
        LocalDate day = days.of(claim);
        List<String> notes = new ArrayList<>(Numbers.window(figure));
        String scope = Numbers.scope(figure);
        if (!scope.isEmpty()) {
            notes.add(scope);
        }
        return new FigurePage.Datum(
                day == null ? "not known" : Times.day(day),
                days.basis(claim),
                Numbers.amount(figure),
                Numbers.interval(figure),
                notes,
                entries.of(claim, 0),
                versus.origin(claim));
    }

    /** The table of one figure as CSV. */
    String csv(Row row) {
        VersusBuilder versus = new VersusBuilder(snapshot);
        List<List<String>> lines = new ArrayList<>(List.of(CSV_HEAD));
        for (Claim claim : byDay(row)) {
            Figure figure = claim.figures().getFirst();
            Amount amount = figure.amount();
            LocalDate day = days.of(claim);
            Shelved document = snapshot.documentOf(claim.document());
            lines.add(List.of(
                    day == null ? "" : day.toString(),
                    days.basis(claim),
                    figure.exact(),
                    plain(amount.value()),
                    plain(amount.low()),
                    plain(amount.high()),
                    figure.unit(),
                    figure.cumulative() ? "yes" : "no",
                    Numbers.scope(figure),
                    Words.hedge(claim.mode(), claim.factuality(), claim.attribution()),
                    document.name(),
                    document.dateWords(),
                    versus.origin(claim),
                    Words.review(snapshot.reviewOf(claim.id())),
                    snapshot.textOf(claim, claim.span()).strip().replaceAll("\\s+", " "),
                    claim.id().hex()));
        }
        return Sheets.csvOf(lines);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
