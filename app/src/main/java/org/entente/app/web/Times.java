package org.entente.app.web;

import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.entente.model.Dated;
import org.entente.model.Document;
import org.entente.model.Edtf;
import org.jspecify.annotations.Nullable;

/** Times in words, the same on every machine: "2 Sep 2025", "Sep 2025", "the 1950s". Pure functions. */
public final class Times {
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern(", HH:mm", Locale.ROOT);

    private Times() {}

    public static String day(LocalDate date) {
        return date.getDayOfMonth() + " " + month(date.getMonth()) + " " + date.getYear();
    }

    /** With the time of the day, by its own clock: "2 Sep 2025, 14:05". */
    static String moment(OffsetDateTime time) {
        return day(time.toLocalDate()) + time.format(CLOCK);
    }

    /** Its month and year. */
    static String month(LocalDate date) {
        return month(date.getMonth()) + " " + date.getYear();
    }

    private static String month(Month month) {
        return MONTHS[month.getValue() - 1];
    }

    public static String words(Edtf edtf) {
        String text = edtf.text();
        int slash = text.indexOf('/');
        if (slash < 0) {
            return date(text);
        }
        String from = text.substring(0, slash);
        String to = text.substring(slash + 1);
        if (from.equals("..")) {
            return to.equals("..") ? "at any time" : "until " + date(to);
        }
        return to.equals("..") ? "from " + date(from) + " on" : date(from) + " to " + date(to);
    }

    private static String date(String text) {
        char last = text.charAt(text.length() - 1);
        return switch (last) {
            case '~' -> "about " + date(text.substring(0, text.length() - 1));
            case '?' -> "perhaps " + date(text.substring(0, text.length() - 1));
            case '%' -> "perhaps about " + date(text.substring(0, text.length() - 1));
            default -> plain(text);
        };
    }

    private static String plain(String text) {
        if (text.endsWith("XX")) {
            return "between " + text.substring(0, 2) + "00 and " + text.substring(0, 2) + "99";
        }
        if (text.endsWith("X")) {
            return "the " + text.substring(0, 3) + "0s";
        }
        if (text.length() == 10) {
            return day(LocalDate.parse(text));
        }
        if (text.length() == 7) {
            return month(Month.of(Integer.parseInt(text.substring(5)))) + " " + text.substring(0, 4);
        }
        return text;
    }

    /** A document's date: "14 Sep 2025", "undated, not before 20 Nov 2025", "undated". */
    public static String published(@Nullable Dated published, Document document) {
        if (published != null) {
            return day(published.date());
        }
        LocalDate notBefore = document.notBefore();
        return notBefore == null ? "undated" : "undated, not before " + day(notBefore);
    }

    /** What a document's date rests on. */
    public static String evidence(Dated published) {
        return switch (published.evidence()) {
            case "option" -> "given by the person who added it";
            case "header" -> "from the text's own header";
            case "json-ld", "open-graph", "meta", "time-element" -> "from the page's own metadata";
            case "url" -> "from its web address";
            case "dateline" -> "from its dateline";
            case "text" -> "from its text";
            default -> "from " + published.evidence();
        };
    }
}
