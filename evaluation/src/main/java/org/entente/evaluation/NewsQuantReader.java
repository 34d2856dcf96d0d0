package org.entente.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.engine.kit.quantities.Quantities;
import org.entente.engine.kit.quantities.QuantityFound;
import org.entente.engine.kit.units.Units;
import org.entente.evaluation.NewsQuantScorer.Quantity;
import org.entente.model.Bound;

/**
 * Tells Entente's amounts in the suite's terms: units by its names, ranges by their ends, and one sign for
 * bound and change, of which change comes first. Thread-safe.
 */
final class NewsQuantReader {
    private static final String NO_UNIT = "-";
    private static final Map<String, String> NAMES = names();
    private static final Set<String> SMALL_VAGUE =
            Set.of("several", "a few", "a handful of", "a couple of", "a pair of");

    /** The suite's own ends of vague amounts, by the low end of ours. */
    private static final Map<BigDecimal, List<Double>> VAGUE = Map.of(
            new BigDecimal("24"), List.of(12.0, 120.0),
            new BigDecimal("200"), List.of(100.0, 1_000.0),
            new BigDecimal("2000"), List.of(1_000.0, 10_000.0),
            new BigDecimal("20000"), List.of(10_000.0, 100_000.0),
            new BigDecimal("200000"), List.of(100_000.0, 1_000_000.0),
            new BigDecimal("20000000"), List.of(10_000_000.0, 100_000_000.0),
            new BigDecimal("200000000"), List.of(100_000_000.0, 1_000_000_000.0));

    private NewsQuantReader() {}

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (List<String> row : Suites.table("newsquant-units.tsv")) {
            names.put(row.get(0), row.get(1));
        }
        return Map.copyOf(names);
    }

    /** The amounts of a sentence in the suite's terms. */
    static List<Quantity> quantities(String text) {
        return Quantities.find(text).stream()
                .filter(found -> isAnnotated(text, found))
                .map(NewsQuantReader::quantity)
                .toList();
    }

    /** The suite leaves out multiples ("doubled") and small vague amounts ("several", "a pair of"). */
    private static boolean isAnnotated(String text, QuantityFound found) {
        boolean vague = SMALL_VAGUE.contains(found.number().in(text).toLowerCase(Locale.ROOT));
        return found.kind() != QuantityFound.Kind.MULTIPLE && !vague;
    }

    /** That amount in the suite's terms. */
    static Quantity quantity(QuantityFound found) {
        String unit = found.unit();
        if (!found.counted().isEmpty()) {
            int stroke = unit.lastIndexOf('/');
            unit = found.counted() + (stroke > 0 ? unit.substring(stroke) : "");
        }
        return new Quantity(values(found), unit(unit), change(found));
    }

    /** The value; the two ends of a range, and of words that name no value (dozens); else the end there is. */
    private static List<Double> values(QuantityFound found) {
        BigDecimal low = found.amount().low();
        BigDecimal high = found.amount().high();
        BigDecimal value = found.amount().value();
        boolean ends = value == null || found.bound() == Bound.RANGE;
        boolean vague = high != null
                && high.precision() > 1
                && high.unscaledValue().toString().matches("9+");
        if (value == null && vague && low != null && VAGUE.get(low) instanceof List<Double> ownEnds) {
            return ownEnds;
        }
        if (ends && low != null && high != null) {
            return List.of(low.doubleValue(), high.doubleValue());
        }
        return Stream.of(value, low, high)
                .filter(Objects::nonNull)
                .limit(1)
                .map(BigDecimal::doubleValue)
                .toList();
    }

    /** The suite's name of a unit, of a rate of two, or of a thing counted. */
    static String unit(String symbol) {
        if (symbol.isEmpty()) {
            return NO_UNIT;
        }
        String name = NAMES.get(symbol);
        if (name != null) {
            return name;
        }
        int stroke = symbol.lastIndexOf('/');
        if (Units.ofSymbol(symbol) == null && stroke > 0 && stroke < symbol.length() - 1) {
            return unit(symbol.substring(0, stroke)) + " per " + unit(symbol.substring(stroke + 1));
        }
        return Units.nameOf(symbol);
    }

    private static String change(QuantityFound found) {
        return switch (found.change()) {
            case UP -> "up";
            case DOWN -> "down";
            case NONE ->
                switch (found.bound()) {
                    case EXACT, RANGE -> "=";
                    case ABOUT -> "~";
                    case AT_LEAST, MORE_THAN -> ">";
                    case AT_MOST, LESS_THAN -> "<";
                };
        };
    }
}
