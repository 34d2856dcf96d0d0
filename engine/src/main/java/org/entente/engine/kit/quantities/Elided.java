package org.entente.engine.kit.quantities;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.engine.kit.Table;
import org.entente.engine.kit.units.Units;
import org.jspecify.annotations.Nullable;

/**
 * What a number without a noun counts where its sentence names it elsewhere: "14 barges, eight of which", "of the 48
 * barges, nine sank", "the number of barges rose to 340".
 */
final class Elided {
    /**
     * A number of things told before.
     *
     * @param symbol the head noun in the singular
     * @param phrase the noun with its qualifiers
     * @param end index of its last word
     * @param most the greatest number that it may be
     * @param joined whether it stands beside another number of things: "six nurses and two clerks"
     */
    record Thing(String symbol, String phrase, int end, BigDecimal most, boolean joined) {}

    /**
     * What is counted.
     *
     * @param unit at its place, or at the number's
     * @param phrase in full; empty where it is told at its place
     */
    record Told(UnitReader.Found unit, String phrase) {}

    private static final Map<String, Set<String>> WORDS = load();
    private static final Set<String> JOINS = Set.of("and", ",", "but", "while", "including");
    private static final Set<String> WERE = Set.of("were", "are", "have", "had");
    private static final int NUMBER_OF_REACH_WORDS = 16;
    private static final int OWNER_WORDS_MAX = 5;
    private static final int GAP_WORDS_MAX = 5;
    private static final BigDecimal FAR_MARK = new BigDecimal(1_000);
    private static final BigDecimal ALIKE = new BigDecimal(50);

    private final List<Word> words;
    private final UnitReader units;
    private final Hedges.Round round;

    /**
     * @param round the hedges of the number that is asked about
     */
    Elided(List<Word> words, UnitReader units, Hedges.Round round) {
        this.words = words;
        this.units = units;
        this.round = round;
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> sides = new HashMap<>();
        for (Map<String, String> row : Table.of(Elided.class, "elisions.tsv").rows()) {
            sides.computeIfAbsent(Table.cell(row, "side"), side -> new HashSet<>())
                    .addAll(Table.parts(row, "words"));
        }
        return Map.copyOf(sides);
    }

    private static boolean is(String side, Word word) {
        return WORDS.getOrDefault(side, Set.of()).contains(word.lower());
    }

    /** Whether the amount that begins at {@code first} opens its clause as the whole of what follows: "Of the 48 barges". */
    static boolean frames(List<Word> words, int first) {
        int at = first - 1;
        if (at > 0
                && (UnitReader.DETERMINERS.contains(words.get(at).lower())
                        || words.get(at).is("every"))) {
            at--;
        } else if (at > 0 && UnitReader.isOwner(words.get(at))) {
            at = beforeOwner(words, at);
        }
        return at >= 0
                && words.get(at).is("of")
                && (at == 0 || !words.get(at - 1).isWord() && !words.get(at - 1).isNumber());
    }

    /** "Of 23 yards asked, 17 reported better sales": behind the whole a word in -ed is what its part did. */
    static boolean isDeedOfPart(List<Word> words, Numeral number, Thing frame) {
        int next = number.last() + 1;
        return number.form() == Numeral.Form.CARDINAL
                && next + 1 < words.size()
                && words.get(next).lower().endsWith("ed")
                && !words.get(next).isCapitalised()
                && words.get(next + 1).isWord()
                && !Nouns.isPlural(words.get(next + 1).lower())
                && number.most().compareTo(frame.most()) < 0
                && words.get(number.first() - 1).text().equals(",")
                && isOneSentence(words, frame.end() + 1, number.first());
    }

