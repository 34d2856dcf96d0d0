package org.entente.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value as written and the interval that its words allow. Ends of the interval that are null are
 * unbounded.
 *
 * @param value the number as written, scale kept; null where the words name none, as in "dozens"
 * @param low the least value
 * @param lowOpen whether {@code low} itself is left out
 * @param high the greatest value
 * @param highOpen whether {@code high} itself is left out
 */
public record Amount(
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        boolean lowOpen,
        @Nullable BigDecimal high,
        boolean highOpen) {
    public Amount {
        if (low != null && high != null) {
            int order = low.compareTo(high);
            if (order > 0 || order == 0 && (lowOpen || highOpen)) {
                throw new IllegalArgumentException("an empty interval: " + low + ".." + high);
            }
        }
        if (low == null && lowOpen || high == null && highOpen) {
            throw new IllegalArgumentException("an unbounded end is neither open nor closed");
        }
    }

    /** Exactly {@code value}. */
    public static Amount exactly(BigDecimal value) {
        return new Amount(value, value, false, value, false);
    }

    /** Whether some number lies in both intervals. */
    public boolean overlaps(Amount other) {
        return !below(other) && !other.below(this);
    }

    /** Whether every number of {@code other} lies in this interval. */
    public boolean contains(Amount other) {
        boolean lowHolds = low == null
                || other.low != null
                        && (low.compareTo(other.low) < 0
                                || low.compareTo(other.low) == 0 && (!lowOpen || other.lowOpen));
        boolean highHolds = high == null
                || other.high != null
                        && (high.compareTo(other.high) > 0
                                || high.compareTo(other.high) == 0 && (!highOpen || other.highOpen));
        return lowHolds && highHolds;
    }

    /** Whether all of this lies below all of {@code other}. */
    public boolean below(Amount other) {
        if (high == null || other.low == null) {
            return false;
        }
        int order = high.compareTo(other.low);
        return order < 0 || order == 0 && (highOpen || other.lowOpen);
    }
}
