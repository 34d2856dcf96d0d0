package org.entente.engine.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.engine.kit.Table;

/**
 * Nouns by which texts call a happening, grouped by what one and the same happening may be called: a
 * raid may be an attack, an earthquake is no flood. Immutable and thread-safe.
 */
final class Happenings {
    /** Said of one among several. */
    private static final Set<String> ORDINALS = Set.of(
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "latest",
            "last", "initial", "opening", "final");

    private static final Map<String, String> GROUPS = groups();

    private Happenings() {}

    private static Map<String, String> groups() {
        Map<String, String> groups = new HashMap<>();
        for (Map<String, String> row :
                Table.of(Happenings.class, "happenings.tsv").rows()) {
            for (String noun : Table.parts(row, "nouns")) {
                groups.put(Words.stem(noun), Table.cell(row, "group"));
            }
        }
        return Map.copyOf(groups);
    }

    /** How two phrases for a happening stand to each other. */
    static Party.Match match(String one, String other) {
        if (!ordinals(one).equals(ordinals(other))
                && !ordinals(one).isEmpty()
                && !ordinals(other).isEmpty()) {
            return Party.Match.DIFFERENT;
        }
        String head = Words.head(one);
        String otherHead = Words.head(other);
        if (head.equals(otherHead)) {
            return modifiersDiffer(one, other, head) ? Party.Match.DIFFERENT : Party.Match.SAME;
        }
        String group = GROUPS.get(head);
        String otherGroup = GROUPS.get(otherHead);
        if (group == null || otherGroup == null) {
            return Party.Match.UNKNOWN;
        }
        return group.equals(otherGroup) ? Party.Match.SAME : Party.Match.DIFFERENT;
    }

    /** A bus crash is no train crash; a crash may be either. */
    private static boolean modifiersDiffer(String one, String other, String head) {
        SortedSet<String> stems = new TreeSet<>(Words.stems(one));
        SortedSet<String> others = new TreeSet<>(Words.stems(other));
        stems.remove(head);
        others.remove(head);
        return !stems.isEmpty()
                && !others.isEmpty()
                && Words.shared(stems, others).isEmpty();
    }

    /** What stands for a happening of that name in a key: its group, or the stem of its noun. */
    static String groupOf(String phrase) {
        String head = Words.head(phrase);
        return GROUPS.getOrDefault(head, head);
    }

    /** The groups of happenings that words name, whether as nouns or as verbs of the same stem. */
    static SortedSet<String> in(Set<String> stems) {
        SortedSet<String> found = new TreeSet<>();
        for (String stem : stems) {
            Optional.ofNullable(GROUPS.get(stem)).ifPresent(found::add);
        }
        return found;
    }

    /** The ordinals in a phrase: first, latest. */
    static List<String> ordinals(String phrase) {
        return Words.of(phrase).stream()
                .filter(ORDINALS::contains)
                .distinct()
                .sorted()
                .toList();
    }
}
