package org.entente.engine.kit.quantities;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads digits with separators by the habit of their text: "1,000.50" and "1.000,50" by themselves,
 * "1.000" by what stands around.
 */
final class Digits {
    /** More digits than this name a key or a serial number, not an amount. */
    private static final int DIGITS_MAX = 500;

    private static final Pattern COMMA_IS_DECIMAL = Pattern.compile(
            "(?<![\\d.,])\\d{1,3}(?:\\.\\d{3})+,\\d{1,2}(?![\\d,.]?\\d)|(?<![\\d.,])\\d{1,3}(?:\\.\\d{3}){2,}(?![\\d.])");
    private static final Pattern POINT_IS_DECIMAL =
            Pattern.compile("(?<![\\d.])\\d{1,3}(?:,\\d{3})+(?![\\d,])|(?<![\\d.,])\\d+\\.\\d{1,2}(?![\\d.,]?\\d)");

    /** How a text writes its decimals. */
    enum Habit {
        POINT,
        COMMA,
        BOTH,
        UNKNOWN
    }

    /**
     * A number as its digits say.
     *
     * @param value the number
     * @param other what it would be by the other habit, where the digits leave both open, else equal
     */
    record Read(BigDecimal value, BigDecimal other) {
        boolean ambiguous() {
            return value.compareTo(other) != 0;
        }
    }

    private Digits() {}

    static Habit habit(String text) {
        boolean comma = COMMA_IS_DECIMAL.matcher(text).find();
        boolean point = POINT_IS_DECIMAL.matcher(text).find();
        return comma ? (point ? Habit.BOTH : Habit.COMMA) : point ? Habit.POINT : Habit.UNKNOWN;
    }

    /** The number of a run of digits and separators; none where it is no number: a version, a list. */
    static Optional<Read> read(String run, Supplier<Habit> habit) {
        String plain = plain(run.replace(", ", ","));
        if (plain.isEmpty() || plain.length() > DIGITS_MAX) {
            return Optional.empty();
        }
        int comma = plain.lastIndexOf(',');
        int point = plain.lastIndexOf('.');
        if (comma < 0 && point < 0) {
            return exactly(plain);
        }
        if (comma >= 0 && point >= 0) {
            boolean pointLast = point > comma;
            int decimal = pointLast ? point : comma;
            return grouped(plain.substring(0, decimal), pointLast ? ',' : '.')
                    .flatMap(whole -> exactly(whole + "." + plain.substring(decimal + 1)));
        }
        return comma >= 0 ? commas(plain, habit) : points(plain, habit);
    }

    private static Optional<Read> commas(String plain, Supplier<Habit> told) {
        Optional<String> whole = grouped(plain, ',');
        if (whole.isPresent()) {
            boolean decimalToo = told.get() == Habit.COMMA && plain.indexOf(',') == plain.lastIndexOf(',');
            return decimalToo ? both(whole.get(), plain.replace(',', '.')) : exactly(whole.get());
        }
        boolean single = plain.indexOf(',') == plain.lastIndexOf(',');
        boolean decimals = single && told.get() == Habit.COMMA;
        return decimals ? exactly(plain.replace(',', '.')) : Optional.empty();
    }

    private static Optional<Read> points(String plain, Supplier<Habit> told) {
        Optional<String> whole = grouped(plain, '.');
        boolean single = plain.indexOf('.') == plain.lastIndexOf('.');
        if (!single) {
            return whole.filter(w -> told.get() != Habit.POINT).flatMap(Digits::exactly);
        }
        if (whole.isEmpty() || plain.startsWith("0") || told.get() == Habit.POINT) {
            return exactly(plain.startsWith(".") ? "0" + plain : plain);
        }
        return told.get() == Habit.COMMA ? exactly(whole.get()) : both(plain, whole.get());
    }

    private static Optional<Read> exactly(String plain) {
        BigDecimal value = new BigDecimal(plain);
        return Optional.of(new Read(value, value));
    }

    private static Optional<Read> both(String one, String other) {
        return Optional.of(new Read(new BigDecimal(one), new BigDecimal(other)));
    }

    /** The digits without their separators, where these part groups of three, or of two and a last of three. */
    private static Optional<String> grouped(String plain, char separator) {
        List<String> groups = new ArrayList<>();
        int from = 0;
        for (int at = plain.indexOf(separator); at >= 0; at = plain.indexOf(separator, from)) {
            groups.add(plain.substring(from, at));
            from = at + 1;
        }
        groups.add(plain.substring(from));
        if (!plain.replace(Character.toString(separator), "").matches("\\d+")) {
            return Optional.empty(); // both separators in the whole part: "1,5.000,5"
        }
        if (groups.size() == 1) {
            return Optional.of(plain);
        }
        int first = groups.getFirst().length();
        boolean threes = first >= 1 && first <= 3;
        boolean twos = first >= 1 && first <= 2 && groups.size() > 2;
        for (int i = 1; i < groups.size(); i++) {
            int length = groups.get(i).length();
            threes &= length == 3;
            twos &= length == (i == groups.size() - 1 ? 3 : 2);
        }
        boolean sound = (threes || twos) && !(groups.getFirst().startsWith("0"));
        return sound ? Optional.of(String.join("", groups)) : Optional.empty();
    }

    /** ASCII digits with {@code ,} for groups and {@code .} for decimals; empty where scripts are mixed. */
    private static String plain(String run) {
        StringBuilder plain = new StringBuilder();
        int script = -1;
        for (int at = 0; at < run.length(); at += Character.charCount(run.codePointAt(at))) {
            int point = run.codePointAt(at);
            if (Character.isDigit(point)) {
                int digit = Character.digit(point, 10);
                int zero = point - digit;
                if (script >= 0 && script != zero) {
                    return "";
                }
                script = zero;
                plain.append((char) ('0' + digit));
            } else if (point == '\u066B') {
                plain.append('.');
            } else if (point == '\u066C') {
                plain.append(',');
            } else if (point == '.' || point == ',') {
                plain.append((char) point);
            } else {
                plain.append('\u0020');
            }
        }
        String text = plain.toString();
        if (text.indexOf(' ') < 0) {
            return text;
        }
        return text.matches("\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?")
                ? text.replace(" ", "").replace(',', '.')
                : "";
    }
}
