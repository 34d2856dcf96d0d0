package org.entente.engine.reconcile;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.kit.Table;
import org.entente.engine.kit.world.State;
import org.entente.engine.kit.world.World;

/**
 * Words for what a claim is about, brought to one form: nouns that texts use for one thing (a drone, a UAV),
 * and a state's name, its adjective and its capital (Iran, Iranian, Tehran). Stateless and thread-safe.
 */
final class Subjects {
    /** Begins the word that stands for a state; no stem has a colon. */
    private static final String STATE = "state:";

    private static final Map<String, String> ALIKE = alike();

    /** Words with a capital in a row, and little words between them: Port-au-Prince, United States. */
    private static final Pattern NAMES =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]*(?:[- ](?:\\p{Ll}{1,3}[- ])?\\p{Lu}[\\p{L}\\p{M}]*)*");

    private static final Pattern BETWEEN = Pattern.compile(" \\p{Ll}{1,3} ");

    private Subjects() {}

    private static Map<String, String> alike() {
        Map<String, String> alike = new HashMap<>();
        for (Map<String, String> row : Table.of(Subjects.class, "alike.tsv").rows()) {
            List<String> words = Table.parts(row, "words");
            words.forEach(word -> alike.put(Words.stem(word), Words.stem(words.getFirst())));
        }
        return Map.copyOf(alike);
    }

    /**
     * The stems with those of one thing made one, and with a word for each state that the text names.
     *
     * @param stems of the words of {@code text}, or of some of them
     */
    static SortedSet<String> of(SortedSet<String> stems, String text) {
        SortedSet<String> subjects = new TreeSet<>();
        for (String stem : stems) {
            subjects.add(ALIKE.getOrDefault(stem, stem));
        }
        Matcher runs = NAMES.matcher(text);
        while (runs.find()) {
            nameAnyOf(runs.group(), stems, subjects);
        }
        return Collections.unmodifiableSortedSet(subjects);
    }

    /** All the words as one name, else what stands between little words, else each word: Tolma and Tehran. */
    private static void nameAnyOf(String run, SortedSet<String> stems, SortedSet<String> subjects) {
        if (name(run, stems, subjects)) {
            return;
        }
        for (String part : BETWEEN.split(run)) {
            if (!name(part, stems, subjects)) {
                Words.capitalisedIn(part).forEach(word -> name(word, stems, subjects));
            }
        }
    }

    /** Puts the state's word in place of the words that name it; false where they name none. */
    private static boolean name(String words, SortedSet<String> stems, SortedSet<String> subjects) {
        SortedSet<String> named = Words.stems(words);
        Optional<State> state = stateOf(words);
        if (state.isEmpty() || named.isEmpty() || !stems.containsAll(named)) {
            return state.isPresent();
        }
        subjects.removeAll(named);
        subjects.add(wordOf(state.get()));
        return true;
    }

    /** The words for the states that the text names. */
    static SortedSet<String> statesIn(SortedSet<String> stems, String text) {
        SortedSet<String> states = new TreeSet<>(of(stems, text));
        states.removeIf(word -> !isState(word));
        return Collections.unmodifiableSortedSet(states);
    }

    /** Whether a word that {@link #of} gave stands for a state. */
    static boolean isState(String word) {
        return word.startsWith(STATE);
    }

    /** The word that stands for the state of that name. */
    static Optional<String> ofState(String name) {
        return World.stateOfName(name).map(Subjects::wordOf);
    }

    private static String wordOf(State state) {
        return STATE + state.code();
    }

    private static Optional<State> stateOf(String word) {
        return World.stateOfDemonym(word).or(() -> World.stateOfName(word)).or(() -> World.stateOfCapital(word));
    }
}
