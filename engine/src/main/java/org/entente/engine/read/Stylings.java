package org.entente.engine.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.MentionForm;

/**
 * Finds what somebody calls somebody: "called Reed a liar", "described the firm as a monopoly". What is said so is the caller's
 * alone. One per sentence; not thread-safe.
 */
final class Stylings {
    private final Tree tree;
    private final Lexicons lexicons;
    private final Arguments arguments;
    private final Predications predications;

    /**
     * One thing called something.
     *
     * @param verb index of the verb that says so
     * @param caller index of the head of who calls it so
     * @param called what is called so
     * @param word index of the head of what it is called
     * @param words all of what it is called
     */
    record Styling(int verb, int caller, FoundMention called, int word, Set<Integer> words) {}

    Stylings(Tree tree, Lexicons lexicons, Predications predications) {
        this.tree = tree;
        this.lexicons = lexicons;
        this.arguments = new Arguments(lexicons);
        this.predications = predications;
    }

    /** All of them, in the order of the text. */
    List<Styling> find() {
        List<Styling> found = new ArrayList<>();
        for (int verb = 0; verb < tree.size(); verb++) {
            if (tree.isVerb(verb) && lexicons.isOf("styling", tree.lemma(verb))) {
                of(verb).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Styling> of(int verb) {
        List<Integer> callers = arguments.fill(tree, verb, true, "s").stream()
                .filter(this::speaks)
                .toList();
        List<Integer> objects = arguments.fill(tree, verb, true, "o");
        if (callers.isEmpty() || objects.isEmpty()) {
            return Optional.empty();
        }
        int object = objects.getFirst();
        Optional<FoundMention> called = predications.mentionAt(object).filter(Stylings::isSure);
        Optional<Integer> word = complement(verb, object);
        if (called.isEmpty() || word.isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> words = new HashSet<>(tree.phrase(word.get()));
        words.removeIf(each -> tree.head(each) == word.get() && tree.is(each, "case", "mark", "cc"));
        return Optional.of(new Styling(verb, callers.getFirst(), called.get(), word.get(), words));
    }

    private boolean speaks(int head) {
        return predications
                .mentionAt(head)
                .filter(found -> Sources.canSpeak(found.mention().kind()))
                .isPresent();
    }

    private static boolean isSure(FoundMention found) {
        return found.mention().form() == MentionForm.NAME || found.mention().antecedent() != null;
    }

    /** What the object is called: a noun or adjective behind it, bare or after "as". */
    private Optional<Integer> complement(int verb, int object) {
        return tree.children(verb, "xcomp", "obj", "obl", "advcl").stream()
                .filter(child -> child > verb && child != object)
                .filter(child -> tree.isNoun(child) || tree.token(child).upos().equals("ADJ"))
                .filter(child -> tree.child(child, "cop").isEmpty())
                .filter(child -> isAs(child)
                        || tree.is(child, "xcomp") && tree.preposition(child).isEmpty())
                .findFirst();
    }

    private boolean isAs(int child) {
        return tree.children(child, "case", "mark").stream()
                .anyMatch(mark -> tree.word(mark).equals("as"));
    }
}
