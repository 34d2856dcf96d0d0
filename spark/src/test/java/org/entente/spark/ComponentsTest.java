package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.entente.engine.kit.Edge;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scala.Tuple2;

/** Records are joined over the cluster as the engine joins them in memory. */
final class ComponentsTest {
    private static final long SEED = 11;

    @ParameterizedTest
    @ValueSource(longs = {0, 40, 1_000_000})
    void theRoundsJoinWhatTheEngineJoins(long edgesAtOnceMax) {
        Set<Id> ids = new TreeSet<>();
        List<Edge> edges = new ArrayList<>();
        chain(ids, edges, "chain", 60);
        for (int i = 1; i < 30; i++) {
            join(ids, edges, "hub", "spoke " + i);
        }
        Random random = new Random(SEED);
        for (int i = 0; i < 40; i++) {
            int one = random.nextInt(40);
            join(ids, edges, "random " + one, "random " + (one + 1 + random.nextInt(5)));
        }
        Map<String, String> expected = new TreeMap<>();
        org.entente.engine.Components.of(ids, edges)
                .forEach(component -> component.forEach(
                        id -> expected.put(id.hex(), component.getFirst().hex())));
        List<Tuple2<String, String>> pairs = new ArrayList<>();
        edges.forEach(edge -> pairs.add(new Tuple2<>(edge.a().hex(), edge.b().hex())));
        pairs.addAll(pairs.subList(0, 20));
        Collections.shuffle(pairs, random);
        JavaPairRDD<String, String> drawn = Local.spark().parallelizePairs(pairs, 3);

        Map<String, String> roots = new TreeMap<>(
                new Components(Local.spark(), 3, edgesAtOnceMax).roots(drawn).collectAsMap());

        assertThat(roots).isEqualTo(expected);
    }

    private static void chain(Set<Id> ids, List<Edge> edges, String name, int length) {
        for (int i = 1; i < length; i++) {
            join(ids, edges, name + (i - 1), name + i);
        }
    }

    private static void join(Set<Id> ids, List<Edge> edges, String one, String other) {
        Id a = Ids.of("test", one);
        Id b = Ids.of("test", other);
        ids.addAll(List.of(a, b));
        edges.add(Edge.between(a, b, "drawn"));
    }
}
