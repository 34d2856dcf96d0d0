package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArticleSuiteTest {
    private static final double CLOSE = 1e-9;

    /** What stands for an extractor: it answers by the page. */
    private static final UnaryOperator<String> BY_PAGE = page ->
            Map.of("one", "a b c d e x", "two", "", "three", "a b c d a b c d").getOrDefault(page, "");

    @TempDir
    private Path folder;

    private void suite(String truth, String... pages) throws IOException {
        Files.writeString(folder.resolve("ground-truth.json"), truth);
        Files.createDirectory(folder.resolve("html"));
        for (String page : pages) {
            try (OutputStream out = new GZIPOutputStream(
                    Files.newOutputStream(folder.resolve("html").resolve(page + ".html.gz")))) {
                out.write(page.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String truth(String id, String article) {
        return "\"" + id + "\": {\"articleBody\": \"" + article + "\", \"url\": \"https://example.org/\"}";
    }

    @Test
    void theScoreIsOfTheMeansAndNotTheMeanOfTheScores() throws IOException {
        suite("{" + truth("one", "a b c d e f") + ", " + truth("two", "g h") + "}", "one", "two");
        Result result = Evaluation.run(new ArticleSuite(BY_PAGE, List.of()), folder, Fold.ALL, null);
        // one: abcd and bcde of abcd, bcde, cdef, with cdex beside: 2/3 and 2/3; two: nothing predicted, so that
        // it counts in recall alone: (2/3 + 0) / 2
        assertThat(result.cases()).isEqualTo(2);
        assertThat(result.metrics().get("precision")).isCloseTo(2.0 / 3, within(CLOSE));
        assertThat(result.metrics().get("recall")).isCloseTo(1.0 / 3, within(CLOSE));
        assertThat(result.metrics().get("f1")).isCloseTo(4.0 / 9, within(CLOSE));
    }

    @Test
    void aRunCountsAsOftenAsItOccurs() {
        // predicted: abcd twice, bcda, cdab, dabc; true: abcd once
        Shingles.Match match = Shingles.match("a b c d", "a b c d a b c d");
        assertThat(match).isEqualTo(new Shingles.Match(1, 4, 0));
    }

    @Test
    void wordsKeepTheirCaseAndLoseTheirSigns() {
        assertThat(Shingles.match("It's the 21st_day, Örebro!", "It s the 21st_day Örebro")
                        .predictedAlone())
                .isZero();
        assertThat(Shingles.match("At sea in May", "at sea in May").both()).isZero();
    }

    @Test
    void peersStandBesideByTheirNames() throws IOException {
        suite("{" + truth("one", "a b c d e f") + "}", "one");
        ArticlePeer peer = new ArticlePeer() {
            @Override
            public String name() {
                return "whole";
            }

            @Override
            public String article(String page) {
                return "a b c d e f";
            }
        };
        Result result = Evaluation.run(new ArticleSuite(BY_PAGE, List.of(peer)), folder, Fold.ALL, null);
        assertThat(result.baseline()).isEqualTo("whole");
        assertThat(result.baselines()).containsEntry("whole.f1", 1.0);
    }

    @Test
    void aPageThatIsMissingIsNamed() throws IOException {
        suite("{" + truth("one", "a b c d e f") + "}");
        assertThatThrownBy(() -> new ArticleSuite(BY_PAGE, List.of()).load(folder))
                .hasMessageContaining("EVALUATE-UNREADABLE")
                .hasMessageContaining("one.html.gz");
    }

    @Test
    void aTruthThatIsNoObjectIsMalformed() throws IOException {
        suite("[]");
        assertThatThrownBy(() -> new ArticleSuite(BY_PAGE, List.of()).load(folder))
                .hasMessageContaining("EVALUATE-MALFORMED");
    }
}
