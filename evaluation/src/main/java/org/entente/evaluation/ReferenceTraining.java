package org.entente.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.engine.read.ReferenceLearner;
import org.entente.engine.read.Sentence;
import org.entente.model.Span;
import org.entente.onnx.OnnxReader;

/**
 * Learns the weights of reference from GUM, open folds only: {@code ReferenceTraining GUM/train OUT}. The
 * reader's own model reads the texts, so that what is learnt fits what it gives.
 */
public final class ReferenceTraining {
    private ReferenceTraining() {}

    public static void main(String[] arguments) throws IOException {
        ReferenceLearner learner = new ReferenceLearner();
        GumSuite suite = new GumSuite(text -> List.of(), text -> List.of(), Optional.empty());
        try (OnnxReader reader = OnnxReader.bundled()) {
            for (Case<GumSuite.Gold> item : suite.load(Path.of(arguments[0]))) {
                if (Fold.OPEN.contains(item.id())) {
                    add(learner, reader, item.gold());
                }
            }
        }
        String weights = "# What speaks for a phrase's referring back; written by training/reference.sh from GUM's open"
                + " training part.\n" + learner.learn();
        Files.writeString(Path.of(arguments[1]), weights, StandardCharsets.UTF_8);
    }

    private static void add(ReferenceLearner learner, OnnxReader reader, GumSuite.Gold gold) {
        MarkedText document = gold.document();
        Map<Integer, String> chains = new HashMap<>();
        for (GumMentions.Marked mention : gold.mentions()) {
            chains.putIfAbsent(document.headOf(mention.words()), mention.chain());
        }
        Map<Integer, Integer> wordAt = new HashMap<>();
        for (int word = 0; word < document.words().size(); word++) {
            for (int at = document.words().get(word).start();
                    at < document.words().get(word).end();
                    at++) {
                wordAt.put(at, word);
            }
        }
        List<List<Sentence>> paragraphs = document.paragraphs().stream()
                .map(paragraph -> reader.read(document.text(), List.of(paragraph)))
                .toList();
        learner.add(document.text(), paragraphs, (Span head) -> Optional.ofNullable(wordAt.get(head.start()))
                .map(chains::get));
    }
}
