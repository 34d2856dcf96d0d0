package org.entente.app.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.model.Amount;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Figure;
import org.entente.model.Review;
import org.jspecify.annotations.Nullable;

/** Draws a row of figures over time, where it has two or more of one unit with a day to stand on. */
final class PlotBuilder {
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 190;
    private static final int LEFT = 56;
    private static final int RIGHT = 70;
    private static final int TOP = 24;
    private static final int BASELINE = 160;
    private static final int LABEL_GAP = 15;
    private static final int LABEL_ROOM = 90;

    private final Snapshot snapshot;

    PlotBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    private record Dot(Claim claim, Figure figure, LocalDate day, double value) {}

    @Nullable
    Plot of(Row row) {
        if (row.kind() != ClaimKind.FIGURE) {
            return null;
        }
        List<Dot> dots = dots(row);
        if (dots.size() < 2) {
            return null;
        }
        long first = dots.getFirst().day().toEpochDay();
        long last = dots.getLast().day().toEpochDay();
        double most = dots.stream().mapToDouble(Dot::value).max().orElseThrow();
        if (first == last || most <= 0) {
            return null;
        }
        List<Plot.Point> points = new ArrayList<>();
        for (Dot dot : dots) {
            int x = LEFT
                    + (int) Math.round(
                            (WIDTH - LEFT - RIGHT) * (dot.day().toEpochDay() - first) / (double) (last - first));
            points.add(point(dot, x, most, points));
        }
        return new Plot(
                row.title() + ", over time",
                WIDTH,
                HEIGHT,
                BASELINE,
                points,
                List.of(
                        new Plot.Mark(LEFT, Times.day(dots.getFirst().day()), "start"),
                        new Plot.Mark(WIDTH - RIGHT, Times.day(dots.getLast().day()), "end")),
                List.of(
                        new Plot.Mark(BASELINE, "0", "end"),
                        new Plot.Mark(
                                y(most, most),
                                Numbers.plain(BigDecimal.valueOf(most).stripTrailingZeros()),
                                "end")));
    }

    /** Those of the unit that most have, by day. */
    private List<Dot> dots(Row row) {
        Map<String, List<Dot>> byUnit = new TreeMap<>();
        for (Claim claim : row.claims()) {
            if (claim.figures().isEmpty()) {
                continue;
            }
            Figure figure = claim.figures().getFirst();
            LocalDate day = day(claim, figure);
            BigDecimal value = value(figure.amount());
            if (day != null && value != null && snapshot.reviewOf(claim.id()) != Review.REJECTED) {
                byUnit.computeIfAbsent(figure.unit(), unit -> new ArrayList<>())
                        .add(new Dot(claim, figure, day, value.doubleValue()));
            }
        }
        return byUnit.values().stream()
                .max(Comparator.comparingInt(List::size))
                .map(dots -> dots.stream()
                        .sorted(Comparator.comparing(Dot::day)
                                .thenComparingDouble(Dot::value)
                                .thenComparing(dot -> dot.claim().id()))
                        .toList())
                .orElse(List.of());
    }

    /** The day that a figure stood at: the end of its window, its claim's time, its document's date. */
    private @Nullable LocalDate day(Claim claim, Figure figure) {
        var until = figure.until();
        if (until != null && until.latest() != null) {
            return until.latest();
        }
        var when = claim.when().edtf();
        if (when != null && when.latest() != null) {
            return when.latest();
        }
        var published = snapshot.documentOf(claim.document()).published();
        return published == null ? null : published.date();
    }

    private static @Nullable BigDecimal value(Amount amount) {
        if (amount.value() != null) {
            return amount.value();
        }
        return amount.low() == null ? amount.high() : amount.low();
    }

    private static int y(double value, double most) {
        return BASELINE - (int) Math.round((BASELINE - TOP) * Math.clamp(value / most, 0, 1));
    }

    private Plot.Point point(Dot dot, int x, double most, List<Plot.Point> before) {
        Amount amount = dot.figure().amount();
        BigDecimal low = amount.low();
        BigDecimal high = amount.high();
        int y = y(dot.value(), most);
        boolean end = x > WIDTH - RIGHT - 40;
        int labelY = y - 8;
        String value = Numbers.brief(dot.figure());
        for (Plot.Point other : before) {
            if (Math.abs(other.x() - x) < LABEL_ROOM && other.value().equals(value)) {
                value = "";
            }
            if (Math.abs(other.x() - x) < LABEL_ROOM && Math.abs(other.labelY() - labelY) < LABEL_GAP) {
                labelY = other.labelY() + LABEL_GAP;
            }
        }
        Claim claim = dot.claim();
        Shelved document = snapshot.documentOf(claim.document());
        return new Plot.Point(
                x,
                y,
                low == null ? y : y(low.doubleValue(), most),
                high == null ? y : y(high.doubleValue(), most),
                high == null,
                low == null,
                Entries.sign(claim),
                Family.of(claim.mode(), claim.factuality()).css(),
                value,
                labelY,
                end,
                Entries.href(claim),
                document.name() + ", " + Times.day(dot.day()) + ": "
                        + dot.figure().exact() + ", "
                        + Words.hedge(claim.mode(), claim.factuality(), claim.attribution()));
    }
}