    /** "14 red and 12 blue barges": the noun of a second number whose kind alone the first tells; null elsewhere. */
    static @Nullable Told ofPair(List<Word> words, Numeral number, NumberReader numbers, UnitReader units) {
        int kind = number.last() + 1;
        int next = kind + 2;
        boolean pair = number.form() == Numeral.Form.CARDINAL
                && next + 2 < words.size()
                && isKind(words.get(kind))
                && (words.get(kind + 1).is("and") || words.get(kind + 1).is("or"))
                && words.get(next + 1).isWord()
                && isKind(words.get(next + 1));
        Numeral other = pair ? numbers.read(next) : null;
        if (other == null || other.form() != Numeral.Form.CARDINAL || other.last() != next) {
            return null;
        }
        UnitReader.Found noun = units.counted(other.last(), other.value());
        boolean plural = noun != null
                && noun.counted()
                && noun.first() == next + 1
                && noun.last() > next + 1
                && noun.symbol().indexOf('/') < 0
                && Nouns.isPlural(words.get(noun.last()).lower());
        return plural && noun != null
                ? new Told(
                        new UnitReader.Found(noun.symbol(), number.first(), kind, true),
                        words.get(kind).lower() + " " + noun.symbol())
                : null;
    }

    /** Whether the word may tell a kind: no noun for many, no unit, no number, no function word. */
    private static boolean isKind(Word word) {
        return word.isWord()
                && !word.glued()
                && !FunctionWords.is(word.lower())
                && !Nouns.isPlural(word.lower())
                && NumberWord.of(word.lower()) == null
                && Units.ofWords(word.lower()) == null;
    }

    /** Index of the word before an owner's phrase that ends at {@code owner}: "Of" in "Of the old mill's". */
    private static int beforeOwner(List<Word> words, int owner) {
        int at = owner - 1;
        while (at > 0
                && at > owner - OWNER_WORDS_MAX
                && words.get(at).isWord()
                && !words.get(at).is("of")) {
            at--;
        }
        return at;
    }

    /** "44 degrees, four above normal": how far a level is from what is usual, in the unit that it was told in. */
    static UnitReader.@Nullable Found offNormal(
            List<Word> words, Numeral number, UnitReader.@Nullable Found before, int end) {
        int next = number.last() + 1;
        boolean off = before != null
                && !before.counted()
                && next < words.size()
                && is("off", words.get(next))
                && isOneSentence(words, end + 1, number.first());
        for (int at = next + 1; off && at < words.size() && at <= next + GAP_WORDS_MAX; at++) {
            if (is("usual", words.get(at)) && before != null) {
                return new UnitReader.Found(before.symbol(), number.first(), number.last(), false);
            }
        }
        return null;
    }

    /** "6,000 tonnes below its target of 434,000": the mark that an amount is held against. */
    static UnitReader.@Nullable Found ofMark(
            List<Word> words, Numeral number, UnitReader.@Nullable Found before, @Nullable BigDecimal value, int end) {
        int of = number.first() - 1;
        boolean mark = before != null
                && value != null
                && of > end + 2
                && of - end <= GAP_WORDS_MAX
                && words.get(of).is("of")
                && is("usual", words.get(of - 1))
                && isOneSentence(words, end + 1, of)
                && (number.last() + 1 >= words.size()
                        || !words.get(number.last() + 1).isWord()
                        || FunctionWords.is(words.get(number.last() + 1).lower()));
        boolean counts = before != null
                && (!before.counted() || number.most().stripTrailingZeros().scale() <= 0);
        boolean alike = mark
                && counts
                && value != null
                && number.most().compareTo(value.abs().multiply(FAR_MARK)) <= 0
                && value.abs().compareTo(number.most().multiply(FAR_MARK)) <= 0;
        return alike && before != null
                ? new UnitReader.Found(before.symbol(), number.first(), number.last(), before.counted())
                : null;
    }

    /** The unit of "9 wide" behind "40 metres long"; null where no length stands before it in its sentence. */
    static UnitReader.@Nullable Found size(
            List<Word> words, Numeral number, UnitReader.@Nullable Found before, int end) {
        int next = number.last() + 1;
        boolean sized = before != null
                && next < words.size()
                && is("size", words.get(next))
                && Units.dimensionOf(before.symbol()).equals("length")
                && isOneSentence(words, end + 1, number.first());
        return sized && before != null
                ? new UnitReader.Found(before.symbol(), number.first(), number.last(), false)
                : null;
    }

