package org.entente.engine.reconcile;

import java.util.ArrayList;
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
     * A state that a text names.
     *
     * @param stems of the words that name it; none where they are all little words
     * @param word what stands for the state
     */
    record Named(SortedSet<String> stems, String word) {}

    /** The states that a text names, in its order. */
    static List<Named> named(String text) {
        List<Named> named = new ArrayList<>();
        Matcher runs = NAMES.matcher(text);
        while (runs.find()) {
            nameAnyOf(runs.group(), named);
        }
        return List.copyOf(named);
    }

    /** All the words as one name, else what stands between little words, else each word: Tolma and Tehran. */
    private static void nameAnyOf(String run, List<Named> named) {
        if (name(run, named)) {
            return;
        }
        String[] parts = BETWEEN.split(run);
        for (String part : parts) {
            if (parts.length > 1 && name(part, named)) {
                continue;
            }
            List<String> words = Words.capitalisedIn(part);
            if (words.size() > 1 || !words.contains(part)) {
                words.forEach(word -> name(word, named));
            }
        }
    }

    private static boolean name(String words, List<Named> named) {
        Optional<State> state = stateOf(words);
        state.ifPresent(its -> named.add(new Named(Words.stems(words), wordOf(its))));
        return state.isPresent();
    }

    /**
     * The stems with those of one thing made one, and with a word for each state that the text names.
     *
     * @param stems of the words of a text, or of some of them
     * @param named the states that the text names
     */
    static SortedSet<String> of(SortedSet<String> stems, List<Named> named) {
        SortedSet<String> subjects = new TreeSet<>();
        for (String stem : stems) {
            subjects.add(ALIKE.getOrDefault(stem, stem));
        }
        for (Named state : named) {
            if (isNamedBy(state, stems)) {
                subjects.removeAll(state.stems());
                subjects.add(state.word());
            }
        }
        return Collections.unmodifiableSortedSet(subjects);
    }

    private static boolean isNamedBy(Named state, SortedSet<String> stems) {
        return !state.stems().isEmpty() && stems.containsAll(state.stems());
    }

    /** The words for the states that a text names by words with those stems. */
    static SortedSet<String> statesIn(SortedSet<String> stems, List<Named> named) {
        SortedSet<String> states = new TreeSet<>();
        for (Named state : named) {
            if (isNamedBy(state, stems)) {
                states.add(state.word());
            }
        }
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
