package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final Told told = Told.pipe();

    private int evaluate(String suite, String... more) {
        List<String> arguments = new ArrayList<>(List.of("evaluate", suite, folder.toString()));
        arguments.addAll(List.of(more));
        return told.run(arguments.toArray(String[]::new));
    }

    private void ages() throws IOException {
        Files.writeString(folder.resolve("age-model.json"), """
                [{"text": "The ship is 40 years old.",
                  "quantities": [{"value": "40", "normalized_unit": "year of age"}]},
                 {"text": "A calm sea.", "quantities": []}]""");
    }

    @Test
    void aMissingFolderIsNamedAndIsWrongUse() {
        int code = told.run("evaluate", "newsquant", folder.resolve("nowhere").toString());
        assertThat(code).isEqualTo(ExitCode.WRONG_USE);
        assertThat(told.err()).contains("USE-SUITE-FOLDER", "nowhere", "docs/reference/scores.md");
        assertThat(told.out()).isEmpty();
    }

    @Test
    void anUnknownSuiteIsWrongUseAndTellsTheOthers() {
        assertThat(evaluate("nosuch")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(told.err()).contains("USE-SUITE", "Choose one of", "newsquant");
    }

    @Test
    void anUnknownFoldIsWrongUse() {
        assertThat(evaluate("newsquant", "--fold", "half")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(told.err()).contains("sealed, open, all");
    }

    @Test
    void aFolderWithoutTheSuiteIsWrongUse() {
        assertThat(evaluate("newsquant")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(told.err()).contains("USE-SUITE-FILES");
    }

    @Test
    void aFoldWithoutCasesIsWrongUse() throws IOException {
        ages();
        // neither "0" nor "1" is sealed
        assertThat(evaluate("newsquant", "--fold", "sealed")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(told.err()).contains("USE-SUITE-FOLD");
    }

    @Test
    void aMalformedFileIsRefusedWithItsLine() throws IOException {
        Files.writeString(folder.resolve("age-model.json"), "{}");
        assertThat(evaluate("newsquant")).isEqualTo(ExitCode.REFUSED);
        assertThat(told.err()).contains("EVALUATE-MALFORMED", "age-model.json, line 1");
    }

    @Test
    void printsTheJsonOfTheContract() throws IOException {
        ages();
        assertThat(evaluate("newsquant", "--json")).isEqualTo(ExitCode.DONE);
        JsonNode json = JSON.readTree(told.out());
        assertThat(json.get("suite").textValue()).isEqualTo("newsquant");
        assertThat(json.get("commit").textValue()).isEqualTo("190c0ce4");
        assertThat(json.get("cases").intValue()).isEqualTo(2);
        assertThat(json.get("metrics").get("age-model.value_f1").isNumber()).isTrue();
        assertThat(json.get("baselines").isObject()).isTrue();
        assertThat(json.get("intervals").get("age-model.value_f1")).hasSize(2);
    }

    @Test
    void writesWhatWasPredictedAndNotTheText() throws IOException {
        ages();
        Path file = folder.resolve("predicted.jsonl");
        assertThat(evaluate("newsquant", "--predictions", file.toString())).isEqualTo(ExitCode.DONE);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        assertThat(JSON.readTree(lines.getFirst()).get("case").textValue()).isEqualTo("0");
        assertThat(lines.getFirst()).contains("predicted").doesNotContain("ship");
    }

    @Test
    void showsScoresWithTheirIntervals() throws IOException {
        ages();
        assertThat(evaluate("newsquant")).isEqualTo(ExitCode.DONE);
        assertThat(told.out())
                .contains("suite at commit 190c0ce4", "fold all", "2 cases", "age-model.value_f1", "95% [");
    }
}
