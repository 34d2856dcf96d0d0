package org.entente.engine.reconcile;

import org.entente.model.Edtf;
import org.jspecify.annotations.Nullable;

/** How the days of two figures that are no running totals stand to each other. */
enum Windows {
    /** The same days, or days stated more and less precisely for one happening. */
    SAME,
    /** One of the two does not say, or they lap over. */
    UNKNOWN,
    /** The first one's days lie within the second one's. */
    INNER_A,
    /** The second one's days lie within the first one's. */
    INNER_B,
    /** No day in common. */
    APART;

    /**
     * @param one the days of the first, or null where the text does not say
     * @param other the days of the second, or null
     * @param oneHappening whether both are known to speak of one happening, which a time only dates
     */
    static Windows of(@Nullable Edtf one, @Nullable Edtf other, boolean oneHappening) {
        if (one == null || other == null) {
            return UNKNOWN;
        }
        if (!one.overlaps(other)) {
            return APART;
        }
        boolean inner = other.contains(one);
        boolean outer = one.contains(other);
        if (oneHappening || inner && outer) {
            return SAME;
        }
        if (inner) {
            return INNER_A;
        }
        return outer ? INNER_B : UNKNOWN;
    }

    Windows reversed() {
        return switch (this) {
            case INNER_A -> INNER_B;
            case INNER_B -> INNER_A;
            case SAME, UNKNOWN, APART -> this;
        };
    }
}
