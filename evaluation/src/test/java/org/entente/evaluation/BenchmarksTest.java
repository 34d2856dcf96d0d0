package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

final class BenchmarksTest {
    @Test
    void whatIsTimedIsRight() {
        assertThatCode(() -> new QuantityBenchmark().check()).doesNotThrowAnyException();
        assertThatCode(() -> new FigureComparisonBenchmark().check()).doesNotThrowAnyException();
    }
}
