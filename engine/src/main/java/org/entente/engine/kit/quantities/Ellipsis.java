package org.entente.engine.kit.quantities;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.entente.engine.kit.units.Units;
import org.jspecify.annotations.Nullable;

/** A number without a unit that has that of the number after or before it: "70 and 80 km", "to 3.9 million from 2.4 million". */
final class Ellipsis {
    private static final Set<String> JOINS = Set.of("and", "or", "to", ",", "/", "versus", "vs", "x", "×", "by");
    private static final Set<String> COMPARES =
            Set.of("from", "to", "including", "versus", "vs", "than", "with", "against", "or", "and", "at", "of");

    /** What a bare number later in the sentence is hardly of. */
    static final Set<String> NEVER_LIKENED = Set.of("share", "percentage points", "duration", "age");

    private static final Set<String> LIKENS =
            Set.of("from", "to", "versus", "vs", "than", "with", "against", "at", "is");
    private static final Set<String> LIKENS_COUNTS = Set.of("from", "versus", "vs", "than", "with", "against");
    private static final Set<String> LIKENS_OPENLY = Set.of("and", "for", "or");
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal LEVEL_TO_CHANGE_MOST = new BigDecimal(10_000);
    private static final int REACH_WORDS = 30;
    private static final int LEVELS_REACH_WORDS = 5;
    private static final int OWNED_REACH_WORDS = 8;
    private static final int LIST_REACH_WORDS = 8;
    private static final Set<String> SPANS = Set.of("length", "resolution");
    private static final int LIST_MAX = 4;
    private static final Set<String> LEVEL =
            Set.of("to", "at", "was", "is", "were", "are", "be", "been", "hit", "reached", "stood", "stands");
    private static final Set<String> BETWEEN_LEVELS = Set.of("up", "down", "compared", "as");

    private Ellipsis() {}

    /** The unit of the lexicon that the next number has, where only a joining word parts the two. */
    static UnitReader.@Nullable Found ahead(List<Word> words, Numeral number, NumberReader numbers, UnitReader units) {
        int at = number.last() + 1;
        boolean hanging = at + 2 < words.size()
                && words.get(at).isHyphen()
                && words.get(at).glued()
                && !words.get(at + 1).glued();
        at = hanging ? at + 1 : at; // "30- and 40-year loans"
        boolean ofThe = at + 2 < words.size()
                && words.get(at).is("of")
                && UnitReader.DETERMINERS.contains(words.get(at + 1).lower());
        boolean row = ofThe
                && at + 3 < words.size()
                && UnitReader.OF_A_ROW.contains(words.get(at + 2).lower());
        boolean changed = at + 2 < words.size()
                && (words.get(at).is("up") || words.get(at).is("down"))
                && words.get(at + 1).isNumber();
        boolean ofAll = at + 1 < words.size()
                && words.get(at).is("of")
                && (words.get(at + 1).isNumber()
                        || NumberWord.of(words.get(at + 1).lower()) instanceof NumberWord whole && whole.isCardinal());
        if (ofAll) {
            return ofNumber(words, number, numbers.read(at + 1), units);
        }
        if (!ofThe
                && !changed
                && (at + 1 >= words.size() || !JOINS.contains(words.get(at).lower()))) {
            return null;
        }
        int next = at + (row ? 3 : ofThe ? 2 : 1);
        Numeral other = numbers.read(next);
        if (other == null || other.form() != Numeral.Form.CARDINAL) {
            return null;
        }
        UnitReader.Found unit = units.after(other.last(), false);
        if (words.get(at).is("by") && (unit == null || !SPANS.contains(Units.dimensionOf(unit.symbol())))) {
            return null;
        }
        if (unit == null && isBy(words, other.last() + 1)) {
            Numeral third = numbers.read(other.last() + 2); // "158 x 78 x 7 mm"
            unit = third == null ? null : units.after(third.last(), false);
        }
        if (unit == null && words.get(at).text().equals(",")) {
            unit = ofList(words, other, numbers, units);
        }
        if (unit == null && changed) {
            unit = units.counted(other.last(), other.value());
            return unit != null && unit.symbol().equals("point") ? at(unit, number) : null;
        }
        if (unit == null || changed || ofThe && isHyphened(words, other.last() + 1)) {
            return null; // "five of the three-ton satellites"
        }
        return at(unit, number);
    }

    /** The unit of the last of "8, 9 and 10 percent", of which {@code second} is not the first. */
    private static UnitReader.@Nullable Found ofList(
            List<Word> words, Numeral second, NumberReader numbers, UnitReader units) {
        Numeral last = second;
        for (int more = 0; more < LIST_MAX; more++) {
            int join = last.last() + 1;
            boolean joined = join + 1 < words.size()
                    && (words.get(join).text().equals(",")
                            || words.get(join).is("and")
                            || words.get(join).is("or"));
            int next = joined
                            && words.get(join).text().equals(",")
                            && (words.get(join + 1).is("and")
                                    || words.get(join + 1).is("or"))
                    ? join + 2
                    : join + 1;
            Numeral further = joined && next < words.size() ? numbers.read(next) : null;
            if (further == null || further.form() != Numeral.Form.CARDINAL) {
                return null;
            }
            UnitReader.Found unit = units.after(further.last(), false);
            if (unit != null) {
                return unit;
            }
            last = further;
        }
        return null;
    }

