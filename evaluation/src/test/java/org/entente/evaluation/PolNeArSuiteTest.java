package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.evaluation.PolNeArSuite.Attributed;
import org.entente.model.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PolNeArSuiteTest {
    private static final double CLOSE = 1e-9;
    private static final String TEXT = "The pilot said the river fell. “It rose,” the mayor insisted.";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeOneText() throws IOException {
        Files.createDirectories(folder.resolve("text"));
        Files.createDirectories(folder.resolve("attributions"));
        Files.writeString(folder.resolve("text/made.txt"), TEXT);
        annotate(
                "0a1b",
                "T1\tSource 0 9\tThe pilot\nT2\tCue 10 14\tsaid\nT3\tContent 15 29\tthe river fell\n"
                        + "T4\tAttribution 10 14\tsaid\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
                        + "T5\tSource 42 51\tthe mayor\nT6\tCue 52 60\tinsisted\nT7\tContent 31 35;36 41\tIt rose\n"
                        + "T8\tAttribution 52 60\tinsisted\nE2\tAttribution:T8 Content:T7 Cue:T6 Source:T5\n");
    }

    private void annotate(String annotator, String lines) throws IOException {
        Files.writeString(folder.resolve("attributions/made_" + annotator + ".ann"), lines);
    }

    private static PolNeArSuite reading(Attributed... found) {
        return new PolNeArSuite(text -> List.of(found), Optional.empty());
    }

    private static List<Span> span(String words) {
        int start = TEXT.indexOf(words);
        return List.of(new Span(start, start + words.length()));
    }

    @Test
    void scoresRolesByTheirWords() {
        Attributed pilot = new Attributed(span("pilot"), span("said"), span("the river fell"), false);
        Result result = Evaluation.run(reading(pilot), folder, Fold.ALL, null);
        // source: 1 right of 4 gold and 1 found: 2 · 1 · 1/4 / (5/4) = 0.4
        assertThat(result.metrics().get("source_token_f1")).isCloseTo(0.4, within(CLOSE));
        // cue: 1 of 2 gold and 1 found
        assertThat(result.metrics().get("cue_token_f1")).isCloseTo(2.0 / 3, within(CLOSE));
        // content: 3 of 5 gold and 3 found: 2 · 1 · 0.6 / 1.6
        assertThat(result.metrics().get("content_token_f1")).isCloseTo(0.75, within(CLOSE));
        assertThat(result.metrics().get("triple_f1")).isZero();
        assertThat(result.metrics().get("direct_f1")).isZero();
    }

    @Test
    void aTripleIsRightWhenAllThreePartsHaveTheSameWords() {
        Attributed mayor = new Attributed(span("the mayor"), span("insisted"), span("It rose"), true);
        Result result = Evaluation.run(reading(mayor), folder, Fold.ALL, null);
        // one of two gold, one found
        assertThat(result.metrics().get("triple_f1")).isCloseTo(2.0 / 3, within(CLOSE));
        assertThat(result.metrics().get("direct_f1")).isCloseTo(1, within(CLOSE));
    }

    @Test
    void ofSeveralAnnotatorsTheFirstByNameCounts() throws IOException {
        annotate("00ff", "");
        assertThat(reading().load(folder).getFirst().gold().attributions()).isEmpty();
        annotate("ffff", "");
        assertThat(reading().load(folder)).hasSize(1);
    }

    @Test
    void anAttributionOfAStretchThatIsNotThereIsRefused() throws IOException {
        annotate("0000", "E1\tAttribution:T4 Source:T1\n");
        assertThatThrownBy(() -> reading().load(folder))
                .hasMessageContaining("made_0000.ann, line 1")
                .hasMessageContaining("a stretch that is not there");
    }

    @Test
    void aStretchBeyondTheTextIsRefused() throws IOException {
        annotate("0000", "T1\tSource 0 900\tThe pilot\n");
        assertThatThrownBy(() -> reading().load(folder)).hasMessageContaining("is not a stretch of the text");
    }

    @Test
    void aTextWithoutAnnotationsIsRefused() throws IOException {
        Files.writeString(folder.resolve("text/other.txt"), "Nothing.");
        assertThatThrownBy(() -> reading().load(folder)).hasMessageContaining("other.txt");
    }
}
