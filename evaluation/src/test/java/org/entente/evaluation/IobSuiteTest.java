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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IobSuiteTest {
    private static final double CLOSE = 1e-9;

    @TempDir
    private Path folder;

    private static IobSuite suite(IobSuite.Layout layout, Named... names) {
        return new IobSuite(layout, text -> text.startsWith("Peru") ? List.of(names) : List.of(), Optional.empty());
    }

    @Test
    void scoresPersonsPlacesAndOrganisationsOfEachSentence() throws IOException {
        Files.writeString(
                folder.resolve("dev.iob2"),
                "# newdoc id = one\n1\tPeru\tB-LOC\t-\t-\n2\twon\tO\t-\t-\n\n1\tLima\tB-LOC\t-\t-\n\n"
                        + "# newdoc id = two\n1\tSo\tO\t-\t-\n");
        IobSuite suite = suite(
                IobSuite.Layout.UNER,
                new Named(new Span(0, 4), EntityKind.STATE, MentionForm.NAME, false),
                new Named(new Span(5, 8), EntityKind.EQUIPMENT, MentionForm.NAME, false));
        assertThat(suite.load(folder)).extracting(Case::id).containsExactly("one", "two");
        Result result = Evaluation.run(suite, folder, Fold.ALL, null);
        assertThat(result.metrics().get("coarse_span_f1")).isCloseTo(2.0 / 3, within(CLOSE));
    }

    @Test
    void wikigoldsDocumentsAreNumberedAndOtherNamesDoNotCount() throws IOException {
        Files.writeString(
                folder.resolve("made.txt"), "-DOCSTART- O\n\nPeru I-LOC\n\n-DOCSTART- O\n\nSummer I-MISC\nhere O\n");
        IobSuite suite =
                suite(IobSuite.Layout.WIKIGOLD, new Named(new Span(0, 4), EntityKind.STATE, MentionForm.NAME, false));
        assertThat(suite.load(folder)).extracting(Case::id).containsExactly("wikigold:0", "wikigold:1");
        assertThat(Evaluation.run(suite, folder, Fold.ALL, null).metrics().get("coarse_span_f1"))
                .isCloseTo(1, within(CLOSE));
    }

    @Test
    void aLineWithoutItsTagIsRefused() throws IOException {
        Files.writeString(folder.resolve("made.txt"), "Peru I-LOC\nLima\n");
        assertThatThrownBy(() -> suite(IobSuite.Layout.WIKIGOLD).load(folder)).hasMessageContaining("made.txt, line 2");
    }
}
