package org.entente.app.web;

import java.util.List;
import java.util.stream.Stream;
import org.entente.engine.relate.Facet;

/**
 * What overlap is asked for.
 *
 * @param a name or id of the first, or empty
 * @param b of the second
 * @param c of the third, which need not be
 * @param facet whose items are listed
 */
record OverlapQuery(String a, String b, String c, Facet facet) {
    List<String> named() {
        return Stream.of(a, b, c).filter(name -> !name.isEmpty()).toList();
    }

    /** The same with another facet listed. */
    String href(String page, Facet other) {
        return page + "?a=" + WaysQuery.encoded(a) + "&b=" + WaysQuery.encoded(b) + "&c=" + WaysQuery.encoded(c)
                + "&of=" + other.code();
    }
}
