package org.entente.formats.lists;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as lists write them, to EDTF. */
final class ListDates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern ISO = Pattern.compile("(\\d{4})(-\\d{2})?(-\\d{2})?(?:T.*)?");
    private static final Pattern WORDS = Pattern.compile("(?:(\\d{1,2}) )?([A-Za-z]{3})[A-Za-z]* (\\d{4})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern YEARS = Pattern.compile("(\\d{4}) (?:to|-|and) (\\d{4})");

    private ListDates() {}

    /** EDTF of a date, a month, a year or a span of years, days before months; what is none of these stays as it is. */
    static String edtf(String written) {
        String words = Draft.clean(written);
        boolean about = words.toLowerCase(Locale.ROOT).matches("(circa|approximately|about|c\\.) .*");
        String date = about ? words.substring(words.indexOf(' ') + 1) : words;
        String read = read(date);
        return read.isEmpty() ? words : about ? read + "~" : read;
    }

    private static String read(String date) {
        Matcher iso = ISO.matcher(date);
        if (iso.matches()) {
            return iso.group(1)
                    + (iso.group(2) == null ? "" : iso.group(2))
                    + (iso.group(3) == null ? "" : iso.group(3));
        }
        Matcher words = WORDS.matcher(date);
        if (words.matches()) {
            int month = MONTHS.indexOf(words.group(2).toLowerCase(Locale.ROOT)) + 1;
            int day = words.group(1) == null ? 0 : Integer.parseInt(words.group(1));
            return month == 0 ? "" : of(words.group(3), month, day);
        }
        Matcher slashed = SLASHED.matcher(date);
        if (slashed.matches()) {
            return of(slashed.group(3), Integer.parseInt(slashed.group(2)), Integer.parseInt(slashed.group(1)));
        }
        Matcher years = YEARS.matcher(date);
        return years.matches() ? years.group(1) + "/" + years.group(2) : "";
    }

    /** A date written month before day, as OFAC dates its lists. */
    static String monthFirst(String written) {
        Matcher date = SLASHED.matcher(Draft.clean(written));
        return date.matches()
                ? of(date.group(3), Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)))
                : "";
    }

    private static String of(String year, int month, int day) {
        if (month < 1 || month > 12) {
            return year;
        }
        String text = String.format(Locale.ROOT, "%s-%02d", year, month);
        return day < 1 || day > 31 ? text : String.format(Locale.ROOT, "%s-%02d", text, day);
    }
}
