package org.entente.engine.kit.units;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import org.entente.engine.kit.Table;
import org.entente.model.Amount;
import org.jspecify.annotations.Nullable;
import tech.units.indriya.function.RationalNumber;
import tech.units.indriya.unit.BaseUnit;
import tech.units.indriya.unit.UnitDimension;

/**
 * The lexicon of units, and conversion through JSR-385.
 *
 * <p>A unit is named by its symbol; a rate by two symbols and a stroke ({@code USD/bbl}). A name that is
 * no symbol of the lexicon is a thing counted ({@code people}), which converts to nothing but itself.
 * Each currency is a dimension of its own, and so are percentage points: there is no conversion between
 * two currencies, nor from points to per cent. Immutable and thread-safe.
 */
public final class Units {
    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final char FIRST_OWN_DIMENSION = '\uE000';
    private static final Units LEXICON = new Units();

    private final Map<String, UnitEntry> entries = new LinkedHashMap<>();
    private final Map<String, Unit<?>> units = new HashMap<>();
    private final Map<String, UnitEntry> byWords = new HashMap<>();
    private final Map<String, UnitEntry> bySign = new HashMap<>();
    private final Map<String, UnitEntry> byPrefix = new HashMap<>();
    private final Map<String, Optional<Unit<?>>> rates = new ConcurrentHashMap<>();
    private char nextDimension = FIRST_OWN_DIMENSION;

    private Units() {
        base("m", tech.units.indriya.unit.Units.METRE);
        base("kg", tech.units.indriya.unit.Units.KILOGRAM);
        base("s", tech.units.indriya.unit.Units.SECOND);
        base("A", tech.units.indriya.unit.Units.AMPERE);
        base("K", tech.units.indriya.unit.Units.KELVIN);
        base("°C", tech.units.indriya.unit.Units.CELSIUS);
        base("share", tech.units.indriya.unit.Units.PERCENT.multiply(100));
        for (Map<String, String> row : Table.of(Units.class, "units.tsv").rows()) {
            add(row);
        }
    }

    private void base(String symbol, Unit<?> unit) {
        units.put(symbol, unit);
    }

    private void add(Map<String, String> row) {
        UnitEntry entry = new UnitEntry(
                Table.cell(row, "symbol"),
                Table.cell(row, "dimension"),
                Table.cell(row, "definition"),
                Table.parts(row, "words"),
                Table.parts(row, "signs"),
                Table.parts(row, "prefixes"),
                Table.cell(row, "holds"),
                Table.cell(row, "not"));
        if (entries.put(entry.symbol(), entry) != null) {
            throw new IllegalStateException("two units of one symbol: " + entry.symbol());
        }
        if (!units.containsKey(entry.symbol())) {
            units.put(entry.symbol(), define(entry));
        }
        entry.words().forEach(form -> unique(byWords, form, entry));
        entry.signs().forEach(form -> unique(bySign, form, entry));
        entry.prefixes().forEach(form -> unique(byPrefix, form, entry));
    }

    private static void unique(Map<String, UnitEntry> forms, String form, UnitEntry entry) {
        UnitEntry before = forms.put(form, entry);
        if (before != null && before != entry) {
            throw new IllegalStateException(
                    "one form for two units: " + form + " for " + before.symbol() + " and " + entry.symbol());
        }
    }

    private Unit<?> define(UnitEntry entry) {
        String definition = entry.definition();
        if (definition.isEmpty()) {
            return new BaseUnit<>(entry.symbol(), entry.name(), UnitDimension.parse(nextDimension++));
        }
        if (definition.equals("9/5 of K from 459.67")) {
            return unit("K").divide(RationalNumber.of(9, 5)).shift(RationalNumber.of(new BigDecimal("459.67")));
        }
        int gap = definition.indexOf(' ');
        Unit<?> unit = product(definition.substring(gap + 1));
        return gap < 0 ? unit : unit.multiply(RationalNumber.of(new BigDecimal(definition.substring(0, gap))));
    }

    /** Reads {@code kg*m2/s3}: factors with powers of one digit, at most one stroke. */
    private Unit<?> product(String text) {
        int stroke = text.indexOf('/');
        if (stroke >= 0) {
            return product(text.substring(0, stroke)).divide(product(text.substring(stroke + 1)));
        }
        Unit<?> result = null;
        for (String factor : text.split("\\*")) {
            int power = 1;
            String symbol = factor;
            if (!units.containsKey(factor) && Character.isDigit(factor.charAt(factor.length() - 1))) {
                power = factor.charAt(factor.length() - 1) - '0';
                symbol = factor.substring(0, factor.length() - 1);
            }
            Unit<?> raised = unit(symbol).pow(power);
            result = result == null ? raised : result.multiply(raised);
        }
        if (result == null) {
            throw new IllegalStateException("an empty product");
        }
        return result;
    }

    private Unit<?> unit(String symbol) {
        Unit<?> unit = units.get(symbol);
        if (unit == null) {
            throw new IllegalStateException("a unit defined by a later or unknown one: " + symbol);
        }
        return unit;
    }

    /** All units, in the order of the lexicon. */
    public static List<UnitEntry> all() {
        return List.copyOf(LEXICON.entries.values());
    }

