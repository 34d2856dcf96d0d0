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
 * that they grow with. Half of all reports are on one pair of states, so that the largest block grows with
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

    /**
     * What one number of documents took.
     *
     * @param processorSeconds what all threads of the process computed, which a busy machine hardly lengthens
     */
    private record Run(int documents, double seconds, double processorSeconds, Tasks tasks) {}

    /**
     * Prints a table for each number of documents, and how they grow. It uses the processors that it is given: run under {@code
     * taskset -c 0} and without, it tells what a second one gives.
     *
     * @param arguments a folder to work in, then the numbers of documents, ascending
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<Run> runs = new ArrayList<>();
        SparkSession session = SparkSession.builder()
                .appName("entente growth")
                .master(System.getProperty("spark.master", "local[*]"))
                .config("spark.executor.metrics.pollingInterval", "100ms")
                .getOrCreate();
        for (String number : List.of(arguments).subList(1, arguments.length)) {
            runs.add(measure(session, folder, Integer.parseInt(number)));
        }
        session.stop();
        if (runs.size() > 1) {
            grow(runs.getFirst(), runs.getLast());
        }
    }

    private static void grow(Run first, Run last) {
        System.out.println(String.format(
                Locale.ROOT,
                "from %,d to %,d documents grow: seconds with the power %.2f, processor seconds %.2f,"
                        + " bytes shuffled %.2f, heap %.2f",
                first.documents(),
                last.documents(),
                power(first, last, first.seconds(), last.seconds()),
                power(first, last, first.processorSeconds(), last.processorSeconds()),
                power(first, last, first.tasks().shuffledBytes(), last.tasks().shuffledBytes()),
                power(first, last, first.tasks().heapBytes(), last.tasks().heapBytes())));
    }

    private static double power(Run first, Run last, double before, double after) {
        return Math.log(after / before) / Math.log((double) last.documents() / first.documents());
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
        double computed = computed();
        long start = System.nanoTime();
        Job.Report report =
                new Job(session, Options.parse(List.of(records.toString(), "--out", tables.toString()))).run();
        double seconds = (System.nanoTime() - start) / 1e9;
        session.sparkContext().removeSparkListener(listener);
        if (rows(report, TableNames.DOCUMENTS) != documents || !report.refused().isEmpty()) {
            throw new IllegalStateException("not every made document was read");
        }
        return tell(documents, bytes, seconds, computed() - computed, report, stages);
    }

    private static long rows(Job.Report report, String table) {
        return report.manifest().tables().stream()
                .filter(each -> each.name().equals(table))
                .mapToLong(Manifest.Table::rows)
                .sum();
    }

    private static double computed() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private static Run tell(
            int documents,
            long bytes,
            double seconds,
            double processorSeconds,
            Job.Report report,
            Map<String, Tasks> stages) {
        Tasks all = stages.values().stream().reduce(Tasks::with).orElseThrow();
        System.out.println(String.format(
                Locale.ROOT,
                "%,d documents of %,d bytes: %.1f s, %.1f documents/s, %,d claims, %,d verdicts, %.1f processor"
                        + " seconds, %.1f task seconds, %,d bytes shuffled",
                documents,
                bytes,
                seconds,
                documents / seconds,
                rows(report, TableNames.CLAIMS),
                rows(report, TableNames.VERDICTS),
                processorSeconds,
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
        return new Run(documents, seconds, processorSeconds, all);
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
