package org.entente.engine.kit.quantities;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number found among words, before its hedges and unit are known.
 *
 * @param first index of its first word
 * @param last index of its last word, inclusive
 * @param value the number; null for vague words
 * @param step one unit of its last significant digit as written
 * @param zeros whether zeros follow that digit, which may or may not be significant
 * @param round whether it is written with a word of magnitude ("eight million", "two dozen")
 * @param spelled whether in words throughout
 * @param low least value, for vague words and digits that leave two readings open
 * @param high greatest, likewise
 * @param form which sort
 */
record Numeral(
        int first,
        int last,
        @Nullable BigDecimal value,
        BigDecimal step,
        boolean zeros,
        boolean round,
        boolean spelled,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        Form form) {
    enum Form {
        CARDINAL,
        /** Between two numbers. */
        RANGE,
        /** "dozens", "several hundred". */
        VAGUE,
        /** "a third", "two fifths". */
        FRACTION,
        /** "doubled", "threefold". */
        MULTIPLE,
        /** Digits that two habits read differently: "1.000". */
        AMBIGUOUS
    }

    static Numeral cardinal(int first, int last, BigDecimal value, boolean round, boolean spelled) {
        return new Numeral(first, last, value, step(value), zeros(value), round, spelled, null, null, Form.CARDINAL);
    }

    static Numeral between(int first, int last, BigDecimal low, BigDecimal high, Form form) {
        return new Numeral(first, last, null, step(high), zeros(high), false, false, low, high, form);
    }

    Numeral times(BigDecimal magnitude, int newLast) {
        BigDecimal product = value == null ? null : value.multiply(magnitude);
        return new Numeral(
                first,
                newLast,
                product == null ? null : plain(product),
                step.multiply(magnitude),
                zeros,
                true,
                spelled,
                low == null ? null : plain(low.multiply(magnitude)),
                high == null ? null : plain(high.multiply(magnitude)),
                form);
    }

    Numeral startingAt(int newFirst) {
        return new Numeral(newFirst, last, value, step, zeros, round, spelled, low, high, form);
    }

    Numeral endingAt(int newLast) {
        return new Numeral(first, newLast, value, step, zeros, round, spelled, low, high, form);
    }

    Numeral negated() {
        return value == null
                ? this
                : new Numeral(first, last, value.negate(), step, zeros, round, spelled, low, high, form);
    }

    /** The greatest value that it may mean. */
    BigDecimal most() {
        BigDecimal most = high == null ? value : high;
        if (most == null) {
            throw new IllegalStateException("a numeral of no value and no interval");
        }
        return most;
    }

    /** The least value that it may mean. */
    BigDecimal least() {
        BigDecimal least = low == null ? value : low;
        if (least == null) {
            throw new IllegalStateException("a numeral of no value and no interval");
        }
        return least;
    }

    /** Without the decimals that a multiplication left behind: 1.30 million has no more digits than its value. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static BigDecimal step(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal significant = value.scale() > 0 ? value : value.stripTrailingZeros();
        return BigDecimal.ONE.scaleByPowerOfTen(-significant.scale());
    }

    private static boolean zeros(BigDecimal value) {
        return value.scale() <= 0
                && value.signum() != 0
                && value.stripTrailingZeros().scale() < 0;
    }
}
