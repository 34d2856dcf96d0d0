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
                        .filter(name -> name.kind() != NameSpan.Kind.OTHER)
                        .map(name -> new Named(
                                sentence.tokens()
                                        .get(name.first())
                                        .span()
                                        .cover(sentence.tokens()
                                                .get(name.last())
                                                .span()),
                                kind(name.kind()),
                                MentionForm.NAME)))
                .toList();
    }

    private static EntityKind kind(NameSpan.Kind kind) {
        return switch (kind) {
            case PERSON -> EntityKind.PERSON;
            case PLACE -> EntityKind.PLACE;
            case ORGANISATION -> EntityKind.ORGANISATION;
            case OTHER -> throw new IllegalArgumentException("a name of no kind");
        };
    }

    /** A mention: its words' span in the text, what it names and how. */
    record Named(Span span, EntityKind kind, MentionForm form) {}
}
