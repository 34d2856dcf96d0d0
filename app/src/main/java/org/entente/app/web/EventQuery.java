package org.entente.app.web;

import java.util.Locale;

/**
 * Which happenings are asked for.
 *
 * @param words that a title, a name or a passage holds, or empty
 * @param type code of a type of events, or empty for all
 * @param year of the first day that it may lie on, or empty for all
 */
record EventQuery(String words, String type, String year) {
    boolean everything() {
        return words.isEmpty() && type.isEmpty() && year.isEmpty();
    }

    /** The address of a page of them. */
    String href(int page) {
        return "/events?filter=" + WaysQuery.encoded(words) + "&type=" + WaysQuery.encoded(type) + "&year="
                + WaysQuery.encoded(year) + "&page=" + page;
    }

    boolean holds(String text) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
