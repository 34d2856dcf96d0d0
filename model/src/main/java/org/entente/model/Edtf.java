package org.entente.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as the Extended Date/Time Format (ISO 8601-2) writes it, with the days it spans.
 *
 * <p>Read here: years, months, days ({@code 2022}, {@code 2022-06}, {@code 2022-06-08}), unspecified
 * digits at the end of a year ({@code 195X}, {@code 19XX}), the qualifiers {@code ~ ? %} at the end of a
 * date, and intervals with open ends ({@code 2025-09/..}). Proleptic Gregorian calendar.
 *
 * @param text the EDTF string
 * @param earliest the first day it may include; null where it is open
 * @param latest the last day it may include; null where it is open
 */
public record Edtf(
        String text, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
    private static final Pattern DATE = Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2})(?:-(\\d{2}))?)?[~?%]?");

    /**
     * Reads an EDTF string.
     *
     * @throws IllegalArgumentException where it is not of the forms above or names no day of the calendar
     */
    public static Edtf of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new Edtf(text, bound(text, true), bound(text, false));
        }
        String from = text.substring(0, slash);
        String to = text.substring(slash + 1);
        LocalDate earliest = from.equals("..") ? null : bound(from, true);
        LocalDate latest = to.equals("..") ? null : bound(to, false);
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            throw new IllegalArgumentException("an interval that ends before it begins: " + text);
        }
        return new Edtf(text, earliest, latest);
    }

    /** The single day {@code date}. */
    public static Edtf day(LocalDate date) {
        return of(date.toString());
    }

    /** From one day to another, either open as null. */
    public static Edtf interval(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && from.equals(to)) {
            return day(from);
        }
        return of((from == null ? ".." : from.toString()) + "/" + (to == null ? ".." : to.toString()));
    }

    /** Whether every day of {@code other} may lie in this. */
    public boolean contains(Edtf other) {
        return startsNoLaterThan(other) && endsNoEarlierThan(other);
    }

    /** Whether some day may lie in both. */
    public boolean overlaps(Edtf other) {
        return (earliest == null || other.latest == null || !earliest.isAfter(other.latest))
                && (latest == null || other.earliest == null || !latest.isBefore(other.earliest));
    }

    private boolean startsNoLaterThan(Edtf other) {
        return earliest == null || other.earliest != null && !earliest.isAfter(other.earliest);
    }

    private boolean endsNoEarlierThan(Edtf other) {
        return latest == null || other.latest != null && !latest.isBefore(other.latest);
    }

    /** Orders by first day, then last day, open ends first and last; for listings. */
    public static Comparator<Edtf> order() {
        return Comparator.comparing((Edtf e) -> e.earliest == null ? LocalDate.MIN : e.earliest)
                .thenComparing(e -> e.latest == null ? LocalDate.MAX : e.latest)
                .thenComparing(Edtf::text);
    }

    private static LocalDate bound(String date, boolean first) {
        Matcher matcher = DATE.matcher(date);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an EDTF date: " + date);
        }
        String digits = matcher.group(1);
        if (digits.endsWith("X") && matcher.group(2) != null) {
            throw new IllegalArgumentException("a month of an unspecified year: " + date);
        }
        int year = Integer.parseInt(digits.replace('X', first ? '0' : '9'));
        try {
            if (matcher.group(2) == null) {
                return first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(2)));
            if (matcher.group(3) == null) {
                return first ? month.atDay(1) : month.atEndOfMonth();
            }
            return month.atDay(Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no such day: " + date, e);
        }
    }
}
