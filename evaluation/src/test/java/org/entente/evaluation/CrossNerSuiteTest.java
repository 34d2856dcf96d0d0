package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.evaluation.CrossNerSuite.Stretch;
import org.entente.evaluation.NameReader.Named;
import org.entente.model.EntityKind;
import org.entente.model.MentionForm;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CrossNerSuiteTest {
    private static final double CLOSE = 1e-9;

    private static final String SENTENCES = """
            Harbour	B-politicalparty
            League	I-politicalparty
            won	O
            in	O
            Peru	B-country

            Nobody	O
            voted	O
            """;

    @TempDir
    private Path folder;

    private static CrossNerSuite reading(Named... names) {
        return new CrossNerSuite(text -> text.startsWith("Harbour") ? List.of(names) : List.of(), Optional.empty());
    }

    @Test
    void scoresSpansWithTheirLabelsAndCoarseOnes() throws IOException {
        Files.writeString(folder.resolve("made.txt"), SENTENCES);
        Result result = Evaluation.run(
                reading(
                        new Named(new Span(0, 14), EntityKind.ORGANISATION, MentionForm.NAME, false),
                        new Named(new Span(22, 26), EntityKind.STATE, MentionForm.NAME, false),
                        new Named(new Span(15, 18), EntityKind.GROUP, MentionForm.NOMINAL, false)),
                folder,
                Fold.ALL,
                null);
        assertThat(result.cases()).isEqualTo(2);
        // fine: the country of two; coarse: party and organisation are both ORG
        assertThat(result.metrics().get("span_f1")).isCloseTo(0.5, within(CLOSE));
        assertThat(result.metrics().get("coarse_span_f1")).isCloseTo(1, within(CLOSE));
    }

    @Test
    void aSentencesIdIsItsFileAndItsIndex() throws IOException {
        Files.writeString(folder.resolve("dev.txt"), SENTENCES);
        assertThat(reading().load(folder)).extracting(Case::id).containsExactly("dev:0", "dev:1");
        assertThat(reading().load(folder)).extracting(Case::line).containsExactly(1, 7);
    }

    @Test
    void stretchesEndWhereTheLabelChangesOrBeginsAnew() {
        assertThat(CrossNerSuite.stretches(List.of("B-person", "B-person", "I-person", "O", "I-event", "I-person")))
                .containsExactlyInAnyOrder(
                        new Stretch(0, 0, "person"),
                        new Stretch(1, 2, "person"),
                        new Stretch(4, 4, "event"),
                        new Stretch(5, 5, "person"));
    }

    @Test
    void aLineWithoutItsTagIsRefused() throws IOException {
        Files.writeString(folder.resolve("dev.txt"), "Peru\tB-country\nPeru\n");
        assertThatThrownBy(() -> reading().load(folder)).hasMessageContaining("dev.txt, line 2");
    }
}
