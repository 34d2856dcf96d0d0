package org.entente.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.engine.Pipeline;
import org.entente.engine.read.Sentence;
import org.entente.engine.read.SyntaxReader;
import org.entente.engine.read.Token;
import org.entente.evaluation.EntityLinker.Linked;
import org.entente.model.Block;
import org.entente.model.ClaimKind;
import org.entente.model.Document;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.Reading;
import org.entente.model.Span;

/** What the whole engine finds in texts that lie in one case. Thread-safe as its syntax reader is. */
final class CaseLinker implements EventLinker {
    private final SyntaxReader syntax;

    CaseLinker(SyntaxReader syntax) {
        this.syntax = syntax;
    }

    @Override
    public Found link(List<EntityLinker.Dated> texts) {
        List<Document> documents = texts.stream()
                .map(each -> SuiteTexts.document(each.text(), each.date()))
                .toList();
        Pipeline.CaseResult result = new Pipeline(syntax)
                .run(documents.stream()
                        .map(document -> new Pipeline.Input(document, null, null))
                        .toList());
        Map<Id, String> entities = new HashMap<>();
        result.entities().forEach(entity -> entities.putAll(named(entity.mentions(), entity.id())));
        Map<Id, String> events = new HashMap<>();
        result.gatherings().forEach(event -> events.putAll(named(event.claims(), event.id())));
        Map<Id, Reading> readings = new HashMap<>();
        result.readings().forEach(reading -> readings.put(reading.document(), reading));
        return new Found(
                each(documents, readings, reading -> mentions(reading, entities)),
                each(documents, readings, reading -> triggers(reading, events)));
    }

    private static Map<Id, String> named(Iterable<Id> members, Id whole) {
        Map<Id, String> named = new HashMap<>();
        members.forEach(member -> named.put(member, whole.hex()));
        return named;
    }

    private static List<List<Linked>> each(
            List<Document> documents, Map<Id, Reading> readings, Function<Reading, List<Linked>> found) {
        List<List<Linked>> each = new ArrayList<>();
        for (Document document : documents) {
            Reading reading = readings.get(document.id());
            each.add(reading == null ? List.of() : found.apply(reading));
        }
        return each;
    }

    private static List<Linked> mentions(Reading reading, Map<Id, String> entities) {
        List<Linked> mentions = new ArrayList<>();
        for (Mention mention : reading.mentions()) {
            mentions.add(new Linked(
                    mention.span(),
                    entities.getOrDefault(mention.id(), mention.id().hex())));
        }
        return mentions;
    }

    private static List<Linked> triggers(Reading reading, Map<Id, String> events) {
        return reading.claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.EVENT)
                .map(claim -> new Linked(
                        claim.trigger(),
                        events.getOrDefault(claim.id(), claim.id().hex())))
                .toList();
    }

    @Override
    public List<Lemma> lemmas(String text) {
        List<Span> blocks = SuiteTexts.document(text, null).blocks().stream()
                .map(Block::span)
                .toList();
        List<Lemma> lemmas = new ArrayList<>();
        for (Sentence sentence : syntax.read(text, blocks)) {
            for (Token token : sentence.tokens()) {
                Span head = token.head() < 0
                        ? token.span()
                        : sentence.tokens().get(token.head()).span();
                lemmas.add(new Lemma(token.span(), token.lemma(), head));
            }
        }
        return lemmas;
    }
}
