package org.entente.evaluation;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.engine.kit.quantities.Quantities;
import org.entente.engine.kit.quantities.QuantityFound;
import org.entente.engine.kit.times.TimeFound;
import org.entente.engine.kit.times.Times;
import org.entente.engine.kit.units.Units;
import org.entente.model.Edtf;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tells Entente's times as TIMEX3 does: weeks, quarters, seasons and parts of the day by their own names, spans of time
 * that end now as durations. Thread-safe.
 */
final class TimexReader {
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[.!?][\"”’')]?)\\s+(?=[\"“‘'(]?[A-Z0-9])|\\n\\s*\\n");
    private static final Pattern UNIT =
            Pattern.compile("(second|minute|hour|day|week|month|quarter|year|decade|centur)(?:s|y|ies)?\\b");
    private static final Pattern SPAN_TO_NOW = Pattern.compile(
            "(?:the )?(?:last|past|next|coming|previous|following) "
                    + "(?:\\d+|\\p{L}+)(?: \\p{L}+)? (?:second|minute|hour|day|week|month|quarter|year|decade|centur)(?:s|ies)");
    private static final Pattern ROLLING =
            Pattern.compile("the (?:last|past) (?:day|week|month|quarter|year|decade|century)");
    private static final Pattern DETERMINER =
            Pattern.compile("(?i)\\b(?:the|these|those|this|that|an?|an? (?:mere|full|whole|further|total|good))\\s+$");
    private static final Pattern SHARED_UNIT = Pattern.compile(
            "(?i)\\b(\\d+(?:\\.\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\\s+(?:and|to|or)\\s+$");
    private static final int LOOK_BACK_CHARS = 20;
    private static final Pattern YEARS_OLD = Pattern.compile("\\bold$");
    private static final Pattern TIME_OF_DAY =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(?::\\d{2})?\\s*(a\\.?m|p\\.?m)?\\.?.*", Pattern.DOTALL);
    private static final Map<String, String> LETTERS = Map.of(
            "second", "S", "minute", "M", "hour", "H", "day", "D", "week", "W", "month", "M", "quarter", "Q", "year",
            "Y", "decade", "DE", "centur", "CE");
    private static final Map<String, String> PARTS_OF_DAY =
            Map.of("morning", "TMO", "afternoon", "TAF", "evening", "TEV", "night", "TNI", "tonight", "TNI");
    private static final Map<String, String> SEASONS =
            Map.of("spring", "SP", "summer", "SU", "autumn", "FA", "fall", "FA", "winter", "WI");

    private TimexReader() {}

    /** The times of a text of that day. */
    static List<Timex> times(String text, @Nullable LocalDate date) {
        List<Timex> times = new ArrayList<>();
        LocalDate anchor = null;
        for (Span sentence : sentences(text)) {
            List<Timex> here = new ArrayList<>();
            for (TimeFound found : Times.find(text, sentence, date, anchor)) {
                Edtf edtf = found.edtf();
                if (edtf != null && edtf.earliest() != null && edtf.earliest().equals(edtf.latest())) {
                    anchor = edtf.earliest();
                }
                timex(text, found).ifPresent(time -> {
                    shared(text, sentence, time).ifPresent(here::add);
                    here.add(widened(text, sentence, time));
                });
            }
            times.addAll(joined(text, here, date));
        }
        return times;
    }

    /** Of "12 and 18 months" the first, which is a duration of its own. */
    private static Optional<Timex> shared(String text, Span sentence, Timex time) {
        Matcher matcher = SHARED_UNIT.matcher(before(text, sentence, time));
        if (!time.type().equals("DURATION") || !time.value().matches("P.*[0-9X].*") || !matcher.find()) {
            return Optional.empty();
        }
        int end = time.span().start();
        int start = end - (matcher.end() - matcher.start());
        Span number = new Span(start, start + matcher.group(1).length());
        String unit = time.value().replaceAll("^PT?[0-9.X]+", "");
        String prefix = time.value().startsWith("PT") ? "PT" : "P";
        return Quantities.find(matcher.group(1) + " things").stream()
                .map(found -> found.amount().value())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(value -> new Timex(number, "DURATION", prefix + plain(value) + unit));
    }

