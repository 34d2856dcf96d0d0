package org.entente.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.kit.quantities.Numbers;
import org.entente.engine.kit.quantities.Ordinals;
import org.entente.engine.kit.quantities.Quantities;
import org.entente.engine.kit.quantities.QuantityFound;
import org.entente.engine.kit.units.Units;
import org.entente.evaluation.RecognizersSuite.Entity;
import org.entente.model.Bound;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/** Tells Entente's numbers, amounts and times as Microsoft's specifications do. Thread-safe. */
final class RecognizersReader {
    private static final Map<String, String> UNITS = table("recognizers-units.tsv");
    private static final Map<String, String> ORDINALS = table("recognizers-ordinals.tsv");
    private static final Pattern PERCENT_OF =
            Pattern.compile("\\b(?:percent|per cent|percentage) of\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF = Pattern.compile("\\s+of\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}+|-");
    private static final Pattern SCALE =
            Pattern.compile("(?:degrees? )?\\b(celsius|fahrenheit)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDINAL_DIGITS = Pattern.compile("\\b(\\d[\\d,]*)(?:st|nd|rd|th)\\b");
    private static final Pattern ORDINAL_WORDS = Pattern.compile(
            "\\b(?:"
                    + String.join(
                            "|",
                            ORDINALS.keySet().stream()
                                    .sorted(Comparator.comparing(String::length).reversed())
                                    .toList())
                    + ")\\b",
            Pattern.CASE_INSENSITIVE);

    private RecognizersReader() {}

    private static Map<String, String> table(String name) {
        Map<String, String> table = new HashMap<>();
        for (List<String> row : Suites.table(name)) {
            table.put(row.get(0), row.get(1));
        }
        return Map.copyOf(table);
    }

    /** What a model of the suite is to find in a text. */
    static List<Entity> find(String model, String text, @Nullable LocalDate date) {
        if (model.startsWith("NumberModel")) {
            return numbers(text);
        }
        if (model.startsWith("NumberRange")) {
            return RecognizersRanges.find(text, model.contains("Experimental"));
        }
        if (model.startsWith("Ordinal")) {
            return ordinals(text, model.contains("Suppress"));
        }
        return switch (model) {
            case "PercentModel", "PercentModelPercentMode" -> percentages(text, model.endsWith("Mode"));
            case "CurrencyModel" -> amounts(text, found -> dimension(found).startsWith("money"));
            case "AgeModel" -> amounts(text, found -> dimension(found).equals("age"));
            case "TemperatureModel" ->
                withNames(text, amounts(text, found -> dimension(found).equals("temperature") || isWarm(text, found)));
            case "DimensionModel" -> amounts(text, found -> isDimension(found) && !isWarm(text, found));
            default -> times(text, date);
        };
    }

    private static String dimension(QuantityFound found) {
        return Units.dimensionOf(found.unit());
    }

    /** Degrees of no scale where the text speaks of temperature. */
    private static boolean isWarm(String text, QuantityFound found) {
        return found.unit().equals("degree") && text.contains("temperature");
    }

    /** Scales that are named without a number count too. */
    private static List<Entity> withNames(String text, List<Entity> amounts) {
        List<Entity> all = new ArrayList<>(amounts);
        Matcher matcher = SCALE.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            if (amounts.stream().noneMatch(one -> one.start() <= start && start < one.end())) {
                all.add(new Entity(
                        start,
                        matcher.end(),
                        "",
                        matcher.group(1).substring(0, 1).toUpperCase(Locale.ROOT)));
            }
        }
        all.sort(Comparator.comparingInt(Entity::start));
        return all;
    }

    private static boolean isDimension(QuantityFound found) {
        String dimension = dimension(found);
        return found.kind() == QuantityFound.Kind.MEASURED
                && !dimension.startsWith("money")
                && !List.of("age", "temperature", "duration", "share", "percentage points", "")
                        .contains(dimension);
    }

    private static List<Entity> numbers(String text) {
        return Numbers.find(text).stream()
                .map(number -> new Entity(number.span().start(), number.span().end(), plain(number.value()), ""))
                .toList();
    }

