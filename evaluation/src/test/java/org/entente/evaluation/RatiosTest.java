package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RatiosTest {
    private static final double CLOSE = 1e-9;

    @Test
    void f1IsTheHarmonicMeanOfPrecisionAndRecall() {
        // precision 3/4, recall 3/6: 2 · 0.75 · 0.5 / 1.25 = 0.6
        assertThat(Ratios.f1(3, 6, 4)).isCloseTo(0.6, within(CLOSE));
    }

    @Test
    void nothingOfNothingIsNought() {
        assertThat(Ratios.f1(0, 0, 0)).isZero();
        assertThat(Ratios.of(0, 0)).isZero();
    }

    @Test
    void macroF1IsTheMeanOverTheLabelsThatOccur() {
        Counts counts = new Counts();
        Ratios.countLabel(counts, "x", "a", "a");
        Ratios.countLabel(counts, "x", "a", "b");
        Ratios.countLabel(counts, "x", "b", "b");
        // a: precision 1, recall 1/2, F1 2/3; b: precision 1/2, recall 1, F1 2/3; c does not occur
        assertThat(Ratios.macroF1(counts, "x", List.of("a", "b", "c"))).isCloseTo(2.0 / 3, within(CLOSE));
    }

    @Test
    void aLabelThatIsOnlyAnsweredCountsAsNought() {
        Counts counts = new Counts();
        Ratios.countLabel(counts, "x", "a", "a");
        Ratios.countLabel(counts, "x", "a", "c");
        // a: precision 1, recall 1/2, F1 2/3; c: 0
        assertThat(Ratios.macroF1(counts, "x", List.of("a", "b", "c"))).isCloseTo(1.0 / 3, within(CLOSE));
    }
}
