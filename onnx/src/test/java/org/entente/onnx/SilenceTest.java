package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ONNX Runtime would number the machine, note each start below the user's folder, and send the notes to its maker. */
class SilenceTest {
    @TempDir
    Path home;

    @Test
    void nothingIsNotedOfAUserWhoReads() throws IOException, InterruptedException {
        Process child = child();
        assertThat(new String(child.getInputStream().readAllBytes())).contains("closed");
        assertThat(child.waitFor()).isZero();
        try (Stream<Path> left = Files.walk(home)) {
            assertThat(left.filter(path -> !path.equals(home))).isEmpty();
        }
    }

    private Process child() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reading.class.getName()))
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("HOME", home.toString());
        List.of("ORT_DISABLE_TELEMETRY", "XDG_CACHE_HOME", "XDG_DATA_HOME").forEach(environment::remove);
        return builder.start();
    }

    /** Reads one sentence in a process of its own. */
    static final class Reading {
        private Reading() {}

        public static void main(String[] arguments) {
            try (OnnxReader reader = OnnxReader.bundled()) {
                reader.parse(List.of("The", "port", "closed"))
                        .forEach(token -> System.out.println(token.lemma() + token.text()));
            }
        }
    }
}
