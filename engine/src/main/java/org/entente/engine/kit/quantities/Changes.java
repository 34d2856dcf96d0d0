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

    private static final Map<String, Change> BEFORE = load("before");
    private static final Map<String, Change> AFTER = load("after");
    private static final Set<String> COMPARATIVES = Set.of("more", "less", "fewer");
    private static final Set<String> PASSED = Set.of("by", "of", "a", "an", "another", "the", "as", "much", "further");

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

    /** Of the amount whose words, hedges included, are {@code first..last}. */
    static Change of(List<Word> words, int first, int last) {
        for (int at = first - 1; at >= 0 && at >= first - REACH_WORDS; at--) {
            String word = words.get(at).lower();
            Change change = BEFORE.get(word);
            if (change != null) {
                return change;
            }
            if (!PASSED.contains(word)) {
                break;
            }
        }
        int next = last + 1;
        if (next < words.size()) {
            Change change = AFTER.get(words.get(next).lower());
            if (change != null && !isOfTheNext(words, next)) {
                return change;
            }
        }
        return Change.NONE;
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

    /** Whether the word tells of a change, so that "from 5 to 7" after it are two amounts and no range. */
    static boolean tellsChange(String lower) {
        return BEFORE.containsKey(lower);
    }
}
