package org.entente.engine.kit.quantities;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.engine.kit.quantities.Numeral.Form;
import org.entente.engine.kit.units.UnitEntry;
import org.entente.engine.kit.units.Units;
import org.jspecify.annotations.Nullable;

/** Reads one number among words: digits, words, both, fractions and vague words; no ranges. */
final class NumberReader {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Set<String> NO_SHARE_OF_HALF = Set.of(
            "first",
            "second",
            "latter",
            "other",
            "next",
            "last",
            "northern",
            "southern",
            "eastern",
            "western",
            "upper",
            "lower",
            "top",
            "bottom",
            "early",
            "late",
            "final",
            "opening",
            "better");
    private static final Set<String> BEFORE_HALF = Set.of(
            "by", "than", "about", "almost", "nearly", "over", "under", "roughly", "around", "exactly", "only", "just");
    private static final Set<String> BEFORE_PERIODS =
            Set.of("for", "in", "over", "past", "last", "first", "next", "previous", "through", "these", "those");
    private static final Map<String, BigDecimal> GLYPHS =
            Map.of("½", HALF, "¼", new BigDecimal("0.25"), "¾", new BigDecimal("0.75"), "⅓", third(1), "⅔", third(2));

    private final List<Word> words;
    private final Supplier<Digits.Habit> habit;

    NumberReader(List<Word> words, Supplier<Digits.Habit> habit) {
        this.words = words;
        this.habit = habit;
    }

    private static BigDecimal third(int thirds) {
        return new BigDecimal(thirds).divide(new BigDecimal(3), MathContext.DECIMAL64);
    }

    /** The number that begins at {@code at}, the longest one; null where none does. */
    @Nullable
    Numeral read(int at) {
        Word word = words.get(at);
        if (GLYPHS.get(word.text()) instanceof BigDecimal glyph) {
            return fraction(at, at, glyph);
        }
        if (word.isNumber()) {
            return digits(at);
        }
        if (!word.isWord()) {
            return null;
        }
        Numeral vague = Vague.read(words, at);
        if (vague != null) {
            return vague;
        }
        Numeral fraction = fractionInWords(at);
        return fraction != null ? fraction : inWords(at);
    }

    private @Nullable Numeral digits(int at) {
        Optional<Digits.Read> read = Digits.read(words.get(at).text(), habit);
        if (read.isEmpty()) {
            return eitherComma(at);
        }
        BigDecimal value = read.get().value();
        Numeral mixed = mixed(at, value);
        Numeral number = mixed == null ? Numeral.cardinal(at, at, value, false, false) : mixed;
        Numeral scaled = magnitude(number);
        if (scaled == number && read.get().ambiguous()) {
            BigDecimal other = read.get().other();
            return new Numeral(
                    at,
                    at,
                    value,
                    BigDecimal.ONE,
                    false,
                    false,
                    false,
                    value.min(other),
                    value.max(other),
                    Form.AMBIGUOUS);
        }
        return scaled;
    }

    /**
     * "1,5 million" in a text that writes its decimals with a point, or nowhere tells: one and a half, or fifteen
     * by a comma too many. Without a word of magnitude it may as well be a list.
     */
    private @Nullable Numeral eitherComma(int at) {
        String run = words.get(at).text();
        if (!run.matches("[0-9]{1,3},[0-9]{1,2}")) {
            return null;
        }
        BigDecimal decimal = new BigDecimal(run.replace(',', '.'));
        BigDecimal whole = new BigDecimal(run.replace(",", ""));
        Numeral open =
                new Numeral(at, at, decimal, BigDecimal.ONE, false, false, false, decimal, whole, Form.AMBIGUOUS);
        Numeral scaled = magnitude(open);
        return scaled == open ? null : scaled;
    }

