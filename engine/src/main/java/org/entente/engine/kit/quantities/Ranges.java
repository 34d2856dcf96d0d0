package org.entente.engine.kit.quantities;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.entente.engine.kit.quantities.Numeral.Form;
import org.entente.engine.kit.units.Units;
import org.jspecify.annotations.Nullable;

/** Joins two numbers to a range: "between 20 and 30", "from 5 to 7 per cent", "20-30", "$5-7 million", "two or three". */
final class Ranges {
    private static final int CHANGE_REACH_WORDS = 4;
    private static final int BETWEEN_REACH_WORDS = 4;

    /** What may stand behind "between": "between about 40 and 60", "between the ages of 18 and 34". */
    private static final Set<String> AFTER_BETWEEN = Set.of("about", "some", "roughly", "the", "ages", "of");

    /** How many times its low end no range of a change reaches. */
    private static final BigDecimal FAR = new BigDecimal(20);

    /** The same for two prices: "go up by £96 to £1,223". */
    private static final BigDecimal APART = new BigDecimal(5);

    private static final Set<String> VOTES = Set.of("vote", "votes", "voted", "tally", "score");

    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final Set<String> BEFORE_YEAR =
            Set.of("in", "since", "during", "by", "until", "early", "late", "mid");

    private final List<Word> words;
    private final NumberReader numbers;
    private final UnitReader units;
    private final UnaryOperator<Numeral> millions;

    /**
     * @param millions what reads the letter behind a priced number: "$40m"
     */
    Ranges(List<Word> words, NumberReader numbers, UnitReader units, UnaryOperator<Numeral> millions) {
        this.words = words;
        this.numbers = numbers;
        this.units = units;
        this.millions = millions;
    }

    /** The range that begins with {@code low}, or {@code low} itself where none does. */
    Numeral extend(Numeral low, boolean priced) {
        BigDecimal least = low.value();
        if (low.form() != Form.CARDINAL || least == null || isClock(low) || isYear(low)) {
            return low;
        }
        UnitReader.Found between = units.after(low.last(), priced);
        int join = (between == null ? low.last() : between.last()) + 1;
        Numeral joined = joinedAt(low, least, join, between);
        if (joined == low && between != null) {
            joined = joinedAt(low, least, low.last() + 1, null);
        }
        return joined;
    }

    private boolean isClock(Numeral low) {
        int next = low.last() + 1;
        return next < words.size() && words.get(next).text().equals(":");
    }

    /** "from 900,000 in 1998 to 1.2 million": no amount reaches from a year. */
    private boolean isYear(Numeral low) {
        return low.first() == low.last()
                && low.first() > 0
                && words.get(low.first()).text().matches(YEAR)
                && BEFORE_YEAR.contains(words.get(low.first() - 1).lower());
    }

    /** "rose $4 to $71", "fell by 42,000 to 3 million": by how much and where to, each with its own unit or far apart. */
    private boolean isMovedBy(int first) {
        UnitReader.Found sign = units.before(first);
        int before = (sign == null ? first : sign.first()) - 1;
        before = before > 0 && words.get(before).is("by") ? before - 1 : before;
        return before >= 0 && Changes.tellsChange(words.get(before).lower());
    }

    private boolean isBy(int first) {
        UnitReader.Found sign = units.before(first);
        int before = (sign == null ? first : sign.first()) - 1;
        return before >= 0 && words.get(before).is("by");
    }

    private Numeral joinedAt(Numeral low, BigDecimal least, int plainJoin, UnitReader.@Nullable Found between) {
        int join = skipHyphenBefore(plainJoin, "to");
        if (join + 1 >= words.size() || !joins(low, join)) {
            return low;
        }
        int at = join + 1 < words.size()
                        && words.get(join + 1).isHyphen()
                        && words.get(join).is("to")
                ? join + 2
                : join + 1;
        while (at < words.size() && at <= join + 2 && !words.get(at).isNumber() && isCurrencySign(at)) {
            at++;
        }
        Numeral high = at < words.size() ? numbers.read(at) : null;
        high = high != null && at > join + 1 && low.round() ? millions.apply(high) : high;
        BigDecimal most = high == null ? null : high.value();
        if (high == null || most == null || high.form() != Form.CARDINAL) {
            return low;
        }
        BigDecimal bottom = scaled(low, least, high, most);
        boolean to = words.get(join).is("to");
        boolean bothNamed = at > join + 1 || between != null;
        boolean far = most.compareTo(bottom.multiply(FAR)) >= 0;
        boolean apart = far || at > join + 1 && most.compareTo(bottom.multiply(APART)) >= 0;
        if (to && (bothNamed || far) && (apart || !isBy(low.first())) && isMovedBy(low.first())) {
            return low;
        }
        if (bottom.compareTo(most) >= 0
                || isDifferentUnit(between, high)
                || to && between != null && !isSameUnit(between, high, at > join + 1)) {
            return low;
        }
        if (words.get(join).is("or") && !isNext(bottom, most)) {
            return low;
        }
        boolean dash = words.get(join).isDash();
        if (dash && between != null && at == join + 1 && units.after(high.last(), false) == null) {
            return low; // "a 6-foot-9 guard"
        }
        if (dash && !Ages.isTold(words, low.first()) && !isCountedOrMeasured(high, at > join + 1)) {
            return low;
        }
        int first = low.first() > 0 && opens(words.get(low.first() - 1)) ? low.first() - 1 : low.first();
        Numeral range = Numeral.between(first, high.last(), bottom, most, Form.RANGE);
        return first == low.first() ? range : range.startingAt(low.first());
    }

