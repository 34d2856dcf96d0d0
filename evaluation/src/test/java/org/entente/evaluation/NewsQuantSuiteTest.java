package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.evaluation.NewsQuantScorer.Quantity;
import org.entente.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NewsQuantSuiteTest {
    private static final double CLOSE = 1e-9;

    @TempDir
    private Path folder;

    private static NewsQuantSuite reading(Quantity... quantities) {
        return new NewsQuantSuite(text -> List.of(quantities));
    }

    @Test
    void scoresEachFileByItself() throws IOException {
        Files.writeString(folder.resolve("NewsQuant.json"), """
                [
                 {"text": "The quay is about 40 metres long.",
                  "quantities": [{"change": "~", "value": "40.0", "unit": "metres", "normalized_unit": "metre",
                                  "referred_concepts": "quay"}]},
                 {"text": "It rose.", "quantities": []}
                ]""");
        Files.writeString(folder.resolve("age-model.json"), """
                [{"text": "A boat 40 years old.", "quantities": [{"value": "40", "normalized_unit": "year of age"}]}]""");
        Quantity found = new Quantity(List.of(40.0), "metre", "=");
        Result result = Evaluation.run(reading(found), folder, Fold.ALL, null);
        assertThat(result.cases()).isEqualTo(3);
        // NewsQuant: one gold, two predicted, value and unit right: F1 = 2 · 1/2 · 1 / (3/2) = 2/3
        assertThat(result.metrics())
                .containsOnlyKeys(
                        "NewsQuant.value_f1",
                        "NewsQuant.value_unit_f1",
                        "NewsQuant.value_change_f1",
                        "age-model.value_f1",
                        "age-model.value_unit_f1");
        assertThat(result.metrics().get("NewsQuant.value_unit_f1")).isCloseTo(2.0 / 3, within(CLOSE));
        assertThat(result.metrics().get("NewsQuant.value_change_f1")).isZero();
        assertThat(result.metrics().get("age-model.value_f1")).isCloseTo(1, within(CLOSE));
        assertThat(result.metrics().get("age-model.value_unit_f1")).isZero();
    }

    @Test
    void aHyphenWithinIsARangeAndAHyphenBeforeASign() throws IOException {
        Files.writeString(folder.resolve("temperature-model.json"), """
                [{"text": "-5 degrees, later 7-9",
                  "quantities": [{"value": "-5", "normalized_unit": "celsius"},
                                 {"value": "7-9", "normalized_unit": "celsius"}]}]""");
        Quantity sign = new Quantity(List.of(-5.0), "celsius", "=");
        Quantity range = new Quantity(List.of(7.0, 9.0), "celsius", "=");
        Result result = Evaluation.run(reading(sign, range), folder, Fold.ALL, null);
        assertThat(result.metrics().get("temperature-model.value_unit_f1")).isCloseTo(1, within(CLOSE));
    }

    @Test
    void aSentenceIsKnownByItsIndexInItsFile() throws IOException {
        Files.writeString(
                folder.resolve("age-model.json"),
                "[{\"text\": \"a\", \"quantities\": []},\n{\"text\": \"b\", \"quantities\": []}]");
        assertThat(reading().load(folder)).extracting(Case::id).containsExactly("0", "1");
        assertThat(reading().load(folder)).extracting(Case::line).containsExactly(1, 2);
    }

    @Test
    void aRecordWithoutItsTextIsRefusedWithItsLine() throws IOException {
        Files.writeString(
                folder.resolve("age-model.json"), "[{\"text\": \"a\", \"quantities\": []},\n{\"quantities\": []}]");
        assertThatThrownBy(() -> reading().load(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("age-model.json, line 2")
                .hasMessageContaining("\"text\"");
    }

    @Test
    void brokenJsonIsRefusedWithItsLine() throws IOException {
        Files.writeString(folder.resolve("age-model.json"), "[\n{\"text\": ]");
        assertThatThrownBy(() -> reading().load(folder))
                .hasMessageContaining("EVALUATE-MALFORMED")
                .hasMessageContaining("age-model.json, line 2");
    }

    @Test
    void aValueThatIsNoNumberIsRefused() throws IOException {
        Files.writeString(
                folder.resolve("age-model.json"),
                "[{\"text\": \"a\", \"quantities\": [{\"value\": \"many\", \"normalized_unit\": \"-\"}]}]");
        assertThatThrownBy(() -> reading().load(folder)).hasMessageContaining("\"many\" is not a value");
    }
}
