package org.entente.app.web;

import java.util.List;
import org.entente.engine.kit.places.Gazetteer;
import org.entente.engine.kit.places.Place;

/** How sure it is that a place lies where it is drawn; each is drawn otherwise. */
enum Position {
    /** A town that is alone in its name, or much larger than the others. */
    POINT("point"),
    /** A town, and others of its name may be meant. */
    ONE_OF("oneof"),
    /** A state, province or region, drawn at its middle: where in it something is, nobody tells. */
    MIDDLE("middle");

    private static final double APART_KM = 100;
    private static final double MUCH_LARGER = 10;

    private final String css;

    Position(String css) {
        this.css = css;
    }

    String css() {
        return css;
    }

    /** @param name by which the text names the place */
    static Position of(Place place, String name) {
        if (place.kind() != Place.Kind.CITY) {
            return MIDDLE;
        }
        return rivals(place, name) == 0 ? POINT : ONE_OF;
    }

    /** How many others of the name may well be meant. */
    static long rivals(Place place, String name) {
        List<Place> candidates = Gazetteer.candidates(name);
        return candidates.stream()
                .filter(other -> other.kilometresTo(place) > APART_KM)
                .filter(other -> other.kind() != Place.Kind.CITY || other.people() * MUCH_LARGER > place.people())
                .count();
    }

    /** In words, beside a place. */
    String words(Place place, long rivals) {
        return switch (this) {
            case POINT -> "town";
            case ONE_OF ->
                "one of " + Words.count(rivals + 1, "place", "places") + " of that name, by what the text says besides";
            case MIDDLE -> "somewhere in this " + sort(place.kind()) + "; drawn at its middle";
        };
    }

    private static String sort(Place.Kind kind) {
        return switch (kind) {
            case REGION -> "region";
            case STATE -> "state";
            case DIVISION -> "province";
            case DISTRICT -> "district";
            case CITY -> "town";
        };
    }
}
