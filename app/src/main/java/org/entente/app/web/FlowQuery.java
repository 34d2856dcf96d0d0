package org.entente.app.web;

import java.util.Locale;
import org.entente.engine.relate.Flow;

/**
 * Which flows are asked for.
 *
 * @param sort code of a sort of cargo, or empty for all
 * @param name that an end, who passes on or the thing must hold, or empty
 * @param sure {@code told} for what is told as so alone, or empty for all
 */
record FlowQuery(String sort, String name, String sure) {
    boolean everything() {
        return sort.isEmpty() && name.isEmpty() && sure.isEmpty();
    }

    boolean holds(Flow flow, String names) {
        return (sort.isEmpty() || flow.cargo().code().equals(sort))
                && (sure.isEmpty() || flow.holds())
                && (name.isEmpty() || names.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
    }

    String href(String page) {
        return page + "?sort=" + sort + "&name=" + WaysQuery.encoded(name) + "&sure=" + sure;
    }
}
