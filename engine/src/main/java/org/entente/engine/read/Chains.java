package org.entente.engine.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.model.Span;

/**
 * What refers to the same thing within a document: each phrase goes to the earlier one that most speaks
 * for, or to none. What speaks is weighed by a table of readable features, learnt from annotated text
 * (Durrett and Klein 2013 rank antecedents so). Not thread-safe; one per document, sentences in order.
 */
final class Chains {
    /** Phrases farther back are not looked at. */
    static final int BACK_MAX = 120;

    private static final ReferenceWeights BUNDLED = ReferenceWeights.bundled("reference.weights");

    private final ReferenceWeights weights;
    private final List<Referent> referents = new ArrayList<>();
    private final List<Chain> chains = new ArrayList<>();
    private final Map<Referent, Chain> chainOf = new IdentityHashMap<>();
    private final Set<String> lemmas = new HashSet<>();
    private final Set<Set<String>> words = new HashSet<>();
    /** Family names, in lower case, with m or f where all full names that end so are of men or of women, else {@code !}. */
    private final Map<String, Character> families = new HashMap<>();

    Chains() {
        this(BUNDLED);
    }

    Chains(ReferenceWeights weights) {
        this.weights = weights;
    }

    /**
     * What a phrase was found to refer to.
     *
     * @param antecedent the earlier phrase, if any
     * @param chance how probable its chain is beside all others, 0 to 1; of "he" and "she" beside all other chains
     * @param chain the one that it is in from now on
     */
    record Link(Referent referent, Optional<Referent> antecedent, double chance, Chain chain) {}

    /** What speaks for one chain: the weight of all its phrases, and the one that weighs most. */
    private record Share(double weight, double heaviest, Referent nearest) {
        Share with(Share other) {
            boolean more = other.heaviest() > heaviest;
            return new Share(
                    weight + other.weight(), Math.max(heaviest, other.heaviest()), more ? other.nearest() : nearest);
        }
    }

    /** Of all phrases before one: their heads' lemmas, their words, and how many there are. */
    record Earlier(Set<String> lemmas, Set<Set<String>> words, int count) {}

    /** The phrases that refer to one thing so far. */
    static final class Chain {
        private final List<Referent> members = new ArrayList<>();
        private final Map<String, Integer> kinds = new TreeMap<>();
        private final Set<String> heads = new HashSet<>();
        private String kind = "none";
        private boolean named;
        private char gender = '?';

        void add(Referent referent) {
            members.add(referent);
            kinds.merge(referent.kind(), 1, Integer::sum);
            kind = mostFrequentKind();
            heads.add(referent.lemma());
            named |= referent.isName();
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
            return named;
        }

        boolean hasHead(String lemma) {
            return heads.contains(lemma);
        }

        /** The kind that most of its phrases have. */
        String kind() {
            return kind;
        }

