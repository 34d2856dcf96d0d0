package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ForceLayoutTest {
    private static final List<int[]> TWO_PAIRS = List.of(new int[] {0, 1}, new int[] {2, 3});

    @Test
    void theSameGraphIsPlacedAlike() {
        assertThat(ForceLayout.place(4, TWO_PAIRS, 400, 300, 20))
                .isDeepEqualTo(ForceLayout.place(4, TWO_PAIRS, 400, 300, 20));
    }

    @Test
    void whatIsJoinedStandsNearer() {
        int[][] places = ForceLayout.place(4, TWO_PAIRS, 400, 400, 20);
        assertThat(apart(places[0], places[1])).isLessThan(apart(places[0], places[2]));
        assertThat(apart(places[2], places[3])).isLessThan(apart(places[1], places[3]));
    }

    @Test
    void everythingLiesInsideAndOneNodeInTheMiddle() {
        for (int[] place : ForceLayout.place(40, List.of(), 400, 300, 20)) {
            assertThat(place[0]).isBetween(20, 380);
            assertThat(place[1]).isBetween(20, 280);
        }
        assertThat(ForceLayout.place(1, List.of(), 400, 300, 20)).isDeepEqualTo(new int[][] {{200, 150}});
        assertThat(ForceLayout.place(0, List.of(), 400, 300, 20)).isEmpty();
    }

    private static double apart(int[] one, int[] other) {
        return Math.hypot(one[0] - other[0], one[1] - other[1]);
    }
}
