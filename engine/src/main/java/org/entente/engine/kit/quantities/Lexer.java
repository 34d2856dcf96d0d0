package org.entente.engine.kit.quantities;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.kit.quantities.Word.Type;
import org.entente.model.Span;

/** Parts a text into words, numbers and signs. Digits of every script are digits. */
final class Lexer {
    private static final String PARTED_THOUSAND = " 000";

    /** "12 000", "1 250 000,50", "1'000'000": not "12 155", which may be two numbers. */
    private static final Pattern PARTED_GROUPS = Pattern.compile(
            "\\d{1,3}(?:(?: 000)+|(?: \\d{3}){2,}|(?:[\u00A0'\u2019]\\d{3})+)(?:[.,]\\d{1,2})?(?![.,'\u2019]?\\d)");

    private static final int GROUP_DIGITS_MAX = 3;

    private Lexer() {}

    static List<Word> words(String text, Span within) {
        List<Word> words = new ArrayList<>();
        int at = within.start();
        boolean glued = false;
        while (at < within.end()) {
            int point = text.codePointAt(at);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                at += Character.charCount(point);
                glued = false;
                continue;
            }
            int end = Math.min(within.end(), endOf(text, at, within.end()));
            Type type = Character.isDigit(point) || isLeadingPoint(text, at, within.end())
                    ? Type.NUMBER
                    : Character.isLetter(point) ? Type.WORD : Type.SIGN;
            words.add(Word.of(text, at, end, type, glued));
            at = end;
            glued = true;
        }
        return words;
    }

    private static int endOf(String text, int at, int limit) {
        int point = text.codePointAt(at);
        if (Character.isDigit(point) || isLeadingPoint(text, at, limit)) {
            return endOfNumber(text, at, limit);
        }
        if (Character.isLetter(point)) {
            return endOfWord(text, at, limit);
        }
        return at + Character.charCount(point);
    }

    /** ".5" where no letter or digit stands before the point. */
    private static boolean isLeadingPoint(String text, int at, int limit) {
        return text.charAt(at) == '.'
                && at + 1 < limit
                && Character.isDigit(text.codePointAt(at + 1))
                && (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at)) && text.charAt(at - 1) != '.');
    }

    private static int endOfNumber(String text, int at, int limit) {
        int end = Math.max(at, endOfGroups(text, at, limit));
        if (end > at) {
            return end;
        }
        while (end < limit) {
            int point = text.codePointAt(end);
            int next = end + Character.charCount(point);
            boolean separator = isSeparator(point) && next < limit && Character.isDigit(text.codePointAt(next));
            if (point == ',' && isPartedThousand(text, next, limit)) {
                end = next + PARTED_THOUSAND.length();
                continue;
            }
            if (!Character.isDigit(point) && !separator) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The end of a number whose groups are parted by blanks or apostrophes; below {@code at} where none begins. */
    private static int endOfGroups(String text, int at, int limit) {
        int blank = at;
        while (blank < limit && blank <= at + GROUP_DIGITS_MAX && isPlainDigit(text.charAt(blank))) {
            blank++;
        }
        boolean parted = blank > at && blank < limit && " \u00A0'\u2019".indexOf(text.charAt(blank)) >= 0;
        if (!parted) {
            return -1;
        }
        Matcher groups = PARTED_GROUPS.matcher(text).region(at, limit);
        return groups.lookingAt() ? groups.end() : -1;
    }

    private static boolean isPlainDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** The rest of "10, 000", as texts have it whose words were parted by a machine. */
    private static boolean isPartedThousand(String text, int at, int limit) {
        int end = at + PARTED_THOUSAND.length();
        return end <= limit
                && text.startsWith(PARTED_THOUSAND, at)
                && (end == limit || !Character.isLetterOrDigit(text.codePointAt(end)));
    }

    /** Points, commas, their Arabic kin, and the narrow spaces that part thousands. */
    static boolean isSeparator(int point) {
        return point == '.'
                || point == ','
                || point == '\u066B'
                || point == '\u066C'
                || point == '\u202F'
                || point == '\u2009';
    }

    private static int endOfWord(String text, int at, int limit) {
        int end = at;
        while (end < limit) {
            int point = text.codePointAt(end);
            int next = end + Character.charCount(point);
            boolean letter = Character.isLetter(point) || Character.getType(point) == Character.NON_SPACING_MARK;
            boolean apostrophe =
                    (point == '\'' || point == '\u2019') && next < limit && Character.isLetter(text.codePointAt(next));
            boolean stop = point == '.' && isAbbreviating(text, at, end, limit);
            if (!letter && !apostrophe && !stop) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The stops of "U.S." and "p.m.": after a single letter, before a letter or after another stop. */
    private static boolean isAbbreviating(String text, int start, int stop, int limit) {
        boolean single = stop - 1 == start || text.charAt(stop - 2) == '.';
        boolean letterFollows = stop + 1 < limit && Character.isLetter(text.codePointAt(stop + 1));
        boolean stopBefore = stop - 2 >= start && text.charAt(stop - 2) == '.';
        return single && (letterFollows || stopBefore);
    }
}
