package org.entente.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
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

    @Test
    void withoutScriptsAPlaceInAPageIsComeToAsWell() {
        Page page = chromium.windowWithoutScripts(1600, 800);
        String href = Entries.href(bench.claim("eightyThree"));
        bench.whileBusy(() -> {
            page.navigate(bench.address(href));
            assertThat(page.locator("h1")).hasText("Opening the case");
        });
        assertThat(page.locator("#card button[value=reject]")).isVisible();
        assertThat(page).hasURL(bench.address(href.substring(0, href.indexOf('#'))));
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"400, true", "1600, false"})
    void aLargeCaseIsShownAsItWasUntilAChangeIsWorkedIn(int width, boolean dark) throws IOException {
        Page page = chromium.window(width, 800, dark);
        try (Bench large = Bench.large(Files.createDirectory(folder.resolve("large")))) {
            String href = large.address(Entries.href(large.claim("eightyThree")));
            page.navigate(href);
            assertThat(page.locator("html[data-ready]")).hasCount(1);
            assertThat(page.locator("#behind")).isHidden();
            large.whileBusy(() -> {
                page.keyboard().press("r");
                assertThat(page.locator("#notice")).containsText("Rejected.");
                assertThat(page.locator("#card .review")).hasText("rejected");
                assertThat(page.locator("#behind")).containsText("still being worked in");
                Response answer = page.navigate(large.address("/claims"));
                assertThat(answer.status()).isEqualTo(200);
                assertThat(page.locator("#behind")).isVisible();
                assertThat(page.locator(".entry.rejected")).hasCount(1);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
                assertThat(Axe.faults(page)).isEmpty();
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screens", "behind-" + width + (dark ? "-dark" : "") + ".png")));
                assertThat(page.navigate(large.address("/judgements")).status()).isEqualTo(200);
                assertThat(page.locator("tbody tr")).hasCount(1);
            });
            assertThat(page.locator("#behind")).containsText("has been worked in");
            page.locator("#behind a").click();
            assertThat(page.locator("html[data-ready]")).hasCount(1);
            assertThat(page.locator("#behind")).isHidden();
            assertThat(page.locator("tbody tr")).hasCount(1);
        }
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"400, false", "1600, true"})
    void aPageThatWasLookedAtIsShownAsItStoodWhileALargeCaseIsOpenedAgain(int width, boolean dark) throws IOException {
        Page page = chromium.window(width, 800, dark);
        Path place = Files.createDirectory(folder.resolve("large"));
        int claims;
        try (Bench before = Bench.large(place)) {
            page.navigate(before.address("/"));
            page.navigate(before.address("/claims"));
            claims = page.locator(".entry").count();
            assertThat(claims).isPositive();
        }
        try (Bench large = Bench.large(place)) {
            large.whileBusy(() -> {
                page.navigate(large.address("/"));
                assertThat(page).hasURL(large.address("/matrix"));
                assertThat(page.locator("#sheet")).isVisible();
                assertThat(page.navigate(large.address("/claims?filter=raid")).status())
                        .isEqualTo(503);
                assertThat(page.navigate(large.address("/documents")).status()).isEqualTo(503);
                assertThat(page.navigate(large.address("/claims")).status()).isEqualTo(200);
                assertThat(page.locator("html[data-ready]")).hasCount(1);
                assertThat(page.locator(".entry")).hasCount(claims);
                assertThat(page.locator("#behind")).containsText("This is how the page stood on");
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
                assertThat(Axe.faults(page)).isEmpty();
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screens", "kept-" + width + (dark ? "-dark" : "") + ".png")));
            });
            assertThat(page.locator("#behind")).containsText("The case is open.");
            String token = page.locator("meta[name=entente-token]").getAttribute("content");
            page.locator("#behind a").click();
            assertThat(page.locator("#behind")).isHidden();
            assertThat(page.locator("meta[name=entente-token]")).hasAttribute("content", token);
        }
        page.context().close();
    }

    @Test
    void aPageThatAnotherBuildMadeIsNotShown() throws IOException {
        Page page = chromium.window(1600, 800, false);
        Path place = Files.createDirectory(folder.resolve("large"));
        try (Bench before = Bench.large(place)) {
            before.keepOfAnotherBuild("/claims");
        }
        try (Bench large = Bench.large(place)) {
            large.whileBusy(() ->
                    assertThat(page.navigate(large.address("/claims")).status()).isEqualTo(503));
        }
        page.context().close();
    }

    @Test
    void noPageIsKeptThatShowsWhatWasTakenOutOfTheCase() throws IOException {
        Page page = chromium.window(1600, 800, false);
        Path place = Files.createDirectory(folder.resolve("large"));
        try (Bench before = Bench.large(place)) {
            page.navigate(before.address("/claims"));
            before.remove(before.view().documents().getFirst().document().id());
        }
        try (Bench large = Bench.large(place)) {
            large.whileBusy(() ->
                    assertThat(page.navigate(large.address("/claims")).status()).isEqualTo(503));
        }
        page.context().close();
    }

    @Test
    void aProgramAndWhoeverSavesAFileWaitForTheCaseAsItStands() throws Exception {
        try (Bench large = Bench.large(Files.createDirectory(folder.resolve("large")));
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest page =
                    HttpRequest.newBuilder(URI.create(large.address("/claims"))).build();
            HttpRequest file = HttpRequest.newBuilder(URI.create(large.address("/matrix.csv")))
                    .header("Sec-Fetch-Mode", "navigate")
                    .build();
            String before = client.send(page, BodyHandlers.ofString()).body();
            assertThat(before)
                    .contains(
                            "class=\"behind\" id=\"behind\" role=\"status\" data-done=\"The change has been worked in.\" hidden");
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            large.whileBusy(() -> {
                large.reject(large.claim("eightyThree"));
                answers.add(client.sendAsync(page, BodyHandlers.ofString()));
                answers.add(client.sendAsync(file, BodyHandlers.ofString()));
            });
            assertThat(answers.getFirst().join().body())
                    .contains(
                            "class=\"behind\" id=\"behind\" role=\"status\" data-done=\"The change has been worked in.\" hidden")
                    .contains("rejected");
            assertThat(answers.getLast().join().body()).contains("rejected");
        }
    }

    @Test
    void whatTheCaseHoldsIsToldBeforeItIsOpen() {
        Page page = chromium.window(1600, 800, false);
        bench.whileBusy(() -> {
            page.navigate(bench.address("/matrix"));
            assertThat(page.locator(".lede")).containsText(bench.view().claims().size() + " claims");
            assertThat(page.locator("table.list tbody tr"))
                    .hasCount(bench.view().documents().size());
        });
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"400, true", "1600, false"})
    void aPageThatIsLaidOutForTheFirstTimeSaysSoAndThenComesByItself(int width, boolean dark) throws IOException {
        Page page = chromium.window(width, 800, dark);
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch map = new CountDownLatch(1);
        List<String> laid = new CopyOnWriteArrayList<>();
        List<Warming.Page> ahead = List.of(
                new Warming.Page("/goods", (snapshot, frame) -> await(first)),
                new Warming.Page("/flows", (snapshot, frame) -> laid.add("/flows")),
                new Warming.Page("/events/map", (snapshot, frame) -> {
                    laid.add("/events/map");
                    await(map);
                }));
        try (Bench large = Bench.large(Files.createDirectory(folder.resolve("large")), ahead)) {
            assertThat(page.navigate(large.address("/overview")).status()).isEqualTo(200);
            Response answer = page.navigate(large.address("/events/map?of=named"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(page.locator("h1")).hasText("Laying out the page");
            assertThat(page.locator("progress:not([value])")).isVisible();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            assertThat(Axe.faults(page)).isEmpty();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screens", "laying-" + width + (dark ? "-dark" : "") + ".png")));
            first.countDown();
            map.countDown();
            assertThat(page.locator("html[data-ready]")).hasCount(1);
            assertThat(page.locator("h1")).not().hasText("Laying out the page");
            assertThat(page).hasURL(large.address("/events/map?of=named"));
            assertThat(laid.getFirst()).isEqualTo("/events/map");
        }
        page.context().close();
    }

    @Test
    void aPageThatCouldNotBeLaidOutAheadIsNotWaitedFor() throws Exception {
        List<Warming.Page> ahead = List.of(
                new Warming.Page("/goods", (snapshot, frame) -> {
                    throw new IllegalStateException("no");
                }),
                new Warming.Page("/flows", (snapshot, frame) -> {}));
        try (Bench large = Bench.large(Files.createDirectory(folder.resolve("large")), ahead);
                HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of("/goods", "/flows")) {
                HttpRequest page = HttpRequest.newBuilder(URI.create(large.address(path)))
                        .header("Sec-Fetch-Mode", "navigate")
                        .build();
                HttpResponse<String> answer = client.send(page, BodyHandlers.ofString());
                while (answer.statusCode() == 503) {
                    answer = client.send(page, BodyHandlers.ofString());
                }
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
