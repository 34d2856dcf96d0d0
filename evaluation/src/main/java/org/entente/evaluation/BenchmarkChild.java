package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.entente.engine.read.Reader;
import org.entente.model.Dated;
import org.entente.model.Document;
import org.jspecify.annotations.Nullable;

/**
 * One peer of {@link ReadingBenchmark}, in a process of its own: reads the texts once to warm up, then in
 * whole passes, and writes what it measured as JSON.
 */
final class BenchmarkChild {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;
    private static final double KIBIBYTES = 1024;

    private BenchmarkChild() {}

    /** What is measured. */
    enum Subject {
        ENTENTE("2600m"),
        PEER("6g"),
        FIRST_CLAIM("2600m");

        private final String heap;

        Subject(String heap) {
            this.heap = heap;
        }

        String heap() {
            return heap;
        }
    }

    /** One pass over all texts; answers how much it found, so that nothing is read in vain. */
    @FunctionalInterface
    private interface Pass {
        long run() throws InterruptedException, ExecutionException;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        List<Document> documents = Wiring.documents(Path.of(arguments[1]));
        ObjectNode result =
                switch (Subject.valueOf(arguments[0])) {
                    case ENTENTE -> {
                        try (ExecutorService threads = Executors.newFixedThreadPool(ReadingBenchmark.THREADS)) {
                            Reader reader = Wiring.reader();
                            yield measure(documents, () -> claims(reader, documents, threads));
                        }
                    }
                    case PEER -> {
                        ToLongFunction<List<String>> pipeline =
                                Peer.find().orElseThrow().pipeline(ReadingBenchmark.THREADS);
                        List<String> texts =
                                documents.stream().map(Document::text).toList();
                        yield measure(documents, () -> pipeline.applyAsLong(texts));
                    }
                    case FIRST_CLAIM -> firstClaim(documents);
                };
        Files.writeString(Path.of(arguments[2]), result.toString(), StandardCharsets.UTF_8);
    }

    private static ObjectNode measure(List<Document> documents, Pass pass)
            throws IOException, InterruptedException, ExecutionException {
        long found = pass.run();
        long words = documents.stream().mapToLong(BenchmarkChild::words).sum();
        int passes = 0;
        double cpuStart = cpuSeconds();
        long start = System.nanoTime();
        double seconds = 0;
        while (seconds < ReadingBenchmark.MEASURE_SECONDS_MIN) {
            if (pass.run() != found) {
                throw new IllegalStateException("two passes over the same texts found different things");
            }
            passes++;
            seconds = (System.nanoTime() - start) / NANOS;
        }
        double cpuSeconds = cpuSeconds() - cpuStart;
        ObjectNode result = SuiteFiles.JSON.createObjectNode();
        result.put("documents", documents.size());
        result.put("words", words);
        result.put("passes", passes);
        result.put("found", found);
        result.put("wordsPerSecond", words * passes / seconds);
        result.put("wordsPerProcessorSecond", words * passes / cpuSeconds);
        result.put("documentsPerSecond", documents.size() * passes / seconds);
        result.put("peakMebibytes", peakMebibytes());
        return result;
    }

    private static long claims(Reader reader, List<Document> documents, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        List<Future<Integer>> futures = new ArrayList<>();
        for (Document document : documents) {
            futures.add(threads.submit(
                    () -> reader.read(document, dateOf(document)).claims().size()));
        }
        long claims = 0;
        for (Future<Integer> future : futures) {
            claims += future.get();
        }
        return claims;
    }

    /** From the start of this process, its class loading and the loading of models included. */
    private static ObjectNode firstClaim(List<Document> documents) {
        Reader reader = Wiring.reader();
        for (Document document : documents) {
            if (!reader.read(document, dateOf(document)).claims().isEmpty()) {
                long started = ManagementFactory.getRuntimeMXBean().getStartTime();
                ObjectNode result = SuiteFiles.JSON.createObjectNode();
                return result.put("seconds", (System.currentTimeMillis() - started) / MILLIS);
            }
        }
        throw new IllegalStateException("the texts hold no claim");
    }

    private static @Nullable LocalDate dateOf(Document document) {
        Dated published = document.published();
        return published == null ? null : published.date();
    }

    /** The processor time of all threads of this process, which other processes beside it do not change much. */
    private static double cpuSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElseThrow(() -> new IllegalStateException("the system tells no processor time"))
                        .toMillis()
                / MILLIS;
    }

    private static long words(Document document) {
        return WHITE_SPACE
                .splitAsStream(document.text())
                .filter(word -> !word.isEmpty())
                .count();
    }

    /** The most memory that this process ever held resident (VmHWM), which only Linux tells. */
    private static double peakMebibytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.UTF_8)) {
            if (line.startsWith("VmHWM:")) {
                return Double.parseDouble(line.replaceAll("[^0-9]", "")) / KIBIBYTES;
            }
        }
        throw new IllegalStateException("/proc/self/status tells no VmHWM");
    }
}
