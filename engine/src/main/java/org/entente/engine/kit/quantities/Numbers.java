package org.entente.engine.kit.quantities;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds every number of a text as such, amounts or not: years, labels and parts of addresses too. Reads what {@link Quantities}
 * has no use for: powers ({@code 1.3x10^6}), grouped digits ({@code 40 000}), fractions of any size ("two
 * fifty-fourths"), spoken decimals ("nought point three"), negatives.
 *
 * <p>Where words can be read as more than one number, the longest reading counts. Stateless and thread-safe.
 */
public final class Numbers {
    private static final String GROUPED = "\\d{1,3}(?:[ \\u00A0\\u202F\\u2009]\\d{3})+(?:[.,]\\d+)?(?![\\d])(?! ?\\d)";
    private static final String DIGITS = GROUPED
            + "|\\d+(?:,\\d{2,3})+(?:\\.\\d+)?|(?<!\\d\\.)\\d+[.,\\u066B]\\d+(?![.,]?\\d)|\\d+|(?<![\\d.])\\.\\d+";
    private static final Pattern TOKEN = Pattern.compile(
            "(?<digits>" + DIGITS + ")|(?<word>\\p{L}+)|(?<sign>[^\\s\\p{L}\\d])", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern POWER =
            Pattern.compile("(?:(?:\\s?[x×*]\\s?10\\^|\\^)(?<power>[+-]?\\d+)|[eE](?<tens>[+-]?\\d+))(?![\\w.])");
    private static final Map<String, BigDecimal> GLYPHS = Map.of(
            "½", part(1, 2), "¼", part(1, 4), "¾", part(3, 4), "⅓", part(1, 3), "⅔", part(2, 3), "⅛", part(1, 8));
    private static final Set<String> NOUGHTS = Set.of("nought", "naught", "nil");
    private static final Set<String> NEGATIVES = Set.of("minus", "negative");
    private static final int POWER_MOST = 300;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Numbers(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(matcher.start(), matcher.end(), matcher.group("digits") != null, matcher.group()));
        }
    }

    /**
     * A number.
     *
     * @param span its words, in the text
     * @param value its value
     */
    public record Number(Span span, BigDecimal value) {}

    private record Token(int start, int end, boolean isDigits, String text) {
        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** A reading of the tokens up to {@code end}, exclusive. */
    private record Read(int end, BigDecimal value) {}

    private static BigDecimal part(int above, int below) {
        return new BigDecimal(above).divide(new BigDecimal(below), MathContext.DECIMAL64);
    }

    /** The numbers of a text, in order, not overlapping. */
    public static List<Number> find(String text) {
        return new Numbers(text).all();
    }

    private List<Number> all() {
        List<Number> numbers = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Read read = signed(at);
            if (read == null || isPartOfAName(at, read.end())) {
                at++;
                continue;
            }
            Span span = new Span(tokens.get(at).start(), endOf(read));
            numbers.add(new Number(span, read.value()));
            at = read.end();
        }
        return numbers;
    }

    private int endOf(Read read) {
        return tokens.get(read.end() - 1).end();
    }

    /** Letters glued to digits make a name or an amount of it: "180ml", "A4". */
    private boolean isPartOfAName(int first, int end) {
        Token last = tokens.get(end - 1);
        boolean after = last.isDigits()
                && end < tokens.size()
                && isGlued(end)
                && Character.isLetter(tokens.get(end).text().codePointAt(0));
        Token begin = tokens.get(first);
        boolean before = begin.isDigits() && first > 0 && isGlued(first) && isWord(first - 1);
        return after || before;
    }

    private boolean isGlued(int at) {
        return at > 0 && tokens.get(at).start() == tokens.get(at - 1).end();
    }

    private boolean isWord(int at) {
        return at < tokens.size() && Character.isLetter(tokens.get(at).text().codePointAt(0));
    }

    private boolean is(int at, String lower) {
        return at >= 0 && at < tokens.size() && tokens.get(at).lower().equals(lower);
    }

    private @Nullable Read signed(int at) {
        boolean word = isWord(at) && NEGATIVES.contains(tokens.get(at).lower());
        boolean before = at == 0 || !isGlued(at) || !(tokens.get(at - 1).isDigits() || isWord(at - 1));
        boolean mark = (is(at, "-") || is(at, "\u2212"))
                && before
                && at + 1 < tokens.size()
                && (isGlued(at + 1)
                        || at == 0
                        || tokens.get(at + 1).isDigits() && !tokens.get(at - 1).isDigits());
        if (!word && !mark) {
            return whole(at);
        }
        Read read = whole(at + 1);
        return read == null ? null : new Read(read.end(), read.value().negate());
    }

    /** A number with what may follow: a fraction, a share of another number, a dozen. */
    private @Nullable Read whole(int at) {
        Read read = sum(at);
        if (read == null) {
            return null;
        }
        Read below = null;
        if (is(read.end(), "over") || is(read.end(), "/") && isGlued(read.end())) {
            below = sum(read.end() + 1);
        } else if (is(read.end(), "out") && is(read.end() + 1, "of")) {
            below = sum(read.end() + 2);
        } else if (is(read.end(), "in") && read.value().compareTo(BigDecimal.ONE) == 0) {
            below = sum(read.end() + 1);
        }
        boolean part = below != null && below.value().compareTo(read.value()) > 0;
        boolean dated = is(read.end(), "/") && below != null && is(below.end(), "/") || is(at - 1, "/") && isGlued(at);
        if (below != null && part && !dated) {
            return new Read(below.end(), read.value().divide(below.value(), MathContext.DECIMAL64));
        }
        if (is(read.end(), "of") && read.value().compareTo(BigDecimal.ONE) < 0) {
            int next = is(read.end() + 1, "a") || is(read.end() + 1, "an") ? read.end() + 2 : read.end() + 1;
            BigDecimal magnitude = magnitude(next);
            if (magnitude != null) {
                return new Read(next + 1, read.value().multiply(magnitude));
            }
        }
        return read;
    }

    /** Digits or words, and "and a half", "and three quarters million". */
    private @Nullable Read sum(int at) {
        if (at >= tokens.size()) {
            return null;
        }
        Token token = tokens.get(at);
        BigDecimal glyph = GLYPHS.get(token.text());
        if (glyph != null) {
            return new Read(at + 1, glyph);
        }
        if (token.isDigits()) {
            return digits(at);
        }
        return isWord(at) ? new NumberWords(at).read() : null;
    }

    private @Nullable Read digits(int at) {
        Token token = tokens.get(at);
        BigDecimal value = value(token.text());
        Matcher power = POWER.matcher(text).region(token.end(), text.length());
        if (power.lookingAt()) {
            return power(at, value, power);
        }
        int next = at + 1;
        if (next < tokens.size() && GLYPHS.get(tokens.get(next).text()) instanceof BigDecimal glyph) {
            return new Read(next + 1, value.add(glyph));
        }
        boolean mixed = next + 2 < tokens.size()
                && !isGlued(next)
                && tokens.get(next).isDigits()
                && is(next + 1, "/")
                && tokens.get(next + 2).isDigits();
        if (mixed) {
            BigDecimal below = value(tokens.get(next + 2).text());
            BigDecimal above = value(tokens.get(next).text());
            return below.signum() == 0 || above.compareTo(below) >= 0
                    ? new Read(next, value)
                    : new Read(next + 3, value.add(above.divide(below, MathContext.DECIMAL64)));
        }
        return new NumberWords(at).after(value);
    }

    private @Nullable Read power(int at, BigDecimal value, Matcher matcher) {
        int end = at + 1;
        while (end < tokens.size() && tokens.get(end).start() < matcher.end()) {
            end++;
        }
        String tens = matcher.group("tens");
        boolean scaled = tens != null || matcher.group().indexOf('^') > 0;
        String written = tens == null ? matcher.group("power") : tens;
        if (written.length() > String.valueOf(POWER_MOST).length() + 1) {
            return null;
        }
        int exponent = Integer.parseInt(written);
        if (Math.abs(exponent) > POWER_MOST || value.precision() > POWER_MOST) {
            return null;
        }
        if (scaled) {
            return new Read(end, value.scaleByPowerOfTen(exponent));
        }
        return value.signum() == 0 ? null : new Read(end, value.pow(exponent, MathContext.DECIMAL64));
    }

    private static BigDecimal value(String digits) {
        String plain = digits.replaceAll("[ \\u00A0\\u202F\\u2009]", "");
        int comma = plain.lastIndexOf(',');
        boolean decimal = comma >= 0
                && plain.indexOf(',') == comma
                && plain.indexOf('.') < 0
                && plain.length() - comma != "123".length() + 1;
        plain = (decimal ? plain.replace(',', '.') : plain.replace(",", "")).replace('\u066B', '.');
        StringBuilder western = new StringBuilder();
        plain.chars()
                .forEach(c -> western.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
        return new BigDecimal(western.toString());
    }

    private @Nullable BigDecimal magnitude(int at) {
        NumberWord word = at < tokens.size() ? NumberWord.of(tokens.get(at).lower()) : null;
        boolean factor = word != null
                && (word.kind() == NumberWord.Kind.MAGNITUDE
                        || word.kind() == NumberWord.Kind.HUNDRED
                        || word.kind() == NumberWord.Kind.DOZEN);
        return factor && word != null ? word.value() : null;
    }

    /** A number in words, or one that begins with digits and goes on in words. */
    private final class NumberWords {
        private final int first;
        private int at;
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal current = BigDecimal.ZERO;
        private BigDecimal limit = new BigDecimal("1e30");
        private @Nullable NumberWord before;
        private int end = -1;
        private boolean bareTen;

        NumberWords(int first) {
            this.first = first;
            this.at = first;
        }

        @Nullable
        Read read() {
            if (is(at, "half") || is(at, "quarter")) {
                return part(at, BigDecimal.ONE);
            }
            boolean article = is(at, "a") || is(at, "an");
            if (article) {
                at++;
                if (magnitude(at) == null) {
                    return denominator(at, BigDecimal.ONE);
                }
                current = BigDecimal.ONE;
            } else if (at < tokens.size() && NOUGHTS.contains(tokens.get(at).lower())) {
                end = ++at;
                Read point = point(BigDecimal.ZERO);
                return point == null ? new Read(end, BigDecimal.ZERO) : point;
            }
            go();
            return end < 0 ? null : finish();
        }

        /** Goes on after digits: "3 hundred and one", "10k", "2 million and a half". */
        @Nullable
        Read after(BigDecimal digits) {
            at = first + 1;
            end = at;
            current = digits;
            NumberWord word = word(at);
            boolean letter = word != null && word.kind() == NumberWord.Kind.LETTER
                    || at < tokens.size()
                            && isGlued(at)
                            && tokens.get(at).lower().equals("b");
            if (letter) {
                BigDecimal factor = word == null ? BigDecimal.ONE.scaleByPowerOfTen(9) : word.value();
                return new Read(at + 1, digits.multiply(factor));
            }
            if (magnitude(at) == null) {
                return new Read(at, digits);
            }
            go();
            return finish();
        }

        private @Nullable NumberWord word(int index) {
            if (index >= tokens.size()) {
                return null;
            }
            String lower = tokens.get(index).lower();
            NumberWord word = NumberWord.of(lower);
            if (word != null || before == null || !lower.endsWith("s")) {
                return word;
            }
            NumberWord singular = NumberWord.of(lower.substring(0, lower.length() - 1)); // "two dozens"
            return singular != null && singular.kind() == NumberWord.Kind.DOZEN ? singular : null;
        }

        private int skipHyphen(int index) {
            return is(index, "-") && isWord(index + 1) ? index + 1 : index;
        }

        private void go() {
            while (true) {
                int next = end < 0 ? at : skipHyphen(at);
                boolean and = end >= 0
                        && is(next, "and")
                        && before != null
                        && before.kind() != NumberWord.Kind.UNIT
                        && word(next + 1) instanceof NumberWord after
                        && after.isCardinal()
                        && after.kind() != NumberWord.Kind.MAGNITUDE
                        && !(after.kind() == NumberWord.Kind.UNIT
                                && denominator(skipHyphen(next + 2), after.value()) != null);
                NumberWord word = word(and ? next + 1 : next);
                int figures = is(next, "and") ? next + 1 : next;
                boolean digits = before != null
                        && before.kind() == NumberWord.Kind.HUNDRED
                        && figures < tokens.size()
                        && tokens.get(figures).isDigits();
                if (digits) {
                    addDigits(figures);
                    return;
                }
                if (word == null || !joins(word)) {
                    return;
                }
                bareTen = word.kind() == NumberWord.Kind.TEN && current.signum() > 0 && !and;
                add(word);
                at = (and ? next + 1 : next) + 1;
                end = at;
            }
        }

        /** "3 hundred and 21". */
        private void addDigits(int index) {
            BigDecimal value = value(tokens.get(index).text());
            if (value.compareTo(new BigDecimal(100)) < 0) {
                current = current.add(value);
                end = index + 1;
            }
        }

        private boolean joins(NumberWord word) {
            NumberWord.Kind kind = before == null ? null : before.kind();
            return switch (word.kind()) {
                case UNIT ->
                    kind == null && current.signum() == 0
                            || kind == NumberWord.Kind.TEN && word.value().signum() > 0
                            || kind == NumberWord.Kind.HUNDRED
                            || kind == NumberWord.Kind.MAGNITUDE;
                case TEEN, TEN ->
                    kind == null && current.signum() == 0
                            || kind == NumberWord.Kind.HUNDRED
                            || kind == NumberWord.Kind.MAGNITUDE;
                case HUNDRED -> current.signum() > 0 && kind != NumberWord.Kind.HUNDRED;
                case MAGNITUDE ->
                    (current.signum() > 0 || total.signum() > 0) && word.value().compareTo(limit) <= 0;
                case DOZEN -> current.signum() > 0;
                case LETTER, FRACTION -> false;
            };
        }

        private void add(NumberWord word) {
            switch (word.kind()) {
                case UNIT, TEEN, TEN -> current = current.add(word.value());
                case HUNDRED -> current = current.multiply(word.value());
                case DOZEN -> {
                    BigDecimal hundreds =
                            current.divideToIntegralValue(new BigDecimal(100)).multiply(new BigDecimal(100));
                    current = hundreds.add(current.subtract(hundreds).multiply(word.value()));
                }
                case MAGNITUDE -> {
                    if (current.signum() == 0) {
                        total = total.multiply(word.value()); // "lakh crore"
                    } else {
                        total = total.add(current.multiply(word.value()));
                    }
                    current = BigDecimal.ZERO;
                    limit = word.value();
                    if (is(at + 1, "crore")) {
                        limit = new BigDecimal("1e30");
                    }
                }
                case LETTER, FRACTION -> throw new IllegalStateException("no part of a number in words");
            }
            before = word;
        }

        private Read finish() {
            BigDecimal value = total.add(current);
            Read point = point(value);
            if (point != null) {
                return point;
            }
            Read over = bareTen ? underTen(value) : null;
            over = over == null ? denominator(skipHyphen(end), value) : over;
            if (over != null) {
                return over;
            }
            if (is(end, "and")) {
                Read part = half(end + 1);
                if (part != null) {
                    boolean scaled = part.value().compareTo(BigDecimal.ONE) < 0
                            && limit.compareTo(new BigDecimal("1e30")) < 0
                            && current.signum() == 0;
                    return new Read(part.end(), value.add(scaled ? part.value().multiply(limit) : part.value()));
                }
            }
            return new Read(end, value);
        }

        /** Of "one hundred thirty fifths" the thirty goes with the fifths. */
        private @Nullable Read underTen(BigDecimal value) {
            BigDecimal ten = current.remainder(new BigDecimal(100));
            Ordinals.Read unit = Ordinals.read(lowerFrom(skipHyphen(end)));
            boolean joins = unit != null && unit.words() == 1 && unit.place().compareTo(BigDecimal.TEN) < 0;
            return joins && unit != null
                    ? new Read(
                            skipHyphen(end) + 1,
                            value.subtract(ten).divide(ten.add(unit.place()), MathContext.DECIMAL64))
                    : null;
        }

        /** "a half", "a half million", "two thirds", "three quarters million" after "and". */
        private @Nullable Read half(int index) {
            if (is(index, "a") || is(index, "one") || is(index, "an")) {
                return part(index + 1, BigDecimal.ONE);
            }
            Read read = index < tokens.size() && word(index) instanceof NumberWord word && word.isCardinal()
                    ? new NumberWords(index).read()
                    : null;
            boolean part = read != null
                            && word(read.end() - 1) instanceof NumberWord last
                            && (last.kind() == NumberWord.Kind.FRACTION || last.kind() == NumberWord.Kind.MAGNITUDE)
                    || read != null && read.value().compareTo(BigDecimal.ONE) < 0;
            return part ? read : null;
        }

        /** A fraction's word at {@code index}, and a magnitude after it. */
        private @Nullable Read part(int index, BigDecimal count) {
            Read read = denominator(index, count);
            if (read == null && is(index, "half")) {
                read = new Read(index + 1, count.multiply(Numbers.part(1, 2)));
            }
            if (read == null && is(index, "quarter")) {
                read = magnitude(index + 1) == null ? null : new Read(index + 1, count.multiply(Numbers.part(1, 4)));
            }
            return read;
        }

        /** "thirds", "fifty-fourths", "hundredths" at {@code index}: the count over them, and a magnitude after it. */
        private @Nullable Read denominator(int index, BigDecimal count) {
            Ordinals.Read ordinal = Ordinals.read(lowerFrom(index));
            if (ordinal == null || count.signum() <= 0) {
                return null;
            }
            boolean one = count.compareTo(BigDecimal.ONE) == 0;
            if (one && ordinal.words() == 1 && is(index, "second")
                    || ordinal.place().compareTo(new BigDecimal(2)) < 0) {
                return null;
            }
            int after = index + ordinal.words();
            BigDecimal value = count.divide(ordinal.place(), MathContext.DECIMAL64);
            int article = is(after, "a") ? after + 1 : after;
            BigDecimal magnitude = magnitude(article);
            boolean half = is(index, "half") || ordinal.place().compareTo(new BigDecimal(4)) == 0;
            return magnitude != null && half
                    ? new Read(article + 1, value.multiply(magnitude))
                    : new Read(after, value);
        }

        private List<String> lowerFrom(int index) {
            return tokens
                    .subList(Math.min(index, tokens.size()), Math.min(index + Ordinals.WORDS_MAX, tokens.size()))
                    .stream()
                    .map(Token::lower)
                    .toList();
        }

        /** "point zero three", "point seventy-one". */
        private @Nullable Read point(BigDecimal value) {
            if (!is(end, "point")) {
                return null;
            }
            StringBuilder decimals = new StringBuilder();
            int index = end + 1;
            while (index < tokens.size()) {
                String lower = tokens.get(index).lower();
                NumberWord word = word(index);
                boolean single = word != null && word.kind() == NumberWord.Kind.UNIT || NOUGHTS.contains(lower);
                if (!single) {
                    break;
                }
                decimals.append(word == null ? "0" : word.value().toPlainString());
                index++;
            }
            if (decimals.isEmpty()) {
                Read tens = index < tokens.size() ? new NumberWords(index).tens() : null;
                if (tens == null) {
                    return null;
                }
                decimals.append(tens.value().toPlainString());
                index = tens.end();
            }
            return new Read(index, value.add(new BigDecimal("0." + decimals)));
        }

        private @Nullable Read tens() {
            go();
            return end < 0 || total.signum() > 0 ? null : new Read(end, current);
        }
    }
}
