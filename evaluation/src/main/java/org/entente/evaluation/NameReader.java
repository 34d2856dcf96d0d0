package org.entente.evaluation;

import java.util.List;
import org.entente.engine.read.NameSpan;
import org.entente.model.EntityKind;
import org.entente.model.MentionForm;
import org.entente.model.Span;

/** Reads the mentions of a text that is a document of its own. Thread-safe. */
@FunctionalInterface
interface NameReader {
    /** The mentions in the order of the text. */
    List<Named> read(String text);

    /** The names that a peer's tagger finds; those of no kind of ours are left out. */
    static NameReader of(Peer peer) {
        return text -> peer.reader().read(text, List.of(new Span(0, text.length()))).stream()
                .flatMap(sentence -> sentence.names().stream()
                        .filter(name -> name.kind() != NameSpan.Kind.OTHER && name.kind() != NameSpan.Kind.EVENT)
                        .map(name -> new Named(
                                sentence.tokens()
                                        .get(name.first())
                                        .span()
                                        .cover(sentence.tokens()
                                                .get(name.last())
                                                .span()),
                                kind(name.kind()),
                                MentionForm.NAME,
                                false)))
                .toList();
    }

    private static EntityKind kind(NameSpan.Kind kind) {
        return switch (kind) {
            case PERSON -> EntityKind.PERSON;
            case PLACE -> EntityKind.PLACE;
            case ORGANISATION -> EntityKind.ORGANISATION;
            case PARTY -> EntityKind.PARTY;
            case OTHER, EVENT -> throw new IllegalArgumentException("a name of no kind");
        };
    }

    /** Of the mentions by name those that lie in no other, for suites whose names do not nest. */
    static List<Named> outermost(List<Named> mentions) {
        List<Named> names = mentions.stream()
                .filter(named -> named.form() == MentionForm.NAME)
                .toList();
        return names.stream()
                .filter(named -> names.stream()
                        .noneMatch(other -> other.span().contains(named.span())
                                && !other.span().equals(named.span())))
                .toList();
    }

    /**
     * A mention.
     *
     * @param span of its words in the text
     * @param kind what it names
     * @param form how
     * @param nationality whether a state or people is named by an adjective or as its members: Iranian,
     *     Iranians
     */
    record Named(Span span, EntityKind kind, MentionForm form, boolean nationality) {}
}
