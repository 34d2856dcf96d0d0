package org.entente.engine.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.entente.model.Edtf;
import org.jspecify.annotations.Nullable;

/** Dates for sentences and the distance between them. Stateless and thread-safe. */
final class Days {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private Days() {}

    /** As an English sentence has it: {@code 24 November 2025}, {@code October 2025}, {@code 2025-09/..}. */
    static String inWords(Edtf edtf) {
        LocalDate first = edtf.earliest();
        LocalDate last = edtf.latest();
        if (first == null || last == null) {
            return openInWords(edtf, first, last);
        }
        if (first.equals(last)) {
            return inWords(first);
        }
        boolean wholeMonth = first.getDayOfMonth() == 1 && last.equals(first.withDayOfMonth(first.lengthOfMonth()));
        if (wholeMonth) {
            return MONTHS.get(first.getMonthValue() - 1) + " " + first.getYear();
        }
        if (first.getDayOfYear() == 1 && last.equals(first.withDayOfYear(first.lengthOfYear()))) {
            return String.valueOf(first.getYear());
        }
        return inWords(first) + " to " + inWords(last);
    }

    private static String openInWords(Edtf edtf, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null) {
            return "from " + inWords(first) + " on";
        }
        return last != null ? "up to " + inWords(last) : edtf.text();
    }

    static String inWords(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    /** How many days lie between two days; null where one is unknown. */
    static @Nullable Long between(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? null : Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    /** Whether both are known and no more than {@code days} apart. */
    static boolean within(@Nullable LocalDate one, @Nullable LocalDate other, int days) {
        Long between = between(one, other);
        return between != null && between <= days;
    }

    /** How many days a time spans; null where an end is open. */
    static @Nullable Long length(Edtf edtf) {
        return edtf.earliest() == null || edtf.latest() == null
                ? null
                : ChronoUnit.DAYS.between(edtf.earliest(), edtf.latest()) + 1;
    }
}
