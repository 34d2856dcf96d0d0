package org.entente.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.entente.model.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An adding that a person stops and takes up again. */
final class AddingTest {
    @TempDir
    private Path folder;

    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    private void read(Draft draft) {
        reading.countDown();
        try {
            mayGoOn.await();
        } catch (InterruptedException e) {
            // The adding was stopped: this reading is thrown away, and made again when it goes on.
            Thread.currentThread().interrupt();
        }
        draft.claim(EventType.MOBILIZE, "The barges left at dawn").on("left").done();
    }

    private static FilePayload file(Account account) {
        String text = "Title: " + account.title() + "\n\n" + String.join("\n\n", account.paragraphs()) + "\n";
        return new FilePayload("barges.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsStoppedByKeyboardIsWholeAndGoesOnWhereItWas() throws InterruptedException {
        Account account = new Account(
                "",
                null,
                "Barges at dawn",
                List.of("The barges left at dawn, the keeper of the lock wrote."),
                this::read);
        try (Bench bench = Bench.empty(folder, account);
                Chromium chromium = new Chromium()) {
            Page page = chromium.window(400, 900, false);
            page.navigate(bench.address("/add"));
            assertThat(page.locator("html[data-ready]")).hasCount(1);
            page.locator("#choose").setInputFiles(new FilePayload[] {file(account)});
            page.locator("#add").click();
            page.waitForURL(Pattern.compile("/add/1$"));
            reading.await();
            page.locator("#job form[action$=stop] button").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#job .lede")).containsText("stopping");
            assertThat(Axe.faults(page)).isEmpty();
            mayGoOn.countDown();
            assertThat(page.locator("#job .trouble")).containsText("nothing is half-written");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .isLessThanOrEqualTo(0);
            assertThat(bench.check()).isEmpty();
            page.locator("#job form[action$=resume] button").focus();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("/matrix$"));
            assertThat(page.locator(".entry").first()).containsText("The barges left at dawn");
            assertThat(bench.check()).isEmpty();
            page.context().close();
        }
    }
}