    private static List<Entity> amounts(String text, Predicate<QuantityFound> wanted) {
        List<Entity> entities = new ArrayList<>();
        for (QuantityFound found : Quantities.find(text)) {
            BigDecimal value = found.amount().value();
            if (!wanted.test(found)) {
                continue;
            }
            Span span = found.number().cover(found.unitSpan());
            if (found.bound() == Bound.RANGE && found.amount().high() != null) {
                span = lastOf(text, found).cover(found.unitSpan());
                value = found.amount().high();
            }
            if (value == null) {
                continue;
            }
            boolean percent = found.unit().equals("%");
            String form = found.unitSpan().in(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            entities.add(new Entity(
                    span.start(), span.end(), plain(value) + (percent ? "%" : ""), percent ? "" : unit(form, found)));
        }
        return entities;
    }

    /** The second number of a range, which alone has the unit. */
    private static Span lastOf(String text, QuantityFound range) {
        List<Numbers.Number> numbers = Numbers.find(range.number().in(text));
        return numbers.isEmpty()
                ? range.number()
                : numbers.getLast().span().shift(range.number().start());
    }

    /** By the form it is written in, else by the unit it is. */
    private static String unit(String form, QuantityFound found) {
        String named = UNITS.get(form);
        String name = named != null ? named : UNITS.get(found.unit());
        return name != null
                ? name
                : Units.nameOf(found.unit())
                        .replace(" of age", "")
                        .replace("metre", "meter")
                        .replace("litre", "liter");
    }

    static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static List<Entity> percentages(String text, boolean shares) {
        List<Entity> entities =
                new ArrayList<>(amounts(text, found -> found.unit().equals("%")));
        for (Numbers.Number number : Numbers.find(text)) {
            Matcher before = PERCENT_OF.matcher(text).region(0, number.span().start());
            Matcher after = OF.matcher(text).region(number.span().end(), text.length());
            if (before.find()) {
                entities.add(new Entity(before.start(), number.span().end(), plain(number.value()) + "%", ""));
            } else if (shares && number.value().compareTo(BigDecimal.ONE) < 0 && after.lookingAt()) {
                String value = plain(number.value().movePointRight(2)) + "%";
                entities.add(new Entity(number.span().start(), after.end(), value, ""));
            }
        }
        entities.sort(Comparator.comparingInt(Entity::start));
        return entities;
    }

    private static List<Entity> ordinals(String text, boolean plainOnly) {
        List<Entity> entities = new ArrayList<>();
        Matcher digits = ORDINAL_DIGITS.matcher(text);
        while (digits.find()) {
            entities.add(
                    new Entity(digits.start(), digits.end(), digits.group(1).replace(",", ""), ""));
        }
        Matcher relative = ORDINAL_WORDS.matcher(text);
        List<Span> taken = new ArrayList<>();
        while (relative.find()) {
            taken.add(new Span(relative.start(), relative.end()));
            if (!plainOnly) {
                String words = relative.group().toLowerCase(Locale.ROOT).replaceAll(" one$", "");
                String value = ORDINALS.getOrDefault(words, ORDINALS.getOrDefault(words + " one", ""));
                entities.add(new Entity(relative.start(), relative.end(), value, ""));
            }
        }
        spelled(text, taken, entities);
        entities.sort(Comparator.comparingInt(Entity::start));
        return entities;
    }

    private static void spelled(String text, List<Span> taken, List<Entity> entities) {
        List<Span> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Span(matcher.start(), matcher.end()));
        }
        for (int at = 0; at < words.size(); at++) {
            List<String> from = words.subList(at, words.size()).stream()
                    .map(span -> span.in(text).toLowerCase(Locale.ROOT))
                    .toList();
            Ordinals.Read read = Ordinals.read(from);
            if (read == null || from.get(0).matches("half|halves|quarters?")) {
                continue;
            }
            Span span = words.get(at).cover(words.get(at + read.words() - 1));
            if (taken.stream().noneMatch(span::overlaps)) {
                entities.add(new Entity(span.start(), span.end(), plain(read.place()), ""));
            }
            at += read.words() - 1;
        }
    }

    private static List<Entity> times(String text, @Nullable LocalDate date) {
        return TimexReader.times(text, date).stream()
                .map(time -> new Entity(time.span().start(), time.span().end(), time.value(), ""))
                .toList();
    }
}
