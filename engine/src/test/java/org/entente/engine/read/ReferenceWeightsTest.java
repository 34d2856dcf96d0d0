package org.entente.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ReferenceWeightsTest {
    private static final ReferenceWeights WEIGHTS = ReferenceWeights.parse("# a remark\na|b\t2.5\n\na|\t-1\n");

    @Test
    void aWeightIsFoundHoweverItsNameIsCut() {
        assertThat(WEIGHTS.of("a|b")).isEqualTo(2.5);
        assertThat(WEIGHTS.of("a", "|", "", "b")).isEqualTo(2.5);
        assertThat(WEIGHTS.of("a", "|")).isEqualTo(-1);
    }

    @Test
    void whatIsNotThereWeighsNothing() {
        assertThat(WEIGHTS.of("a|", "c")).isZero();
        assertThat(WEIGHTS.of()).isZero();
        assertThat(WEIGHTS.of("AaBB".repeat(100))).isZero();
    }

    @Test
    void namesOfOneHashAreToldApart() {
        ReferenceWeights twins = new ReferenceWeights(Map.of("Aa", 1.0, "BB", 2.0));
        assertThat(twins.of("A", "a")).isEqualTo(1);
        assertThat(twins.of("B", "B")).isEqualTo(2);
        assertThat(new ReferenceWeights(Map.of("Aa", 1.0)).of("B", "B")).isZero();
    }

    @Test
    void aSumIsOfWhatWasAddedSinceTheLast() {
        ReferenceWeights.Sum sum = WEIGHTS.sum();
        sum.add("a|", "b");
        sum.add("a|");
        assertThat(sum.taken()).isEqualTo(1.5);
        assertThat(sum.taken()).isZero();
    }

    @Test
    void eachOfManyIsFound() {
        Random random = new Random(7);
        Map<String, Double> byName = new TreeMap<>();
        for (int i = 0; i < 5000; i++) {
            byName.put(Integer.toString(random.nextInt(), 36) + "|" + i, random.nextDouble());
        }
        ReferenceWeights weights = new ReferenceWeights(byName);
        byName.forEach((name, weight) -> {
            int cut = random.nextInt(name.length() + 1);
            assertThat(weights.of(name.substring(0, cut), name.substring(cut))).isEqualTo(weight);
        });
    }
}
