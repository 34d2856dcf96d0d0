package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.engine.read.PretokenizedReader;
import org.entente.engine.read.Token;

/**
 * Syntax on gold tokens: any folder of CoNLL-U. Relations are compared without subtypes and punctuation
 * counts; a sentence that could not be parsed counts as wrong throughout.
 */
final class UdSuite implements Suite<List<List<ConllU.Word>>> {
    private final Answerer<List<List<ConllU.Word>>> entente;
    private final Optional<Baseline<List<List<ConllU.Word>>>> baseline;

    UdSuite(PretokenizedReader reader, Optional<Peer> peer) {
        this.entente = item -> answer(item, reader);
        this.baseline = peer.map(other -> new Baseline<>(other.name(), item -> answer(item, other.words())));
    }

    @Override
    public String name() {
        return "ud";
    }

    @Override
    public List<Case<List<List<ConllU.Word>>>> load(Path folder) {
        List<Case<List<List<ConllU.Word>>>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, ".conllu")) {
            String name = SuiteFiles.relative(folder, file);
            for (ConllU.Stretch stretch : ConllU.read(file)) {
                cases.add(new Case<>(name, stretch.id(), stretch.line(), stretch.sentences()));
            }
        }
        return cases;
    }

    @Override
    public Answerer<List<List<ConllU.Word>>> entente() {
        return entente;
    }

    @Override
    public Optional<Baseline<List<List<ConllU.Word>>>> baseline(List<Case<List<List<ConllU.Word>>>> cases) {
        return baseline;
    }

    private static Answer answer(Case<List<List<ConllU.Word>>> item, PretokenizedReader reader) {
        Counts counts = new Counts();
        ObjectNode predicted = SuiteFiles.JSON.createObjectNode();
        ArrayNode sentences = predicted.putArray("sentences");
        for (List<ConllU.Word> gold : item.gold()) {
            List<Token> tokens =
                    reader.parse(gold.stream().map(ConllU.Word::form).toList());
            if (tokens.size() != gold.size()) {
                throw new IllegalStateException("a reader of given words answers one token a word");
            }
            ArrayNode sentence = sentences.addArray();
            for (int index = 0; index < gold.size(); index++) {
                count(counts, gold.get(index), tokens.get(index));
                sentence.addArray()
                        .add(tokens.get(index).upos())
                        .add(tokens.get(index).head() + 1)
                        .add(tokens.get(index).relation());
            }
        }
        return new Answer(counts, predicted);
    }

    private static void count(Counts counts, ConllU.Word gold, Token token) {
        boolean root = token.head() == Token.ROOT;
        boolean parsed = !root || token.plainRelation().equals("root");
        boolean head = parsed && gold.head() == token.head();
        counts.add("words", 1);
        counts.add("upos", gold.upos().equals(token.upos()) ? 1 : 0);
        counts.add("uas", head ? 1 : 0);
        counts.add("las", head && gold.relation().equals(token.plainRelation()) ? 1 : 0);
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        for (String name : List.of("upos", "uas", "las")) {
            metrics.put(name, Ratios.of(sum.get(name), sum.get("words")));
        }
        return metrics;
    }
}
