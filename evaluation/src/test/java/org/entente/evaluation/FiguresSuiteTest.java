package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sentences written for this project keep to their form, and Entente reads them as well as it says. */
final class FiguresSuiteTest {
    private static final Path SENTENCES = Path.of("figures");

    @TempDir
    private Path folder;

    @Test
    void readsWhatItsSentencesAreAbout() {
        Result result = Evaluation.run("figures", SENTENCES, Fold.ALL, null);
        assertThat(result.label()).contains("written for this project");
        assertThat(result.cases()).isGreaterThanOrEqualTo(120);
        assertThat(result.metrics().get("measure")).isGreaterThanOrEqualTo(0.90);
        assertThat(result.metrics().get("bound")).isGreaterThanOrEqualTo(0.95);
        assertThat(result.metrics().get("window")).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void aLineOutOfFormIsNamed() throws IOException {
        FiguresSuite suite = new FiguresSuite((text, date) -> List.of());
        for (String line : List.of(
                "001\t2025-11-20\ttwo columns short",
                "001\t2025-11-20\t[Two] and [three] ships\tvessels exact - - -",
                "001\t2025-11-20\t[Two] ships\tvessels exact",
                "001\t2025-13-20\t[Two] ships\tvessels exact - - -")) {
            Files.writeString(folder.resolve("sentences.tsv"), "# a remark\n" + line + "\n");
            assertThatThrownBy(() -> suite.load(folder))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("line 2");
        }
    }

    @Test
    void aFigureThatIsNotFoundIsWrongThroughout() throws IOException {
        Files.writeString(
                folder.resolve("sentences.tsv"), "001\t2025-11-20\tIt sank [two] ships.\tvessels exact - - -\n");
        FiguresSuite suite = new FiguresSuite((text, date) -> List.of());
        assertThat(Evaluation.run(suite, folder, Fold.ALL, null).metrics())
                .hasSize(5)
                .allSatisfy((name, value) -> assertThat(value).isZero());
    }
}
