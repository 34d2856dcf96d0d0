package org.entente.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.app.work.CaseBenchmark;
import org.entente.evaluation.ReadingBenchmark;
import org.entente.evaluation.StageBenchmarks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente benchmark}: how fast documents are read, beside CoreNLP's default pipeline on the same texts, and all else. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description =
                "Measures reading in words a second beside CoreNLP's default pipeline with coreference; with --all "
                        + "comparing, looking names up, finding copies, searching, the start and the size of a case, too.")
final class BenchmarkCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "A folder of texts; the demonstration corpus where none is given.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Print the numbers as JSON.")
    private boolean json;

    @Option(names = "--all", description = "Measure every stage, and a case of the texts.")
    private boolean all;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Write the numbers as a table into a page, in place of the one that was written before.")
    private @Nullable Path page;

    BenchmarkCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path texts = folder == null ? Path.of(System.getProperty("entente.home", "."), "demo", "corpus") : folder;
        ObjectNode result = ReadingBenchmark.run(texts);
        if (all) {
            result.setAll(StageBenchmarks.run());
            CaseBenchmark.Result found = CaseBenchmark.run(texts, BenchmarkTable.command());
            result.put("caseBytesPerDocument", found.bytesPerDocument());
            result.put("searchMedianMicros", found.searchMedianMicros());
            result.put("searchSlowMicros", found.searchSlowMicros());
            result.put("firstPageSeconds", found.firstPageSeconds());
        }
        if (page != null) {
            BenchmarkTable.write(page, result);
        }
        if (json) {
            terminal.out().println(result);
        } else {
            print(result);
            if (all) {
                BenchmarkTable.rows(result).forEach(row -> terminal.out().println(row));
            }
        }
        return ExitCode.DONE;
    }

    private void print(ObjectNode result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "documents", "words", "words/s", "documents/s", "peak MiB"));
        rows.add(row("Entente", result.path("entente")));
        rows.add(row("CoreNLP", result.path("corenlp")));
        Layout layout = new Layout(terminal);
        layout.table(0, rows);
        layout.line(String.format(
                Locale.ROOT,
                "ratio of words/s: %.2f; of words a second of processor time: %.2f",
                result.path("ratio").asDouble(),
                result.path("processorRatio").asDouble()));
        layout.line(String.format(
                Locale.ROOT,
                "from a cold start to the first claim: %.1f s",
                result.path("firstClaimSeconds").asDouble()));
    }

    private static List<String> row(String name, JsonNode peer) {
        return List.of(
                name,
                peer.path("documents").asText(),
                peer.path("words").asText(),
                String.format(Locale.ROOT, "%.0f", peer.path("wordsPerSecond").asDouble()),
                String.format(
                        Locale.ROOT, "%.2f", peer.path("documentsPerSecond").asDouble()),
                String.format(Locale.ROOT, "%.0f", peer.path("peakMebibytes").asDouble()));
    }
}
