package org.entente.engine.kit.quantities;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.engine.kit.Table;

/** Numbers that are no amounts: parts of names, ordinals, versions, list numbers, addresses, scores, years. */
final class NotAmounts {
    private static final Set<String> NAMES = names();
    private static final Set<String> STREETS = Set.of(
            "street",
            "st",
            "road",
            "rd",
            "avenue",
            "ave",
            "boulevard",
            "blvd",
            "lane",
            "drive",
            "dr",
            "square",
            "place",
            "plaza",
            "way",
            "court",
            "terrace",
            "downing",
            "broadway",
            "crescent",
            "close",
            "parade");
    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> LABELS = Set.of(
            "category",
            "phase",
            "level",
            "type",
            "class",
            "grade",
            "stage",
            "number",
            "page",
            "chapter",
            "section",
            "article",
            "step",
            "tier",
            "part",
            "round",
            "game",
            "day",
            "week",
            "row",
            "room",
            "gate",
            "flight",
            "model",
            "version",
            "season",
            "episode",
            "line",
            "item",
            "question",
            "appendix",
            "volume",
            "junction",
            "exit",
            "route",
            "paragraph",
            "figure",
            "table",
            "seat",
            "ward",
            "zone",
            "terminal",
            "platform");
    /** Labels that mark what follows even before a noun for many: "phase 3 trials". */
    private static final Set<String> SURE_LABELS = Set.of(
            "category",
            "phase",
            "type",
            "class",
            "grade",
            "stage",
            "tier",
            "level",
            "chapter",
            "article",
            "appendix",
            "junction");

    private static final Set<String> MORE_NUMBERS = Set.of("and", "or", "to", ",", "&", "through", "/");
    private static final Set<String> BEFORE_ZERO = Set.of("below", "above", "net", "ground", "absolute");

    /** Names before a number that are names without a capital too, in texts that have none. */
    private static final Set<String> PLAIN_NAMES = Set.of(
            "boeing",
            "airbus",
            "iphone",
            "ipad",
            "nasdaq",
            "ftse",
            "stoxx",
            "sp",
            "covid",
            "xbox",
            "playstation",
            "interstate",
            "peugeot");

    private static final Set<String> CLOCK = Set.of(
            "am", "a.m.", "a.m", "pm", "p.m.", "p.m", "o'clock", "o’clock", "gmt", "est", "edt", "et", "pt", "pst",
            "utc", "bst", "cet");
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec");
    private static final Set<String> YEAR_BEFORE = Set.of(
            "in", "since", "of", "by", "until", "till", "from", "during", "early", "late", "mid", "before", "after",
            "circa", "year", "fiscal", "to", "and", "spring", "summer", "autumn", "fall", "winter", "through",
            "between", "for", "the", "(", ",", "this", "last", "next", "than", "around", "about", "a", "its", "our");
    private static final Set<String> NO_NAMES_BEFORE_HYPHEN =
            Set.of("sub", "mid", "pre", "now", "all", "the", "and", "or", "to", "a", "top", "for", "per", "by", "non");
    private static final Set<String> ERAS = Set.of(
            "bc", "b.c.", "b.c", "bce", "b.c.e.", "b.c.e", "ce", "c.e.", "c.e", "ad", "a.d.", "a.d", "ah", "a.h.");
    /** Behind "one-": a one-time fee, a one-sided game. */
    private static final Set<String> IN_IDIOMS_OF_ONE = Set.of("time", "way", "sided", "stop", "size", "off");

    private static final BigDecimal YEARS_FROM = new BigDecimal(1900);
    private static final BigDecimal YEARS_EARLY = new BigDecimal(1000);
    private static final BigDecimal YEARS_TO = new BigDecimal(2050);
    private static final int BRACKET_REACH_WORDS = 60;
    private static final Set<String> DATES = Set.of("until", "till", "since", "by", "in", "from", "be", "through");
    private static final Set<String> RATIOS =
            Set.of("margin", "margins", "ratio", "majority", "odds", "vote", "split", "lead", "ruling", "decision");
    private static final Set<String> CALLS = Set.of(
            ("call calls called calling caller callers dial dialed dialled dialing dialling rang operator operators"
                            + " dispatcher dispatchers hotline")
                    .split(" "));
    private static final int HEDGE_WORDS_MAX = 3;
    private static final int MODEL_WORDS_MAX = 4;
    private static final int YEAR_LEAST = 1500;
    private static final int YEAR_MOST = 2100;

