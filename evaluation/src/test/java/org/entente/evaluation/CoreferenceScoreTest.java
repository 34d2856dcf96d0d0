package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CoreferenceScoreTest {
    private static final double CLOSE = 1e-9;

    private static Counts counts(List<Set<Integer>> gold, List<Set<Integer>> found) {
        Counts counts = new Counts();
        CoreferenceScore.count(counts, "c", gold, found);
        return counts;
    }

    private static double ratio(Counts counts, String name) {
        return counts.get("c." + name + ".part") / counts.get("c." + name + ".whole");
    }

    @Test
    void theSameChainsScoreOneAndChainsOfOneMentionDoNotCount() {
        Counts counts =
                counts(List.of(Set.of(1, 2), Set.of(3, 4, 5), Set.of(6)), List.of(Set.of(3, 4, 5), Set.of(1, 2)));
        assertThat(CoreferenceScore.conll(counts, "c")).isCloseTo(1, within(CLOSE));
    }

    @Test
    void agreesWithTheExampleOfPradhanAndOthers() {
        // key {a b c} {d e f g}, response {a b} {c d} {f g h i}, from the paper's figure 1
        Counts counts = counts(
                List.of(Set.of(1, 2, 3), Set.of(4, 5, 6, 7)), List.of(Set.of(1, 2), Set.of(3, 4), Set.of(6, 7, 8, 9)));
        assertThat(ratio(counts, "muc.recall")).isCloseTo(2 / 5.0, within(CLOSE));
        assertThat(ratio(counts, "muc.precision")).isCloseTo(2 / 5.0, within(CLOSE));
        assertThat(ratio(counts, "b3.recall")).isCloseTo((4 / 3.0 + 1 / 3.0 + 1 / 4.0 + 1) / 7, within(CLOSE));
        assertThat(ratio(counts, "b3.precision")).isCloseTo((2 + 1 / 2.0 + 1 / 2.0 + 1) / 8, within(CLOSE));
        assertThat(counts.get("c.ceafe.recall.part")).isCloseTo(4 / 5.0 + 4 / 8.0, within(CLOSE));
        assertThat(ratio(counts, "ceafe.recall")).isCloseTo(0.65, within(CLOSE));
        assertThat(ratio(counts, "ceafe.precision")).isCloseTo(1.3 / 3, within(CLOSE));
    }

    @Test
    void nothingFoundScoresNothing() {
        assertThat(CoreferenceScore.conll(counts(List.of(Set.of(1, 2)), List.of()), "c"))
                .isZero();
    }

    @Test
    void theBestAlignmentIsNotTheGreedyOne() {
        assertThat(CoreferenceScore.bestAlignment(new double[][] {{0.9, 0.8}, {0.8, 0.1}, {0, 0}}))
                .isCloseTo(1.6, within(CLOSE));
    }
}
