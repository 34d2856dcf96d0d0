package org.entente.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser is shown while a case takes long to open. */
final class OpeningTest {
    @TempDir
    private Path folder;

    private static Chromium chromium;
    private Bench bench;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void start() {
        bench = new Bench(folder);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({"400, false", "1600, true"})
    void whoComesTooSoonSeesHowFarItIsAndThenThePageThatWasAskedFor(int width, boolean dark) {
        Page page = chromium.window(width, 800, dark);
        bench.whileBusy(() -> {
            Response answer = page.navigate(bench.address("/claims?filter=raid"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headerValue("retry-after")).isEqualTo("1");
            assertThat(page.locator("h1")).hasText("Opening the case");
            assertThat(page.locator("progress")).isVisible();
            assertThat(page.locator("html[data-ready]")).hasCount(0);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            assertThat(Axe.faults(page)).isEmpty();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screens", "opening-" + width + (dark ? "-dark" : "") + ".png")));
        });
        assertThat(page.locator("html[data-ready]")).hasCount(1);
        assertThat(page.locator("h1")).hasText("Claims");
        assertThat(page).hasURL(bench.address("/claims?filter=raid"));
        page.context().close();
    }

    @Test
    void withoutScriptsThePageAsksAgainByItself() {
        Page page = chromium.windowWithoutScripts(1600, 800);
        bench.whileBusy(() -> {
            page.navigate(bench.address("/matrix"));
            assertThat(page.locator("h1")).hasText("Opening the case");
        });
        assertThat(page.locator("#sheet")).isVisible();
        page.context().close();
    }
}
