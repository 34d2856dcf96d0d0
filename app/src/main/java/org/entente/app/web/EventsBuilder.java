package org.entente.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Edtf;
import org.entente.model.EventType;
import org.entente.model.Id;
import org.entente.model.Review;
import org.entente.model.TimeBasis;
import org.jspecify.annotations.Nullable;

/** Lays out the happenings of a snapshot in time. A document's own date is no time of what it tells. */
final class EventsBuilder {
    private static final int ENTRIES_A_HAPPENING = 3;
    private static final int HAPPENINGS_A_PAGE = 60;

    private final Snapshot snapshot;
    private final Entries entries;

    EventsBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.entries = new Entries(snapshot);
    }

    /**
     * One happening before it is put into words.
     *
     * @param title of its gathering; empty where it is one claim
     * @param claims those that stand, never empty
     * @param when the most exact time that one of them tells, or null
     */
    record Told(
            Row row,
            String title,
            List<Claim> claims,
            @Nullable Edtf when) {
        /** An empty set of happenings, told apart by which they are: to look through all that one holds would take long. */
        static Set<Told> set() {
            return Collections.newSetFromMap(new IdentityHashMap<>());
        }

        Claim first() {
            return claims.getFirst();
        }

        String anchor() {
            return "e-" + first().id().brief();
        }

        /** The year of the first day that it may lie on, or of the last where that is open; null without a time. */
        @Nullable
        Integer year() {
            LocalDate day = when == null ? null : when.earliest() == null ? when.latest() : when.earliest();
            return day == null ? null : day.getYear();
        }
    }

    /** All happenings, and what of their types and years there is to choose from. */
    private record All(List<Told> happenings, List<EventsPage.Choice> types, List<String> years) {}

    private record Held(List<Told> told) {}

    private record Asked(EventQuery query) {}

    private record Single(List<Told> claims) {}

    /** @param wanted the number of the page; the nearest there is */
    EventsPage page(Frame frame, EventQuery query, int wanted) {
        List<Told> found = found(query);
        Paged<Told> paged = Paged.of(found, wanted, HAPPENINGS_A_PAGE);
        List<Told> shown = paged.here();
        Map<Integer, List<EventsPage.Happening>> byYear = new TreeMap<>();
        List<EventsPage.Happening> untimed = new ArrayList<>();
        for (Told one : shown) {
            Integer year = one.year();
            (year == null ? untimed : byYear.computeIfAbsent(year, y -> new ArrayList<>())).add(happening(one));
        }
        List<EventsPage.Period> periods = new ArrayList<>();
        byYear.forEach((year, list) -> periods.add(new EventsPage.Period(Integer.toString(year), list)));
        return new EventsPage(
                frame,
                Tab.events("/events"),
                Words.count(found.size(), "happening", "happenings") + ", "
                        + found.stream().filter(one -> one.when() == null).count() + " of them without a time",
                query,
                types(),
                years(),
                new EventChart(snapshot).of(shown),
                periods,
                untimed,
                paged.links(query::href));
    }

    private All all() {
        return snapshot.kept(EventsBuilder.class, All.class, this::told);
    }

    /** The happenings that are asked for, by time, those without last. */
    List<Told> found(EventQuery query) {
        return query.everything()
                ? all().happenings()
                : snapshot.recent(new Asked(query), Held.class, () -> new Held(held(all().happenings(), query)))
                        .told();
    }

    /** The claims of every kind that are asked for, each by itself. */
    List<Told> claims(EventQuery query) {
        return held(
                snapshot.kept(Single.class, Single.class, () -> new Single(single()))
                        .claims(),
                query);
    }

    private List<Told> single() {
        List<Told> told = new ArrayList<>();
        for (Row row : snapshot.rows()) {
            for (Claim claim : row.claims()) {
                if (snapshot.reviewOf(claim.id()) != Review.REJECTED) {
                    told.add(new Told(row, "", List.of(claim), mostExact(List.of(claim))));
                }
            }
        }
        return told;
    }

    private List<Told> held(List<Told> all, EventQuery query) {
        Set<Id> holding =
                query.words().isEmpty() ? Set.of() : ClaimTexts.of(snapshot).ids(query.words(), true);
        return all.stream().filter(one -> holds(one, query, holding)).toList();
    }

    /** The types of all happenings, by name. */
    List<EventsPage.Choice> types() {
        return all().types();
    }

    /** The years of all happenings. */
    List<String> years() {
        return all().years();
    }

    private static List<EventsPage.Choice> types(List<Told> happenings) {
        Map<String, EventsPage.Choice> types = new TreeMap<>();
        for (Told one : happenings) {
            if (one.first().type() instanceof EventType type) {
                types.putIfAbsent(
                        Words.events(type), new EventsPage.Choice(type.code(), Words.capital(Words.events(type))));
            }
        }
        return List.copyOf(types.values());
    }

    private static List<String> years(List<Told> happenings) {
        TreeSet<Integer> years = new TreeSet<>();
        for (Told one : happenings) {
            Integer year = one.year();
            if (year != null) {
                years.add(year);
            }
        }
        return years.stream().map(year -> Integer.toString(year)).toList();
    }

    /** By time, those without last; then as the matrix has them. */
    private All told() {
        List<Told> told = new ArrayList<>();
        for (Row row : snapshot.rows()) {
            List<Claim> claims = row.claims().stream()
                    .filter(claim -> claim.kind() == ClaimKind.EVENT)
                    .filter(claim -> snapshot.reviewOf(claim.id()) != Review.REJECTED)
                    .toList();
            if (row.gathered() && row.kind() == ClaimKind.EVENT && !claims.isEmpty()) {
                told.add(new Told(row, row.title(), claims, mostExact(claims)));
            } else {
                claims.forEach(claim -> told.add(new Told(row, "", List.of(claim), mostExact(List.of(claim)))));
            }
        }
        told.sort(Comparator.comparing(Told::when, Comparator.nullsLast(Edtf.order())));
        return new All(List.copyOf(told), types(told), years(told));
    }

    /** Of the times that claims tell, the shortest; null where none tells one. */
    private static @Nullable Edtf mostExact(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> tells(claim))
                .map(claim -> claim.when().edtf())
                .filter(edtf -> edtf != null && (edtf.earliest() != null || edtf.latest() != null))
                .min(Comparator.comparingLong(EventsBuilder::days))
                .orElse(null);
    }

    private static boolean tells(Claim claim) {
        return claim.when().basis() == TimeBasis.STATED || claim.when().basis() == TimeBasis.RESOLVED;
    }

    private static long days(Edtf edtf) {
        LocalDate earliest = edtf.earliest();
        LocalDate latest = edtf.latest();
        return earliest == null || latest == null ? Long.MAX_VALUE : latest.toEpochDay() - earliest.toEpochDay();
    }

    private static boolean holds(Told one, EventQuery query, Set<Id> holding) {
        Integer year = one.year();
        return (query.type().isEmpty() || one.first().type().code().equals(query.type()))
                && (query.year().isEmpty() || year != null && query.year().equals(Integer.toString(year)))
                && (query.words().isEmpty()
                        || query.holds(one.title())
                        || one.claims().stream().anyMatch(claim -> holding.contains(claim.id())));
    }

    private EventsPage.Happening happening(Told one) {
        List<Claim> claims = one.claims();
        Edtf when = one.when();
        return new EventsPage.Happening(
                one.anchor(),
                when == null ? "" : Times.words(when),
                otherwise(claims, when),
                one.title(),
                "/matrix?row=" + one.row().id(),
                one.first().type() instanceof EventType type ? Words.events(type) : "",
                one.title().isEmpty() ? List.of() : new MatrixBuilder(snapshot).facts(one.row()),
                claims.stream()
                        .limit(ENTRIES_A_HAPPENING)
                        .map(claim -> entries.of(claim, 1))
                        .toList(),
                Math.max(0, claims.size() - ENTRIES_A_HAPPENING));
    }

    /** The times that do not overlap the one that leads, in words. */
    private String otherwise(List<Claim> claims, @Nullable Edtf leading) {
        Map<String, String> others = new LinkedHashMap<>();
        for (Claim claim : claims) {
            Edtf edtf = claim.when().edtf();
            if (leading != null && edtf != null && tells(claim) && !edtf.overlaps(leading)) {
                others.putIfAbsent(
                        edtf.text(),
                        Times.words(edtf) + " in "
                                + snapshot.documentOf(claim.document()).name());
            }
        }
        return String.join("; ", others.values());
    }
}
