package org.entente.engine.read;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Span;

/**
 * The bills, rulings, plans, deeds and charges of a sentence that something is done or said about: mentions that are made only where a
 * claim needs one, since they act in nothing and no pronoun is resolved to them. One per sentence; not thread-safe.
 */
final class Matters {
    /** What the reader's model calls what is no matter: people act, and times are told elsewhere. */
    private static final Set<String> ELSE = Set.of("person", "time", "organization");

    /** What the reader's model calls things that can be made, sold or broken. */
    private static final Set<String> THINGS = Set.of("object", "substance", "plant", "animal");

    /** What it calls sites and bodies. */
    private static final Map<String, EntityKind> BODIES =
            Map.of("place", EntityKind.FACILITY, "organization", EntityKind.ORGANISATION);

    private final Id document;
    private final String text;
    private final Tree tree;
    private final Lexicons lexicons;
    private final Map<Integer, FoundMention> made = new TreeMap<>();

    Matters(Id document, String text, Tree tree, Lexicons lexicons) {
        this.document = document;
        this.text = text;
        this.tree = tree;
        this.lexicons = lexicons;
    }

    /** Those made so far, in the order of the text. */
    Map<Integer, FoundMention> made() {
        return made;
    }

    /** What a noun or a relative pronoun means; of "parts of the bill" the bill. Empty where it is no word for a matter. */
    Optional<FoundMention> at(int head) {
        int noun = Arguments.relativeTo(tree, head);
        Optional<Integer> meant = isMatter(noun)
                ? Optional.of(noun)
                : tree.children(noun, "nmod").stream()
                        .filter(part -> tree.preposition(part).equals("of") && isMatter(part))
                        .findFirst();
        return meant.or(() -> Optional.of(noun).filter(thing -> isThing(tree, thing) && !isGivenAnAmount(thing)))
                .map(matter -> made.computeIfAbsent(matter, this::mention));
    }

    /**
     * A site or body that something is done to, which no lexicon knows and the reader's model takes for one: an army post, a TV station. Empty
     * for anything else.
     */
    Optional<FoundMention> body(int head) {
        int noun = Arguments.relativeTo(tree, head);
        EntityKind kind = BODIES.get(tree.sentence().hint(noun).mention());
        boolean several = tree.token(noun).xpos().endsWith("S");
        boolean common = tree.token(noun).upos().equals("NOUN")
                && !lexicons.isOf("vague", tree.lemma(noun))
                && (several
                        || !tree.children(noun, "det", "amod", "compound", "nmod", "nummod")
                                .isEmpty());
        return common && kind != null
                ? Optional.of(made.computeIfAbsent(noun, at -> mention(at, phrase(at), kind)))
                : Optional.empty();
    }

    /**
     * What somebody characterises, whatever it is, where a common noun tells it apart: <em>the levy</em>, <em>Chad's new tax</em>. Empty where
     * it is people, a time or an amount, or none in particular.
     */
    Optional<FoundMention> thing(int head) {
        int noun = Arguments.relativeTo(tree, head);
        boolean apart = tree.token(noun).upos().equals("NOUN")
                && !ELSE.contains(tree.sentence().hint(noun).mention())
                && !lexicons.isOf("vague", tree.lemma(noun))
                && tree.children(noun, "nummod").isEmpty()
                && tree.isToldApart(noun);
        return apart ? Optional.of(made.computeIfAbsent(noun, this::mention)) : Optional.empty();
    }

    /** "Promised the fund NOK 75m": whether an amount of money hangs behind a noun, to which it goes. */
    private boolean isGivenAnAmount(int noun) {
        return tree.subtree(noun).stream()
                .anyMatch(word -> word > noun && tree.token(word).upos().equals("SYM"));
    }

    /** What somebody is for or against where a gerund tells it, with its objects: <em>lifting the levy</em>. */
    FoundMention deed(int gerund) {
        return made.computeIfAbsent(gerund, at -> {
            Set<Integer> words = new TreeSet<>(Set.of(at));
            tree.children(at, "obj", "compound").stream()
                    .filter(child -> child > at)
                    .forEach(child -> words.addAll(tree.phrase(child)));
            return mention(at, tree.span(words), EntityKind.MATTER);
        });
    }

    /** Whether a common noun is taken for a thing that can be made, sold or broken: trains, crops. */
    static boolean isThing(Tree tree, int noun) {
        return tree.token(noun).upos().equals("NOUN")
                && THINGS.contains(tree.sentence().hint(noun).mention());
    }

    /** What bodies decide on, or what somebody does: a bill, an attack. */
    private boolean isMatter(int noun) {
        return tree.token(noun).upos().equals("NOUN")
                && (lexicons.isOf("matter", tree.lemma(noun))
                        || lexicons.predicates(false, tree.lemma(noun)).stream()
                                .anyMatch(entry -> entry.type() instanceof EventType
                                        && !entry.frame().containsKey("self")));
    }

    private FoundMention mention(int noun) {
        return mention(noun, phrase(noun), EntityKind.MATTER);
    }

    /** From the first word before a noun that is its own to the noun. */
    private Span phrase(int noun) {
        int first = tree.children(noun, "det", "amod", "compound", "nummod", "nmod").stream()
                .filter(child -> child < noun && (!tree.is(child, "nmod") || tree.has(child, "nmod:poss")))
                .flatMap(child -> tree.subtree(child).stream())
                .filter(word -> word < noun && !tree.is(word, "punct"))
                .min(Integer::compare)
                .orElse(noun);
        return tree.token(first).span().cover(tree.token(noun).span());
    }

    private FoundMention mention(int head, Span span, EntityKind kind) {
        String exact = span.in(text);
        return new FoundMention(
                new Mention(
                        Ids.mention(document, span, kind),
                        document,
                        span,
                        kind,
                        MentionForm.NOMINAL,
                        exact,
                        Names.of(exact),
                        false,
                        null),
                head);
    }
}
