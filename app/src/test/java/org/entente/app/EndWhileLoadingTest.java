package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** A process that has nothing to add after all ends in order, though its reader is being loaded by native code meanwhile. */
final class EndWhileLoadingTest {
    @TempDir
    private Path folder;

    @RepeatedTest(3)
    void whatIsNotThereIsToldAndTheProcessEndsInOrder() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "add",
                        folder.resolve("a.entente").toString(),
                        folder.resolve("nowhere.txt").toString()))
                .redirectErrorStream(true)
                .start();
        String told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).isEqualTo(1);
        assertThat(told).startsWith("ADD-MISSING").hasLineCount(1);
    }
}
