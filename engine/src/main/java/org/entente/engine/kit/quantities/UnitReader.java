package org.entente.engine.kit.quantities;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.engine.kit.units.UnitEntry;
import org.entente.engine.kit.units.Units;
import org.jspecify.annotations.Nullable;

/** Finds the unit of a number: the sign before it, the words or signs after it, and "per" what. */
final class UnitReader {
    /**
     * A unit at its place.
     *
     * @param symbol of the lexicon, a rate of two, or the head noun that is counted in the singular
     * @param first index of its first word
     * @param last index of its last
     * @param counted whether it is a thing counted and no unit of the lexicon
     */
    record Found(String symbol, int first, int last, boolean counted) {}

    private static final int WORDS_MAX = 6;
    private static final int SIGN_PARTS_MAX = 4;
    private static final int NOUN_WORDS_MAX = 8;

    /** Signs of one letter that may stand apart from their number; the rest must be glued on. */
    private static final Set<String> SINGLE_APART =
            Set.of("m", "g", "t", "l", "V", "W", "C", "F", "°", "%", "£", "€", "¢", "$", "x", "×");

    private static final Set<String> NEVER_GLUED = Set.of("B", "s", "A", "J", "N", "x");
    private static final Set<String> SCREEN_LINES = Set.of("480", "720", "1080", "1440", "2160", "4320");
    private static final Set<String> WORDS_LIKE_CODES = Set.of("try", "cop", "mad", "php", "all", "top");

    /** After "a year" these make a date of it and no rate: "$4 million a year earlier". */
    private static final Set<String> MAKE_DATES =
            Set.of("ago", "earlier", "later", "before", "after", "from", "hence", "old");

    private static final Set<String> MORE = Set.of("more", "other", "such", "additional", "further", "extra");
    private static final Set<String> PER_DIMENSIONS =
            Set.of("duration", "volume", "mass", "length", "area", "energy", "data");
    private static final Set<String> TIMES_AFTER = Set.of(
            "more", "as", "the", "higher", "larger", "its", "that", "greater", "bigger", "what", "faster", "their",
            "longer", "less", "those", "this", "over", "smaller", "lower", "worse", "better");

    private final List<Word> words;

    UnitReader(List<Word> words) {
        this.words = words;
    }

    /** The currency sign that ends before {@code first}. */
    @Nullable
    Found before(int first) {
        for (int parts = SIGN_PARTS_MAX; parts >= 1; parts--) {
            int from = first - parts;
            if (from < 0) {
                continue;
            }
            String sign = joined(from, first - 1);
            UnitEntry entry = sign.isEmpty() ? null : Units.ofPrefix(sign);
            boolean letters = words.get(first - 1).isWord();
            boolean apart = !words.get(first).glued();
            boolean code = sign.length() >= 3 || sign.startsWith("Rs") || sign.startsWith("Bs");
            boolean whole = from == 0
                    || !words.get(from).glued()
                    || !words.get(from - 1).isWord();
            if (entry != null && whole && (!letters || !apart || code)) {
                return new Found(entry.symbol(), from, first - 1, false);
            }
        }
        return null;
    }

    /** The unit of the lexicon that follows {@code last}; with its rate, if it has one. */
    @Nullable
    Found after(int last, boolean priced) {
        int at = last + 1;
        if (at >= words.size()) {
            return null;
        }
        Found unit = sign(at, priced);
        if (unit == null) {
            int from = isGluedHyphen(at) ? at + 1 : at;
            unit = words(from);
            unit = unit == null && from > at ? sign(from, priced) : unit;
            unit = unit == null ? spacedHyphen(at) : unit;
            unit = unit == null && !priced ? code(at) : unit;
        }
        return unit == null ? null : rate(unit);
    }

    /** "30 - year", as texts write it whose words were parted by a machine. */
    private @Nullable Found spacedHyphen(int at) {
        boolean hyphen = at + 1 < words.size()
                && words.get(at).isHyphen()
                && !words.get(at).glued();
        Found named = hyphen && !words.get(at + 1).glued() ? words(at + 1) : null;
        return named != null && !Nouns.isPlural(words.get(named.last()).lower()) ? named : null;
    }