    /** "2½", "2 1/2", "1/2", "2 and a half". */
    private @Nullable Numeral mixed(int at, BigDecimal whole) {
        if (at + 1 < words.size() && GLYPHS.get(words.get(at + 1).text()) instanceof BigDecimal glyph) {
            return Numeral.cardinal(at, at + 1, whole.add(glyph), false, false);
        }
        if (isPlainFraction(at)) {
            return fraction(at, at + 2, quotient(at));
        }
        if (at + 1 < words.size() && !words.get(at + 1).glued() && isPlainFraction(at + 1)) {
            return Numeral.cardinal(at, at + 3, whole.add(quotient(at + 1)), false, false);
        }
        int half = andAHalf(at + 1);
        return half < 0 ? null : Numeral.cardinal(at, half, whole.add(HALF), false, false);
    }

    /** "1/2", "3/4": a small numerator below a small denominator, with no third part as dates have. */
    private boolean isPlainFraction(int at) {
        if (at + 2 >= words.size()
                || !(words.get(at + 1).text().equals("/")
                        || words.get(at + 1).text().equals("⁄"))
                || !words.get(at + 1).glued()
                || !words.get(at + 2).glued()) {
            return false;
        }
        boolean third = at + 3 < words.size()
                && words.get(at + 3).glued()
                && (words.get(at + 3).text().equals("/") || words.get(at + 3).isWord());
        String above = words.get(at).text();
        String below = words.get(at + 2).text();
        return !third
                && above.matches("[1-9]")
                && below.matches("[2-9]|10|12|16|32|64|100|128")
                && new BigDecimal(above).compareTo(new BigDecimal(below)) < 0;
    }

    private BigDecimal quotient(int at) {
        return new BigDecimal(words.get(at).text())
                .divide(new BigDecimal(words.get(at + 2).text()), MathContext.DECIMAL64);
    }

    private static Numeral fraction(int first, int last, BigDecimal value) {
        return new Numeral(first, last, value, BigDecimal.ZERO, false, false, false, null, null, Form.FRACTION);
    }

    /** Index of "half" in "and a half" or "-and-a-half" that begins at {@code at}; -1 where it does not. */
    private int andAHalf(int at) {
        int next = skipHyphen(at);
        if (!is(next, "and")) {
            return -1;
        }
        next = skipHyphen(next + 1);
        if (!is(next, "a")) {
            return -1;
        }
        next = skipHyphen(next + 1);
        return is(next, "half") ? next : -1;
    }

    private int skipHyphen(int at) {
        boolean hyphen = at + 1 < words.size()
                && words.get(at).isHyphen()
                && words.get(at).glued()
                && words.get(at + 1).glued();
        return hyphen ? at + 1 : at;
    }

    private boolean is(int at, String lower) {
        return at < words.size() && words.get(at).is(lower);
    }

    /** Multiplied by the words of magnitude that follow: "1.3 million", "2 hundred thousand", "25k". */
    private Numeral magnitude(Numeral number) {
        Numeral scaled = number;
        while (true) {
            int next = skipHyphen(scaled.last() + 1);
            if (next >= words.size()) {
                return scaled;
            }
            Word word = words.get(next);
            NumberWord known = NumberWord.of(word.lower());
            if (known == null) {
                return scaled;
            }
            boolean letter = known.kind() == NumberWord.Kind.LETTER
                    && next == scaled.last() + 1
                    && (word.glued() || isApart(scaled, word));
            boolean factor = known.kind() == NumberWord.Kind.MAGNITUDE
                    || known.kind() == NumberWord.Kind.HUNDRED
                    || known.kind() == NumberWord.Kind.DOZEN && scaled == number;
            boolean plural =
                    word.lower().endsWith("s") && (known.kind() != NumberWord.Kind.MAGNITUDE || number.spelled());
            if (!letter && !factor || plural) {
                return scaled;
            }
            scaled = scaled.times(known.value(), next);
        }
    }

