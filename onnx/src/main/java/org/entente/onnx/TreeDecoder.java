package org.entente.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best tree over scored arcs, with exactly one word under the root (Chu and Liu 1965, Edmonds 1967; one
 * root by a penalty on its arcs). Ties go to the first head, so that equal scores give equal trees.
 */
final class TreeDecoder {
    private static final double ROOT_PENALTY = 1e7;

    private TreeDecoder() {}

    /**
     * Decodes.
     *
     * @param scores of word {@code i} (from 0) hanging on row {@code h}: 0 is the root, {@code w + 1} word {@code w}
     * @return for each word its head's row
     */
    static int[] decode(float[][] scores) {
        int words = scores.length;
        double[][] weights = new double[words + 1][words + 1];
        for (int dependent = 1; dependent <= words; dependent++) {
            for (int head = 0; head <= words; head++) {
                weights[dependent][head] = scores[dependent - 1][head] - (head == 0 ? ROOT_PENALTY : 0);
            }
        }
        return Arrays.copyOfRange(arborescence(weights), 1, words + 1);
    }

    /** Heads of all nodes; node 0 is the root. */
    private static int[] arborescence(double[][] weights) {
        int[] best = greedy(weights);
        boolean[] cycle = cycle(best);
        if (cycle.length == 0) {
            return best;
        }
        return expand(weights, best, cycle);
    }

    private static int[] greedy(double[][] weights) {
        int[] best = new int[weights.length];
        best[0] = -1;
        for (int dependent = 1; dependent < weights.length; dependent++) {
            int choice = dependent == 1 ? 0 : 1;
            for (int head = 0; head < weights.length; head++) {
                if (head != dependent
                        && (weights[dependent][head] > weights[dependent][choice]
                                || (weights[dependent][head] == weights[dependent][choice] && head < choice))) {
                    choice = head;
                }
            }
            best[dependent] = choice;
        }
        return best;
    }

    /** The nodes of one cycle; empty where there is none. */
    private static boolean[] cycle(int[] heads) {
        int[] colour = new int[heads.length];
        for (int start = 1; start < heads.length; start++) {
            int node = start;
            while (node > 0 && colour[node] == 0) {
                colour[node] = start;
                node = heads[node];
            }
            if (node > 0 && colour[node] == start) {
                boolean[] cycle = new boolean[heads.length];
                int at = node;
                do {
                    cycle[at] = true;
                    at = heads[at];
                } while (at != node);
                return cycle;
            }
        }
        return new boolean[0];
    }

    /** Makes one node of the cycle, decodes the rest, and opens the cycle where the best arc enters it. */
    private static int[] expand(double[][] weights, int[] best, boolean[] cycle) {
        List<Integer> outside = new ArrayList<>();
        List<Integer> inside = new ArrayList<>();
        for (int node = 0; node < weights.length; node++) {
            (cycle[node] ? inside : outside).add(node);
        }
        int made = outside.size();
        double[][] small = new double[made + 1][made + 1];
        int[] leaving = new int[made];
        int[] entering = new int[made];
        for (int i = 0; i < made; i++) {
            int node = outside.get(i);
            for (int j = 0; j < made; j++) {
                small[i][j] = weights[node][outside.get(j)];
            }
            small[i][made] = Double.NEGATIVE_INFINITY;
            small[made][i] = Double.NEGATIVE_INFINITY;
            for (int member : inside) {
                if (weights[node][member] > small[i][made]) {
                    small[i][made] = weights[node][member];
                    leaving[i] = member;
                }
                double entry = weights[member][node] - weights[member][best[member]];
                if (entry > small[made][i]) {
                    small[made][i] = entry;
                    entering[i] = member;
                }
            }
        }
        int[] inner = arborescence(small);
        int[] heads = best.clone();
        for (int i = 1; i < made; i++) {
            heads[outside.get(i)] = inner[i] == made ? leaving[i] : outside.get(inner[i]);
        }
        heads[entering[inner[made]]] = outside.get(inner[made]);
        return heads;
    }
}
