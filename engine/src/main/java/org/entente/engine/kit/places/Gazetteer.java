package org.entente.engine.kit.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.engine.kit.Table;
import org.entente.engine.kit.names.Names;
import org.entente.engine.kit.world.State;
import org.entente.engine.kit.world.Territory;
import org.entente.engine.kit.world.World;

/**
 * The places of a name: states and lands, continents, seas, rivers and islands of note, provinces, counties, and towns of a thousand
 * people or more.
 *
 * <p>Villages and camps, quarters of cities, streets, buildings, and most mountains, rivers and small islands are not in it. Immutable and
 * thread-safe.
 */
public final class Gazetteer {
    private static final double SAME_PLACE_KM = 60;
    private static final double STATE_RANK = 8;
    private static final double REGION_RANK = 8;
    private static final double DIVISION_RANK = 6.5;
    private static final double DISTRICT_RANK = 4;
    private static final double PEOPLE_LEAST = 300;
    private static final double OWN_PEOPLE_LEAST = 1_000_000;
    /** How much more a capital is spoken of than another town of its size. */
    private static final double CAPITAL_BONUS = 1;

    /** How well known a place must be to be meant by a part of a name. */
    private static final double SHORTENED_RANK = 4.7;

    /** How much more a town of the list of our own is spoken of. */
    private static final double OWN_BONUS = 0.5;

    /** Words that only say what sort of place it is, or which end of it. */
    private static final Set<String> BEFORE = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "greater",
            "downtown",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "upper",
            "lower",
            "mainland",
            "rural",
            "inner",
            "province",
            "state",
            "city",
            "county",
            "district",
            "town",
            "village",
            "island",
            "isle",
            "region",
            "department",
            "municipality",
            "governorate",
            "republic",
            "kingdom",
            "commonwealth",
            "lake",
            "mount",
            "port",
            "of",
            "the",
            "al",
            "el",
            "ar",
            "as",
            "ash",
            "an",
            "ad");

    private static final Set<String> BEHIND = Set.of(
            "province",
            "state",
            "city",
            "county",
            "district",
            "town",
            "village",
            "region",
            "prefecture",
            "department",
            "municipality",
            "governorate",
            "oblast",
            "krai",
            "island",
            "islands",
            "area",
            "metropolitan",
            "republic",
            "territory",
            "parish",
            "canton",
            "valley",
            "peninsula",
            "suburb",
            "township",
            "borough",
            "division");

    private static final List<Place> OWN = new ArrayList<>();
    private static final Map<String, List<Place>> BY_NAME = new HashMap<>();
    private static final Map<String, Place> BY_STATE = new HashMap<>();

    static {
        Table.of(Gazetteer.class, "gazetteer.tsv").rows().forEach(Gazetteer::add);
    }

    private Gazetteer() {}

    private static void add(Map<String, String> row) {
        List<String> names = Table.parts(row, "names");
        Place place = peopled(new Place(
                names.getFirst(),
                Place.Kind.valueOf(Table.cell(row, "kind").toUpperCase(Locale.ROOT)),
                Table.cell(row, "state"),
                Double.parseDouble(Table.cell(row, "latitude")),
                Double.parseDouble(Table.cell(row, "longitude")),
                0));
        OWN.add(place);
        for (String name : names) {
            if (place.kind() != Place.Kind.STATE) {
                List<Place> bearers = BY_NAME.computeIfAbsent(Names.fold(name), unused -> new ArrayList<>());
                if (!bearers.contains(place)) {
                    bearers.add(place);
                }
            } else if (BY_STATE.put(name, place) != null) {
                throw new IllegalStateException("two states of one code in the gazetteer: " + name);
            }
        }
    }

    /** The places of the list of our own, in its order: all that are neither town, province nor district, and some that are. */
    public static List<Place> own() {
        return List.copyOf(OWN);
    }

    /** The place that a name means where nothing else is said; empty where the gazetteer has none. */
    public static Optional<Place> find(String name) {
        return candidates(name).stream().findFirst();
    }

    /**
     * All places that a name may mean, the best known first. Where there are none, those of the name without what says only
     * which sort or part of it is meant: of "northern Sinaloa state" those of "Sinaloa".
     *
     * @param name with or without its article
     */
    public static List<Place> candidates(String name) {
        List<Place> found = named(name, Names.fold(name));
        List<String> words = new ArrayList<>(Names.words(name));
        while (found.isEmpty() && words.size() > 1 && shortened(words)) {
            String rest = String.join(" ", words);
            found = named(capitals(rest), rest).stream()
                    .filter(place -> rank(place) >= SHORTENED_RANK)
                    .toList();
        }
        return found;
    }

    private static boolean shortened(List<String> words) {
        if (BEHIND.contains(words.getLast())) {
            words.removeLast();
            return true;
        }
        if (BEFORE.contains(words.getFirst())) {
            words.removeFirst();
            return true;
        }
        return false;
    }

    private static String capitals(String folded) {
        return folded.substring(0, 1).toUpperCase(Locale.ROOT) + folded.substring(1);
    }

    private static List<Place> named(String name, String folded) {
        List<Place> found = new ArrayList<>();
        World.stateOfName(name)
                .map(State::code)
                .or(() -> World.territoryOf(name).map(Territory::code))
                .map(BY_STATE::get)
                .ifPresent(found::add);
        found.addAll(BY_NAME.getOrDefault(folded, List.of()));
        List<Place> own = List.copyOf(found);
        TownFile.shipped().named(folded).stream()
                .filter(town -> own.stream().noneMatch(place -> isSame(place, town)))
                .forEach(found::add);
        found.sort(Comparator.comparingDouble((Place place) -> -rank(place))); // keeps the order of equals
        return List.copyOf(found);
    }

    private static boolean isSame(Place place, Place town) {
        return place.kind() == town.kind()
                && place.state().equals(town.state())
                && place.kilometresTo(town) < SAME_PLACE_KM;
    }

    /** A place of the list of our own with the people that the towns' file counts in it. */
    private static Place peopled(Place place) {
        long people = TownFile.shipped().named(Names.fold(place.name())).stream()
                .filter(town -> isSame(place, town))
                .mapToLong(Place::people)
                .max()
                .orElse(0);
        return new Place(place.name(), place.kind(), place.state(), place.latitude(), place.longitude(), people);
    }

    /** How likely a place is meant where nothing speaks for another: about the common logarithm of its people. */
    static double rank(Place place) {
        return switch (place.kind()) {
            case STATE -> STATE_RANK;
            case REGION -> REGION_RANK;
            case DIVISION -> DIVISION_RANK;
            case DISTRICT -> DISTRICT_RANK;
            case CITY -> {
                boolean own = isOwn(place);
                double people = Math.max(place.people(), own ? OWN_PEOPLE_LEAST : PEOPLE_LEAST);
                yield StrictMath.log10(people) + (isCapital(place) ? CAPITAL_BONUS : 0) + (own ? OWN_BONUS : 0);
            }
        };
    }

    private static boolean isCapital(Place place) {
        return World.stateOfCapital(place.name())
                .filter(state -> state.code().equals(place.state()))
                .isPresent();
    }

    private static boolean isOwn(Place place) {
        return BY_NAME.getOrDefault(Names.fold(place.name()), List.of()).stream()
                .anyMatch(own -> own.latitude() == place.latitude() && own.longitude() == place.longitude());
    }
}
