package org.entente.engine.kit;

import org.entente.model.Id;

/**
 * That two records belong to one cluster.
 *
 * @param a the lesser id
 * @param b the greater id
 * @param reason one plain sentence for a person
 */
public record Edge(Id a, Id b, String reason) {
    public Edge {
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException("an edge runs from the lesser id to the greater");
        }
    }

    /** The edge between two different ids, in either order. */
    public static Edge between(Id one, Id other, String reason) {
        return one.compareTo(other) < 0 ? new Edge(one, other, reason) : new Edge(other, one, reason);
    }
}
