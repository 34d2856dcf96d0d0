package org.entente.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What ways are asked for.
 *
 * @param from names or ids of the first group, with semicolons between, or empty
 * @param to the same of the second
 * @param steps how many at the most
 * @param all also over what is only planned, asked for, denied or an opinion
 * @param show which way is marked, from 1
 */
record WaysQuery(String from, String to, int steps, boolean all, int show) {
    static final int STEPS = 4;

    boolean empty() {
        return from.isEmpty() && to.isEmpty();
    }

    /** The same with another way marked. */
    String href(String page, int number) {
        return page + "?from=" + encoded(from) + "&to=" + encoded(to) + "&steps=" + steps + (all ? "&all=on" : "")
                + (number > 0 ? "&show=" + number : "");
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
