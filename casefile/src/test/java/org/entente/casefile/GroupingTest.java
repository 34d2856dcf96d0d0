package org.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.casefile.Grouping.Joined;
import org.entente.casefile.Grouping.PassedOver;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GroupingTest {
    private static final List<Id> RECORDS = IntStream.range(0, 60)
            .mapToObj(number -> Ids.of("record", Integer.toString(number)))
            .sorted()
            .toList();

    @TempDir
    Path folder;

    private CaseFile caseFile;
    private Grouping grouping;

    @BeforeEach
    void create() {
        caseFile = CaseFile.create(folder.resolve("x.entente"));
        grouping = caseFile.grouping();
    }

    @AfterEach
    void close() {
        caseFile.close();
    }

    @Test
    void blocksComeByKeyWithTheirRecordsAscending() {
        grouping.putKeys(
                Stage.RESOLVE,
                Map.of(
                        RECORDS.get(2),
                        List.of("b", "a", "b"),
                        RECORDS.get(0),
                        List.of("b"),
                        RECORDS.get(1),
                        List.of()));
        grouping.putKeys(Stage.COPIES, Map.of(RECORDS.get(5), List.of("a")));

        assertThat(blocks(Stage.RESOLVE))
                .isEqualTo(Map.of("a", List.of(RECORDS.get(2)), "b", List.of(RECORDS.get(0), RECORDS.get(2))));
        List<String> order = new ArrayList<>();
        grouping.blocks(Stage.RESOLVE, List.of("c", "b", "a"), ids -> ids).forEach((key, ids) -> order.add(key));
        assertThat(order).containsExactly("a", "b");
        assertThat(grouping.records(Stage.RESOLVE)).isEqualTo(RECORDS.subList(0, 3));
        assertThat(grouping.keysOf(Stage.RESOLVE, RECORDS)).containsExactly("a", "b");
        assertThat(grouping.recordsUnder(Stage.RESOLVE, List.of("b"))).containsExactly(RECORDS.get(0), RECORDS.get(2));
    }

    @Test
    void newKeysTouchTheOldOnesToo() {
        assertThat(grouping.putKeys(Stage.RESOLVE, Map.of(RECORDS.get(0), List.of("a", "b"))))
                .containsExactly("a", "b");
        assertThat(grouping.putKeys(Stage.RESOLVE, Map.of(RECORDS.get(0), List.of("b", "c"))))
                .containsExactly("a", "b", "c");
        assertThat(blocks(Stage.RESOLVE)).containsOnlyKeys("b", "c");
        assertThat(grouping.removeRecords(Stage.RESOLVE, List.of(RECORDS.get(0), RECORDS.get(1))))
                .containsExactly("b", "c");
        assertThat(blocks(Stage.RESOLVE)).isEmpty();
    }

    @Test
    void thoseBesideARecordUnderAKeyAreFoundWithoutTheRestOfItsBlock() {
        Map<Id, List<String>> keys = new HashMap<>();
        for (int i = 0; i < 30; i++) {
            keys.put(RECORDS.get(i), i % 3 == 0 ? List.of("a") : List.of("b"));
        }
        grouping.putKeys(Stage.RESOLVE, keys);
        assertThat(grouping.count(Stage.RESOLVE, "a")).isEqualTo(10);
        assertThat(grouping.beside(Stage.RESOLVE, "a", RECORDS.get(6)))
                .isEqualTo(new Grouping.Beside(Optional.of(RECORDS.get(3)), Optional.of(RECORDS.get(9))));
        assertThat(grouping.beside(Stage.RESOLVE, "a", RECORDS.get(0)).before()).isEmpty();
        assertThat(grouping.beside(Stage.RESOLVE, "a", RECORDS.get(27)).after()).isEmpty();
    }

    @Test
    void edgesAreChangedWithoutTheRestOfTheirBlock() {
        grouping.putKeys(
                Stage.RESOLVE,
                Map.of(RECORDS.get(0), List.of("a"), RECORDS.get(1), List.of("a"), RECORDS.get(2), List.of("a")));
        Grouping.Joined whole = new Grouping.Joined(RECORDS.get(0), RECORDS.get(2), "Both.");
        assertThat(grouping.replaceEdges(Joining.ENTITIES, "a", List.of(whole)).joined())
                .containsExactly(RECORDS.get(0), RECORDS.get(2));
        List<Grouping.Joined> parts = List.of(
                new Grouping.Joined(RECORDS.get(0), RECORDS.get(1), "One."),
                new Grouping.Joined(RECORDS.get(1), RECORDS.get(2), "Two."));
        grouping.changeEdges(Joining.ENTITIES, "a", parts, List.of(whole));
        assertThat(grouping.edges(Joining.ENTITIES)).isEqualTo(parts);
        assertThat(grouping.replaceEdges(Joining.ENTITIES, "a", parts.subList(0, 1))
                        .parted())
                .containsExactly(RECORDS.get(1), RECORDS.get(2));
    }

    @Test
    void theVisitorOfABlockMayStoreWhatItGave() {
        grouping.putKeys(Stage.RESOLVE, Map.of(RECORDS.get(0), List.of("a", "b"), RECORDS.get(1), List.of("a", "b")));
        grouping.blocks(Stage.RESOLVE, ids -> ids)
                .forEach((key, ids) -> grouping.putEdges(
                        Joining.ENTITIES, key, List.of(new Joined(ids.get(0), ids.get(1), "found under " + key))));

        assertThat(grouping.edges(Joining.ENTITIES))
                .containsExactly(new Joined(RECORDS.get(0), RECORDS.get(1), "found under a"));
        grouping.putEdges(Joining.ENTITIES, "a", List.of());
        assertThat(grouping.edges(Joining.ENTITIES)).hasSize(1);
        assertThat(grouping.edgesAt(Joining.ENTITIES, RECORDS.get(1))).isEqualTo(grouping.edges(Joining.ENTITIES));
        assertThat(grouping.edgesAt(Joining.ENTITIES, RECORDS.get(2))).isEmpty();
        assertThat(grouping.components(Joining.ENTITIES)).containsExactly(RECORDS.subList(0, 2));
        grouping.putEdges(Joining.ENTITIES, "b", List.of());
        assertThat(grouping.components(Joining.ENTITIES))
                .containsExactly(List.of(RECORDS.get(0)), List.of(RECORDS.get(1)));
    }

    @Test
    void twoGraphsOverOneStageAreApart() {
        grouping.putKeys(Stage.RECONCILE, Map.of(RECORDS.get(0), List.of("a"), RECORDS.get(1), List.of("a")));
        grouping.putEdges(Joining.UTTERANCES, "a", List.of(new Joined(RECORDS.get(0), RECORDS.get(1), "one talk")));

        assertThat(grouping.components(Joining.UTTERANCES)).hasSize(1);
        assertThat(grouping.components(Joining.GATHERINGS)).hasSize(2);
        grouping.putEdges(Joining.GATHERINGS, "a", List.of());
        assertThat(grouping.edges(Joining.UTTERANCES)).hasSize(1);
    }

    @Test
    void aComponentOfARecordThatIsNotThereIsABug() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grouping.components(Joining.COPIES, List.of(RECORDS.get(0))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Joined(RECORDS.get(1), RECORDS.get(0), "wrong way"));
    }

    @Test
    void whatABlockPassedOverIsReplacedByWhatItPassesOverNow() {
        grouping.putKeys(Stage.COPIES, Map.of(RECORDS.get(0), List.of("a", "b"), RECORDS.get(1), List.of("a")));
        PassedOver first = new PassedOver("a", RECORDS.get(1), 3, "Too many.");
        PassedOver second = new PassedOver("b", RECORDS.get(0), 1, "Too many.");
        grouping.putPassedOver(Stage.COPIES, "a", List.of(first));
        grouping.putPassedOver(Stage.COPIES, "b", List.of(second));
        assertThat(grouping.passedOver(Stage.COPIES)).containsExactly(first, second);
        grouping.putPassedOver(Stage.COPIES, "a", List.of());
        assertThat(grouping.passedOver(Stage.COPIES)).containsExactly(second);
        assertThat(grouping.passedOver(Stage.RESOLVE)).isEmpty();
    }

    /** Records share an edge under a key where their numbers are near; the rest follows from nothing else. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20251121})
    void whatIsTouchedOnlyGivesWhatABuildFromNothingGives(long seed) {
        Random random = new Random(seed);
        Map<Id, Set<String>> keys = new TreeMap<>();
        Set<List<Id>> kept = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        for (int round = 0; round < 25; round++) {
            Map<Id, Set<String>> change = new HashMap<>();
            for (int i = 0; i < 4; i++) {
                change.put(RECORDS.get(random.nextInt(RECORDS.size())), randomKeys(random));
            }
            List<Id> removed = keys.keySet().stream()
                    .filter(record -> !change.containsKey(record) && random.nextInt(20) == 0)
                    .toList();
            keys.putAll(change);
            keys.keySet().removeAll(removed);

            caseFile.transaction(() -> {
                Set<String> touched = new TreeSet<>(grouping.putKeys(Stage.RESOLVE, change));
                touched.addAll(grouping.removeRecords(Stage.RESOLVE, removed));
                grouping.blocks(Stage.RESOLVE, touched, ids -> ids)
                        .forEach((key, ids) -> grouping.putEdges(Joining.ENTITIES, key, edges(key, ids)));
                Set<Id> reached = new TreeSet<>(grouping.recordsUnder(Stage.RESOLVE, touched));
                reached.addAll(change.keySet());
                List<List<Id>> components = grouping.components(Joining.ENTITIES, reached);
                kept.removeIf(old -> old.stream()
                        .anyMatch(id ->
                                removed.contains(id) || components.stream().anyMatch(c -> c.contains(id))));
                kept.addAll(components);
            });

            assertThat(blocks(Stage.RESOLVE))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(reference(keys));
            assertThat(List.copyOf(kept))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(components(keys))
                    .isEqualTo(grouping.components(Joining.ENTITIES));
        }
        assertThat(caseFile.check()).isEmpty();
    }

    private static Set<String> randomKeys(Random random) {
        Set<String> keys = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            keys.add("key \u0131" + random.nextInt(15));
        }
        return keys;
    }

    private static List<Joined> edges(String key, List<Id> ids) {
        List<Joined> edges = new ArrayList<>();
        for (int i = 0; i + 1 < ids.size(); i++) {
            if (Math.abs(RECORDS.indexOf(ids.get(i)) - RECORDS.indexOf(ids.get(i + 1))) < 9) {
                edges.add(new Joined(ids.get(i), ids.get(i + 1), key));
            }
        }
        return edges;
    }

    private Map<String, List<Id>> blocks(Stage stage) {
        Map<String, List<Id>> blocks = new TreeMap<>();
        grouping.blocks(stage, ids -> ids).forEach(blocks::put);
        return blocks;
    }

    private static Map<String, List<Id>> reference(Map<Id, ? extends Collection<String>> keys) {
        Map<String, List<Id>> blocks = new TreeMap<>();
        keys.forEach((record, itsKeys) -> itsKeys.forEach(
                key -> blocks.computeIfAbsent(key, unused -> new ArrayList<>()).add(record)));
        return blocks;
    }

    private static List<List<Id>> components(Map<Id, ? extends Collection<String>> keys) {
        Map<Id, Set<Id>> sets = new TreeMap<>();
        keys.keySet().forEach(record -> sets.put(record, new TreeSet<>(Set.of(record))));
        reference(keys).forEach((key, ids) -> edges(key, ids).forEach(edge -> {
            Set<Id> joined = new TreeSet<>(sets.get(edge.a()));
            joined.addAll(sets.get(edge.b()));
            joined.forEach(record -> sets.put(record, joined));
        }));
        return new TreeSet<>(sets.keySet())
                .stream()
                        .map(record -> List.copyOf(sets.get(record)))
                        .distinct()
                        .sorted((one, other) -> one.getFirst().compareTo(other.getFirst()))
                        .toList();
    }

    @Test
    void keysOfOneRecordAreNotShared() {
        grouping.putKeys(Stage.COPIES, Map.of(RECORDS.get(0), List.of("a", "b"), RECORDS.get(1), List.of("b", "c")));
        assertThat(grouping.shared(Stage.COPIES, List.of("a", "b", "c", "none")))
                .containsExactly("b");
        assertThat(grouping.shared(Stage.COPIES, List.of("a"))).isEmpty();
    }

    @Test
    void theLeastUnderAKeyAreTheSameHoweverLargeItsBlockIs() {
        Map<Id, List<String>> keys = new TreeMap<>();
        for (int i = 0; i < RECORDS.size(); i++) {
            keys.put(RECORDS.get(i), i % 10 == 0 ? List.of("rare") : List.of("common"));
        }
        grouping.putKeys(Stage.RECONCILE, keys);
        for (String key : List.of("rare", "common")) {
            List<Id> all = reference(keys).get(key);
            for (int most : List.of(1, 2, 7, all.size() - 1, all.size(), 500)) {
                Grouping.Least least = grouping.least(Stage.RECONCILE, key, most);
                assertThat(least.count()).isEqualTo(all.size());
                assertThat(least.least())
                        .as("%s, %d", key, most)
                        .isEqualTo(all.subList(0, Math.min(all.size(), most + 1)));
            }
        }
        assertThat(grouping.least(Stage.RECONCILE, "none", 3).least()).isEmpty();
    }
}
