package org.entente.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
    private static final double READING_MS_MAX = 60_000;

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

    private static final String PAGE =
            "<html><head><title>Barges seen</title></head><body><article><p>The barges left at"
                    + " dawn, and nobody on the quay would say where they were bound for.</p></article></body></html>";

    private static HttpServer site() throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            byte[] body = PAGE.getBytes(StandardCharsets.UTF_8);
            boolean there = exchange.getRequestURI().getPath().equals("/barges");
            exchange.sendResponseHeaders(there ? 200 : 404, there ? body.length : -1);
            if (there) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        site.start();
        return site;
    }

    private static void give(Page page, String address) {
        page.locator("#address").click();
        page.locator("input[data-field=address]").last().fill(address);
    }

    @Test
    void anAddressThatAPersonGivesIsFetchedByTheServerAndOneThatIsGoneIsNamed() throws IOException {
        HttpServer site = site();
        String address = "http://127.0.0.1:" + site.getAddress().getPort();
        try (Bench bench = Bench.fetchingFromHome(folder);
                Chromium chromium = new Chromium()) {
            Page page = chromium.window(400, 900, false);
            page.navigate(bench.address("/add"));
            assertThat(page.locator("html[data-ready]")).hasCount(1);
            assertThat(page.locator(".fetching")).containsText("tells its site that this machine reads it");
            give(page, address + "/barges");
            give(page, address + "/gone");
            assertThat(page.locator("#addhint")).hasText("2 texts.");
            assertThat(Axe.faults(page)).isEmpty();
            page.locator("#add").focus();
            page.keyboard().press("Enter");
            Locator items = page.locator("#job li");
            assertThat(page.locator("#job .lede"))
                    .containsText(
                            "1 in the case, 1 refused",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(READING_MS_MAX));
            assertThat(items.first()).containsText("in the case");
            assertThat(items.last()).containsText("the site answered with 404");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .isLessThanOrEqualTo(0);
            page.navigate(bench.address("/documents"));
            assertThat(page.locator("tbody tr")).containsText("Barges seen");
            assertThat(chromium.requests()).allMatch(request -> request.startsWith(bench.address("/")));
            page.context().close();
        } finally {
            site.stop(0);
        }
    }

    @Test
    void anAddressAtHomeAndWhatIsNoneAreRefusedByNameWithoutScriptsToo() throws IOException {
        HttpServer site = site();
        String address = "http://127.0.0.1:" + site.getAddress().getPort() + "/barges";
        try (Bench bench = Bench.empty(folder);
                Chromium chromium = new Chromium()) {
            Page plain = chromium.windowWithoutScripts(1200, 900);
            plain.navigate(bench.address("/add"));
            plain.locator("[name=address0]").fill(address);
            plain.locator("[name=address1]").fill("ftp://example.org/barges");
            plain.locator("#add").click();
            assertThat(plain.locator("#job"))
                    .containsText(
                            "an address of this machine or of a network at home",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(READING_MS_MAX));
            assertThat(plain.locator("#job")).containsText("save the page, and add the file");
            assertThat(plain.locator("#job")).containsText("only http and https are fetched");
            plain.context().close();
        } finally {
            site.stop(0);
        }
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