    /** What the next number counts where both tell it "respectively": "killed 12 and 40 sailors respectively". */
    static UnitReader.@Nullable Found respectively(
            List<Word> words, Numeral number, NumberReader numbers, UnitReader units) {
        int at = number.last() + 1;
        Numeral other = at + 1 < words.size()
                        && (words.get(at).is("and") || words.get(at).text().equals(","))
                ? numbers.read(at + 1)
                : null;
        if (other == null || other.form() != Numeral.Form.CARDINAL) {
            return null;
        }
        UnitReader.Found noun = units.counted(other.last(), other.value());
        for (int end = noun == null ? words.size() : noun.last() + 1;
                end < words.size() && end <= at + REACH_WORDS;
                end++) {
            if (words.get(end).is("respectively")) {
                return noun;
            }
            if (words.get(end).isNumber() || words.get(end).text().equals(".")) {
                return null;
            }
        }
        return null;
    }

    private static boolean isBy(List<Word> words, int at) {
        return at + 1 < words.size()
                && (words.get(at).is("x") || words.get(at).text().equals("×"))
                && words.get(at + 1).isNumber();
    }

    /** "6 of 140 applications": what the whole is of, its part is of too. */
    private static UnitReader.@Nullable Found ofNumber(
            List<Word> words, Numeral number, @Nullable Numeral whole, UnitReader units) {
        BigDecimal part = number.value();
        BigDecimal all = whole == null ? null : whole.value();
        if (whole == null || part == null || all == null || part.compareTo(all) >= 0) {
            return null;
        }
        UnitReader.Found unit = units.after(whole.last(), false);
        UnitReader.Found counted = unit == null ? units.counted(whole.last(), all) : unit;
        return counted != null && Nouns.isPlural(words.get(counted.last()).lower()) ? counted : null;
    }

    private static UnitReader.Found at(UnitReader.Found unit, Numeral number) {
        return new UnitReader.Found(unit.symbol(), number.first(), number.last(), unit.counted());
    }

    private static boolean isHyphened(List<Word> words, int at) {
        return at < words.size() && words.get(at).isHyphen();
    }

    /** Whether the word sets the number after it beside one before: "against", "from". */
    static boolean likensBy(String lower) {
        return LIKENS_COUNTS.contains(lower);
    }

    /** Whether a bare number compares with the amount before it: both are round, or only "to" stands between. */
    static boolean comparesBack(List<Word> words, Numeral number, int lastBefore, boolean roundBefore) {
        if (number.first() == 0) {
            return false;
        }
        boolean the = words.get(number.first() - 1).is("the") && number.first() > 1 && number.round();
        String before = words.get(number.first() - (the ? 2 : 1)).lower(); // "short of the 3.4 billion expected"
        boolean next = number.first() - 1 == lastBefore + 1 && (before.equals("to") || before.equals("from"));
        return COMPARES.contains(before) && (next || roundBefore && number.round());
    }

    /** Whether nothing behind a number says what it counts. */
    private static boolean isAlone(List<Word> words, Numeral number) {
        int next = number.last() + 1;
        return next >= words.size()
                || !words.get(next).isWord() && !words.get(next).isHyphen()
                || FunctionWords.is(words.get(next).lower());
    }

    /** "38 percent to its rival's 31", "a share of 4 percent, against the bank's 6": what somebody else has of the same. */
    static boolean isOwned(List<Word> words, Numeral number, int lastBefore) {
        int owner = number.first() - 1;
        boolean near = lastBefore >= 0 && owner > lastBefore && owner - lastBefore <= OWNED_REACH_WORDS;
        if (!isAlone(words, number) || !near || !UnitReader.isOwner(words.get(owner))) {
            return false;
        }
        boolean compares = false;
        for (int at = lastBefore + 1; at < owner; at++) {
            String text = words.get(at).lower();
            if (text.equals(".") || text.equals(";")) {
                return false;
            }
            compares |= LIKENS_COUNTS.contains(text) || text.equals("to") || text.equals("and");
        }
        return compares;
    }

