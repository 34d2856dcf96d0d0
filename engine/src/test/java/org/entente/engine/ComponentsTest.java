package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.engine.kit.Edge;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.junit.jupiter.api.Test;

class ComponentsTest {
    private static final List<Id> IDS = List.of("a", "b", "c", "d", "e").stream()
            .map(name -> Ids.of("test", name))
            .sorted()
            .toList();

    @Test
    void joinsWhatEdgesConnectAndLeavesTheRestAlone() {
        List<Edge> edges = List.of(edge(0, 3), edge(3, 4));
        assertThat(Components.of(IDS, edges))
                .containsExactly(List.of(IDS.get(0), IDS.get(3), IDS.get(4)), List.of(IDS.get(1)), List.of(IDS.get(2)));
    }

    @Test
    void doesNotDependOnTheOrderOfRecordsAndEdges() {
        List<Edge> edges = new ArrayList<>(List.of(edge(4, 1), edge(1, 2), edge(2, 4), edge(0, 3), edge(0, 3)));
        List<Id> ids = new ArrayList<>(IDS);
        List<List<Id>> expected = Components.of(ids, edges);
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(edges, random);
            Collections.shuffle(ids, random);
            assertThat(Components.of(ids, edges)).isEqualTo(expected);
        }
    }

    @Test
    void refusesAnEdgeToARecordThatIsNotThere() {
        List<Id> few = IDS.subList(0, 2);
        List<Edge> edges = List.of(edge(0, 4));
        assertThatThrownBy(() -> Components.of(few, edges)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void blocksShowEachKeyOnceWithItsRecordsInOrder() {
        List<String> seen = new ArrayList<>();
        MemoryBlocks.of(List.of("beta", "alpha", "avid", "alpha"), word -> List.of(word.substring(0, 1)))
                .forEach((key, words) -> seen.add(key + words));
        assertThat(seen).containsExactly("a[alpha, avid]", "b[beta]");
    }

    private static Edge edge(int one, int other) {
        return Edge.between(IDS.get(one), IDS.get(other), "they belong together");
    }
}
