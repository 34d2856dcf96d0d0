package org.entente.engine.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calendar days as documents write them about themselves. Stateless; no zone, locale or clock is asked. */
public final class Days {
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    static final String MONTH = "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
            + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

    private static final Pattern ISO = Pattern.compile("^\\s*(\\d{4})-?(\\d{2})-?(\\d{2})(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? " + MONTH + "\\.?,? (?<year>\\d{4})\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + "\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})\\b");

    private Days() {}

    /**
     * The day that a metadata value names: ISO 8601 with or without time ({@code 2025-10-16T06:30-04:00},
     * the day where it was stated), or English words ({@code 16 October 2025}, {@code Oct 16, 2025}).
     * Digits such as 03/04/2025 name no certain day and give nothing.
     */
    public static Optional<LocalDate> read(String stated) {
        String value = stated.length() > 200 ? stated.substring(0, 200) : stated;
        Matcher iso = ISO.matcher(value);
        if (iso.find()) {
            return day(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        for (Pattern pattern : new Pattern[] {DAY_FIRST, MONTH_FIRST}) {
            Matcher words = pattern.matcher(value);
            if (words.find()) {
                return day(Integer.parseInt(words.group("year")), month(words.group("month")), words.group("day"));
            }
        }
        return Optional.empty();
    }

    static int month(String name) {
        Integer month = MONTHS.get(name.substring(0, 3).toLowerCase(Locale.ROOT));
        if (month == null) {
            throw new IllegalStateException("the pattern of months found " + name);
        }
        return month;
    }

    static Optional<LocalDate> day(int year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(year, month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
