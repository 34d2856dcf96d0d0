package org.entente.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the phrases of several words that say, think or take a stand: point out, make clear, call into question. Stateless. */
final class CuePhrases {
    private static final String[] PARTS = {"compound", "obj", "xcomp", "advmod", "obl", "ccomp", "dep"};

    private CuePhrases() {}

    /**
     * A phrase found at a verb.
     *
     * @param cue what it does, and its frames
     * @param tokens the words beside the verb
     */
    record Match(Lexicons.Cue cue, Set<Integer> tokens) {
        Match {
            tokens = Set.copyOf(tokens);
        }
    }

    /** The phrases that begin with a verb, in the order of the lexicon, those of most words first. */
    static List<Match> at(Tree tree, int verb, Lexicons lexicons) {
        List<Match> matches = new ArrayList<>();
        for (Lexicons.CuePhrase phrase : lexicons.cuePhrases(tree.lemma(verb))) {
            tokens(tree, verb, phrase.others()).ifPresent(tokens -> matches.add(new Match(phrase.cue(), tokens)));
        }
        matches.sort((a, b) -> Integer.compare(b.tokens().size(), a.tokens().size()));
        return matches;
    }

    private static Optional<Set<Integer>> tokens(Tree tree, int verb, List<String> words) {
        Optional<Integer> last = part(tree, verb, words.getLast());
        if (words.size() == 1) {
            return last.map(t -> tree.is(t, "obj") || isIt(tree, verb, t) ? between(verb, t) : Set.of(t))
                    .or(() -> next(tree, verb, words.getFirst()));
        }
        return last.flatMap(noun -> tree.children(noun, "case").stream()
                .filter(c -> words.size() == 2 && tree.word(c).equals(words.getFirst()))
                .findFirst()
                .map(c -> between(c - 1, noun)));
    }

    /** "Made it clear": nothing but "it" stands between. */
    private static boolean isIt(Tree tree, int verb, int part) {
        return part == verb + 2 && tree.word(verb + 1).equals("it");
    }

    private static Optional<Integer> part(Tree tree, int verb, String word) {
        return tree.children(verb, PARTS).stream()
                .filter(c ->
                        c > verb && (tree.word(c).equals(word) || tree.lemma(c).equals(word)))
                .findFirst();
    }

    /** The preposition right behind a verb, of the phrase that hangs on it. */
    private static Optional<Set<Integer>> next(Tree tree, int verb, String word) {
        int behind = verb + 1;
        boolean fits = behind < tree.size()
                && tree.word(behind).equals(word)
                && tree.is(behind, "case", "mark")
                && tree.head(tree.head(behind)) == verb;
        return fits ? Optional.of(Set.of(behind)) : Optional.empty();
    }

    private static Set<Integer> between(int before, int last) {
        Set<Integer> tokens = new TreeSet<>();
        for (int i = before + 1; i <= last; i++) {
            tokens.add(i);
        }
        return tokens;
    }
}
