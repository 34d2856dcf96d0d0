package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.engine.Pipeline;
import org.entente.onnx.OnnxReader;
import org.junit.jupiter.api.Test;

/** The pairs in {@code evaluation/recurring}: what recurs never becomes one event, and what is one mostly does. */
final class RecurringSuiteTest {
    private static final int TWO_OF_A_KIND = 30;
    private static final int ONE = 20;
    private static final double JOINED_MIN = 0.7;

    private static final RecurringSuite SUITE = new RecurringSuite(new Pipeline(OnnxReader.bundled()));

    private static List<Case<RecurringSuite.Gold>> pairs() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("evaluation/recurring"))) {
            at = at.getParent();
        }
        return SUITE.load(at.resolve("evaluation/recurring"));
    }

    @Test
    void thereAreEnoughPairsOfBothSortsAndNoIdComesTwice() {
        assertThat(pairs().stream().filter(each -> !each.gold().one())).hasSizeGreaterThanOrEqualTo(TWO_OF_A_KIND);
        assertThat(pairs().stream().filter(each -> each.gold().one())).hasSizeGreaterThanOrEqualTo(ONE);
        assertThat(pairs().stream().map(Case::id)).doesNotHaveDuplicates();
    }

    @Test
    void nothingThatRecursBecomesOneEventAndMostOfWhatIsOneDoes() {
        Counts sum = new Counts();
        pairs().parallelStream()
                .map(each -> SUITE.entente().answer(each).counts())
                .toList()
                .forEach(sum::addAll);
        assertThat(SUITE.metrics(sum).get("collapsed")).isZero();
        assertThat(SUITE.metrics(sum).get("joined")).isGreaterThanOrEqualTo(JOINED_MIN);
    }
}
