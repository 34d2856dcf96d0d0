package org.entente.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.entente.codec.tables.Manifest;
import org.entente.codec.tables.TableNames;

/**
 * Measures the job over growing numbers of made documents: seconds, shuffle bytes, memory and the slowest task by stage, the powers
 * that they grow with, and one core beside two. Half of all reports are on one pair of states, so that the largest block grows with
 * the corpus.
 */
public final class GrowthBenchmark {
    private GrowthBenchmark() {}

    /**
     * What the tasks of one stage took.
     *
     * @param heapBytes the most of the heap that was in use while one of them ran, by all that the process did
     * @param executionBytes the most that one of them held for sorting and joining
     */
    private record Tasks(
            double seconds, double slowestSeconds, long shuffledBytes, long heapBytes, long executionBytes) {
        Tasks with(Tasks other) {
            return new Tasks(
                    seconds + other.seconds,
                    Math.max(slowestSeconds, other.slowestSeconds),
                    shuffledBytes + other.shuffledBytes,
                    Math.max(heapBytes, other.heapBytes),
                    Math.max(executionBytes, other.executionBytes));
        }
    }

    /** What one number of documents took. */
    private record Run(int documents, double seconds, Tasks tasks) {}

    /**
     * Prints a table for each number of documents, and how they grow; with {@code cores N} at the end, how much faster two cores
     * are than one over N documents.
     *
     * @param arguments a folder to work in, then the numbers of documents, ascending; then, it may be, {@code cores} and a number
     */
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        Path folder = Files.createDirectories(Path.of(words.getFirst()));
        int cores = words.indexOf("cores");
        if (cores >= 0) {
            // Else the reader's sentences would go to the second core while one is measured.
            System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "0");
        }
        List<String> numbers = words.subList(1, cores < 0 ? words.size() : cores);
        List<Run> runs = new ArrayList<>();
        if (!numbers.isEmpty()) {
            SparkSession session = session(System.getProperty("spark.master", "local[2]"));
            for (String number : numbers) {
                runs.add(measure(session, folder, Integer.parseInt(number)));
            }
            session.stop();
        }
        if (runs.size() > 1) {
            grow(runs.getFirst(), runs.getLast());
        }
        if (cores >= 0) {
            compareCores(folder, Integer.parseInt(words.get(cores + 1)));
        }
    }

    private static SparkSession session(String master) {
        return SparkSession.builder()
                .appName("entente growth")
                .master(master)
                .config("spark.executor.metrics.pollingInterval", "100ms")
                .getOrCreate();
    }

    private static void grow(Run first, Run last) {
        System.out.println(String.format(
                Locale.ROOT,
                "from %,d to %,d documents grow: seconds with the power %.2f, task seconds %.2f, bytes shuffled %.2f, heap %.2f",
                first.documents(),
                last.documents(),
                power(first, last, first.seconds(), last.seconds()),
                power(first, last, first.tasks().seconds(), last.tasks().seconds()),
                power(first, last, first.tasks().shuffledBytes(), last.tasks().shuffledBytes()),
                power(first, last, first.tasks().heapBytes(), last.tasks().heapBytes())));
    }

    private static double power(Run first, Run last, double before, double after) {
        return Math.log(after / before) / Math.log((double) last.documents() / first.documents());
    }

    /** Each master runs over a tenth of the documents first, so that neither is timed cold. */
    private static void compareCores(Path folder, int documents) throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (int cores = 1; cores <= 2; cores++) {
            SparkSession session = session("local[" + cores + "]");
            measure(session, folder, Math.max(1, documents / 10));
            seconds.add(measure(session, folder, documents).seconds());
            session.stop();
        }
        System.out.println(String.format(
                Locale.ROOT,
                "%,d documents: %.1f s on one core, %.1f s on two: %.2f times as fast",
                documents,
                seconds.getFirst(),
                seconds.getLast(),
                seconds.getFirst() / seconds.getLast()));
    }

    private static Run measure(SparkSession session, Path folder, int documents) throws IOException {
        Path records = folder.resolve("made-" + documents + ".jsonl");
        long bytes = MadeReports.writeRecords(records, documents);
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
                            end.taskExecutorMetrics().getMetricValue("JVMHeapMemory"),
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
        return tell(documents, bytes, seconds, report, stages);
    }

    private static long rows(Job.Report report, String table) {
        return report.manifest().tables().stream()
                .filter(each -> each.name().equals(table))
                .mapToLong(Manifest.Table::rows)
                .sum();
    }

    private static Run tell(int documents, long bytes, double seconds, Job.Report report, Map<String, Tasks> stages) {
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
                        "%-50s %8.1f s  slowest task %7.1f s  %,14d bytes shuffled  %,6d MB of heap  %,6d MB to sort",
                        each.getKey(),
                        each.getValue().seconds(),
                        each.getValue().slowestSeconds(),
                        each.getValue().shuffledBytes(),
                        each.getValue().heapBytes() >> 20,
                        each.getValue().executionBytes() >> 20)));
        return new Run(documents, seconds, all);
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
