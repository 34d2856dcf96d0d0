package org.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That many threads make what one would. */
final class MakingTest {
    @Test
    void whatIsMadeKeepsTheOrderOfTheRowsHoweverManyThereAre() {
        for (int rows : new int[] {0, 1, 511, 512, 513, 20_000}) {
            Making<Integer, String> making = new Making<>(row -> "row " + row);
            IntStream.range(0, rows).forEach(making::add);
            assertThat(making.all())
                    .containsExactlyElementsOf(IntStream.range(0, rows)
                            .mapToObj(row -> "row " + row)
                            .toList());
        }
    }

    @Test
    void aFaultInAnotherThreadIsThrownAsItIs() {
        Making<Integer, String> making = new Making<>(row -> {
            if (row == 100) {
                throw new Stored.Damaged(new IllegalArgumentException("no record"));
            }
            return "row";
        });
        assertThatThrownBy(() -> {
                    IntStream.range(0, 20_000).forEach(making::add);
                    making.all();
                })
                .isInstanceOf(Stored.Damaged.class);
    }
}
