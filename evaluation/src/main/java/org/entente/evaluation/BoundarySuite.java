package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.engine.read.Sentence;
import org.entente.engine.read.SyntaxReader;
import org.entente.engine.read.Token;
import org.entente.model.Span;

/**
 * Where words and sentences begin and end in running text: any folder of CoNLL-U. Paragraphs are told to
 * the reader, sentences and words are not. A word or sentence is right where both of its ends are.
 */
final class BoundarySuite implements Suite<MarkedText> {
    private final SyntaxReader reader;
    private final Optional<Peer> peer;

    BoundarySuite(SyntaxReader reader, Optional<Peer> peer) {
        this.reader = reader;
        this.peer = peer;
    }

    @Override
    public String name() {
        return "boundaries";
    }

    @Override
    public List<Case<MarkedText>> load(Path folder) {
        List<Case<MarkedText>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, ".conllu")) {
            String name = SuiteFiles.relative(folder, file);
            for (ConllU.Stretch stretch : ConllU.read(file)) {
                cases.add(new Case<>(name, stretch.id(), stretch.line(), MarkedText.of(stretch)));
            }
        }
        return cases;
    }

    @Override
    public Answerer<MarkedText> entente() {
        return item -> answer(item, reader);
    }

    @Override
    public Optional<Baseline<MarkedText>> baseline(List<Case<MarkedText>> cases) {
        return peer.map(other -> new Baseline<>(other.name(), item -> answer(item, other.reader())));
    }

    private static Answer answer(Case<MarkedText> item, SyntaxReader reader) {
        MarkedText gold = item.gold();
        Set<Span> words = new HashSet<>();
        Set<Span> sentences = new HashSet<>();
        ObjectNode predicted = SuiteFiles.JSON.createObjectNode();
        ArrayNode json = predicted.putArray("sentences");
        for (Sentence sentence : reader.read(gold.text(), gold.paragraphs())) {
            sentence.tokens().stream().map(Token::span).forEach(words::add);
            sentences.add(sentence.span());
            json.addArray().add(sentence.span().start()).add(sentence.span().end());
        }
        Counts counts = new Counts();
        count(counts, "word", new HashSet<>(gold.words()), words);
        Set<Span> goldSentences = new HashSet<>();
        gold.sentences().forEach(sentence -> goldSentences.add(gold.span(sentence)));
        count(counts, "sentence", goldSentences, sentences);
        return new Answer(counts, predicted);
    }

    private static void count(Counts counts, String name, Set<Span> gold, Set<Span> found) {
        counts.add(name + ".gold", gold.size());
        counts.add(name + ".predicted", found.size());
        counts.add(name + ".correct", found.stream().filter(gold::contains).count());
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        metrics.put("word_f1", Ratios.f1(sum, "word"));
        metrics.put("sentence_f1", Ratios.f1(sum, "sentence"));
        return metrics;
    }
}
