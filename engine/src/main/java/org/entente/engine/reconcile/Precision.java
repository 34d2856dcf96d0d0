package org.entente.engine.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What the digits of a number promise. Stateless and thread-safe. */
final class Precision {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** A number of one digit promises little; nobody calls amounts further apart than this equal. */
    private static final BigDecimal RELATIVE_MAX = new BigDecimal("0.1");

    private Precision() {}

    /** Whether two figures of different units name one amount, as far as the digits of either promise. */
    static boolean isEqualAfterConversion(FigureFrame a, FigureFrame b) {
        BigDecimal value = a.amount().value();
        BigDecimal other = b.amount().value();
        if (value == null || other == null) {
            return false;
        }
        BigDecimal otherInA = b.amountIn(a.figure.unit()).value();
        BigDecimal valueInB = a.amountIn(b.figure.unit()).value();
        return otherInA != null && isWithin(value, otherInA) || valueInB != null && isWithin(other, valueInB);
    }

    /** Whether {@code other} lies within half a unit of the last digit that {@code stated} has. */
    private static boolean isWithin(BigDecimal stated, BigDecimal other) {
        BigDecimal distance = stated.subtract(other).abs();
        BigDecimal step =
                BigDecimal.ONE.scaleByPowerOfTen(-stated.stripTrailingZeros().scale());
        return distance.compareTo(step.multiply(HALF)) <= 0
                && distance.compareTo(stated.abs().multiply(RELATIVE_MAX)) <= 0;
    }

    /** How many digits of a number mean something; none for no number. */
    static int digits(@Nullable BigDecimal number) {
        return number == null ? 0 : number.stripTrailingZeros().precision();
    }

    /** Whether one of two numbers is the other one rounded to fewer digits. */
    static boolean isRounded(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && (isRoundingOf(one, other) || isRoundingOf(other, one));
    }

    private static boolean isRoundingOf(BigDecimal coarse, BigDecimal fine) {
        int digits = coarse.stripTrailingZeros().precision();
        return digits < fine.stripTrailingZeros().precision()
                && fine.round(new MathContext(digits, RoundingMode.HALF_UP)).compareTo(coarse) == 0;
    }
}
