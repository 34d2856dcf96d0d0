package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.entente.app.work.CaseView;
import org.entente.app.work.CaseWork;
import org.entente.app.work.DocumentView;
import org.entente.app.work.Machine;
import org.entente.app.work.PlainReader;
import org.entente.app.work.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code add} ended by kill -9 in a real process, at instants that a seed picks. */
final class KilledAddTest {
    private static final int DOCUMENTS = 30;

    @TempDir
    private static Path reports;

    @TempDir
    private Path folder;

    private static String expected = "";
    private static long wholeMillis;

    @BeforeAll
    static void addUndisturbed() throws Exception {
        int number = 0;
        for (String text : Samples.texts(DOCUMENTS, 5)) {
            Files.writeString(reports.resolve("report-" + number++ + ".txt"), text);
        }
        Path file = reports.resolveSibling(reports.getFileName() + "-whole.entente");
        long startedNanos = System.nanoTime();
        Process child = start(file, reports.resolveSibling(reports.getFileName() + "-whole.out"));
        assertThat(child.waitFor()).isZero();
        wholeMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos);
        expected = Samples.exports(file);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void losesNothingThatWasReportedAndFinishesWhenAskedAgain(long seed) throws Exception {
        Path file = folder.resolve("killed.entente");
        Path out = folder.resolve("out.txt");
        long afterMillis = Math.round(wholeMillis * new Random(seed).nextDouble());
        Process child = start(file, out);
        child.waitFor(afterMillis, TimeUnit.MILLISECONDS);
        child.destroyForcibly();
        child.waitFor();
        String when = "seed " + seed + ", killed after " + afterMillis + " ms of " + wholeMillis;

        Set<String> reported = reported(out);
        assertThat(stored(file)).as(when).containsAll(reported);

        Told told = Told.pipe();
        assertThat(told.run("add", file.toString(), reports.toString()))
                .as(when + told.err())
                .isEqualTo(ExitCode.DONE);
        assertThat(Samples.exports(file)).as(when).isEqualTo(expected);
        assertThat(Told.pipe().run("check", file.toString())).as(when).isEqualTo(ExitCode.DONE);
    }

    @Test
    void killedAgainAndAgainItStillFinishes() throws Exception {
        Path file = folder.resolve("killed.entente");
        Random random = new Random(99);
        for (int i = 0; i < 4; i++) {
            Process child = start(file, folder.resolve("out-" + i + ".txt"));
            child.waitFor(Math.round(wholeMillis * random.nextDouble()), TimeUnit.MILLISECONDS);
            child.destroyForcibly();
            child.waitFor();
        }
        assertThat(Told.pipe().run("add", file.toString(), reports.toString())).isEqualTo(ExitCode.DONE);
        assertThat(Samples.exports(file)).isEqualTo(expected);
    }

    private static Process start(Path file, Path out) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AddInChild.class.getName(),
                "add",
                file.toString(),
                reports.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The last line may be cut short by the kill; then it was not yet told. */
    private static Set<String> reported(Path out) throws IOException {
        String all = Files.readString(out);
        return all.substring(0, all.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith("added  "))
                .map(line -> line.substring("added  ".length()))
                .collect(Collectors.toSet());
    }

    private static Set<String> stored(Path file) {
        if (!Files.exists(file)) {
            return Set.of();
        }
        try (CaseWork work = new CaseWork(file, new Machine(PlainReader::new, 1))) {
            CaseView view = work.view();
            return view.documents().stream().map(DocumentView::file).collect(Collectors.toSet());
        }
    }
}
