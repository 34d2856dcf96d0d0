package org.entente.engine.kit.times;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.kit.times.TimeFound.Role;
import org.entente.model.Edtf;
import org.entente.model.Span;
import org.entente.model.TimeBasis;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates, durations and times of day in text and reckons dates in the calendar.
 *
 * <p>A month or day without its year is the latest that is not after the document's date, or, where the words
 * speak of the future (will, planned, by the end of), the first not before it. "Early", "mid" and "late"
 * are thirds of a month or year. "The following day" and its like are reckoned from the day named last.
 * A document's date before the year 201 or after 9798 is taken for none. Days before 1582 are of the proleptic Gregorian calendar. Without the document's date what is relative to it
 * stays unresolved, and so does a day that the calendar has not. Stateless and thread-safe.
 */
public final class Times {
    private static final int LOOK_BACK_CHARS = 40;
    private static final int YEARS_MARGIN = 200;
    private static final int YEARS_END = 9999;

    private static final Pattern FUTURE = Pattern.compile(
            "(?i)\\b(?:will|shall|would|postponed|rescheduled|adjourned|deferred|planned|plans|planning|scheduled|due|expected|set|slated|upcoming|hopes?"
                    + "|aims?|intends?|going)\\b(?:\\W+\\w+){0,12}\\W*$");
    private static final Pattern BETWEEN = Pattern.compile("(?i)\\bbetween\\s+(?:the\\s+)?$");
    private static final Pattern AND = Pattern.compile("(?i)\\s+and\\s+(?:the\\s+)?");
    private static final Pattern TO =
            Pattern.compile("(?i),?\\s+(?:and\\s+|up\\s+)?(?:to|until|till|through|up\\s+to)\\s+(?:the\\s+)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final List<RoleWords> ROLES = List.of(
            role(Role.AS_OF, "as of|as at|as from"),
            role(
                    Role.SINCE,
                    "since|ever since|starting|starting in|starting on|beginning|beginning in|dating from"
                            + "|dating to|dating back to|going back to|from"),
            role(Role.UNTIL, "by|until|till|up to|through|to|up until|no later than"),
            role(Role.BEFORE, "before|prior to|ahead of"),
            role(Role.AFTER, "after|following"),
            role(Role.DURING, "during|throughout|over|within|across|for|in the course of"));

    private record RoleWords(Role role, Pattern before) {}

    private Times() {}

    private static RoleWords role(Role role, String words) {
        String alternatives = words.replace(" ", "\\s+");
        return new RoleWords(
                role, Pattern.compile("(?i)(?<![\\w-])(?:" + alternatives + ")\\s+(?:about\\s+|around\\s+|the\\s+)?$"));
    }

    /**
     * The times within a stretch of a text, in order, not overlapping.
     *
     * @param documentDate the day the text is of; null where unknown
     */
    public static List<TimeFound> find(String text, Span within, @Nullable LocalDate documentDate) {
        return find(text, within, documentDate, null);
    }

    /**
     * As {@link #find(String, Span, LocalDate)}, after a day was named in the text before.
     *
     * @param anchor the last day named before {@code within}, for "the following day"; null for none
     */
    public static List<TimeFound> find(
            String text, Span within, @Nullable LocalDate documentDate, @Nullable LocalDate anchor) {
        List<TimeFound> all = all(text, within, documentDate, anchor);
        List<Span> impossible = reversed(text, all);
        return all.stream()
                .map(time -> impossible.stream().anyMatch(stretch -> stretch.contains(time.span()))
                        ? new TimeFound(time.span(), time.kind(), time.role(), null, TimeBasis.NONE)
                        : time)
                .toList();
    }

    /**
     * The stretches of time that end before they begin ("from 20 May to 3 May"). Nobody can tell which of the two days is meant otherwise, so the times of
     * such a stretch are found without a place in the calendar.
     */
    public static List<Span> reversed(
            String text, Span within, @Nullable LocalDate documentDate, @Nullable LocalDate anchor) {
        return reversed(text, all(text, within, documentDate, anchor));
    }

