package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BootstrapTest {
    private static final long SEED = 7;
    private static final Function<Counts, SortedMap<String, Double>> ACCURACY =
            sum -> new TreeMap<>(Map.of("accuracy", Ratios.of(sum.get("right"), sum.get("all"))));

    private static List<Counts> cases(int right, int wrong) {
        return IntStream.range(0, right + wrong)
                .mapToObj(index -> new Counts().add("all", 1).add("right", index < right ? 1 : 0))
                .toList();
    }

    @Test
    void anIntervalComesNearTheBinomialsOwn() {
        // 80 of 100: the normal approximation gives 0.80 ± 1.96 · √(0.8 · 0.2 / 100) = [0.7216, 0.8784]
        var interval = Bootstrap.intervals(cases(80, 20), ACCURACY, SEED, 2000).get("accuracy");
        assertThat(interval.low()).isBetween(0.70, 0.74);
        assertThat(interval.high()).isBetween(0.86, 0.90);
    }

    @Test
    void whereAllCasesAgreeTheIntervalIsAPoint() {
        assertThat(Bootstrap.intervals(cases(10, 0), ACCURACY, SEED, 100))
                .containsEntry("accuracy", new Interval(1, 1));
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        var first = Bootstrap.intervals(cases(5, 9), ACCURACY, SEED, 500);
        assertThat(Bootstrap.intervals(cases(5, 9), ACCURACY, SEED, 500)).isEqualTo(first);
    }

    @Test
    void noCasesHaveNoInterval() {
        assertThat(Bootstrap.intervals(List.of(), ACCURACY, SEED, 100)).isEmpty();
    }
}
