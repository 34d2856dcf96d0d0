package org.entente.engine.kit.quantities;

import java.math.BigDecimal;
import java.util.Set;
import org.entente.engine.kit.units.Units;
import org.entente.model.Amount;
import org.entente.model.Bound;

/**
 * The interval that a number's words allow.
 *
 * <p>A rounded number stands for half a unit of its last significant digit either way: "about 60,000" is
 * [55000,65000], "eight million" [7500000,8500000], "1.3 million" [1250000,1350000]. Where zeros follow that digit
 * and no word hedges, whether they count is open, and the interval reaches no further than a tenth of the value:
 * "1,000 km" is [900,1100]. Rounding is assumed where the text hedges, for words of magnitude, for counts that end in
 * three zeros or more, and for whatever is measured and not counted. Nobody's age is rounded to tens: "40" is
 * [39.5,40.5]. Bounds and all other counts are exact.
 */
final class Intervals {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal THOUSAND = new BigDecimal(1000);

    /** What can lie below nought. */
    private static final Set<String> SIGNED = Set.of("temperature");

    private Intervals() {}

    static Amount of(Numeral number, Bound bound, boolean hedged, String unit, boolean measured) {
        BigDecimal value = number.value();
        if (value == null) {
            return vague(number, bound, unit);
        }
        boolean age = unit.endsWith(Ages.OF_AGE) && !hedged && value.scale() <= 0;
        if (bound == Bound.EXACT && age) {
            return new Amount(value, value.subtract(HALF), false, value.add(HALF), false);
        }
        boolean signed = value.signum() <= 0 || SIGNED.contains(Units.dimensionOf(unit));
        return switch (bound) {
            case AT_LEAST -> new Amount(value, value, false, null, false);
            case MORE_THAN -> new Amount(value, value, true, null, false);
            case AT_MOST -> new Amount(value, signed ? null : BigDecimal.ZERO, !signed, value, false);
            case LESS_THAN -> new Amount(value, signed ? null : BigDecimal.ZERO, !signed, value, true);
            case ABOUT, EXACT, RANGE -> near(number, value, hedged || bound == Bound.ABOUT, measured);
        };
    }

    private static Amount vague(Numeral number, Bound bound, String unit) {
        BigDecimal low = number.least();
        BigDecimal high = number.most();
        boolean signed = low.signum() < 0 || SIGNED.contains(Units.dimensionOf(unit));
        return switch (bound) {
            case AT_LEAST -> new Amount(null, low, false, null, false);
            case MORE_THAN -> new Amount(null, low, true, null, false);
            case AT_MOST -> new Amount(null, signed ? null : BigDecimal.ZERO, !signed, high, false);
            case LESS_THAN -> new Amount(null, signed ? null : BigDecimal.ZERO, !signed, high, true);
            case ABOUT, EXACT, RANGE -> new Amount(null, low, false, high, false);
        };
    }

    private static Amount near(Numeral number, BigDecimal value, boolean hedged, boolean measured) {
        if (number.form() == Numeral.Form.AMBIGUOUS) {
            return new Amount(value, number.least(), false, number.most(), false);
        }
        boolean zeros = number.step().compareTo(THOUSAND) >= 0 && number.zeros();
        boolean rounded = hedged || number.round() || measured || zeros;
        if (!rounded || number.step().signum() == 0) {
            return Amount.exactly(value);
        }
        BigDecimal reach = number.step().multiply(HALF);
        if (number.zeros() && !hedged) {
            reach = reach.min(value.abs().multiply(TENTH));
        }
        return new Amount(value, plain(value.subtract(reach)), false, plain(value.add(reach)), false);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
