package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.evaluation.NameReader.Named;
import org.entente.model.EntityKind;
import org.entente.model.MentionForm;
import org.entente.model.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class Re3dSuiteTest {
    private static final double CLOSE = 1e-9;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeOneDocument() throws IOException {
        Files.writeString(
                folder.resolve("documents.json"),
                "{\"_id\": \"made\", \"text\": \"The navy left the port of Callao.\"}\n");
        Files.writeString(folder.resolve("entities.json"), """
                {"documentId": "made", "begin": 0, "end": 8, "type": "Organisation"}
                {"documentId": "made", "begin": 26, "end": 32, "type": "Location"}
                """);
    }

    private static Re3dSuite reading(Named... names) {
        return new Re3dSuite(text -> List.of(names), Optional.empty());
    }

    @Test
    void scoresExactAndOverlappingSpansOfTheSameType() {
        Result result = Evaluation.run(
                reading(
                        new Named(new Span(4, 8), EntityKind.ARMED_FORCE, MentionForm.NOMINAL, false),
                        new Named(new Span(26, 32), EntityKind.PLACE, MentionForm.NAME, false),
                        new Named(new Span(14, 22), EntityKind.EQUIPMENT, MentionForm.NOMINAL, false)),
                folder,
                Fold.ALL,
                null);
        // exact: 1 of 2 gold and 3 found: 0.4; overlapping: recall 2/2, precision 2/3: 0.8
        assertThat(result.metrics().get("span_exact_f1")).isCloseTo(0.4, within(CLOSE));
        assertThat(result.metrics().get("span_overlap_f1")).isCloseTo(0.8, within(CLOSE));
    }

    @Test
    void anEntityBeyondItsTextIsRefused() throws IOException {
        Files.writeString(
                folder.resolve("entities.json"),
                "{\"documentId\": \"made\", \"begin\": 0, \"end\": 800, \"type\": \"Location\"}");
        assertThatThrownBy(() -> reading().load(folder))
                .hasMessageContaining("documents.json, line 1")
                .hasMessageContaining("beyond its text");
    }

    @Test
    void aSpanWithoutItsEndIsRefused() throws IOException {
        Files.writeString(
                folder.resolve("entities.json"), "{\"documentId\": \"made\", \"begin\": 0, \"type\": \"Location\"}");
        assertThatThrownBy(() -> reading().load(folder))
                .hasMessageContaining("entities.json, line 1")
                .hasMessageContaining("\"end\"");
    }
}