    private NotAmounts() {}

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        Table.of(NotAmounts.class, "names.tsv").rows().forEach(row -> names.addAll(Table.parts(row, "words")));
        return Set.copyOf(names);
    }

    /**
     * Whether the number is part of something else.
     *
     * @param priced whether a currency sign stands before it
     * @param unit whether a unit of the lexicon follows it
     * @param hedged whether a hedge stands before it
     */
    static boolean is(List<Word> words, Numeral number, boolean priced, boolean unit, boolean hedged) {
        if (number.form() == Numeral.Form.MULTIPLE || number.form() == Numeral.Form.VAGUE || priced) {
            return false;
        }
        return isGluedToLetters(words, number, unit)
                || isOrdinalOrClock(words, number)
                || isPartOfNumbers(words, number, unit)
                || !hedged && isNamed(words, number, unit)
                || !unit && !hedged && (isLabelled(words, number) || isModel(words, number))
                || isDayOfMonth(words, number)
                || isOfEra(words, number)
                || isPower(words, number)
                || isCode(words, number)
                || !unit && isInName(words, number)
                || isWithinCompound(words, number)
                || isListNumber(words, number, unit)
                || !unit && (isAddress(words, number) || isPostCode(words, number))
                || !unit && isYear(words, number, hedged)
                || isZeroMark(words, number)
                || isAgeGroup(words, number, unit)
                || isPronounOne(words, number) && !isPerCent(words, number.last() + 1);
    }

    /** "under-25s", "the over-65s": people of an age, named by it. */
    private static boolean isAgeGroup(List<Word> words, Numeral number, boolean unit) {
        int first = number.first();
        return !unit
                && first > 1
                && words.get(first).isNumber()
                && words.get(first).glued()
                && words.get(first - 1).isHyphen()
                && words.get(first - 1).glued()
                && (words.get(first - 2).is("under") || words.get(first - 2).is("over"));
    }

    private static boolean isPerCent(List<Word> words, int at) {
        return at + 1 < words.size()
                && words.get(at).is("per")
                && words.get(at + 1).is("cent");
    }

    /** "12 degrees below zero": where a scale begins, and no amount. */
    private static boolean isZeroMark(List<Word> words, Numeral number) {
        return number.first() > 0
                && number.least().signum() == 0
                && number.spelled()
                && (BEFORE_ZERO.contains(words.get(number.first() - 1).lower())
                        || words.get(number.first() - 1).isHyphen());
    }

    /** The "four" of "a record-four-door car"; not that of "sub-two-hour". */
    private static boolean isWithinCompound(List<Word> words, Numeral number) {
        int first = number.first();
        if (!number.spelled() || first < 2 || !words.get(first - 1).isHyphen()) {
            return false;
        }
        Word before = words.get(first - 2);
        boolean glued = words.get(first).glued() && words.get(first - 1).glued();
        return glued
                && before.isWord()
                && !NO_NAMES_BEFORE_HYPHEN.contains(before.lower())
                && NumberWord.of(before.lower()) == null;
    }

    /** "10^500": neither number is an amount. */
    private static boolean isPower(List<Word> words, Numeral number) {
        int after = number.last() + 1;
        return after < words.size() && words.get(after).text().equals("^")
                || number.first() > 0 && words.get(number.first() - 1).text().equals("^");
    }

    /** "575 B.C.", "AD 40". */
    private static boolean isOfEra(List<Word> words, Numeral number) {
        int after = number.last() + 1;
        boolean behind = after < words.size()
                && words.get(after).isAllCapitals()
                && ERAS.contains(words.get(after).lower());
        boolean before = number.first() > 0
                && words.get(number.first() - 1).isAllCapitals()
                && words.get(number.first() - 1).lower().replace(".", "").equals("ad");
        return behind || before;
    }

    /** "F-16", "B52", "COVID-19", "S23", and letters after: "5G", "3D", "747s", "1990s". */
    private static boolean isGluedToLetters(List<Word> words, Numeral number, boolean unit) {
        int first = number.first();
        Word start = words.get(first);
        if (first > 0 && start.glued() && start.isNumber()) {
            Word before = words.get(first - 1);
            if (before.text().equals(".")
                    && before.glued()
                    && first > 1
                    && words.get(first - 2).isWord()) {
                return true;
            }
            if (before.isWord() || before.text().equals("_") || before.text().equals("#")) {
                return true;
            }
            if (before.isDash() && before.glued() && first > 1) {
                Word beyond = words.get(first - 2);
                if (beyond.isWord() && NumberWord.of(beyond.lower()) == null && isNameBeforeHyphen(beyond)) {
                    return true;
                }
            }
        }
        boolean negative = start.isDash()
                && !unit
                && first > 0
                && NAMES.contains(words.get(first - 1).lower());
        boolean apart = negative
                || first > 1
                        && words.get(first - 1).isDash()
                        && NAMES.contains(words.get(first - 2).lower());
        int next = number.last() + 1;
        if (apart || next >= words.size() || !words.get(number.last()).isNumber()) {
            return apart;
        }
        Word after = words.get(next);
        boolean decade = next + 1 < words.size()
                && (after.text().equals("'") || after.text().equals("’"))
                && after.glued()
                && words.get(next + 1).glued()
                && words.get(next + 1).is("s"); // "the 80's", "the new A380's"
        if (decade) {
            return true;
        }
        boolean code = after.glued()
                && after.isWord()
                && next + 1 < words.size()
                && words.get(next + 1).glued()
                && words.get(next + 1).isNumber();
        return code && after.text().length() == 1 && words.get(next + 1).text().length() > 1
                || !unit && after.glued() && after.isWord();
    }

    /** "Mohajer-6", "F-16", "covid-19"; but not "sub-7", "minus-40", "now-18". */
    private static boolean isNameBeforeHyphen(Word word) {
        return word.isCapitalised()
                || word.text().length() <= 3 && !NO_NAMES_BEFORE_HYPHEN.contains(word.lower())
                || NAMES.contains(word.lower());
    }

    private static boolean isOrdinalOrClock(List<Word> words, Numeral number) {
        int next = number.last() + 1;
        if (next >= words.size()) {
            return false;
        }
        Word after = words.get(next);
        boolean ordinal = after.glued()
                && ORDINAL_ENDINGS.contains(after.lower())
                && !isStone(words.get(number.last()).text(), after.lower());
        int past = number.first() - 1;
        boolean hour = past > 0
                && (words.get(past).is("past") || words.get(past).is("to"))
                && (words.get(past - 1).is("half") || words.get(past - 1).is("quarter"))
                && number.spelled();
        return hour || ordinal || CLOCK.contains(after.lower());
    }

    /** "13st": no number's ordinal ends so, unless it ends in one. */
    private static boolean isStone(String digits, String ending) {
        return ending.equals("st") && (!digits.endsWith("1") || digits.endsWith("11"));
    }

    /** "September 2", "2 September", "Nov. 3". */
    private static boolean isDayOfMonth(List<Word> words, Numeral number) {
        if (number.least().compareTo(new BigDecimal(31)) > 0 && !isFourDigits(words.get(number.first()))) {
            return false;
        }
        int before = number.first() - 1;
        if (before > 0 && words.get(before).text().equals(".")) {
            before--;
        }
        int after = number.last() + 1;
        return before >= 0 && isMonth(words.get(before)) || after < words.size() && isMonth(words.get(after));
    }

    private static boolean isFourDigits(Word word) {
        return word.text().matches("\\d{4}");
    }

    private static boolean isMonth(Word word) {
        return MONTHS.contains(word.lower()) && (word.isCapitalised() || !word.is("march") && !word.is("mar"));
    }

    /** "10:30", "2-0", "9/11", "24/7", "192.168.0.1", "1,2,3". */
    private static boolean isPartOfNumbers(List<Word> words, Numeral number, boolean unit) {
        return isTally(words, number.first(), -1)
                || isTally(words, number.last(), 1)
                || !unit && isRatio(words, number)
                || isJoined(words, number.first(), -1, unit)
                || isJoined(words, number.last(), 1, unit);
    }

    /** "by 4 to 1", "a 3 to 2 margin": how two sides stand, and no amount of anything. */
    private static boolean isRatio(List<Word> words, Numeral number) {
        int first = number.first();
        int last = number.last();
        int low = first > 1 && words.get(first - 1).is("to") ? first - 2 : first;
        int high = low == first ? last + 2 : first;
        if (low == first && (last + 2 >= words.size() || !words.get(last + 1).is("to"))) {
            return false;
        }
        int behind = high + 1;
        boolean margin =
                behind < words.size() && RATIOS.contains(words.get(behind).lower());
        boolean one = isOne(words.get(high))
                && (behind >= words.size()
                        || !words.get(behind).isWord()
                        || FunctionWords.is(words.get(behind).lower()));
        return (margin || one) && isSmall(words.get(low)) && isSmall(words.get(high)) && !isOne(words.get(low));
    }

    private static boolean isOne(Word word) {
        return word.is("one") || word.text().equals("1");
    }

    private static boolean isSmall(Word word) {
        NumberWord number = NumberWord.of(word.lower());
        return word.isNumber() ? word.text().matches("\\d{1,2}") : number != null && number.isCardinal();
    }

    private static boolean isJoined(List<Word> words, int end, int step, boolean unit) {
        int mark = end + step;
        int beyond = mark + step;
        if (beyond < 0
                || beyond >= words.size()
                || !words.get(beyond).isNumber()
                || !words.get(end).isNumber()) {
            return false;
        }
        Word sign = words.get(mark);
        boolean glued = sign.glued() && words.get(Math.max(beyond, end)).glued();
        boolean apart = !sign.glued() && !words.get(Math.max(beyond, end)).glued();
        if (apart && sign.isDash() && !unit) {
            return isScoreOrYears(words.get(end), words.get(beyond));
        }
        if (!glued) {
            return false;
        }
        boolean dash = sign.isDash() && !unit;
        return dash
                || sign.text().equals(":")
                || sign.text().equals("/")
                || sign.text().equals(".");
    }

    /** "went 4-for-5", "7-of-12 shooting", "a 2-to-1 vote". */
    private static boolean isTally(List<Word> words, int end, int step) {
        int beyond = end + 4 * step;
        if (beyond < 0 || beyond >= words.size() || !words.get(beyond).isNumber()) {
            return false;
        }
        Word word = words.get(end + 2 * step);
        return words.get(end + step).isHyphen()
                && words.get(end + 3 * step).isHyphen()
                && word.glued()
                && (word.is("for") || word.is("of") || word.is("and") || word.is("on") || word.is("to"));
    }

    /** "winning 2 – 1", "(1704 – 1787)", "1892 – 94". */
    private static boolean isScoreOrYears(Word one, Word other) {
        boolean years = one.text().matches("1\\d{3}|20\\d\\d") || other.text().matches("1\\d{3}|20\\d\\d");
        boolean score = one.text().matches("\\d{1,2}") && other.text().matches("\\d{1,2}");
        return years || score;
    }

    /** "0590258046", "007": no amount is written with a nought before it. */
    private static boolean isCode(List<Word> words, Numeral number) {
        return isClause(words, number)
                || isEmergency(words, number)
                || isPictureWidth(words, number)
                || words.get(number.first()).text().matches("0\\d+");
    }

    /** "a 401(k) plan", "Section 12(b)": a letter in brackets on a number makes it the name of a clause. */
    private static boolean isClause(List<Word> words, Numeral number) {
        int open = number.last() + 1;
        return open + 2 < words.size()
                && words.get(number.last()).isNumber()
                && words.get(open).text().equals("(")
                && words.get(open).glued()
                && words.get(open + 1).isWord()
                && words.get(open + 1).text().length() == 1
                && words.get(open + 1).glued()
                && words.get(open + 2).text().equals(")");
    }

    /** "dialled 999", "a 911 caller". */
    private static boolean isEmergency(List<Word> words, Numeral number) {
        int next = number.last() + 1;
        int before = number.first() - 1;
        return words.get(number.first()).text().matches("911|999|112|000")
                && (before >= 0 && CALLS.contains(words.get(before).lower())
                        || next < words.size() && CALLS.contains(words.get(next).lower()));
    }

    /** "4K video", "an 8K screen": the name of how many points a picture has, and no thousands of anything. */
    private static boolean isPictureWidth(List<Word> words, Numeral number) {
        int letter = number.last();
        boolean width = letter == number.first() + 1
                && words.get(letter).text().equals("K")
                && words.get(number.first()).text().matches("[48]");
        return width
                && (letter + 1 >= words.size()
                        || !isPluralNext(words, letter + 1)
                        || words.get(letter + 1).is("tvs")
                        || words.get(letter + 1).is("televisions")
                        || words.get(letter + 1).is("displays")
                        || words.get(letter + 1).is("screens")
                        || words.get(letter + 1).is("videos"));
    }

    /** "Zero Hedge": nothing with a capital is counted to be none. */
    private static boolean isInName(List<Word> words, Numeral number) {
        int next = number.last() + 1;
        return number.spelled()
                && words.get(number.first()).is("zero")
                && words.get(number.first()).isCapitalised()
                && next < words.size()
                && words.get(next).isCapitalised();
    }

    /** "Boeing 747", "Resolution 2231", "Platform Four". */
    private static boolean isNamed(List<Word> words, Numeral number, boolean unit) {
        int first = number.first();
        Word start = words.get(first);
        if (start.isWord() && number.spelled() && start.isCapitalised() && first > 0) {
            Word before = words.get(first - 1);
            return before.isWord() || before.isHyphen();
        }
        if (first == 0 || unit) {
            return false;
        }
        Word before = words.get(first - 1);
        if (number.round() && UnitReader.isOwner(before)) {
            return false; // "compared with April's 9.1 million"
        }
        boolean stop = before.text().equals(".") && first > 1;
        Word name = stop ? words.get(first - 2) : before;
        boolean abbreviation = stop && (name.is("no") || name.is("nos") || name.is("vol") || name.is("fig"));
        if (abbreviation) {
            return true;
        }
        boolean plain = PLAIN_NAMES.contains(name.lower()) && !isPluralNext(words, number.last() + 1);
        boolean further = name.is("another") || name.is("additional") || name.is("all") || name.is("some");
        boolean capital = plain || name.isWord() && !further && !name.text().equals(name.lower());
        if (stop || !capital || !start.isNumber()) {
            return !stop && (name.is("no") && before == name && start.isNumber());
        }
        return plain
                || NAMES.contains(name.lower())
                || !isCounting(words, number.last() + 1)
                || before == name && isModelOfOne(words, number);
    }

    /** "the LC 500 grand tourer": capitals, a number and one thing: no number of them. */
    private static boolean isModelOfOne(List<Word> words, Numeral number) {
        int next = number.last() + 1;
        boolean code = words.get(number.first() - 1).isAllCapitals()
                && words.get(number.first() - 1).text().length() > 1
                && number.first() == number.last()
                && !words.get(number.first()).text().contains(",");
        int end = next;
        while (code && end < words.size() && end < next + MODEL_WORDS_MAX && isCounting(words, end)) {
            if (Nouns.isPlural(words.get(end).lower())) {
                return false;
            }
            end++;
        }
        return code && end > next && !words.get(next).isHyphen();
    }

    /** "category 4", "phase two": a label in lower case before a number that counts nothing. */
    private static boolean isLabelled(List<Word> words, Numeral number) {
        int first = number.first();
        boolean listed = first > 2
                && (words.get(first - 1).is("and")
                        || words.get(first - 1).is("to")
                        || words.get(first - 1).is("or"))
                && words.get(first - 2).isNumber();
        first = listed ? first - 2 : first;
        return first > 0
                && isLabel(words.get(first - 1).lower(), words, number.last() + 1, listed)
                && words.get(number.first()).text().length() <= 5
                && (SURE_LABELS.contains(words.get(first - 1).lower()) || !isPluralNext(words, number.last() + 1));
    }

    /** "seats 3 and 4", but "a hall with seats, 225 of which": labels in the plural have more than one number. */
    private static boolean isLabel(String word, List<Word> words, int next, boolean listed) {
        boolean more = next < words.size()
                && (words.get(next).isDash()
                        || MORE_NUMBERS.contains(words.get(next).lower()));
        return LABELS.contains(word) || LABELS.contains(Nouns.singular(word)) && (listed || more);
    }

    private static boolean isPluralNext(List<Word> words, int at) {
        return at < words.size() && Nouns.isPlural(words.get(at).lower());
    }

    /** "787 Dreamliner": a model's number before its name. */
    private static boolean isModel(List<Word> words, Numeral number) {
        int next = number.last() + 1;
        if (number.first() != number.last()
                || next >= words.size()
                || !words.get(number.first()).isNumber()) {
            return false;
        }
        Word after = words.get(next);
        boolean the = number.first() > 0 && words.get(number.first() - 1).is("the");
        boolean hyphened = next + 1 < words.size() && words.get(next + 1).isHyphen();
        boolean name = after.isCapitalised()
                && (!after.isAllCapitals() || the && !hyphened)
                && !Nouns.isPlural(after.lower())
                && !after.lower().endsWith("ese"); // "100 Lebanese"
        boolean ends = next + 1 >= words.size()
                || !words.get(next + 1).isWord()
                || FunctionWords.is(words.get(next + 1).lower())
                || !Nouns.isPlural(words.get(next + 1).lower())
                        && !words.get(next + 1).isCapitalised();
        return name && ends && words.get(number.first()).text().matches("\\d{3,4}");
    }

    /** Whether what follows can be counted: a word in lower case that is no function word. */
    private static boolean isCounting(List<Word> words, int at) {
        if (at >= words.size()) {
            return false;
        }
        boolean compound = at + 1 < words.size()
                && words.get(at).isHyphen()
                && words.get(at).glued()
                && words.get(at + 1).glued();
        Word next = words.get(compound ? at + 1 : at); // "The 30-storey tower"
        return next.isWord() && !next.isCapitalised() && !FunctionWords.is(next.lower());
    }

    /** "1. First", "(2)", "3)". */
    private static boolean isListNumber(List<Word> words, Numeral number, boolean unit) {
        int first = number.first();
        int next = number.last() + 1;
        if (unit
                || first != number.last()
                || next >= words.size()
                || !words.get(first).isNumber()) {
            return false;
        }
        String after = words.get(next).text();
        boolean opens = first == 0
                || words.get(first - 1).text().equals("(")
                || words.get(first - 1).text().equals("[");
        boolean closes = after.equals(")") || after.equals("]");
        boolean small = words.get(first).text().length() <= 2;
        boolean listed = closes && !isInBrackets(words, first);
        return small && (listed || opens && (closes || first == 0 && after.equals(".") && next + 1 < words.size()));
    }

    /** Whether a bracket opened within reach before {@code at} and has not closed. */
    private static boolean isInBrackets(List<Word> words, int at) {
        for (int i = at - 1; i >= 0 && i >= at - BRACKET_REACH_WORDS; i--) {
            String text = words.get(i).text();
            if (text.equals(")") || text.equals("]")) {
                return false;
            }
            if (text.equals("(") || text.equals("[")) {
                return true;
            }
        }
        return false;
    }

    /** "the 90049 ZIP Code". */
    private static boolean isPostCode(List<Word> words, Numeral number) {
        int next = number.last() + 1;
        return next + 1 < words.size()
                && (words.get(next).is("zip")
                        || words.get(next).is("postal")
                        || words.get(next).is("area"))
                && words.get(next + 1).is("code")
                && words.get(number.first()).isNumber();
    }

    private static boolean isAddress(List<Word> words, Numeral number) {
        int next = number.last() + 1;
        for (int at = next; at < Math.min(next + 3, words.size()); at++) {
            Word word = words.get(at);
            if (!word.isCapitalised()) {
                return false;
            }
            if (STREETS.contains(word.lower())) {
                return true;
            }
        }
        return false;
    }

    /** Four digits without a separator between 1500 and 2100, where nothing is counted by them. */
    private static boolean isYear(List<Word> words, Numeral number, boolean hedged) {
        Word word = words.get(number.first());
        if (number.form() == Numeral.Form.RANGE && isFourDigits(word) && isFourDigits(words.get(number.last()))) {
            boolean early = number.least().compareTo(YEARS_EARLY) >= 0 && !isPluralNext(words, number.last() + 1);
            return (early || number.least().compareTo(YEARS_FROM) >= 0)
                    && number.most().compareTo(YEARS_TO) < 0;
        }
        if (number.first() != number.last() || !isFourDigits(word)) {
            return false;
        }
        int year = Integer.parseInt(word.text());
        boolean bracketed = number.first() > 0
                && number.last() + 1 < words.size()
                && words.get(number.first() - 1).text().equals("(")
                && words.get(number.last() + 1).text().equals(")");
        if (bracketed && year >= YEARS_EARLY.intValue() && year <= YEAR_MOST) {
            return true;
        }
        if (year < YEAR_LEAST || year > YEAR_MOST) {
            return false;
        }
        boolean after = number.first() == 0
                || YEAR_BEFORE.contains(words.get(number.first() - 1).lower());
        boolean even = year % 100 == 0;
        boolean counts = even
                && number.last() + 1 < words.size()
                && Nouns.isPlural(words.get(number.last() + 1).lower())
                && !words.get(number.last() + 1).isCapitalised();
        boolean modern = year >= 1900 && year < 2050;
        boolean early = !modern
                && number.last() + 1 < words.size()
                && Nouns.isPlural(words.get(number.last() + 1).lower());
        if (early) {
            return false;
        }
        boolean leads = number.first() == 0;
        if (hedged && modern && !even) {
            return isDated(words, number);
        }
        return !hedged && (counts ? after && modern && !leads : modern || after);
    }

    /** "below 2005 levels", "over the 2008 collapse", "until at least 2014": a year behind words that elsewhere bound an amount. */
    private static boolean isDated(List<Word> words, Numeral number) {
        int first = number.first();
        int next = number.last() + 1;
        if (next < words.size()
                && (words.get(next).is("levels") || words.get(next).is("level"))) {
            return true;
        }
        if (isPluralNext(words, next)) {
            return false;
        }
        for (int at = first - 1; at >= 0 && at >= first - HEDGE_WORDS_MAX; at--) {
            if (words.get(at).is("the") || DATES.contains(words.get(at).lower()) && at < first - 1) {
                return true;
            }
        }
        return false;
    }

    /** "hit a six": a noun, of which nothing is counted. */
    private static boolean isNounOfSix(List<Word> words, Numeral number) {
        int at = number.first();
        int next = at + 1;
        boolean ends = next >= words.size()
                || !words.get(next).isWord() && !words.get(next).isHyphen()
                || FunctionWords.is(words.get(next).lower());
        return ends
                && at > 0
                && words.get(at - 1).is("a")
                && NumberWord.is(words.get(at).lower(), NumberWord.Kind.UNIT);
    }

    /** "one of them", "no one", "this one", "one another". */
    private static boolean isPronounOne(List<Word> words, Numeral number) {
        Word word = words.get(number.first());
        if (number.first() != number.last()) {
            return false;
        }
        if (!word.is("one")) {
            return isNounOfSix(words, number);
        }
        int next = number.last() + 1;
        boolean idiom = next + 1 < words.size()
                && words.get(next).isHyphen()
                && words.get(next).glued()
                && (FunctionWords.is(words.get(next + 1).lower())
                        || IN_IDIOMS_OF_ONE.contains(words.get(next + 1).lower()));
        if (idiom) {
            return true;
        }
        boolean followed = next < words.size()
                && (words.get(next).isWord()
                        || words.get(next).isHyphen() && words.get(next).glued())
                && (words.get(next).isAllCapitals()
                        || !FunctionWords.is(words.get(next).lower()));
        if (!followed) {
            return true;
        }
        boolean time = words.get(next).is("day") && number.first() > 0
                || words.get(next).is("another")
                || words.get(next).is("thing")
                || words.get(next).is("way");
        boolean pronoun = number.first() > 0
                && Set.of("no", "any", "every", "some", "this", "that", "which", "each", "the")
                        .contains(words.get(number.first() - 1).lower());
        return time || pronoun;
    }
}
