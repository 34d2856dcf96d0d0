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
        Files.writeString(
                folder.resolve("relations.json"),
                "{\"documentId\": \"made\", \"sourceBegin\": 0, \"sourceEnd\": 8, \"targetBegin\": 26, \"targetEnd\":"
                        + " 32, \"type\": \"CoLocated\"}\n");
    }

    private static Re3dSuite reading(Named... names) {
        return new Re3dSuite(text -> List.of(names), text -> RELATED, Optional.empty());
    }

    /** One as the gold one but for a letter, one of another type. */
    private static final List<Re3dRelations.Related> RELATED = List.of(
            new Re3dRelations.Related(new Span(4, 8), new Span(26, 32), "CoLocated"),
            new Re3dRelations.Related(new Span(4, 8), new Span(26, 32), "BelongsTo"));

    @Test
    void scoresRelationsBetweenGoldEntitiesAndEndToEnd() {
        Result result = Evaluation.run(reading(), folder, Fold.ALL, null);
        // one of two predicted is right, one of one gold is found
        assertThat(result.metrics().get("relation_gold_f1")).isCloseTo(2.0 / 3, within(CLOSE));
        assertThat(result.metrics().get("relation_f1")).isCloseTo(2.0 / 3, within(CLOSE));
        // the navy and Callao stand in one sentence, and such pairs are always related
        assertThat(result.baselines().get("relation_gold_f1")).isCloseTo(1, within(CLOSE));
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
    void timesAndAmountsStandForTheirTypesAndGoodsForNone() throws IOException {
        Files.writeString(
                folder.resolve("documents.json"),
                "{\"_id\": \"made\", \"text\": \"In May 2019 the navy paid $5 million for two ships of oil.\"}\n");
        Files.writeString(folder.resolve("entities.json"), """
            {"documentId": "made", "begin": 3, "end": 11, "type": "Temporal"}
            {"documentId": "made", "begin": 26, "end": 36, "type": "Money"}
            {"documentId": "made", "begin": 41, "end": 44, "type": "Quantity"}
            """);
        Result result = Evaluation.run(
                reading(new Named(new Span(54, 57), EntityKind.COMMODITY, MentionForm.NOMINAL, false)),
                folder,
                Fold.ALL,
                null);
        assertThat(result.metrics().get("span_exact_f1")).isCloseTo(1, within(CLOSE));
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
