package org.entente.engine.screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.engine.kit.names.ComparableName;
import org.entente.engine.kit.names.NameIndex;
import org.entente.engine.kit.names.NameKind;
import org.entente.model.ListedKind;
import org.entente.model.ListedName;
import org.entente.model.Listing;

/**
 * Lists made ready for looking names up in. Listings stand in an index by the bones of their names' words, so that
 * a look-up compares a hundred names at most, however long the lists are.
 *
 * <p>Thread-safe. The same listings in any order give the same hits.
 */
public final class Screen {
    /**
     * From this score on, a listing is shown as a hit. Somewhat above the score from which two names are one, since
     * a name that is held against tens of thousands is like some of them by chance.
     */
    public static final double THRESHOLD = 0.75;

    private final Map<NameKind, Shelf> shelves = new EnumMap<>(NameKind.class);
    private final int listings;

    /** The names of one kind with the listing that each is of. */
    private record Shelf(NameIndex index, List<Listing> listings, List<ListedName> names) {}

    /**
     * What was found.
     *
     * @param hits best first, then by list and entry
     * @param isWhole whether every name that was likely was compared; see {@link NameIndex}
     */
    public record Answer(List<Hit> hits, boolean isWhole) {
        public Answer {
            hits = List.copyOf(hits);
        }
    }

    private Screen(Collection<Listing> listings) {
        this.listings = listings.size();
        List<Listing> sorted = listings.stream()
                .sorted(Comparator.comparing(Listing::list).thenComparing(Listing::entry))
                .toList();
        for (NameKind kind : NameKind.values()) {
            List<String> words = new ArrayList<>();
            List<Listing> of = new ArrayList<>();
            List<ListedName> names = new ArrayList<>();
            for (Listing listing : sorted) {
                if (kindsOf(listing.kind()).contains(kind)) {
                    for (ListedName name : listing.names()) {
                        words.add(name.value());
                        of.add(listing);
                        names.add(name);
                    }
                }
            }
            shelves.put(kind, new Shelf(NameIndex.of(words, kind), List.copyOf(of), List.copyOf(names)));
        }
    }

    /** Those listings, made ready. */
    public static Screen of(Collection<Listing> listings) {
        return new Screen(listings);
    }

    /** How many listings it holds. */
    public int size() {
        return listings;
    }

    /** The listings that may be who is looked for. */
    public Answer find(Asked asked) {
        return find(asked, THRESHOLD);
    }

    /** The listings that may be who is looked for, at least with that score. */
    public Answer find(Asked asked, double least) {
        Map<Listing, Hit> best = new HashMap<>();
        boolean whole = true;
        double nameLeast = asked.births().isEmpty() ? least : least - Bearing.gainMax();
        for (NameKind kind : kindsOf(asked.kinds())) {
            Shelf shelf = shelves.get(kind);
            if (shelf == null) {
                throw new IllegalStateException("no names of the kind " + kind);
            }
            for (String name : asked.names()) {
                NameIndex.Answer answer = shelf.index().find(ComparableName.of(name, kind), nameLeast);
                whole &= answer.isWhole();
                for (NameIndex.Found found : answer.found()) {
                    Listing listing = shelf.listings().get(found.name());
                    if (asked.kinds().contains(listing.kind())) {
                        Hit hit =
                                Bearing.hit(asked, name, listing, shelf.names().get(found.name()), found.match());
                        best.merge(listing, hit, (one, other) -> one.score() >= other.score() ? one : other);
                    }
                }
            }
        }
        List<Hit> hits = best.values().stream()
                .filter(hit -> hit.score() >= least)
                .sorted(Comparator.comparingDouble(Hit::score)
                        .reversed()
                        .thenComparing(hit -> hit.listing().list())
                        .thenComparing(hit -> hit.listing().entry()))
                .toList();
        return new Answer(hits, whole);
    }

    private static Set<NameKind> kindsOf(Set<ListedKind> kinds) {
        Set<NameKind> found = EnumSet.noneOf(NameKind.class);
        for (ListedKind kind : kinds) {
            switch (kind) {
                case PERSON -> found.add(NameKind.PERSON);
                case BODY -> found.add(NameKind.BODY);
                case VESSEL, AIRCRAFT -> found.add(NameKind.THING);
                case UNKNOWN -> {
                    // it stands beside another, which says how its names are read
                }
            }
        }
        return found.isEmpty() ? EnumSet.of(NameKind.PERSON, NameKind.BODY) : found;
    }

    private static Set<NameKind> kindsOf(ListedKind kind) {
        return switch (kind) {
            case PERSON -> EnumSet.of(NameKind.PERSON);
            case BODY -> EnumSet.of(NameKind.BODY);
            case VESSEL, AIRCRAFT -> EnumSet.of(NameKind.THING);
            case UNKNOWN -> EnumSet.of(NameKind.PERSON, NameKind.BODY);
        };
    }
}
