package org.entente.engine.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.engine.kit.Table;

/**
 * A word of a text that tells of an event, with what stands around it, as far as that lets it be known again
 * where nobody has told who takes part.
 *
 * <p>Two tell of one event where their words are of one stem or of one row of {@code occurrences.tsv}, and what
 * stands around them is alike: a sum of the cosine of the names around both and of the share of words that
 * their sentences have in common. Whether they do hangs on the two alone. Immutable and thread-safe.
 */
public final class EventTelling {
    /** So alike are two that tell of one event by one word. */
    static final double LIKELY = 0.5;
    /** And so alike two that tell of it by two words. */
    static final double SURE = 0.6;

    private static final Map<String, Set<String>> ROWS = rows();

    private final SortedSet<String> trigger;
    private final SortedSet<String> rows;
    private final SortedSet<String> sentence;
    private final SortedSet<String> names;

    private EventTelling(SortedSet<String> trigger, SortedSet<String> sentence, SortedSet<String> names) {
        this.trigger = trigger;
        this.rows = rowsOf(trigger);
        this.sentence = sentence;
        this.names = names;
    }

    /**
     * What tells of an event.
     *
     * @param trigger the word or words by which it is told
     * @param sentence the sentence that they stand in
     * @param surroundings what else is read of names: the whole text, or the sentence where no more is known
     */
    public static EventTelling of(String trigger, String sentence, String surroundings) {
        return of(trigger, sentence, namesIn(surroundings));
    }

    /** The same, of a text whose {@link #namesIn} are known already. */
    public static EventTelling of(String trigger, String sentence, SortedSet<String> names) {
        SortedSet<String> stems = Words.stems(trigger);
        if (stems.isEmpty()) {
            stems = new TreeSet<>(Words.of(trigger));
        }
        SortedSet<String> around = new TreeSet<>(Words.stems(sentence));
        around.removeAll(stems);
        return new EventTelling(stems, around, names);
    }

    /** The stems of the words that a text writes as names: with a capital, and not at a line's beginning. */
    public static SortedSet<String> namesIn(String text) {
        SortedSet<String> names = new TreeSet<>();
        text.lines().forEach(line -> names.addAll(Words.namesWithin(line)));
        return Collections.unmodifiableSortedSet(names);
    }

    private static Map<String, Set<String>> rows() {
        Map<String, Set<String>> rows = new HashMap<>();
        for (Map<String, String> row :
                Table.of(EventTelling.class, "occurrences.tsv").rows()) {
            List<String> words = Table.parts(row, "words");
            for (String word : words) {
                rows.computeIfAbsent(Words.stem(word), unused -> new TreeSet<>())
                        .add(Words.stem(words.getFirst()));
            }
        }
        return Map.copyOf(rows);
    }

    private static SortedSet<String> rowsOf(SortedSet<String> trigger) {
        SortedSet<String> rows = new TreeSet<>();
        trigger.forEach(stem -> rows.addAll(ROWS.getOrDefault(stem, Set.of())));
        return rows;
    }

    /** The keys of the blocks that it belongs to: two that tell of one event share one. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        trigger.forEach(stem -> keys.add("told|" + stem));
        rows.forEach(row -> keys.add("row|" + row));
        return keys;
    }

    /** Whether the two tell of one event, as far as words show. */
    public boolean isOfOneEvent(EventTelling other) {
        boolean oneWord = Words.shareAny(trigger, other.trigger);
        if (!oneWord && !Words.shareAny(rows, other.rows)) {
            return false;
        }
        return likeness(other) >= (oneWord ? LIKELY : SURE);
    }

    /** How alike what stands around them is, from 0 to 2. */
    double likeness(EventTelling other) {
        return cosine(names, other.names) + dice(sentence, other.sentence);
    }

    private static double cosine(SortedSet<String> one, SortedSet<String> other) {
        return one.isEmpty() || other.isEmpty()
                ? 0
                : Words.sharedCount(one, other) / Math.sqrt((double) one.size() * other.size());
    }

    private static double dice(SortedSet<String> one, SortedSet<String> other) {
        int both = one.size() + other.size();
        return both == 0 ? 0 : 2.0 * Words.sharedCount(one, other) / both;
    }
}
