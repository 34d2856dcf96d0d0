package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.engine.Pipeline;
import org.entente.onnx.OnnxReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OriginsSuiteTest {
    private static final int GROUPS = 60;
    private static final double EXACT = 0.8;

    private static final OriginsSuite SUITE = new OriginsSuite(new Pipeline(OnnxReader.bundled()));

    @TempDir
    private Path folder;

    private static Path own() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("evaluation/origins"))) {
            at = at.getParent();
        }
        return at.resolve("evaluation/origins");
    }

    @Test
    void mostOfOurGroupsHaveTheOriginsThatAReaderCounts() {
        Result result = Evaluation.run(SUITE, own(), Fold.ALL, null);
        assertThat(SUITE.load(own())).hasSizeGreaterThanOrEqualTo(GROUPS);
        assertThat(result.metrics().get("exact")).isGreaterThanOrEqualTo(EXACT);
        assertThat(result.toJson().get("label").textValue()).contains("written for this project");
    }

    @Test
    void aGroupWithoutItsNumbersIsRefusedWithItsLine() throws IOException {
        Files.writeString(
                folder.resolve("groups.jsonl"),
                "{\"id\": \"one\", \"focus\": \"x\", \"accounts\": [{\"published\": \"2024-05-01\", \"text\":"
                        + " \"x\"}]}\n");
        assertThatThrownBy(() -> SUITE.load(folder))
                .hasMessageContaining("groups.jsonl, line 1")
                .hasMessageContaining("\"traced\" and \"untraced\"");
    }
}
