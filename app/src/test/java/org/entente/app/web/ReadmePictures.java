package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.app.work.CaseWork;
import org.entente.app.work.Input;
import org.entente.app.work.Machine;
import org.entente.app.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the pictures of the README: the demonstration corpus, read by the reader that ships, in a
 * browser. Not among the tests, since pictures differ with the fonts of the machine; run it by name, as
 * docs/reference/screens.md says.
 */
final class ReadmePictures {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;

    @TempDir
    private Path folder;

    @Test
    void matrixReaderAndDifferences() throws IOException {
        Path root = root();
        Path images = Files.createDirectories(root.resolve("docs/images"));
        try (CaseWork work = new CaseWork(folder.resolve("demo.entente"), Machine.standard(2));
                Chromium chromium = new Chromium()) {
            work.add(corpus(root.resolve("demo/corpus")), Progress.NONE);
            try (WebServer server = Screens.serve(work, "somebody", 0)) {
                Page page = chromium.window(WIDTH, HEIGHT, false);
                page.navigate(server.address().resolve("/matrix").toString());
                page.locator("tbody.active .entry").first().waitFor();
                shoot(page, images.resolve("matrix.png"));
                page.locator("tbody.active .between a").first().click();
                page.locator("#card .compared").first().waitFor();
                shoot(page, images.resolve("reader.png"));
                page.navigate(server.address().resolve("/differences").toString());
                page.locator(".versus").first().waitFor();
                shoot(page, images.resolve("differences.png"));
            }
        }
        assertThat(images.resolve("matrix.png")).isNotEmptyFile();
    }

    private static void shoot(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    private static List<Input> corpus(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(file -> Input.ofFile(file, null, null)).toList();
        }
    }

    /** The folder of the source tree. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("demo/corpus"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
