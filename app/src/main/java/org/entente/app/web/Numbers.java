package org.entente.app.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.entente.engine.kit.quantities.Quantities;
import org.entente.engine.kit.units.Units;
import org.entente.model.Amount;
import org.entente.model.Figure;
import org.entente.model.ScopePart;
import org.jspecify.annotations.Nullable;

/** Amounts and figures in words. Pure functions. */
public final class Numbers {
    private static final Set<String> BEFORE = Set.of("USD", "EUR", "GBP");

    /** The unit of fractions of a whole that words tell: "a third of them". */
    private static final String SHARE = "share";

    private static final String PERCENT = "%";
    private static final MathContext OF_SHARES = new MathContext(3);

    private static final Set<String> PLURALS =
            Set.of("people", "aircraft", "personnel", "police", "children", "men", "women", "they", "it");

    private Numbers() {}

    /** With a comma between thousands: "60,000". */
    public static String grouped(long value) {
        return plain(BigDecimal.valueOf(value));
    }

    /** With a comma between thousands and its decimals as they are: "1,234.50". */
    public static String plain(BigDecimal value) {
        String digits = value.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String rest = point < 0 ? "" : digits.substring(point);
        StringBuilder out = new StringBuilder(value.signum() < 0 ? "−" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append(',');
            }
            out.append(whole.charAt(i));
        }
        return out.append(rest).toString();
    }

    /** The amount with its bound and unit: "at least 21 strikes", "24 to 99 people"; of a share in percent, so that a third is 33.3 %. */
    public static String amount(Figure figure) {
        String number = brief(figure);
        String unit = figure.unit();
        if (unit.isEmpty()) {
            return number;
        }
        if (unit.equals(SHARE)) {
            return number + " " + PERCENT;
        }
        return BEFORE.contains(unit) ? unit + " " + number : (number + " " + things(figure)).strip();
    }

    /** How long an agreement holds, or for how long it may be renewed. */
    public static String term(Figure figure) {
        return (figure.measure().code().equals("renewal") ? "renewable or renewed for " : "") + figure.exact();
    }

    /** The unit, or for things counted the text's own word for them ("chairs"), else their plural. */
    private static String things(Figure figure) {
        String unit = figure.unit();
        BigDecimal value = figure.amount().value();
        if (Units.isUnit(unit) || value != null && value.compareTo(BigDecimal.ONE) == 0) {
            return unit;
        }
        String[] words = figure.exact().toLowerCase(Locale.ROOT).split("[^\\p{L}-]+");
        for (String word : words) {
            if (!word.isEmpty()
                    && (word.equals(unit) || Quantities.singular(word).equals(unit))) {
                return words.length == 1 ? "" : word;
            }
        }
        return plural(unit);
    }

    /** The regular plural; what ends in s, or is a plural by itself, stays. */
    static String plural(String noun) {
        if (noun.endsWith("s") || PLURALS.contains(noun)) {
            return noun;
        }
        if (noun.endsWith("man")) {
            return noun.substring(0, noun.length() - 2) + "en";
        }
        if (noun.matches(".*[^aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun + (noun.matches(".*(x|z|ch|sh)") ? "es" : "s");
    }

    /** The amount with its bound, without its unit; of a share in percent. */
    public static String brief(Figure figure) {
        Amount amount = figure.amount();
        BigDecimal value = amount.value();
        Function<BigDecimal, String> words = words(figure);
        return switch (figure.bound()) {
            case EXACT -> value == null ? interval(amount, words) : words.apply(value);
            case AT_LEAST -> "at least " + either(value, amount.low(), words);
            case MORE_THAN -> "more than " + either(value, amount.low(), words);
            case AT_MOST -> "at most " + either(value, amount.high(), words);
            case LESS_THAN -> "less than " + either(value, amount.high(), words);
            case ABOUT -> "about " + (value == null ? interval(amount, words) : words.apply(value));
            case RANGE -> interval(amount, words);
        };
    }

    /** The interval that a figure's words allow: "21 or more", "above 61", "24 to 99"; of a share in percent. */
    public static String interval(Figure figure) {
        return interval(figure.amount(), words(figure)) + (figure.unit().equals(SHARE) ? " " + PERCENT : "");
    }

    /** The unit in which a figure is shown: percent for a share. */
    static String unit(Figure figure) {
        return figure.unit().equals(SHARE) ? PERCENT : figure.unit();
    }

    private static Function<BigDecimal, String> words(Figure figure) {
        return figure.unit().equals(SHARE) ? Numbers::percent : Numbers::plain;
    }

    private static String percent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2).round(OF_SHARES).stripTrailingZeros();
        return plain(percent.scale() < 0 ? percent.setScale(0) : percent);
    }

    private static String interval(Amount amount, Function<BigDecimal, String> words) {
        BigDecimal low = amount.low();
        BigDecimal high = amount.high();
        if (low == null) {
            return high == null ? "any amount" : (amount.highOpen() ? "below " : "up to ") + words.apply(high);
        }
        if (high == null) {
            return amount.lowOpen() ? "above " + words.apply(low) : words.apply(low) + " or more";
        }
        if (low.compareTo(high) == 0) {
            return words.apply(low);
        }
        return (amount.lowOpen() ? "above " : "")
                + words.apply(low)
                + (amount.highOpen() ? " to below " : " to ")
                + words.apply(high);
    }

    private static String either(
            @Nullable BigDecimal value, @Nullable BigDecimal bound, Function<BigDecimal, String> words) {
        if (value != null) {
            return words.apply(value);
        }
        return bound == null ? "an amount not named" : words.apply(bound);
    }

    /** The window and sort of a figure: "Sep 2025 to 24 Nov 2025", "running total · since Sep 2025 · as of 24 Nov 2025"; may be empty. */
    public static List<String> window(Figure figure) {
        List<String> words = new ArrayList<>();
        if (figure.cumulative()) {
            words.add("running total");
        }
        if (figure.since() != null && figure.since().equals(figure.until())) {
            words.add("on " + Times.words(figure.since()));
            return List.copyOf(words);
        }
        if (figure.since() != null && figure.until() != null && !figure.cumulative()) {
            words.add(Times.words(figure.since()) + " to " + Times.words(figure.until()));
            return List.copyOf(words);
        }
        if (figure.since() != null) {
            words.add("since " + Times.words(figure.since()));
        }
        if (figure.until() != null) {
            words.add((figure.cumulative() ? "as of " : "until ") + Times.words(figure.until()));
        }
        return List.copyOf(words);
    }

    /** What narrows a figure: "civilian; first strike"; may be empty. */
    public static String scope(Figure figure) {
        return String.join("; ", figure.scope().stream().map(ScopePart::words).toList());
    }
}
