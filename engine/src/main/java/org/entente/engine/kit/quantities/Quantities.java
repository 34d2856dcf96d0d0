package org.entente.engine.kit.quantities;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.engine.kit.quantities.Numeral.Form;
import org.entente.engine.kit.quantities.QuantityFound.Change;
import org.entente.engine.kit.quantities.QuantityFound.Kind;
import org.entente.engine.kit.units.Units;
import org.entente.model.Amount;
import org.entente.model.Bound;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the amounts of a text, without syntax: digits, words, ranges, shares, vague amounts, multiples, with
 * their bounds and units.
 *
 * <p>Not taken for amounts: dates, years and times of day, ordinals, numbers in names (Mohajer-6, Boeing
 * 747, Resolution 2231), addresses, list numbers, scores of games, "one of". What is counted is told only
 * roughly here; who has the dependencies reads it from them. Stateless and thread-safe; the same text
 * gives the same amounts.
 */
public final class Quantities {
    /** How much text round a sentence tells how its document writes decimals. */
    private static final int HABIT_CHARS = 2_000;

    private static final BigDecimal UNKNOWN_MOST = BigDecimal.ONE.scaleByPowerOfTen(18);
    private static final int PAID_REACH_WORDS = 6;
    private static final Set<String> PAID =
            Set.of(("pay pays paid paying payment cost costs costing price priced prices fee fees fine fined fines"
                            + " worth spend spends spent spending buy buys bought buying sell sells sold selling earn earns earned"
                            + " earning owe owes owed salary wage wages rent rents tax taxes bill bills budget charge charges"
                            + " charged donate donated raised invest invested lend lent borrow borrowed debt debts savings save"
                            + " saved saving loan grant bonus pension money cash compensation bribe ransom profit revenue turnover"
                            + " dollar euro currency sterling")
                    .split(" "));
    private static final Set<String> PARENTS =
            Set.of("mother", "father", "mum", "mom", "dad", "parent", "parents", "grandmother", "grandfather");
    private static final Set<String> RELATIVE = Set.of("share", "percentage points");
    private static final int CONVERSION_WORDS_MAX = 4;
    private static final Set<String> FAMILIES = Set.of("family", "families", "household", "households");
    private static final Set<String> CRORE = Set.of("cr", "cr.", "crs");
    private static final Set<String> LETTER_MILLIONS = Set.of("m");
    private static final Set<String> LETTER_BILLIONS = Set.of("b");
    private static final Set<String> LETTER_TRILLIONS = Set.of("t");

    private final List<Word> words;
    private final NumberReader numbers;
    private final UnitReader units;
    private final List<QuantityFound> found = new ArrayList<>();
    private int lastEnd = -1;
    private boolean lastLevel;
    private boolean lastRound;
    private boolean lastByLetter;
    private boolean lastOfCompound;
    private boolean toldInFull;
    private Changes.Told lastChange = Changes.NONE;
    private UnitReader.@Nullable Found lastUnit;
    private UnitReader.@Nullable Found lastMeasured;
    private UnitReader.@Nullable Found converted;
    private String convertedInto = "";
    private Elided.@Nullable Thing lastThing;
    private Elided.@Nullable Thing frame;
    private String lastCounted = "";
    private int lastMeasuredEnd = -1;
    private @Nullable BigDecimal lastMeasuredValue;

    private Quantities(List<Word> words, Supplier<Digits.Habit> habit) {
        this.words = words;
        this.numbers = new NumberReader(words, habit);
        this.units = new UnitReader(words);
    }

    /** The amounts of a text, in order, not overlapping. */
    public static List<QuantityFound> find(String text) {
        return text.isEmpty() ? List.of() : find(text, new Span(0, text.length()));
    }

    /** The amounts within a stretch of a text, in order, not overlapping; offsets are into {@code text}. */
    public static List<QuantityFound> find(String text, Span within) {
        int from = Math.max(0, within.start() - HABIT_CHARS);
        int to = Math.min(text.length(), within.end() + HABIT_CHARS);
        Quantities reader =
                new Quantities(Lexer.words(text, within), new Once(() -> Digits.habit(text.substring(from, to))));
        reader.readAll();
        boolean addresses = text.contains("://");
        return reader.found.stream()
                .filter(found -> !addresses || !isInAddress(text, found.number()))
                .toList();
    }

