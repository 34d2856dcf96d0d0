package org.entente.engine.reconcile;

import org.entente.model.Relation;

/**
 * How two claims stand to each other.
 *
 * @param relation the relation
 * @param reason one plain sentence that names what was compared
 * @param order which of the two comes first in the verdict
 */
public record Comparison(Relation relation, String reason, Order order) {
    /** Which of the two given is the earlier, the inner or the entailing one. */
    public enum Order {
        /** The first given. */
        FIRST,
        /** The second given. */
        SECOND,
        /** Neither: the one of the lesser id comes first. */
        NEITHER;

        Order reversed() {
            return switch (this) {
                case FIRST -> SECOND;
                case SECOND -> FIRST;
                case NEITHER -> NEITHER;
            };
        }
    }

    /** The same, for the two given the other way round. */
    Comparison reversed() {
        return new Comparison(relation, reason, order.reversed());
    }
}