    /** "a gain of 8 percent, Otto's yard with 6 and Kurt with 5": what each of a list of names has of the same. */
    static boolean isOfRival(List<Word> words, Numeral number, int lastBefore) {
        int with = number.first() - 1;
        if (lastBefore < 0 || with < 2 || !words.get(with).is("with") || !isAlone(words, number)) {
            return false;
        }
        int at = with - 1;
        while (at > lastBefore
                && (words.get(at).isCapitalised()
                        || words.get(at).is("the")
                        || words.get(at).is("of"))) {
            at--;
        }
        boolean joined = words.get(at).is("and") || words.get(at).text().equals(",");
        return at < with - 1
                && joined
                && (at == lastBefore + 1
                        || at == lastBefore + 2 && words.get(at - 1).text().equals(","));
    }

    /** "26 tonnes of sugar and 4 of rice": as much of another stuff. */
    static boolean isMoreOf(List<Word> words, Numeral number, UnitReader.Found before, int lastBefore) {
        int of = number.last() + 1;
        boolean stuff = !before.counted()
                && lastBefore >= 0
                && lastBefore + 1 < words.size()
                && words.get(lastBefore + 1).is("of")
                && of + 1 < words.size()
                && words.get(of).is("of")
                && words.get(of + 1).isWord()
                && !FunctionWords.is(words.get(of + 1).lower())
                && NumberWord.of(words.get(of + 1).lower()) == null
                && !Nouns.isPlural(words.get(of + 1).lower());
        boolean joined = number.first() > 0
                && (words.get(number.first() - 1).is("and")
                        || words.get(number.first() - 1).text().equals(","));
        return stuff && joined && number.first() - lastBefore <= LIST_REACH_WORDS;
    }

    /** Whether an amount behind the word is where something stands, and not by how much it moved. */
    static boolean isBeforeLevel(String lower) {
        return LEVEL.contains(lower);
    }

    /** "to 5.2 percent from 5", "at 9 percent, compared with 8.5": levels of one thing, of which the first has the unit. */
    static boolean comparesLevels(List<Word> words, Numeral number, int lastBefore) {
        int first = number.first();
        int next = number.last() + 1;
        int start = behindWhole(words, lastBefore + 1, first);
        boolean near = lastBefore >= 0 && first > start && first - start < LEVELS_REACH_WORDS;
        boolean ends = next >= words.size()
                || !words.get(next).isWord() && !words.get(next).isHyphen()
                || FunctionWords.is(words.get(next).lower());
        if (!near
                || !isAlone(words, number)
                || !LIKENS_COUNTS.contains(words.get(first - 1).lower())) {
            return false;
        }
        for (int at = start; at < first - 1; at++) {
            String word = words.get(at).lower();
            if (!word.equals(",") && !BETWEEN_LEVELS.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Index of the comma behind "of capacity" in "61 per cent of capacity, against 48"; {@code of} where there is none. */
    private static int behindWhole(List<Word> words, int of, int end) {
        if (of >= end || !words.get(of).is("of")) {
            return of;
        }
        for (int at = of + 1; at < end && at <= of + LEVELS_REACH_WORDS; at++) {
            if (words.get(at).text().equals(",")) {
                return at;
            }
            if (!words.get(at).isWord()) {
                return of;
            }
        }
        return of;
    }

    /**
     * Whether a bare number is set beside the amount {@code other} that ended at {@code end} earlier in its sentence, by a
     * word that compares and by its size.
     *
     * @param level whether the amount before is a change of a level, which is far greater: "lost 162 points to 7,425"
     */
    static boolean likens(
            List<Word> words,
            Numeral number,
            int end,
            BigDecimal value,
            BigDecimal other,
            boolean counted,
            boolean level) {
        int first = number.first();
        if (end < 0 || first <= end + 1 || first - end > REACH_WORDS || value.signum() == 0) {
            return false;
        }
        String before = words.get(first - 1).lower();
        if (before.equals("is") && !(first > 1 && words.get(first - 2).lower().endsWith("est"))) {
            return false; // "while the lowest is 74", but "its ratio is 14"
        }
        if (counted && value.stripTrailingZeros().scale() > 0) {
            return false; // nothing is counted to 6.1
        }
        boolean joined = counted ? LIKENS_COUNTS.contains(before) : LIKENS.contains(before);
        boolean precise = !counted
                && LIKENS_OPENLY.contains(before)
                && words.get(number.last()).isNumber()
                && (value.abs().compareTo(TEN.movePointRight(2)) >= 0 || value.scale() > 0 && other.scale() > 0);
        if (!joined && !precise || other.abs().compareTo(value.abs().multiply(TEN)) > 0) {
            return false;
        }
        for (int at = end + 1; at < first; at++) {
            if (words.get(at).text().equals(".") || words.get(at).text().equals(";")) {
                return false;
            }
        }
        BigDecimal reach = level ? LEVEL_TO_CHANGE_MOST : TEN;
        return value.abs().compareTo(other.abs().multiply(reach)) <= 0 && !followed(words, number.last() + 1);
    }

    /** Whether something stands after the number that it may count. */
    private static boolean followed(List<Word> words, int at) {
        return at < words.size()
                && (words.get(at).isCapitalised() || words.get(at).isHyphen());
    }
}
