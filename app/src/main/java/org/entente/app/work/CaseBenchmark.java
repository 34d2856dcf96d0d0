package org.entente.app.work;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures a case as a user has it, made of a folder's texts in a folder of its own: how large it is, how fast words are found
 * in it, and how soon a page of it stands after {@code entente serve}. Each looks whether the answer is right.
 */
public final class CaseBenchmark {
    private static final int SEARCHES = 300;
    private static final int WARMING_SEARCHES = 100;
    private static final int STARTS = 3;
    private static final double MICROS = 1e3;
    private static final double SECONDS = 1e9;
    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+/)");

    private CaseBenchmark() {}

    /**
     * What was measured.
     *
     * @param bytesPerDocument of the case's file
     * @param searchMedianMicros of words that stand in it
     * @param searchSlowMicros of the slowest in a hundred
     * @param firstPageSeconds the median of three, from the start of a process to the whole of the first page
     */
    public record Result(
            int documents,
            double bytesPerDocument,
            double searchMedianMicros,
            double searchSlowMicros,
            double firstPageSeconds) {}

    /**
     * Makes the case and measures it.
     *
     * @param command starts a process of this version, without its arguments
     */
    public static Result run(Path texts, List<String> command) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("entente-benchmark");
        try {
            Path file = folder.resolve("benchmark.entente");
            try (CaseWork work = new CaseWork(file, Machine.standard(2))) {
                List<Input> inputs = new ArrayList<>();
                try (Stream<Path> found = Files.walk(texts)) {
                    found.filter(Files::isRegularFile)
                            .sorted()
                            .forEach(path -> inputs.add(Input.ofFile(path, null, null)));
                }
                work.add(inputs, Progress.NONE);
                if (!work.check().isEmpty()) {
                    throw new IllegalStateException("the case is not sound: " + work.check());
                }
                int documents = work.view().documents().size();
                double[] searches = searches(work);
                return new Result(
                        documents,
                        (double) Files.size(file) / documents,
                        searches[searches.length / 2] / MICROS,
                        searches[searches.length * 99 / 100] / MICROS,
                        firstPage(command, file));
            }
        } finally {
            try (Stream<Path> inside = Files.list(folder)) {
                for (Path each : inside.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(folder);
        }
    }

    /** The nanoseconds of each search, ascending; what is looked for are two words of a claim's passage. */
    private static double[] searches(CaseWork work) {
        List<String> sought = work.view().claims().stream()
                .map(claim -> words(claim.passage().exact()))
                .filter(words -> !words.isEmpty())
                .toList();
        double[] nanos = new double[SEARCHES];
        for (int i = -WARMING_SEARCHES; i < SEARCHES; i++) {
            String words = sought.get(Math.floorMod(i, sought.size()));
            long start = System.nanoTime();
            List<Found> found = work.search(words, 100);
            long took = System.nanoTime() - start;
            if (found.isEmpty()) {
                throw new IllegalStateException("words that stand in the case are not found: " + words);
            }
            if (i >= 0) {
                nanos[i] = took;
            }
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static String words(String passage) {
        List<String> words = Pattern.compile("[^\\p{L}]+")
                .splitAsStream(passage)
                .filter(word -> word.length() > 3)
                .toList();
        return String.join(" ", words.subList(0, Math.min(2, words.size())));
    }

    private static double firstPage(List<String> command, Path file) throws IOException, InterruptedException {
        double[] seconds = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            List<String> words = new ArrayList<>(command);
            words.addAll(List.of("serve", file.toString(), "--port", "0"));
            long start = System.nanoTime();
            Process process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (HttpClient client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()) {
                URI address = address(process);
                HttpResponse<String> page =
                        client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
                if (page.statusCode() != 200 || !page.body().contains("</html>")) {
                    throw new IllegalStateException(address + " answers " + page.statusCode());
                }
                seconds[i] = (System.nanoTime() - start) / SECONDS;
            } finally {
                process.destroy();
                process.waitFor();
            }
        }
        Arrays.sort(seconds);
        return seconds[STARTS / 2];
    }

    private static URI address(Process process) throws IOException {
        for (String line :
                (Iterable<String>) process.inputReader(StandardCharsets.UTF_8).lines()::iterator) {
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                return URI.create(matcher.group(1));
            }
        }
        throw new IllegalStateException("the server ended before it told its address");
    }
}
