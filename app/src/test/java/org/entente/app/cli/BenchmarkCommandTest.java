package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchmarkCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aMissingFolderOfTextsIsWrongUse() {
        Told told = Told.pipe();
        assertThat(told.run("benchmark", folder.resolve("nowhere").toString())).isEqualTo(ExitCode.WRONG_USE);
        assertThat(told.err()).contains("USE-TEXTS-FOLDER", "nowhere");
    }

    @Test
    void whereThereIsNothingToCompareWithItSaysSo() {
        Told told = Told.pipe();
        assertThat(told.run("benchmark", folder.toString())).isEqualTo(ExitCode.WRONG_USE);
        assertThat(told.err()).contains("USE-PEER");
    }
}
