package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TreeDecoderTest {
    @Test
    void aCycleOfTheBestArcsIsOpenedWhereItCostsLeast() {
        // Words 1 and 2 like each other best; the root would rather take word 2.
        float[][] scores = {
            {-5, -100, -1, -9},
            {-3, -1, -100, -9},
            {-9, -1, -2, -100},
        };
        assertThat(TreeDecoder.decode(scores)).containsExactly(2, 0, 1);
    }

    @Test
    void oneWordHangsUnderTheRootEvenWhereTwoWouldScoreMore() {
        float[][] scores = {
            {0, -100, -7},
            {0, -6, -100},
        };
        assertThat(TreeDecoder.decode(scores)).containsExactly(0, 1);
    }

    @Test
    void aSingleWordIsTheRoot() {
        assertThat(TreeDecoder.decode(new float[][] {{-1, -50}})).containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theTreeIsTheBestOfAllTrees(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            int words = 1 + random.nextInt(5);
            float[][] scores = new float[words][words + 1];
            for (float[] row : scores) {
                for (int head = 0; head <= words; head++) {
                    row[head] = -10 * random.nextFloat();
                }
            }
            int[] heads = TreeDecoder.decode(scores);
            assertThat(isTree(heads)).as("seed %d, round %d", seed, round).isTrue();
            assertThat(total(scores, heads))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(best(scores, new int[words], 0));
        }
    }

    private static double best(float[][] scores, int[] heads, int word) {
        if (word == heads.length) {
            return isTree(heads) ? total(scores, heads) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int head = 0; head <= heads.length; head++) {
            if (head != word + 1) {
                heads[word] = head;
                best = Math.max(best, best(scores, heads, word + 1));
            }
        }
        return best;
    }

    private static double total(float[][] scores, int[] heads) {
        double total = 0;
        for (int i = 0; i < heads.length; i++) {
            total += scores[i][heads[i]];
        }
        return total;
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int i = 0; i < heads.length; i++) {
            roots += heads[i] == 0 ? 1 : 0;
            int node = i + 1;
            int steps = 0;
            while (node != 0 && steps <= heads.length) {
                node = heads[node - 1];
                steps++;
            }
            if (node != 0) {
                return false;
            }
        }
        return roots == 1;
    }
}
