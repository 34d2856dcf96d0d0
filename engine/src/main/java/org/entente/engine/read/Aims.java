package org.entente.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Finds whom a protest is about where its own clause does not say: in what it is for (began a strike to demand the return of land
 * seized by the army) or against (in protest of the government's refusal). One per predicate.
 */
final class Aims {
    /** Verbs of a purpose that is directed at somebody. */
    private static final Set<String> PURPOSES = Set.of(
            "protest",
            "demand",
            "denounce",
            "condemn",
            "oppose",
            "show",
            "express",
            "voice",
            "press",
            "pressure",
            "reject");

    /** In protest of, in defiance of. */
    private static final Set<String> MANNERS =
            Set.of("protest", "defiance", "opposition", "response", "anger", "demonstration", "march", "rally");

    private static final Set<String> ABOUT = Set.of("against", "at", "over", "of", "for", "to", "from", "about");
    private static final int DEPTH = 3;

    private final Tree tree;
    private final Arguments arguments;
    private final IntFunction<Optional<FoundMention>> mentionAt;
    private final Predicate<FoundMention> another;

    /**
     * @param mentionAt the mention that a phrase's head stands for
     * @param another whether a mention is somebody else than who protests
     */
    Aims(
            Tree tree,
            Arguments arguments,
            IntFunction<Optional<FoundMention>> mentionAt,
            Predicate<FoundMention> another) {
        this.tree = tree;
        this.arguments = arguments;
        this.mentionAt = mentionAt;
        this.another = another;
    }

    /** Whom the protest that a word tells of is about. */
    Optional<FoundMention> of(int at) {
        int verb = tree.isVerb(at) ? at : arguments.carrier(tree, at).orElse(Token.ROOT);
        List<Integer> subjects = new ArrayList<>();
        if (!tree.isVerb(at) || tree.lemma(at).equals("protest")) {
            subjects.addAll(below(at));
        }
        if (verb != Token.ROOT) {
            for (int clause : tree.children(verb, "advcl", "xcomp")) {
                if (PURPOSES.contains(tree.lemma(clause))) {
                    subjects.addAll(tree.children(clause, "obj"));
                    subjects.addAll(below(clause));
                }
                boolean after = tree.children(clause, "mark").stream()
                        .anyMatch(mark -> tree.word(mark).equals("after"));
                if (after && !tree.isVerb(at)) {
                    subjects.addAll(tree.children(clause, "nsubj"));
                }
            }
            for (int manner : tree.children(verb, "obl")) {
                String preposition = tree.preposition(manner);
                if ((preposition.equals("in") || preposition.equals("during"))
                        && MANNERS.contains(tree.lemma(manner))) {
                    subjects.addAll(below(manner));
                } else if (preposition.equals("over") || preposition.equals("against")) {
                    subjects.add(manner);
                }
            }
        }
        return subjects.stream().flatMap(head -> whose(head, DEPTH).stream()).findFirst();
    }

    private List<Integer> below(int at) {
        return tree.children(at, "obl", "nmod", "obj").stream()
                .filter(child -> child > at)
                .filter(child -> tree.is(child, "obj") || ABOUT.contains(tree.preposition(child)))
                .toList();
    }

    /** Whose a thing is, or by whom a deed was done, as far as its phrase says. */
    Optional<FoundMention> whose(int head) {
        return whose(head, DEPTH);
    }

    /** Who is named, or whose is what is named, or by whom it was done. */
    private Optional<FoundMention> whose(int head, int depth) {
        Optional<FoundMention> own = mentionAt.apply(head).filter(another);
        if (own.isPresent() || depth == 0) {
            return own;
        }
        List<Integer> near = new ArrayList<>(arguments.owners(tree, head));
        near.addAll(arguments.doers(tree, Token.ROOT, head));
        for (int child : tree.children(head, "nmod", "obl")) {
            if (ABOUT.contains(tree.preposition(child))) {
                near.add(child);
            }
        }
        return near.stream().flatMap(child -> whose(child, depth - 1).stream()).findFirst();
    }
}