    /** A currency's code in lower case: "20 usd". */
    private @Nullable Found code(int at) {
        Word word = words.get(at);
        boolean code = word.text().length() == 3
                && word.text().equals(word.lower())
                && !WORDS_LIKE_CODES.contains(word.lower());
        UnitEntry entry = code ? Units.ofSign(word.text().toUpperCase(Locale.ROOT)) : null;
        return entry != null && entry.dimension().equals("money") ? new Found(entry.symbol(), at, at, false) : null;
    }

    private boolean isGluedHyphen(int at) {
        return at + 1 < words.size()
                && words.get(at).isHyphen()
                && words.get(at).glued()
                && words.get(at + 1).glued();
    }

    private @Nullable Found words(int from) {
        StringBuilder phrase = new StringBuilder();
        Found found = null;
        int at = from;
        for (int taken = 0; taken < WORDS_MAX && at < words.size(); taken++) {
            Word word = words.get(at);
            if (!word.isWord() && !(at == from && word.text().equals("%"))) {
                break;
            }
            phrase.append(taken == 0 ? "" : " ").append(word.lower());
            UnitEntry entry = Units.ofWords(phrase.toString());
            if (entry != null && !isName(word, entry)) {
                found = new Found(entry.symbol(), from, at, false);
            }
            at = isGluedHyphen(at + 1) ? at + 2 : at + 1;
        }
        return found != null && found.symbol().equals("×") && !isMultiple(found) ? null : found;
    }

    /** A unit's word with a capital is a name unless the whole unit is one: "40 Miles", but "40 Celsius". */
    private static boolean isName(Word word, UnitEntry entry) {
        return word.isCapitalised() && entry.dimension().equals("duration") && !word.isAllCapitals();
    }

    private boolean isMultiple(Found times) {
        int next = times.last() + 1;
        boolean fold = words.get(times.last()).is("fold");
        return fold
                || next < words.size() && TIMES_AFTER.contains(words.get(next).lower());
    }

    private @Nullable Found sign(int at, boolean priced) {
        for (int parts = SIGN_PARTS_MAX; parts >= 1; parts--) {
            int last = at + parts - 1;
            if (last >= words.size()) {
                continue;
            }
            String sign = joined(at, last);
            UnitEntry entry = sign.isEmpty() || priced ? null : Units.ofSign(sign);
            boolean whole = last + 1 >= words.size()
                    || !words.get(last + 1).glued()
                    || !words.get(last + 1).isWord();
            if (entry != null && whole && standsWell(at, sign)) {
                return new Found(entry.symbol(), at, last, false);
            }
        }
        return null;
    }

    private boolean standsWell(int at, String sign) {
        boolean glued = words.get(at).glued();
        boolean money = Character.getType(sign.codePointAt(0)) == Character.CURRENCY_SYMBOL;
        if (money
                && at + 1 < words.size()
                && words.get(at + 1).isNumber()
                && words.get(at + 1).glued()) {
            return false; // the sign of the next number
        }
        boolean single = sign.codePointCount(0, sign.length()) == 1;
        if (!single) {
            return true;
        }
        if (sign.equals("p")) {
            return glued && !SCREEN_LINES.contains(words.get(at - 1).text());
        }
        return glued ? !NEVER_GLUED.contains(sign) : SINGLE_APART.contains(sign) && !isBeforeName(at);
    }

    private boolean isBeforeName(int at) {
        return Character.isUpperCase(words.get(at).text().charAt(0))
                && at + 1 < words.size()
                && words.get(at + 1).isCapitalised();
    }

    /** The words {@code from..to} as one sign where nothing but the first may stand apart; else empty. */
    private String joined(int from, int to) {
        StringBuilder sign = new StringBuilder();
        for (int at = from; at <= to; at++) {
            Word word = words.get(at);
            boolean apart = at > from
                    && !word.glued()
                    && !(word.text().equals("$") && words.get(at - 1).isAllCapitals());
            if (apart || word.isNumber() && at == from) {
                return "";
            }
            sign.append(word.text());
        }
        return sign.toString();
    }

