package org.entente.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The scores of {@link CoreferenceScore} for chains that run through many documents, each document counted by the
 * share that its mentions have in a chain, so that counts of documents add up to the score of all.
 */
final class ChainShares {
    private final List<Counts> counts;
    private final List<Integer> documents;

    /**
     * @param counts one a document, to be added to
     * @param documents of each mention the index of its document
     */
    ChainShares(List<Counts> counts, List<Integer> documents) {
        this.counts = counts;
        this.documents = documents;
    }

    /** Counts chains under {@code name}; those of one mention do not count. */
    void count(String name, Collection<Set<Integer>> goldAll, Collection<Set<Integer>> foundAll) {
        List<Set<Integer>> gold = goldAll.stream().filter(c -> c.size() > 1).toList();
        List<Set<Integer>> found = foundAll.stream().filter(c -> c.size() > 1).toList();
        chains(name, "recall", gold, byMention(found));
        chains(name, "precision", found, byMention(gold));
        for (Group group : groups(gold, found)) {
            double similarity = CoreferenceScore.bestAlignment(CoreferenceScore.similarities(group.gold, group.found));
            spread(group.gold, name + ".ceafe.recall.part", similarity);
            spread(group.found, name + ".ceafe.precision.part", similarity);
        }
        gold.forEach(chain -> spread(List.of(chain), name + ".ceafe.recall.whole", 1));
        found.forEach(chain -> spread(List.of(chain), name + ".ceafe.precision.whole", 1));
    }

    private static Map<Integer, Set<Integer>> byMention(List<Set<Integer>> chains) {
        Map<Integer, Set<Integer>> by = new HashMap<>();
        chains.forEach(chain -> chain.forEach(mention -> by.put(mention, chain)));
        return by;
    }

    private void chains(String name, String side, List<Set<Integer>> chains, Map<Integer, Set<Integer>> others) {
        for (Set<Integer> chain : chains) {
            Set<Set<Integer>> parts = new HashSet<>();
            int alone = 0;
            for (int mention : chain) {
                Set<Integer> there = others.get(mention);
                if (there == null) {
                    alone++;
                } else {
                    parts.add(there);
                }
                long common = there == null
                        ? 0
                        : chain.stream().filter(there::contains).count();
                Counts ofDocument = counts.get(documents.get(mention));
                ofDocument.add(name + ".b3." + side + ".part", common / (double) chain.size());
                ofDocument.add(name + ".b3." + side + ".whole", 1);
            }
            spread(List.of(chain), name + ".muc." + side + ".part", chain.size() - parts.size() - alone);
            spread(List.of(chain), name + ".muc." + side + ".whole", chain.size() - 1.0);
        }
    }

    private void spread(List<Set<Integer>> chains, String name, double amount) {
        int mentions = chains.stream().mapToInt(Set::size).sum();
        for (Set<Integer> chain : chains) {
            for (int mention : chain) {
                counts.get(documents.get(mention)).add(name, amount / mentions);
            }
        }
    }

    /** Chains that hang together by common mentions; an alignment never reaches from one group to another. */
    private record Group(List<Set<Integer>> gold, List<Set<Integer>> found) {}

    private static List<Group> groups(List<Set<Integer>> gold, List<Set<Integer>> found) {
        Map<Integer, Integer> parents = new HashMap<>();
        List.of(gold, found)
                .forEach(side -> side.forEach(chain -> {
                    int first = chain.iterator().next();
                    chain.forEach(mention -> parents.put(root(parents, mention), root(parents, first)));
                }));
        Map<Integer, Group> groups = new TreeMap<>();
        gold.forEach(chain -> group(groups, parents, chain).gold.add(chain));
        found.forEach(chain -> group(groups, parents, chain).found.add(chain));
        return List.copyOf(groups.values());
    }

    private static Group group(Map<Integer, Group> groups, Map<Integer, Integer> parents, Set<Integer> chain) {
        int root = root(parents, chain.iterator().next());
        return groups.computeIfAbsent(root, unused -> new Group(new ArrayList<>(), new ArrayList<>()));
    }

    private static int root(Map<Integer, Integer> parents, int mention) {
        int at = mention;
        while (parents.getOrDefault(at, at) != at) {
            at = parents.getOrDefault(at, at);
        }
        return at;
    }
}