    private static List<Span> reversed(String text, List<TimeFound> all) {
        List<Span> reversed = new ArrayList<>();
        for (int i = 0; i + 1 < all.size(); i++) {
            TimeFound from = all.get(i);
            TimeFound to = all.get(i + 1);
            String between = text.substring(from.span().end(), to.span().start());
            String before = text.substring(
                    Math.max(0, from.span().start() - LOOK_BACK_CHARS),
                    from.span().start());
            boolean pair =
                    BETWEEN.matcher(before).find() && AND.matcher(between).matches()
                            || from.role() == Role.SINCE
                                    && to.role() == Role.UNTIL
                                    && TO.matcher(between).matches();
            if (pair && endsBefore(from, to, text)) {
                reversed.add(from.span().cover(to.span()));
            }
        }
        return reversed;
    }

    private static boolean endsBefore(TimeFound from, TimeFound to, String text) {
        Edtf first = from.edtf();
        Edtf last = to.edtf();
        if (first == null || last == null || first.earliest() == null || last.latest() == null) {
            return false;
        }
        boolean days = first.earliest().equals(first.latest()) && last.latest().equals(last.earliest());
        boolean yearless = !YEAR.matcher(from.span().in(text)).find()
                && !YEAR.matcher(to.span().in(text)).find();
        boolean ofOneMonth = first.earliest().getMonth() == last.latest().getMonth();
        boolean falls = last.latest().getDayOfMonth() < first.earliest().getDayOfMonth();
        boolean within = days && yearless && ofOneMonth && falls;
        boolean stated = YEAR.matcher(from.span().in(text)).find()
                && YEAR.matcher(to.span().in(text)).find();
        return within || stated && last.latest().isBefore(first.earliest());
    }

    private static List<TimeFound> all(
            String text, Span within, @Nullable LocalDate documentDate, @Nullable LocalDate anchor) {
        String words = within.in(text);
        List<TimeFound> found = new ArrayList<>();
        LocalDate date = usable(documentDate);
        LocalDate last = usable(anchor);
        for (TimeRules.Hit hit : longest(TimeRules.hits(words))) {
            Matcher match = hit.match();
            String before = words.substring(0, match.start());
            boolean future = FUTURE.matcher(before).find();
            TimeRules.Context context = new TimeRules.Context(
                    date, last, future, before, words.substring(match.end()).matches("(?s)\\s+\\w.*"));
            TimeRules.Reading reading = hit.rule().read(match, context);
            if (reading == null) {
                continue;
            }
            Span span = new Span(match.start(), match.end()).shift(within.start());
            found.add(timeFound(span, reading, role(before)));
            Edtf edtf = reading.edtf();
            if (edtf != null && edtf.earliest() != null && edtf.earliest().equals(edtf.latest())) {
                last = edtf.earliest();
            }
        }
        return List.copyOf(found);
    }

    /** A date that leaves room for a century either way within the years that EDTF writes; else it is as if unknown. */
    private static @Nullable LocalDate usable(@Nullable LocalDate date) {
        boolean usable = date != null && date.getYear() > YEARS_MARGIN && date.getYear() < YEARS_END - YEARS_MARGIN;
        return usable ? date : null;
    }

    private static TimeFound timeFound(Span span, TimeRules.Reading reading, Role role) {
        Edtf edtf = reading.edtf();
        boolean through = reading.span() && role == Role.AT;
        TimeBasis basis = edtf == null ? TimeBasis.NONE : reading.relative() ? TimeBasis.RESOLVED : TimeBasis.STATED;
        return new TimeFound(span, reading.kind(), through ? Role.DURING : role, edtf, basis);
    }

    private static Role role(String before) {
        String near = before.substring(Math.max(0, before.length() - LOOK_BACK_CHARS));
        for (RoleWords role : ROLES) {
            if (role.before().matcher(near).find()) {
                return role.role();
            }
        }
        return Role.AT;
    }

    /** Of overlapping hits the longest, then the rule that stands first; in the order of the text. */
    private static List<TimeRules.Hit> longest(List<TimeRules.Hit> hits) {
        List<TimeRules.Hit> sorted = new ArrayList<>(hits);
        sorted.sort(Comparator.comparing(
                        (TimeRules.Hit hit) -> hit.match().start() - hit.match().end())
                .thenComparing(TimeRules.Hit::order)
                .thenComparing(hit -> hit.match().start()));
        List<TimeRules.Hit> kept = new ArrayList<>();
        for (TimeRules.Hit hit : sorted) {
            boolean free = kept.stream()
                    .noneMatch(other -> hit.match().start() < other.match().end()
                            && other.match().start() < hit.match().end());
            if (free) {
                kept.add(hit);
            }
        }
        kept.sort(Comparator.comparing(hit -> hit.match().start()));
        return kept;
    }
}