    /** "7.2 bn": letters that name a magnitude may stand apart from digits, but for a single one. */
    private boolean isApart(Numeral number, Word letters) {
        return letters.text().length() > 1
                && letters.text().equals(letters.lower())
                && words.get(number.last()).isNumber();
    }

    /** "a third", "two-thirds", "three quarters", "half". */
    private @Nullable Numeral fractionInWords(int at) {
        Word word = words.get(at);
        if (word.is("half") || word.is("halves")) {
            return half(at);
        }
        if (word.is("quarter") && at + 1 < words.size()) {
            NumberWord magnitude = NumberWord.of(words.get(at + 1).lower());
            boolean scaled = magnitude != null
                    && magnitude.kind() == NumberWord.Kind.MAGNITUDE
                    && !words.get(at + 1).lower().endsWith("s");
            return scaled ? magnitude(Numeral.cardinal(at, at, new BigDecimal("0.25"), false, true)) : null;
        }
        NumberWord count = NumberWord.of(word.lower());
        boolean one = word.is("a") || word.is("an");
        boolean several = count != null
                && count.kind() == NumberWord.Kind.UNIT
                && count.value().signum() > 0;
        int next = skipHyphen(at + 1);
        if (!one && !several || next >= words.size()) {
            return null;
        }
        Word part = words.get(next);
        NumberWord denominator = NumberWord.of(part.lower());
        if (denominator == null || denominator.kind() != NumberWord.Kind.FRACTION) {
            return null;
        }
        BigDecimal numerator = one || count == null ? BigDecimal.ONE : count.value();
        boolean improper =
                numerator.multiply(denominator.value(), MathContext.DECIMAL64).compareTo(BigDecimal.ONE) > 0;
        if (isQualifier(next) || improper || isPeriods(at, next)) {
            return null; // "nine quarters of football"
        }
        boolean plural = part.lower().endsWith("s") || part.is("halves");
        Numeral scaled = magnitude(Numeral.cardinal(
                at, next, numerator.multiply(denominator.value(), MathContext.DECIMAL64), false, true));
        if (scaled.last() > next && (part.is("quarter") || part.is("quarters"))) {
            return scaled;
        }
        if (plural != numerator.compareTo(BigDecimal.ONE) > 0 || !isShare(next)) {
            return null;
        }
        Numeral ofMagnitude = ofMagnitude(at, next, numerator.multiply(denominator.value(), MathContext.DECIMAL64));
        if (ofMagnitude != null) {
            return ofMagnitude;
        }
        return fraction(at, next, numerator.multiply(denominator.value(), MathContext.DECIMAL64));
    }

    /** "led for three quarters": of games and years, and no share, where "of" does not follow. */
    private boolean isPeriods(int first, int part) {
        return words.get(part).is("quarters")
                && !words.get(part).glued()
                && !is(part + 1, "of")
                && first > 0
                && BEFORE_PERIODS.contains(words.get(first - 1).lower());
    }

    /** The half of "a half-frozen lake", the quarter of "a quarter-final": a part of an adjective or a noun, and of no unit. */
    private boolean isQualifier(int part) {
        int behind = skipHyphen(part + 1);
        return behind > part + 1
                && words.get(behind).isWord()
                && Units.ofWords(words.get(behind).lower()) == null
                && NumberWord.of(words.get(behind).lower()) == null
                && !is(behind, "point");
    }

    /** "three quarters of a million", "a third of a billion": a number, and no share. */
    private @Nullable Numeral ofMagnitude(int first, int last, BigDecimal part) {
        int at = last + 3;
        boolean ofOne = is(last + 1, "of") && is(last + 2, "a") && at < words.size();
        NumberWord magnitude = ofOne ? NumberWord.of(words.get(at).lower()) : null;
        return magnitude != null
                        && magnitude.kind() == NumberWord.Kind.MAGNITUDE
                        && !words.get(at).lower().endsWith("s")
                ? Numeral.cardinal(first, last, part, false, true).times(magnitude.value(), at)
                : null;
    }

