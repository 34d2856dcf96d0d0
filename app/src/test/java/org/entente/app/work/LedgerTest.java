package org.entente.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LedgerTest {
    private final Map<Id, Integer> values = new HashMap<>();
    private final List<String> made = new ArrayList<>();

    @Test
    void makesOnlyTheBlocksAgainThatAChangeTouches() {
        Ledger<Integer> ledger = new Ledger<>();
        ledger.replace(id("d1"), Map.of(id("r1"), List.of("a", "b"), id("r2"), List.of("b")));
        ledger.replace(id("d2"), Map.of(id("r3"), List.of("c")));
        settle(ledger);
        made.clear();
        ledger.change(id("d2"), id("r3"), List.of("a"));
        assertThat(settle(ledger)).containsExactly("a", "c");
        assertThat(made).containsExactly("a");
        assertThat(ledger.result("c")).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void anyHistoryOfChangesGivesWhatARebuildGives(long seed) {
        Random random = new Random(seed);
        Ledger<Integer> kept = new Ledger<>();
        Map<Id, Map<Id, List<String>>> state = new TreeMap<>();
        for (int round = 0; round < 60; round++) {
            Id owner = id("owner" + random.nextInt(6));
            Map<Id, List<String>> records = new TreeMap<>();
            IntStream.range(0, random.nextInt(4)).forEach(i -> records.put(id(owner.hex() + i), keys(random)));
            records.keySet().forEach(record -> values.put(record, random.nextInt(100)));
            state.put(owner, records);
            kept.replace(owner, records);
            if (random.nextBoolean()) {
                settle(kept);
            }
        }
        settle(kept);
        Ledger<Integer> rebuilt = new Ledger<>();
        state.forEach(rebuilt::replace);
        settle(rebuilt);
        assertThat(kept.results()).containsExactlyElementsOf(rebuilt.results());
        assertThat(kept.records()).isEqualTo(rebuilt.records());
    }

    private List<String> settle(Ledger<Integer> ledger) {
        return List.copyOf(ledger.settle(id -> values.getOrDefault(id, 1), (key, members) -> {
            made.add(key);
            return key.hashCode() + members.hashCode();
        }));
    }

    private static List<String> keys(Random random) {
        TreeSet<String> keys = new TreeSet<>();
        IntStream.range(0, random.nextInt(4)).forEach(i -> keys.add("key" + random.nextInt(8)));
        return List.copyOf(keys);
    }

    private static Id id(String name) {
        return Ids.of("test", name);
    }
}
