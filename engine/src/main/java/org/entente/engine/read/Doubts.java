package org.entente.engine.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.engine.kit.world.World;

/**
 * Settles which of the doubted names of bodies are told: those that the same document tells surely in another place, alone or
 * as the beginning of a longer name, and those that the knowledge of bodies has. Stateless.
 */
final class Doubts {
    private Doubts() {}

    /** @param sentences all of one document, in the order of its text */
    static List<Sentence> settle(List<Sentence> sentences) {
        if (sentences.stream().allMatch(sentence -> sentence.doubted().isEmpty())) {
            return sentences;
        }
        Set<String> told = sentences.stream()
                .flatMap(sentence ->
                        sentence.names().stream().filter(Doubts::isBody).flatMap(name -> beginnings(sentence, name)))
                .collect(Collectors.toCollection(HashSet::new));
        return sentences.stream().map(sentence -> settled(sentence, told)).toList();
    }

    private static Sentence settled(Sentence sentence, Set<String> told) {
        List<NameSpan> names = new ArrayList<>(sentence.names());
        for (NameSpan doubted : sentence.doubted()) {
            String words = words(sentence, doubted.first(), doubted.last());
            if (told.contains(words) || World.bodyOf(words).isPresent()) {
                names.removeIf(name -> name.first() <= doubted.last() && doubted.first() <= name.last());
                names.add(doubted);
            }
        }
        names.sort(java.util.Comparator.comparingInt(NameSpan::first));
        return new Sentence(sentence.span(), sentence.tokens(), names, sentence.hints());
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
