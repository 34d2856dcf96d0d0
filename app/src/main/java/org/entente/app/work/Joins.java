package org.entente.app.work;

import java.util.Collection;
import java.util.List;
import org.entente.casefile.Grouping;
import org.entente.engine.kit.Edge;
import org.entente.engine.kit.PassedOver;

/** The engine's findings in the case file's words: the two rooms do not know each other. */
final class Joins {
    private Joins() {}

    static List<Grouping.Joined> of(Collection<Edge> edges) {
        return edges.stream()
                .map(edge -> new Grouping.Joined(edge.a(), edge.b(), edge.reason()))
                .toList();
    }

    static List<Grouping.PassedOver> passedOver(Collection<PassedOver> all) {
        return all.stream()
                .map(each -> new Grouping.PassedOver(each.key(), each.record(), each.pairs(), each.detail()))
                .toList();
    }
}
