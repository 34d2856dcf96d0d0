package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NameBenchSuiteTest {
    private static final String HEADER = "case_group,schema,name1,name2,is_match,quality,category,notes\n";

    @TempDir
    private Path folder;

    private void rows(String... rows) throws IOException {
        Files.writeString(folder.resolve("cases.csv"), HEADER + String.join("\n", rows) + "\n");
    }

    @Test
    void scoresPairsAndFailuresInTheStrongTier() throws IOException {
        rows(
                "g,Person,\"Lund, Anna\",Anna Lund,true,STRONG,,",
                "g,Company,Tarn Lines Ltd,Tarn Lines Limited,true,MEDIUM,,",
                "g,Person,Anna Lund,Anna Lund,false,STRONG,,",
                "g,Vessel,Tarn Star 6,Tarn Star 9,false,WEAK,,");
        Result result = Evaluation.run(new NameBenchSuite(), folder, Fold.ALL, null);
        assertThat(result.metrics())
                .containsEntry("recall", 1.0)
                .containsEntry("precision", 2.0 / 3)
                .containsEntry("strong_failures", 1.0)
                .containsEntry("mean_score_strong", 1.0);
        assertThat(result.baselines()).containsEntry("recall", 0.5);
    }

    @Test
    void aRowOfAnotherWidthIsRefusedWithItsLine() throws IOException {
        rows("g,Person,Anna Lund,true");
        assertThatThrownBy(() -> new NameBenchSuite().load(folder)).hasMessageContaining("cases.csv, line 2");
    }

    @Test
    void aFileWithoutItsColumnsIsRefused() throws IOException {
        Files.writeString(folder.resolve("cases.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> new NameBenchSuite().load(folder)).hasMessageContaining("does not name the columns");
    }
}
