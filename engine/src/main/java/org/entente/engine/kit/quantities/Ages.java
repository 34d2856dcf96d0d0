package org.entente.engine.kit.quantities;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.entente.engine.kit.units.Units;

/** Numbers without a unit that are ages by what stands round them: "aged 15", "Amaro, 62, said", "she was 40". */
final class Ages {
    static final String OF_AGE = " of age";
    static final String YEARS = "year" + OF_AGE;

    private static final BigDecimal MOST = new BigDecimal(115);
    private static final Set<String> AGED = Set.of("aged", "age", "ages", "turned", "turns", "turning");
    private static final Set<String> AVERAGES =
            Set.of("average", "median", "mean", "minimum", "maximum", "retirement", "the");
    private static final int EXPECTANCY_REACH_WORDS = 8;
    private static final Set<String> AFTER_AGE = Set.of(",", ".", "–", "—", "―", "--", "(");
    private static final Set<String> OVER_AGE = Set.of("over", "under", "above", "below");
    private static final Set<String> MANY = Set.of(
            "people",
            "persons",
            "adults",
            "men",
            "women",
            "children",
            "boys",
            "girls",
            "kids",
            "those",
            "anyone",
            "everyone",
            "patients",
            "voters",
            "residents",
            "citizens",
            "pensioners",
            "workers",
            "players",
            "drivers",
            "males",
            "females",
            "youths",
            "students",
            "infants",
            "babies",
            "teenagers",
            "americans",
            "minors",
            "child");
    private static final Set<String> ONE = Set.of(
            "man",
            "woman",
            "boy",
            "girl",
            "child",
            "youth",
            "lad",
            "teenager",
            "pensioner",
            "widow",
            "widower",
            "baby");
    private static final Set<String> PERSONS = Set.of("who", "he", "she", "i");
    /** Behind what is no age: "he was 3 over par", "she is two behind". */
    private static final Set<String> PLACED = Set.of(
            "over", "under", "above", "below", "up", "down", "off", "behind", "ahead", "for", "of", "short", "out");

    private static final Set<String> BEING = Set.of("was", "is", "be", "were", "are", "been");

    private Ages() {}

    /** Of a number {@code first..last} whose hedges begin at {@code start}. */
    static boolean is(List<Word> words, Numeral number, int start) {
        BigDecimal most = number.most();
        boolean whole = most.signum() > 0
                && most.compareTo(MOST) <= 0
                && most.stripTrailingZeros().scale() <= 0;
        if (!whole || start == 0) {
            return false;
        }
        Word before = words.get(start - 1);
        if (isTold(words, start)) {
            return true;
        }
        boolean ofAge = before.is("of")
                && start > 1
                && (words.get(start - 2).is("age") || words.get(start - 2).is("ages"));
        return ofAge
                || isExpectancy(words, start)
                || isApposition(words, number)
                || isOfPersons(words, start, number)
                || isOfOneAged(words, start, number)
                || isPredicate(words, start, number);
    }

    /** Whether a word for age stands right before the number: "aged 15", "aged between 18 and 40". */
    static boolean isTold(List<Word> words, int start) {
        int before = start - 1;
        boolean opened = before > 0
                && (words.get(before).is("between") || words.get(before).is("from"));
        before = opened ? before - 1 : before;
        return before >= 0 && AGED.contains(words.get(before).lower());
    }

    /** "life expectancy of men there is 73", "a median age of 29". */
    private static boolean isExpectancy(List<Word> words, int start) {
        Word before = words.get(start - 1);
        if (!before.is("of") && !before.is("at") && !BEING.contains(before.lower())) {
            return false;
        }
        for (int at = start - 2; at > 0 && at >= start - EXPECTANCY_REACH_WORDS; at--) {
            Word word = words.get(at);
            boolean age = word.is("age") && AVERAGES.contains(words.get(at - 1).lower());
            if (age || word.is("expectancy") && words.get(at - 1).is("life")) {
                return true;
            }
            if (word.isNumber() || ",.;:".contains(word.text())) {
                return false;
            }
        }
        return false;
    }

    /** "Amaro, 62, said", "Amaro, 62 — a father of two". */
    private static boolean isApposition(List<Word> words, Numeral number) {
        int first = number.first();
        int next = number.last() + 1;
        boolean junior = first > 3
                && words.get(first).isNumber()
                && words.get(first - 1).text().equals(",")
                && words.get(first - 2).text().equals(".")
                && (words.get(first - 3).is("jr") || words.get(first - 3).is("sr"));
        if (junior) {
            return next < words.size() && AFTER_AGE.contains(words.get(next).text());
        }
        return first > 1
                && words.get(first).isNumber()
                && words.get(first - 1).text().equals(",")
                && next < words.size()
                && (words.get(first - 2).isCapitalised()
                        ? AFTER_AGE.contains(words.get(next).text())
                        : isOfOne(words, first - 2, next));
    }

    /** "the striker, 29, said": between commas, behind a noun in the singular. */
    private static boolean isOfOne(List<Word> words, int noun, int next) {
        Word word = words.get(noun);
        boolean singular = word.isWord() && !Nouns.isPlural(word.lower()) && !FunctionWords.is(word.lower());
        boolean goesOn = next + 1 < words.size()
                && words.get(next + 1).isWord()
                && words.get(next + 1).text().equals(words.get(next + 1).lower())
                && !words.get(next + 1).is("and");
        return singular && goesOn && words.get(next).text().equals(",");
    }

    /** "adults over 60", "children under five": behind persons, and of nothing else. */
    private static boolean isOfPersons(List<Word> words, int start, Numeral number) {
        int hedge = number.first() - 1;
        boolean bounded = hedge >= start && OVER_AGE.contains(words.get(hedge).lower());
        int next = number.last() + 1;
        boolean counts = next < words.size()
                && (words.get(next).text().equals("%")
                        || Nouns.isPlural(words.get(next).lower())
                        || Units.ofWords(words.get(next).lower()) != null);
        return bounded
                && !counts
                && start > 0
                && MANY.contains(words.get(start - 1).lower());
    }

    /** "a man of 42". */
    private static boolean isOfOneAged(List<Word> words, int start, Numeral number) {
        return start > 1
                && words.get(start - 1).is("of")
                && ONE.contains(words.get(start - 2).lower())
                && isBare(words, number);
    }

    /** Whether nothing follows the number that it may count. */
    private static boolean isBare(List<Word> words, Numeral number) {
        int next = number.last() + 1;
        return next >= words.size()
                || !words.get(next).isWord() && !words.get(next).text().equals("%")
                || FunctionWords.is(words.get(next).lower());
    }

    /** "who was 40", "she will be 40 by June"; not "she was 40 minutes late". */
    private static boolean isPredicate(List<Word> words, int start, Numeral number) {
        int at = start - 1;
        if (!BEING.contains(words.get(at).lower())) {
            return false;
        }
        while (at > 0
                && (BEING.contains(words.get(at).lower())
                        || words.get(at).is("will")
                        || words.get(at).is("would"))) {
            at--;
        }
        int next = number.last() + 1;
        boolean placed = next < words.size() && PLACED.contains(words.get(next).lower());
        return !placed
                && isBare(words, number)
                && PERSONS.contains(words.get(at).lower());
    }
}
