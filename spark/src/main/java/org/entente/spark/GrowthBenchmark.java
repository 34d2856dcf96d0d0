package org.entente.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.entente.codec.tables.Manifest;
import org.entente.codec.tables.TableNames;

/**
 * Measures the job over growing numbers of made documents: seconds, shuffle bytes and the slowest task by stage. Half of
 * all reports are on one pair of states, so that the largest block grows with the corpus.
 */
public final class GrowthBenchmark {
    private static final long SEED = 20_260_101;
    private static final List<String> STATES = List.of(
            "Aland", "Borduria", "Carpathia", "Drevia", "Estland", "Fardia", "Gavonia", "Hestria", "Ibrania", "Jorvia");
    private static final List<String> THINGS = List.of("tanks", "drones", "rifles", "trucks", "shells");

    private GrowthBenchmark() {}

    /** What the tasks of one stage took. */
    private record Tasks(double seconds, double slowestSeconds, long shuffledBytes, long largestMemoryBytes) {
        Tasks with(Tasks other) {
            return new Tasks(
                    seconds + other.seconds,
                    Math.max(slowestSeconds, other.slowestSeconds),
                    shuffledBytes + other.shuffledBytes,
                    Math.max(largestMemoryBytes, other.largestMemoryBytes));
        }
    }

    /**
     * Prints a table for each number of documents.
     *
     * @param arguments a folder to work in, then the numbers of documents, ascending
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        SparkSession session = SparkSession.builder().appName("entente growth").getOrCreate();
        try {
            for (String number : List.of(arguments).subList(1, arguments.length)) {
                measure(session, folder, Integer.parseInt(number));
            }
        } finally {
            session.stop();
        }
    }

    private static void measure(SparkSession session, Path folder, int documents) throws IOException {
        Path records = folder.resolve("made-" + documents + ".jsonl");
        long bytes = write(records, documents);
        Path tables = folder.resolve("tables-" + documents);
        clear(tables);
        Map<String, Tasks> stages = new ConcurrentSkipListMap<>();
        Map<Integer, String> names = new ConcurrentSkipListMap<>();
        SparkListener listener = new SparkListener() {
            @Override
            public void onStageSubmitted(org.apache.spark.scheduler.SparkListenerStageSubmitted submitted) {
                names.put(submitted.stageInfo().stageId(), submitted.stageInfo().name());
            }

            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                TaskMetrics metrics = end.taskMetrics();
                if (metrics != null) {
                    double seconds = metrics.executorRunTime() / 1e3;
                    Tasks tasks = new Tasks(
                            seconds,
                            seconds,
                            metrics.shuffleWriteMetrics().bytesWritten(),
                            metrics.peakExecutionMemory());
                    stages.merge(names.getOrDefault(end.stageId(), "?"), tasks, Tasks::with);
                }
            }
        };
        session.sparkContext().addSparkListener(listener);
        long start = System.nanoTime();
        Job.Report report =
                new Job(session, Options.parse(List.of(records.toString(), "--out", tables.toString()))).run();
        double seconds = (System.nanoTime() - start) / 1e9;
        session.sparkContext().removeSparkListener(listener);
        if (rows(report, TableNames.DOCUMENTS) != documents || !report.refused().isEmpty()) {
            throw new IllegalStateException("not every made document was read");
        }
        tell(documents, bytes, seconds, report, stages);
    }

    private static long rows(Job.Report report, String table) {
        return report.manifest().tables().stream()
                .filter(each -> each.name().equals(table))
                .mapToLong(Manifest.Table::rows)
                .sum();
    }

    private static void tell(int documents, long bytes, double seconds, Job.Report report, Map<String, Tasks> stages) {
        Tasks all = stages.values().stream().reduce(Tasks::with).orElseThrow();
        System.out.println(String.format(
                Locale.ROOT,
                "%,d documents of %,d bytes: %.1f s, %.1f documents/s, %,d claims, %,d verdicts, %.1f task seconds,"
                        + " %,d bytes shuffled",
                documents,
                bytes,
                seconds,
                documents / seconds,
                rows(report, TableNames.CLAIMS),
                rows(report, TableNames.VERDICTS),
                all.seconds(),
                all.shuffledBytes()));
        stages.entrySet().stream()
                .sorted(Comparator.comparingDouble(each -> -each.getValue().seconds()))
                .forEach(each -> System.out.println(String.format(
                        Locale.ROOT,
                        "%-50s %8.1f s  slowest task %7.1f s  %,14d bytes shuffled",
                        each.getKey(),
                        each.getValue().seconds(),
                        each.getValue().slowestSeconds(),
                        each.getValue().shuffledBytes())));
    }

    /** Reports of three sentences; returns their size. */
    private static long write(Path file, int documents) throws IOException {
        Random random = new Random(SEED);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            boolean hot = random.nextBoolean();
            String one = hot ? "Borduria" : any(random, STATES);
            String other = hot ? "Carpathia" : any(random, STATES);
            int number = 10 + random.nextInt(90);
            String day = String.format(
                    Locale.ROOT,
                    "20%02d-%02d-%02d",
                    10 + random.nextInt(15),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28));
            String text = one + " delivered " + number + " " + any(random, THINGS) + " to " + other + ", officials in "
                    + any(random, STATES) + " said in report " + i + ". " + other
                    + " denied that it had received them. "
                    + "A ministry counted at least " + (number - random.nextInt(9)) + " " + any(random, THINGS) + ".";
            lines.add("{\"title\":\"Report " + i + "\",\"published\":\"" + day + "\",\"publisher\":\"Paper "
                    + random.nextInt(40) + "\",\"text\":\"" + text + "\"}");
        }
        Files.write(file, lines);
        return Files.size(file);
    }

    private static String any(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
