package org.entente.engine.kit.times;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.kit.times.TimeFound.Kind;
import org.entente.model.Edtf;
import org.jspecify.annotations.Nullable;

/** The rules of {@link Times}: a pattern each and what it means in the calendar. */
final class TimeRules {
    /**
     * What a rule may know besides its own words.
     *
     * @param documentDate the day the text is of
     * @param anchor the day named last
     * @param future whether the words before speak of what is to come
     * @param before the text before
     * @param goesOn whether another word follows without a stop
     */
    record Context(
            @Nullable LocalDate documentDate,
            @Nullable LocalDate anchor,
            boolean future,
            String before,
            boolean goesOn) {}

    /**
     * What words mean.
     *
     * @param kind what sort of time
     * @param edtf null where it cannot be told
     * @param relative whether it was reckoned
     * @param span whether something lasted through it, so that without a preposition it is "during"
     */
    record Reading(Kind kind, @Nullable Edtf edtf, boolean relative, boolean span) {
        static Reading stated(@Nullable Edtf edtf) {
            return new Reading(Kind.DATE, edtf, false, false);
        }

        static Reading resolved(@Nullable Edtf edtf) {
            return new Reading(Kind.DATE, edtf, true, false);
        }
    }

    /** A place where a rule's pattern stands; {@code order} is the rule's place in the list. */
    record Hit(Rule rule, int order, Matcher match) {}

    /** What a rule makes of its match; null where the words are no time after all. */
    interface Meaning {
        @Nullable
        Reading read(Matcher match, Context context);
    }

    /** What a text must hold for a rule to be worth trying. */
    enum Need {
        NOTHING,
        DIGIT,
        MONTH,
        WEEKDAY,
        UNIT
    }

    record Rule(Pattern pattern, Meaning meaning, Need need) {
        Rule needing(Need other) {
            return new Rule(pattern, meaning, other);
        }

        @Nullable
        Reading read(Matcher match, Context context) {
            return meaning.read(match, context);
        }
    }

    private static final String MONTH = TimeWords.capitalised("month");
    private static final String WEEKDAY = TimeWords.capitalised("weekday");
    private static final String PART = TimeWords.alternatives("part");
    private static final String SEASON = TimeWords.alternatives("season");
    private static final String YEAR = "(?:1[0-9]|20)\\d\\d";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
    private static final String SMALL = "(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
            + "|fifteen|twenty|thirty|forty|fifty|sixty|a|an|a few|several|couple of|a couple of|few|a dozen"
            + "|half a dozen|two and a half|one and a half)";
    /** No month of a day that there is not: the 32nd of May, on May 32. */
    private static final String NO_DAY = "(?<!\\d(?:st|nd|rd|th)\\s{1,3}(?:of\\s{1,3})?)(?!(?<=\\b[Oo]n\\s)" + MONTH
            + "\\.?\\s+(?:3[2-9]|[4-9]\\d)(?![\\d,]))";

