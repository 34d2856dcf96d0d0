package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.app.export.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchmarkTableTest {
    @TempDir
    private Path folder;

    private static ObjectNode result(double words) {
        ObjectNode result = Json.object();
        result.putObject("entente").put("wordsPerSecond", words).put("peakMebibytes", 300);
        result.putObject("corenlp").put("wordsPerSecond", 500).put("peakMebibytes", 3000);
        return result.put("firstClaimSeconds", 1.25);
    }

    @Test
    void ratiosSayHowManyTimesBetterItIs() {
        assertThat(BenchmarkTable.rows(result(2500)))
                .contains(
                        "| reading, words a second | 2,500 | 500 | 5.0 |",
                        "| reading, most memory resident, MiB | 300 | 3,000 | 10.0 |",
                        "| from a cold start to the first claim, s | 1.3 | | |")
                .noneMatch(row -> row.contains("comparing"));
    }

    @Test
    void aTableTakesThePlaceOfTheOneBeforeAndLeavesTheRest() throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), "# Page\n");
        BenchmarkTable.write(page, result(1000));
        Files.writeString(page, Files.readString(page) + "Below.\n");
        BenchmarkTable.write(page, result(2500));
        assertThat(page).content().startsWith("# Page\n").endsWith("Below.\n").containsOnlyOnce("words a second |");
        assertThat(page).content().contains("2,500").doesNotContain("1,000 |");
    }
}