    /** "half a million" is a number, "half of them" a share. */
    private @Nullable Numeral half(int at) {
        int next = skipHyphen(at + 1);
        int after = is(next, "a") || is(next, "an") ? skipHyphen(next + 1) : next;
        NumberWord magnitude =
                after < words.size() ? NumberWord.of(words.get(after).lower()) : null;
        boolean factor = magnitude != null
                && (magnitude.kind() == NumberWord.Kind.MAGNITUDE || magnitude.kind() == NumberWord.Kind.DOZEN)
                && !words.get(after).lower().endsWith("s");
        if (factor && magnitude != null) {
            return new Numeral(at, at, HALF, HALF, false, true, true, null, null, Form.CARDINAL)
                    .times(magnitude.value(), after);
        }
        if (at > 0 && NO_SHARE_OF_HALF.contains(words.get(at - 1).lower())) {
            return null; // "the second half of the century"
        }
        boolean share = is(at + 1, "of") || is(at + 1, "the") || is(at + 1, "its") || is(at + 1, "their");
        return share || isHalfAlone(at) || isHalfOfUnit(at, next, after) ? fraction(at, at, HALF) : null;
    }

    /** "fell by half", "more than half": behind a word that bounds or tells by how much, and before no noun. */
    private boolean isHalfAlone(int at) {
        boolean ends = at + 1 >= words.size()
                || words.get(at + 1).type() == Word.Type.SIGN
                        && !words.get(at + 1).isHyphen()
                || FunctionWords.is(words.get(at + 1).lower());
        return ends && at > 0 && BEFORE_HALF.contains(words.get(at - 1).lower());
    }

    /** "half a litre", "a half-hour", "half an inch". */
    private boolean isHalfOfUnit(int at, int next, int after) {
        boolean joined = after > at + 1 && (after > next || next > at + 1);
        UnitEntry unit =
                joined && after < words.size() ? Units.ofWords(words.get(after).lower()) : null;
        return joined && is(after, "point")
                || unit != null
                        && !unit.dimension().equals("share")
                        && !Nouns.isPlural(words.get(after).lower());
    }

    /** An ordinal is a share only where "of" or "the" follows, or the sentence breaks: "a third of", "two thirds". */
    private boolean isShare(int at) {
        Word part = words.get(at);
        if (part.lower().endsWith("s") || part.is("quarter") || part.is("half") || part.is("halves")) {
            return true;
        }
        boolean by = at > 1 && BEFORE_HALF.contains(words.get(at - 2).lower());
        return at + 1 >= words.size()
                || by
                        && (FunctionWords.is(words.get(at + 1).lower())
                                || words.get(at + 1)
                                        .lower()
                                        .endsWith("ed")) // "cut by a third since May", "only a third voted"
                || is(at + 1, "of")
                || is(at + 1, "the")
                || is(at + 1, "more")
                || is(at + 1, "less")
                || is(at + 1, "fewer")
                || is(at + 1, "are")
                || is(at + 1, "were")
                || is(at + 1, "have")
                || words.get(at + 1).type() == Word.Type.SIGN
                        && !words.get(at + 1).isHyphen();
    }

    /** A number in words: "twenty-one", "a hundred and five", "two million". */
    private @Nullable Numeral inWords(int at) {
        boolean article = words.get(at).is("a") || words.get(at).is("an");
        int from = article ? at + 1 : at;
        if (from >= words.size()) {
            return null;
        }
        NumberWord first = NumberWord.of(words.get(from).lower());
        if (first == null || !first.isCardinal()) {
            return null;
        }
        boolean factor = first.kind() == NumberWord.Kind.HUNDRED
                || first.kind() == NumberWord.Kind.MAGNITUDE
                || first.kind() == NumberWord.Kind.DOZEN;
        if (factor != article || factor && words.get(from).lower().endsWith("s")) {
            return null;
        }
        return new Spelled(words, article ? BigDecimal.ONE : BigDecimal.ZERO).read(at, from);
    }

