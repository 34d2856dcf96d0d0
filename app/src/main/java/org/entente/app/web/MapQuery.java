package org.entente.app.web;

import java.util.Locale;
import org.entente.engine.kit.places.Place;

/**
 * What is asked to be on the map.
 *
 * @param events which happenings, or which claims
 * @param of what of them
 * @param place key of the one place that is asked for, or empty for all
 */
record MapQuery(EventQuery events, Of of, String place) {
    /** What a map may show. */
    enum Of {
        /** What happened at a place. */
        HAPPENINGS(""),
        /** All that is told of at a place: figures, ties and statements too. */
        CLAIMS("claims"),
        /** All in which a place or state takes part, in whatever role. */
        PARTS("parts");

        private final String code;

        Of(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Of ofCode(String code) {
            for (Of of : values()) {
                if (of.code.equals(code)) {
                    return of;
                }
            }
            return HAPPENINGS;
        }
    }

    boolean everything() {
        return events.everything() && of == Of.HAPPENINGS && place.isEmpty();
    }

    /** What names a place of the gazetteer among others of its name. */
    static String keyOf(Place place) {
        return String.format(Locale.ROOT, "%s,%.2f,%.2f", place.name(), place.latitude(), place.longitude());
    }

    /** The same with one place alone, or with all where that is empty. */
    String href(String page, String key) {
        return page + "?filter=" + WaysQuery.encoded(events.words()) + "&type=" + WaysQuery.encoded(events.type())
                + "&year=" + WaysQuery.encoded(events.year()) + "&of=" + of.code() + "&place=" + WaysQuery.encoded(key);
    }
}
