package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScreeningSuiteTest {
    private static final String HEADER = "full_name,date_of_birth,nationality\n";

    @TempDir
    private Path folder;

    private Path suite = Path.of("");

    @BeforeEach
    void makeSuite() throws IOException {
        suite = Files.createDirectory(folder.resolve("screening"));
        Files.createDirectory(folder.resolve("lists"));
        Files.writeString(
                folder.resolve("lists/tarn.json"),
                "{\"id\":\"p\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Karim Tarnov\"],\"birthDate\":[\"1958\"]}}\n"
                        + "{\"id\":\"q\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Anna Lundgren\"]}}\n");
        Files.writeString(
                suite.resolve("positives_un_untreated.csv"), HEADER + "TARNOV KARIM,1958,no\nNOBODY LISTED,1970,no\n");
        Files.writeString(
                suite.resolve("positives_un_treated.csv"), HEADER + "KARRIM TARNOV,1958,no\nANNA LUNDGREM,,\n");
        Files.writeString(
                suite.resolve("negatives_global.csv"),
                HEADER + "Berit Moe,1958-01-01,Norway\nKarim Tarnov,1990-01-01,Norway\n");
    }

    @Test
    void scoresTargetsThatAreListedAndCountsTheOthersApart() {
        Result result = Evaluation.run(new ScreeningSuite(), suite, Fold.ALL, null);
        assertThat(result.metrics())
                .containsEntry("recall_untreated", 1.0)
                .containsEntry("recall_treated", 1.0)
                .containsEntry("unmatched_untreated", 1.0)
                .containsEntry("unmatched_treated", 0.0)
                .containsEntry("false_hits_per_1000", 0.0)
                .containsEntry("name_only.false_hits_per_1000", 500.0)
                .containsKey("curve.0.95.recall_treated");
        assertThat(result.baselines())
                .containsEntry("recall_untreated", 1.0)
                .containsEntry("recall_treated", 0.0)
                .containsEntry("false_hits_per_1000", 500.0);
    }

    @Test
    void withoutListsOrCasesItSaysWhatIsMissing() throws IOException {
        Files.delete(folder.resolve("lists/tarn.json"));
        Files.delete(folder.resolve("lists"));
        assertThatThrownBy(() -> new ScreeningSuite().load(suite)).hasMessageContaining("no folder lists");
        Path empty = Files.createDirectories(folder.resolve("other/lists"));
        Files.writeString(empty.resolve("x.csv"), HEADER);
        Files.writeString(
                empty.resolve("tarn.json"),
                "{\"id\":\"p\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Karim\"]}}\n");
        assertThatThrownBy(() -> new ScreeningSuite().load(folder.resolve("other")))
                .hasMessageContaining("no positives and no negatives");
    }
}