    /** The running sum of a number in words. */
    private final class Spelled {
        private final List<Word> words;
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal current;
        private NumberWord.@Nullable Kind before;
        private boolean round;
        private BigDecimal mantissa = BigDecimal.ZERO;
        private BigDecimal factor = BigDecimal.ONE;

        Spelled(List<Word> words, BigDecimal current) {
            this.words = words;
            this.current = current;
            this.before = current.signum() > 0 ? NumberWord.Kind.UNIT : null;
        }

        Numeral read(int first, int from) {
            int last = from;
            int at = from;
            while (at < words.size()) {
                NumberWord word = NumberWord.of(words.get(at).lower());
                if (word == null
                        || !joins(word)
                        || at > from && words.get(at).lower().endsWith("s")) {
                    break;
                }
                add(word);
                last = at;
                at = next(at);
            }
            int half = andAHalf(last + 1);
            if (half >= 0) {
                Numeral mixed = Numeral.cardinal(first, half, total.add(current).add(HALF), false, true);
                return magnitude(mixed);
            }
            BigDecimal value = total.add(current);
            Numeral plain = Numeral.cardinal(first, last, value, round, true);
            if (!round || mantissa.multiply(factor).compareTo(value) != 0) {
                return plain;
            }
            Numeral head = Numeral.cardinal(first, last, mantissa, true, true);
            return new Numeral(
                    first,
                    last,
                    value,
                    head.step().multiply(factor),
                    head.zeros(),
                    true,
                    true,
                    null,
                    null,
                    Form.CARDINAL);
        }

        private int next(int at) {
            int hyphen = skipHyphen(at + 1);
            if (hyphen != at + 1) {
                return hyphen;
            }
            boolean and = is(at + 1, "and")
                    && (before == NumberWord.Kind.HUNDRED || before == NumberWord.Kind.MAGNITUDE)
                    && at + 2 < words.size()
                    && NumberWord.of(words.get(at + 2).lower()) instanceof NumberWord word
                    && (word.kind() == NumberWord.Kind.UNIT
                            || word.kind() == NumberWord.Kind.TEEN
                            || word.kind() == NumberWord.Kind.TEN);
            return and ? at + 2 : at + 1;
        }

        private boolean joins(NumberWord word) {
            return switch (word.kind()) {
                case UNIT ->
                    before == null
                            || word.value().signum() > 0
                                    && (before == NumberWord.Kind.TEN
                                            || before == NumberWord.Kind.HUNDRED
                                            || before == NumberWord.Kind.MAGNITUDE);
                case TEEN, TEN ->
                    before == null || before == NumberWord.Kind.HUNDRED || before == NumberWord.Kind.MAGNITUDE;
                case HUNDRED -> current.signum() > 0 && before != NumberWord.Kind.HUNDRED;
                case MAGNITUDE -> current.signum() > 0 && word.value().compareTo(factorLimit()) < 0;
                case DOZEN -> current.signum() > 0 && before != null && total.signum() == 0;
                case LETTER, FRACTION -> false;
            };
        }

        private BigDecimal factorLimit() {
            return total.signum() == 0 ? new BigDecimal("1e30") : factor;
        }

        private void add(NumberWord word) {
            switch (word.kind()) {
                case UNIT, TEEN, TEN -> current = current.add(word.value());
                case HUNDRED -> current = current.multiply(word.value());
                case MAGNITUDE, DOZEN -> {
                    if (total.signum() == 0) {
                        mantissa = current;
                    }
                    factor = word.value();
                    total = total.add(current.multiply(word.value()));
                    current = BigDecimal.ZERO;
                    round = true;
                }
                case LETTER, FRACTION -> throw new IllegalStateException("no part of a number in words");
            }
            before = word.kind();
        }
    }
}