    /** With its article, which TIMEX3 takes in, and the apostrophe of "five years' work". */
    private static Timex widened(String text, Span sentence, Timex time) {
        boolean named = time.type().equals("DATE") && time.value().matches("\\d{4}-\\d{2}(?:-\\d{2})?|\\d{4}");
        Matcher matcher = DETERMINER.matcher(before(text, sentence, time));
        int start = !named && matcher.find()
                ? time.span().start() - (matcher.end() - matcher.start())
                : time.span().start();
        int end = time.span().end();
        boolean possessive = end < sentence.end()
                && "'’".indexOf(text.charAt(end)) >= 0
                && text.charAt(end - 1) == 's'
                && time.type().equals("DURATION");
        return new Timex(new Span(start, possessive ? end + 1 : end), time.type(), time.value());
    }

    private static String before(String text, Span sentence, Timex time) {
        return text.substring(
                Math.max(sentence.start(), time.span().start() - LOOK_BACK_CHARS),
                time.span().start());
    }

    private static List<Span> sentences(String text) {
        List<Span> sentences = new ArrayList<>();
        Matcher matcher = SENTENCE_END.matcher(text);
        int start = 0;
        while (matcher.find()) {
            if (matcher.start() > start) {
                sentences.add(new Span(start, matcher.start()));
            }
            start = matcher.end();
        }
        if (start < text.length()) {
            sentences.add(new Span(start, text.length()));
        }
        return sentences;
    }

