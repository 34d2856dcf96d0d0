package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.entente.app.work.CaseWork;
import org.entente.app.work.Input;
import org.entente.app.work.Machine;
import org.entente.app.work.Progress;
import org.entente.codec.Json;
import org.entente.model.Entity;
import org.entente.model.Judgement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The job gives what adding the documents one after the other on one thread gives, byte for byte. How many partitions
 * are tried is told by {@code -Dentente.spark.partitions=1,2,7,64}, how many made documents are among them by {@code
 * -Dentente.spark.made=20000}, and a folder of more by {@code -Dentente.spark.folder=DIR}.
 */
final class JobTest {
    private static final long SEED = 5;

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    /** Above this many documents two cases are held against each other by their digests alone. */
    private static final int LISTED_MAX = 500;

    private static List<Path> corpus = List.of();
    private static List<String> added = List.of();

    @BeforeAll
    static void addTheCorpus() throws IOException {
        Path file = shared.resolve("added.entente");
        try (CaseWork work = new CaseWork(file, Machine.standard(1))) {
            List<Input> inputs = new ArrayList<>();
            corpus = corpus();
            corpus.forEach(path -> inputs.add(Input.ofFile(path, null, null)));
            assertThat(work.add(inputs, Progress.NONE).refused()).isEmpty();
        }
        added = dump(file);
    }

