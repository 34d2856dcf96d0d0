package org.entente.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.engine.kit.quantities.Quantities;
import org.entente.engine.kit.quantities.QuantityFound;
import org.entente.engine.kit.units.UnitEntry;
import org.entente.engine.kit.units.Units;
import org.entente.evaluation.NewsQuantScorer.Quantity;
import org.entente.model.Bound;

/**
 * Tells Entente's amounts in the suite's terms: units by its names, ranges by their ends, and one sign for
 * bound and change, of which change comes first. Thread-safe.
 */
final class NewsQuantReader {
    private static final String NO_UNIT = "-";
    private static final String AS_WRITTEN = "as written";
    private static final Pattern WORDS = Pattern.compile("[\\p{L} ]{4,}");
    private static final String YEAR_OF_AGE = "year of age";
    private static final Pattern ONE_OF = Pattern.compile(
            "\\bone of (?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d+)\\b(?! of\\b)|(?:(?:the|its|his|her|their|our|my) )?(?<owner>[\\p{L}.-]+)['’] ?s"
                    + "|the|these|those|its|his|her|their|our|my)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ROUGHLY = Pattern.compile("\\b(?:about|around|some|roughly|approximately)\\b");
    private static final Pattern COUNTED = Pattern.compile("(?:times(?: over)?|[x×])$");
    private static final Map<String, String> NAMES = table("newsquant-units.tsv");
    private static final Map<String, String> SIGNS = table("newsquant-signs.tsv");
    private static final Pattern OF_OIL = Pattern.compile(" of oil$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN_RUPEE = Pattern.compile("rupees?|rs\\.?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> POSITIVES = table("newsquant-adjectives.tsv");
    private static final Set<String> SMALL_VAGUE =
            Set.of("several", "a few", "a handful of", "a couple of", "a pair of");

    /** The suite's own ends of vague amounts, by the low end of ours. */
    private static final Map<BigDecimal, List<Double>> VAGUE = Map.ofEntries(
            Map.entry(new BigDecimal("24"), List.of(12.0, 120.0)),
            Map.entry(new BigDecimal("200"), List.of(100.0, 1_000.0)),
            Map.entry(new BigDecimal("2000"), List.of(1_000.0, 10_000.0)),
            Map.entry(new BigDecimal("20000"), List.of(10_000.0, 100_000.0)),
            Map.entry(new BigDecimal("200000"), List.of(100_000.0, 1_000_000.0)),
            Map.entry(new BigDecimal("2000000"), List.of(1e6, 1e7)),
            Map.entry(new BigDecimal("20000000"), List.of(10_000_000.0, 100_000_000.0)),
            Map.entry(new BigDecimal("200000000"), List.of(100_000_000.0, 1_000_000_000.0)),
            Map.entry(new BigDecimal("2000000000"), List.of(1e9, 1e10)),
            Map.entry(new BigDecimal("20000000000"), List.of(1e10, 1e11)),
            Map.entry(new BigDecimal("200000000000"), List.of(1e11, 1e12)));

    private NewsQuantReader() {}

    private static Map<String, String> table(String name) {
        Map<String, String> names = new HashMap<>();
        for (List<String> row : Suites.table(name)) {
            names.put(row.get(0), row.get(1));
        }
        return Map.copyOf(names);
    }

    /** The amounts of a sentence in the suite's terms. */
    static List<Quantity> quantities(String text) {
        List<Quantity> quantities = new ArrayList<>();
        QuantityFound before = null;
        for (QuantityFound found : Quantities.find(text)) {
            if (!isAnnotated(text, found)) {
                continue;
            }
            if (before != null && isFromTo(text, before, found)) {
                Quantity low = quantities.removeLast();
                quantities.add(new Quantity(
                        List.of(
                                low.values().getFirst(),
                                quantity(text, found).values().getFirst()),
                        low.unit(),
                        "="));
                before = null;
                continue;
            }
            quantities.add(quantity(text, found));
            before = found;
        }
        quantities.addAll(onesOf(text));
        return quantities;
    }

    /**
     * The suite leaves out multiples ("doubled", but not "sixfold"), small vague amounts ("several", "a pair of"), and ages
     * that no word names ("Ayala, 40, said", "men aged 18 to 30").
     */
    private static boolean isAnnotated(String text, QuantityFound found) {
        String number = found.number().in(text).toLowerCase(Locale.ROOT);
        boolean multiple = found.kind() == QuantityFound.Kind.MULTIPLE
                && !number.endsWith("fold")
                && !COUNTED.matcher(found.unitSpan().in(text)).find();
        return !multiple && !SMALL_VAGUE.contains(number) && !isUnnamedAge(text, found);
    }

    private static boolean isUnnamedAge(String text, QuantityFound found) {
        boolean bare = found.unit().equals(YEAR_OF_AGE)
                && found.unitSpan().end() <= found.number().end();
        String before = text.substring(0, found.span().start()).stripTrailing();
        return bare && (before.endsWith(",") || found.bound() == Bound.RANGE);
    }

    /** The suite takes the two ends of a change, "from 5 to 7 tonnes", for one range. */
    private static boolean isFromTo(String text, QuantityFound low, QuantityFound high) {
        boolean values = low.amount().value() != null && high.amount().value() != null;
        boolean from = text.substring(0, low.span().start())
                .stripTrailing()
                .toLowerCase(Locale.ROOT)
                .endsWith("from");
        int start = Math.max(low.span().end(), low.unitSpan().end());
        boolean to = start < high.span().start()
                && text.substring(start, high.span().start()).strip().matches("(?:[\\w.]+ )?to");
        boolean fits = high.unit().isEmpty()
                || high.unit().equals(low.unit())
                || low.unit().isEmpty()
                || low.unit().startsWith(high.unit() + "/");
        return values && from && to && fits;
    }

    /** The suite takes "one of the vessels" for an amount of one. */
    private static List<Quantity> onesOf(String text) {
        List<Quantity> ones = new ArrayList<>();
        Matcher matcher = ONE_OF.matcher(text);
        while (matcher.find()) {
            String owner = matcher.group("owner") == null ? "" : matcher.group("owner") + " ";
            String clause = "2 of the " + text.substring(matcher.end());
            Quantities.find(clause).stream()
                    .limit(1)
                    .filter(found -> found.kind() == QuantityFound.Kind.COUNTED
                            && found.number().start() == 0)
                    .forEach(found -> ones.add(new Quantity(List.of(1.0), owner + counted(found), "=")));
        }
        return ones;
    }

    /** An amount in the suite's terms. */
    static Quantity quantity(String text, QuantityFound found) {
        if (found.kind() == QuantityFound.Kind.MULTIPLE) {
            return new Quantity(values(text, found), "count", change(text, found));
        }
        String unit = found.unit();
        String name = ofDictionary(text, found);
        if (unit.equals("share")) {
            name = found.counted().isEmpty() ? name : "% " + counted(found);
        } else if (!found.counted().isEmpty() && !SIGNS.containsKey(unitWords(text, found))) {
            int stroke = unit.lastIndexOf('/');
            name = stroke > 0 ? counted(found) + " per " + unit(unit.substring(stroke + 1)) : counted(found);
        }
        return new Quantity(values(text, found), name, change(text, found));
    }

    private static String unitWords(String text, QuantityFound found) {
        return found.unitSpan().end() > text.length() ? "" : found.unitSpan().in(text);
    }

    /**
     * The name of a unit that the suite's dictionary tells apart by its words: signs of statistics, barrels of oil, rupees of
     * which no state is told, and money that it does not have.
     */
    private static String ofDictionary(String text, QuantityFound found) {
        String words = unitWords(text, found);
        if (SIGNS.get(words) instanceof String name) {
            return name;
        }
        if (found.unit().equals("bbl") && OF_OIL.matcher(words).find()) {
            return "barrel of oil";
        }
        if (AS_WRITTEN.equals(NAMES.get(found.unit())) && WORDS.matcher(words).matches()) {
            return Quantities.singular(words.toLowerCase(Locale.ROOT)); // "280 million shekels"
        }
        boolean plain = found.unit().equals("INR") && PLAIN_RUPEE.matcher(words).matches();
        return plain ? "rupee" : unit(found.unit());
    }

    /** What is counted, its adjectives in the positive, its owner without his ending; "times" are a count. */
    private static String counted(QuantityFound found) {
        String[] words = found.counted().split(" ");
        for (int i = 0; i < words.length - 1; i++) {
            String word = words[i].endsWith("'s") || words[i].endsWith("’s")
                    ? words[i].substring(0, words[i].length() - 2)
                    : words[i];
            UnitEntry measure = Units.ofWords(word);
            String spelled = measure == null ? word : Units.nameOf(measure.symbol());
            words[i] = POSITIVES.getOrDefault(word, spelled); // "9 litre case", however it is spelled
        }
        String phrase = String.join(" ", words);
        boolean shares = phrase.equals("share"); // of a company, counted
        return phrase.equals("time") ? "count" : shares ? phrase : NAMES.getOrDefault(phrase, phrase);
    }

    /** The value; the two ends of a range, and of words that name no value (dozens); else the end there is. */
    private static List<Double> values(String text, QuantityFound found) {
        boolean bounded =
                found.amount().value() == null && (found.bound() == Bound.AT_MOST || found.bound() == Bound.LESS_THAN);
        List<QuantityFound> plain = bounded ? Quantities.find(found.number().in(text)) : List.of();
        return values(plain.size() == 1 ? plain.getFirst() : found); // "as many as 35 to 40"
    }

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
        if (name != null && !name.equals(AS_WRITTEN)) {
            return name;
        }
        int stroke = symbol.lastIndexOf('/');
        if (Units.ofSymbol(symbol) == null && stroke > 0 && stroke < symbol.length() - 1) {
            return unit(symbol.substring(0, stroke)) + " per " + unit(symbol.substring(stroke + 1));
        }
        return Units.nameOf(symbol);
    }

    /**
     * What is below nought is down; "as many as" and averages bound nothing here.
     */
    private static String change(String text, QuantityFound found) {
        BigDecimal value = found.amount().value();
        boolean below = value != null && value.signum() < 0;
        if (below
                && !Units.dimensionOf(found.unit()).equals("temperature")
                && !found.unit().startsWith("degree")) {
            return "down";
        }
        String words = text.substring(
                        found.span().start(),
                        Math.max(found.span().start(), found.number().start()))
                .toLowerCase(Locale.ROOT);
        return switch (found.changeByVerb() ? found.change() : QuantityFound.Change.NONE) {
            case UP -> "up";
            case DOWN -> "down";
            case NONE ->
                words.contains("average") || words.startsWith("as ")
                        ? ROUGHLY.matcher(words).find() ? "~" : "="
                        : sign(found.bound());
        };
    }

    private static String sign(Bound bound) {
        return switch (bound) {
            case EXACT, RANGE -> "=";
            case ABOUT -> "~";
            case AT_LEAST, MORE_THAN -> ">";
            case AT_MOST, LESS_THAN -> "<";
        };
    }
}
