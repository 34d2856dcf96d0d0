package org.entente.engine.kit.quantities;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.engine.kit.Table;
import org.entente.engine.kit.units.UnitEntry;
import org.entente.engine.kit.units.Units;
import org.entente.model.Bound;
import org.jspecify.annotations.Nullable;

/** The words round a number that bound it: "at least", "up to", "or more", "some". */
final class Hedges {
    /**
     * What stands round a number.
     *
     * @param first index of the first word of hedges before it, or of the number
     * @param last index of the last word of hedges after it, or of the number's end
     * @param bound what they amount to; null where nothing bounds it
     * @param about whether the number is also called rough, as in "at least about 40"
     */
    record Round(int first, int last, @Nullable Bound bound, boolean about) {}

    private record Entry(List<String> words, Bound bound) {}

    private static final List<Entry> BEFORE = load("before");
    private static final List<Entry> AFTER = load("after");
    private static final Set<String> BETWEEN = words("between");
    private static final Set<String> GOVERNING = words("governs");
    private static final Set<String> MOVING = words("moves");
    private static final Set<String> WITH_OVER = words("parts");
    private static final List<String> UP_TO = List.of("up", "to");
    private static final List<String> OVER = List.of("over");
    private static final Set<String> PERIODS = Set.of(
            "inning", "innings", "over", "game", "match", "round", "leg", "set", "season", "session", "test", "series");
    private static final Set<List<String>> COMPARING = Set.of(
            List.of("more", "than"),
            List.of("less", "than"),
            List.of("fewer", "than"),
            List.of("higher", "than"),
            List.of("lower", "than"),
            List.of("longer", "than"),
            List.of("shorter", "than"),
            List.of("larger", "than"),
            List.of("smaller", "than"),
            List.of("greater", "than"),
            List.of("above"),
            List.of("below"));
    private static final Set<String> SHORT = Set.of("short", "shy");
    private static final Set<String> DETERMINERS = Set.of("a", "an", "the", "its", "his", "her", "their", "our");
    private static final Set<String> PRONOUNS = Set.of("it", "them", "him", "her", "us", "me");

    private Hedges() {}

    private static List<Entry> load(String side) {
        return Table.of(Hedges.class, "bounds.tsv").rows().stream()
                .filter(row -> Table.cell(row, "side").equals(side))
                .flatMap(row -> Table.parts(row, "words").stream().map(form -> entry(form, row)))
                .sorted(Comparator.comparing(entry -> -entry.words().size()))
                .toList();
    }

    private static Entry entry(String form, Map<String, String> row) {
        return new Entry(List.of(form.split(" ")), Bound.ofCode(Table.cell(row, "bound")));
    }

    private static Set<String> words(String side) {
        Set<String> words = new HashSet<>();
        Table.of(Hedges.class, "bounds.tsv").rows().stream()
                .filter(row -> Table.cell(row, "side").equals(side))
                .forEach(row -> words.addAll(Table.parts(row, "words")));
        return Set.copyOf(words);
    }

    /** Looks to both sides of the words {@code first..last} of a number with its currency sign. */
    static Round around(List<Word> words, int first, int last) {
        Bound bound = null;
        boolean about = false;
        int start = first;
        int at = first;
        while (at > 0) {
            Entry entry = endingBefore(words, at);
            if (entry != null && isNoHedge(words, entry, at, first, last)) {
                break;
            }
            if (entry != null) {
                at -= entry.words().size();
                start = at;
                about |= entry.bound() == Bound.ABOUT;
                bound = stronger(bound, entry.bound());
            } else if (BETWEEN.contains(words.get(at - 1).lower())) {
                at--;
            } else {
                break;
            }
        }
        int end = last;
        Entry after = startingAt(words, last + 1);
        if (after != null) {
            end = last + after.words().size();
            about |= after.bound() == Bound.ABOUT;
            bound = stronger(bound, after.bound());
        }
        return new Round(start, end, bound, about);
    }

    /** Whether the words of a hedge that end before {@code at} tell something else here. */
    private static boolean isNoHedge(List<Word> words, Entry entry, int at, int first, int last) {
        int start = at - entry.words().size();
        if (entry.bound() == Bound.ABOUT) {
            return isDefinite(words, at, first) || isGoverned(words, start);
        }
        if (start == 0) {
            return false;
        }
        Word before = words.get(start - 1);
        boolean mark = entry.words().getLast().equals("of")
                && SHORT.contains(entry.words().get(entry.words().size() - 2))
                && at < first; // "fell short of the 60 needed"
        if (mark) {
            return true;
        }
        if (entry.words().equals(UP_TO)) {
            return MOVING.contains(before.lower());
        }
        if (entry.words().equals(OVER) && (PRONOUNS.contains(before.lower()) || WITH_OVER.contains(before.lower()))) {
            return true; // "turned it over 3 times", "handed over 3 ships"
        }
        if (COMPARING.contains(entry.words()) && at >= first - 1 && closesMeasure(words, start - 1)) {
            return true; // "3 per cent above the 12 tonnes of May", "a dollar more than two years ago"
        }
        return entry.words().equals(OVER) && isTime(words, last) && (at < first || closesAmount(words, start - 1));
    }

