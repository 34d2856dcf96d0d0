package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.engine.Pipeline;
import org.entente.model.Relation;
import org.entente.onnx.OnnxReader;
import org.junit.jupiter.api.Test;

/** The pairs in {@code evaluation/near-misses}, of which hardly any is called a contradiction or a denial. */
final class NearMissesTest {
    private static final int PAIRS = 300;
    private static final int FALSE_ALARMS_MAX = 3;
    private static final List<String> ALARMS = List.of(Relation.CONTRADICTS.code(), Relation.DENIES.code());
    private static final VerdictSuite.PairReader READER = new PairAnswers(new Pipeline(OnnxReader.bundled()));

    private static List<Case<VerdictSuite.Gold>> pairs() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("evaluation/near-misses"))) {
            at = at.getParent();
        }
        return new VerdictSuite(READER).load(at.resolve("evaluation/near-misses"));
    }

    @Test
    void thereAreEnoughAndNoneIsADisagreementNorWrittenTwice() {
        assertThat(pairs()).hasSizeGreaterThanOrEqualTo(PAIRS);
        assertThat(pairs().stream().map(each -> each.gold().relation())).doesNotContainAnyElementsOf(ALARMS);
        assertThat(pairs().stream().map(Case::id)).doesNotHaveDuplicates();
        assertThat(pairs().stream()
                        .map(each -> each.gold().first().text()
                                + each.gold().second().text()))
                .doesNotHaveDuplicates();
    }

    @Test
    void hardlyAnyIsCalledAContradictionOrADenial() {
        List<String> falseAlarms = pairs().parallelStream()
                .filter(each -> ALARMS.contains(READER.read(
                        each.gold().first(), each.gold().second(), each.gold().focus())))
                .map(Case::id)
                .toList();
        assertThat(falseAlarms).hasSizeLessThanOrEqualTo(FALSE_ALARMS_MAX);
    }
}
