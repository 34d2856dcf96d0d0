package org.entente.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.engine.kit.Edge;
import org.entente.model.Id;

/** The joining of records that edges connect, in memory. Stateless and thread-safe. */
public final class Components {
    private Components() {}

    /**
     * The connected components of a graph.
     *
     * @param ids every record, those without an edge too; in any order, repeats do not matter
     * @param edges in any order, repeats do not matter; both ends of each are among {@code ids}
     * @return each component ascending, the components ascending by their least id; a record without an
     *     edge is a component by itself
     */
    public static List<List<Id>> of(Collection<Id> ids, Collection<Edge> edges) {
        Map<Id, Id> parents = new TreeMap<>();
        for (Id id : ids) {
            parents.put(id, id);
        }
        for (Edge edge : edges) {
            join(parents, edge);
        }
        Map<Id, List<Id>> members = new TreeMap<>();
        for (Id id : parents.keySet()) {
            members.computeIfAbsent(root(parents, id), root -> new ArrayList<>())
                    .add(id);
        }
        return members.values().stream().map(List::copyOf).toList();
    }

    /** The lesser root becomes the root of both, so that a component's root is its least id. */
    private static void join(Map<Id, Id> parents, Edge edge) {
        Id one = root(parents, edge.a());
        Id other = root(parents, edge.b());
        int order = one.compareTo(other);
        if (order < 0) {
            parents.put(other, one);
        } else if (order > 0) {
            parents.put(one, other);
        }
    }

    private static Id root(Map<Id, Id> parents, Id id) {
        Id at = id;
        while (true) {
            Id parent = parents.get(at);
            if (parent == null) {
                throw new IllegalArgumentException("an edge to a record that is not there: " + at);
            }
            if (parent.equals(at)) {
                break;
            }
            Id grandparent = parents.getOrDefault(parent, parent);
            parents.put(at, grandparent);
            at = parent;
        }
        return at;
    }
}
