package org.entente.app.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.entente.engine.kit.Edge;
import org.entente.model.Id;

/** What pairs hold together: each id leads to one that stands for all that it is held together with. For one thread. */
final class Roots {
    private final Map<Id, Id> parents = new HashMap<>();

    static Roots of(Collection<Edge> edges) {
        Roots roots = new Roots();
        edges.forEach(edge -> roots.join(edge.a(), edge.b()));
        return roots;
    }

    void join(Id one, Id other) {
        parents.put(of(one), of(other));
    }

    Id of(Id id) {
        Id at = id;
        Id parent = parents.getOrDefault(at, at);
        while (!parent.equals(at)) {
            Id grandparent = parents.getOrDefault(parent, parent);
            parents.put(at, grandparent);
            at = parent;
            parent = grandparent;
        }
        return at;
    }

    boolean areOne(Id one, Id other) {
        return of(one).equals(of(other));
    }
}
