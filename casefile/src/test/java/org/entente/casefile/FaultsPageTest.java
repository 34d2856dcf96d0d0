package org.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on faults names every code that this module can tell, and no other. */
final class FaultsPageTest {
    private static final Pattern TOLD = Pattern.compile("\"((?:CASE|SEARCH)-[A-Z-]+)\"");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([A-Z-]+)` \\|");

    @Test
    void everyCodeIsOnThePage() throws IOException {
        Set<String> told = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                find(TOLD, Files.readString(file), told);
            }
        }
        Set<String> listed = new TreeSet<>();
        find(LISTED, Files.readString(Path.of("../docs/reference/case-file-faults.md")), listed);

        assertThat(told).hasSizeGreaterThan(15).isEqualTo(listed);
    }

    private static void find(Pattern pattern, String text, Set<String> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }
}