        private String mostFrequentKind() {
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

    /** Takes the phrases of the next sentence, and answers what each refers to; with the quotations of its paragraph. */
    List<Link> next(Tree tree, int sentence, int paragraph, List<Span> quotes) {
        List<Link> found = new ArrayList<>();
        for (Referent referent : Referent.in(tree, sentence, paragraph, quotes)) {
            found.add(link(referent, tree));
        }
        return found;
    }

    private Link link(Referent referent, Tree tree) {
        int count = Math.min(BACK_MAX, referents.size());
        double[] scores = new double[count + 1];
        ReferenceWeights.Sum sum = weights.sum();
        ReferenceFeatures.ofNew(referent, earlier(), sum);
        scores[0] = sum.taken();
        double most = scores[0];
        for (int back = 1; back <= count; back++) {
            pair(referent, back, tree, sum);
            scores[back] = sum.taken();
            most = Math.max(most, scores[back]);
        }
        Set<Chain> barred = barred(referent, count, tree);
        boolean told = referent.isThirdPerson() && count > 0;
        double best = told ? 0 : StrictMath.exp(scores[0] - most);
        double all = best;
        Map<Chain, Share> shares = new LinkedHashMap<>();
        for (int back = 1; back <= count; back++) {
            Chain chain = chains.get(chains.size() - back);
            if (barred.contains(chain)) {
                continue;
            }
            double weight = StrictMath.exp(scores[back] - most);
            all += weight;
            shares.merge(chain, new Share(weight, weight, back(back)), Share::with);
        }
        Optional<Referent> antecedent = Optional.empty();
        for (Share share : shares.values()) {
            if (share.weight() > best) {
                best = share.weight();
                antecedent = Optional.of(share.nearest());
            }
        }
        add(referent, antecedent);
        return new Link(referent, antecedent, all == 0 ? 1 : best / all, chains.getLast());
    }

    /** The chains that "he" or "she" cannot mean: of the other gender, or with the subject of the verb that it complements. */
    private Set<Chain> barred(Referent referent, int count, Tree tree) {
        Set<Chain> barred = Collections.newSetFromMap(new IdentityHashMap<>());
        if (!referent.isThirdPerson()) {
            return barred;
        }
        char other = referent.gender() == 'm' ? 'f' : 'm';
        for (int back = 1; back <= count; back++) {
            Chain chain = chains.get(chains.size() - back);
            boolean here = back(back).sentence() == referent.sentence();
            if (gender(chain) == other
                    || here
                            && ReferenceFeatures.isBoundApart(
                                    referent.head(), back(back).head(), tree)) {
                barred.add(chain);
            }
        }
        return barred;
    }

    /** Whether a chain's person is a man or a woman: where only a family name tells who it is, what all are whose full name ends so. */
    char gender(Chain chain) {
        if (chain.gender() != '?') {
            return chain.gender();
        }
        char all = '?';
        for (Referent member : chain.members()) {
            char family = families.getOrDefault(member.family(), '?');
            if (family == '!' || family != '?' && all != '?' && family != all) {
                return '?';
            }
            all = family == '?' ? all : family;
        }
        return all;
    }

    private void know(Referent referent) {
        boolean full = !referent.family().isEmpty()
                && referent.kind().equals("person")
                && referent.words().size() > 1;
        if (full && (referent.gender() == 'm' || referent.gender() == 'f')) {
            families.merge(referent.family(), referent.gender(), (one, other) -> one.equals(other) ? one : '!');
        }
    }

    /** The phrase that stands so many before the next. */
    private Referent back(int phrases) {
        return referents.get(referents.size() - phrases);
    }

    private Earlier earlier() {
        return new Earlier(lemmas, words, referents.size());
    }

    private void pair(Referent referent, int back, Tree tree, ReferenceFeatures.Sink features) {
        Chain chain = chains.get(chains.size() - back);
        ReferenceFeatures.ofPair(referent, back(back), back - 1, tree, chain, features);
    }

    /** The first choice is that it is new; then the earlier phrases, the nearest first. */
    Choice choice(Referent referent, Tree tree) {
        List<Referent> antecedents = new ArrayList<>();
        List<List<String>> features = new ArrayList<>();
        List<String> ofNew = new ArrayList<>();
        ReferenceFeatures.ofNew(referent, earlier(), parts -> ofNew.add(String.join("", parts)));
        features.add(ofNew);
        for (int back = 1; back <= Math.min(BACK_MAX, referents.size()); back++) {
            List<String> ofPair = new ArrayList<>();
            pair(referent, back, tree, parts -> ofPair.add(String.join("", parts)));
            antecedents.add(back(back));
            features.add(ofPair);
        }
        return new Choice(antecedents, features);
    }

    /** Puts a phrase into the chain of its antecedent, or into one of its own. */
    void add(Referent referent, Optional<Referent> antecedent) {
        Chain chain = antecedent.map(this::chainOf).orElseGet(Chain::new);
        chain.add(referent);
        know(referent);
        referents.add(referent);
        chains.add(chain);
        chainOf.put(referent, chain);
        lemmas.add(referent.lemma());
        words.add(referent.words());
    }

    private Chain chainOf(Referent referent) {
        return Objects.requireNonNull(chainOf.get(referent), "a phrase that was not taken in before");
    }

    /** All chains, in the order of their first phrases. */
    List<Chain> all() {
        return chains.stream().distinct().toList();
    }
}