    private static Optional<Timex> timex(String text, TimeFound found) {
        String words = found.span().in(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return switch (found.kind()) {
            case DURATION ->
                YEARS_OLD.matcher(words).find()
                        ? Optional.empty()
                        : Optional.of(new Timex(found.span(), "DURATION", duration(words)));
            case CLOCK -> Optional.of(new Timex(found.span(), "TIME", clock(words)));
            case DATE -> Optional.of(date(found, words));
            case REFERENCE -> Optional.of(new Timex(found.span(), "DATE", reference(words)));
            case SET -> Optional.of(new Timex(found.span(), "SET", set(words)));
        };
    }

    private static Timex date(TimeFound found, String words) {
        Edtf edtf = found.edtf();
        if (SPAN_TO_NOW.matcher(words).matches() || ROLLING.matcher(words).matches()) {
            return new Timex(found.span(), "DURATION", duration(words));
        }
        if (edtf == null) {
            String value = words.endsWith("ago") || words.endsWith("earlier") ? "PAST_REF" : "";
            return new Timex(found.span(), "DATE", words.endsWith("later") ? "FUTURE_REF" : value);
        }
        for (Map.Entry<String, String> part : PARTS_OF_DAY.entrySet()) {
            if (words.endsWith(part.getKey())) {
                return new Timex(found.span(), "TIME", edtf.text() + part.getValue());
            }
        }
        return new Timex(found.span(), "DATE", value(edtf, words));
    }

    private static String reference(String words) {
        if (words.matches(".*\\b(?:soon|future)")) {
            return "FUTURE_REF";
        }
        return words.matches("(?:right |just )?now|at present|at the moment|at this time|currently|nowadays|these days")
                ? "PRESENT_REF"
                : "PAST_REF";
    }

    private static String set(String words) {
        return switch (words) {
            case "hourly" -> "PT1H";
            case "daily" -> "P1D";
            case "nightly" -> "TNI";
            case "weekly" -> "P1W";
            case "fortnightly", "biweekly" -> "P2W";
            case "monthly" -> "P1M";
            case "quarterly" -> "P1Q";
            case "annually", "annual", "yearly" -> "P1Y";
            default -> duration("a " + words.replaceAll("^(?:every|each) ", "").replaceAll("^(?:other|second) ", "2 "));
        };
    }

    /** {@code P3D}, {@code PT2H}; {@code PXD} where the words name no number. */
    static String duration(String words) {
        Matcher unit = UNIT.matcher(words);
        if (!unit.find()) {
            return "";
        }
        String name = unit.group(1);
        boolean ofDay = name.equals("second") || name.equals("minute") || name.equals("hour");
        String number = Quantities.find(words).stream()
                .filter(found -> Units.dimensionOf(found.unit()).equals("duration"))
                .map(QuantityFound::amount)
                .map(amount -> amount.value() == null ? "X" : plain(amount.value()))
                .findFirst()
                .orElse(words.matches("(?:an?|the \\p{L}+|last|past|next) .*") ? "1" : "X");
        return (ofDay ? "PT" : "P") + number + LETTERS.getOrDefault(name, "");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** {@code T15:00}. */
    private static String clock(String words) {
        switch (words) {
            case "noon", "midday":
                return "T12:00";
            case "midnight":
                return "T24:00";
            default:
                break;
        }
        Matcher matcher = TIME_OF_DAY.matcher(words);
        if (!matcher.matches()) {
            return "";
        }
        int hour = Integer.parseInt(matcher.group(1));
        String half = matcher.group(3) == null ? "" : matcher.group(3).substring(0, 1);
        int shift = half.equals("p") && hour < 12 ? 12 : half.equals("a") && hour == 12 ? -12 : 0;
        String minutes = matcher.group(2) == null ? "00" : matcher.group(2);
        return String.format(Locale.ROOT, "T%02d:%s", hour + shift, minutes);
    }

    /** A date: by week, quarter or season where the words name one; parts of a month or year by the whole. */
    private static String value(Edtf edtf, String words) {
        LocalDate from = edtf.earliest();
        LocalDate until = edtf.latest();
        String written = edtf.text().replaceAll("[~?%]", "");
        if (from == null || until == null) {
            return written;
        }
        if (words.matches(".*\\bweeks?\\b.*") && !written.contains("/")) {
            return week(from); // a week or weeks away
        }
        if (words.endsWith("weekend")) {
            return week(from) + "-WE";
        }
        if (from.getDayOfWeek() == DayOfWeek.MONDAY && until.equals(from.plusDays(6))) {
            return week(from);
        }
        if (!written.contains("/")) {
            return written.replaceAll("X+$", "");
        }
        for (Map.Entry<String, String> season : SEASONS.entrySet()) {
            if (words.contains(season.getKey())) {
                return year(from) + "-" + season.getValue();
            }
        }
        return whole(from, until, words);
    }

    private static String whole(LocalDate from, LocalDate until, String words) {
        if (words.contains("quarter") || words.matches("q[1-4].*")) {
            return year(from) + "-Q" + from.get(IsoFields.QUARTER_OF_YEAR);
        }
        if (words.contains("half") && from.getYear() == until.getYear() && from.getDayOfMonth() == 1) {
            return year(from) + "-H" + (from.getMonthValue() > 6 ? 2 : 1);
        }
        if (from.getYear() / 10 == until.getYear() / 10 && from.getYear() != until.getYear()) {
            return year(from).substring(0, 3);
        }
        if (from.getYear() != until.getYear()) {
            return year(from).substring(0, 2);
        }
        return from.getMonth() == until.getMonth() ? from.toString().substring(0, "2013-03".length()) : year(from);
    }

    private static String week(LocalDate date) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                date.get(IsoFields.WEEK_BASED_YEAR),
                date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String year(LocalDate date) {
        return String.format(Locale.ROOT, "%04d", date.getYear());
    }

    /** A time of day and the day beside it are one; alone it is of the text's day. */
    private static List<Timex> joined(String text, List<Timex> times, @Nullable LocalDate date) {
        List<Timex> joined = new ArrayList<>();
        for (Timex time : times) {
            Timex before = joined.isEmpty() ? null : joined.getLast();
            Timex one = before == null ? null : join(text, before, time);
            if (one != null) {
                joined.set(joined.size() - 1, one);
            } else {
                joined.add(time);
            }
        }
        return joined.stream()
                .map(time -> time.value().startsWith("T")
                        ? new Timex(time.span(), "TIME", (date == null ? "" : date) + time.value())
                        : time)
                .toList();
    }

    private static @Nullable Timex join(String text, Timex first, Timex second) {
        boolean clockFirst = first.value().startsWith("T") && second.value().matches("\\d{4}-\\d{2}-\\d{2}");
        boolean clockSecond = second.value().startsWith("T") && first.value().matches("\\d{4}-\\d{2}-\\d{2}");
        String between = text.substring(first.span().end(), second.span().start());
        if (!(clockFirst || clockSecond) || !between.matches("(?:,?\\s+(?:(?:on|at|around|about)\\s+)?)")) {
            return null;
        }
        String value = clockFirst ? second.value() + first.value() : first.value() + second.value();
        return new Timex(first.span().cover(second.span()), "TIME", value);
    }
}
