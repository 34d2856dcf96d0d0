package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.evaluation.PlvSuite.Gold;
import org.entente.model.EventType;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlvSuiteTest {
    private static final double CLOSE = 1e-9;
    private static final String HEADER = "\tsentence_id\tmarked_sentence\tgold_penta\tgold_root\n";

    @TempDir
    private Path folder;

    private void rows(String... rows) throws IOException {
        Files.writeString(folder.resolve("made.tsv"), HEADER + String.join("\n", rows));
    }

    private static PlvSuite answering(EventType type) {
        return new PlvSuite((text, source, target) -> Optional.of(type));
    }

    @Test
    void takesTheMarksOutAndKeepsTheirPlaces() throws IOException {
        rows("0\t7\t\"The \"\"big\"\" <s>Navy</s> met <t>Peru</t>.\"\t1\tCONSULT");
        Gold gold = answering(EventType.CONSULT).load(folder).getFirst().gold();
        assertThat(gold)
                .isEqualTo(new Gold(
                        "The \"big\" Navy met Peru.",
                        Optional.of(new Span(10, 14)),
                        Optional.of(new Span(19, 23)),
                        EventType.CONSULT,
                        "1"));
    }

    @Test
    void scoresRootsAndTheirFourClasses() throws IOException {
        rows(
                "0\t7\t<s>A</s> met <t>B</t>\t1\tCONSULT",
                "1\t8\t<s>A</s> praised <t>B</t>\t1\tSUPPORT",
                "2\t9\t<s>A</s> hit <t>B</t>\t4\tASSAULT");
        Result result = Evaluation.run(answering(EventType.CONSULT), folder, Fold.ALL, null);
        // CONSULT: precision 1/3, recall 1, F1 1/2; SUPPORT and ASSAULT 0
        assertThat(result.metrics().get("root_macro_f1")).isCloseTo(0.5 / 3, within(CLOSE));
        // class 1: precision 2/3, recall 1, F1 4/5; class 4: 0
        assertThat(result.metrics().get("four_macro_f1")).isCloseTo(0.4, within(CLOSE));
    }

    @Test
    void aRetreatIsAnsweredAsYield() throws IOException {
        rows("0\t7\t<s>A</s> left <t>B</t>\t2\tYIELD");
        assertThat(Evaluation.run(answering(EventType.RETREAT), folder, Fold.ALL, null)
                        .metrics())
                .containsEntry("root_macro_f1", 1.0);
    }

    @Test
    void aSentenceWithoutItsMarksIsRefusedWithItsLine() throws IOException {
        rows("0\t7\tA met B\t1\tCONSULT");
        assertThatThrownBy(() -> answering(EventType.AID).load(folder))
                .hasMessageContaining("made.tsv, line 2")
                .hasMessageContaining("<s>");
    }

    @Test
    void aSentenceMayNameNoTarget() throws IOException {
        rows("0\t7\t<s>A</s> sailed\t4\tMOBILIZE");
        assertThat(answering(EventType.AID).load(folder).getFirst().gold().target())
                .isEmpty();
    }

    @Test
    void anUnclosedQuotationMarkIsRefused() throws IOException {
        rows("0\t7\t\"<s>A</s> met <t>B</t>\t1\tCONSULT");
        assertThatThrownBy(() -> answering(EventType.AID).load(folder)).hasMessageContaining("is not closed");
    }
}
