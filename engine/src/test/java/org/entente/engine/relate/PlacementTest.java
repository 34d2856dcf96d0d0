package org.entente.engine.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.junit.jupiter.api.Test;

final class PlacementTest {
    private static Id id(int number) {
        return Ids.of("placed", Integer.toString(number));
    }

    private static Bonds.Pair pair(int one, int other) {
        return Bonds.Pair.of(id(one), id(other));
    }

    /** Clusters of ten, each a ring with a middle, joined by few. */
    private static List<Bonds.Pair> clusters(int count) {
        TreeSet<Bonds.Pair> pairs = new TreeSet<>();
        for (int cluster = 0; cluster < count; cluster++) {
            for (int i = 1; i < 10; i++) {
                pairs.add(pair(cluster * 10, cluster * 10 + i));
                pairs.add(pair(cluster * 10 + i, cluster * 10 + 1 + i % 9));
            }
            if (cluster > 0) {
                pairs.add(pair(cluster * 10, cluster / 2 * 10));
            }
        }
        return List.copyOf(pairs);
    }

    private static double apart(Placement.Spot one, Placement.Spot other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    @Test
    void theSamePairsAreGivenTheSamePlacesInAnyOrder() {
        List<Bonds.Pair> pairs = clusters(12);
        List<Bonds.Pair> shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(Placement.of(shuffled)).isEqualTo(Placement.of(pairs));
    }

    @Test
    void whatIsJoinedStandsNearerThanWhatIsNot() {
        Map<Id, Placement.Spot> spots = Placement.of(clusters(12));
        double near = 0;
        double far = 0;
        for (int i = 1; i < 10; i++) {
            for (int cluster = 1; cluster < 12; cluster++) {
                near += apart(spots.get(id(cluster * 10)), spots.get(id(cluster * 10 + i))) / 11;
                far += apart(spots.get(id(0)), spots.get(id(cluster * 10 + i))) / 11;
            }
        }
        assertThat(near).isLessThan(far / 2);
    }

    @Test
    void everyEndHasAPlaceOnTheSheetAndNoTwoTheSame() {
        List<Bonds.Pair> pairs = new ArrayList<>(clusters(20));
        for (int i = 0; i < 60; i++) {
            pairs.add(pair(1000 + 2 * i, 1001 + 2 * i));
        }
        Map<Id, Placement.Spot> spots = Placement.of(pairs);
        assertThat(spots).hasSize(320);
        assertThat(spots.values()).doesNotHaveDuplicates().allSatisfy(spot -> {
            assertThat(spot.x()).isBetween(0, Placement.WIDTH);
            assertThat(spot.y()).isBetween(0, Placement.HEIGHT);
        });
    }

    @Test
    void partsThatNothingJoinsStayOnTheSheetAndNotAllAtItsEdge() {
        List<Bonds.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            pairs.add(pair(2 * i, 2 * i + 1));
        }
        long inside = Placement.of(pairs).values().stream()
                .filter(spot -> spot.x() > 1000 && spot.x() < 9000 && spot.y() > 640 && spot.y() < 5760)
                .count();
        assertThat(inside).isGreaterThan(30);
    }

    @Test
    void noPairIsNoPlaceAndOnePairHasTwo() {
        assertThat(Placement.of(List.of())).isEmpty();
        assertThat(Placement.of(List.of(pair(1, 2)))).hasSize(2);
    }
}
