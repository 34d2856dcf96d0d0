package org.entente.engine.reconcile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.engine.kit.Edge;
import org.entente.model.Id;

/**
 * Edges enough to hold together what all that were added hold together: one that joins what is joined already is left
 * out, so that of n claims that tell one thing n - 1 edges are kept and not one a pair. Which are kept hangs on the order
 * in which they come. For one thread.
 */
final class Forest {
    private static final Comparator<Edge> BY_ENDS =
            Comparator.comparing(Edge::a).thenComparing(Edge::b);

    private final Map<Id, Id> parents = new HashMap<>();
    private final TreeSet<Edge> edges = new TreeSet<>(BY_ENDS);

    void add(Edge edge) {
        Id one = root(edge.a());
        Id other = root(edge.b());
        if (!one.equals(other)) {
            parents.put(one, other);
            edges.add(edge);
        }
    }

    /** Those that are kept, ascending by their ends. */
    List<Edge> edges() {
        return List.copyOf(edges);
    }

    private Id root(Id id) {
        Id at = id;
        Id parent = parents.getOrDefault(at, at);
        while (!parent.equals(at)) {
            Id grandparent = parents.getOrDefault(parent, parent);
            parents.put(at, grandparent);
            at = grandparent;
            parent = parents.getOrDefault(at, at);
        }
        return at;
    }
}
