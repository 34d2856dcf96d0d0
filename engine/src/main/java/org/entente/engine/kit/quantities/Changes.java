package org.entente.engine.kit.quantities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.engine.kit.Table;
import org.entente.engine.kit.quantities.QuantityFound.Change;

/** Whether an amount is that of a rise or a fall: "rose 6 per cent", "a drop of 40", "12% higher". */
final class Changes {
    /** How far back a word of change may stand: "rose by a further". */
    private static final int REACH_WORDS = 3;

    /** How many words may stand between two amounts that share one word of change. */
    private static final int SHARE_REACH_WORDS = 5;

    private static final Map<String, Change> BEFORE = load("before");
    private static final Map<String, Change> AFTER = load("after");
    private static final Set<String> COMPARATIVES = Set.of("more", "less", "fewer");
    /** Verbs that "up" and "down" complete to one that tells no change: shot down 12, set up 12, gave up 12. */
    private static final Set<String> WITH_PARTICLE = words("particle");

    private static final Set<String> STATES =
            Set.of("is", "are", "was", "were", "be", "been", "being", "went", "gone", "goes", "go", "ended", "closed");

    /** Verbs that are done to things counted and lengths, which then do not change: sank two ships, raised 3 flags. */
    private static final Set<String> DONE_TO_THINGS = words("things");

    /** Words after an amount that tell a change of shares and prices alone: "5% off", but "5 km off the coast". */
    private static final Set<String> PLACES_TOO = Set.of(
            "off", "up", "down", "larger", "bigger", "smaller", "faster", "slower", "climb", "slide", "drop", "fall");

    private static final Set<String> RELATIVE = Set.of("share", "percentage points", "money");
    private static final Set<String> PASSED = Set.of("by", "of", "a", "an", "another", "the", "as", "much", "further");

    private static final Set<String> LEVELS = Set.of("above", "below", "beyond", "past");

    /** How far back a verb may stand whose object parts it from "by": "raised its key rate by 25 points". */
    private static final int OBJECT_REACH_WORDS = 8;

    /** What is lost or gained by so much is a game, and no level that moves. */
    private static final Set<String> DECIDED_BY = Set.of("lost", "lose", "loses", "losing", "loss");

    /**
     * A change and how it is told.
     *
     * @param change up, down, or none
     * @param byVerb whether a verb or particle before the amount tells it, and neither a noun nor what stands behind
     */
    record Told(Change change, boolean byVerb) {}

    static final Told NONE = new Told(Change.NONE, false);

    private Changes() {}

    private static Map<String, Change> load(String side) {
        Map<String, Change> words = new HashMap<>();
        for (Map<String, String> row : Table.of(Changes.class, "changes.tsv").rows()) {
            if (Table.cell(row, "side").equals(side)) {
                Change change = Change.valueOf(Table.cell(row, "change"));
                Table.parts(row, "words").forEach(word -> words.put(word, change));
            }
        }
        return Map.copyOf(words);
    }

    private static Set<String> words(String side) {
        return load(side).keySet();
    }

    /**
     * Of an amount.
     *
     * @param first index of its first word, hedges included
     * @param last index of its last
     * @param dimension what its unit measures; empty for things counted
     * @param unit its unit
     */
    static Told of(List<Word> words, int first, int last, String dimension, String unit) {
        boolean relative = RELATIVE.contains(dimension) || dimension.isEmpty() && unit.equals("point");
        for (int at = first - 1; at >= 0 && at >= first - REACH_WORDS; at--) {
            String word = words.get(at).lower();
            Change change = BEFORE.get(word);
            if (change != null
                    && at == first - 1
                    && LEVELS.contains(words.get(first).lower())) {
                return NONE; // "climbed above 40": where to, and not by how much
            }
            if (change != null) {
                boolean by = at + 1 < first && words.get(at + 1).is("by");
                boolean noun = at + 1 < first && words.get(at + 1).is("of");
                return isOfAnother(words, at, by, relative, dimension) ? NONE : new Told(change, !noun);
            }
            if (!PASSED.contains(word)) {
                break;
            }
        }
        Change moved = ofObject(words, first);
        if (moved != Change.NONE) {
            return new Told(moved, true);
        }
        int next = last + 1;
        if (next < words.size()) {
            Change change = AFTER.get(words.get(next).lower());
            boolean place = !relative && PLACES_TOO.contains(words.get(next).lower());
            if (change != null && !place && !isOfTheNext(words, next)) {
                return new Told(change, false);
            }
        }
        return NONE;
    }

