package org.entente.app.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.engine.kit.units.Units;
import org.entente.model.Amount;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Relation;
import org.entente.model.Review;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Draws a series of figures over time, where it has two or more of one unit with a day to stand on. */
final class PlotBuilder {
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 240;
    private static final int LEFT = 64;
    private static final int RIGHT = 70;
    private static final int TOP = 26;
    private static final int BASELINE = 206;
    private static final int LINES_MAX = 4;
    private static final int DAY_NAME_ROOM = 78;
    private static final int MONTHS_MAX = 24;

    private final Snapshot snapshot;
    private final Days days;

    PlotBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.days = new Days(snapshot);
    }

    private record Dot(Claim claim, Figure figure, Amount amount, LocalDate day, double value) {}

    @Nullable
    Plot of(Row row) {
        if (row.kind() != ClaimKind.FIGURE || !row.gathered()) {
            return null;
        }
        List<Claim> dated = dated(row);
        String unit = unit(dated);
        List<Dot> dots = dots(dated, unit);
        if (dots.size() < 2) {
            return null;
        }
        LocalDate first = dots.getFirst().day();
        LocalDate last = dots.getLast().day();
        double most = dots.stream().mapToDouble(Dot::value).max().orElseThrow();
        if (first.equals(last) || most <= 0) {
            return null;
        }
        double step = step(most);
        double top = step * Math.ceil(most / step);
        List<int[]> places = new ArrayList<>();
        for (Dot dot : dots) {
            places.add(new int[] {x(dot.day(), first, last), y(dot.value(), top)});
        }
        PlotLabels labels = new PlotLabels(places, LEFT, WIDTH, TOP - 20, BASELINE);
        List<Plot.Point> points = new ArrayList<>();
        Map<Id, Integer> at = new HashMap<>();
        for (int i = 0; i < dots.size(); i++) {
            points.add(point(dots.get(i), places.get(i), top, unit, labels));
            at.put(dots.get(i).claim().id(), i);
        }
        return new Plot(
                row.title() + ", over time",
                WIDTH,
                HEIGHT,
                BASELINE,
                points,
                lines(row, places, at),
                dayMarks(first, last),
                valueMarks(step, top),
                unit);
    }

    private List<Claim> dated(Row row) {
        return row.claims().stream()
                .filter(claim -> !claim.figures().isEmpty())
                .filter(claim -> snapshot.reviewOf(claim.id()) != Review.REJECTED)
                .filter(claim -> days.of(claim) != null)
                .toList();
    }

    /** The unit that most have; of shares percent, as they are told. */
    private static String unit(List<Claim> dated) {
        Map<String, Integer> units = new TreeMap<>();
        dated.forEach(claim -> units.merge(Numbers.unit(claim.figures().getFirst()), 1, Integer::sum));
        return units.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Those that can be given in the unit, by day. */
    private List<Dot> dots(List<Claim> dated, String unit) {
        List<Dot> dots = new ArrayList<>();
        for (Claim claim : dated) {
            Figure figure = claim.figures().getFirst();
            LocalDate day = days.of(claim);
            if (day != null && Units.comparable(figure.unit(), unit)) {
                Amount amount = Units.convert(figure.amount(), figure.unit(), unit);
                BigDecimal value = value(amount);
                if (value != null) {
                    dots.add(new Dot(claim, figure, amount, day, value.doubleValue()));
                }
            }
        }
        dots.sort(Comparator.comparing(Dot::day).thenComparingDouble(Dot::value).thenComparing(dot -> dot.claim()
                .id()));
        return dots;
    }

    private static @Nullable BigDecimal value(Amount amount) {
        if (amount.value() != null) {
            return amount.value();
        }
        return amount.low() == null ? amount.high() : amount.low();
    }

    /** A round distance between the lines across: 1, 2 or 5 times a power of ten. */
    private static double step(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most / LINES_MAX)));
        for (double times : new double[] {1, 2, 5}) {
            if (most / (power * times) <= LINES_MAX) {
                return power * times;
            }
        }
        return power * 10;
    }

    private static int x(LocalDate day, LocalDate first, LocalDate last) {
        long all = last.toEpochDay() - first.toEpochDay();
        long gone = day.toEpochDay() - first.toEpochDay();
        return LEFT + 14 + (int) Math.round((WIDTH - LEFT - 14 - RIGHT) * gone / (double) all);
    }

    private static int y(double value, double top) {
        return BASELINE - (int) Math.round((BASELINE - TOP) * Math.clamp(value / top, 0, 1));
    }

    private static List<Plot.Mark> valueMarks(double step, double top) {
        List<Plot.Mark> marks = new ArrayList<>();
        for (int i = 0; i * step <= top; i++) {
            BigDecimal value = BigDecimal.valueOf(i * step).stripTrailingZeros();
            marks.add(new Plot.Mark(
                    y(i * step, top), Numbers.plain(value.scale() < 0 ? value.setScale(0) : value), "end"));
        }
        return marks;
    }

    /** The first and the last day, and between them the firsts of months or years that have room. */
    private static List<Plot.Mark> dayMarks(LocalDate first, LocalDate last) {
        int from = x(first, first, last);
        int to = x(last, first, last);
        List<Plot.Mark> marks = new ArrayList<>(List.of(new Plot.Mark(from, Times.day(first), "start")));
        boolean months = last.toEpochDay() - first.toEpochDay() < MONTHS_MAX * 31L;
        int before = from + DAY_NAME_ROOM + 20;
        LocalDate tick = months
                ? first.withDayOfMonth(1).plusMonths(1)
                : first.withDayOfYear(1).plusYears(1);
        while (tick.isBefore(last)) {
            int at = x(tick, first, last);
            if (at - before >= 0 && to - DAY_NAME_ROOM - 30 - at >= 0) {
                marks.add(new Plot.Mark(at, months ? Times.month(tick) : Integer.toString(tick.getYear()), "middle"));
                before = at + DAY_NAME_ROOM;
            }
            tick = months ? tick.plusMonths(1) : tick.plusYears(1);
        }
        marks.add(new Plot.Mark(to, Times.day(last), "end"));
        return marks;
    }

    /** From each amount to its next update, and between those that contradict each other. */
    private static List<Plot.Line> lines(Row row, List<int[]> places, Map<Id, Integer> at) {
        List<Plot.Line> lines = new ArrayList<>();
        Map<Integer, Integer> nextUpdate = new TreeMap<>();
        for (Verdict verdict : row.verdicts()) {
            Integer a = at.get(verdict.a());
            Integer b = at.get(verdict.b());
            if (a == null || b == null) {
                continue;
            }
            if (verdict.relation() == Relation.UPDATE) {
                nextUpdate.merge(a, b, Math::min);
            } else if (Bearing.of(verdict.relation()) == Bearing.CONFLICT) {
                lines.add(line(places.get(a), places.get(b), Bearing.CONFLICT));
            }
        }
        nextUpdate.forEach((a, b) -> lines.add(line(places.get(a), places.get(b), Bearing.SEQUENCE)));
        return lines;
    }

    private static Plot.Line line(int[] a, int[] b, Bearing bearing) {
        return new Plot.Line(a[0], a[1], b[0], b[1], bearing.css());
    }

    private Plot.Point point(Dot dot, int[] place, double top, String unit, PlotLabels labels) {
        BigDecimal low = dot.amount().low();
        BigDecimal high = dot.amount().high();
        Claim claim = dot.claim();
        Shelved document = snapshot.documentOf(claim.document());
        boolean plain = Numbers.unit(dot.figure()).equals(unit);
        String value = plain ? Numbers.brief(dot.figure()) : Numbers.amount(dot.figure());
        PlotLabels.Label label = labels.place(place[0], place[1], value);
        return new Plot.Point(
                place[0],
                place[1],
                low == null ? place[1] : y(low.doubleValue(), top),
                high == null ? place[1] : y(high.doubleValue(), top),
                high == null,
                low == null,
                dot.figure().cumulative(),
                Entries.sign(claim),
                Family.of(claim.mode(), claim.factuality()).css(),
                label == null ? "" : value,
                label == null ? place[0] : label.x(),
                label == null ? place[1] : label.y(),
                label != null && label.end(),
                Entries.href(claim),
                document.name() + ", " + Times.day(dot.day()) + ": "
                        + dot.figure().exact() + ", "
                        + Words.hedge(claim.mode(), claim.factuality(), claim.attribution()));
    }
}
