package org.entente.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.entente.evaluation.SuiteFiles.Located;

/**
 * Article text from web pages: the mean precision and the mean recall of runs of four words, over pages
 * that have any, and the harmonic mean of these two means (not the mean of each page's).
 */
final class ArticleSuite implements Suite<ArticleSuite.Gold> {
    private static final String TRUTH = "ground-truth.json";
    private static final List<String> PARTS = List.of("precision", "recall");

    private final UnaryOperator<String> extractor;
    private final List<ArticlePeer> peers;

    /**
     * @param extractor page to article text
     * @param peers scored beside it
     */
    ArticleSuite(UnaryOperator<String> extractor, List<ArticlePeer> peers) {
        this.extractor = extractor;
        this.peers = List.copyOf(peers);
    }

    /**
     * A page and its article.
     *
     * @param page HTML
     * @param article plain text
     */
    record Gold(String page, String article) {}

    @Override
    public String name() {
        return "article-extraction";
    }

    @Override
    public List<Case<Gold>> load(Path folder) {
        List<Case<Gold>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, TRUTH)) {
            JsonNode truth = SuiteFiles.object(file);
            for (String id : sortedNames(truth)) {
                String article = new Located(file, 1, truth).textOf(truth.path(id), "articleBody");
                Path page = file.resolveSibling("html").resolve(id + ".html.gz");
                cases.add(new Case<>(SuiteFiles.relative(folder, page), id, 1, new Gold(page(page), article)));
            }
        }
        return cases;
    }

    private static List<String> sortedNames(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private static String page(Path file) {
        try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw SuiteFiles.unreadable(file, e);
        }
    }

    @Override
    public Answerer<Gold> entente() {
        return item -> {
            String predicted = extractor.apply(item.gold().page());
            Counts counts = new Counts();
            count(counts, "", Shingles.match(item.gold().article(), predicted));
            ObjectNode told = SuiteFiles.JSON.createObjectNode();
            told.put("articleBody", predicted);
            return new Answer(counts, told);
        };
    }

    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        if (peers.isEmpty()) {
            return Optional.empty();
        }
        String names = String.join(", ", peers.stream().map(ArticlePeer::name).toList());
        return Optional.of(new Baseline<>(names, this::answerOfPeers));
    }

    private Answer answerOfPeers(Case<Gold> item) {
        Counts counts = new Counts();
        for (ArticlePeer peer : peers) {
            String predicted = peer.article(item.gold().page());
            count(counts, peer.name() + ".", Shingles.match(item.gold().article(), predicted));
        }
        return new Answer(counts, SuiteFiles.JSON.createObjectNode());
    }

    private static void count(Counts counts, String whose, Shingles.Match match) {
        counts.add(whose + "precision", match.precision());
        counts.add(whose + "precision.cases", match.hasPredicted() ? 1 : 0);
        counts.add(whose + "recall", match.recall());
        counts.add(whose + "recall.cases", match.hasTrue() ? 1 : 0);
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        List<String> counted = List.copyOf(sum.byName().keySet());
        for (String name : counted) {
            if (name.endsWith(PARTS.getFirst())) {
                add(
                        metrics,
                        sum,
                        name.substring(0, name.length() - PARTS.getFirst().length()));
            }
        }
        return metrics;
    }

    private static void add(SortedMap<String, Double> metrics, Counts sum, String whose) {
        for (String part : PARTS) {
            metrics.put(whose + part, Ratios.of(sum.get(whose + part), sum.get(whose + part + ".cases")));
        }
        double precision = metrics.getOrDefault(whose + "precision", 0.0);
        double recall = metrics.getOrDefault(whose + "recall", 0.0);
        metrics.put(whose + "f1", Ratios.of(2 * precision * recall, precision + recall));
    }
}
