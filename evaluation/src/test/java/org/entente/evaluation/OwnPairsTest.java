package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.engine.Pipeline;
import org.entente.model.Relation;
import org.entente.onnx.OnnxReader;
import org.junit.jupiter.api.Test;

/** The pairs in {@code evaluation/pairs}: how many there are of each relation, and the costliest error. */
final class OwnPairsTest {
    private static final int OF_EACH = 8;
    private static final int NEAR_MISSES = 30;
    private static final int PAIRS = 120;
    private static final int FALSE_ALARMS_MAX = 1;

    private static final VerdictSuite.PairReader READER = new PairAnswers(new Pipeline(OnnxReader.bundled()));

    private static List<Case<VerdictSuite.Gold>> pairs() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("evaluation/pairs"))) {
            at = at.getParent();
        }
        return new VerdictSuite(READER).load(at.resolve("evaluation/pairs"));
    }

    @Test
    void everyRelationHasItsPairsAndThereAreNearMisses() {
        Map<String, Long> counts = pairs().stream()
                .collect(Collectors.groupingBy(each -> each.gold().relation(), TreeMap::new, Collectors.counting()));
        for (Relation relation : Relation.values()) {
            assertThat(counts.getOrDefault(relation.code(), 0L))
                    .as(relation.code())
                    .isGreaterThanOrEqualTo(OF_EACH);
        }
        assertThat(counts.get(VerdictSuite.UNRELATED)).isGreaterThanOrEqualTo(NEAR_MISSES);
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(PAIRS);
    }

    @Test
    void noIdComesTwice() {
        assertThat(pairs().stream().map(Case::id)).doesNotHaveDuplicates();
    }

    @Test
    void hardlyAnythingElseIsCalledAContradictionOrADenial() {
        List<String> alarms = List.of(Relation.CONTRADICTS.code(), Relation.DENIES.code());
        List<String> falseAlarms = pairs().parallelStream()
                .filter(each -> !alarms.contains(each.gold().relation()))
                .filter(each -> alarms.contains(READER.read(
                        each.gold().first(), each.gold().second(), each.gold().focus())))
                .map(Case::id)
                .toList();
        assertThat(falseAlarms).hasSizeLessThanOrEqualTo(FALSE_ALARMS_MAX);
    }
}
