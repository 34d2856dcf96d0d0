package org.entente.engine.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.entente.engine.kit.units.Units;
import org.entente.model.Amount;
import org.entente.model.Edtf;
import org.entente.model.Mode;

/** The sentences in which verdicts on figures give their reasons. Stateless and thread-safe. */
final class FigureWords {
    private static final MathContext FOUR_DIGITS = new MathContext(4);
    /** From here on numbers are written with commas. */
    private static final BigDecimal GROUPED_FROM = BigDecimal.valueOf(10_000);

    private FigureWords() {}

    /** The figure's own words in quotation marks. */
    static String quoted(FigureFrame frame) {
        return "\u201c" + frame.figure.exact() + "\u201d";
    }

    /** The figure's words and the day that a running total stood so, or who nobody knows. */
    static String asOf(FigureFrame frame) {
        Edtf stated = frame.statedUntil();
        if (stated != null) {
            return quoted(frame) + " by " + Days.inWords(stated);
        }
        return frame.published() == null
                ? quoted(frame) + " without a date"
                : quoted(frame) + " as published on " + Days.inWords(frame.published());
    }

    /** The figure's words and the days that they are of, where the text says so. */
    static String inWindow(FigureFrame frame) {
        Edtf window = frame.statedWindow();
        return window == null ? quoted(frame) : quoted(frame) + " (" + Days.inWords(window) + ")";
    }

    /** The measure as words. */
    static String measure(FigureFrame frame) {
        return frame.figure.measure().code().replace('-', ' ');
    }

    /** The second figure's amount in the first one's unit, where the units differ: {@code 600 mi is 966 km}. */
    static String conversion(FigureFrame from, FigureFrame to) {
        BigDecimal value = from.amount().value();
        if (value == null
                || from.figure.unit().equals(to.figure.unit())
                || !Units.comparable(from.figure.unit(), to.figure.unit())) {
            return "";
        }
        Amount converted = from.amountIn(to.figure.unit());
        BigDecimal there = converted.value();
        return there == null ? "" : withUnit(value, from) + " is " + withUnit(there, to);
    }

    private static String withUnit(BigDecimal value, FigureFrame frame) {
        return number(value) + " " + frame.figure.unit();
    }

    /** Four digits at most below ten thousand, commas from there on. */
    static String number(BigDecimal value) {
        BigDecimal rounded = value.precision() - value.scale() >= FOUR_DIGITS.getPrecision()
                ? value.setScale(0, RoundingMode.HALF_EVEN)
                : value.round(FOUR_DIGITS);
        String plain = rounded.stripTrailingZeros().toPlainString();
        if (rounded.abs().compareTo(GROUPED_FROM) < 0) {
            return plain;
        }
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = plain.length() - 3; at > (plain.startsWith("-") ? 1 : 0); at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    /** What narrows one figure and not the other, and how far they are not told as so; as a further clause. */
    static String caveats(FigureFrame a, FigureFrame b, ScopeComparison scope) {
        List<String> caveats = new ArrayList<>();
        String missing = scope.missing(quoted(a), quoted(b));
        if (!missing.isEmpty()) {
            caveats.add(missing);
        }
        if (!isTold(a.claim.mode())) {
            caveats.add(quoted(a) + " is " + a.claim.mode().code());
        }
        if (!isTold(b.claim.mode())) {
            caveats.add(quoted(b) + " is " + b.claim.mode().code());
        }
        return caveats.isEmpty() ? "" : "; " + String.join("; ", caveats);
    }

    static boolean isTold(Mode mode) {
        return switch (mode) {
            case ASSERTED, ALLEGED, DENIED -> true;
            case SUSPECTED, PLANNED, REQUESTED, OFFERED, THREATENED, RECOMMENDED, CONDITIONAL, FORECAST, OPINION ->
                false;
        };
    }
}