    /** "0-to-60": the hyphen before the joining word is passed. */
    private int skipHyphenBefore(int join, String word) {
        boolean hyphen = join + 1 < words.size()
                && words.get(join).isHyphen()
                && words.get(join).glued()
                && words.get(join + 1).is(word);
        return hyphen ? join + 1 : join;
    }

    /** "fell 0.4 per cent to 13,176" is no range, and "5 km to 7 km" is. */
    private boolean isSameUnit(UnitReader.Found between, Numeral high, boolean priced) {
        if (priced) {
            UnitReader.Found sign = units.before(high.first());
            return sign != null && sign.symbol().equals(between.symbol());
        }
        UnitReader.Found after = units.after(high.last(), false);
        return after != null && isOf(after, between);
    }

    private static boolean opens(Word word) {
        return word.is("between") || word.is("from");
    }

    private boolean isCurrencySign(int at) {
        Word word = words.get(at);
        int type = Character.getType(word.text().codePointAt(0));
        return type == Character.CURRENCY_SYMBOL
                || word.isAllCapitals()
                        && at + 1 < words.size()
                        && words.get(at + 1).glued();
    }

    /** Whether the word at {@code join} joins two ends of a range. */
    private boolean joins(Numeral low, int join) {
        Word word = words.get(join);
        Word before = low.first() > 0 ? words.get(low.first() - 1) : null;
        if (word.is("and")) {
            return isBetween(low.first());
        }
        if (word.is("to") && isVote(low.first())) {
            return false;
        }
        if (word.is("to") || word.is("or")) {
            return !(before != null && before.is("from") && isChange(low.first() - 1));
        }
        boolean evenlySpaced =
                join + 1 < words.size() && word.glued() == words.get(join + 1).glued();
        boolean hung = join + 1 < words.size()
                && words.get(join + 1).isNumber()
                && words.get(join + 1).glued()
                && isLength(join + 1);
        return word.isDash() && (evenlySpaced || hung) && !isDashed(low.first());
    }

    /** "75 -300mm": no length lies below nought, so that the hyphen is no minus. */
    private boolean isLength(int at) {
        UnitReader.Found unit = units.after(at, false);
        return unit != null && Units.dimensionOf(unit.symbol()).equals("length");
    }

    /** "by a vote of 48 to 52", "voted 61 to 80": the two sides, and no range. */
    private boolean isVote(int first) {
        int before = first > 0 && words.get(first - 1).is("of") ? first - 2 : first - 1;
        return before >= 0 && VOTES.contains(words.get(before).lower());
    }

    private boolean isBetween(int first) {
        for (int at = first - 1; at >= Math.max(0, first - BETWEEN_REACH_WORDS); at--) {
            if (words.get(at).is("between")) {
                return true;
            }
            if (words.get(at).isWord() && !AFTER_BETWEEN.contains(words.get(at).lower())) {
                return false;
            }
        }
        return false;
    }

    private boolean isChange(int from) {
        for (int at = from - 1; at >= Math.max(0, from - CHANGE_REACH_WORDS); at--) {
            if (Changes.tellsChange(words.get(at).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the number itself hangs on a dash or a name: "F-16-20", "1-2-3". */
    private boolean isDashed(int first) {
        return first > 0 && words.get(first).glued() && words.get(first - 1).isDash();
    }

    /** "5 to 7 million" means five million, "900 to 1 million" does not. */
    private BigDecimal scaled(Numeral low, BigDecimal least, Numeral high, BigDecimal most) {
        NumberWord factor = NumberWord.of(words.get(high.last()).lower());
        if (low.round() || !high.round() || factor == null) {
            return least;
        }
        BigDecimal scaled = least.multiply(factor.value());
        return scaled.compareTo(most) < 0 ? scaled : least;
    }

    private boolean isDifferentUnit(UnitReader.@Nullable Found between, Numeral high) {
        if (between == null) {
            return false;
        }
        UnitReader.Found after = units.after(high.last(), false);
        return after != null && !isOf(after, between);
    }

    /** Whether the unit is that of the low end, or a rate of it: "between 40p and 50p a share". */
    private static boolean isOf(UnitReader.Found after, UnitReader.Found between) {
        return after.symbol().equals(between.symbol()) || after.symbol().startsWith(between.symbol() + "/");
    }

    private static boolean isNext(BigDecimal low, BigDecimal high) {
        return high.subtract(low).compareTo(BigDecimal.ONE) == 0;
    }

    /** A range with a dash counts or measures something; else it is a score, a page or a telephone number. */
    private boolean isCountedOrMeasured(Numeral high, boolean priced) {
        if (priced || high.round() || units.after(high.last(), false) != null) {
            return true;
        }
        int next = high.last() + 1;
        boolean ofThem = next + 1 < words.size()
                && words.get(next).is("of")
                && FunctionWords.is(words.get(next + 1).lower()); // "20-30 of them"
        boolean year = words.get(high.last()).text().matches("(?:1[5-9]|20)\\d\\d");
        return ofThem
                || !year
                        && next < words.size()
                        && words.get(next).isWord()
                        && !words.get(next).isCapitalised()
                        && !FunctionWords.is(words.get(next).lower());
    }
}
