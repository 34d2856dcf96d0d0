package org.entente.engine.kit.times;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.entente.model.Edtf;
import org.jspecify.annotations.Nullable;

/** The calendar behind the rules: years that words leave out, parts of months, spans back from a day. All pure. */
final class Reckoning {
    private static final int YEARS_BACK_MAX = 8;
    private static final int YEAR_LEAST = 1;
    private static final int YEAR_MOST = 9999;
    private static final int REFORM_YEAR = 1582;
    private static final int REFORM_MONTH = 10;
    private static final int LAST_JULIAN_DAY = 4;
    private static final int FIRST_GREGORIAN_DAY = 15;

    private Reckoning() {}

    /**
     * The day of that name, or null where the calendar has none: 31 February, year 0, 10 October 1582. Days before that October are kept
     * as the text has them, by the Julian calendar, so that they stand up to ten days off the calendar of today.
     */
    static @Nullable LocalDate day(int year, int month, int day) {
        if (year == REFORM_YEAR && month == REFORM_MONTH && day > LAST_JULIAN_DAY && day < FIRST_GREGORIAN_DAY) {
            return null;
        }
        try {
            return year < YEAR_LEAST || year > YEAR_MOST ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null; // no such day: the caller reports the words as unresolved
        }
    }

    /** The day of a month without its year: the latest not after {@code date}, or the first not before it. */
    static @Nullable LocalDate nearestDay(int month, int day, LocalDate date, boolean future) {
        for (int years = 0; years <= YEARS_BACK_MAX; years++) {
            LocalDate candidate = day(date.getYear() + (future ? years : -years), month, day);
            if (candidate != null && (future ? !candidate.isBefore(date) : !candidate.isAfter(date))) {
                return candidate;
            }
        }
        return null;
    }

    /** A month without its year: the latest that has begun by {@code date}, or the first that has not ended. */
    static YearMonth nearestMonth(int month, LocalDate date, boolean future) {
        YearMonth same = YearMonth.of(date.getYear(), month);
        if (future) {
            return same.atEndOfMonth().isBefore(date) ? same.plusYears(1) : same;
        }
        return same.atDay(1).isAfter(date) ? same.minusYears(1) : same;
    }

    static Edtf month(YearMonth month) {
        return Edtf.of(String.format(Locale.ROOT, "%04d-%02d", month.getYear(), month.getMonthValue()));
    }

    static Edtf year(int year) {
        return Edtf.of(String.format(Locale.ROOT, "%04d", year));
    }

    static Edtf months(int year, int from, int to) {
        return Edtf.of(String.format(Locale.ROOT, "%04d-%02d/%04d-%02d", year, from, year, to));
    }

    /** The early, middle or late third of a month: the first to the tenth, and so on. */
    static Edtf partOfMonth(YearMonth month, String part) {
        return switch (part) {
            case "early" -> Edtf.interval(month.atDay(1), month.atDay(10));
            case "mid" -> Edtf.interval(month.atDay(11), month.atDay(20));
            case "late" -> Edtf.interval(month.atDay(21), month.atEndOfMonth());
            case "first half" -> Edtf.interval(month.atDay(1), month.atDay(15));
            case "second half" -> Edtf.interval(month.atDay(16), month.atEndOfMonth());
            default -> throw new IllegalStateException("no such part: " + part);
        };
    }

    /** The early, middle or late third of a year, or a half. */
    static Edtf partOfYear(int year, String part) {
        return switch (part) {
            case "early" -> months(year, 1, 4);
            case "mid" -> months(year, 5, 8);
            case "late" -> months(year, 9, 12);
            case "first half" -> months(year, 1, 6);
            case "second half" -> months(year, 7, 12);
            default -> throw new IllegalStateException("no such part: " + part);
        };
    }

    /** A part of ten or a hundred years that begin with {@code first}. */
    static Edtf partOfYears(int first, int length, String part) {
        int third = length * 3 / 10;
        return switch (part) {
            case "early" -> years(first, first + third);
            case "mid" -> years(first + third + 1, first + length - third - 1);
            case "late" -> years(first + length - third, first + length - 1);
            case "first half" -> years(first, first + length / 2 - 1);
            case "second half" -> years(first + length / 2, first + length - 1);
            default -> throw new IllegalStateException("no such part: " + part);
        };
    }

    static Edtf years(int from, int to) {
        return Edtf.of(String.format(Locale.ROOT, "%04d/%04d", from, to));
    }

    /** A northern season; winter is named by the year that it begins in. */
    static Edtf season(int season, int year) {
        return switch (season) {
            case 1 -> Edtf.of(String.format(Locale.ROOT, "%04d-12/%04d-02", year, year + 1));
            case 2 -> months(year, 3, 5);
            case 3 -> months(year, 6, 8);
            case 4 -> months(year, 9, 11);
            default -> throw new IllegalStateException("no such season: " + season);
        };
    }

    /** The weekday on or before {@code date}, strictly before for "last", after for "next". */
    static LocalDate weekday(int weekday, LocalDate date, String which) {
        DayOfWeek day = DayOfWeek.of(weekday);
        return switch (which) {
            case "last", "previous", "past" -> date.with(TemporalAdjusters.previous(day));
            case "next", "coming", "following" -> date.with(TemporalAdjusters.next(day));
            case "coming or same" -> date.with(TemporalAdjusters.nextOrSame(day));
            default -> date.with(TemporalAdjusters.previousOrSame(day));
        };
    }

    /** The calendar unit that lies {@code offset} units from that of {@code date}. */
    static Edtf calendarUnit(ChronoUnit unit, LocalDate date, int offset) {
        return switch (unit) {
            case DAYS -> Edtf.day(date.plusDays(offset));
            case WEEKS -> {
                LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(offset);
                yield Edtf.interval(monday, monday.plusDays(6));
            }
            case MONTHS -> month(YearMonth.from(date).plusMonths(offset));
            case YEARS -> year(date.getYear() + offset);
            case DECADES -> Edtf.of(String.format(Locale.ROOT, "%03dX", Math.floorDiv(date.getYear(), 10) + offset));
            case CENTURIES ->
                Edtf.of(String.format(Locale.ROOT, "%02dXX", Math.floorDiv(date.getYear(), 100) + offset));
            default -> throw new IllegalStateException("no calendar unit: " + unit);
        };
    }

    /** Whether a day that lies so many units away has a year that EDTF can write. */
    static boolean isInReach(ChronoUnit unit, LocalDate date, int units) {
        int year = date.plus(units, unit).getYear();
        return year >= YEAR_LEAST && year <= YEAR_MOST;
    }

    /** About the day that lies so many units from {@code date}, as coarse as the unit. */
    static Edtf distant(ChronoUnit unit, LocalDate date, int units) {
        LocalDate day = date.plus(units, unit);
        return switch (unit) {
            case DAYS -> Edtf.day(day);
            case WEEKS -> Edtf.of(day + "~");
            case MONTHS -> Edtf.of(String.format(Locale.ROOT, "%04d-%02d~", day.getYear(), day.getMonthValue()));
            default -> Edtf.of(String.format(Locale.ROOT, "%04d~", day.getYear()));
        };
    }
}