    /** Adds "per barrel", "a day", "/month". */
    Found rate(Found unit) {
        int at = unit.last() + 1;
        if (at + 1 >= words.size() || unit.symbol().indexOf('/') >= 0) {
            return unit;
        }
        Word join = words.get(at);
        boolean per = join.is("per") || join.text().equals("/") && join.glued();
        boolean article = join.is("a") || join.is("an");
        boolean hyphened =
                join.isHyphen() && at + 2 < words.size() && words.get(at + 1).is("a");
        if (!per && !article && !hyphened) {
            return unit;
        }
        int below = hyphened ? at + 2 : at + 1;
        below = isGluedHyphen(below) ? below + 1 : below;
        Word word = words.get(below);
        Found lower = below(below);
        int beyond = (lower == null ? below : lower.last()) + 1;
        if (article
                && beyond < words.size()
                && MAKE_DATES.contains(words.get(beyond).lower())) {
            return unit;
        }
        UnitEntry entry = lower == null ? null : Units.ofSymbol(lower.symbol());
        if (lower != null && entry != null && (per || PER_DIMENSIONS.contains(entry.dimension()))) {
            return new Found(unit.symbol() + "/" + entry.symbol(), unit.first(), lower.last(), unit.counted());
        }
        if ((join.is("per") || hyphened) && word.isWord() && !FunctionWords.is(word.lower())) {
            return new Found(unit.symbol() + "/" + Nouns.singular(word.lower()), unit.first(), below, unit.counted());
        }
        return unit;
    }

    /** The unit that a rate is by: "barrel", "square foot", "kWh". */
    private @Nullable Found below(int at) {
        Found named = words(at);
        if (named != null && named.symbol().indexOf('/') < 0) {
            return named;
        }
        UnitEntry entry =
                words.get(at).isNumber() ? null : Units.ofSign(words.get(at).text());
        return entry == null ? null : new Found(entry.symbol(), at, at, false);
    }

    /** The words of a thing counted, in lower case, hyphens kept, its head in the singular: "european country". */
    String phrase(Found counted) {
        String head = counted.symbol().split("/")[0];
        boolean named = false;
        for (int at = counted.first(); at <= counted.last(); at++) {
            named |= Nouns.singular(words.get(at).lower()).equals(head);
        }
        if (!named) {
            return head; // the unit of a neighbour, or people by "who"
        }
        StringBuilder phrase = new StringBuilder();
        for (int at = counted.first(); at <= counted.last(); at++) {
            Word word = words.get(at);
            if (word.is("per") && at > counted.first()) {
                break;
            }
            boolean adverb = word.lower().endsWith("ly") && at < counted.last();
            if (adverb
                    || at > counted.first()
                            && words.get(at - 1).lower().endsWith("ly")
                            && word.lower().endsWith("ed")) {
                continue;
            }
            boolean joined = word.glued()
                    && at > counted.first()
                    && (word.isHyphen() || words.get(at - 1).isHyphen());
            boolean headNext = at < counted.last() && !words.get(at + 1).is("per");
            phrase.append(phrase.isEmpty() || joined ? "" : " ")
                    .append(headNext ? word.lower() : Nouns.singular(word.lower()));
        }
        return phrase.toString();
    }

    /** The thing counted after {@code last}, as far as it can be told without syntax. */
    @Nullable
    Found counted(int last, @Nullable BigDecimal value) {
        int at = last + 1;
        while (at < words.size() && MORE.contains(words.get(at).lower())) {
            at++;
        }
        if (at < words.size() && words.get(at).is("who")) {
            return new Found("people", last, last, true);
        }
        if (at < words.size() && words.get(at).is("of")) {
            at++;
        }
        int from = isGluedHyphen(at) ? at + 1 : at;
        int end = -1;
        boolean one = value != null && value.compareTo(BigDecimal.ONE) == 0;
        for (int i = from; i < words.size() && i < from + NOUN_WORDS_MAX; i++) {
            Word word = words.get(i);
            boolean hyphen = isGluedHyphen(i) && i > from;
            if (hyphen) {
                continue;
            }
            if (!word.isWord() || FunctionWords.is(word.lower()) || NumberWord.is(word.lower(), NumberWord.Kind.UNIT)) {
                break;
            }
            end = i;
            if (!one && Nouns.isPlural(word.lower())) {
                break;
            }
        }
        boolean doing = end == from && words.get(end).lower().endsWith("ing") && end + 1 < words.size();
        if (end < from || doing && words.get(end + 1).isWord()) {
            return null;
        }
        return rate(new Found(Nouns.singular(words.get(end).lower()), from, end, true));
    }
}
