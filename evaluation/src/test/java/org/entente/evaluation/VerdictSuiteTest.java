package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerdictSuiteTest {
    private static final double CLOSE = 1e-9;

    @TempDir
    private Path folder;

    private void pairs(String... relations) throws IOException {
        String text = List.of(relations).stream()
                .map(relation -> """
                        {"id": "made-%1$s", "relation": "%1$s", "focus": "-", \
                        "a": {"published": "2020-01-02", "text": "One."}, \
                        "b": {"published": "2020-01-03", "text": "Two."}}""".formatted(relation))
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("pairs.jsonl"), text);
    }

    @Test
    void scoresRelations() throws IOException {
        pairs("same", "contradicts", "unrelated");
        Result result =
                Evaluation.run(new VerdictSuite((first, second, focus) -> "contradicts"), folder, Fold.ALL, null);
        assertThat(result.metrics().get("accuracy")).isCloseTo(1.0 / 3, within(CLOSE));
        assertThat(result.metrics().get("contradicts_precision")).isCloseTo(1.0 / 3, within(CLOSE));
        // contradicts: precision 1/3, recall 1, F1 1/2; same and unrelated 0
        assertThat(result.metrics().get("macro_f1")).isCloseTo(0.5 / 3, within(CLOSE));
    }

    @Test
    void saysThatItWasWrittenForThisProject() throws IOException {
        pairs("same");
        Result result = Evaluation.run(new VerdictSuite((first, second, focus) -> "same"), folder, Fold.ALL, null);
        assertThat(result.toJson().get("label").textValue()).contains("written for this project");
    }

    @Test
    void aRelationThatIsNoneIsRefusedWithItsLine() throws IOException {
        pairs("same", "similar");
        VerdictSuite suite = new VerdictSuite((first, second, focus) -> "same");
        assertThatThrownBy(() -> suite.load(folder))
                .hasMessageContaining("pairs.jsonl, line 2")
                .hasMessageContaining("\"similar\" is not a relation");
    }
}