    /** The demonstration, the folder that was named, and made documents. */
    private static List<Path> corpus() throws IOException {
        List<Path> files = new ArrayList<>(filesOf(Local.CORPUS));
        String folder = System.getProperty("entente.spark.folder", "");
        if (!folder.isEmpty()) {
            files.addAll(filesOf(Path.of(folder)));
        }
        Path made = Files.createDirectories(shared.resolve("made"));
        files.addAll(MadeReports.write(made, Integer.getInteger("entente.spark.made", 12)));
        return files;
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<String> dump(Path file) {
        return corpus.size() > LISTED_MAX ? CaseDump.digests(file) : CaseDump.of(file);
    }

    static List<Integer> partitions() {
        return Stream.of(System.getProperty("entente.spark.partitions", "7").split(","))
                .map(Integer::valueOf)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("partitions")
    void theTablesLoadAsTheCaseThatOneThreadMakes(int partitions) throws IOException {
        List<String> arguments = new ArrayList<>();
        corpus.forEach(path -> arguments.add(path.toString()));
        Collections.shuffle(arguments, new Random(SEED + partitions));
        Path tables = folder.resolve("tables");
        arguments.addAll(List.of("--out", tables.toString(), "--partitions", Integer.toString(partitions)));
        Set<String> stages = new ConcurrentSkipListSet<>();
        SparkListener listener = new SparkListener() {
            @Override
            public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
                stages.add(submitted.stageInfo().name());
            }
        };
        Local.spark().sc().addSparkListener(listener);

        Job.Report report = Local.run(arguments.toArray(String[]::new));

        Local.spark().sc().removeSparkListener(listener);
        assertThat(report.refused()).isEmpty();
        assertThat(stages).contains("entente: read the documents", "entente: write verdicts");
        assertThat(stages).allSatisfy(stage -> assertThat(stage).startsWith(Stages.PREFIX));
        Path file = folder.resolve("loaded.entente");
        try (CaseWork work = new CaseWork(file, Machine.standard(1))) {
            work.load(tables, Progress.NONE);
        }
        assertThat(dump(file)).containsExactlyElementsOf(added);
    }

    @Test
    void aLoadedCaseGoesOnAsIfItHadBeenAdded() throws IOException {
        List<Input> first = reports(0, 3);
        List<Input> later = reports(3, 4);
        Path texts = written(3);
        Path tables = folder.resolve("tables");
        Local.run(texts.toString(), "--out", tables.toString(), "--partitions", "3", "--published", "2025-03-04");
        Path loaded = folder.resolve("loaded.entente");
        try (CaseWork work = new CaseWork(loaded, Machine.standard(1))) {
            work.load(tables, Progress.NONE);
            work.add(later, Progress.NONE);
        }
        Path one = folder.resolve("added.entente");
        try (CaseWork work = new CaseWork(one, Machine.standard(1))) {
            work.add(first, Progress.NONE);
            work.add(later, Progress.NONE);
        }
        assertThat(CaseDump.of(loaded)).containsExactlyElementsOf(CaseDump.of(one));
    }

    /** All claims tell one figure of one state: a task holds as many as are looked at, and the others are named. */
    @Test
    void aKeyOfMoreClaimsThanATaskHoldsIsBoundedAndNamed() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Random random = new Random(SEED);
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            StringBuilder text = new StringBuilder("Published: 2025-03-1" + i % 10 + "\n\n");
            for (int j = 0; j < 15; j++) {
                text.append("Borduria counted ").append(2 + random.nextInt(900)).append(" ships. ");
            }
            Path file = Files.writeString(texts.resolve(i + ".txt"), text);
            inputs.add(Input.ofFile(file, null, null));
        }
        Path one = folder.resolve("added.entente");
        try (CaseWork work = new CaseWork(one, Machine.standard(2))) {
            work.add(inputs, Progress.NONE);
        }
        Path tables = folder.resolve("tables");
        Local.run(texts.toString(), "--out", tables.toString(), "--partitions", "3");
        Path loaded = folder.resolve("loaded.entente");
        try (CaseWork work = new CaseWork(loaded, Machine.standard(1))) {
            work.load(tables, Progress.NONE);
        }
        assertThat(CaseDump.of(loaded))
                .containsExactlyElementsOf(CaseDump.of(one))
                .anyMatch(line -> line.contains("of the least ids are looked at"));
    }

    @Test
    void decisionsOfPeopleHoldOnTheClusterToo() throws IOException {
        Path judged = folder.resolve("judged.entente");
        List<String> decisions = new ArrayList<>();
        try (CaseWork work = new CaseWork(judged, Machine.standard(1))) {
            work.add(reports(0, 3), Progress.NONE);
            Entity widest = work.view().entities().stream()
                    .filter(entity -> entity.mentions().size() > 2)
                    .findFirst()
                    .orElseThrow();
            Entity other = work.view().entities().stream()
                    .filter(entity -> !entity.equals(widest))
                    .findFirst()
                    .orElseThrow();
            work.judge(
                    "Ada",
                    "",
                    new Judgement.Split(
                            widest.mentions().get(0), widest.mentions().get(1)));
            work.judge("Ada", "", new Judgement.Merge(widest.mentions().get(2), other.id()));
            work.view().judgements().forEach(each -> decisions.add(Json.write(each)));
        }
        Path file = Files.write(folder.resolve("judgements.jsonl"), decisions);
        Path tables = folder.resolve("tables");
        Local.run(
                written(3).toString(),
                "--out",
                tables.toString(),
                "--partitions",
                "2",
                "--published",
                "2025-03-04",
                "--judgements",
                file.toString());
        Path loaded = folder.resolve("loaded.entente");
        try (CaseWork work = new CaseWork(loaded, Machine.standard(1))) {
            work.load(tables, Progress.NONE);
        }
        assertThat(CaseDump.of(loaded)).containsExactlyElementsOf(CaseDump.of(judged));
    }

    @Test
    void decisionsThatAreNotAllOfACaseAreNotTakenIn() throws IOException {
        Path judged = folder.resolve("judged.entente");
        List<String> decisions = new ArrayList<>();
        try (CaseWork work = new CaseWork(judged, Machine.standard(1))) {
            work.add(reports(0, 1), Progress.NONE);
            work.judge("Ada", "", new Judgement.Grade("Paper", "B"));
            work.judge("Ada", "", new Judgement.Grade("Paper", "C"));
            work.view().judgements().forEach(each -> decisions.add(Json.write(each)));
        }
        Path file = Files.write(folder.resolve("judgements.jsonl"), decisions.subList(1, 2));
        Path tables = folder.resolve("tables");
        Local.run(
                written(1).toString(),
                "--out",
                tables.toString(),
                "--partitions",
                "1",
                "--judgements",
                file.toString());

        try (CaseWork work = new CaseWork(folder.resolve("loaded.entente"), Machine.standard(1))) {
            assertThatThrownBy(() -> work.load(tables, Progress.NONE)).hasMessageContaining("LOAD-JUDGEMENTS");
        }
    }

    private static final List<String> REPORTS = List.of(
            "Borduria supplied Carpathia with 40 drones in May. Carpathia denied it.",
            "Officials in Borduria said that Borduria had delivered at least 40 drones to Carpathia.",
            "Carpathia received 55 drones from Borduria, its ministry said. Borduria did not answer.",
            "Borduria delivered 60 drones to Carpathia, two officials said.");

    /** The reports' own place, the same for the files of the job and the inputs of a case. */
    private Path place(int number) {
        return folder.resolve("texts").resolve("report-" + number + ".txt");
    }

    private Path written(int count) throws IOException {
        Files.createDirectories(folder.resolve("texts"));
        for (int i = 0; i < count; i++) {
            Files.writeString(place(i), REPORTS.get(i));
        }
        return folder.resolve("texts");
    }

    private List<Input> reports(int from, int to) {
        List<Input> inputs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            inputs.add(Input.ofBytes(
                    place(i).toString(),
                    REPORTS.get(i).getBytes(StandardCharsets.UTF_8),
                    null,
                    LocalDate.of(2025, 3, 4)));
        }
        return inputs;
    }
}