    /**
     * What a number counts beside which no noun stands.
     *
     * @param thing the last number of things before it
     * @param frame the last one that opened a clause as a whole
     * @param unit the unit of the last amount
     * @param end index of the last word of that amount
     */
    @Nullable
    Told of(Numeral number, @Nullable Thing thing, @Nullable Thing frame, UnitReader.@Nullable Found unit, int end) {
        UnitReader.Found numberOf = numberOf();
        if (numberOf != null) {
            return new Told(numberOf, "");
        }
        if (frame != null && isPart(number, frame)) {
            return taken(number, frame);
        }
        if (thing != null && isGap(number, thing)) {
            return taken(number, thing);
        }
        if (thing == null || !isOneSentence(words, thing.end() + 1, number.first())) {
            return further(number, unit, end);
        }
        UnitReader.Found named = isPart(number, thing) ? ofThem(number) : null;
        if (named != null) {
            return new Told(named, "");
        }
        Told otherKind = ofOtherKind(number, thing, end);
        if (otherKind != null) {
            return otherKind;
        }
        if (isWhole(number, thing) || isPart(number, thing) && isAccounted()) {
            return taken(number, thing);
        }
        boolean part = isPart(number, thing) && (isOfThem(number) || isPlaced(number) || isOfWhich());
        boolean more = isFurther(number)
                || !thing.joined() && isDeed(number)
                || isSubject(number)
                || isParallel(number, thing);
        if (isOtherDeed(number, thing, unit) || isBeside(number, thing)) {
            return taken(number, thing);
        }
        boolean last =
                unit != null && unit.counted() && unit.symbol().split("/")[0].equals(thing.symbol());
        return part || more && last ? taken(number, thing) : further(number, unit, end);
    }

    /** "Otto's yard sank 12 barges; his rival's, eight": the verb and the noun are those of the clause before. */
    private boolean isGap(Numeral number, Thing thing) {
        int comma = round.first() - 1;
        int next = number.last() + 1;
        boolean ends = next >= words.size()
                || !words.get(next).isWord() && !words.get(next).isHyphen();
        if (!ends || comma < 1 || !words.get(comma).text().equals(",")) {
            return false;
        }
        int at = comma - 1;
        while (at > thing.end() && at >= comma - GAP_WORDS_MAX && words.get(at).isWord()) {
            at--;
        }
        return at > thing.end()
                && at < comma - 1
                && words.get(at).text().equals(";")
                && isOneSentence(words, thing.end() + 1, at);
    }

    private static Told taken(Numeral number, Thing thing) {
        return new Told(new UnitReader.Found(thing.symbol(), number.first(), number.last(), true), thing.phrase());
    }

    /** "$650m and a further 200m", "$9 a kilo against the rival's 12": money and measures of the amount before. */
    private @Nullable Told further(Numeral number, UnitReader.@Nullable Found unit, int end) {
        boolean parallel = isOfWhich()
                || isOfThem(number)
                || end + 1 < words.size() && is("place", words.get(end + 1)) && isPlaced(number)
                || unit != null && Units.dimensionOf(unit.symbol()).equals("length") && isJoinedDeed(number, end);
        boolean measured = unit != null && !unit.counted() && isOneSentence(words, end + 1, number.first());
        boolean shared = measured
                && unit != null
                && (isFurther(number) || parallel)
                && !Ellipsis.NEVER_LIKENED.contains(Units.dimensionOf(unit.symbol()));
        return shared && unit != null
                ? new Told(new UnitReader.Found(unit.symbol(), number.first(), number.last(), false), "")
                : null;
    }

