package org.entente.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.model.UserError;

/**
 * Measures Entente's reading beside CoreNLP's default pipeline with coreference on the same texts, each in
 * a process of its own: words a second by white space and documents a second when warm, peak resident
 * memory, and the time from the start of a cold process to the first claim.
 */
public final class ReadingBenchmark {
    static final int THREADS = 2;
    /** A measurement goes on over whole passes until it has lasted this long. */
    static final long MEASURE_SECONDS_MIN = 30;

    private static final long CHILD_MINUTES_MAX = 60;

    private ReadingBenchmark() {}

    /**
     * Runs the peers one after the other.
     *
     * @param folder the texts: all its files that can be taken in
     * @return {@code entente} and {@code corenlp} with {@code documents}, {@code words}, {@code
     *     wordsPerSecond}, {@code wordsPerProcessorSecond}, {@code documentsPerSecond}, {@code peakMebibytes};
     *     the {@code ratio} of their words a second and the {@code processorRatio} of their words a second of
     *     processor time, which a busy machine disturbs less; {@code firstClaimSeconds}
     * @throws UserError where there is no such folder
     */
    public static ObjectNode run(Path folder) throws IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new UserError(
                    "USE-TEXTS-FOLDER", folder.toString(), "there is no such folder", "Name a folder that holds texts");
        }
        if (Peer.find().isEmpty()) {
            throw new UserError(
                    "USE-PEER",
                    "the class path",
                    "there is nothing to compare with",
                    "Start it by ./entente benchmark, which builds the baselines");
        }
        JsonNode first = child(BenchmarkChild.Subject.FIRST_CLAIM, folder);
        JsonNode entente = child(BenchmarkChild.Subject.ENTENTE, folder);
        JsonNode coreNlp = child(BenchmarkChild.Subject.PEER, folder);
        ObjectNode result = SuiteFiles.JSON.createObjectNode();
        result.set("entente", entente);
        result.set("corenlp", coreNlp);
        result.put("ratio", ratio(entente, coreNlp, "wordsPerSecond"));
        result.put("processorRatio", ratio(entente, coreNlp, "wordsPerProcessorSecond"));
        result.set("firstClaimSeconds", first.get("seconds"));
        return result;
    }

    private static double ratio(JsonNode one, JsonNode other, String field) {
        return one.get(field).asDouble() / other.get(field).asDouble();
    }

    private static JsonNode child(BenchmarkChild.Subject subject, Path folder)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("entente-benchmark", ".json");
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC"));
            command.addAll(List.of("-Xms128m", "-Xmx" + subject.heap()));
            String cache = System.getProperty("entente.cache");
            boolean rehearsed = cache != null && subject == BenchmarkChild.Subject.FIRST_CLAIM;
            command.addAll(
                    rehearsed ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off,cds*=off") : List.of("-Xshare:auto"));
            command.addAll(List.of("-cp", System.getProperty("java.class.path")));
            command.addAll(
                    List.of(BenchmarkChild.class.getName(), subject.name(), folder.toString(), output.toString()));
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (!process.waitFor(CHILD_MINUTES_MAX, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(subject + " took longer than " + CHILD_MINUTES_MAX + " minutes");
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(subject + " ended with status " + process.exitValue());
            }
            return SuiteFiles.JSON.readTree(Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
