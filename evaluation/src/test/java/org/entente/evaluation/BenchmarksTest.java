package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

final class BenchmarksTest {
    @Test
    void whatIsTimedIsRight() {
        assertThatCode(() -> new QuantityBenchmark().check()).doesNotThrowAnyException();
        assertThatCode(() -> new FigureComparisonBenchmark().check()).doesNotThrowAnyException();
    }

    @Test
    void listedNamesWithALetterChangedAreFoundWhereLookingUpIsTimed() {
        ScreeningBenchmark.Run run = ScreeningBenchmark.run(ScreeningBenchmark.made(2_000), 0, 200);
        assertThat(run.found()).isGreaterThan(0.8);
        assertThat(run.toString()).startsWith("2,000 listings: ");
    }

    @Test
    void claimsMadeBySeedAreComparedAlikeEachTimeAndNamesAreDrawnUnevenly() {
        ReconcileBenchmark.Run one = ReconcileBenchmark.run(ClaimShapes.of(1_000, 1));
        ReconcileBenchmark.Run other = ReconcileBenchmark.run(ClaimShapes.of(1_000, 1));
        assertThat(one.verdicts()).isPositive().isEqualTo(other.verdicts());
        assertThat(one.gatherings()).isEqualTo(other.gatherings());
        assertThat(one.largestBlock()).isGreaterThanOrEqualTo(50);
        assertThat(one.passedOver()).isPositive();
    }
}
