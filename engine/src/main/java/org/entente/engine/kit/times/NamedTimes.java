package org.entente.engine.kit.times;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.kit.times.TimeFound.Kind;
import org.entente.engine.kit.times.TimeRules.Context;
import org.entente.engine.kit.times.TimeRules.Reading;
import org.entente.engine.kit.times.TimeRules.Rule;
import org.entente.model.Edtf;
import org.jspecify.annotations.Nullable;

/** The rules for times that have a name and no number: feasts, "now" and "lately", "daily", "for weeks". */
final class NamedTimes {
    private static final String HOLIDAY = TimeWords.alternatives("holiday");
    private static final String PLURAL =
            "(?:seconds|minutes|hours|days|weeks|weekends|months|quarters|years|decades|centuries)";
    private static final String SINGULAR = "(?:second|minute|hour|day|week|weekend|month|quarter|year|decade|century)";
    private static final String MANY = "(?:recent|several|many|a few|some|the|those|numerous|countless|coming|past)";
    private static final int NOT_BEFORE_MONTHS = 6;

    private NamedTimes() {}

    static void add(List<Rule> rules) {
        Reading reference = new Reading(Kind.REFERENCE, null, true, false);
        Reading set = new Reading(Kind.SET, null, false, false);
        rules.add(rule("(?i)(" + HOLIDAY + ")(?:,?\\s+(?:of\\s+)?(?<year>(?:1[89]|20)\\d\\d))?", NamedTimes::holiday));
        rules.add(rule("(?i)" + TimeWords.alternatives("reference"), (m, c) -> reference));
        rules.add(rule("(?i)" + TimeWords.alternatives("set"), (m, c) -> set));
        rules.add(rule(
                "(?i)(?:every|each)\\s+(?:other\\s+|second\\s+|\\d{1,3}\\s+|(?:two|three|four|five|six|ten)\\s+)?(?:"
                        + SINGULAR + "s?|morning|afternoon|evening|night|" + TimeWords.alternatives("weekday") + ")",
                (m, c) -> set));
        rules.add(rule(
                "(?i)(?:" + MANY + "\\s+)?" + PLURAL + "(?:\\s+(?<away>ago|earlier|later))?", NamedTimes::manyUnits));
    }

    private static Rule rule(String pattern, TimeRules.Meaning meaning) {
        return new Rule(Pattern.compile("(?<![\\w$€£-])" + pattern + "(?![\\w-])"), meaning, TimeRules.Need.NOTHING);
    }

    /** "for weeks", "in recent years", "days later": how long, and when only where a number tells. */
    private static @Nullable Reading manyUnits(Matcher m, Context c) {
        if (c.before()
                .matches("(?is).*(?:\\d|\\b(?:hundreds?|thousands?|millions?|dozens?|tens?)(?:\\s+of)?)[\\s-]+$")) {
            return null; // "400 thousand hours" is an amount
        }
        return m.group("away") == null
                ? new Reading(Kind.DURATION, null, false, true)
                : new Reading(Kind.DATE, null, true, false);
    }

    /** A feast: of the year it names, else the one nearest to the document's date. */
    private static @Nullable Reading holiday(Matcher m, Context c) {
        if (!m.group(1).matches("\\p{Lu}.*") || m.group(1).matches(".*\\s\\p{Ll}.*")) {
            return null;
        }
        String rule = TimeWords.value("holiday", m.group(1));
        String year = m.group("year");
        if (year != null) {
            return Reading.stated(Edtf.day(day(rule, Integer.parseInt(year))));
        }
        LocalDate date = c.documentDate();
        if (date == null) {
            return Reading.resolved(null);
        }
        LocalDate same = day(rule, date.getYear());
        LocalDate day = same.isAfter(date.plusMonths(c.future() ? 12 : NOT_BEFORE_MONTHS))
                ? day(rule, date.getYear() - 1)
                : same.isBefore(date.minusMonths(NOT_BEFORE_MONTHS)) ? day(rule, date.getYear() + 1) : same;
        return Reading.resolved(Edtf.day(day));
    }

    /** The day of a rule: {@code 12-25}, {@code easter-2}, {@code 11 thursday 4} (-1 for the last). */
    private static LocalDate day(String rule, int year) {
        if (rule.startsWith("easter")) {
            return easter(year).plusDays(Integer.parseInt(rule.substring("easter".length())));
        }
        String[] parts = rule.split(" ");
        if (parts.length > 1) {
            return LocalDate.of(year, Integer.parseInt(parts[0]), 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(
                            Integer.parseInt(parts[2]), DayOfWeek.of(TimeWords.number("weekday", parts[1]))));
        }
        String[] numbers = rule.split("-");
        return LocalDate.of(year, Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }

    /** Easter Sunday of the western churches (Meeus, Jones and Butcher's algorithm). */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int corrected = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int moon = corrected - corrected / 28 * (1 - 29 / (corrected + 1) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        int days = moon - weekday;
        int month = 3 + (days + 40) / 44;
        return LocalDate.of(year, month, days + 28 - 31 * (month / 4));
    }
}
