package org.entente.app.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.engine.kit.places.Place;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.jspecify.annotations.Nullable;

/** Sets what a snapshot tells of places on the map. */
final class MapBuilder {
    private static final int SITES_MAX = 100;
    private static final int ENTRIES_A_PAGE = 160;
    private static final int ENTRIES_A_SITE_MAX = 12;
    private static final int NAMES_MAX = 12;
    private static final int SHOWN_WIDTH_PX = 1300;
    private static final double DEGREES_LEAST = 24;
    private static final double MARGIN = 1.35;

    private final Snapshot snapshot;
    private final Located located;

    MapBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.located = Located.of(snapshot);
    }

    /** What is told of one place. */
    static final class Site {
        private final Place place;
        private final String name;
        private final String mentioned;
        private @Nullable Position position;
        private long rivals;
        private final Set<EventsBuilder.Told> told = EventsBuilder.Told.set();
        private final Map<Id, Claim> claims = new LinkedHashMap<>();

        private Site(Place place, String name, String mentioned) {
            this.place = place;
            this.name = name;
            this.mentioned = mentioned;
        }

        Place place() {
            return place;
        }

        String name() {
            return name;
        }

        /** Worked out when first wanted, for a case may name thousands of places and a page shows the first. */
        synchronized Position position() {
            Position known = position;
            if (known == null) {
                known = Position.of(place, mentioned);
                rivals = known == Position.ONE_OF ? Position.rivals(place, mentioned) : 0;
                position = known;
            }
            return known;
        }

        String where() {
            return position().words(place, rivals);
        }

        Collection<Claim> claims() {
            return claims.values();
        }
    }

    /**
     * All that was looked for.
     *
     * @param sites what most is told of first
     * @param told how many happenings or claims these are
     * @param without how many happenings or claims name no place
     * @param unknown names of places that the gazetteer has not, each with how many claims
     */
    record Found(List<Site> sites, int told, int without, Map<String, Integer> unknown) {}

    Found found(MapQuery query) {
        return snapshot.recent(query, Found.class, () -> find(query));
    }

    private Found find(MapQuery query) {
        EventsBuilder events = new EventsBuilder(snapshot);
        List<EventsBuilder.Told> all =
                query.of() == MapQuery.Of.HAPPENINGS ? events.found(query.events()) : events.claims(query.events());
        Map<String, Site> sites = new LinkedHashMap<>();
        Map<String, Integer> unknown = new TreeMap<>();
        int without = 0;
        for (EventsBuilder.Told one : all) {
            boolean somewhere = false;
            for (Claim claim : one.claims()) {
                for (Id mention : where(claim, query.of())) {
                    somewhere = true;
                    Place place = located.place(claim, mention);
                    if (place == null) {
                        unknown.merge(snapshot.nameOf(mention), 1, Integer::sum);
                    } else {
                        Site site = sites.computeIfAbsent(MapQuery.keyOf(place), key -> site(place, mention));
                        site.told.add(one);
                        site.claims.put(claim.id(), claim);
                    }
                }
            }
            without += somewhere ? 0 : 1;
        }
        if (!query.place().isEmpty()) {
            sites.keySet().retainAll(Set.of(query.place()));
        }
        List<Site> sorted = new ArrayList<>(sites.values());
        sorted.sort(Comparator.comparingInt((Site site) -> -site.claims.size())
                .thenComparing(Site::name)
                .thenComparing(site -> MapQuery.keyOf(site.place)));
        Set<EventsBuilder.Told> told = EventsBuilder.Told.set();
        sorted.forEach(site -> told.addAll(site.told));
        return new Found(sorted, told.size(), without, unknown);
    }

    private Collection<Id> where(Claim claim, MapQuery.Of of) {
        return of == MapQuery.Of.PARTS ? located.parts(claim) : Located.where(claim);
    }

    /** A state is called as its entity is; a town by its own name, for it may stand for a government. */
    private Site site(Place place, Id mention) {
        Mention found = snapshot.mention(mention);
        String words = found == null ? place.name() : found.name();
        return new Site(place, place.kind() == Place.Kind.STATE ? snapshot.nameOf(mention) : words, words);
    }

    /** What a page shows of the places, the same for everybody who asks for it. */
    private record Laid(
            String counts,
            WorldMap.View view,
            double unit,
            List<MapPage.Marker> markers,
            List<MapPage.Site> sites,
            int more,
            List<String> apart) {}

    private record Question(MapQuery query) {}

    private Laid laid(MapQuery query) {
        Found found = found(query);
        List<Site> shown = found.sites().stream().limit(SITES_MAX).toList();
        WorldMap.View view = view(shown);
        double unit = view.width() / SHOWN_WIDTH_PX;
        return new Laid(
                counts(found, query),
                view,
                unit,
                markers(shown, unit),
                sites(shown, query),
                found.sites().size() - shown.size(),
                apart(found, query));
    }

    MapPage page(Frame frame, MapQuery query) {
        EventsBuilder events = new EventsBuilder(snapshot);
        Laid laid = snapshot.recent(new Question(query), Laid.class, () -> laid(query));
        return new MapPage(
                frame,
                Tab.events("/events/map"),
                laid.counts(),
                query,
                events.types(),
                events.years(),
                laid.view(),
                laid.unit(),
                laid.markers(),
                laid.sites(),
                laid.more(),
                laid.apart(),
                query.href("/events/map.csv", query.place()),
                query.href("/events/map.geojson", query.place()));
    }

    private static String counts(Found found, MapQuery query) {
        String what = query.of() == MapQuery.Of.HAPPENINGS
                ? Words.count(found.told(), "happening", "happenings")
                : Words.count(found.told(), "claim", "claims");
        return what + " at " + Words.count(found.sites().size(), "place", "places");
    }

    /** What the map has not, said so. */
    private static List<String> apart(Found found, MapQuery query) {
        List<String> apart = new ArrayList<>();
        if (found.without() > 0 && query.place().isEmpty()) {
            apart.add(
                    query.of() == MapQuery.Of.HAPPENINGS
                            ? Words.count(found.without(), "happening", "happenings") + " whose place no account tells"
                            : Words.count(found.without(), "claim", "claims") + " that name no place");
        }
        if (!found.unknown().isEmpty() && query.place().isEmpty()) {
            List<String> names = found.unknown().entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry::getKey))
                    .map(Map.Entry::getKey)
                    .toList();
            int rest = names.size() - NAMES_MAX;
            apart.add("what is told of places that the gazetteer does not know: "
                    + String.join(", ", names.stream().limit(NAMES_MAX).toList())
                    + (rest > 0 ? " and " + rest + " more" : ""));
        }
        return apart;
    }

    /** The part of the map that all places lie in, with some room around it. */
    private static WorldMap.View view(List<Site> sites) {
        if (sites.isEmpty()) {
            return WorldMap.View.WHOLE;
        }
        double shape = (double) WorldMap.WIDTH / WorldMap.HEIGHT;
        double left =
                sites.stream().mapToDouble(site -> WorldMap.x(site.place)).min().orElse(0);
        double right =
                sites.stream().mapToDouble(site -> WorldMap.x(site.place)).max().orElse(0);
        double top =
                sites.stream().mapToDouble(site -> WorldMap.y(site.place)).min().orElse(0);
        double bottom =
                sites.stream().mapToDouble(site -> WorldMap.y(site.place)).max().orElse(0);
        double least = DEGREES_LEAST * WorldMap.WIDTH / 360;
        double width = Math.max(least, Math.max(right - left, (bottom - top) * shape) * MARGIN);
        if (width >= WorldMap.WIDTH) {
            return WorldMap.View.WHOLE;
        }
        double height = width / shape;
        return new WorldMap.View(
                Math.rint(Math.clamp((left + right - width) / 2, 0, WorldMap.WIDTH - width)),
                Math.rint(Math.clamp((top + bottom - height) / 2, 0, WorldMap.HEIGHT - height)),
                Math.rint(width));
    }

    private List<MapPage.Marker> markers(List<Site> sites, double unit) {
        List<MapPage.Marker> markers = new ArrayList<>();
        MapSeats seats = new MapSeats();
        for (int at = 0; at < sites.size(); at++) {
            Site site = sites.get(at);
            double x = Math.rint(WorldMap.x(site.place));
            double y = Math.rint(WorldMap.y(site.place));
            List<MapPage.Sign> signs = signs(site, at);
            MapPage.Seat seat = seats.next(x / unit, y / unit, signs.size(), site.name);
            markers.add(
                    new MapPage.Marker(x, y, signs, site.name, site.position().css(), seat));
        }
        return markers;
    }

    /** A sign for each way in which something is told of the place, so that a denial does not hide beside an assertion. */
    private static List<MapPage.Sign> signs(Site site, int number) {
        Map<Family, List<Claim>> byFamily = new EnumMap<>(Family.class);
        site.claims().forEach(claim -> byFamily.computeIfAbsent(
                        Family.of(claim.mode(), claim.factuality()), family -> new ArrayList<>())
                .add(claim));
        List<MapPage.Sign> signs = new ArrayList<>();
        byFamily.forEach((family, claims) -> signs.add(new MapPage.Sign(
                MapSeats.SIGN_PX * signs.size() - MapSeats.SIGN_PX * (byFamily.size() - 1) / 2,
                Entries.sign(claims.getFirst()),
                family.css(),
                claims.size() == 1 ? "" : Integer.toString(claims.size()),
                "#s-" + number,
                site.name + ", " + site.where() + ": " + Words.count(claims.size(), "claim", "claims") + ", "
                        + family.words())));
        return signs;
    }

    private List<MapPage.Site> sites(List<Site> shown, MapQuery query) {
        int most = Math.clamp(
                ENTRIES_A_PAGE / Math.max(1, shown.size()),
                1,
                query.place().isEmpty() ? ENTRIES_A_SITE_MAX : ENTRIES_A_PAGE);
        List<MapPage.Site> sites = new ArrayList<>();
        for (int at = 0; at < shown.size(); at++) {
            Site site = shown.get(at);
            sites.add(new MapPage.Site(
                    "s-" + at,
                    site.name,
                    site.where(),
                    degrees(site.place),
                    site.position().css(),
                    happenings(site),
                    years(site),
                    Evidence.of(snapshot, site.claims(), most),
                    site.claims.size() > most && query.place().isEmpty()
                            ? query.href("/events/map", MapQuery.keyOf(site.place))
                            : ""));
        }
        return sites;
    }

    private static String happenings(Site site) {
        long happenings = site.told.stream()
                .filter(one -> one.first().kind() == ClaimKind.EVENT)
                .count();
        long others = site.told.size() - happenings;
        List<String> words = new ArrayList<>();
        if (happenings > 0) {
            words.add(Words.count(happenings, "happening", "happenings"));
        }
        if (others > 0) {
            words.add(Words.count(others, "other claim", "other claims"));
        }
        return String.join(", ", words);
    }

    private static String years(Site site) {
        TreeSet<Integer> years = new TreeSet<>();
        site.told.forEach(one -> {
            Integer year = one.year();
            if (year != null) {
                years.add(year);
            }
        });
        return years.isEmpty()
                ? "not told"
                : years.size() == 1 ? years.first().toString() : years.first() + " to " + years.last();
    }

    /** Degrees as an atlas writes them. */
    static String degrees(Place place) {
        return String.format(
                Locale.ROOT,
                "%.1f° %s, %.1f° %s",
                Math.abs(place.latitude()),
                place.latitude() < 0 ? "S" : "N",
                Math.abs(place.longitude()),
                place.longitude() < 0 ? "W" : "E");
    }
}
