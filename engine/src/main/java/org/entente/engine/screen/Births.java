package org.entente.engine.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of birth, or the years between which it lies.
 *
 * @param text as it was given
 * @param from the first year that it may be
 * @param to the last year that it may be
 * @param day month and day, such as {@code 06-29}; empty where they are not known
 */
record Births(String text, int from, int to, String day) {
    /** Dates so many years apart may still be one that was guessed. */
    static final int NEAR_YEARS = 4;

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?[~?%]?");

    /** The date that a text tells; none where it tells none. */
    static List<Births> of(String text) {
        List<Births> ends = new ArrayList<>();
        for (String end : text.strip().split("/")) {
            Matcher date = DATE.matcher(end.strip());
            if (!date.matches()) {
                return List.of();
            }
            int year = Integer.parseInt(date.group(1));
            String day = date.group(3) == null ? "" : padded(date.group(2)) + "-" + padded(date.group(3));
            ends.add(new Births(text, year, year, day));
        }
        Births first = ends.getFirst();
        return List.of(
                ends.size() == 1
                        ? first
                        : new Births(text, first.from(), ends.getLast().to(), ""));
    }

    private static String padded(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    boolean isSameDay(Births other) {
        return !day.isEmpty() && day.equals(other.day) && from == other.from;
    }

    int yearsApart(Births other) {
        return Math.max(0, Math.max(from - other.to, other.from - to));
    }
}