    /** Whether the number is less than that of the things in its sentence, so that it may be of some of them. */
    private boolean isPart(Numeral number, Thing whole) {
        boolean counts = number.most().stripTrailingZeros().scale() <= 0;
        return counts
                && number.most().compareTo(whole.most()) < 0
                && isOneSentence(words, whole.end() + 1, number.first());
    }

    /** "212 barges out of 480 inspected". */
    private boolean isWhole(Numeral number, Thing part) {
        int of = round.first() - 1;
        return number.most().compareTo(part.most()) > 0
                && of == part.end() + 2
                && words.get(of).is("of")
                && words.get(of - 1).is("out");
    }

    /** "with coasters accounting for 40". */
    private boolean isAccounted() {
        int word = round.first() - 1;
        int verb = word > 0 && words.get(word).is("for") ? word - 1 : word;
        return verb > 0 && is("share", words.get(verb));
    }

    /** "three red barges, five blue and two white": the noun of a list, each time of another kind. */
    private @Nullable Told ofOtherKind(Numeral number, Thing thing, int end) {
        int kind = number.last() + 1;
        int space = thing.phrase().lastIndexOf(' ');
        boolean listed = kind < words.size()
                && space > 0
                && thing.end() == end
                && isList(end + 1, round.first())
                && (kind + 1 >= words.size()
                        || !words.get(kind + 1).isWord() && !words.get(kind + 1).isHyphen()
                        || words.get(kind + 1).is("and"));
        Word word = listed ? words.get(kind) : null;
        boolean plain = word != null
                && word.isWord()
                && !word.isCapitalised()
                && !FunctionWords.is(word.lower())
                && NumberWord.of(word.lower()) == null
                && !word.lower().endsWith("ed")
                && !Nouns.isPlural(word.lower())
                && Units.ofWords(word.lower()) == null;
        return plain && word != null
                ? new Told(
                        new UnitReader.Found(thing.symbol(), number.first(), kind, true),
                        word.lower() + thing.phrase().substring(space))
                : null;
    }

