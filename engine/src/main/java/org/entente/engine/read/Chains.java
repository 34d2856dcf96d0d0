package org.entente.engine.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What refers to the same thing within a document: each phrase goes to the earlier one that most speaks
 * for, or to none. What speaks is weighed by a table of readable features, learnt from annotated text
 * (Durrett and Klein 2013 rank antecedents so). Not thread-safe; one per document, sentences in order.
 */
final class Chains {
    /** Phrases farther back are not looked at. */
    static final int BACK_MAX = 120;

    private static final Weights BUNDLED = Weights.bundled("reference.weights");

    private final Weights weights;
    private final List<Referent> referents = new ArrayList<>();
    private final List<Chain> chains = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    Chains() {
        this(BUNDLED);
    }

    Chains(Weights weights) {
        this.weights = weights;
    }

    /** Feature names with their weights; a feature that is not there weighs nothing. */
    record Weights(Map<String, Double> byName) {
        static Weights bundled(String resource) {
            try (InputStream in = Chains.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("no weights " + resource);
                }
                return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("the weights " + resource + " cannot be read", e);
            }
        }

        static Weights parse(String text) {
            Map<String, Double> byName = new HashMap<>();
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int tab = line.indexOf('\t');
                        byName.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
                    });
            return new Weights(Map.copyOf(byName));
        }

        double of(List<String> features) {
            double sum = 0;
            for (String feature : features) {
                sum += byName.getOrDefault(feature, 0.0);
            }
            return sum;
        }
    }

    /**
     * What a phrase was found to refer to.
     *
     * @param antecedent the earlier phrase, if any
     * @param chance how probable that is beside all others, 0 to 1
     */
    record Link(Referent referent, Optional<Referent> antecedent, double chance) {}

    /** The phrases that refer to one thing so far. */
    static final class Chain {
        private final List<Referent> members = new ArrayList<>();
        private final Map<String, Integer> kinds = new TreeMap<>();
        private char gender = '?';

        void add(Referent referent) {
            members.add(referent);
            kinds.merge(referent.kind(), 1, Integer::sum);
            if (gender == '?' && referent.gender() != 'n') {
                gender = referent.gender();
            }
        }

        List<Referent> members() {
            return members;
        }

        int size() {
            return members.size();
        }

        char gender() {
            return gender;
        }

        boolean isLast(Referent referent) {
            return members.getLast() == referent;
        }

        boolean isNamed() {
            return members.stream().anyMatch(Referent::isName);
        }

        boolean hasHead(String lemma) {
            return members.stream().anyMatch(member -> member.lemma().equals(lemma));
        }

        /** The kind that most of its phrases have. */
        String kind() {
            String best = "none";
            int most = 0;
            for (Map.Entry<String, Integer> each : kinds.entrySet()) {
                if (each.getValue() > most) {
                    best = each.getKey();
                    most = each.getValue();
                }
            }
            return best;
        }
    }

    /** What may be said of a phrase: that it is new, or that it refers back to the one or the other. */
    record Choice(List<Referent> antecedents, List<List<String>> features) {}

    /** Takes the phrases of the next sentence, and answers what each refers to. */
    List<Link> next(Tree tree, int sentence, int paragraph) {
        List<Link> found = new ArrayList<>();
        for (Referent referent : Referent.in(tree, sentence, paragraph)) {
            found.add(link(referent, choice(referent, tree)));
        }
        links.addAll(found);
        return found;
    }

    private Link link(Referent referent, Choice choice) {
        double[] scores = new double[choice.features().size()];
        int best = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = weights.of(choice.features().get(i));
            best = scores[i] > scores[best] ? i : best;
        }
        double sum = 0;
        for (double score : scores) {
            sum += StrictMath.exp(score - scores[best]);
        }
        Optional<Referent> antecedent =
                best == 0 ? Optional.empty() : Optional.of(choice.antecedents().get(best - 1));
        add(referent, antecedent);
        return new Link(referent, antecedent, 1 / sum);
    }

    /** The first choice is that it is new; then the earlier phrases, the nearest first. */
    Choice choice(Referent referent, Tree tree) {
        List<Referent> antecedents = new ArrayList<>();
        List<List<String>> features = new ArrayList<>();
        features.add(ReferenceFeatures.ofNew(referent, referents));
        int oldest = Math.max(0, referents.size() - BACK_MAX);
        for (int i = referents.size() - 1; i >= oldest; i--) {
            Referent earlier = referents.get(i);
            antecedents.add(earlier);
            features.add(ReferenceFeatures.ofPair(referent, earlier, referents.size() - 1 - i, tree, chains.get(i)));
        }
        return new Choice(antecedents, features);
    }

    /** Puts a phrase into the chain of its antecedent, or into one of its own. */
    void add(Referent referent, Optional<Referent> antecedent) {
        Chain chain =
                antecedent.map(before -> chains.get(referents.indexOf(before))).orElseGet(Chain::new);
        chain.add(referent);
        referents.add(referent);
        chains.add(chain);
    }

    /** All chains, in the order of their first phrases. */
    List<Chain> all() {
        return chains.stream().distinct().toList();
    }
}