    /** The unit of that symbol. */
    public static @Nullable UnitEntry ofSymbol(String symbol) {
        return LEXICON.entries.get(symbol);
    }

    /** The unit that words name, in lower case and one space apart: {@code barrels per day}. */
    public static @Nullable UnitEntry ofWords(String words) {
        return LEXICON.byWords.get(words);
    }

    /** The unit that a short form after a number names; case matters. */
    public static @Nullable UnitEntry ofSign(String sign) {
        return LEXICON.bySign.get(sign);
    }

    /** The unit that a form before a number names ({@code US$}); case matters. */
    public static @Nullable UnitEntry ofPrefix(String prefix) {
        return LEXICON.byPrefix.get(prefix);
    }

    /**
     * A unit's name in words, singular: {@code mile}, {@code US dollar per barrel}; a thing counted as it
     * is.
     */
    public static String nameOf(String unit) {
        UnitEntry entry = LEXICON.entries.get(unit);
        if (entry != null) {
            return entry.name();
        }
        int stroke = unit.lastIndexOf('/');
        if (stroke > 0 && stroke < unit.length() - 1) {
            return nameOf(unit.substring(0, stroke)) + " per " + nameOf(unit.substring(stroke + 1));
        }
        return unit;
    }

    /** Whether it is a unit of the lexicon, or a rate of two; else it is a thing counted. */
    public static boolean isUnit(String unit) {
        return LEXICON.resolve(unit).isPresent();
    }

    /** What a unit measures: {@code length}, {@code money}; empty for things counted. */
    public static String dimensionOf(String unit) {
        UnitEntry entry = LEXICON.entries.get(unit);
        if (entry != null) {
            return entry.dimension();
        }
        int stroke = unit.lastIndexOf('/');
        if (stroke <= 0 || stroke == unit.length() - 1) {
            return "";
        }
        String above = dimensionOf(unit.substring(0, stroke));
        return (above.isEmpty() ? "count" : above) + "/" + dimensionOf(unit.substring(stroke + 1));
    }

    /** Whether amounts of the two can be compared: one unit, or convertible ones. */
    public static boolean comparable(String one, String other) {
        return one.equals(other) || LEXICON.converter(one, other) != null;
    }

    /**
     * An amount in another unit: value and both ends of its interval, so that its stated precision is
     * carried along. Sixteen significant digits.
     *
     * @throws IllegalArgumentException where {@link #comparable} is false
     */
    public static Amount convert(Amount amount, String from, String to) {
        if (from.equals(to)) {
            return amount;
        }
        UnitConverter converter = LEXICON.converter(from, to);
        if (converter == null) {
            throw new IllegalArgumentException("no conversion from " + from + " to " + to);
        }
        BigDecimal low = number(converter, amount.low());
        BigDecimal high = number(converter, amount.high());
        boolean point = low != null && high != null && low.compareTo(high) == 0;
        return new Amount(
                number(converter, amount.value()), low, amount.lowOpen() && !point, high, amount.highOpen() && !point);
    }

    private static @Nullable BigDecimal number(UnitConverter converter, @Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        Number converted = converter.convert(RationalNumber.of(number));
        BigDecimal exact =
                switch (converted) {
                    case RationalNumber rational -> divide(rational.getDividend(), rational.getDivisor());
                    case BigDecimal decimal -> decimal;
                    case Double real -> BigDecimal.valueOf(real);
                    default -> new BigDecimal(converted.toString());
                };
        BigDecimal rounded = exact.round(PRECISION).stripTrailingZeros();
        return rounded.scale() < 0 && rounded.precision() - rounded.scale() < 40 ? rounded.setScale(0) : rounded;
    }

    private static BigDecimal divide(BigInteger dividend, BigInteger divisor) {
        return new BigDecimal(dividend).divide(new BigDecimal(divisor), PRECISION);
    }

    private @Nullable UnitConverter converter(String from, String to) {
        Optional<Unit<?>> one = resolve(from);
        Optional<Unit<?>> other = resolve(to);
        if (one.isEmpty() || other.isEmpty() || !one.get().isCompatible(other.get())) {
            return null;
        }
        UnitEntry named = entries.get(from);
        UnitEntry otherNamed = entries.get(to);
        if (named != null && otherNamed != null && !named.dimension().equals(otherNamed.dimension())) {
            return null; // torque is no energy, and an age no duration
        }
        try {
            return one.get().getConverterToAny(other.get());
        } catch (IncommensurableException e) {
            throw new IllegalStateException("compatible units that do not convert: " + from + ", " + to, e);
        }
    }

    /** The unit of a symbol or of a rate of two symbols; the last stroke parts them. */
    private Optional<Unit<?>> resolve(String name) {
        Unit<?> unit = units.get(name);
        if (unit != null && entries.containsKey(name)) {
            return Optional.of(unit);
        }
        int stroke = name.lastIndexOf('/');
        if (stroke <= 0 || stroke == name.length() - 1) {
            return Optional.empty();
        }
        Unit<?> above = units.get(name.substring(0, stroke));
        Unit<?> below = units.get(name.substring(stroke + 1));
        if (above == null || below == null) {
            return Optional.empty();
        }
        return rates.computeIfAbsent(name, key -> Optional.of(above.divide(below)));
    }

    /** Lower case as the lexicon's words are kept, white space folded. */
    public static String fold(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