    /** Whether nothing but a comma and "and" stands between two numbers. */
    private boolean isList(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!words.get(at).text().equals(",") && !words.get(at).is("and")) {
                return false;
            }
        }
        return from < to;
    }

    /** "12 barges and 30 on order": no noun between two numbers that "and" joins, and a place or purpose behind the second. */
    private boolean isBeside(Numeral number, Thing thing) {
        return round.first() == thing.end() + 2 && isPlaced(number) && isAlike(number, thing);
    }

    /** "sold 12 barges, and its rival expects to sell 40": what the same is done to, or what is done to things counted. */
    private boolean isOtherDeed(Numeral number, Thing thing, UnitReader.@Nullable Found unit) {
        int verb = round.first() - 1;
        boolean last = unit != null
                && (unit.symbol().split("/")[0].equals(thing.symbol())
                        || Units.dimensionOf(unit.symbol()).equals("duration"));
        if (!last || verb <= thing.end() + 1 || !is("deed", words.get(verb)) || !isAlike(number, thing)) {
            return false;
        }
        boolean joined = false;
        for (int at = thing.end() + 1; at < verb; at++) {
            joined |= JOINS.contains(words.get(at).lower());
        }
        return joined && ends(number.last() + 1);
    }

    /** "walked 12 miles, and Kurt added eight". */
    private boolean isJoinedDeed(Numeral number, int end) {
        int verb = round.first() - 1;
        boolean joined = false;
        for (int at = end + 1; at < verb; at++) {
            joined |= JOINS.contains(words.get(at).lower());
        }
        return joined && is("deed", words.get(verb)) && ends(number.last() + 1);
    }

    /** Whether two numbers are near enough to be of the same things. */
    private static boolean isAlike(Numeral number, Thing thing) {
        return number.most().compareTo(thing.most().multiply(ALIKE)) <= 0
                && thing.most().compareTo(number.most().multiply(ALIKE)) <= 0;
    }

    /** "eight of which". */
    private boolean isOfThem(Numeral number) {
        int of = number.last() + 1;
        return of + 1 < words.size() && words.get(of).is("of") && is("part", words.get(of + 1));
    }

    /** The noun of "19 of them children"; null where none tells what they are. */
    private UnitReader.@Nullable Found ofThem(Numeral number) {
        if (!isOfThem(number)) {
            return null;
        }
        UnitReader.Found noun = units.counted(number.last() + 2, null);
        String head = noun == null ? "" : words.get(noun.last()).lower();
        return noun != null && Nouns.isPlural(head) && !Nouns.isSame(head) ? noun : null;
    }

    /** ", eight in the north", "and six from Otto's yard". */
    private boolean isPlaced(Numeral number) {
        int before = round.first() - 1;
        int next = number.last() + 1;
        return before >= 0
                && JOINS.contains(words.get(before).lower())
                && next < words.size()
                && is("place", words.get(next));
    }

    /** "of which eight". */
    private boolean isOfWhich() {
        int pronoun = round.first() - 1;
        return pronoun > 0
                && is("part", words.get(pronoun))
                && words.get(pronoun - 1).is("of");
    }

    /** "40 barges sank and 12 were damaged". */
    private boolean isSubject(Numeral number) {
        int before = round.first() - 1;
        int next = number.last() + 1;
        return before >= 0
                && JOINS.contains(words.get(before).lower())
                && next < words.size()
                && WERE.contains(words.get(next).lower());
    }

    /** "40 barges in May and 52 in June": one preposition behind both. */
    private boolean isParallel(Numeral number, Thing thing) {
        int next = number.last() + 1;
        return isPlaced(number)
                && thing.end() + 1 < words.size()
                && words.get(thing.end() + 1).is(words.get(next).lower());
    }

    /** "another eight were", "eight more were", "three fewer than". */
    private boolean isFurther(Numeral number) {
        int before = number.first() - 1;
        int next = number.last() + 1;
        return before >= 0 && is("further", words.get(before))
                || next < words.size() && is("behind", words.get(next)) && ends(next + 1);
    }

    /** "sank 12 barges and damaged 30". */
    private boolean isDeed(Numeral number) {
        int verb = round.first() - 1;
        return verb > 0
                && words.get(verb).isWord()
                && (words.get(verb).lower().endsWith("ed")
                        || words.get(verb).lower().endsWith("ing"))
                && !Changes.tellsChange(words.get(verb).lower())
                && JOINS.contains(words.get(verb - 1).lower())
                && ends(number.last() + 1);
    }

    /** Whether no noun follows that could be counted. */
    private boolean ends(int at) {
        return at >= words.size()
                || !words.get(at).isWord()
                || FunctionWords.is(words.get(at).lower())
                || words.get(at).lower().endsWith("ed");
    }

    /** The noun of "the number of barges rose to 340", where the number tells their level. */
    UnitReader.@Nullable Found numberOf() {
        int level = round.first() - 1;
        boolean told = level >= 0
                && (is("level", words.get(level))
                        || Changes.tellsChange(words.get(level).lower()));
        if (!told) {
            return null;
        }
        for (int of = level - 1; of > 1 && of >= level - NUMBER_OF_REACH_WORDS; of--) {
            Word word = words.get(of);
            if (!word.isWord() && !word.isHyphen() && !word.isNumber()) {
                return null;
            }
            if (word.is("of")
                    && words.get(of - 1).is("number")
                    && !words.get(of - 2).is("a")) {
                UnitReader.Found noun = units.counted(of, null);
                return noun != null
                                && noun.last() < level
                                && Nouns.isPlural(words.get(noun.last()).lower())
                        ? noun
                        : null;
            }
        }
        return null;
    }

    private static boolean isOneSentence(List<Word> words, int from, int to) {
        for (int at = Math.max(0, from); at < to; at++) {
            String text = words.get(at).text();
            if (text.equals(".") || text.equals(";") || text.equals("?") || text.equals("!")) {
                return false;
            }
        }
        return true;
    }
}
