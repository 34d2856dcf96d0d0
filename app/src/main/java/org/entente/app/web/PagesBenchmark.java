package org.entente.app.web;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.app.work.CaseWork;
import org.entente.app.work.Machine;
import org.entente.app.work.MadeCase;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Entity;
import org.entente.model.Participant;
import org.jspecify.annotations.Nullable;

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

    /** As long as one page is asked for again, in seconds; a page that takes longer is asked for less often. */
    private static final int SECONDS_A_PAGE = Integer.getInteger("entente.page.seconds", 30);

    private static final Duration ANSWER_MAX = Duration.ofMinutes(2);

    /** Which pages are asked for: those whose name holds it. */
    private static final String ONLY = System.getProperty("entente.pages", "");

    private static final List<String> PAGES = List.of(
            "/overview",
            "/matrix",
            "/matrix?page=300",
            "/matrix?view=differences",
            "/matrix?filter=attacked",
            "/matrix?filter=nobody-says-this",
            "/differences",
            "/differences?sort=conflict",
            "/differences?sort=little",
            "/differences?sort=little&page=9",
            "/figures",
            "/figures?page=9",
            "/figures?filter=deaths+%3E+4500",
            "/figures?filter=nobody-measures-this",
            "/claims",
            "/claims?how=denied",
            "/claims?filter=attacked",
            "/claims?filter=nobody-says-this",
            "/events",
            "/events?filter=attacked",
            "/events?filter=nobody-did-this",
            "/events/map",
            "/events/map?of=claims",
            "/events/map?of=parts",
            "/statements",
            "/statements?filter=nothing+was",
            "/statements?filter=nobody-says-this",
            "/accusations",
            "/agreements",
            "/agreements?filter=nobody-agreed-on-this",
            "/recommendations",
            "/recommendations?of=asked",
            "/recommendations?filter=nobody-demands-this",
            "/goods",
            "/goods?filter=nothing",
            "/network",
            "/network?domain=nuclear",
            "/network/graph.json",
            "/network/path",
            "/network/cut",
            "/flows",
            "/flows?name=nobody-gives-this",
            "/overlap",
            "/documents",
            "/documents?page=7",
            "/documents?filter=nobody-wrote-this",
            "/entities",
            "/screening",
            "/judgements",
            "/compare",
            "/add");

    private PagesBenchmark() {}

    private record Asked(String page, List<String> addresses) {}

    private record Timed(
            String page, double first, double median, double slow, double processor, int bytes, int rounds) {}

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
        Snapshot snapshot = desk.current().snapshot();
        out.printf(
                Locale.ROOT,
                "%d documents, %d claims, %d entities, opened in %.1f s, %d MiB in use%n",
                snapshot.documents().size(),
                snapshot.claims().size(),
                snapshot.entities().size(),
                (System.nanoTime() - start) / 1e9,
                inUse());
        try (WebServer server = Screens.serve(desk, work)) {
            out.printf(
                    "%-32s %9s %9s %9s %9s %9s %6s%n", "page", "first ms", "p50 ms", "p95 ms", "cpu ms", "kB", "times");
            for (Asked asked : pages(snapshot)) {
                if (!asked.page().contains(ONLY)) {
                    continue;
                }
                Timed timed = timed(server.address(), asked);
                if (timed == null) {
                    out.printf("%-32s no answer in %d s%n", asked.page(), ANSWER_MAX.toSeconds());
                    continue;
                }
                out.printf(
                        Locale.ROOT,
                        "%-32s %9.1f %9.1f %9.1f %9.1f %9.1f %6d%s%n",
                        timed.page(),
                        timed.first(),
                        timed.median(),
                        timed.slow(),
                        timed.processor(),
                        timed.bytes() / 1e3,
                        timed.rounds(),
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
            Entity entity = snapshot.entityOfMention(participants.getFirst().mention());
            if (entity != null) {
                entities.add("/entities/" + entity.id());
            }
            Entity other = participants.size() > 1
                    ? snapshot.entityOfMention(participants.get(1).mention())
                    : null;
            if (entity != null && other != null && !entity.equals(other)) {
                pairs.add("/entities/" + entity.id() + "/with/" + other.id());
            }
        }
        List<String> named = claims.stream()
                .map(claim -> WaysQuery.encoded(
                        snapshot.nameOf(claim.participants().getFirst().mention())))
                .toList();
        List<Row> leading = snapshot.rows().stream().limit(ROUNDS).toList();
        pages.put(
                "one row",
                leading.stream().map(row -> "/matrix?row=" + row.id()).toList());
        pages.put(
                "a figure over time",
                snapshot.rows().stream()
                        .filter(row -> row.kind() == ClaimKind.FIGURE)
                        .limit(ROUNDS)
                        .map(row -> "/figures/" + row.id())
                        .toList());
        pages.put(
                "reader",
                claims.stream()
                        .map(claim -> "/documents/" + claim.document() + "?claim=" + claim.id())
                        .toList());
        pages.put("an entity", entities);
        pages.put("a pair", pairs);
        pages.put(
                "a pair as of a day",
                pairs.stream().map(pair -> pair + "?as-of=2024-01-01").toList());
        pages.put("a path", between(named, "/network/path?from=%s&to=%s"));
        pages.put("a cut between two", between(named, "/network/cut?from=%s&to=%s"));
        pages.put("an overlap of two", between(named, "/overlap?a=%s&b=%s"));
        pages.put(
                "flows of a name",
                named.stream().map(name -> "/flows?name=" + name).toList());
        pages.put(
                "compare two",
                claims.stream()
                        .map(claim -> "/compare?left=" + claim.document() + "&right="
                                + claims.getFirst().document())
                        .skip(1)
                        .toList());
        pages.put(
                "search, names", named.stream().map(name -> "/search?q=" + name).toList());
        pages.put("search, nothing found", List.of("/search?q=nobody-says-this"));
        pages.put("search, a word", List.of("/search?q=attacked", "/search?q=reporters", "/search?q=port"));
        pages.put("search, figures", List.of("/search?q=deaths+%3E+4500", "/search?q=deaths+%3E+50"));
        List<Asked> asked = new ArrayList<>();
        pages.forEach((page, addresses) -> asked.add(new Asked(page, addresses)));
        return asked;
    }

    private static List<String> between(List<String> named, String form) {
        List<String> addresses = new ArrayList<>();
        for (int at = 1; at < named.size(); at++) {
            if (!named.get(at).equals(named.get(at - 1))) {
                addresses.add(String.format(Locale.ROOT, form, named.get(at - 1), named.get(at)));
            }
        }
        return addresses;
    }

    private static @Nullable Timed timed(URI server, Asked asked) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        double first = 0;
        int bytes = 0;
        try (HttpClient client = HttpClient.newHttpClient()) {
            long end = System.nanoTime() + SECONDS_A_PAGE * 1_000_000_000L;
            for (int round = -2; round < ROUNDS && (round < 1 || System.nanoTime() < end); round++) {
                String address = asked.addresses()
                        .get(Math.floorMod(round, asked.addresses().size()));
                HttpRequest request = HttpRequest.newBuilder(server.resolve(address))
                        .timeout(ANSWER_MAX)
                        .build();
                long spent = SYSTEM.getProcessCpuTime();
                long start = System.nanoTime();
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                double took = (System.nanoTime() - start) / MILLIS;
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(address + " answered " + answer.statusCode());
                }
                bytes = Math.max(bytes, answer.body().length);
                if (round >= 0) {
                    millis.add(took);
                    processor.add((SYSTEM.getProcessCpuTime() - spent) / MILLIS);
                } else {
                    first = Math.max(first, took);
                }
            }
        } catch (HttpTimeoutException e) {
            return null;
        }
        Collections.sort(millis);
        Collections.sort(processor);
        int rounds = millis.size();
        return new Timed(
                asked.page(),
                first,
                millis.get(rounds / 2),
                millis.get(rounds * 95 / 100),
                processor.get(rounds / 2),
                bytes,
                rounds);
    }
}
