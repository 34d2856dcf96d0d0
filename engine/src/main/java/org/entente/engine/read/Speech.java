package org.entente.engine.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Span;

/**
 * Finds who says what in a sentence: verbs of saying with their clause or beside a quotation, "according
 * to", nouns such as report and documents with what they show. Scare quotes are not utterances: a
 * quotation counts only beside a cue with a source. Stateless.
 */
final class Speech {
    private static final Set<String> OPENING = Set.of("that", "whether", "how", "why");

    private final Lexicons lexicons;

    Speech(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /**
     * The utterances of a sentence, outermost first.
     *
     * @param quotes the quotations of the document's text, as spans between their marks
     */
    List<Utterance> find(Tree tree, List<Span> quotes) {
        List<Utterance> found = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            if (tree.isVerb(i)) {
                verb(tree, i, quotes).ifPresent(found::add);
            } else if (tree.word(i).equals("according")) {
                accordingTo(tree, i).ifPresent(found::add);
            } else if (tree.token(i).upos().equals("NOUN")) {
                noun(tree, i).ifPresent(found::add);
            }
        }
        return Utterance.outermostFirst(found);
    }

    private Optional<Utterance> verb(Tree tree, int verb, List<Span> quotes) {
        Lexicons.Cue cue = lexicons.cue("verb", tree.lemma(verb));
        if (cue == null) {
            return Optional.empty();
        }
        int source = source(tree, verb);
        Set<Integer> content = clauseContent(tree, verb);
        if (content.isEmpty()) {
            content = insertedContent(tree, verb);
        }
        Set<Integer> quoted = quoted(tree, verb, source, quotes);
        if (content.isEmpty() && source != Utterance.NONE) {
            content = quoted;
        } else if (!content.isEmpty() && source != Utterance.NONE) {
            content = new HashSet<>(content);
            content.addAll(quoted);
        }
        boolean named = source != Utterance.NONE && cue.kind().equals("say");
        if (content.isEmpty() && (named || cue.effect() != Effect.PLAIN)) {
            content = nominalContent(tree, verb);
        }
        boolean passive = tree.isPassive(verb);
        if (content.isEmpty()
                || source == Utterance.NONE && !passive && !cue.kind().equals("document")) {
            return Optional.empty();
        }
        content = new HashSet<>(content);
        content.remove(verb);
        if (source != Utterance.NONE) {
            content.removeAll(tree.phrase(source));
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        boolean says = cue.kind().equals("say");
        return Optional.of(new Utterance(verb, tree.token(verb).text(), cue.effect(), source, content, says));
    }

    /** Who says it: the subject, the agent of a passive, the noun of a participle; the subject of a verb joined before. */
    private static int source(Tree tree, int verb) {
        if (tree.isPassive(verb)) {
            return tree.children(verb, "obl").stream()
                    .filter(c -> tree.preposition(c).equals("by"))
                    .findFirst()
                    .orElse(Utterance.NONE);
        }
        Optional<Integer> subject = tree.child(verb, "nsubj");
        if (subject.isPresent()) {
            int head = subject.get();
            boolean relative = tree.token(head).xpos().startsWith("W") && tree.is(verb, "acl");
            return relative ? tree.head(verb) : head;
        }
        if (tree.is(verb, "acl") && tree.token(verb).xpos().equals("VBG")) {
            return tree.head(verb);
        }
        if (tree.is(verb, "conj", "advcl", "xcomp", "dep") && tree.isVerb(tree.head(verb))) {
            return source(tree, tree.head(verb));
        }
        return Utterance.NONE;
    }

    private static Set<Integer> clauseContent(Tree tree, int verb) {
        Set<Integer> content = new HashSet<>();
        for (int child : tree.children(verb, "ccomp")) {
            content.addAll(tree.subtree(child));
        }
        for (int child : tree.children(verb, "xcomp")) {
            boolean passive = tree.isPassive(verb);
            if (passive) {
                content.addAll(tree.subtree(child));
                tree.child(verb, "nsubj:pass").ifPresent(s -> content.addAll(tree.subtree(s)));
            }
        }
        return content;
    }

    /** "The ship sank, the navy said": the verb hangs on what is said. */
    private static Set<Integer> insertedContent(Tree tree, int verb) {
        if (!tree.is(verb, "parataxis") || tree.head(verb) == Token.ROOT) {
            return Set.of();
        }
        Set<Integer> content = new HashSet<>(tree.subtree(tree.head(verb)));
        content.removeAll(tree.subtree(verb));
        return content;
    }

    /** Denied involvement, alleged fraud: what is denied or alleged is a noun. */
    private static Set<Integer> nominalContent(Tree tree, int verb) {
        Optional<Integer> thing = tree.child(verb, "obj")
                .or(() -> tree.child(verb, "nsubj:pass"))
                .or(() -> tree.children(verb, "obl").stream()
                        .filter(c -> Set.of("of", "about", "against").contains(tree.preposition(c)))
                        .findFirst());
        return thing.filter(tree::isNoun).map(tree::subtree).orElse(Set.of());
    }

    /** The tokens in quotation marks of a sentence that stand beside the cue, not round it. */
    private static Set<Integer> quoted(Tree tree, int verb, int source, List<Span> quotes) {
        Set<Integer> content = new HashSet<>();
        for (Span quote : quotes) {
            if (quote.contains(tree.token(verb).span())) {
                continue;
            }
            List<Integer> inside = tree.within(quote);
            boolean clause = inside.stream()
                    .anyMatch(i -> tree.isVerb(i) || tree.token(i).upos().equals("AUX"));
            boolean ofSource = source != Utterance.NONE && inside.contains(source);
            if (clause && !ofSource) {
                content.addAll(inside);
            }
        }
        return content;
    }

    private static Optional<Utterance> accordingTo(Tree tree, int according) {
        int source = tree.head(according);
        if (source == Token.ROOT) {
            return Optional.empty();
        }
        if (!tree.is(according, "case")) {
            Optional<Integer> object =
                    tree.children(according, "obl", "nmod").stream().findFirst();
            if (object.isEmpty()) {
                return Optional.empty();
            }
            source = object.get();
        }
        int phrase = tree.is(according, "case") ? source : according;
        int governor = tree.head(phrase);
        while (governor != Token.ROOT && !tree.isVerb(governor) && tree.head(governor) != Token.ROOT) {
            governor = tree.head(governor);
        }
        if (governor == Token.ROOT) {
            return Optional.empty();
        }
        Set<Integer> content = new HashSet<>(tree.subtree(governor));
        content.removeAll(tree.subtree(phrase));
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Utterance(according, "according to", Effect.PLAIN, source, content, true));
    }

    /** Reports that …, the claim that …, documents revealing that … (the last by its verb). */
    private Optional<Utterance> noun(Tree tree, int noun) {
        Lexicons.Cue cue = lexicons.cue("noun", tree.lemma(noun));
        if (cue == null) {
            return Optional.empty();
        }
        Set<Integer> content = new HashSet<>();
        for (int child : tree.children(noun, "acl", "ccomp")) {
            boolean that = tree.children(child, "mark").stream().anyMatch(m -> OPENING.contains(tree.word(m)));
            if (that) {
                content.addAll(tree.subtree(child));
            }
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        int source = tree.child(noun, "nmod:poss")
                .or(() -> tree.children(noun, "nmod").stream()
                        .filter(c -> Set.of("by", "from").contains(tree.preposition(c)))
                        .findFirst())
                .orElse(cue.kind().equals("document") ? noun : Utterance.NONE);
        return Optional.of(new Utterance(noun, tree.token(noun).text(), cue.effect(), source, content, false));
    }
}
