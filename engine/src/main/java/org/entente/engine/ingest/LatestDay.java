package org.entente.engine.ingest;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The latest day that a text names as past: an undated document is not older than that.
 *
 * <p>Days, months and years with four digits count; a month counts by its first day and a year by its
 * first. What stands in a clause after words that look ahead (will, planned, by, until) is left out. The clock is never asked.
 */
final class LatestDay {
    private static final Pattern AHEAD = Pattern.compile(
            "(?i)\\b(?:will|would|shall|plan(?:s|ned)?|expect(?:s|ed)?|due|scheduled|until|by|next|before"
                    + "|(?:is|are) to|if|may|could|forecasts?|targets?|deadline)\\b");
    private static final Pattern TIME = Pattern.compile("(?:\\b(?<before>\\d{1,2})(?:st|nd|rd|th)? )?\\b" + Days.MONTH
            + "\\.?(?: (?<after>\\d{1,2})(?:st|nd|rd|th)?)?,? (?<year>(?:19|20)\\d{2})\\b"
            + "|\\b(?<iso>(?:19|20)\\d{2}-\\d{2}-\\d{2})\\b"
            + "|\\b(?:in|since|during|of|from) (?<only>(?:19|20)\\d{2})\\b(?![-–]\\d| [a-z]+s\\b)");

    private LatestDay() {}

    /** The latest such day of {@code text}, where it names one. */
    static Optional<LocalDate> in(String text) {
        LocalDate latest = null;
        for (String sentence :
                text.lines().flatMap(line -> Sentences.split(line).stream()).toList()) {
            Matcher matcher = TIME.matcher(sentence);
            while (matcher.find()) {
                Optional<LocalDate> day = isAhead(sentence, matcher.start()) ? Optional.empty() : day(matcher);
                if (day.isPresent() && (latest == null || day.get().isAfter(latest))) {
                    latest = day.get();
                }
            }
        }
        return Optional.ofNullable(latest);
    }

    /** Whether the clause looks ahead, by its words before the date. */
    private static boolean isAhead(String sentence, int date) {
        int from = date;
        while (from > 0 && ",;:—(".indexOf(sentence.charAt(from - 1)) < 0) {
            from--;
        }
        return AHEAD.matcher(sentence.substring(from, date)).find();
    }

    private static Optional<LocalDate> day(Matcher matcher) {
        if (matcher.group("iso") != null) {
            return Days.read(matcher.group("iso"));
        }
        if (matcher.group("only") != null) {
            return Days.day(Integer.parseInt(matcher.group("only")), 1, "1");
        }
        String before = matcher.group("before");
        String after = matcher.group("after");
        return Days.day(
                Integer.parseInt(matcher.group("year")),
                Days.month(matcher.group("month")),
                before != null ? before : after != null ? after : "1");
    }
}
