package org.entente.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.entente.model.UserError;

/** The suites that can be scored, and the commit of each that their loaders were written against. */
public final class Suites {
    private static final String COMMITS = "suites.tsv";
    private static final String UNRECORDED = "unrecorded";

    private Suites() {}

    private static Map<String, Supplier<Suite<?>>> all() {
        Map<String, Supplier<Suite<?>>> suites = new TreeMap<>();
        suites.put("newsquant", () -> new NewsQuantSuite(NewsQuantReader::quantities));
        suites.put("amounts", () -> NewsQuantSuite.ours(NewsQuantReader::quantities));
        suites.put("te3-platinum", () -> new Te3Suite(TimexReader::times, TimexPeer.find()));
        suites.put("recognizers", () -> new RecognizersSuite(RecognizersReader::find));
        suites.put("figures", Wiring::figures);
        suites.put("geoparsing", Wiring::places);
        suites.put("ud", Wiring::ud);
        suites.put("boundaries", Wiring::boundaries);
        suites.put("gum", Wiring::gum);
        suites.put("uner-ewt", () -> Wiring.iob(IobSuite.Layout.UNER));
        suites.put("wikigold", () -> Wiring.iob(IobSuite.Layout.WIKIGOLD));
        suites.put("plover-gsr", Wiring::plover);
        suites.put("verdicts", Wiring::verdicts);
        suites.put("origins", Wiring::origins);
        suites.put("recurring", Wiring::recurring);
        suites.put("plv", Wiring::plv);
        suites.put("meantime", Wiring::meantime);
        suites.put("ecbplus", Wiring::ecbPlus);
        suites.put("isaf", Wiring::isaf);
        suites.put("polnear", Wiring::polnear);
        suites.put("crossner-politics", Wiring::crossNer);
        suites.put("re3d", Wiring::re3d);
        suites.put("name-bench", NameBenchSuite::new);
        suites.put("screening", ScreeningSuite::new);
        suites.put("article-extraction", Wiring::articles);
        suites.put("copies", Wiring::copies);
        return suites;
    }

    /** The names of the suites, sorted. */
    public static List<String> names() {
        return List.copyOf(all().keySet());
    }

    /**
     * The suite of that name.
     *
     * @throws UserError where there is none
     */
    static Suite<?> named(String name) {
        Supplier<Suite<?>> suite = all().get(name);
        if (suite == null) {
            throw new UserError(
                    "USE-SUITE", name, "there is no suite of that name", "Choose one of " + String.join(", ", names()));
        }
        return suite.get();
    }

    /**
     * The upstream commit of a suite. For {@code ud} and {@code boundaries}, where any treebank will do, the
     * folder's name tells which treebank it is.
     */
    static String commit(String name, Path folder) {
        String suite = name.equals("boundaries") ? "ud" : name;
        Map<String, String> commits = commits();
        if (commits.containsKey(suite)) {
            return commits.get(suite);
        }
        for (Path part : folder.toAbsolutePath().normalize()) {
            String commit = commits.get(suite + "/" + part);
            if (commit != null) {
                return commit;
            }
        }
        return UNRECORDED;
    }

    private static Map<String, String> commits() {
        Map<String, String> commits = new TreeMap<>();
        for (List<String> row : table(COMMITS)) {
            commits.put(row.get(0), row.get(2));
        }
        return commits;
    }

    /** The rows of a bundled table: tab-separated, lines that begin with # are remarks. */
    static List<List<String>> table(String resource) {
        try (InputStream stream = Suites.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the resource is missing: " + resource);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