    /** Whether the word ends an amount that was measured: a number, a sign or word of a unit. */
    private static boolean closesMeasure(List<Word> words, int at) {
        Word word = words.get(at);
        return word.isNumber() && !word.text().matches("(?:19|20)\\d\\d")
                || word.text().equals("%")
                || word.isWord()
                        && at > 0
                        && (Units.ofWords(word.lower()) != null || word.is("points"))
                        && (words.get(at - 1).isNumber()
                                || NumberWord.of(words.get(at - 1).lower()) != null
                                || words.get(at - 1).is("percentage")
                                || words.get(at - 1).is("per"));
    }

    /** Whether the number that ends at {@code last}, with its unit or without, is of a length of time. */
    private static boolean isTime(List<Word> words, int last) {
        for (int at = last; at <= last + 2 && at < words.size(); at++) {
            UnitEntry unit = Units.ofWords(words.get(at).lower());
            if (at > last && PERIODS.contains(Nouns.singular(words.get(at).lower()))) {
                return true; // "walked two over seven innings"
            }
            if (unit != null) {
                return unit.dimension().equals("duration");
            }
            if (at > last && !words.get(at).isHyphen()) {
                return false;
            }
        }
        return false;
    }

    /** "4 per cent over two years", "$40 over two years", "meetings over two days": what is told before took that time. */
    private static boolean closesAmount(List<Word> words, int at) {
        Word word = words.get(at);
        return word.isNumber()
                || word.text().equals("%")
                || word.isWord()
                        && (isNoun(words, at)
                                || Nouns.isPlural(word.lower())
                                || NumberWord.of(word.lower()) != null
                                || Units.ofWords(word.lower()) != null);
    }

    /** The "raise" of "a 7% raise over two years": a noun by what stands before it, which is an article or an amount. */
    private static boolean isNoun(List<Word> words, int at) {
        if (FunctionWords.is(words.get(at).lower())) {
            return false;
        }
        Word before = at == 0 ? words.get(at) : words.get(at - 1);
        return at == 0
                || DETERMINERS.contains(before.lower())
                || before.isNumber()
                || before.text().equals("%")
                || before.is("percent")
                || before.is("cent");
    }

    /** "around the 40-metre wall": the words tell where, and not how many. */
    private static boolean isDefinite(List<Word> words, int at, int first) {
        return at < first
                && (words.get(at).is("the")
                        || words.get(at).is("its")
                        || words.get(at).is("their"));
    }

    /** "worried about 40 soldiers": of whom somebody speaks or thinks, and not how many. */
    private static boolean isGoverned(List<Word> words, int about) {
        return about > 0
                && words.get(about).is("about")
                && GOVERNING.contains(words.get(about - 1).lower());
    }

    /** A bound outweighs "about"; of two bounds the inner one holds. */
    private static Bound stronger(@Nullable Bound inner, Bound outer) {
        if (inner == null) {
            return outer;
        }
        return inner == Bound.ABOUT || inner == Bound.EXACT ? (outer == Bound.EXACT ? inner : outer) : inner;
    }

    private static @Nullable Entry endingBefore(List<Word> words, int at) {
        for (Entry entry : BEFORE) {
            if (matches(words, at - entry.words().size(), entry.words())) {
                return entry;
            }
        }
        return null;
    }

    /** The hedge that begins at {@code at}. */
    private static @Nullable Entry startingAt(List<Word> words, int at) {
        if (at < words.size() && (isName(words, at) || isAddition(words, at))) {
            return null;
        }
        for (Entry entry : AFTER) {
            if (matches(words, at, entry.words())) {
                return entry;
            }
        }
        return null;
    }

    /** The "Max" of "an Arrow 9 Max", the "MAX" of "the 909 MAX"; all of a headline's capitals tell nothing. */
    private static boolean isName(List<Word> words, int at) {
        return words.get(at).isCapitalised()
                && !(words.get(at).isAllCapitals() && (isShouted(words, at - 2) || isShouted(words, at + 1)));
    }

    private static boolean isShouted(List<Word> words, int at) {
        return at >= 0
                && at < words.size()
                && words.get(at).isAllCapitals()
                && words.get(at).text().length() > 1;
    }

    /** "290 plus 40", "$5 million plus $2 million". */
    private static boolean isAddition(List<Word> words, int at) {
        if (!words.get(at).is("plus") || at + 1 >= words.size()) {
            return false;
        }
        Word next = words.get(at + 1);
        return next.isNumber() || Character.getType(next.text().codePointAt(0)) == Character.CURRENCY_SYMBOL;
    }

    private static boolean matches(List<Word> words, int at, List<String> phrase) {
        if (at < 0 || at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!words.get(at + i).is(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }
}
