package org.entente.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Jazzer over each path by which bytes from outside come in, in a process of its own, from a seed and for a number of
 * inputs. What is thrown, but a coded refusal, is a finding, and so is an input that takes a minute or all memory. Since
 * Jazzer takes longer to start than to try some thousand inputs, paths of a kind share one process here.
 *
 * <p>{@code -Dentente.fuzz.seconds=600} gives each path a process of its own for so long, and keeps what it learns for the
 * next time; {@code -Dentente.fuzz.parser=RTF} takes one; {@code -Dentente.fuzz.runs} and {@code -Dentente.seed} change
 * the rest.
 */
final class FuzzTest {
    private static final int RUNS_A_PARSER = Integer.getInteger("entente.fuzz.runs", 300);
    private static final int SECONDS = Integer.getInteger("entente.fuzz.seconds", 0);
    private static final long SEED = Long.getLong("entente.seed", 20_260_401L);
    private static final int INPUT_BYTES_MAX = 8_192;
    private static final Path FOLDER = Path.of("target", "fuzz").toAbsolutePath();

    static Stream<List<FuzzedParser>> groups() {
        String one = System.getProperty("entente.fuzz.parser", "");
        if (!one.isEmpty()) {
            return Stream.of(List.of(FuzzedParser.valueOf(one)));
        }
        Stream<FuzzedParser> all = Stream.of(FuzzedParser.values());
        return SECONDS > 0
                ? all.map(List::of)
                : all
                        .collect(Collectors.groupingBy(FuzzedParser::group, TreeMap::new, Collectors.toList()))
                        .values()
                        .stream();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void whateverComesInADocumentOrARefusalComesOut(List<FuzzedParser> parsers) throws Exception {
        Path folder = Files.createDirectories(FOLDER.resolve(names(parsers, "-")));
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command(parsers, folder))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exit = process.waitFor();
        String told = Files.readString(log, StandardCharsets.ISO_8859_1);
        assertThat(exit).as(() -> "seed " + SEED + ": " + tail(told)).isZero();
        for (FuzzedParser parser : parsers) {
            assertThat(told).as("every parser was given inputs").containsPattern("tried " + parser + " [1-9][0-9]");
        }
    }

    private static List<String> command(List<FuzzedParser> parsers, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Fuzzer.class.getName(),
                "--target_args=" + names(parsers, " "),
                "--instrumentation_includes=org.entente.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-seed=" + SEED,
                "-max_len=" + INPUT_BYTES_MAX,
                "-timeout=60",
                "-rss_limit_mb=2048",
                "-print_final_stats=1"));
        if (SECONDS > 0) {
            command.add("-max_total_time=" + SECONDS);
            command.add(Files.createDirectories(folder.resolve("corpus")).toString());
        } else {
            command.add("-runs=" + RUNS_A_PARSER * parsers.size());
        }
        command.add(seeds(parsers, folder).toString());
        return command;
    }

    private static String names(List<FuzzedParser> parsers, String between) {
        return parsers.stream().map(FuzzedParser::name).collect(Collectors.joining(between));
    }

    private static Path seeds(List<FuzzedParser> parsers, Path folder) throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        for (FuzzedParser parser : parsers) {
            int number = 0;
            for (byte[] seed : FuzzSeeds.of(parser)) {
                ByteArrayOutputStream input = new ByteArrayOutputStream();
                if (parsers.size() > 1) {
                    input.write(parsers.indexOf(parser));
                }
                input.writeBytes(seed);
                Files.write(seeds.resolve(parser + "-" + ++number), input.toByteArray());
            }
        }
        return seeds;
    }

    private static String tail(String told) {
        List<String> lines = told.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 80), lines.size()));
    }
}
