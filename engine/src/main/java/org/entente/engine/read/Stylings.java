package org.entente.engine.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.MentionForm;
import org.jspecify.annotations.Nullable;

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
     * @param caller index of the head of who calls it so; {@link Utterance#NONE} where nobody is said to
     * @param called what is called so, where it has a name; else null
     * @param thing index of the head of what is called so
     * @param word index of the head of what it is called
     * @param words all of what it is called
     */
    record Styling(int verb, int caller, @Nullable FoundMention called, int thing, int word, Set<Integer> words) {}

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
            boolean styles = lexicons.isOf("styling", tree.lemma(verb));
            if (tree.isVerb(verb) && (styles || lexicons.isOf("regarding", tree.lemma(verb)))) {
                of(verb, styles).ifPresent(found::add);
            }
        }
        return found;
    }

    /**
     * What a verb calls what.
     *
     * @param bare whether what it is called may stand without "as"
     */
    private Optional<Styling> of(int verb, boolean bare) {
        List<Integer> subjects = arguments.fill(tree, verb, true, "s");
        List<Integer> callers = subjects.stream().filter(this::speaks).toList();
        boolean unsaid = subjects.isEmpty() && tree.isPassive(verb) && !hasAgent(verb);
        if (callers.isEmpty() && !unsaid) {
            return Optional.empty();
        }
        int caller = callers.isEmpty() ? Utterance.NONE : callers.getFirst();
        return meant(verb, bare)
                .map(word -> styling(verb, caller, null, tree.head(verb), word))
                .or(() -> ofObject(verb, caller, bare));
    }

    private Optional<Styling> ofObject(int verb, int caller, boolean bare) {
        boolean referring = lexicons.isOf("referring", tree.lemma(verb)) && !tree.isPassive(verb);
        List<Integer> objects = arguments.fill(tree, verb, true, referring ? "p:to" : "o");
        if (objects.isEmpty()) {
            return Optional.empty();
        }
        int object = objects.getFirst();
        FoundMention called = Stream.concat(Stream.of(object), tree.children(object, "appos", "flat").stream())
                .flatMap(head -> predications.mentionAt(head).stream())
                .filter(Stylings::isSure)
                .findFirst()
                .orElse(null);
        boolean known = called != null || tree.token(object).upos().equals("NOUN") && isBeside(verb, object);
        return known
                ? complement(verb, object, bare).map(word -> styling(verb, caller, called, object, word))
                : Optional.empty();
    }

    /** Whether no other noun stands between a participle and the noun before it: a talk in Burma, known as Myanmar, is not called so. */
    private boolean isBeside(int verb, int thing) {
        boolean participle = tree.is(verb, "acl")
                && tree.head(verb) == thing
                && tree.child(verb, "nsubj").isEmpty();
        return !participle || IntStream.range(thing + 1, verb).noneMatch(tree::isNoun);
    }

    private Styling styling(int verb, int caller, @Nullable FoundMention called, int thing, int word) {
        Set<Integer> words = new HashSet<>(tree.isVerb(word) ? tree.clause(word) : tree.phrase(word));
        words.removeIf(each -> tree.head(each) == word && tree.is(each, "case", "mark", "cc"));
        tree.children(word, "obl", "nmod").stream()
                .filter(time -> tree.sentence().hint(time).mention().equals("time")
                        && !tree.preposition(time).equals("of"))
                .forEach(time -> words.removeAll(tree.subtree(time)));
        int agent = caller == Utterance.NONE && tree.isPassive(verb) && !isAs(word) ? agentWithin(word) : caller;
        if (agent != caller) {
            words.removeAll(tree.subtree(agent));
        }
        words.addAll(Predicatives.completing(tree, word));
        return new Styling(verb, agent, called, thing, word, words);
    }

    /** "Labelled a terrorist group by Chad": who calls it so, where the parser took that for whose group it is. */
    private int agentWithin(int word) {
        return tree.children(word, "nmod").stream()
                .filter(child -> tree.preposition(child).equals("by") && speaks(child))
                .findFirst()
                .orElse(Utterance.NONE);
    }

    private boolean hasAgent(int verb) {
        return tree.children(verb, "obl").stream()
                .anyMatch(child -> tree.preposition(child).equals("by"));
    }

    /** "What she called a breach of the law": the object of the verb, as "what" is the thing. */
    private Optional<Integer> meant(int verb, boolean bare) {
        int what = tree.head(verb);
        boolean meant = what != Token.ROOT
                && tree.is(verb, "acl")
                && tree.word(what).equals("what")
                && tree.children(verb, "nsubj").stream().anyMatch(subject -> subject > what);
        if (!meant) {
            return Optional.empty();
        }
        return tree.children(verb, "obj", "xcomp", "obl", "advcl").stream()
                .filter(child -> child > verb && tree.isNoun(child))
                .filter(child -> isAs(child)
                        || bare
                                && !tree.is(child, "obl", "advcl")
                                && tree.preposition(child).isEmpty())
                .findFirst();
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

    /** What the object is called: a noun or adjective behind it, bare or after "as"; "as lacking support" too. */
    private Optional<Integer> complement(int verb, int object, boolean bare) {
        Stream<Integer> described = tree.children(object, "acl").stream()
                .filter(child -> child > object && tree.token(child).upos().equals("ADJ"));
        Stream<Integer> own = tree.children(verb, "xcomp", "obj", "obl", "advcl").stream();
        return Stream.concat(own, bare ? described : Stream.empty())
                .filter(child -> child > verb && child != object)
                .filter(child -> tree.isNoun(child)
                        || tree.token(child).upos().equals("ADJ")
                        || isAs(child) && tree.token(child).xpos().equals("VBG"))
                .filter(child -> tree.child(child, "cop").isEmpty())
                .filter(child -> isAs(child) && !isNaming(verb)
                        || bare
                                && (tree.is(child, "xcomp", "acl") || isSecondObject(verb, object, child))
                                && tree.preposition(child).isEmpty())
                .findFirst();
    }

    /** "Calling Reed a liar", "labelled a cartel by Chad", "whom Chad calls a liar": what it is called was taken for another object. */
    private boolean isSecondObject(int verb, int object, int child) {
        boolean before = tree.isPassive(verb) || object < verb;
        return tree.is(child, "obj")
                && tree.token(child).upos().equals("NOUN")
                && (before || object < child && !tree.isBelow(object, child))
                && tree.children(child, "det").stream()
                        .anyMatch(det ->
                                tree.lemma(det).equals("a") || tree.word(det).equals("the"));
    }

    /** What calls something a name needs no "as"; what stands after it is of something else. */
    private boolean isNaming(int verb) {
        return lexicons.isOf("calling", tree.lemma(verb)) && !lexicons.isOf("regarding", tree.lemma(verb));
    }

    private boolean isAs(int child) {
        return tree.children(child, "case", "mark").stream()
                .anyMatch(mark -> tree.word(mark).equals("as"));
    }
}
