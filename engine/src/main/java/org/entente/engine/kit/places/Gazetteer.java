package org.entente.engine.kit.places;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.engine.kit.Table;
import org.entente.engine.kit.names.Names;
import org.entente.engine.kit.world.State;
import org.entente.engine.kit.world.Territory;
import org.entente.engine.kit.world.World;

/**
 * Sets names of places on the map: states and lands, the first divisions of a few large states, capitals and large cities.
 *
 * <p>It is small, and what it has not it says nothing of: towns, villages, counties, rivers, and divisions of other
 * states. Of two places of one name it has the one that is meant where nothing else is said. Immutable and thread-safe.
 */
public final class Gazetteer {
    private static final List<Place> PLACES;
    private static final Map<String, Place> BY_NAME = new HashMap<>();
    private static final Map<String, Place> BY_STATE = new HashMap<>();

    static {
        PLACES = Table.of(Gazetteer.class, "gazetteer.tsv").rows().stream()
                .map(Gazetteer::add)
                .toList();
    }

    private Gazetteer() {}

    private static Place add(Map<String, String> row) {
        List<String> names = Table.parts(row, "names");
        Place place = new Place(
                names.getFirst(),
                Place.Kind.valueOf(Table.cell(row, "kind").toUpperCase(Locale.ROOT)),
                Table.cell(row, "state"),
                Double.parseDouble(Table.cell(row, "latitude")),
                Double.parseDouble(Table.cell(row, "longitude")));
        Map<String, Place> into = place.kind() == Place.Kind.STATE ? BY_STATE : BY_NAME;
        for (String name : names) {
            Place before = into.put(place.kind() == Place.Kind.STATE ? name : Names.fold(name), place);
            if (before != null && !before.equals(place)) {
                throw new IllegalStateException("two places of one name in the gazetteer: " + name);
            }
        }
        return place;
    }

    /** All places, in the order of the gazetteer. */
    public static List<Place> all() {
        return PLACES;
    }

    /** The place of a name, with or without its article; empty where the gazetteer has none. */
    public static Optional<Place> find(String name) {
        Place place = BY_NAME.get(Names.fold(name));
        if (place != null) {
            return Optional.of(place);
        }
        Optional<String> code = World.stateOfName(name).map(State::code).or(() -> World.territoryOf(name)
                .map(Territory::code));
        return code.flatMap(state -> Optional.ofNullable(BY_STATE.get(state)));
    }
}
