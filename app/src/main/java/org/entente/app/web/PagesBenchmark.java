package org.entente.app.web;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.app.work.CaseWork;
import org.entente.app.work.Machine;
import org.entente.app.work.MadeCase;
import org.entente.model.Claim;
import org.entente.model.Participant;

/**
 * Measures what the server takes for each page, and what a page weighs, on a case made by a seed. Each address is asked for in
 * turn over loopback, from the first byte sent to the last one received; what a snapshot makes once is told apart, as the
 * first time. Beside the time stands what the whole process took of the processor, which other programs disturb less. Ends with an
 * error where a page is not what it should be.
 */
public final class PagesBenchmark {
    private static final int ROUNDS = Integer.getInteger("entente.rounds", 25);
    private static final int SEED = 20250914;
    private static final double MILLIS = 1e6;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final List<String> PAGES = List.of(
            "/overview",
            "/matrix",
            "/matrix?filter=attacked",
            "/differences",
            "/figures",
            "/claims",
            "/claims?how=denied",
            "/claims?filter=attacked",
            "/events",
            "/events?filter=attacked",
            "/events/map",
            "/events/map?of=parts",
            "/statements",
            "/agreements",
            "/recommendations",
            "/goods",
            "/network",
            "/network/path",
            "/network/cut",
            "/flows",
            "/overlap",
            "/documents",
            "/documents?page=7",
            "/entities",
            "/screening",
            "/judgements",
            "/compare",
            "/add");

    private PagesBenchmark() {}

    private record Asked(String page, List<String> addresses) {}

    private record Timed(String page, double first, double median, double slow, double processor, int bytes) {}

    /** @param arguments a file for the case, made where it is not there; documents; claims in each */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(arguments.length > 0 ? arguments[0] : "pages.entente");
        int documents = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        int claims = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 30;
        PrintStream out = System.out;
        long start = System.nanoTime();
        if (!Files.exists(file)) {
            MadeCase.make(file, documents, claims, SEED);
            out.printf(Locale.ROOT, "made in %.1f s%n", (System.nanoTime() - start) / 1e9);
        }
        start = System.nanoTime();
        CaseWork work = new CaseWork(file, Machine.standard(1));
        WorkDesk desk = new WorkDesk(work, "benchmark");
        Snapshot snapshot = desk.snapshot();
        out.printf(
                Locale.ROOT,
                "%d documents, %d claims, %d entities, opened in %.1f s, %d MiB in use%n",
                snapshot.documents().size(),
                snapshot.claims().size(),
                snapshot.entities().size(),
                (System.nanoTime() - start) / 1e9,
                inUse());
        try (WebServer server = Screens.serve(desk, work)) {
            out.printf("%-24s %9s %9s %9s %9s %9s%n", "page", "first ms", "p50 ms", "p95 ms", "cpu ms", "kB");
            for (Asked asked : pages(snapshot)) {
                Timed timed = timed(server.address(), asked);
                out.printf(
                        Locale.ROOT,
                        "%-24s %9.1f %9.1f %9.1f %9.1f %9.1f%s%n",
                        timed.page(),
                        timed.first(),
                        timed.median(),
                        timed.slow(),
                        timed.processor(),
                        timed.bytes() / 1e3,
                        over(timed));
            }
        } finally {
            work.close();
        }
    }

    private static String over(Timed timed) {
        int most = timed.page().startsWith("search") ? 50 : 100;
        return (timed.slow() > most ? "  over " + most + " ms" : "") + (timed.bytes() > 500_000 ? "  over 500 kB" : "");
    }

    private static long inUse() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /** The address of each page, several where it shows one thing of many. */
    private static List<Asked> pages(Snapshot snapshot) {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        for (String page : PAGES) {
            pages.put(page, List.of(page));
        }
        List<Claim> claims = snapshot.claims().stream().sorted().limit(400).toList();
        List<String> entities = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        for (Claim claim : claims) {
            List<Participant> participants = claim.participants();
            entities.add("/entities/" + participants.getFirst().mention());
            if (participants.size() > 1) {
                pairs.add("/entities/" + participants.getFirst().mention() + "/with/"
                        + participants.get(1).mention());
            }
        }
        pages.put(
                "one row",
                snapshot.rows().stream()
                        .limit(ROUNDS)
                        .map(row -> "/matrix?row=" + row.id())
                        .toList());
        pages.put(
                "reader",
                claims.stream()
                        .map(claim -> "/documents/" + claim.document() + "?claim=" + claim.id())
                        .toList());
        pages.put("an entity", entities);
        pages.put("a pair", pairs);
        pages.put(
                "compare two",
                claims.stream()
                        .map(claim -> "/compare?left=" + claim.document() + "&right="
                                + claims.getFirst().document())
                        .skip(1)
                        .toList());
        pages.put(
                "search, names",
                claims.stream()
                        .map(claim -> "/search?q="
                                + WaysQuery.encoded(snapshot.nameOf(
                                        claim.participants().getFirst().mention())))
                        .toList());
        pages.put("search, a word", List.of("/search?q=attacked", "/search?q=reporters", "/search?q=port"));
        pages.put("search, figures", List.of("/search?q=deaths+%3E+4500", "/search?q=deaths+%3E+50"));
        List<Asked> asked = new ArrayList<>();
        pages.forEach((page, addresses) -> asked.add(new Asked(page, addresses)));
        return asked;
    }

    private static Timed timed(URI server, Asked asked) throws IOException, InterruptedException {
        double[] millis = new double[ROUNDS];
        double[] processor = new double[ROUNDS];
        double first = 0;
        int bytes = 0;
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int round = -2; round < ROUNDS; round++) {
                String address = asked.addresses()
                        .get(Math.floorMod(round, asked.addresses().size()));
                HttpRequest request =
                        HttpRequest.newBuilder(server.resolve(address)).build();
                long spent = SYSTEM.getProcessCpuTime();
                long start = System.nanoTime();
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                double took = (System.nanoTime() - start) / MILLIS;
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(address + " answered " + answer.statusCode());
                }
                bytes = Math.max(bytes, answer.body().length);
                if (round >= 0) {
                    millis[round] = took;
                    processor[round] = (SYSTEM.getProcessCpuTime() - spent) / MILLIS;
                } else {
                    first = Math.max(first, took);
                }
            }
        }
        Arrays.sort(millis);
        Arrays.sort(processor);
        return new Timed(
                asked.page(), first, millis[ROUNDS / 2], millis[ROUNDS * 95 / 100], processor[ROUNDS / 2], bytes);
    }
}
