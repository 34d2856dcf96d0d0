package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.evaluation.MixedFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with much that is good and something of everything that is bad. */
final class AddFolderTest {
    private static final int FILES = 300;
    private static final int BAD = 30;

    @TempDir
    private Path folder;

    @Test
    void theGoodAreAddedTheBadAreNamedAndTheSameAgainChangesNothing() throws Exception {
        Path files = Files.createDirectories(folder.resolve("files"));
        Map<Path, String> bad = MixedFolder.make(files, FILES, BAD);
        assertThat(bad).hasSize(BAD);
        String file = folder.resolve("my.entente").toString();

        Told first = Told.pipe();
        assertThat(first.run("add", file, files.toString())).isEqualTo(ExitCode.REFUSED);
        List<String> refusals = first.err().lines().toList();
        assertThat(refusals).hasSize(BAD);
        bad.forEach((path, code) ->
                assertThat(refusals).as(path.toString()).anyMatch(line -> line.startsWith(code + ": " + path)));
        assertThat(first.out().lines().filter(line -> line.startsWith("added  ")))
                .hasSize(FILES - BAD);
        assertThat(first.out()).contains("270 added, 30 refused\n", "\n270 documents, ");
        String claims = claims(file);

        Told again = Told.pipe();
        assertThat(again.run("add", file, files.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(again.out().lines().filter(line -> line.startsWith("known  ")))
                .hasSize(FILES - BAD);
        assertThat(again.out()).contains("nothing new, 270 known before, 30 refused\n", "\n270 documents, ");
        assertThat(claims(file)).isEqualTo(claims);
    }

    private static String claims(String file) {
        Told told = Told.pipe();
        assertThat(told.run("export", file, "--format", "claims")).isEqualTo(ExitCode.DONE);
        return told.out();
    }
}