    private static final String UNIT = "(?:second|minute|hour|day|week|weekend|month|quarter|year|decade|centur)";
    private static final Map<String, Integer> SMALL_NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("a dozen", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60));
    private static final Pattern A_MONTH = Pattern.compile(MONTH);
    private static final Pattern A_WEEKDAY = Pattern.compile(WEEKDAY);
    private static final Pattern A_UNIT = Pattern.compile(UNIT, Pattern.CASE_INSENSITIVE);
    private static final List<Rule> RULES = rules();

    private TimeRules() {}

    /** Every place where a rule's pattern stands in {@code words}. */
    static List<Hit> hits(String words) {
        List<Hit> hits = new ArrayList<>();
        Set<Need> met = met(words);
        for (int i = 0; i < RULES.size(); i++) {
            if (!met.contains(RULES.get(i).need())) {
                continue;
            }
            Matcher matcher = RULES.get(i).pattern().matcher(words);
            while (matcher.find()) {
                Matcher fixed = RULES.get(i).pattern().matcher(words);
                fixed.find(matcher.start());
                hits.add(new Hit(RULES.get(i), i, fixed));
            }
        }
        return hits;
    }

    private static Set<Need> met(String words) {
        Set<Need> met = EnumSet.of(Need.NOTHING);
        if (words.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            met.add(Need.DIGIT);
        }
        if (A_MONTH.matcher(words).find()) {
            met.add(Need.MONTH);
        }
        if (A_WEEKDAY.matcher(words).find()) {
            met.add(Need.WEEKDAY);
        }
        if (A_UNIT.matcher(words).find()) {
            met.add(Need.UNIT);
        }
        return met;
    }

    private static Rule rule(String pattern, Meaning meaning) {
        return new Rule(Pattern.compile("(?<![\\w$€£-])" + pattern + "(?!\\w)"), meaning, Need.NOTHING);
    }

    private static Rule rule(String pattern, String before, Meaning meaning) {
        return new Rule(Pattern.compile("(?:" + before + ")" + pattern + "(?!\\w)"), meaning, Need.NOTHING);
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        days(rules);
        months(rules);
        years(rules);
        relative(rules);
        clocksAndDurations(rules);
        NamedTimes.add(rules);
        return List.copyOf(rules);
    }

    private static void days(List<Rule> rules) {
        rules.add(rule(
                        "(\\d{4})-(\\d{2})-(\\d{2})(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?",
                        (m, c) -> Reading.stated(day(number(m.group(1)), number(m.group(2)), number(m.group(3)))))
                .needing(Need.DIGIT));
        rules.add(rule(
                        "(?:(?:" + WEEKDAY + "),?\\s+)?(?<month>" + MONTH + ")\\.?\\s+(?<day>" + DAY + ")"
                                + "(?:\\s*(?:-|–|to|and|through)\\s*(?<to>" + DAY + "))?(?:,?\\s+(?<year>" + YEAR
                                + "))?",
                        TimeRules::dayOfMonth)
                .needing(Need.MONTH));
        rules.add(rule(
                        "(?:(?:" + WEEKDAY + "),?\\s+(?:the\\s+)?)?(?<day>" + DAY + ")(?:\\s*(?:-|–|to|and)\\s*(?<to>"
                                + DAY + "))?\\s+(?:of\\s+)?(?<month>" + MONTH + ")\\.?(?:,?\\s+(?<year>" + YEAR + "))?",
                        TimeRules::dayOfMonth)
                .needing(Need.MONTH));
        rules.add(rule("(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4})", TimeRules::numeric)
                .needing(Need.DIGIT));
        rules.add(rule(
                        "(?:(?i:early|late)\\s+(?:on\\s+)?)?(?:(?<which>(?i:last|next|this past|this coming|this|the"
                                + " following|the"
                                + " previous|past|coming))\\s+)?"
                                + "(?<day>" + WEEKDAY + ")(?:\\s+(?:morning|afternoon|evening|night))?",
                        TimeRules::weekday)
                .needing(Need.WEEKDAY));
        rules.add(rule("(?i)(" + TimeWords.alternatives("day") + ")", (m, c) -> {
            LocalDate date = c.documentDate();
            int offset = TimeWords.number("day", m.group(1));
            return Reading.resolved(date == null ? null : Edtf.day(date.plusDays(offset)));
        }));
    }

    private static void months(List<Rule> rules) {
        rules.add(rule(
                        "(?:(?i:the\\s+)?(?<part>(?i:" + PART + "))[-\\s]+)?(?<month>" + MONTH
                                + ")\\.?(?:\\s+of)?,?\\s+(?<year>" + YEAR + ")",
                        (m, c) -> {
                            YearMonth month =
                                    YearMonth.of(number(m.group("year")), TimeWords.number("month", m.group("month")));
                            return Reading.stated(partOf(month, m.group("part")));
                        })
                .needing(Need.MONTH));
        rules.add(rule(
                        "(?:(?<part>(?i:" + PART
                                + "))[-\\s]+)?(?:(?<which>(?i:last|next|this past|this coming|this))\\s+)?" + NO_DAY
                                + "(?<month>" + MONTH + ")",
                        TimeRules::monthAlone)
                .needing(Need.MONTH));
        rules.add(rule(
                        "(?:(?i:the\\s+)?(?<part>(?i:" + PART + "))[-\\s]+)?(?<season>(?i:" + SEASON
                                + "))(?:\\s+of)?\\s+(?<year>" + YEAR + ")",
                        (m, c) -> Reading.stated(Reckoning.season(
                                TimeWords.number("season", m.group("season")), number(m.group("year")))))
                .needing(Need.DIGIT));
        rules.add(rule("(?i)(?:(this past|last|this|next)\\s+)(" + SEASON + ")", (m, c) -> {
            LocalDate date = c.documentDate();
            return Reading.resolved(
                    date == null ? null : season(TimeWords.number("season", m.group(2)), m.group(1), date));
        }));
        rules.add(rule(
                "(?i)(?:the\\s+)?(?:(first|second|third|fourth|last)[-\\s]+quarter|Q([1-4]))(?:\\s+of)?(?:\\s+the"
                        + " year)?(?:,?\\s+(" + YEAR + "))?",
                TimeRules::quarter));
    }

    private static void years(List<Rule> rules) {
        rules.add(rule(
                        "(?i)(?:the\\s+)?(" + PART + ")[-\\s]+(?:of\\s+)?(" + YEAR + ")",
                        (m, c) -> Reading.stated(
                                Reckoning.partOfYear(number(m.group(2)), TimeWords.value("part", m.group(1)))))
                .needing(Need.DIGIT));
        rules.add(rule("(" + YEAR + ")\\s*(?:-|–|to|and|until|through)\\s*(" + YEAR + ")", (m, c) -> {
                    int from = number(m.group(1));
                    int to = number(m.group(2));
                    boolean joined = !m.group().contains("and") || c.before().matches("(?is).*\\bbetween\\s+$");
                    return to > from && joined ? new Reading(Kind.DATE, Reckoning.years(from, to), false, true) : null;
                })
                .needing(Need.DIGIT));
        rules.add(rule(
                        "(?:(?i:fiscal(?:\\s+year)?|the\\s+year|FY)\\s*)?(" + YEAR + ")",
                        "(?<![\\w$€£.,/:#%–-])|(?<=\\s[(\\[])",
                        TimeRules::yearAlone)
                .needing(Need.DIGIT));
        rules.add(rule(
                        "(?i)(?:the\\s+)?(?:(early|mid|late)[-\\s]+)?(?:to[-\\s]late[-\\s])?((?:1\\d|20)\\d)0s",
                        (m, c) -> Reading.stated(decade(number(m.group(2)), m.group(1))))
                .needing(Need.DIGIT));
        rules.add(rule(
                        "(?i)the\\s+(?:(early|mid|late)[-\\s]+)?((?:1\\d|20)\\d)0['’]s",
                        (m, c) -> Reading.stated(decade(number(m.group(2)), m.group(1))))
                .needing(Need.DIGIT));
        rules.add(new Rule(
                Pattern.compile("(?i)(?<!\\w)(?:the\\s+)?(?:(early|mid|late)[-\\s]+)?['’‘]([2-9])0s(?!\\w)"),
                (m, c) -> Reading.stated(decade(190 + number(m.group(2)), m.group(1))),
                Need.DIGIT));
        rules.add(rule(
                "(?i)the\\s+(?:(early|mid|late)[-\\s]+)?(" + TimeWords.alternatives("decade") + ")",
                (m, c) -> Reading.stated(decade(190 + TimeWords.number("decade", m.group(2)), m.group(1)))));
        rules.add(rule(
                "(?i)(?:the\\s+)?(?:(early|mid|late)[-\\s]+)?(?:(\\d{1,2})(?:st|nd|rd|th)|("
                        + TimeWords.alternatives("century") + "))[-\\s]+century",
                TimeRules::century));
    }

    private static void relative(List<Rule> rules) {
        rules.add(rule(
                        "(?i)(?:(?<which>last|this|next|this past|this coming|the"
                                + " following)\\s+|(?<=\\b(?:over|at|during|by)\\s)the\\s+)weekend",
                        TimeRules::weekend)
                .needing(Need.UNIT));
        rules.add(rule(
                        "(?i)(?<!\\b(?:to|will|would|may|might|could|should|must|can|not)\\s)(?:the\\s+)?"
                                + "(last|past|previous|preceding|next|coming|following)\\s+(" + SMALL + ")\\s+(" + UNIT
                                + ")(?:s|ies|y)?",
                        TimeRules::lastUnits)
                .needing(Need.UNIT));
        rules.add(rule(
                        "(?i)(the\\s+)?(last|past|previous|preceding|next|coming|following|same|this|that)\\s+(" + UNIT
                                + ")(?:y)?(?!s)",
                        TimeRules::calendarUnit)
                .needing(Need.UNIT));
        rules.add(rule(
                        "(?i)(?<part>early|earlier|mid|late|later)[-\\s]+(?:in\\s+)?(?<which>this|last|next|that)\\s+"
                                + "(?<unit>week|month|year|decade|century)",
                        TimeRules::partOfCalendarUnit)
                .needing(Need.UNIT));
        rules.add(rule(
                        "(?i)(" + SMALL + ")\\s+(" + UNIT
                                + ")(?:s|ies|y)?\\s+(ago|earlier|later|before(?=\\s*(?:[,.;:)]|$)|\\s+(?:and|but)\\b)|after"
                                + " that|from now|hence|prior(?!\\s+to))",
                        TimeRules::unitsAway)
                .needing(Need.UNIT));
        rules.add(rule(
                        "(?i)(?:the\\s+)?(end|close|start|beginning|middle)\\s+of\\s+(?:the\\s+)?(this\\s+|next\\s+|last\\s+)?"
                                + "(day|week|month|year|decade)",
                        TimeRules::partOfUnit)
                .needing(Need.UNIT));
        rules.add(rule("(?i)year[-\\s]end|year’s end|year's end|month[-\\s]end", (m, c) -> {
            LocalDate date = c.documentDate();
            boolean year = m.group().toLowerCase(Locale.ROOT).startsWith("year");
            return Reading.resolved(date == null ? null : endOf(year ? "year" : "month", date));
        }));
        rules.add(rule("(?i)the\\s+day\\s+(before|after)(?=\\s*(?:[,.;:)]|$)|\\s+(?:and|but|that)\\b)", (m, c) -> {
            LocalDate anchor = c.anchor();
            int offset = m.group(1).toLowerCase(Locale.ROOT).equals("before") ? -1 : 1;
            return Reading.resolved(anchor == null ? null : Edtf.day(anchor.plusDays(offset)));
        }));
    }

    private static void clocksAndDurations(List<Rule> rules) {
        Reading clock = new Reading(Kind.CLOCK, null, false, false);
        rules.add(rule(
                        "(?i)\\d{1,2}(?:[:.]\\d{2})?\\s?(?:a\\.m\\.|p\\.m\\.|am|pm|a\\.m|p\\.m|o['’]clock)(?:\\s+(?:GMT|UTC|EST|EDT|ET))?",
                        (m, c) -> clock)
                .needing(Need.DIGIT));
        rules.add(rule(
                        "(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?:\\s*(?i:a\\.m\\.|p\\.m\\.|am|pm|GMT|UTC))?",
                        (m, c) -> clock)
                .needing(Need.DIGIT));
        rules.add(rule("(?i)(?:noon|midnight|midday)", (m, c) -> clock));
        rules.add(rule(
                        "(?i)(?:" + SMALL + "|\\d+(?:[.,]\\d+)?)[-\\s]+" + UNIT
                                + "(?:s|ies|y)?(?:[-\\s]+(?:long|old))?",
                        (m, c) -> new Reading(Kind.DURATION, null, false, true))
                .needing(Need.UNIT));
    }

    private static @Nullable Reading dayOfMonth(Matcher m, Context c) {
        int month = TimeWords.number("month", m.group("month"));
        int day = dayNumber(m.group("day"));
        String to = m.group("to");
        String year = m.group("year");
        LocalDate from;
        if (year != null) {
            from = Reckoning.day(number(year), month, day);
        } else {
            LocalDate date = c.documentDate();
            from = date == null ? null : Reckoning.nearestDay(month, day, date, c.future());
        }
        boolean relative = year == null;
        if (from == null || to == null) {
            return new Reading(Kind.DATE, from == null ? null : Edtf.day(from), relative, false);
        }
        LocalDate until = Reckoning.day(from.getYear(), month, dayNumber(to));
        boolean sound = until != null && until.isAfter(from);
        return new Reading(Kind.DATE, sound ? Edtf.interval(from, until) : null, relative, true);
    }

    private static @Nullable Reading numeric(Matcher m, Context c) {
        int first = number(m.group(1));
        int second = number(m.group(3));
        int year = number(m.group(4));
        boolean dayFirst = first > 12;
        boolean monthFirst = second > 12;
        boolean dotted = m.group(2).equals(".");
        if (first == second || dotted || dayFirst) {
            return Reading.stated(day(year, second, first));
        }
        return Reading.stated(monthFirst ? day(year, first, second) : null);
    }

    private static @Nullable Reading weekday(Matcher m, Context c) {
        LocalDate date = c.documentDate();
        if (date == null) {
            return Reading.resolved(null);
        }
        String which = m.group("which") == null ? "" : lastWord(m.group("which"));
        boolean following = which.equals("following") || which.equals("previous");
        LocalDate from = following && c.anchor() != null ? c.anchor() : date;
        boolean coming = which.isEmpty() && c.future() || which.equals("this") && c.future();
        return Reading.resolved(Edtf.day(Reckoning.weekday(
                TimeWords.number("weekday", m.group("day")), from, coming ? "coming or same" : which)));
    }

    private static @Nullable Reading monthAlone(Matcher m, Context c) {
        int month = TimeWords.number("month", m.group("month"));
        String which = m.group("which");
        String part = m.group("part");
        boolean verb = m.group("month").equals("May") || m.group("month").equals("March");
        boolean led = c.before()
                .matches("(?is).*\\b(?:in|since|by|until|till|during|from|of|before|after|for|and|to|on|between)\\s+$");
        if (verb && !led && which == null && part == null) {
            return null;
        }
        LocalDate date = c.documentDate();
        if (date == null) {
            return Reading.resolved(null);
        }
        YearMonth nearest = Reckoning.nearestMonth(month, date, c.future());
        if (which != null) {
            String word = lastWord(which);
            boolean same = nearest.equals(YearMonth.from(date));
            boolean next = word.equals("next") || word.equals("coming");
            nearest = word.equals("this")
                    ? YearMonth.of(date.getYear(), month)
                    : next
                            ? Reckoning.nearestMonth(month, date, true).plusYears(same ? 1 : 0)
                            : Reckoning.nearestMonth(month, date, false).minusYears(same ? 1 : 0);
        }
        return Reading.resolved(partOf(nearest, part));
    }

    private static Edtf partOf(YearMonth month, @Nullable String part) {
        return part == null ? Reckoning.month(month) : Reckoning.partOfMonth(month, TimeWords.value("part", part));
    }

    private static Edtf season(int season, String which, LocalDate date) {
        int year = date.getYear();
        Edtf same = Reckoning.season(season, year);
        LocalDate begins = same.earliest();
        LocalDate ends = same.latest();
        if (begins == null || ends == null) {
            throw new IllegalStateException("a season begins and ends");
        }
        return switch (lastWord(which)) {
            case "next" -> begins.isAfter(date) ? same : Reckoning.season(season, year + 1);
            case "last", "past" -> ends.isBefore(date) ? same : Reckoning.season(season, year - 1);
            default -> same;
        };
    }

    private static @Nullable Reading quarter(Matcher m, Context c) {
        String year = m.group(3);
        boolean named = year != null
                || m.group(2) != null
                || m.group().toLowerCase(Locale.ROOT).contains("of");
        boolean ordinal =
                m.group(1) != null && !m.group().toLowerCase(Locale.ROOT).startsWith("the");
        if (!named && ordinal) {
            return null;
        }
        LocalDate date = c.documentDate();
        if (year == null && date == null) {
            return Reading.resolved(null);
        }
        int quarter = m.group(2) != null ? number(m.group(2)) : quarterNumber(m.group(1));
        int inYear = year != null ? number(year) : date == null ? 0 : date.getYear();
        return new Reading(Kind.DATE, Reckoning.months(inYear, quarter * 3 - 2, quarter * 3), year == null, false);
    }

    private static int quarterNumber(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "first" -> 1;
            case "second" -> 2;
            case "third" -> 3;
            default -> 4;
        };
    }

    private static @Nullable Reading yearAlone(Matcher m, Context c) {
        int year = number(m.group(1));
        boolean led = c.before()
                .matches("(?is).*\\b(?:in|since|by|until|till|during|from|of|before|after|through|and|to|year|early"
                        + "|late|mid|circa|around|about)\\s+$");
        boolean modern = year >= 1900 && year < 2050;
        boolean prefixed = m.group().length() > 4;
        return led && year >= 1000 || modern || prefixed ? Reading.stated(Reckoning.year(year)) : null;
    }

    private static Edtf decade(int tens, @Nullable String part) {
        return part == null
                ? Edtf.of(String.format(Locale.ROOT, "%03dX", tens))
                : Reckoning.partOfYears(tens * 10, 10, part.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Reading century(Matcher m, Context c) {
        int century = m.group(2) != null ? number(m.group(2)) : TimeWords.number("century", m.group(3));
        if (century < 2 || century > 30) {
            return Reading.stated(null);
        }
        String part = m.group(1);
        return Reading.stated(
                part == null
                        ? Edtf.of(String.format(Locale.ROOT, "%02dXX", century - 1))
                        : Reckoning.partOfYears((century - 1) * 100, 100, part.toLowerCase(Locale.ROOT)));
    }

    private static @Nullable Reading lastUnits(Matcher m, Context c) {
        ChronoUnit unit = unit(m.group(3));
        int units = small(m.group(2)) * (m.group(3).toLowerCase(Locale.ROOT).equals("quarter") ? 3 : 1);
        LocalDate date = c.documentDate();
        if (date == null || units == 0 || unit == ChronoUnit.HOURS) {
            return new Reading(Kind.DATE, null, true, true);
        }
        boolean ahead = isAhead(m.group(1));
        if (!Reckoning.isInReach(unit, date, ahead ? units : -units)) {
            return Reading.resolved(null);
        }
        Edtf edtf = ahead ? Edtf.interval(date, date.plus(units, unit)) : Edtf.interval(date.minus(units, unit), date);
        return new Reading(Kind.DATE, edtf, true, true);
    }

    private static boolean isAhead(String which) {
        String word = which.toLowerCase(Locale.ROOT);
        return word.equals("next") || word.equals("coming") || word.equals("following");
    }

    private static @Nullable Reading calendarUnit(Matcher m, Context c) {
        String which = m.group(2).toLowerCase(Locale.ROOT);
        String name = m.group(3).toLowerCase(Locale.ROOT);
        ChronoUnit unit = unit(name);
        boolean article = m.group(1) != null;
        boolean narrative = which.equals("following")
                || which.equals("same")
                || which.equals("that")
                || article && (which.equals("next") || which.equals("previous") || which.equals("preceding"));
        LocalDate from = narrative ? c.anchor() : c.documentDate();
        if (unit == ChronoUnit.HOURS || article && which.equals("this")) {
            return null;
        }
        if (from == null) {
            return Reading.resolved(null);
        }
        if (article && (which.equals("past") || which.equals("last")) && unit != ChronoUnit.DAYS) {
            int units = name.equals("quarter") ? 3 : 1;
            return new Reading(Kind.DATE, Edtf.interval(from.minus(units, unit), from), true, true);
        }
        int offset =
                switch (which) {
                    case "this", "that", "same" -> 0;
                    case "next", "coming", "following" -> 1;
                    default -> -1;
                };
        return Reading.resolved(
                name.equals("quarter") ? quarterOf(from, offset) : Reckoning.calendarUnit(unit, from, offset));
    }

    /** Saturday and Sunday: the latest that have begun, the next, or those after the day named last. */
    private static @Nullable Reading weekend(Matcher m, Context c) {
        String which = m.group("which") == null ? "" : lastWord(m.group("which"));
        LocalDate from = which.equals("following") ? c.anchor() : c.documentDate();
        if (from == null) {
            return Reading.resolved(null);
        }
        boolean coming = which.equals("next")
                || which.equals("coming")
                || which.equals("following")
                || c.future() && !which.equals("last") && !which.equals("past");
        LocalDate saturday = Reckoning.weekday(6, from, coming ? "coming" : "");
        if (which.equals("last") && !saturday.plusDays(1).isBefore(from)) {
            saturday = saturday.minusWeeks(1);
        }
        return new Reading(Kind.DATE, Edtf.interval(saturday, saturday.plusDays(1)), true, true);
    }

    /** "Early this year" is a part of it; "earlier this year" ends with the document's date, "later" begins there. */
    private static @Nullable Reading partOfCalendarUnit(Matcher m, Context c) {
        String which = m.group("which").toLowerCase(Locale.ROOT);
        String part = m.group("part").toLowerCase(Locale.ROOT);
        String name = m.group("unit").toLowerCase(Locale.ROOT);
        LocalDate date = which.equals("that") ? c.anchor() : c.documentDate();
        if (date == null) {
            return Reading.resolved(null);
        }
        int offset = which.equals("last") ? -1 : which.equals("next") ? 1 : 0;
        Edtf whole = Reckoning.calendarUnit(unit(name), date, offset);
        LocalDate first = whole.earliest();
        LocalDate last = whole.latest();
        if (first == null || last == null) {
            throw new IllegalStateException("a calendar unit begins and ends");
        }
        return Reading.resolved(
                switch (part) {
                    case "earlier" -> offset == 0 ? Edtf.interval(first, date) : whole;
                    case "later" -> offset == 0 ? Edtf.interval(date, last) : whole;
                    default ->
                        switch (name) {
                            case "year" -> Reckoning.partOfYear(first.getYear(), part);
                            case "month" -> Reckoning.partOfMonth(YearMonth.from(first), part);
                            case "decade" -> Reckoning.partOfYears(first.getYear(), 10, part);
                            case "century" -> Reckoning.partOfYears(first.getYear(), 100, part);
                            default -> whole;
                        };
                });
    }

    private static Edtf quarterOf(LocalDate date, int offset) {
        LocalDate in = date.plusMonths(3L * offset);
        int first = (in.getMonthValue() - 1) / 3 * 3 + 1;
        return Reckoning.months(in.getYear(), first, first + 2);
    }

    private static @Nullable Reading unitsAway(Matcher m, Context c) {
        ChronoUnit unit = unit(m.group(2));
        String direction = m.group(3).toLowerCase(Locale.ROOT);
        boolean fromDocument = direction.equals("ago") || direction.equals("from now") || direction.equals("hence");
        LocalDate from = fromDocument ? c.documentDate() : c.anchor();
        int units = small(m.group(1)) * (m.group(2).toLowerCase(Locale.ROOT).equals("quarter") ? 3 : 1);
        if (direction.equals("before") && c.anchor() == null) {
            return new Reading(Kind.DURATION, null, false, true);
        }
        if (from == null || units == 0) {
            return Reading.resolved(null);
        }
        boolean back = direction.equals("ago")
                || direction.equals("earlier")
                || direction.equals("before")
                || direction.equals("prior");
        if (unit == ChronoUnit.HOURS) {
            return Reading.resolved(units < 12 ? Edtf.day(from) : null);
        }
        int away = back ? -units : units;
        return Reading.resolved(Reckoning.isInReach(unit, from, away) ? Reckoning.distant(unit, from, away) : null);
    }

    private static @Nullable Reading partOfUnit(Matcher m, Context c) {
        LocalDate date = c.documentDate();
        if (date == null) {
            return Reading.resolved(null);
        }
        String which = m.group(2) == null ? "" : m.group(2).strip().toLowerCase(Locale.ROOT);
        String name = m.group(3).toLowerCase(Locale.ROOT);
        ChronoUnit unit = unit(name);
        LocalDate in = date.plus(which.equals("next") ? 1 : which.equals("last") ? -1 : 0, unit);
        boolean end = m.group(1).equalsIgnoreCase("end") || m.group(1).equalsIgnoreCase("close");
        return Reading.resolved(end ? endOf(name, in) : Reckoning.calendarUnit(unit, in, 0));
    }

    /** The last day of a month or week, the last month of a year, the last year of a decade. */
    private static Edtf endOf(String unit, LocalDate date) {
        Edtf whole = Reckoning.calendarUnit(unit(unit), date, 0);
        LocalDate last = whole.latest();
        if (last == null) {
            throw new IllegalStateException("a calendar unit ends");
        }
        return switch (unit) {
            case "year" -> Reckoning.month(YearMonth.from(last));
            case "decade" -> Reckoning.year(last.getYear());
            default -> Edtf.day(last);
        };
    }

    private static ChronoUnit unit(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "day" -> ChronoUnit.DAYS;
            case "week", "weekend" -> ChronoUnit.WEEKS;
            case "month", "quarter" -> ChronoUnit.MONTHS;
            case "year" -> ChronoUnit.YEARS;
            case "decade" -> ChronoUnit.DECADES;
            case "centur", "century" -> ChronoUnit.CENTURIES;
            default -> ChronoUnit.HOURS;
        };
    }

    /** The number that a small word stands for; 0 where it names none, as "several". */
    private static int small(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return lower.matches("\\d{1,3}") ? number(lower) : SMALL_NUMBERS.getOrDefault(lower, 0);
    }

    private static @Nullable Edtf day(int year, int month, int day) {
        LocalDate date = Reckoning.day(year, month, day);
        return date == null ? null : Edtf.day(date);
    }

    private static int dayNumber(String day) {
        return number(day.replaceAll("\\D", ""));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String lastWord(String words) {
        String lower = words.strip().toLowerCase(Locale.ROOT);
        return lower.substring(lower.lastIndexOf(' ') + 1);
    }
}
