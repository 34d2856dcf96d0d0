package org.entente.engine.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.engine.kit.world.World;

/**
 * Settles which of the doubted names of bodies are told: those that the same document tells surely in another place, alone or
 * as the beginning of a longer name, those that the knowledge of bodies has, a common noun for a body that is written large, as
 * in "Government of Peru", and those that act, have people or are under inquiry, as goods and places do not. Stateless.
 */
final class Doubts {
    private Doubts() {}

    /** @param sentences all of one document, in the order of its text */
    static List<Sentence> settle(List<Sentence> sentences, Lexicons lexicons) {
        if (sentences.stream().allMatch(sentence -> sentence.doubted().isEmpty())) {
            return sentences;
        }
        Set<String> told = sentences.stream()
                .flatMap(sentence ->
                        sentence.names().stream().filter(Doubts::isBody).flatMap(name -> beginnings(sentence, name)))
                .collect(Collectors.toCollection(HashSet::new));
        return sentences.stream()
                .map(sentence -> settled(sentence, told, lexicons))
                .toList();
    }

    private static Sentence settled(Sentence sentence, Set<String> told, Lexicons lexicons) {
        List<NameSpan> names = new ArrayList<>(sentence.names());
        Tree tree = new Tree(sentence);
        for (NameSpan doubted : sentence.doubted()) {
            String words = words(sentence, doubted.first(), doubted.last());
            if (told.contains(words)
                    || World.bodyOf(words).isPresent()
                    || isCommonNoun(words, lexicons)
                    || acts(tree, doubted, lexicons)) {
                names.removeIf(name -> name.first() <= doubted.last() && doubted.first() <= name.last());
                names.add(doubted);
            }
        }
        names.sort(Comparator.comparingInt(NameSpan::first));
        return new Sentence(sentence.span(), sentence.tokens(), names, sentence.hints());
    }

    /** Boeing sells, the Boeing chairman, an investigation of Boeing. */
    private static boolean acts(Tree tree, NameSpan name, Lexicons lexicons) {
        int at = tree.headOf(
                tree.token(name.first()).span().cover(tree.token(name.last()).span()));
        int head = tree.head(at);
        if (head == Token.ROOT || !tree.token(at).upos().equals("PROPN")) {
            return false;
        }
        if (tree.is(at, "nsubj")) {
            return tree.isVerb(head);
        }
        Lexicons.Nominal nominal = lexicons.nominal(tree.lemma(head));
        boolean people = nominal != null && Mentions.isPeople(nominal)
                || tree.sentence().hint(head).mention().equals("person");
        if (tree.is(at, "compound")) {
            return people;
        }
        return tree.has(at, "nmod")
                && (tree.preposition(at).equals("of") || tree.preposition(at).equals("against"))
                && (people || !lexicons.predicates(false, tree.lemma(head)).isEmpty());
    }

    private static boolean isCommonNoun(String words, Lexicons lexicons) {
        Lexicons.Nominal nominal = lexicons.nominal(words.toLowerCase(Locale.ROOT));
        return nominal != null && Mentions.BODIES.contains(nominal.kind());
    }

    private static boolean isBody(NameSpan name) {
        return name.kind() == NameSpan.Kind.ORGANISATION || name.kind() == NameSpan.Kind.PARTY;
    }

    /** A name and what it begins with, up to each of its words. */
    private static Stream<String> beginnings(Sentence sentence, NameSpan name) {
        return Stream.iterate(name.first(), last -> last <= name.last(), last -> last + 1)
                .map(last -> words(sentence, name.first(), last));
    }

    private static String words(Sentence sentence, int first, int last) {
        return sentence.tokens().subList(first, last + 1).stream()
                .map(Token::text)
                .collect(Collectors.joining(" "));
    }
}
