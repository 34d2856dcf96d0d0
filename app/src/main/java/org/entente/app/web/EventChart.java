package org.entente.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.Claim;
import org.entente.model.Edtf;
import org.entente.model.EventType;
import org.jspecify.annotations.Nullable;

/** Draws happenings over time: a lane for each type, a column for each year that has one. */
final class EventChart {
    private static final int WIDTH = 1100;
    private static final int LEFT = 190;
    private static final int RIGHT = 16;
    private static final int TOP = 30;
    private static final int LANE = 27;
    private static final int YEARS_MAX = 16;
    private static final int YEAR_DAYS = 366;
    private static final int HAPPENINGS_MIN = 2;

    private final Snapshot snapshot;
    private final List<Integer> years = new ArrayList<>();

    EventChart(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    EventsPage.@Nullable Chart of(List<EventsBuilder.Told> happenings) {
        Map<String, List<EventsBuilder.Told>> byType = new TreeMap<>();
        NavigableSet<Integer> found = new TreeSet<>();
        for (EventsBuilder.Told one : happenings) {
            Integer year = one.year();
            if (year != null && one.first().type() instanceof EventType type) {
                found.add(year);
                byType.computeIfAbsent(Words.events(type), t -> new ArrayList<>())
                        .add(one);
            }
        }
        if (byType.values().stream().mapToInt(List::size).sum() < HAPPENINGS_MIN) {
            return null;
        }
        found.descendingSet().stream().limit(YEARS_MAX).forEach(years::addFirst);
        List<EventsPage.Lane> lanes = new ArrayList<>();
        int earlier = 0;
        for (Map.Entry<String, List<EventsBuilder.Told>> type : byType.entrySet()) {
            int y = TOP + LANE * lanes.size() + LANE / 2;
            List<EventsPage.Dot> dots = new ArrayList<>();
            for (EventsBuilder.Told one : type.getValue()) {
                Edtf when = one.when();
                if (when == null || first(when).getYear() < years.getFirst()) {
                    earlier++;
                } else {
                    dots.add(dot(one, when, y));
                }
            }
            lanes.add(new EventsPage.Lane(Words.capital(type.getKey()), y, dots));
        }
        int height = TOP + LANE * lanes.size() + 8;
        List<Plot.Mark> names = new ArrayList<>();
        List<Integer> rules = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            rules.add(LEFT + i * columnWidth());
            names.add(new Plot.Mark(
                    LEFT + i * columnWidth() + columnWidth() / 2, Integer.toString(years.get(i)), "middle"));
        }
        return new EventsPage.Chart(WIDTH, height, lanes, names, rules, earlier);
    }

    private int columnWidth() {
        return (WIDTH - LEFT - RIGHT) / years.size();
    }

    private EventsPage.Dot dot(EventsBuilder.Told one, Edtf when, int y) {
        LocalDate earliest = first(when);
        LocalDate latest = when.latest() == null ? earliest : when.latest();
        Claim claim = one.first();
        String title = one.title().isEmpty() ? snapshot.textOf(claim, claim.trigger()) : one.title();
        return new EventsPage.Dot(
                x(earliest),
                x(latest),
                y,
                Entries.sign(claim),
                Family.of(claim.mode(), claim.factuality()).css(),
                "#" + one.anchor(),
                title + ", " + Times.words(when) + ", "
                        + Words.hedge(claim.mode(), claim.factuality(), claim.attribution()));
    }

    private static LocalDate first(Edtf when) {
        LocalDate day = when.earliest() == null ? when.latest() : when.earliest();
        if (day == null) {
            throw new IllegalStateException("only times with an end are drawn");
        }
        return day;
    }

    /** Within its year's column; a day of a year without one stands where the next column begins. */
    private int x(LocalDate day) {
        for (int i = 0; i < years.size(); i++) {
            if (years.get(i) == day.getYear()) {
                return LEFT + i * columnWidth() + 8 + (columnWidth() - 16) * (day.getDayOfYear() - 1) / YEAR_DAYS;
            }
            if (years.get(i) > day.getYear()) {
                return LEFT + i * columnWidth();
            }
        }
        return LEFT + years.size() * columnWidth();
    }
}
