package org.entente.engine.kit.quantities;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.engine.kit.units.Units;
import org.jspecify.annotations.Nullable;

/** One amount told in two units: "12 ft 2 in", "8 lb 4 oz", "thirteen dollars forty-five". */
final class Compounds {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Set<String> FOOT_MARKS = Set.of("'", "\u2019", "\u2032");
    private static final Set<String> INCH_MARKS = Set.of("\"", "\u201d", "\u2033");

    /** Feet that a person measures. */
    private static final BigDecimal HEIGHT_MIN = new BigDecimal(4);

    private static final BigDecimal HEIGHT_MAX = new BigDecimal(7);

    /** The lesser unit of a greater one, and how many of it make one. */
    private static final Map<String, Lesser> LESSER = Map.of(
            "ft", new Lesser("in", new BigDecimal(12)),
            "lb", new Lesser("oz", new BigDecimal(16)),
            "kg", new Lesser("g", new BigDecimal(1000)),
            "stone", new Lesser("lb", new BigDecimal(14)));

    private record Lesser(String symbol, BigDecimal parts) {}

    /** The whole amount in its greater unit. */
    record Joined(Numeral number, UnitReader.Found unit) {}

    private Compounds() {}

    /** The amount with the lesser one right behind it; null where there is none. */
    static @Nullable Joined join(
            List<Word> words, NumberReader numbers, UnitReader units, Numeral number, UnitReader.Found unit) {
        int half = andAHalf(words, unit.last() + 1);
        if (half > 0 && !unit.counted() && number.form() == Numeral.Form.CARDINAL) {
            return withHalf(number, unit, half);
        }
        int hyphen = unit.last() + 1;
        boolean height = unit.symbol().equals("ft")
                && words.get(unit.last()).is("foot")
                && hyphen + 1 < words.size()
                && words.get(hyphen).isHyphen()
                && words.get(hyphen).glued()
                && words.get(hyphen + 1).glued()
                && words.get(hyphen + 1).isNumber();
        Numeral inches = height ? numbers.read(hyphen + 1) : null;
        if (inches != null && inches.form() == Numeral.Form.CARDINAL) {
            return joined(number, inches, new BigDecimal(12), unit, hyphen + 1); // "a 6-foot-9 guard"
        }
        Numeral second = unit.last() + 1 < words.size() ? numbers.read(unit.last() + 1) : null;
        if (second == null || second.form() != Numeral.Form.CARDINAL || number.form() != Numeral.Form.CARDINAL) {
            return null;
        }
        Lesser lesser = LESSER.get(unit.symbol());
        int last = lesser == null ? -1 : lesserEnd(words, units, second, lesser.symbol());
        if (lesser != null && last > 0) {
            return joined(number, second, lesser.parts(), unit, last);
        }
        boolean bare = unit.symbol().equals("ft")
                && isHeight(number.most())
                && !words.get(unit.last()).isHyphen()
                && units.after(second.last(), false) == null
                && units.counted(second.last(), second.value()) == null;
        if (bare) {
            return joined(number, second, new BigDecimal(12), unit, second.last()); // "he is 5 foot 9"
        }
        boolean cents = Units.dimensionOf(unit.symbol()).equals("money")
                && number.spelled()
                && second.spelled()
                && !second.round()
                && units.after(second.last(), false) == null
                && units.counted(second.last(), second.value()) == null;
        return cents ? joined(number, second, HUNDRED, unit, second.last()) : null;
    }

    /** "a day and a half": one unit and a half of it, its number told by the article at {@code at}; null where there is none. */
    static @Nullable Joined ofOne(List<Word> words, UnitReader units, int at) {
        boolean article =
                words.get(at).is("a") || words.get(at).is("an") || words.get(at).is("one");
        UnitReader.Found unit = article ? units.after(at, false) : null;
        boolean next = unit != null && unit.first() == at + 1 && !unit.counted();
        int half = unit == null || !next ? -1 : andAHalf(words, unit.last() + 1);
        return unit == null || half < 0
                ? null
                : withHalf(Numeral.cardinal(at, at, BigDecimal.ONE, false, true), unit, half);
    }

    /** "5'11\"", "a 6'4 guard": feet and inches by their marks alone; null where there are none. */
    static @Nullable Joined byMarks(List<Word> words, NumberReader numbers, Numeral number) {
        int mark = number.last() + 1;
        BigDecimal feet = number.value();
        boolean marked = mark + 1 < words.size()
                && FOOT_MARKS.contains(words.get(mark).text())
                && words.get(mark).glued()
                && words.get(mark + 1).glued()
                && words.get(mark + 1).isNumber();
        Numeral inches = marked ? numbers.read(mark + 1) : null;
        if (inches == null
                || feet == null
                || number.form() != Numeral.Form.CARDINAL
                || inches.form() != number.form()) {
            return null;
        }
        int close = inches.last() + 1;
        boolean closed = close < words.size()
                && words.get(close).glued()
                && INCH_MARKS.contains(words.get(close).text());
        UnitReader.Found unit = new UnitReader.Found("ft", mark, closed ? close : inches.last(), false);
        return closed || isHeight(feet) ? joined(number, inches, new BigDecimal(12), unit, unit.last()) : null;
    }

    private static boolean isHeight(BigDecimal feet) {
        return feet.compareTo(HEIGHT_MIN) >= 0 && feet.compareTo(HEIGHT_MAX) <= 0;
    }

    private static @Nullable Joined withHalf(Numeral number, UnitReader.Found unit, int half) {
        BigDecimal value = number.value();
        return value == null
                ? null
                : new Joined(
                        Numeral.cardinal(number.first(), number.last(), value.add(HALF), false, number.spelled()),
                        new UnitReader.Found(unit.symbol(), unit.first(), half, false));
    }

    /** Index of the "half" of "and a half" that begins at {@code at} and that nothing follows which is halved; negative elsewhere. */
    private static int andAHalf(List<Word> words, int at) {
        int half = at + 2;
        boolean told = half < words.size()
                && words.get(at).is("and")
                && words.get(at + 1).is("a")
                && words.get(half).is("half");
        boolean ends = half + 1 >= words.size()
                || !words.get(half + 1).isHyphen()
                        && !words.get(half + 1).is("of")
                        && !words.get(half + 1).is("a")
                        && !Nouns.isPlural(words.get(half + 1).lower())
                        && Units.ofWords(words.get(half + 1).lower()) == null
                        && NumberWord.of(words.get(half + 1).lower()) == null;
        return told && ends ? half : -1;
    }

    private static int lesserEnd(List<Word> words, UnitReader units, Numeral second, String symbol) {
        UnitReader.Found unit = units.after(second.last(), false);
        if (unit != null && unit.symbol().equals(symbol)) {
            return unit.last();
        }
        int next = second.last() + 1;
        return symbol.equals("in") && next < words.size() && words.get(next).is("in") ? next : -1;
    }

    private static @Nullable Joined joined(
            Numeral number, Numeral second, BigDecimal parts, UnitReader.Found unit, int last) {
        BigDecimal value = number.value();
        BigDecimal part = second.value();
        if (value == null || part == null || part.signum() <= 0 || part.compareTo(parts) >= 0) {
            return null;
        }
        BigDecimal whole = value.add(part.divide(parts, MathContext.DECIMAL64));
        BigDecimal step = second.step().divide(parts, MathContext.DECIMAL64);
        Numeral sum = new Numeral(
                number.first(), number.last(), whole, step, false, false, number.spelled(), null, null, number.form());
        return new Joined(sum, new UnitReader.Found(unit.symbol(), unit.first(), last, false));
    }
}
