package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandLineAppTest {
    @Test
    void withoutACommandItTellsWhatThereIs() {
        Told told = Told.pipe();
        assertThat(told.run()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(told.err()).contains("Usage: entente");
        assertThat(told.out()).isEmpty();
    }

    @Test
    void anUnknownOptionIsWrongUse() {
        Told told = Told.pipe();
        assertThat(told.run("--no-such-option")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(told.err()).contains("--no-such-option").contains("entente --help");
    }

    @Test
    void helpIsNoFault() {
        Told told = Told.pipe();
        assertThat(told.run("--help")).isEqualTo(ExitCode.DONE);
        assertThat(told.out()).contains("a bug in Entente");
    }

    @Test
    void aBugSaysSoAndKeepsItsTraceOutOfTheOutput(@TempDir Path folder) throws Exception {
        Told told = Told.pipe();
        Bugs.report(
                new IllegalStateException("words of a confidential document"),
                folder.resolve("bugs"),
                told.terminal().err());
        assertThat(told.err()).contains("a bug in Entente").doesNotContain("confidential");
        try (Stream<Path> kept = Files.list(folder.resolve("bugs"))) {
            List<Path> files = kept.toList();
            assertThat(files).hasSize(1);
            assertThat(told.err()).contains(files.getFirst().toString());
            assertThat(files.getFirst()).content().contains("confidential", "CommandLineAppTest");
        }
    }
}