    /** Whether it stands within an address of the web: "https://example.org/?q=30%". */
    private static boolean isInAddress(String text, Span number) {
        int start = number.start();
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, number.start()).contains("://");
    }

    /** Asks for a habit once, and only where a number leaves it open. */
    private static final class Once implements Supplier<Digits.Habit> {
        private final Supplier<Digits.Habit> question;
        private Digits.@Nullable Habit answer;

        Once(Supplier<Digits.Habit> question) {
            this.question = question;
        }

        @Override
        public Digits.Habit get() {
            Digits.Habit known = answer;
            if (known == null) {
                known = question.get();
                answer = known;
            }
            return known;
        }
    }

    /** The singular of an English noun in lower case, as far as it can be told without a dictionary. */
    public static String singular(String noun) {
        return Nouns.singular(noun);
    }

    /** Whether a word in lower case tells that something rises or falls by an amount: "drop", "rose", "increase". */
    public static boolean tellsChange(String lower) {
        return Changes.tellsAnyChange(lower);
    }

    private void readAll() {
        int at = 0;
        while (at < words.size()) {
            at = readOne(at);
        }
    }

    /** Reads the amount that begins at {@code at}, if one does; the index to go on from. */
    private int readOne(int at) {
        Numeral multiple = Multiples.read(words, at);
        if (multiple != null) {
            emit(multiple, null, null);
            return multiple.last() + 1;
        }
        Compounds.Joined one = Compounds.ofOne(words, units, at);
        if (one != null) {
            emit(one.number(), null, one.unit());
            return one.unit().last() + 1;
        }
        Numeral plain = numbers.read(at);
        if (plain == null) {
            return at + 1;
        }
        UnitReader.Found prefix = units.before(plain.first());
        prefix = prefix != null && prefix.first() <= lastEnd ? null : prefix;
        UnitReader.Found beforeMinus =
                prefix == null && isMinus(plain.first() - 1) ? units.before(plain.first() - 1) : null;
        if (beforeMinus != null) {
            plain = plain.negated();
            prefix = beforeMinus;
        }
        Numeral number = signed(letterMagnitude(plain, prefix != null));
        Numeral wide =
                new Ranges(words, numbers, units, high -> letterMagnitude(high, true)).extend(number, prefix != null);
        boolean range = wide != number;
        number = range ? letterMagnitude(wide, prefix != null) : share(wide);
        UnitReader.Found unit = sterling(number, units.after(number.last(), prefix != null));
        if (range && prefix == null && unit == null) {
            UnitReader.Found inner = units.before(lastNumberWord(number));
            prefix = inner != null && inner.first() > number.first() ? inner : null;
        }
        if (unit == null && prefix == null) {
            unit = inches(number);
        }
        if (prefix != null) {
            unit = units.rate(units.country(prefix, number.last()));
        }
        int zeros = unit == null ? 0 : units.zeros(unit);
        if (zeros > 0 && number.form() == Form.CARDINAL) {
            number = number.times(BigDecimal.ONE.scaleByPowerOfTen(zeros), number.last());
        }
        Compounds.Joined joined = prefix != null
                ? null
                : unit == null
                        ? Compounds.byMarks(words, numbers, number)
                        : Compounds.join(words, numbers, units, number, unit);
        if (joined != null) {
            number = joined.number();
            unit = joined.unit();
        }
        Hedges.Round round = hedges(number, prefix, unit);
        boolean aged =
                unit == null && prefix == null && number.form() == Form.RANGE && Ages.isTold(words, number.first());
        boolean other = isWithinName(number)
                || !aged && NotAmounts.is(words, number, prefix != null, unit != null, round.bound() != null);
        if (other) {
            return number.last() + 1;
        }
        emit(number, prefix, unit);
        UnitReader.Found told = lastUnit;
        boolean part = number.form() == Form.FRACTION && told != null && !told.counted();
        return Math.max(number.last() + 1, lastOf(number, part ? told : unit) + 1);
    }

    /** The 2 of "31 Heron 2 boats", which the counted noun holds. */
    private boolean isWithinName(Numeral number) {
        UnitReader.Found noun = lastUnit;
        return noun != null && units.isWithin(noun, number.first());
    }

    /** Pounds by the million are money and no weight, and so are those that are paid, cost or owed. */
    private UnitReader.@Nullable Found sterling(Numeral number, UnitReader.@Nullable Found unit) {
        boolean money = unit != null
                && unit.symbol().equals("lb")
                && !words.get(unit.last()).glued()
                && (number.round() || isPaid(number.first()));
        return money && unit != null ? new UnitReader.Found("GBP", unit.first(), unit.last(), false) : unit;
    }

    private boolean isPaid(int first) {
        for (int at = first - 1; at >= 0 && at >= first - PAID_REACH_WORDS; at--) {
            String word = words.get(at).lower();
            if (PAID.contains(word)) {
                return true;
            }
            if (word.equals(";") || word.equals(".")) {
                return false;
            }
        }
        return false;
    }

    /** The "in" of "12 ft 2 in". */
    private UnitReader.@Nullable Found inches(Numeral number) {
        int next = number.last() + 1;
        UnitReader.Found before = lastUnit;
        boolean feet = before != null && before.symbol().equals("ft") && lastEnd == number.first() - 1;
        return feet && next < words.size() && words.get(next).is("in")
                ? new UnitReader.Found("in", next, next, false)
                : null;
    }

    private int lastNumberWord(Numeral number) {
        int at = number.last();
        while (at > number.first() && !words.get(at).isNumber()) {
            at--;
        }
        return at;
    }

    private static int lastOf(Numeral number, UnitReader.@Nullable Found unit) {
        return unit == null ? number.last() : Math.max(number.last(), unit.last());
    }

    private Hedges.Round hedges(Numeral number, UnitReader.@Nullable Found prefix, UnitReader.@Nullable Found unit) {
        int first = prefix == null ? number.first() : Math.min(prefix.first(), number.first());
        Hedges.Round round = Hedges.around(words, first, number.last());
        int end = lastOf(number, unit);
        boolean added =
                prefix != null && round.last() > number.last() && end == number.last() && addsMore(number.last() + 1);
        if (added) {
            return new Hedges.Round(round.first(), number.last(), null, round.about());
        }
        if (round.last() > number.last() || end == number.last()) {
            return round;
        }
        Hedges.Round after = Hedges.around(words, first, end);
        return after.last() > end && !addsMore(end + 1) ? after : round;
    }

    /** "290 passengers plus cargo": what is added, and no bound. */
    private boolean addsMore(int at) {
        return words.get(at).is("plus")
                && at + 1 < words.size()
                && words.get(at + 1).isWord();
    }

    /** "$40m": the letters that mean metres, bytes or tonnes elsewhere. */
    private Numeral letterMagnitude(Numeral number, boolean priced) {
        int next = number.last() + 1;
        if (number.round() || next >= words.size()) {
            return number;
        }
        String letter = words.get(next).lower();
        if (!words.get(next).glued()) {
            boolean apart = words.get(next).text().equals("B") && countsThings(next);
            boolean crore = priced && CRORE.contains(words.get(next).lower());
            int zeros = apart ? 9 : crore ? 7 : 0;
            return zeros == 0 ? number : number.times(BigDecimal.ONE.scaleByPowerOfTen(zeros), next);
        }
        boolean again = lastByLetter
                && number.first() > 0
                && Ellipsis.likensBy(words.get(number.first() - 1).lower());
        if (!priced
                && !again
                && !(LETTER_MILLIONS.contains(letter)
                        && SignSenses.of(letter, words, next, next) == null // "the 400m hurdles"
                        && (countsThings(next) || isNumberOfThings(number)))
                && !isCapitalMagnitude(number, next)) {
            return number;
        }
        int zeros = LETTER_MILLIONS.contains(letter)
                ? 6
                : LETTER_BILLIONS.contains(letter) ? 9 : LETTER_TRILLIONS.contains(letter) ? 12 : 0;
        return zeros == 0 ? number : number.times(BigDecimal.ONE.scaleByPowerOfTen(zeros), next);
    }

    /** "a volume of 1.2M", "3.5B shares": a capital behind a decimal, where no metres and no bytes are written. */
    private boolean isCapitalMagnitude(Numeral number, int letter) {
        boolean ends = letter + 1 >= words.size()
                || !words.get(letter + 1).glued()
                || !words.get(letter + 1).isWord() && !words.get(letter + 1).isNumber();
        boolean named = number.first() > 0 && words.get(number.first() - 1).isCapitalised();
        return ends
                && !named
                && words.get(letter).isAllCapitals()
                && words.get(number.last()).isNumber()
                && words.get(number.last()).text().contains(".");
    }

    /** The minus of "$-40". */
    private boolean isMinus(int at) {
        return at > 0
                && words.get(at).isDash()
                && words.get(at).glued()
                && words.get(at + 1).glued()
                && words.get(at + 1).isNumber();
    }

    /** "the number of riders rose to 70m": millions, and no metres. */
    private boolean isNumberOfThings(Numeral number) {
        boolean place = number.first() > 0 && words.get(number.first() - 1).is("at");
        return !place && new Elided(words, units, hedges(number, null, null)).numberOf() != null;
    }

    /** Whether a noun in the plural follows: "2.7m sales" are millions, "a 2.7m wall" is not. */
    private boolean countsThings(int letter) {
        boolean strong = letter + 2 < words.size()
                && words.get(letter + 1).isHyphen()
                && words.get(letter + 2).is("strong"); // "a 1.4m-strong union"
        boolean more = letter + 1 < words.size() && words.get(letter + 1).text().equals("+");
        UnitReader.Found counted = units.counted(more ? letter + 1 : letter, null);
        return strong
                || counted != null
                        && counted.counted()
                        && (Nouns.isPlural(words.get(counted.last()).lower())
                                || counted.symbol().indexOf('/') > 0); // "2.3m people a month"
    }

    /** "-5", "minus 5": a minus that is no hyphen between words. */
    private Numeral signed(Numeral number) {
        int before = number.first() - 1;
        if (before < 0 || number.form() != Form.CARDINAL) {
            return number;
        }
        Word sign = words.get(before);
        if (before > 0
                && sign.isHyphen()
                && sign.glued()
                && words.get(before - 1).is("minus")) {
            return number.negated().startingAt(before - 1);
        }
        UnitReader.Found unit = sign.isHyphen() ? units.after(number.last(), false) : null;
        boolean cold = unit != null
                && before > 0
                && !sign.glued()
                && !words.get(before - 1).isNumber()
                && Units.dimensionOf(unit.symbol()).equals("temperature");
        if (cold) {
            return number.negated().startingAt(before);
        }
        int or = before > 0 && words.get(before - 1).isHyphen() ? before - 2 : before - 1;
        boolean either = or >= 0
                && (words.get(or).is("or")
                        || words.get(before - 1).is("/")
                        || words.get(before - 1).is("+"));
        if (either) {
            return number; // "plus or minus 3 points"
        }
        boolean word = sign.is("minus") || sign.is("negative");
        boolean mark = (sign.text().equals("-") || sign.text().equals("\u2212"))
                && words.get(number.first()).glued()
                && !sign.glued()
                && (before == 0
                        || !words.get(before - 1).isNumber()
                        || words.get(number.first()).text().contains("."));
        return word || mark ? number.negated().startingAt(before) : number;
    }

    /** "one in five", "three out of four", "two of every three", "eight of 10". */
    private Numeral share(Numeral number) {
        BigDecimal part = number.value();
        int at = number.last() + 1;
        if (part == null || number.form() != Form.CARDINAL || part.signum() <= 0 || at + 1 >= words.size()) {
            return number;
        }
        boolean hyphened = at + 3 < words.size()
                && words.get(at).isHyphen()
                && words.get(at + 1).is("in")
                && words.get(at + 2).isHyphen();
        int below = hyphened ? at + 3 : -1; // "four-in-ten"
        boolean share = words.get(at).is("in");
        boolean of = words.get(at).is("of");
        if (words.get(at).is("out") && words.get(at + 1).is("of")
                || (share || of) && words.get(at + 1).is("every")) {
            below = at + 2;
        } else if (share || of) {
            below = at + 1;
        }
        if (below < 0 || below >= words.size()) {
            return number;
        }
        Numeral whole = numbers.read(below);
        BigDecimal value = whole == null ? null : whole.value();
        if (whole == null || value == null || whole.form() != Form.CARDINAL || value.compareTo(part) <= 0) {
            return number;
        }
        boolean small = part.compareTo(BigDecimal.TEN) < 0 && value.compareTo(new BigDecimal(100)) <= 0;
        boolean timed = units.after(whole.last(), false) != null;
        boolean in = below == at + 1;
        boolean tens = value.compareTo(BigDecimal.TEN) == 0 || value.compareTo(new BigDecimal(100)) == 0;
        if (words.get(at).is("of") && in && !tens) {
            return number;
        }
        boolean even = part.compareTo(BigDecimal.ONE) == 0 || tens || whole.spelled() == number.spelled();
        if (timed || in && (!small || !even)) {
            return number;
        }
        return new Numeral(
                number.first(),
                whole.last(),
                part.divide(value, MathContext.DECIMAL64),
                BigDecimal.ZERO,
                false,
                false,
                false,
                null,
                null,
                Form.FRACTION);
    }

    private void emit(Numeral number, UnitReader.@Nullable Found prefix, UnitReader.@Nullable Found lexical) {
        UnitReader.Found unit = lexical == null ? unitBeside(number) : lexical;
        Hedges.Round round = hedges(number, prefix, unit);
        String symbol =
                switch (number.form()) {
                    case FRACTION -> unit == null || unit.counted() ? "share" : unit.symbol();
                    case MULTIPLE -> "×";
                    case CARDINAL, RANGE, VAGUE, AMBIGUOUS -> unit == null ? "" : unit.symbol();
                };
        Kind kind = kind(number, unit, symbol);
        Bound bound = bound(number, round);
        boolean measured = kind == Kind.MEASURED;
        Amount amount = Intervals.of(number, bound, round.about(), symbol, measured);
        int first = Math.min(round.first(), prefix == null ? number.first() : prefix.first());
        int last = Math.max(round.last(), lastOf(number, unit));
        Span numberSpan =
                words.get(number.first()).span().cover(words.get(number.last()).span());
        Span unitSpan = unit == null ? numberSpan : unitSpan(unit, prefix);
        Changes.Told told = number.form() == Form.MULTIPLE
                ? Changes.NONE
                : Changes.of(words, first, last, Units.dimensionOf(symbol), symbol);
        if (told.change() == Change.NONE && Changes.isShared(words, lastEnd, first)) {
            told = lastChange;
        }
        found.add(new QuantityFound(
                words.get(first).span().cover(words.get(last).span()),
                numberSpan,
                amount,
                bound,
                symbol,
                unitSpan,
                kind,
                counted(number, unit),
                told.change(),
                told.byVerb(),
                number.form() == Form.AMBIGUOUS));
        rememberThing(number, unit, first, last, kind);
        rememberConversion(first, unit);
        lastEnd = last;
        lastLevel = first > 0 && Ellipsis.isBeforeLevel(words.get(first - 1).lower());
        lastRound = number.round();
        lastByLetter = number.round()
                && words.get(number.last()).glued()
                && LETTER_MILLIONS.contains(words.get(number.last()).lower());
        lastChange = told;
        lastUnit = unit;
        lastOfCompound = kind == Kind.COUNTED && isCompound(number);
        String dimension = unit == null ? "" : Units.dimensionOf(unit.symbol());
        if (unit != null
                && number.form() != Form.FRACTION
                && number.form() != Form.MULTIPLE
                && !Ellipsis.NEVER_LIKENED.contains(dimension)) {
            lastMeasured = unit;
            lastMeasuredEnd = last;
            lastMeasuredValue = number.most();
        }
    }

    /** Keeps which money a bracket told in which other: "2.4 million yen ($22,480)". */
    private void rememberConversion(int first, UnitReader.@Nullable Found unit) {
        UnitReader.Found before = lastUnit;
        boolean bracket = before != null && unit != null && first == lastEnd + 2 && isBracket(first - 1);
        if (bracket && before != null && unit != null && isMoney(before) && isMoney(unit)) {
            converted = before;
            convertedInto = unit.symbol();
        }
    }

    private boolean isBracket(int at) {
        return at < words.size() && words.get(at).text().equals("(");
    }

    private static boolean isMoney(UnitReader.Found unit) {
        return Units.dimensionOf(unit.symbol()).equals("money");
    }

    /** The yen of "and 2.38 million ($21,972)", behind an amount of yen that a bracket told in dollars too; null elsewhere. */
    private UnitReader.@Nullable Found asConverted(Numeral number) {
        UnitReader.Found money = converted;
        int bracket = number.last() + 1;
        if (money == null || !isBracket(bracket)) {
            return null;
        }
        for (int at = bracket + 2; at < words.size() && at <= bracket + CONVERSION_WORDS_MAX; at++) {
            UnitReader.Found prefix = words.get(at).isNumber() ? units.before(at) : null;
            if (prefix != null
                    && prefix.first() == bracket + 1
                    && prefix.symbol().equals(convertedInto)) {
                return new UnitReader.Found(money.symbol(), number.first(), number.last(), false);
            }
        }
        return null;
    }

    /** Keeps what is counted, for the numbers after it that count the same; of a share it is known, and not how many. */
    private void rememberThing(Numeral number, UnitReader.@Nullable Found unit, int first, int last, Kind kind) {
        String counted = found.getLast().counted();
        if (number.form() == Form.FRACTION) {
            String head = counted.substring(counted.lastIndexOf(' ') + 1);
            lastThing = counted.isEmpty() ? lastThing : new Elided.Thing(head, counted, last, UNKNOWN_MOST, false);
        } else if (kind == Kind.COUNTED && unit != null && !isCompound(number)) {
            boolean joined = lastThing != null && lastThing.end() == lastEnd && isJoined(first);
            lastThing = new Elided.Thing(unit.symbol().split("/")[0], counted, last, number.most(), joined);
            frame = Elided.frames(words, number.first()) ? lastThing : frame;
        }
    }

    /** "120-member": what a thing consists of, and no number of things. */
    private boolean isCompound(Numeral number) {
        int hyphen = number.last() + 1;
        return hyphen < words.size()
                && words.get(hyphen).isHyphen()
                && words.get(hyphen).glued();
    }

    /** Whether only "and" or a comma parts an amount from that before it. */
    private boolean isJoined(int first) {
        for (int at = lastEnd + 1; at < first; at++) {
            if (!words.get(at).is("and") && !words.get(at).text().equals(",")) {
                return false;
            }
        }
        return lastEnd >= 0;
    }

    /** The unit that "a quarter of a mile" is a part of, with one of it as the unit; null where it is no unit. */
    private UnitReader.@Nullable Found unitOfPart(Numeral number) {
        int of = number.last() + 1;
        boolean half = words.get(number.first()).is("half");
        int at = of < words.size() && words.get(of).is("of") ? of + 1 : of;
        boolean ofOne = at > of && at + 1 < words.size() && isOneOfShare(at);
        boolean joined = at + 1 < words.size()
                && (words.get(at).is("a")
                        || words.get(at).is("an")
                        || ofOne
                        || half && at == of && words.get(at).isHyphen());
        if (!joined || at == of && !half) {
            return null;
        }
        int from = at + 2 < words.size() && words.get(at + 1).isAllCapitals() ? at + 1 : at;
        UnitReader.Found unit = units.after(from, false);
        boolean one = unit != null && unit.first() == from + 1;
        return one && unit != null ? new UnitReader.Found(unit.symbol(), unit.first(), unit.last(), false) : null;
    }

    /** The one of "half of 1 percent". */
    private boolean isOneOfShare(int at) {
        UnitReader.Found unit =
                words.get(at).text().equals("1") || words.get(at).is("one") ? units.after(at, false) : null;
        return unit != null && RELATIVE.contains(Units.dimensionOf(unit.symbol()));
    }

    /** The point of "half a point". */
    private UnitReader.@Nullable Found halfPoint(Numeral number) {
        int at = number.last() + 2;
        boolean half = words.get(number.first()).is("half")
                && at < words.size()
                && words.get(at - 1).is("a")
                && words.get(at).is("point");
        return half ? new UnitReader.Found("point", at, at, false) : null;
    }

    private String counted(Numeral number, UnitReader.@Nullable Found unit) {
        if (number.form() == Form.FRACTION && unit == null) {
            return units.whole(number.first(), number.last());
        }
        return unit != null && unit.counted() ? phrase(unit, number) : "";
    }

    /** What is counted in full; that of the amount before where its unit was taken over. */
    private String phrase(UnitReader.Found unit, Numeral number) {
        boolean taken = unit.first() == number.first() && (lastMeasured != null || toldInFull);
        toldInFull = false;
        lastCounted = taken ? lastCounted : units.phrase(unit, number.first());
        return lastCounted.isEmpty() ? unit.symbol() : lastCounted;
    }

    /** What is counted, or the unit that the number has from its neighbours; null where it stands bare. */
    private UnitReader.@Nullable Found unitBeside(Numeral number) {
        boolean plain = number.form() == Form.CARDINAL || number.form() == Form.RANGE;
        if (plain && Ages.is(words, number, hedges(number, null, null).first())) {
            return new UnitReader.Found(Ages.YEARS, number.first(), number.last(), false);
        }
        if (plain && isOfParent(number)) {
            return new UnitReader.Found("child", number.first(), number.last(), true);
        }
        if (plain && isOfFamily(number.first())) {
            return new UnitReader.Found("people", number.first(), number.last(), true);
        }
        if (number.form() == Form.FRACTION) {
            return unitOfFraction(number);
        }
        if (number.form() == Form.MULTIPLE || isOnScale(number)) {
            return null;
        }
        UnitReader.Found measured = asMeasuredBefore(number);
        measured = measured == null && plain ? asConverted(number) : measured;
        if (measured != null) {
            return measured;
        }
        BigDecimal value = number.value();
        UnitReader.Found part = value != null && value.abs().compareTo(BigDecimal.ONE) < 0 ? unitOfPart(number) : null;
        if (part != null) {
            return part; // "0.3 of a cent"
        }
        UnitReader.Found before = lastUnit;
        boolean again = before != null && Ellipsis.isMoreOf(words, number, before, lastEnd);
        if (again && before != null) {
            return new UnitReader.Found(before.symbol(), number.first(), number.last(), false);
        }
        Elided.Thing whole = frame;
        if (whole != null && Elided.isDeedOfPart(words, number, whole)) {
            lastCounted = whole.phrase();
            return new UnitReader.Found(whole.symbol(), number.first(), number.first(), true);
        }
        Elided.Told pair = Elided.ofPair(words, number, numbers, units);
        if (pair != null) {
            lastCounted = pair.phrase();
            toldInFull = true;
            return pair.unit();
        }
        UnitReader.Found counted = units.counted(number.last(), number.value());
        if (counted != null || number.form() != Form.CARDINAL) {
            return counted == null && number.form() == Form.RANGE ? elided(number) : counted;
        }
        return unitElsewhere(number);
    }

    /** "half a point": the noun that a fraction is a part of. */
    private UnitReader.@Nullable Found unitOfFraction(Numeral number) {
        UnitReader.Found noun = units.counted(number.last(), number.value());
        boolean point = noun != null && noun.symbol().equals("point") && noun.first() == noun.last();
        UnitReader.Found half = halfPoint(number);
        if (half != null) {
            return half;
        }
        return point && noun != null
                ? new UnitReader.Found(noun.symbol(), noun.first(), noun.last(), false)
                : unitOfPart(number);
    }

    /** A size, a distance from what is normal or a mark, in what was measured before. */
    private UnitReader.@Nullable Found asMeasuredBefore(Numeral number) {
        UnitReader.Found size = Elided.size(words, number, lastMeasured, lastMeasuredEnd);
        if (size != null) {
            return size;
        }
        UnitReader.Found off = Elided.offNormal(words, number, lastMeasured, lastMeasuredEnd);
        if (off != null) {
            return off;
        }
        return Elided.ofMark(words, number, lastMeasured, lastMeasuredValue, lastMeasuredEnd);
    }

    /** What a number counts that nothing behind it names: told beside, further on or before. */
    private UnitReader.@Nullable Found unitElsewhere(Numeral number) {
        UnitReader.Found orTwo = units.orTwo(number.first());
        if (orTwo != null) {
            return orTwo;
        }
        UnitReader.Found numberOf = new Elided(words, units, hedges(number, null, null)).numberOf();
        if (numberOf != null) {
            return numberOf;
        }
        UnitReader.Found ahead = Ellipsis.ahead(words, number, numbers, units);
        if (ahead != null) {
            return ahead;
        }
        UnitReader.Found respectively = Ellipsis.respectively(words, number, numbers, units);
        if (respectively != null) {
            return respectively;
        }
        UnitReader.Found likened = likened(number);
        if (likened != null) {
            return likened;
        }
        UnitReader.Found elided = elided(number);
        return elided == null ? inherited(number) : elided;
    }

    /** The unit of the number before, where this one is held against it. */
    private UnitReader.@Nullable Found inherited(Numeral number) {
        UnitReader.Found before = lastUnit;
        boolean rival = before != null && !before.counted() && Ellipsis.isOfRival(words, number, lastEnd);
        if (rival && before != null) {
            return new UnitReader.Found(before.symbol(), number.first(), number.last(), false);
        }
        boolean inherits = before != null
                && (before.symbol().equals("%")
                        ? lastLevel && Ellipsis.comparesLevels(words, number, lastEnd)
                        : Ellipsis.comparesBack(words, number, lastEnd, lastRound));
        inherits |= before != null
                && !Units.dimensionOf(before.symbol()).equals("duration")
                && Ellipsis.isOwned(words, number, lastEnd);
        return inherits && before != null
                ? new UnitReader.Found(before.symbol(), number.first(), number.last(), before.counted())
                : null;
    }

    /** "a mother of three": her children. */
    private boolean isOfParent(Numeral number) {
        int of = number.first() - 1;
        int next = number.last() + 1;
        return of > 0
                && words.get(of).is("of")
                && PARENTS.contains(words.get(of - 1).lower())
                && number.spelled()
                && (next >= words.size()
                        || !words.get(next).isWord()
                        || FunctionWords.is(words.get(next).lower()));
    }

    /** "a family of four": people, and not the lives that it lives. */
    private boolean isOfFamily(int first) {
        int next = first + 1;
        boolean noun = next < words.size()
                && Nouns.isPlural(words.get(next).lower())
                && !words.get(next).is("lives");
        return first > 1
                && words.get(first - 1).is("of")
                && FAMILIES.contains(words.get(first - 2).lower())
                && !noun;
    }

    /** What a bare number counts that is named elsewhere in its sentence. */
    private UnitReader.@Nullable Found elided(Numeral number) {
        Elided.Thing thing = lastThing;
        UnitReader.Found last = lastOfCompound && thing != null
                ? new UnitReader.Found(thing.symbol(), thing.end(), thing.end(), true)
                : lastUnit;
        Elided.Told told = new Elided(words, units, hedges(number, null, null)).of(number, thing, frame, last, lastEnd);
        if (told == null) {
            return null;
        }
        lastCounted = told.phrase().isEmpty() ? lastCounted : told.phrase();
        return told.unit();
    }

    /** "of magnitude 6.3": a place on a scale, of which nothing is counted. */
    private boolean isOnScale(Numeral number) {
        return number.first() > 0 && words.get(number.first() - 1).is("magnitude");
    }

    /** The unit of the amount before that a bare number is likened to: "was 84.75 cents, while the lowest is 74.07". */
    private UnitReader.@Nullable Found likened(Numeral number) {
        UnitReader.Found before = lastMeasured;
        BigDecimal value = number.value();
        BigDecimal other = lastMeasuredValue;
        boolean alike = before != null
                && value != null
                && other != null
                && Ellipsis.likens(
                        words,
                        number,
                        lastMeasuredEnd,
                        value,
                        other,
                        before.counted() && !before.symbol().equals("point"),
                        before.symbol().equals("point"));
        return alike && before != null
                ? new UnitReader.Found(before.symbol(), number.first(), number.last(), before.counted())
                : null;
    }

    private Span unitSpan(UnitReader.Found unit, UnitReader.@Nullable Found prefix) {
        return prefix == null
                ? words.get(unit.first()).span().cover(words.get(unit.last()).span())
                : words.get(prefix.first())
                        .span()
                        .cover(words.get(prefix.last()).span());
    }

    private static Kind kind(Numeral number, UnitReader.@Nullable Found unit, String symbol) {
        if (number.form() == Form.MULTIPLE || symbol.equals("×")) {
            return Kind.MULTIPLE;
        }
        if (unit == null) {
            return number.form() == Form.FRACTION ? Kind.MEASURED : Kind.BARE;
        }
        return unit.counted() && !Units.isUnit(symbol) ? Kind.COUNTED : Kind.MEASURED;
    }

    private static Bound bound(Numeral number, Hedges.Round round) {
        Bound said = round.bound();
        boolean interval = number.form() == Form.RANGE || number.form() == Form.VAGUE;
        if (interval && (said == null || said == Bound.EXACT || said == Bound.ABOUT)) {
            return Bound.RANGE;
        }
        return said == null ? Bound.EXACT : said;
    }
}
