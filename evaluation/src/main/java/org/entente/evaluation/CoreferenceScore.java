package org.entente.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The three scores of coreference whose mean is the CoNLL F1 (Pradhan et al. 2014): links (MUC), mentions
 * (B³), entities (CEAF with φ4). Mentions are numbers, equal where they are the same mention; chains of one
 * mention do not count on either side.
 */
final class CoreferenceScore {
    private static final List<String> SCORES = List.of("muc", "b3", "ceafe");

    private CoreferenceScore() {}

    /** Counts a document's chains under {@code name}. */
    static void count(Counts counts, String name, List<Set<Integer>> goldAll, List<Set<Integer>> foundAll) {
        List<Set<Integer>> gold = goldAll.stream().filter(c -> c.size() > 1).toList();
        List<Set<Integer>> found = foundAll.stream().filter(c -> c.size() > 1).toList();
        links(counts, name + ".muc.recall", gold, found);
        links(counts, name + ".muc.precision", found, gold);
        mentions(counts, name + ".b3.recall", gold, found);
        mentions(counts, name + ".b3.precision", found, gold);
        double similarity = bestAlignment(similarities(gold, found));
        counts.add(name + ".ceafe.recall.part", similarity).add(name + ".ceafe.recall.whole", gold.size());
        counts.add(name + ".ceafe.precision.part", similarity).add(name + ".ceafe.precision.whole", found.size());
    }

    /** The mean of the three F1 of what was counted under {@code name}. */
    static double conll(Counts sum, String name) {
        double total = 0;
        for (String score : SCORES) {
            total += f1(sum, name + "." + score);
        }
        return total / SCORES.size();
    }

    /** The F1 of one score of what was counted: {@code NAME.b3}. */
    static double f1(Counts sum, String score) {
        double recall = ratio(sum, score + ".recall");
        double precision = ratio(sum, score + ".precision");
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    static double ratio(Counts sum, String name) {
        return Ratios.of(sum.get(name + ".part"), sum.get(name + ".whole"));
    }

    private static Map<Integer, Set<Integer>> byMention(List<Set<Integer>> chains) {
        Map<Integer, Set<Integer>> by = new HashMap<>();
        chains.forEach(chain -> chain.forEach(mention -> by.put(mention, chain)));
        return by;
    }

    /** How many of the links that hold each chain together the others have. */
    private static void links(Counts counts, String name, List<Set<Integer>> chains, List<Set<Integer>> others) {
        Map<Integer, Set<Integer>> other = byMention(others);
        for (Set<Integer> chain : chains) {
            Set<Set<Integer>> parts = new HashSet<>();
            int alone = 0;
            for (int mention : chain) {
                Set<Integer> there = other.get(mention);
                if (there == null) {
                    alone++;
                } else {
                    parts.add(there);
                }
            }
            counts.add(name + ".part", chain.size() - parts.size() - alone);
            counts.add(name + ".whole", chain.size() - 1.0);
        }
    }

    /** Of each mention's chain the share that the other's chain of it has. */
    private static void mentions(Counts counts, String name, List<Set<Integer>> chains, List<Set<Integer>> others) {
        Map<Integer, Set<Integer>> other = byMention(others);
        for (Set<Integer> chain : chains) {
            for (int mention : chain) {
                Set<Integer> there = other.getOrDefault(mention, Set.of());
                counts.add(name + ".part", common(chain, there) / (double) chain.size());
                counts.add(name + ".whole", 1);
            }
        }
    }

    private static long common(Set<Integer> one, Set<Integer> other) {
        return one.stream().filter(other::contains).count();
    }

    static double[][] similarities(List<Set<Integer>> gold, List<Set<Integer>> found) {
        double[][] similarities = new double[gold.size()][found.size()];
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                similarities[i][j] = 2.0
                        * common(gold.get(i), found.get(j))
                        / (gold.get(i).size() + found.get(j).size());
            }
        }
        return similarities;
    }

    /** The greatest sum of a one-to-one assignment of rows to columns (Kuhn and Munkres, by potentials). */
    static double bestAlignment(double[][] value) {
        int rows = value.length;
        int columns = rows == 0 ? 0 : value[0].length;
        if (columns == 0) {
            return 0;
        }
        int size = Math.max(rows, columns);
        double[] ofRow = new double[size + 1];
        double[] ofColumn = new double[size + 1];
        int[] rowOf = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            assign(row, size, (r, c) -> r <= rows && c <= columns ? -value[r - 1][c - 1] : 0, ofRow, ofColumn, rowOf);
        }
        double sum = 0;
        for (int column = 1; column <= columns; column++) {
            if (rowOf[column] <= rows) {
                sum += value[rowOf[column] - 1][column - 1];
            }
        }
        return sum;
    }

    @FunctionalInterface
    private interface Cost {
        double of(int row, int column);
    }

    /** Finds a column for one more row along a path of least cost; rows and columns count from 1. */
    private static void assign(int row, int size, Cost cost, double[] ofRow, double[] ofColumn, int[] rowOf) {
        double[] least = new double[size + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        boolean[] done = new boolean[size + 1];
        int[] before = new int[size + 1];
        int column = 0;
        rowOf[0] = row;
        while (rowOf[column] != 0) {
            done[column] = true;
            int next = 0;
            double step = Double.POSITIVE_INFINITY;
            for (int c = 1; c <= size; c++) {
                if (!done[c]) {
                    double reduced = cost.of(rowOf[column], c) - ofRow[rowOf[column]] - ofColumn[c];
                    if (reduced < least[c]) {
                        least[c] = reduced;
                        before[c] = column;
                    }
                    if (least[c] < step) {
                        step = least[c];
                        next = c;
                    }
                }
            }
            for (int c = 0; c <= size; c++) {
                if (done[c]) {
                    ofRow[rowOf[c]] += step;
                    ofColumn[c] -= step;
                } else {
                    least[c] -= step;
                }
            }
            column = next;
        }
        while (column != 0) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
    }
}
