package org.entente.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Span;

/**
 * Words by rule, as the English treebanks of Universal Dependencies cut them: clitics, possessives,
 * punctuation, hyphens and currency signs apart; numbers, addresses, abbreviations whole.
 */
final class Tokenizer {
    /** Part of the reader's identity: raise it with each change to what is cut where. */
    static final String VERSION = "2";

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:(?:https?|ftp)://|www\\.)[^\\s<>\"“”]+"
                    + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*"
                    + "|@\\w+|#\\w*\\p{L}\\w*"
                    + "|\\w[\\w-]*(?:\\.[\\w-]+)*\\.(?:com|org|net|gov|edu|mil|int|info|biz|co\\.uk|ac\\.uk|eu|de|fr|ru|uk|ir|io|html?|pdf|docx?|xlsx?|txt|jpe?g|png|gif|exe|zip)(?:/[^\\s<>\"“”]*)?(?![\\w-])");
    private static final Pattern ADDRESS_TAIL = Pattern.compile("[.,;:!?'’)\\]]+$");
    private static final Pattern EMOTICON = Pattern.compile("[:;=]['-]?[)(DPp/|](?![\\p{L}\\p{N}])|<3");
    private static final Pattern ACRONYM = Pattern.compile("(?:\\p{L}\\.){2,}(?![\\p{L}\\p{N}])");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}/\\d{1,2}/\\d{2,4}(?!\\d)"
            + "|\\d+-\\d+-\\d+(?:-\\d+)*(?![\\p{L}\\d])"
            + "|\\d{3}-\\d{4}(?!\\d)"
            + "|\\.?\\d+(?:[.,:]\\d+)*(?:(?:st|nd|rd|th|ST|ND|RD|TH|s|(?<=0)['’]s)(?![\\p{L}\\d]))?");
    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{M}_][\\p{L}\\p{M}\\p{N}_]*(?:['’]\\p{L}[\\p{L}\\p{M}]*|&\\p{L}+|\\.(?=\\p{L}{2})\\p{L}+)*");
    private static final Pattern CLITIC = Pattern.compile("(?i)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$");
    private static final Pattern LONE_CLITIC = Pattern.compile("(?i)['’](?:s|re|ve|ll|d|m)(?![\\p{L}\\p{N}])");
    private static final Pattern MARKS =
            Pattern.compile("\\.{2,}[!?]*|[!?][!?.]+|…+|-{2,}|''|``|([^\\p{L}\\p{N}\\s()\\[\\]{}\"'“”‘’])\\1+");

    /** Words that the treebanks cut though nothing is written between the parts: where the first part ends. */
    private static final java.util.Map<String, Integer> FUSED = java.util.Map.ofEntries(
            java.util.Map.entry("cannot", 3),
            java.util.Map.entry("gonna", 3),
            java.util.Map.entry("wanna", 3),
            java.util.Map.entry("gotta", 3),
            java.util.Map.entry("gimme", 3),
            java.util.Map.entry("lemme", 3),
            java.util.Map.entry("dont", 2),
            java.util.Map.entry("didnt", 3),
            java.util.Map.entry("doesnt", 4),
            java.util.Map.entry("isnt", 2),
            java.util.Map.entry("wasnt", 3),
            java.util.Map.entry("arent", 3),
            java.util.Map.entry("couldnt", 5),
            java.util.Map.entry("wouldnt", 5),
            java.util.Map.entry("shouldnt", 6),
            java.util.Map.entry("havent", 4),
            java.util.Map.entry("hasnt", 3));

    /** Prefixes that stay on their word behind a hyphen. */
    private static final Set<String> PREFIXES = Set.of(
            "non", "e", "re", "co", "anti", "pro", "pre", "mid", "cross", "post", "semi", "counter", "ex", "over",
            "sub", "inter", "mini", "multi", "socio", "psycho", "intra", "ultra", "pseudo", "de", "bi", "geo");

    private final String text;
    private final List<Span> words = new ArrayList<>();

    private Tokenizer(String text) {
        this.text = text;
    }

    /** The words of a block, in order. */
    static List<Span> words(String text, Span block) {
        Tokenizer tokenizer = new Tokenizer(text);
        int at = block.start();
        while (at < block.end()) {
            int start = at;
            while (start < block.end() && isSpace(text.charAt(start))) {
                start++;
            }
            at = start;
            while (at < block.end() && !isSpace(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                tokenizer.chunk(start, at, block.end());
            }
        }
        return tokenizer.words;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    /** Cuts what stands between two spaces. */
    private void chunk(int start, int end, int blockEnd) {
        int at = start;
        while (at < end) {
            int next = address(at, end);
            next = next > at ? next : abbreviation(at, end, blockEnd);
            if (next > at) {
                words.add(new Span(at, next));
                at = next;
            } else {
                at = plain(at, start, end);
            }
        }
    }

    private int plain(int at, int start, int end) {
        int next = match(LONE_CLITIC, at, end);
        boolean apart = at == start && (words.isEmpty() || next < end && isQuote(text.charAt(next)));
        if (next > at && !apart) {
            words.add(new Span(at, next));
            return next;
        }
        next = match(NUMBER, at, end);
        if (next > at && (at == start || text.charAt(at) != '.')) {
            words.add(new Span(at, next));
            return next;
        }
        next = match(WORD, at, end);
        if (next > at) {
            return word(at, next, end);
        }
        next = match(MARKS, at, end);
        next = next > at ? next : at + Character.charCount(text.codePointAt(at));
        words.add(new Span(at, next));
        return next;
    }

    /** A quotation mark behind it makes a clitic that stands apart a quoted letter: the letter 's'. */
    private static boolean isQuote(char c) {
        return c == '\'' || c == '’';
    }

    private int word(int at, int next, int end) {
        String word = text.substring(at, next);
        if (next + 1 < end
                && text.charAt(next) == '-'
                && Character.isLetter(text.charAt(next + 1))
                && PREFIXES.contains(word.toLowerCase(Locale.ROOT))) {
            int whole = match(WORD, next + 1, end);
            return word(at, whole, end);
        }
        Matcher clitic = CLITIC.matcher(word);
        Integer fused = FUSED.get(word.toLowerCase(Locale.ROOT));
        int cut = clitic.find() && clitic.start() > 0 ? clitic.start() : fused == null ? 0 : fused;
        if (cut > 0) {
            words.add(new Span(at, at + cut));
            words.add(new Span(at + cut, next));
        } else {
            words.add(new Span(at, next));
        }
        return next;
    }

    private int address(int at, int end) {
        if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return at;
        }
        int next = match(EMOTICON, at, end);
        if (next > at) {
            return next;
        }
        next = match(ADDRESS, at, end);
        if (next <= at) {
            return at;
        }
        Matcher tail = ADDRESS_TAIL.matcher(text.substring(at, next));
        return tail.find() && tail.start() > 1 ? at + tail.start() : next;
    }

    private int abbreviation(int at, int end, int blockEnd) {
        if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return at;
        }
        int next = match(ACRONYM, at, end);
        if (next > at) {
            return next;
        }
        int stop = text.indexOf('.', at);
        if (stop < 0 || stop >= end || (stop + 1 < end && Character.isLetterOrDigit(text.charAt(stop + 1)))) {
            return Abbreviations.longest(text, at, end);
        }
        if (stop == at + 1 && Character.isUpperCase(text.charAt(at)) && isInitial(stop + 1, blockEnd)) {
            return stop + 1;
        }
        Abbreviations.Use use = Abbreviations.use(text.substring(at, stop + 1));
        return switch (use) {
            case NONE -> at;
            case NUMBER -> follows(stop + 1, blockEnd, true) ? stop + 1 : at;
            case TITLE -> stop + 1;
            case ANY -> isLast(at, stop + 1, blockEnd) ? at : stop + 1;
        };
    }

    /** Whether a capital and its full stop are an initial: a capital stands behind. */
    private boolean isInitial(int at, int blockEnd) {
        return follows(at, blockEnd, false) || (at < blockEnd && text.charAt(at) == ',');
    }

    /** Whether a digit (or else a capital) follows, behind spaces at most. */
    private boolean follows(int at, int blockEnd, boolean digit) {
        int next = at;
        while (next < blockEnd && isSpace(text.charAt(next))) {
            next++;
        }
        if (next >= blockEnd) {
            return false;
        }
        return digit ? Character.isDigit(text.charAt(next)) : Character.isUpperCase(text.charAt(next));
    }

    /** Whether the stop ends a sentence for certain: nothing follows, or an empty line, or a capital behind "etc.". */
    private boolean isLast(int start, int at, int blockEnd) {
        int next = at;
        int lines = 0;
        while (next < blockEnd && isSpace(text.charAt(next))) {
            lines += text.charAt(next) == '\n' ? 1 : 0;
            next++;
        }
        return next >= blockEnd
                || lines > 1
                || (text.startsWith("etc.", start) && Character.isUpperCase(text.charAt(next)));
    }

    private int match(Pattern pattern, int at, int end) {
        Matcher matcher = pattern.matcher(text).region(at, end).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.end() : at;
    }
}