    /** The change of what is moved by the amount: "cut its staff by a tenth", "raised the rate by 25 points". */
    private static Change ofObject(List<Word> words, int first) {
        int by = first - 1;
        if (by < 1 || !words.get(by).is("by")) {
            return Change.NONE;
        }
        for (int at = by - 1; at >= 0 && at >= by - OBJECT_REACH_WORDS; at--) {
            Word word = words.get(at);
            if (!word.isWord() && !word.isHyphen() || word.is("to") || word.is("than")) {
                return Change.NONE;
            }
            Change change = BEFORE.get(word.lower());
            if (change != null) {
                return DECIDED_BY.contains(word.lower()) || at == by - 1 ? Change.NONE : change;
            }
        }
        return Change.NONE;
    }

    /** Whether the word of change at {@code at} tells none of the amount after it. */
    private static boolean isOfAnother(List<Word> words, int at, boolean by, boolean relative, String dimension) {
        Word word = words.get(at);
        boolean particle = at > 0
                && (word.is("up") || word.is("down"))
                && (WITH_PARTICLE.contains(words.get(at - 1).lower())
                        || !by && !relative && isDeed(words.get(at - 1).lower())
                        || dimension.isEmpty() && !relative && !by && !isState(words.get(at - 1)));
        boolean raised = word.lower().startsWith("rais") && dimension.equals("money"); // funds are raised
        boolean game = by && DECIDED_BY.contains(word.lower());
        return particle || game || !by && (raised || !relative && DONE_TO_THINGS.contains(word.lower()));
    }

    /** "used up 40 tonnes", "piling up 40 tonnes". */
    private static boolean isDeed(String before) {
        return (before.endsWith("ed") || before.endsWith("ing")) && !BEFORE.containsKey(before);
    }

    /** Whether "up" and "down" behind the word tell of a level: "is up 12", "sales, down 12", "sales (up 12)". */
    private static boolean isState(Word before) {
        return !before.isWord() || STATES.contains(before.lower()) || BEFORE.containsKey(before.lower());
    }

    /** "16,369 up 58 points": the word belongs to the number after it. "8 more ships": more by none than before. */
    private static boolean isOfTheNext(List<Word> words, int at) {
        boolean comparative = COMPARATIVES.contains(words.get(at).lower());
        boolean last = at + 1 >= words.size();
        boolean than = !last && words.get(at + 1).is("than");
        return comparative
                ? !than
                : !last && (words.get(at + 1).isNumber() || words.get(at + 1).is("by"));
    }

    /**
     * Whether an amount that begins at {@code first} shares the change of that which ended at {@code end}: "rose by 40
     * points or 2 per cent", "steel fell 2 per cent, tin by 3".
     */
    static boolean isShared(List<Word> words, int end, int first) {
        int gap = first - end - 1;
        if (end < 0 || gap < 1 || gap > SHARE_REACH_WORDS) {
            return false;
        }
        Word before = words.get(first - 1);
        if (gap <= 2 && before.is("or")) {
            return true;
        }
        if (!before.is("by") || !words.get(end + 1).text().equals(",")) {
            return false;
        }
        for (int at = end + 2; at < first - 1; at++) {
            if (!words.get(at).isCapitalised() && gap > 3) {
                return false; // a verb of its own may stand there
            }
        }
        return true;
    }

    /** Whether the word tells of a change before an amount or behind one. */
    static boolean tellsAnyChange(String lower) {
        return BEFORE.containsKey(lower) || AFTER.containsKey(lower);
    }

    /** Whether the word tells of a change, so that "from 5 to 7" after it are two amounts and no range. */
    static boolean tellsChange(String lower) {
        return BEFORE.containsKey(lower);
    }
}
