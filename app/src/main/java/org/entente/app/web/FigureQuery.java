package org.entente.app.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.kit.units.UnitEntry;
import org.entente.engine.kit.units.Units;
import org.entente.model.Amount;
import org.entente.model.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are asked for: {@code deaths > 50}, {@code range 1000 km}, or just words. A figure is
 * above a number when the least that its words allow is, and below when the most is; without a sign it
 * has to allow the number itself.
 *
 * @param words what it measures or is about, in lower case; may be empty
 * @param sign how it stands to {@code value}; {@code =} where none is given
 * @param value the number, or null where only words are given
 * @param unit its unit's symbol, or empty where none is given
 */
record FigureQuery(String words, String sign, @Nullable BigDecimal value, String unit) {
    private static final Pattern FORM =
            Pattern.compile("(?<words>[^<>=≤≥0-9]*?)\\s*(?<sign><=|>=|<|>|=|≤|≥)?\\s*(?<prefix>[$€£])?"
                    + "(?<value>[0-9][0-9,]*(?:\\.[0-9]+)?)\\s*(?<unit>[^0-9<>=]*)");

    /** Reads what was typed; anything that names no number is words. */
    static FigureQuery of(String typed) {
        String text = typed.strip();
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return new FigureQuery(text.toLowerCase(Locale.ROOT), "=", null, "");
        }
        String unit = form.group("unit").strip();
        BigDecimal value = new BigDecimal(form.group("value").replace(",", ""));
        String symbol = form.group("prefix") == null ? symbol(unit) : symbol(form.group("prefix"));
        String words = form.group("words").strip();
        return new FigureQuery(
                (symbol.isEmpty() && !unit.isEmpty() ? (words + " " + unit).strip() : words).toLowerCase(Locale.ROOT),
                sign(form.group("sign")),
                value,
                symbol);
    }

    private static String sign(@Nullable String sign) {
        return sign == null ? "=" : sign.replace("≤", "<=").replace("≥", ">=");
    }

    /** The unit that the words name; empty where they name none of the lexicon. */
    private static String symbol(String words) {
        UnitEntry unit = Units.ofSign(words);
        if (unit == null) {
            unit = Units.ofWords(words.toLowerCase(Locale.ROOT));
        }
        if (unit == null) {
            unit = Units.ofPrefix(words);
        }
        return unit == null ? "" : unit.symbol();
    }

    /** Whether a number is asked for. */
    boolean asksForAmount() {
        return value != null;
    }

    /** What of a figure is looked through for words, in small letters; {@code about} is what its row is called. */
    static String text(Figure figure, String about) {
        String all = Words.type(figure.measure()) + " " + figure.unit() + " " + figure.exact() + " " + about;
        return all.toLowerCase(Locale.ROOT);
    }

    /** Whether a figure is one of those asked for. */
    boolean holds(Figure figure, String text) {
        return text.contains(words) && (value == null || holds(figure, value));
    }

    private boolean holds(Figure figure, BigDecimal wanted) {
        if (!unit.isEmpty() && !Units.comparable(figure.unit(), unit)) {
            return false;
        }
        Amount amount = unit.isEmpty() ? figure.amount() : Units.convert(figure.amount(), figure.unit(), unit);
        BigDecimal low = amount.low();
        BigDecimal high = amount.high();
        return switch (sign) {
            case ">" -> low != null && (low.compareTo(wanted) > 0 || low.compareTo(wanted) == 0 && amount.lowOpen());
            case ">=" -> low != null && low.compareTo(wanted) >= 0;
            case "<" ->
                high != null && (high.compareTo(wanted) < 0 || high.compareTo(wanted) == 0 && amount.highOpen());
            case "<=" -> high != null && high.compareTo(wanted) <= 0;
            default -> amount.overlaps(Amount.exactly(wanted));
        };
    }

    /** What was understood, in words: "deaths above 50". */
    String understood() {
        if (value == null) {
            return words;
        }
        String number = Numbers.plain(value) + (unit.isEmpty() ? "" : " " + unit);
        String how =
                switch (sign) {
                    case ">" -> "above ";
                    case ">=" -> "at least ";
                    case "<" -> "below ";
                    case "<=" -> "at most ";
                    default -> "that allow ";
                };
        return (words.isEmpty() ? "figures" : words) + " " + how + number;
    }
}
