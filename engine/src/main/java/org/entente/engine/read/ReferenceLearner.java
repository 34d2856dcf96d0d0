package org.entente.engine.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.model.Span;

/**
 * Learns the weights by which {@link Chains} weighs, from documents whose chains are known: the log of the
 * summed probability of all right antecedents is raised, wrong ones made dearer by what they would spoil
 * (Durrett and Klein 2013), by AdaGrad in an order drawn from a fixed seed. Not thread-safe; deterministic.
 */
public final class ReferenceLearner {
    private static final int PASSES = 12;
    private static final double RATE = 0.2;
    private static final double SHRINK = 1e-6;
    private static final long SEED = 20;
    private static final int SEEN_MIN = 4;
    private static final double WEIGHT_MIN = 0.02;
    private static final double LINK_WRONGLY = 0.1;
    private static final double MISS = 2.5;
    private static final double WRONG = 1.0;

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Integer> seen = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();

    /** One phrase: the features of each choice, which are right, and what each wrong one costs. */
    private record Example(int[][] features, boolean[] right, double[] cost) {}

    /**
     * Takes a document.
     *
     * @param text the document's
     * @param paragraphs its sentences by paragraph
     * @param chainOf the chain of the mention whose head stands there, if one is known
     */
    public void add(String text, List<List<Sentence>> paragraphs, Function<Span, Optional<String>> chainOf) {
        Chains chains = new Chains(new ReferenceWeights(Map.of()));
        Map<String, Referent> latest = new HashMap<>();
        Map<Referent, String> gold = new LinkedHashMap<>();
        int sentence = 0;
        for (int paragraph = 0; paragraph < paragraphs.size(); paragraph++) {
            List<Span> quotes = quotes(text, paragraphs.get(paragraph));
            for (Sentence each : paragraphs.get(paragraph)) {
                Tree tree = new Tree(Repairs.of(each));
                for (Referent referent : Referent.in(tree, sentence, paragraph, quotes)) {
                    Optional<String> chain =
                            chainOf.apply(tree.token(referent.head()).span());
                    example(chains.choice(referent, tree), chain, gold);
                    chains.add(referent, chain.map(latest::get));
                    chain.ifPresent(id -> {
                        latest.put(id, referent);
                        gold.put(referent, id);
                    });
                }
                sentence++;
            }
        }
    }

    private static List<Span> quotes(String text, List<Sentence> paragraph) {
        return paragraph.isEmpty()
                ? List.of()
                : Quotes.in(
                        text,
                        paragraph.getFirst().span().cover(paragraph.getLast().span()));
    }

    private void example(Chains.Choice choice, Optional<String> chain, Map<Referent, String> gold) {
        int count = choice.features().size();
        boolean[] right = new boolean[count];
        boolean any = false;
        for (int i = 1; i < count; i++) {
            right[i] = chain.isPresent()
                    && chain.get().equals(gold.get(choice.antecedents().get(i - 1)));
            any |= right[i];
        }
        right[0] = !any;
        double[] cost = new double[count];
        for (int i = 0; i < count; i++) {
            if (!right[i]) {
                cost[i] = i == 0 ? MISS : any ? WRONG : LINK_WRONGLY;
            }
        }
        int[][] features = new int[count][];
        for (int i = 0; i < count; i++) {
            features[i] = choice.features().get(i).stream().mapToInt(this::id).toArray();
        }
        examples.add(new Example(features, right, cost));
    }

    private int id(String feature) {
        int id = ids.computeIfAbsent(feature, name -> {
            names.add(name);
            seen.add(0);
            return names.size() - 1;
        });
        seen.set(id, seen.get(id) + 1);
        return id;
    }

    /** The weights, one feature a line with a tab before its weight, sorted by name. */
    public String learn() {
        double[] weights = new double[names.size()];
        double[] squares = new double[names.size()];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            order.add(i);
        }
        Random random = new Random(SEED);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            for (int index : order) {
                step(examples.get(index), weights, squares);
            }
        }
        Map<String, Double> sorted = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            if (seen.get(i) >= SEEN_MIN && Math.abs(weights[i]) >= WEIGHT_MIN) {
                sorted.put(names.get(i), weights[i]);
            }
        }
        StringBuilder text = new StringBuilder();
        sorted.forEach((name, weight) -> text.append(name)
                .append('\t')
                .append(String.format(Locale.ROOT, "%.3f", weight))
                .append('\n'));
        return text.toString();
    }

    private static void step(Example example, double[] weights, double[] squares) {
        double[] all = new double[example.features().length];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < all.length; i++) {
            all[i] = example.cost()[i];
            for (int feature : example.features()[i]) {
                all[i] += weights[feature];
            }
            most = Math.max(most, all[i]);
        }
        double sum = 0;
        double rightSum = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] = StrictMath.exp(all[i] - most);
            sum += all[i];
            rightSum += example.right()[i] ? all[i] : 0;
        }
        Map<Integer, Double> gradient = new HashMap<>();
        for (int i = 0; i < all.length; i++) {
            double share = all[i] / sum - (example.right()[i] ? all[i] / Math.max(rightSum, 1e-300) : 0);
            if (Math.abs(share) > 1e-6) {
                for (int feature : example.features()[i]) {
                    gradient.merge(feature, share, Double::sum);
                }
            }
        }
        gradient.forEach((feature, slope) -> {
            double whole = slope + SHRINK * weights[feature];
            squares[feature] += whole * whole;
            weights[feature] -= RATE * whole / Math.sqrt(squares[feature] + 1e-8);
        });
    }
}
