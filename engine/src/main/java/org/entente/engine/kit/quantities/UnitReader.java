package org.entente.engine.kit.quantities;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final int QUALIFIERS_MAX = 4;
    private static final int NAME_DIGITS_MAX = 3;
    private static final int CONTENT_WORDS_MAX = 3;
    private static final String PART = "share";

    /** Letters that are a currency's sign before a price alone; "PS" is what is left of a pound sign in plain letters. */
    private static final Set<String> BEFORE_PRICES = Set.of("R", "PS", "Y");

    private static final String INCH_MARK = "\"";
    private static final int QUOTATION_WORDS_MAX = 200;

    /** What a unit measures that may stand apart from its number: "five long hours", but "five gold bars". */
    private static final Set<String> QUALIFIED_DIMENSIONS = Set.of("duration", "length", "money");

    static final Set<String> DETERMINERS = Set.of("the", "its", "his", "her", "their", "our", "these", "those");

    /** Between an article and the number of a row: "the past 20 months". */
    static final Set<String> OF_A_ROW = Set.of("past", "last", "first", "next", "previous", "final", "latest");

    private static final Set<String> QUALIFIERS =
            Set.of("top", "previous", "remaining", "final", "latest", "largest", "biggest", "initial", "leading");

    /** Signs of one letter that may stand apart from their number; the rest must be glued on. */
    private static final Set<String> SINGLE_APART =
            Set.of("m", "g", "t", "l", "h", "V", "W", "C", "F", "°", "%", "x", "×", "Ω", "円", "圓", "元", "원");

    private static final Set<String> NEVER_GLUED = Set.of("B", "s", "A", "J", "N", "x", "d", "y");
    private static final Set<String> SCREEN_LINES = Set.of("480", "720", "1080", "1440", "2160", "4320");
    private static final Map<Character, Integer> MAGNITUDES = Map.of('T', 3, 'K', 3, 'M', 6, 'B', 9);

    /** Codes of currencies that are words, names or other abbreviations too. */
    private static final Set<String> CODES_LIKE_WORDS = Set.of(
            "AMD", "ANG", "BAM", "BOB", "COP", "CRC", "CUP", "GEL", "GIP", "MAD", "MOP", "PEN", "PHP", "RON", "SOS",
            "SSP", "STN", "TRY", "VES", "ARS", "ISK", "NAD", "DOP", "LAK", "SAR", "ID", "KD", "TL", "Rp", "RM", "SR",
            "R");

    private static final Set<String> WORDS_LIKE_CODES = Set.of(
            "try", "cop", "mad", "php", "all", "top", "sos", "cup", "bob", "mop", "gel", "bam", "pen", "ron", "ars",
            "lak", "sar", "ang", "gip");

    private static final Set<String> WORDS_LIKE_CURRENCIES = Set.of(
            "won", "real", "reals", "pound", "pounds", "crown", "crowns", "cent", "cents", "penny", "pence", "mark");

    /** After "a year" these make a date of it and no rate: "$4 million a year earlier". */
    private static final Set<String> MAKE_DATES = Set.of("ago", "earlier", "later", "before", "after", "hence", "old");

    private static final Set<String> NOW = Set.of("now", "today", "then", "that", "next");

    /** What money is paid by, in a word of its own: "£30,000 pa". */
    private static final Map<String, String> BY_TIME =
            Map.of("pa", "yr", "p.a.", "yr", "p.a", "yr", "pcm", "mo", "pw", "wk", "p.w.", "wk");

    /** After "$40 a" these tell no price of one. */
    private static final Set<String> MAKE_NO_PRICE =
            Set.of("few", "little", "bit", "lot", "record", "rise", "fall", "drop", "gain", "loss", "bargain", "good");

    private static final Set<String> MORE =
            Set.of("more", "other", "such", "additional", "further", "extra", "total", "combined");
    /** End in -ly and are no adverbs. */
    private static final Set<String> IN_LY = Set.of(
            ("elderly early friendly deadly daily weekly monthly yearly hourly quarterly costly lonely lovely ugly"
                            + " holy lively unruly family assembly supply rally monopoly orderly scholarly cowardly nightly"
                            + " fortnightly bodily brotherly italy july butterfly fly jelly ally bully anomaly billy kelly oily"
                            + " ghostly user-friendly likely unlikely only sickly leisurely disorderly homily folly lily poly"
                            + " homely worldly saintly sly curly wooly woolly chilly hilly")
                    .split(" "));

    /** End in -ed and are no verbs. */
    private static final Set<String> NO_VERBS = Set.of(
            "bed", "red", "shed", "sled", "sacred", "moped", "watershed", "bloodshed", "armed", "allied", "disabled");

    private static final Set<String> ADJECTIVES_TOO =
            Set.of("daily", "weekly", "monthly", "yearly", "away", "past", "back", "inside", "outside", "near", "same");

    /** Behind an article they are what something is counted by, besides lengths of time and measures: "6 hours a night". */
    private static final Set<String> COUNTED_BY =
            Set.of("night", "game", "season", "shift", "head", "person", "match", "session", "share", "ticket", "term");

    /** Before "of" they tell how far something is from a mark: "eight short of the 60". */
    private static final Set<String> SHORT_OF = Set.of("short", "shy", "ahead", "clear");

    private static final Set<String> QUOTES = Set.of("\"", "\u201c", "\u2018", "'", "`");

    private static final Set<String> APOSTROPHES = Set.of("'", "\u2019");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "his", "her", "its", "their", "that");
    private static final Set<String> PARTICLES = Set.of(
            "under", "over", "and", "or", "a", "an", "to", "for", "of", "on", "in", "up", "down", "off", "out", "by",
            "all", "plus", "some");
    private static final Set<String> EACH = Set.of("each", "one", "neither", "either", "none", "every");

    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final Set<String> HEDGES_BEHIND = Set.of("odd", "plus", "some", "something", "ish");
    private static final int OWNER_WORDS_MAX = 4;
    private static final Set<String> COLLECTIVES = Set.of(
            "population",
            "electorate",
            "workforce",
            "public",
            "nation",
            "fleet",
            "crowd",
            "army",
            "output",
            "budget",
            "economy",
            "vote",
            "land",
            "money",
            "total");

    private static final Set<String> PER_DIMENSIONS =
            Set.of("duration", "volume", "mass", "length", "area", "energy", "data");
    private static final Set<String> TIMES_AFTER = Set.of(
            "more",
            "as",
            "the",
            "higher",
            "larger",
            "its",
            "that",
            "greater",
            "bigger",
            "what",
            "faster",
            "their",
            "longer",
            "less",
            "those",
            "this",
            "over",
            "smaller",
            "lower",
            "worse",
            "better",
            "earnings",
            "revenue",
            "revenues",
            "profits",
            "sales");

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
            entry = entry == null && parts == 2 ? dollar(from) : entry;
            entry = entry == null && parts == 1 ? ofMillions(sign) : entry;
            if (BEFORE_PRICES.contains(sign) && !isPrice(first)
                    || CODES_LIKE_WORDS.contains(sign) && behindNumber(first)) {
                continue;
            }
            boolean letters = words.get(first - 1).isWord();
            boolean apart = !words.get(first).glued();
            boolean code =
                    sign.length() >= 3 || sign.toLowerCase(Locale.ROOT).startsWith("rs") || sign.startsWith("Bs");
            boolean whole = from == 0
                    || !words.get(from).glued()
                    || !words.get(from - 1).isWord();
            if (entry != null && whole && (!letters || !apart || code)) {
                return new Found(entry.symbol(), from, first - 1, false);
            }
        }
        Found code = first > 0 && !words.get(first).glued() ? code(first - 1) : null;
        if (code != null) {
            return code; // "eur 150"
        }
        return first > 0 && words.get(first).isNumber() ? currencyWord(first - 1) : null;
    }

    /** The money of "MUSD 60", as banks write millions; null where it is none. */
    private static @Nullable UnitEntry ofMillions(String sign) {
        boolean made = sign.length() == 4 && MAGNITUDES.containsKey(sign.charAt(0));
        UnitEntry entry = made ? Units.ofSymbol(sign.substring(1)) : null;
        return entry != null && entry.dimension().equals("money") ? entry : null;
    }

    /** How many zeros the unit's sign adds to its number: six for "MUSD 60". */
    int zeros(Found unit) {
        String sign = words.get(unit.first()).text();
        return ofMillions(sign) == null ? 0 : MAGNITUDES.getOrDefault(sign.charAt(0), 0);
    }

    /** Whether a noun or another word stands behind a number: "COP 26 talks", "AMD 7 chips". */
    private boolean behindNumber(int number) {
        int next = number + 1;
        return next < words.size()
                && words.get(next).isWord()
                && (words.get(next).is("of")
                        || !FunctionWords.is(words.get(next).lower()))
                && NumberWord.of(words.get(next).lower()) == null;
    }

    /** Whether a number is written as a price: "1.8 million", "2bn", "1,250", "99.99"; not the 18 of "R18". */
    private boolean isPrice(int at) {
        int next = at + 1;
        NumberWord magnitude =
                next < words.size() ? NumberWord.of(words.get(next).lower()) : null;
        return words.get(at).text().matches("\\d{1,3}(?:,\\d{3})+(?:\\.\\d\\d)?|\\d+\\.\\d\\d")
                || magnitude != null && !magnitude.isCardinal()
                || magnitude != null && magnitude.kind() == NumberWord.Kind.MAGNITUDE;
    }

    /** "rupees 500", "dollar 22.5 million", where the number has no unit after it. */
    private @Nullable Found currencyWord(int at) {
        UnitEntry entry = words.get(at).isWord() ? Units.ofWords(words.get(at).lower()) : null;
        boolean money = entry != null
                && entry.dimension().equals("money")
                && !WORDS_LIKE_CURRENCIES.contains(words.get(at).lower());
        boolean counted = at > 0
                && (words.get(at - 1).isNumber()
                        || NumberWord.of(words.get(at - 1).lower()) != null);
        boolean verb =
                at > 0 && (words.get(at - 1).is("the") || words.get(at - 1).is("a"));
        int last = at + 1;
        while (last + 1 < words.size() && NumberWord.of(words.get(last + 1).lower()) != null) {
            last++;
        }
        boolean ends = last + 1 >= words.size()
                || !words.get(last + 1).isWord() && !words.get(last + 1).text().equals("%")
                || FunctionWords.is(words.get(last + 1).lower());
        return money && !counted && !verb && ends && entry != null ? new Found(entry.symbol(), at, at, false) : null;
    }

    /** "hk $ 10", "aud$ 15": a country's dollar in lower case or apart; not "a $ 10 note". */
    private @Nullable UnitEntry dollar(int from) {
        Word country = words.get(from);
        if (!words.get(from + 1).text().equals("$")
                || !country.isWord()
                || country.is("a") && !words.get(from + 1).glued()
                || country.is("s")) {
            return null;
        }
        String upper = country.text().toUpperCase(Locale.ROOT);
        UnitEntry dollar = Units.ofPrefix(upper + "$");
        UnitEntry code = upper.length() == 3 ? Units.ofSign(upper) : null;
        return dollar != null ? dollar : code != null && code.dimension().equals("money") ? code : null;
    }

    /** The unit of the lexicon that follows {@code last}; with its rate, if it has one. */
    @Nullable
    Found after(int last, boolean priced) {
        int at = last + 1;
        if (at >= words.size()) {
            return null;
        }
        Found unit = sign(at, priced);
        int from = isGluedHyphen(at) ? at + 1 : at;
        Found named = words(from);
        if (named != null && (unit == null || named.last() > unit.last())) {
            unit = named; // "120 mm Hg", not "120 mm"
        }
        if (unit == null) {
            unit = from > at ? sign(from, priced) : null;
            unit = unit == null ? spacedHyphen(at) : unit;
            unit = unit == null ? bracketed(at, priced) : unit;
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
        if (named == null || Nouns.isPlural(words.get(named.last()).lower())) {
            return null;
        }
        int old = named.last() + 2;
        boolean aged = old < words.size()
                && words.get(old - 1).isHyphen()
                && words.get(old).is("old");
        UnitEntry age = aged ? Units.ofWords(words.get(named.last()).lower() + " old") : null;
        return age == null ? named : new Found(age.symbol(), named.first(), old, false);
    }

    /** "20 [kg]", "20 (km)". */
    private @Nullable Found bracketed(int at, boolean priced) {
        int close = "([<".indexOf(words.get(at).text());
        if (close < 0 || at + 2 >= words.size()) {
            return null;
        }
        Found inner = sign(at + 1, priced);
        inner = inner == null ? words(at + 1) : inner;
        boolean closed = inner != null
                && inner.last() + 1 < words.size()
                && words.get(inner.last() + 1).text().equals(")]>".substring(close, close + 1));
        return closed && inner != null ? new Found(inner.symbol(), at, inner.last() + 1, false) : null;
    }

    /** A currency's code in lower case: "20 usd". */
    private @Nullable Found code(int at) {
        Word word = words.get(at);
        boolean code = word.text().length() == 3
                && word.text().equals(word.lower())
                && !WORDS_LIKE_CODES.contains(word.lower());
        UnitEntry entry = word.text().equals("rs")
                ? Units.ofPrefix("rs")
                : code ? Units.ofSign(word.text().toUpperCase(Locale.ROOT)) : null;
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
            boolean stopped = (word.is("sq") || word.is("cu"))
                    && at + 1 < words.size()
                    && words.get(at + 1).text().equals("."); // "1,200 sq. ft."
            at = isGluedHyphen(at + 1) || stopped ? at + 2 : at + 1;
        }
        boolean verb = found != null && found.first() == found.last() && isWonVerb(from);
        return verb || found != null && found.symbol().equals("×") && !isMultiple(found) ? null : found;
    }

    /** "three won gold": no currency, of which nobody has so few. */
    private boolean isWonVerb(int at) {
        boolean few = at > 0
                && (words.get(at - 1).isNumber()
                        ? words.get(at - 1).text().length() <= 2
                        : NumberWord.is(words.get(at - 1).lower(), NumberWord.Kind.UNIT)
                                || NumberWord.is(words.get(at - 1).lower(), NumberWord.Kind.TEEN));
        return words.get(at).is("won") && few;
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
        if (!priced && isInchMark(at)) {
            return new Found("in", at, at, false);
        }
        for (int parts = SIGN_PARTS_MAX; parts >= 1; parts--) {
            int last = at + parts - 1;
            if (last >= words.size()) {
                continue;
            }
            String sign = joined(at, last);
            UnitEntry entry = sign.isEmpty() || priced ? null : Units.ofSign(sign);
            entry = entry == null && parts == 1 && !priced ? ofMillions(sign) : entry;
            boolean whole = last + 1 >= words.size()
                    || !words.get(last + 1).glued()
                    || !words.get(last + 1).isWord() && !isCode(last);
            UnitEntry told = sign.isEmpty() || priced || !whole ? null : SignSenses.of(sign, words, at, last);
            if (told != null) {
                return new Found(told.symbol(), at, last, false);
            }
            if (entry != null && whole && standsWell(at, sign)) {
                return new Found(entry.symbol(), at, last, false);
            }
        }
        return null;
    }

    /** The mark of "a 24\" screen", which closes no quotation. */
    private boolean isInchMark(int at) {
        if (!words.get(at).text().equals(INCH_MARK) || !words.get(at).glued()) {
            return false;
        }
        int open = 0;
        for (int before = at - 1; before >= Math.max(0, at - QUOTATION_WORDS_MAX); before--) {
            open += words.get(before).text().equals(INCH_MARK) ? 1 : 0;
        }
        return open % 2 == 0;
    }

    /** Whether a capital stands before a number that is glued to it, as in "M777". */
    private boolean isCode(int at) {
        return words.get(at + 1).isNumber()
                && words.get(at).isCapitalised()
                && !words.get(at).glued();
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
        if (sign.equals("st")) {
            return glued;
        }
        boolean times = sign.equals("x") || sign.equals("×");
        if (times && at + 1 < words.size() && words.get(at + 1).isNumber()) {
            return false; // "158 x 78 mm"
        }
        if (times
                && glued
                && at + 1 < words.size()
                && (TIMES_AFTER.contains(words.get(at + 1).lower())
                        || words.get(at + 1).is("zoom"))) {
            return true; // "10x the load", "a 12x zoom"
        }
        if (money) {
            return true; // "150 ₹"
        }
        if (CODES_LIKE_WORDS.contains(sign)) {
            return at + 1 >= words.size()
                    || !words.get(at + 1).isWord()
                    || FunctionWords.is(words.get(at + 1).lower())
                            && !words.get(at + 1).isAllCapitals();
        }
        boolean single = sign.codePointCount(0, sign.length()) == 1;
        if (single
                && isGluedHyphen(at + 1)
                && (words.get(at + 2).isCapitalised() || !glued && words.get(at).isCapitalised())) {
            return false; // "800 F-Series", "12 F-35 jets", "3 V-shaped trenches"
        }
        if (!single) {
            return true;
        }
        if (sign.equals("p")) {
            return glued && !SCREEN_LINES.contains(words.get(at - 1).text());
        }
        if (glued
                && (sign.equals("s") || sign.equals("x"))
                && words.get(at - 1).text().contains(".")) {
            return at + 1 >= words.size()
                    || !words.get(at + 1).glued()
                    || !words.get(at + 1).isWord(); // "1.2s", "2.5x"
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

    /** A priced number with its country after it: "$31.20 US", "$40 Canadian". */
    Found country(Found prefix, int last) {
        Word after = last + 1 < words.size() ? words.get(last + 1) : null;
        boolean us = after != null
                && prefix.symbol().equals("USD")
                && after.isCapitalised()
                && (after.text().equals("US")
                        || after.is("u.s.")
                        || after.is("u.s")
                        || after.text().equals("USD"));
        if (us) {
            return new Found(prefix.symbol(), prefix.first(), last + 1, false);
        }
        UnitEntry named =
                after == null || !after.isCapitalised() || !prefix.symbol().equals("USD")
                        ? null
                        : Units.ofWords(after.lower() + " dollar");
        return named == null
                ? new Found(prefix.symbol(), prefix.first(), last, false)
                : new Found(named.symbol(), prefix.first(), last + 1, false);
    }

    /** Adds "per barrel", "a day", "/month". */
    Found rate(Found unit) {
        Found rate = rateAt(unit, unit.last() + 1);
        int behind = rate == unit ? behindContent(unit.last() + 1) : -1;
        Found later = behind < 0 ? unit : rateAt(unit, behind);
        boolean measured = later != unit && below(later.last()) != null;
        return measured ? new Found(later.symbol(), unit.first(), unit.last(), unit.counted()) : rate;
    }

    /** Index of the word behind "of lead" in "80 grams of lead per tonne"; negative where there is no such phrase. */
    private int behindContent(int of) {
        if (of + 2 >= words.size() || !words.get(of).is("of")) {
            return -1;
        }
        int at = of + 1;
        while (at < words.size() && at <= of + CONTENT_WORDS_MAX && isContent(words.get(at))) {
            at++;
        }
        boolean joined = at > of + 1
                && at < words.size()
                && (words.get(at).is("per")
                        || words.get(at).is("a")
                        || words.get(at).is("an"));
        return joined ? at : -1;
    }

    private static boolean isContent(Word word) {
        return word.isWord() && !FunctionWords.is(word.lower()) && NumberWord.of(word.lower()) == null;
    }

    private Found rateAt(Found unit, int at) {
        if (at >= words.size() || unit.symbol().indexOf('/') >= 0) {
            return unit;
        }
        Word join = words.get(at);
        String by = BY_TIME.get(join.lower());
        if (by != null && Units.dimensionOf(unit.symbol()).equals("money")) {
            return new Found(unit.symbol() + "/" + by, unit.first(), at, unit.counted());
        }
        if (at + 1 >= words.size()) {
            return unit;
        }
        boolean per = join.is("per") || join.text().equals("/") && join.glued();
        boolean article = join.is("a") || join.is("an");
        boolean hyphened = join.isHyphen()
                && at + 2 < words.size()
                && (words.get(at + 1).is("a") || words.get(at + 1).is("an"));
        if (!per && !article && !hyphened) {
            return unit;
        }
        int below = hyphened ? at + 2 : at + 1;
        below = isGluedHyphen(below) ? below + 1 : below;
        Word word = words.get(below);
        Found lower = below(below);
        int beyond = (lower == null ? below : lower.last()) + 1;
        UnitEntry entry = lower == null ? null : Units.ofSymbol(lower.symbol());
        boolean time = entry != null && entry.dimension().equals("duration");
        if (article
                && time
                && beyond < words.size()
                && (MAKE_DATES.contains(words.get(beyond).lower()) || isFromNow(beyond))) {
            return unit;
        }
        if (lower == null && (article || hyphened) && (COUNTED_BY.contains(word.lower()) || isPriceOf(unit, below))) {
            String noun = countedAs(Nouns.singular(word.lower()));
            return new Found(unit.symbol() + "/" + noun, unit.first(), below, unit.counted());
        }
        boolean bought = entry != null && !entry.dimension().equals("money");
        if (lower != null && entry != null && bought && (per || PER_DIMENSIONS.contains(entry.dimension()))) {
            return new Found(unit.symbol() + "/" + entry.symbol(), unit.first(), lower.last(), unit.counted());
        }
        if ((join.is("per") || hyphened) && word.isWord() && !FunctionWords.is(word.lower())) {
            String noun = countedAs(Nouns.singular(word.lower()));
            return new Found(unit.symbol() + "/" + noun, unit.first(), below, unit.counted());
        }
        return unit;
    }

    /** "a year from now", "a week from Monday". */
    private boolean isFromNow(int from) {
        return from + 1 < words.size()
                && words.get(from).is("from")
                && (NOW.contains(words.get(from + 1).lower())
                        || DAYS.contains(words.get(from + 1).lower()));
    }

    /** "$40 a ticket", "3 euros a head": money for one of something, where nothing goes on about it. */
    private boolean isPriceOf(Found unit, int noun) {
        Word word = words.get(noun);
        boolean thing = word.isWord()
                && !word.isCapitalised()
                && word.text().length() > 2
                && !FunctionWords.is(word.lower())
                && !Nouns.isPlural(word.lower())
                && NumberWord.of(word.lower()) == null
                && !MAKE_NO_PRICE.contains(word.lower());
        boolean ends = noun + 1 >= words.size()
                || !words.get(noun + 1).isWord()
                        && !words.get(noun + 1).isHyphen()
                        && !words.get(noun + 1).isNumber()
                || FunctionWords.is(words.get(noun + 1).lower())
                        && !words.get(noun + 1).is("of");
        return Units.dimensionOf(unit.symbol()).equals("money") && thing && ends;
    }

    /** The unit that a rate is by: "barrel", "square foot", "kWh". */
    private @Nullable Found below(int at) {
        Found named = words(at);
        if (named != null && named.symbol().indexOf('/') < 0) {
            return named;
        }
        boolean powered = at + 1 < words.size()
                && words.get(at + 1).isNumber()
                && words.get(at + 1).glued(); // "kg/m3"
        UnitEntry power =
                powered ? Units.ofSign(words.get(at).text() + words.get(at + 1).text()) : null;
        if (power != null) {
            return new Found(power.symbol(), at, at + 1, false);
        }
        UnitEntry entry =
                words.get(at).isNumber() ? null : Units.ofSign(words.get(at).text());
        return entry == null ? null : new Found(entry.symbol(), at, at, false);
    }

    /**
     * The words of a thing counted by the number at {@code number}, in lower case, hyphens kept, its head in the
     * singular: "european country".
     */
    String phrase(Found counted, int number) {
        String stem = counted.symbol().split("/")[0];
        String head = stem.equals(PART + "s") ? PART : stem;
        boolean named = isEndingOfName(counted.last());
        for (int at = counted.first(); at <= counted.last(); at++) {
            named |= Nouns.singular(words.get(at).lower()).equals(head);
        }
        if (!named) {
            return head; // the unit of a neighbour, or people by "who"
        }
        StringBuilder phrase = new StringBuilder(qualifier(number));
        for (int at = counted.first(); at <= counted.last(); at++) {
            Word word = words.get(at);
            if (at > counted.first() && isPer(at)) {
                break;
            }
            boolean adverb = isAdverb(word) && at < counted.last();
            boolean join = at > counted.first()
                    && (word.is("and") || word.is("or"))
                    && !words.get(at - 1).isHyphen();
            if (join
                    || word.text().equals(",")
                    || at < counted.last() && isSuperlative(at)
                    || adverb
                    || at > counted.first()
                            && isAdverb(words.get(at - 1))
                            && word.lower().endsWith("ed")) {
                continue;
            }
            boolean joined = word.glued()
                    && at > counted.first()
                    && (word.isHyphen()
                            || word.isNumber()
                            || words.get(at - 1).isHyphen()
                            || words.get(at - 1).isNumber());
            if (isEndingOfName(at)) {
                continue;
            }
            boolean headNext = at < counted.last() && !isPer(at + 1);
            phrase.append(phrase.isEmpty() || joined ? "" : " ")
                    .append(headNext ? word.lower() : Nouns.singular(word.lower()));
        }
        return phrase.toString();
    }

    private static boolean isAdverb(Word word) {
        return word.lower().endsWith("ly") && !IN_LY.contains(word.lower());
    }

    /** "a" and "per" of a rate; not the letter of "A320". */
    private boolean isPer(int at) {
        boolean letter = words.get(at).isAllCapitals()
                && at + 1 < words.size()
                && words.get(at + 1).isNumber()
                && words.get(at + 1).glued();
        return !letter
                && (words.get(at).is("per")
                        || words.get(at).is("a")
                        || words.get(at).is("an"));
    }

    /** What stands before the number and qualifies the thing counted: "the previous two sessions". */
    private String qualifier(int number) {
        String before = number > 0 ? words.get(number - 1).lower() : "";
        return QUALIFIERS.contains(before) ? before : "";
    }

    /** What a share is of: "half of the voters", "a third of its ships", "one in five voters"; empty where the words do not name it. */
    String whole(int first, int last) {
        int at = last + 1;
        if (at < words.size() && words.get(at).is("of")) {
            at++;
        }
        boolean all = at > last + 1
                && at < words.size()
                && (words.get(at).is("all") || words.get(at).is("both"));
        at = all ? at + 1 : at;
        if (at < words.size() && DETERMINERS.contains(words.get(at).lower())) {
            at++;
        }
        int owned = at > last + 1 ? ofWhat(at) : at;
        at = owned > at && owned < words.size() && isCardinal(words.get(owned - 1)) ? owned : at;
        boolean those = words.get(at - 1).is("those") && at < words.size() && isParticiple(at);
        int end = (at > last + 1 || isShare(first, last)) && !those ? wholeEnd(at) : -1;
        return end < at ? "" : phrase(new Found(Nouns.singular(words.get(end).lower()), at, end, true), 0);
    }

    /** Whether a share is told by two numbers: "one in five". */
    private boolean isShare(int first, int last) {
        for (int at = first + 1; at < last; at++) {
            if (words.get(at).is("in") || words.get(at).is("of")) {
                return true;
            }
        }
        return false;
    }

    /** Of "those screened" and "those taking part" no noun is told. */
    private boolean isParticiple(int at) {
        return words.get(at).lower().endsWith("ed") || words.get(at).lower().endsWith("ing");
    }

    /** A noun for many in the singular ends what a share is of; what follows is a verb: "of the population lives in camps". */
    private int wholeEnd(int from) {
        int end = nounEnd(from, false);
        for (int at = from; at < end; at++) {
            if (COLLECTIVES.contains(words.get(at).lower())
                    && !COLLECTIVES.contains(words.get(at + 1).lower())) {
                return at;
            }
        }
        return end;
    }

    /** The thing counted after {@code last}, as far as it can be told without syntax. */
    @Nullable
    Found counted(int last, @Nullable BigDecimal value) {
        int at = last + 1;
        while (at < words.size() && MORE.contains(words.get(at).lower())) {
            at++;
        }
        int bare = at;
        if (at + 1 < words.size()
                && words.get(at).text().equals("x")
                && words.get(at + 1).isNumber()) {
            return null; // "158 x 78 mm"
        }
        if (at < words.size() && words.get(at).is("who")) {
            return new Found("people", last, last, true);
        }
        if (at < words.size() && words.get(at).is("of")) {
            at = ofWhat(at + 1);
            while (at + 1 < words.size() && MORE.contains(words.get(at).lower())) {
                at++; // "hundreds of other guests"
            }
        }
        if (at + 1 < words.size() && isPluralOfModel(at)) {
            return new Found(words.get(at).text(), at, at + 1, true);
        }
        at = isOpeningQuote(at) ? at + 1 : at;
        int first = isSpacedCompound(at) ? at + 1 : orSo(at);
        int from = behindMeasure(first);
        boolean one = value != null && value.compareTo(BigDecimal.ONE) == 0;
        int end = nounEnd(from, one);
        if (end == from && (words.get(from).is("late") || words.get(from).is("early"))) {
            return null; // "150 late on Friday"
        }
        boolean doing = end == from && words.get(end).lower().endsWith("ing") && end + 1 < words.size();
        if (end < from || doing && words.get(end + 1).isWord() || !one && from == bare && isVerb(from, end)) {
            return null;
        }
        if (one && from == bare && end == from && isPast(words.get(from).lower())) {
            return null; // "three bombs fell, and one landed on the quay"
        }
        boolean many = value != null && value.abs().compareTo(BigDecimal.ONE) > 0;
        if (many && from == bare && (isDeedAlone(from, end) || isDoing(from, end))) {
            return null;
        }
        if (words.get(from).is("times")) {
            return new Found("time", from, from, true); // "14 times earnings"
        }
        if (isEndingOfName(end)) {
            return new Found(nameUpTo(end), from, end, true);
        }
        UnitEntry money =
                end == from && value == null ? Units.ofWords(words.get(end).lower()) : null;
        if (money != null && money.dimension().equals("money")) {
            return rate(new Found(money.symbol(), from, end, false)); // "millions of dollars"
        }
        UnitEntry measured = end > from && !one ? Units.ofWords(words.get(end).lower()) : null;
        return measured != null && QUALIFIED_DIMENSIONS.contains(measured.dimension())
                ? rate(new Found(measured.symbol(), from, end, false))
                : rate(new Found(countedAs(Nouns.singular(words.get(end).lower())), Math.min(first, from), end, true));
    }

    /** The quotation mark of 'the four "loopholes"'. */
    private boolean isOpeningQuote(int at) {
        return at + 1 < words.size()
                && QUOTES.contains(words.get(at).text())
                && !words.get(at).glued()
                && words.get(at + 1).glued()
                && words.get(at + 1).isWord();
    }

    /** "42 909s": a model's number in the plural is counted itself; decades are not. */
    private boolean isPluralOfModel(int at) {
        String digits = words.get(at).text();
        return words.get(at).isNumber()
                && !words.get(at).glued()
                && at + 1 < words.size()
                && isEndingOfName(at + 1)
                && digits.matches("[0-9]{2,4}")
                && !digits.matches("(?:1[0-9]|20)[0-9]0");
    }

    /** The 737 of "22 Boeing 737-800s". */
    private boolean isPluralOfVersion(int at) {
        return words.get(at).isNumber()
                && isGluedHyphen(at + 1)
                && words.get(at + 2).isNumber()
                && isEndingOfName(at + 3);
    }

    /** "340 work in the yard", "12 aboard died": a lone word in the singular behind many is no noun for them. */
    private boolean isDeedAlone(int from, int end) {
        String lower = words.get(from).lower();
        boolean word = from == end
                && lower.equals(words.get(from).text())
                && lower.length() > 2
                && lower.matches(".*[aeiouy].*")
                && !words.get(from).glued();
        boolean closed = end + 1 >= words.size()
                || !words.get(end + 1).isWord()
                        && !words.get(end + 1).isHyphen()
                        && !words.get(end + 1).isNumber()
                        && !words.get(end + 1).text().equals("/");
        boolean followed = !closed
                && words.get(end + 1).isWord()
                && FunctionWords.is(words.get(end + 1).lower())
                && (!words.get(end + 1).is("of") || SHORT_OF.contains(lower))
                && !words.get(end + 1).is("per")
                && !words.get(end + 1).is("a")
                && !words.get(end + 1).is("an");
        return word && (followed || closed) && !Nouns.isPlural(lower) && Units.ofWords(lower) == null;
    }

    /** "another 40 working part time", but "40 training flights". */
    private boolean isDoing(int from, int end) {
        return end > from
                && words.get(from).lower().endsWith("ing")
                && !words.get(from).isCapitalised()
                && !words.get(from + 1).isHyphen()
                && !Nouns.isPlural(words.get(end).lower());
    }

    /** "nine escaped": a verb in the past, where no noun for many follows. */
    private boolean isVerb(int from, int end) {
        String first = words.get(from).lower();
        return isPast(first) && !Nouns.isPlural(words.get(end).lower()) && !isGluedHyphen(from + 1);
    }

    /**
     * Where the noun of a whole begins whose part is counted: behind the article, the owner and the number of "two of
     * the board's nine directors".
     */
    private int ofWhat(int from) {
        int at = from < words.size() && DETERMINERS.contains(words.get(from).lower()) ? from + 1 : from;
        while (at + 1 < words.size()
                && (isAdverb(words.get(at)) || at > from && words.get(at).is("few"))) {
            at++;
        }
        for (int owner = at; owner < words.size() && owner < at + OWNER_WORDS_MAX; owner++) {
            Word word = words.get(owner);
            if (!word.isWord() || FunctionWords.is(word.lower())) {
                break;
            }
            if (isOwner(word)) {
                at = owner + 1;
                break;
            }
            if (isOwners(owner)) {
                at = owner + 2;
                break;
            }
            if (isPartedOwner(owner)) {
                at = owner + 3;
                break;
            }
        }
        if (at > from
                && isGluedHyphen(at + 1)
                && isPlainWord(words.get(at))
                && at + 3 < words.size()
                && isCardinal(words.get(at + 3))) {
            at += 3; // "six of his team-high 11 rebounds"
        }
        if (at > from
                && at + 1 < words.size()
                && (OF_A_ROW.contains(words.get(at).lower()) || isPlainWord(words.get(at)))
                && isCardinal(words.get(at + 1))) {
            at++; // "two of the last five trials", "three of the original 12 partners"
        }
        while (at > from && at + 1 < words.size() && isCardinal(words.get(at)) && !isGluedHyphen(at + 1)) {
            at++;
        }
        return at;
    }

    private static boolean isPlainWord(Word word) {
        return word.isWord()
                && !word.isCapitalised()
                && !FunctionWords.is(word.lower())
                && NumberWord.of(word.lower()) == null
                && !Nouns.isPlural(word.lower());
    }

    /** "the mill's", "the workers'". */
    static boolean isOwner(Word word) {
        String lower = word.lower();
        return word.isWord()
                && (lower.endsWith("'s") || lower.endsWith("’s") || lower.endsWith("s'") || lower.endsWith("s’"));
    }

    /** The "Saints" of "the Saints' 16 games", behind which an apostrophe stands and then what is theirs. */
    private boolean isOwners(int at) {
        return at + 2 < words.size()
                && words.get(at).lower().endsWith("s")
                && APOSTROPHES.contains(words.get(at + 1).text())
                && words.get(at + 1).glued()
                && !words.get(at + 2).glued()
                && !FunctionWords.is(words.get(at + 2).lower());
    }

    /** "the bank 's", as texts write it whose words were parted by a machine. */
    private boolean isPartedOwner(int at) {
        return at + 3 < words.size()
                && APOSTROPHES.contains(words.get(at + 1).text())
                && words.get(at + 2).is("s")
                && words.get(at + 1).glued() != words.get(at + 2).glued()
                && !words.get(at + 3).glued();
    }

    private static boolean isCardinal(Word word) {
        NumberWord number = NumberWord.of(word.lower());
        return word.isNumber() || number != null && number.isCardinal();
    }

    /** What "two" counts in "a ship or two"; null elsewhere. */
    @Nullable
    Found orTwo(int number) {
        boolean idiom = number >= 3
                && words.get(number - 1).is("or")
                && (words.get(number - 3).is("a")
                        || words.get(number - 3).is("an")
                        || words.get(number - 3).is("another"));
        Word noun = idiom ? words.get(number - 2) : null;
        if (noun == null || !noun.isWord() || FunctionWords.is(noun.lower()) || NumberWord.of(noun.lower()) != null) {
            return null;
        }
        UnitEntry unit = Units.ofWords(noun.lower());
        return unit == null
                ? new Found(noun.lower(), number - 2, number - 2, true)
                : new Found(unit.symbol(), number - 2, number - 2, false);
    }

    /** "the six - member team", as texts write it whose words were parted by a machine. */
    private boolean isSpacedCompound(int at) {
        boolean spaced = at + 2 < words.size()
                && words.get(at).isHyphen()
                && !words.get(at).glued()
                && !words.get(at + 1).glued();
        if (!spaced) {
            return false;
        }
        for (int i = at + 1; i <= at + 2; i++) {
            Word word = words.get(i);
            boolean noun = word.isWord() && !FunctionWords.is(word.lower()) && NumberWord.of(word.lower()) == null;
            if (!noun || i == at + 1 && (word.isCapitalised() || Nouns.isPlural(word.lower()))) {
                return false;
            }
        }
        return true;
    }

    /** Behind "or so" and "or more", "-odd" and "-plus": "a dozen or so ships", "20-odd ships". */
    private int orSo(int at) {
        if (isGluedHyphen(at)) {
            return at + 2 < words.size()
                            && HEDGES_BEHIND.contains(words.get(at + 1).lower())
                    ? at + 2
                    : at + 1;
        }
        if (at + 1 < words.size()
                && words.get(at).text().equals("+")
                && words.get(at).glued()) {
            return at + 1; // "40+ ships"
        }
        boolean hedged = at + 2 < words.size()
                && words.get(at).is("or")
                && (words.get(at + 1).is("so") || words.get(at + 1).is("more"));
        return hedged ? at + 2 : at;
    }

    /** The last name with a number before its plural's ending: "mig-29" of "MiG-29s". */
    private String nameUpTo(int ending) {
        int first = ending - 1;
        while (first > 0 && words.get(first).glued()) {
            first--;
        }
        StringBuilder name = new StringBuilder();
        for (int at = first; at < ending; at++) {
            name.append(words.get(at).lower());
        }
        return name.toString();
    }

    /** Shares of a company are counted; the symbol of a share is that of a part. */
    private static String countedAs(String noun) {
        return noun.equals(PART) ? PART + "s" : noun;
    }

    /** Index of the last word of the noun phrase that begins at {@code from}; below it where none does. */
    private int nounEnd(int from, boolean one) {
        int end = -1;
        for (int i = from; i < words.size() && i < from + NOUN_WORDS_MAX; i++) {
            Word word = words.get(i);
            boolean inside = i > from
                    && (isGluedHyphen(i)
                            || isNumberOfName(i, from)
                            || isNumberAfterName(i)
                            || isHyphenOfName(i)
                            || words.get(i - 1).isCapitalised() && (isPluralOfModel(i) || isPluralOfVersion(i)));
            if (inside || !one && i > from && joinsQualifiers(i)) {
                continue;
            }
            if (i > from && hangingHyphen(i) > 0) {
                i = hangingHyphen(i);
                continue;
            }
            boolean joined = i > 0
                    && word.glued()
                    && words.get(i - 1).isHyphen()
                    && (i > from || !PARTICLES.contains(word.lower())); // "ISIL-held", "five-spoke"
            boolean compound = isNumberInCompound(i) && (i == from || isPlainWord(words.get(i - 1)));
            boolean function = FunctionWords.is(word.lower())
                    && !word.isAllCapitals()
                    && !joined
                    && !(i == from && qualifies(i))
                    && !isSuperlative(i);
            if (!word.isWord()
                    || function
                    || isDay(i)
                    || !compound && NumberWord.is(word.lower(), NumberWord.Kind.UNIT)) {
                break;
            }
            if (one && i > from && Nouns.isPlural(word.lower()) && !Nouns.isSame(word.lower())) {
                break; // a verb: "one witness says"
            }
            if (i > from && (endsWithParticiple(i, one) || isVerbOfCompound(i, from))) {
                break;
            }
            end = i;
            if (!one && Nouns.isPlural(word.lower()) && !isGluedHyphen(i + 1) && !qualifiesPlural(i, joined)) {
                break;
            }
        }
        return end;
    }

    /** "killed one officer Friday": the day is no part of what is counted. */
    private boolean isDay(int at) {
        return words.get(at).isCapitalised()
                && DAYS.contains(words.get(at).lower())
                && (at == 0 || !words.get(at - 1).isCapitalised());
    }

    /** The "most" of "the five most recent trials". */
    private boolean isSuperlative(int at) {
        return (words.get(at).is("most") || words.get(at).is("least"))
                && at + 2 < words.size()
                && isPlainWord(words.get(at + 1))
                && words.get(at + 2).isWord()
                && !FunctionWords.is(words.get(at + 2).lower());
    }

    /** Index of "and" in "coal- and gas-fired"; negative where no hyphen is left hanging. */
    private int hangingHyphen(int at) {
        boolean hanging = at + 2 < words.size()
                && words.get(at).isHyphen()
                && words.get(at).glued()
                && !words.get(at + 1).glued()
                && (words.get(at + 1).is("and") || words.get(at + 1).is("or"))
                && words.get(at + 2).isWord();
        return hanging ? at + 1 : -1;
    }

    /** "a four-cylinder engine replaces the old one": behind a measure with its hyphen one noun follows, and then a verb. */
    private boolean isVerbOfCompound(int at, int from) {
        return at > from + 1
                && from > 1
                && words.get(from - 1).isHyphen()
                && words.get(from - 1).glued()
                && !words.get(at - 1).isHyphen()
                && Nouns.isPlural(words.get(at).lower())
                && isBeforeObject(at + 1);
    }

    /** "36 monthly payments", "eight away games": words of place and time that are adjectives before a noun for many. */
    private boolean qualifies(int at) {
        boolean active = at + 2 < words.size()
                && isContent(words.get(at + 1))
                && !words.get(at + 1).lower().endsWith("ed")
                && !Nouns.isPlural(words.get(at + 1).lower());
        return ADJECTIVES_TOO.contains(words.get(at).lower())
                && (isPlainPlural(at + 1) || active && isPlainPlural(at + 2)); // "monthly active users"
    }

    private boolean isPlainPlural(int at) {
        return at < words.size()
                && Nouns.isPlural(words.get(at).lower())
                && !words.get(at).isCapitalised()
                && !FunctionWords.is(words.get(at).lower());
    }

    /** Whether a noun phrase in the singular is over before a verb: "one shell landed near", "a 40-page report released by". */
    private boolean endsWithParticiple(int at, boolean one) {
        Word word = words.get(at);
        boolean does = word.lower().endsWith("ing")
                && at + 1 < words.size()
                && ARTICLES.contains(words.get(at + 1).lower());
        boolean doing = word.lower().endsWith("ing")
                && !one
                && !word.glued()
                && words.get(at - 1).isCapitalised()
                && at + 1 < words.size()
                && FunctionWords.is(words.get(at + 1).lower());
        if (doing) {
            return true; // "100 Lebanese sheltering in a school"
        }
        if (one && (word.is("remaining") || does || isShortOf(at))) {
            return true; // "one player remaining", "one witness claiming the man ran"
        }
        boolean past =
                isPast(word.lower()) && !word.glued() && !words.get(at - 1).isHyphen();
        boolean last = at + 1 >= words.size()
                || !words.get(at + 1).isWord()
                || FunctionWords.is(words.get(at + 1).lower());
        return past
                && !isAdverb(words.get(at - 1))
                && (last || one && !words.get(at - 1).lower().endsWith("ed"));
    }

    private static boolean isPast(String lower) {
        return lower.endsWith("ed")
                && lower.length() > 3
                && !lower.endsWith("eed")
                && !NO_VERBS.contains(lower)
                && !Nouns.isSame(lower)
                && Units.ofWords(lower) == null;
    }

    /** "one seat short of a majority". */
    private boolean isShortOf(int at) {
        return SHORT_OF.contains(words.get(at).lower())
                && at + 1 < words.size()
                && words.get(at + 1).is("of");
    }

    /** Whether a plural only qualifies the noun that follows: "weapons caches", "police officers", "anti-aircraft guns". */
    private boolean qualifiesPlural(int at, boolean joined) {
        if (at + 1 >= words.size()) {
            return false;
        }
        Word next = words.get(at + 1);
        String lower = next.lower();
        boolean noun = next.isWord()
                && !next.isCapitalised()
                && !next.glued()
                && !FunctionWords.is(lower)
                && !isOfEach(at)
                && !isBeforeObject(at + 2);
        boolean name =
                words.get(at).isCapitalised() && at > 0 && words.get(at - 1).isCapitalised();
        boolean plural = Nouns.isPlural(lower) && !Nouns.isSame(lower) && Units.ofWords(lower) == null
                || name && isPlainWord(next) && isPluralWithin(at + 2)
                || Nouns.isSame(lower) && isPluralWithin(at + 2);
        return noun && (plural || joined && Nouns.isSame(words.get(at).lower()));
    }

    /** "each of the three suspects faces": behind one of several a word in -s is a verb. */
    private boolean isOfEach(int noun) {
        for (int at = noun - 1; at > 0 && at >= noun - QUALIFIERS_MAX - 1; at--) {
            if (words.get(at).is("of")) {
                return EACH.contains(words.get(at - 1).lower());
            }
        }
        return false;
    }

    /** Whether a noun in the plural ends what goes on here: "members" behind "two United States service". */
    private boolean isPluralWithin(int from) {
        for (int at = from; at < words.size() && at < from + 2; at++) {
            Word word = words.get(at);
            if (!word.isWord() || FunctionWords.is(word.lower())) {
                return false;
            }
            if (Nouns.isPlural(word.lower())) {
                return true;
            }
        }
        return false;
    }

    /** "each of 12 regions gets 40 million": what a number or an article follows is a verb. */
    private boolean isBeforeObject(int at) {
        if (at >= words.size()) {
            return false;
        }
        Word word = words.get(at);
        return word.isNumber()
                || Character.getType(word.text().codePointAt(0)) == Character.CURRENCY_SYMBOL
                || word.is("a")
                || word.is("an")
                || word.is("the");
    }

    /** Whether a word is the plural's ending of a name with a number: of "M777s", "MiG-29s". */
    private boolean isEndingOfName(int at) {
        return at > 0
                && at < words.size()
                && words.get(at).is("s")
                && words.get(at).glued()
                && words.get(at - 1).isNumber();
    }

    /**
     * Index of the word behind the measure that qualifies a noun in the plural, where one begins here: "155mm howitzers", "9 litre
     * cases"; else where it began.
     */
    private int behindMeasure(int at) {
        boolean number =
                at < words.size() && words.get(at).isNumber() && !words.get(at).glued();
        Found measure = number ? after(at, false) : null;
        if (number
                && measure == null
                && isGluedHyphen(at + 1)
                && words.get(at + 2).isWord()) {
            int noun = nounEnd(at + 3, false);
            boolean many = noun > at + 2 && Nouns.isPlural(words.get(noun).lower());
            return many ? at + 3 : at; // "40-seat boats"
        }
        if (measure == null || measure.counted() || measure.symbol().equals("%")) {
            return at;
        }
        boolean singular = !Nouns.isPlural(words.get(measure.last()).lower());
        int end = singular ? nounEnd(measure.last() + 1, false) : -1;
        boolean plural = end > measure.last() && Nouns.isPlural(words.get(end).lower());
        return plural ? measure.last() + 1 : at;
    }

    /** The number in words of "three-ton satellites". */
    private boolean isNumberInCompound(int at) {
        return NumberWord.is(words.get(at).lower(), NumberWord.Kind.UNIT) && isGluedHyphen(at + 1);
    }

    /** The number of "COVID-19 tests", of "M777 howitzers". */
    private boolean isNumberOfName(int at, int from) {
        Word before = words.get(at - 1);
        return words.get(at).isNumber()
                && words.get(at).glued()
                && (before.isHyphen() || at - 1 >= from && before.isCapitalised());
    }

    /**
     * The number of "31 Falcon 2 tanks", "60 Boeing 787 Dreamliner jets", "five new 737 aircraft": behind a capital or what
     * qualifies, and before the noun in the plural that the name qualifies.
     */
    private boolean isNumberAfterName(int at) {
        Word before = words.get(at - 1);
        boolean digits = words.get(at).isNumber()
                && words.get(at).text().length() <= NAME_DIGITS_MAX
                && at + 1 < words.size()
                && !words.get(at + 1).glued();
        boolean model = digits
                && words.get(at).text().length() == NAME_DIGITS_MAX
                && isPlainWord(before)
                && !before.lower().endsWith("ed")
                && Units.ofWords(before.lower()) == null;
        if (!digits || !before.isCapitalised() && !model) {
            return false;
        }
        boolean named = words.get(at + 1).isCapitalised()
                && !words.get(at + 1).isAllCapitals()
                && !Nouns.isPlural(words.get(at + 1).lower());
        int noun = named && at + 2 < words.size() ? at + 2 : at + 1;
        return Nouns.isPlural(words.get(noun).lower())
                && Units.ofWords(words.get(noun).lower()) == null;
    }

    /** Whether a number belongs to the name of what another counts: the 737 of "five new 737 aircraft". */
    boolean isWithin(Found noun, int number) {
        boolean counted = noun.counted() && number < noun.last();
        boolean compound = counted
                && noun.first() < number
                && isGluedHyphen(number + 1)
                && !words.get(number).isNumber()
                && Units.ofWords(words.get(number + 2).lower()) == null;
        if (compound) {
            return true; // "two traditional three-point plays"
        }
        if (counted && noun.first() == number) {
            return number + 2 == noun.last()
                    && isGluedHyphen(number + 1)
                    && !words.get(number).isNumber(); // "nine three-pointers"
        }
        boolean typed = counted
                && noun.first() < number - 1
                && words.get(number).glued()
                && words.get(number - 1).isHyphen()
                && words.get(number - 2).isCapitalised(); // "four K-9 howitzers"
        return typed
                || counted
                        && noun.first() < number
                        && (words.get(number - 1).isCapitalised() || isNumberAfterName(number));
    }

    /** The hyphen of "COVID -19 tests". */
    private boolean isHyphenOfName(int at) {
        return words.get(at).isHyphen()
                && words.get(at - 1).isAllCapitals()
                && at + 1 < words.size()
                && isNumberOfName(at + 1, at);
    }

    /** "and" between what qualifies a noun in the plural: "12 Turkish and Syrian ships", not "12 men and a boy". */
    private boolean joinsQualifiers(int at) {
        Word join = words.get(at);
        boolean comma = join.text().equals(",") && at + 1 < words.size() && isPlainWord(words.get(at + 1));
        if (!join.is("and") && !join.is("or") && !comma
                || Nouns.isPlural(words.get(at - 1).lower())) {
            return false;
        }
        for (int i = at + 1; i < words.size() && i <= at + QUALIFIERS_MAX; i++) {
            Word word = words.get(i);
            if (!word.isWord() || FunctionWords.is(word.lower()) || NumberWord.of(word.lower()) != null) {
                return false;
            }
            if (Nouns.isPlural(word.lower())) {
                return i > at + 1;
            }
        }
        return false;
    }
}
