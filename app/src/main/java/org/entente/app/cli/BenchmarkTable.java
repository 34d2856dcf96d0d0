package org.entente.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The numbers of a benchmark as a table of a page, with the machine that they were taken on. */
final class BenchmarkTable {
    private static final String BEGIN = "<!-- written by: entente benchmark -->\n";
    private static final String END = "<!-- end of what entente benchmark wrote -->\n";

    private BenchmarkTable() {}

    /** What starts a process like this one, without the command's arguments. */
    static List<String> command() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx2600m", "-Xms128m", "-XX:+UseSerialGC"));
        words.add("-Dentente.home=" + System.getProperty("entente.home", ""));
        String cache = System.getProperty("entente.cache");
        if (cache != null) {
            words.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off,cds*=off"));
        }
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.entente.app.Main"));
        return words;
    }

    /** Puts the table where the last one stands in the page, or at its end. */
    static void write(Path page, ObjectNode result) throws IOException {
        String text = Files.exists(page) ? Files.readString(page) : "";
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        String table = BEGIN + String.join("\n", rows(result)) + "\n" + END;
        boolean replaces = begin >= 0 && end > begin;
        Files.writeString(
                page,
                replaces ? text.substring(0, begin) + table + text.substring(end + END.length()) : text + "\n" + table);
    }

    /** The table's lines, in Markdown; what was not measured has none. */
    static List<String> rows(ObjectNode result) {
        List<String> rows = new ArrayList<>();
        rows.add("Taken on " + LocalDate.now() + " on " + machine() + ".");
        rows.add("");
        rows.add("| what | Entente | CoreNLP | ratio |");
        rows.add("|---|---|---|---|");
        reading(rows, result, "reading, words a second", "wordsPerSecond", true);
        reading(rows, result, "reading, words a second of processor time", "wordsPerProcessorSecond", true);
        reading(rows, result, "reading, most memory resident, MiB", "peakMebibytes", false);
        row(rows, result, "from a cold start to the first claim, s", "firstClaimSeconds", 1);
        row(rows, result, "`serve`, from a cold start to the first page, s", "firstPageSeconds", 1);
        row(rows, result, "comparing, claims a second of processor time", "claimsPerProcessorSecond", 0);
        row(rows, result, "names looked up in lists, a second of processor time", "lookUpsPerProcessorSecond", 0);
        row(rows, result, "the slowest look-up in a hundred, µs", "lookUpSlowMicros", 0);
        row(rows, result, "finding copies, documents a second of processor time", "copiesPerProcessorSecond", 0);
        row(rows, result, "searching words in a case, the median, µs", "searchMedianMicros", 0);
        row(rows, result, "the slowest search in a hundred, µs", "searchSlowMicros", 0);
        row(rows, result, "size of a case, bytes a document", "caseBytesPerDocument", 0);
        return rows;
    }

    private static void reading(List<String> rows, ObjectNode result, String what, String field, boolean moreIsBetter) {
        double own = result.path("entente").path(field).asDouble();
        double other = result.path("corenlp").path(field).asDouble();
        double ratio = moreIsBetter ? own / other : other / own;
        rows.add(String.format(Locale.ROOT, "| %s | %,.0f | %,.0f | %.1f |", what, own, other, ratio));
    }

    private static void row(List<String> rows, ObjectNode result, String what, String field, int decimals) {
        if (result.has(field)) {
            String value = String.format(
                    Locale.ROOT, "%,." + decimals + "f", result.path(field).asDouble());
            rows.add("| " + what + " | " + value + " | | |");
        }
    }

    private static String machine() {
        return processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", Java "
                + Runtime.version();
    }

    /** The processor's name, which Linux tells. */
    private static String processor() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"), StandardCharsets.UTF_8)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
            return "a processor that does not tell its name";
        } catch (IOException e) {
            return "a processor that the system does not tell";
        }
    }
}
