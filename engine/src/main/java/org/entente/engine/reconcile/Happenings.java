package org.entente.engine.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.kit.Table;
import org.entente.engine.reconcile.Party.Match;

/**
 * Nouns by which texts call a happening, grouped by what one and the same happening may be called: a
 * raid may be an attack, an earthquake is no flood. Immutable and thread-safe.
 */
final class Happenings {
    /** Said of one among several. */
    private static final Set<String> ORDINALS = Set.of(
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "latest",
            "last", "initial", "opening", "final");

    private static final Map<String, String> GROUPS = groups("nouns");
    private static final Map<String, String> LASTING = groups("lasting");

    /** A word, a preposition and a name: the shelling of Kherson, an earthquake in southern Haiti. */
    private static final Pattern PLACED =
            Pattern.compile("\\b(\\p{L}+) (?:of|in|near|at|off|on|outside) (?:the )?(?:\\p{Ll}+ern )?"
                    + "(\\p{Lu}[\\p{L}\\p{M}'\u2019-]+(?: \\p{Lu}[\\p{L}\\p{M}'\u2019-]+){0,3})");

    /** An ordinal and up to three words: the first known attack. */
    private static final Pattern NUMBERED =
            Pattern.compile("\\b(?:" + String.join("|", new TreeSet<>(ORDINALS)) + ")((?: \\p{Ll}+){1,3})\\b");

    private static final Set<String> CALENDAR = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private Happenings() {}

    /** A happening and the name of where it was, as a text puts them together. */
    record Placed(String happening, String place) {}

    /** The first happening that the words put somewhere by name. */
    static Optional<Placed> placed(String text) {
        Matcher matcher = PLACED.matcher(text);
        while (matcher.find()) {
            String noun = matcher.group(1);
            String first = Words.of(matcher.group(2)).getFirst();
            if (GROUPS.containsKey(Words.stem(noun.toLowerCase(Locale.ROOT))) && !CALENDAR.contains(first)) {
                return Optional.of(new Placed(noun, matcher.group(2)));
            }
        }
        return Optional.empty();
    }

    /** The one happening that the words number among others: the first known attack. Of two, nobody can tell. */
    static Optional<String> numbered(String text) {
        Matcher matcher = NUMBERED.matcher(text);
        String found = null;
        while (matcher.find()) {
            int end = endOfNoun(matcher.group(1));
            if (end > 0) {
                if (found != null) {
                    return Optional.empty();
                }
                found = text.substring(matcher.start(), matcher.start(1) + end);
            }
        }
        return Optional.ofNullable(found);
    }

    /** Where the first noun for one happening ends within words; 0 for none. */
    private static int endOfNoun(String words) {
        int end = 0;
        for (String word : words.strip().split(" ")) {
            end += 1 + word.length();
            if (GROUPS.containsKey(Words.stem(word))) {
                return Words.isPlural(word) ? 0 : end;
            }
        }
        return 0;
    }

    private static Map<String, String> groups(String column) {
        Map<String, String> groups = new HashMap<>();
        for (Map<String, String> row :
                Table.of(Happenings.class, "happenings.tsv").rows()) {
            for (String noun : Table.parts(row, column)) {
                groups.put(Words.stem(noun), Table.cell(row, "group"));
            }
        }
        return Map.copyOf(groups);
    }

    /**
     * A phrase for a happening, taken apart once.
     *
     * @param head the stem of its noun
     * @param group the group of its noun, or the stem where the lexicon has none
     * @param listed whether the lexicon has its noun
     * @param stems of all its words of meaning
     * @param ordinals which of several it is: first, latest
     * @param lasting whether it goes on, and its toll with it: a campaign, a war
     */
    record Named(
            String head,
            String group,
            boolean listed,
            SortedSet<String> stems,
            List<String> ordinals,
            boolean lasting) {
        static Named of(String phrase) {
            String head = Words.head(phrase);
            String group = GROUPS.get(head);
            return new Named(
                    head,
                    group == null ? head : group,
                    group != null,
                    Words.stems(phrase),
                    ordinalsIn(phrase),
                    LASTING.containsKey(head));
        }

        Match match(Named other) {
            if (!ordinals.equals(other.ordinals) && !ordinals.isEmpty() && !other.ordinals.isEmpty()) {
                return Match.DIFFERENT;
            }
            if (head.equals(other.head)) {
                return modifiersDiffer(other) ? Match.DIFFERENT : Match.SAME;
            }
            if (!listed || !other.listed) {
                return Match.UNKNOWN;
            }
            return group.equals(other.group) ? Match.SAME : Match.DIFFERENT;
        }

        /** A bus crash is no train crash; a crash may be either. */
        private boolean modifiersDiffer(Named other) {
            return stems.size() > 1 && other.stems.size() > 1 && Words.sharedCount(stems, other.stems) == 1;
        }
    }

    /** The groups of happenings that words name, whether as nouns or as verbs of the same stem. */
    static SortedSet<String> in(Set<String> stems) {
        SortedSet<String> found = new TreeSet<>();
        for (String stem : stems) {
            Optional.ofNullable(GROUPS.get(stem)).ifPresent(found::add);
        }
        return found;
    }

    /** Whether a word is the plural of a noun for happenings; of a verb's third person nobody can tell. */
    static boolean isPlural(String word) {
        return Words.isPlural(word) && GROUPS.containsKey(Words.stem(word));
    }

    private static List<String> ordinalsIn(String phrase) {
        return Words.of(phrase).stream()
                .filter(ORDINALS::contains)
                .distinct()
                .sorted()
                .toList();
    }
}
