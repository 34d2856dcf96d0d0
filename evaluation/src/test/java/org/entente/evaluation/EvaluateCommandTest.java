package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class EvaluateCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new EvaluateCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void ages() throws IOException {
        Files.writeString(folder.resolve("age-model.json"), """
                [{"text": "The ship is 40 years old.",
                  "quantities": [{"value": "40", "normalized_unit": "year of age"}]},
                 {"text": "A calm sea.", "quantities": []}]""");
    }

    @Test
    void aMissingFolderIsNamedAndEndsWith2() {
        assertThat(run("newsquant", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("EVALUATE-NO-FOLDER", "nowhere", "docs/reference/scores.md");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anUnknownSuiteEndsWith2() {
        assertThat(run("nosuch", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("EVALUATE-NO-SUITE", "Choose one of", "newsquant");
    }

    @Test
    void anUnknownFoldEndsWith2() {
        assertThat(run("newsquant", folder.toString(), "--fold", "half")).isEqualTo(2);
    }

    @Test
    void anEmptyFolderEndsWith2() {
        assertThat(run("newsquant", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("EVALUATE-NO-FILES");
    }

    @Test
    void aMalformedFileEndsWith1() throws IOException {
        Files.writeString(folder.resolve("age-model.json"), "{}");
        assertThat(run("newsquant", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("EVALUATE-MALFORMED", "age-model.json, line 1");
    }

    @Test
    void printsTheContractsJson() throws IOException {
        ages();
        assertThat(run("newsquant", folder.toString(), "--json")).isZero();
        JsonNode json = SuiteFiles.JSON.readTree(out.toString());
        assertThat(json.get("suite").textValue()).isEqualTo("newsquant");
        assertThat(json.get("commit").textValue()).isEqualTo("190c0ce4");
        assertThat(json.get("cases").intValue()).isEqualTo(2);
        assertThat(json.get("metrics").get("age-model.value_f1").isNumber()).isTrue();
        assertThat(json.get("baselines").isObject()).isTrue();
        assertThat(json.get("intervals").get("age-model.value_f1")).hasSize(2);
    }

    @Test
    void scoresTheFoldThatIsAskedFor() throws IOException {
        ages();
        run("newsquant", folder.toString(), "--json", "--fold", "all");
        // neither "0" nor "1" is sealed
        assertThat(run("newsquant", folder.toString(), "--json", "--fold", "sealed"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("EVALUATE-NO-CASES");
    }

    @Test
    void writesWhatWasPredictedAndNotTheText() throws IOException {
        ages();
        Path file = folder.resolve("predicted.jsonl");
        assertThat(run("newsquant", folder.toString(), "--predictions", file.toString()))
                .isZero();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        assertThat(SuiteFiles.JSON.readTree(lines.getFirst()).get("case").textValue())
                .isEqualTo("0");
        assertThat(lines.getFirst()).contains("predicted").doesNotContain("ship");
    }

    @Test
    void showsScoresWithTheirIntervals() throws IOException {
        ages();
        assertThat(run("newsquant", folder.toString())).isZero();
        assertThat(out.toString()).contains("suite at commit 190c0ce4", "fold all", "2 cases", "age-model.value_f1");
    }
}
