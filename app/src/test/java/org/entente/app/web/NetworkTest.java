package org.entente.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.app.api.MatchApi;
import org.entente.app.work.CaseWork;
import org.entente.app.work.Machine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Network page as a person uses it, on a small made case and on one of 2,000 names and 10,000 pairs. */
final class NetworkTest {
    private static final int BYTES_MAX = 500_000;
    private static final double PLACING_MS_MAX = 120_000;
    private static final String STICKS_OUT = "document.documentElement.scrollWidth - window.innerWidth";

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static CaseWork work;
    private static MadeNetwork small;
    private static WebServer server;
    private Page page;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        work = new CaseWork(folder.resolve("made.entente"), Machine.standard(1));
        small = new MadeNetwork(60, 130);
        server = serve(small);
    }

    @AfterAll
    static void stop() {
        server.close();
        work.close();
        chromium.close();
    }

    private static WebServer serve(MadeNetwork made) {
        return WebServer.start(made, new MatchApi(work), Reach.ofThisMachine(0, Set.of()));
    }

    @BeforeEach
    void open() {
        page = chromium.window(1600, 1000, false);
        open("/network");
    }

    private void open(String path) {
        page.navigate(server.address().resolve(path).toString());
        drawn(page);
    }

    /** Waits until the names are placed, which takes the longer the more there are, and once a case. */
    private static void drawn(Page page) {
        assertThat(page.locator(".network.drawn"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(PLACING_MS_MAX));
    }

    private Locator button(String words) {
        return page.locator(".netchosen button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + words + "$")));
    }

    /** Chooses a name by keyboard alone, from the drawing on. */
    private void choose(String name) {
        page.locator(".netcanvas canvas").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#netfind")).isFocused();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(name);
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".netnames button").first()).isFocused();
        page.keyboard().press("Enter");
    }

    @Test
    void aNameAndItsLinesAreReachedByKeyboardAndOpenTheirPassages() {
        choose(small.name(3));
        assertThat(page.locator(".netchosen")).isFocused();
        assertThat(page.locator(".behind h3")).hasText(small.name(3));
        assertThat(page.locator(".behind .entry .said").first()).containsText("is said to deal with");
        assertThat(page.locator(".behind .hedge").first()).not().isEmpty();
        page.locator(".netlines button").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".behind h3")).containsText(" and ");
        assertThat(page.locator(".behind .entry .said").first()).containsText(small.name(3));
        page.locator(".behind .passage").first().focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/documents/"));
    }

    @Test
    void theDrawingIsMovedByKeysAndTheViewStandsInTheAddress() {
        page.locator(".netcanvas canvas").focus();
        page.keyboard().press("0");
        page.waitForURL(Pattern.compile("#at=5000"));
        String whole = page.url();
        page.keyboard().press("+");
        page.keyboard().press("ArrowLeft");
        page.waitForCondition(() -> !page.url().equals(whole));
        page.reload();
        drawn(page);
        page.locator(".netcanvas canvas").focus();
        page.keyboard().press("0");
        page.waitForCondition(() -> page.url().equals(whole));
    }

    @Test
    void yearsLeaveOnlyWhatIsToldOfThem() {
        assertThat(page.locator("#netsaid")).containsText("60 of 60 names, 130 of 130 lines");
        page.locator("#netyear").fill("2014");
        assertThat(page.locator("#netyearsaid")).hasText("2014");
        assertThat(page.locator("#netsaid")).containsText("Told of 2014");
        assertThat(page.locator("#netsaid")).not().containsText("130 of 130");
        page.locator("#netbefore").check();
        assertThat(page.locator("#netsaid")).containsText("Told of up to 2014");
        page.locator("[data-do=play]").click();
        assertThat(page.locator("#netyearsaid")).hasText("up to 2016");
        page.locator("[data-do=play]").click();
        assertThat(page.locator("[data-do=play]")).hasAttribute("aria-pressed", "false");
        page.locator("[data-do=times]").click();
        assertThat(page.locator("#netsaid")).containsText("130 of 130 lines");
    }

    @Test
    void aPartIsShownWidenedPinnedNotedAndGivenOnAsALink() {
        choose(small.name(3));
        button("Only it and its neighbours").click();
        assertThat(page.locator("#netsaid")).not().containsText("60 of 60");
        String narrow = page.locator("#netsaid").textContent();
        button("Add its neighbours").click();
        assertThat(page.locator("#netsaid")).hasText(narrow);
        page.locator("#netfind").fill("");
        page.locator(".netnames button").nth(2).click();
        button("Add its neighbours").click();
        assertThat(page.locator("#netsaid")).not().hasText(narrow);
        String wide = page.locator("#netsaid").textContent();
        button("Pin").click();
        page.locator(".netnote textarea").fill("ask the \"registry\" <b>");
        page.locator("#netfind").focus();
        assertThat(page.locator(".netkept")).containsText("ask the \"registry\" <b>");
        page.locator("[data-do=link]").click();
        assertThat(page.locator("#netsaid")).containsText("The link is copied");
        String link = (String) page.evaluate("navigator.clipboard.readText()");
        Page other = chromium.window(1200, 800, true);
        other.navigate(link);
        assertThat(other.locator("#netsaid")).hasText(wide);
        assertThat(other.locator(".netkept")).containsText("ask the \"registry\" <b>");
        assertThat(other.locator(".netchosen").getByText("Unpin")).hasCount(1);
        other.context().close();
        button("Show all names").click();
        assertThat(page.locator("#netsaid")).containsText("60 of 60 names");
    }

    @Test
    void aWayIsFoundBetweenTwoAndEachStepOpensItsPassages() {
        choose(small.name(3));
        button("Way from here").click();
        assertThat(page.locator("#netfind")).isFocused();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(small.name(50));
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(page.locator(".netchosen h3").first())
                .hasText(Pattern.compile("^" + small.name(3) + " – .*" + small.name(50) + "$"));
        assertThat(page.locator(".netchosen")).containsText("does not make the whole a tie");
        page.locator(".netchosen a").click();
        assertThat(page.locator(".way").first()).isVisible();
    }

    @Test
    void aClickOnANameChoosesItAndDraggingPinsIt() {
        choose(small.name(3));
        page.locator(".netcanvas canvas").focus();
        page.keyboard().press("0");
        Object[] spot = ((List<?>) page.evaluate("""
                async () => {
                    const data = await (await fetch('/network/graph.json')).json();
                    const box = document.querySelector('.netcanvas canvas').getBoundingClientRect();
                    const scale = Math.min((box.width - 180) / data.width, (box.height - 72) / data.height);
                    return [box.left + (box.width - data.width * scale) / 2 + data.nodes.x[0] * scale,
                        box.top + (box.height - data.height * scale) / 2 + data.nodes.y[0] * scale, data.nodes.name[0]];
                }""")).toArray();
        double x = ((Number) spot[0]).doubleValue();
        double y = ((Number) spot[1]).doubleValue();
        page.mouse().click(x, y);
        assertThat(page.locator(".behind h3")).hasText((String) spot[2]);
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + 40, y + 30);
        page.mouse().up();
        assertThat(page.locator(".netkept")).containsText((String) spot[2]);
        assertThat(button("Unpin")).hasCount(1);
    }

    @Test
    void filtersOfCertaintyOriginsAndDomainHoldInDrawingTableAndFiles() {
        page.locator("select[name=sure]").selectOption("denied");
        page.locator("form.several button").click();
        drawn(page);
        int rows = page.locator(".pairslist tbody tr").count();
        assertThat(rows).isBetween(1, 60);
        assertThat(page.locator("#netsaid")).containsText(rows + " of " + rows + " line");
        String sheet = page.request()
                .get(server.address().resolve("/network/pairs.csv?sure=denied").toString())
                .text();
        assertThat(sheet.lines()).hasSize(rows + 1);
        assertThat(sheet).contains("denied").doesNotContain("stated");
        open("/network?origins=2");
        assertThat(page.locator(".pairslist tbody tr").first()).containsText(Pattern.compile("[2-9] origins"));
        open("/network?domain=energy");
        assertThat(page.locator(".pairslist tbody tr").first()).containsText("energy");
        page.navigate(server.address().resolve("/network?origins=900").toString());
        assertThat(page.locator(".empty")).containsText("Nothing to draw");
    }

    @Test
    void theDrawingIsTakenAwayAsPictureDrawingAndGraph() throws IOException {
        byte[] png =
                taken(page.waitForDownload(() -> page.locator("[data-do=png]").click()));
        assertThat(png).startsWith(0x89, 'P', 'N', 'G');
        String svg = new String(
                taken(page.waitForDownload(() -> page.locator("[data-do=svg]").click())), StandardCharsets.UTF_8);
        assertThat(svg)
                .contains(small.name(3), "stroke-dasharray=\"7 4\"", "stroke-dasharray=\"9 3 2 3\"", "Read by machine");
        String graph = new String(
                taken(page.waitForDownload(
                        () -> page.locator(".downloads a").first().click())),
                StandardCharsets.UTF_8);
        assertThat(graph).contains("<data key=\"name\">" + small.name(3) + "</data>", "<data key=\"x\">", "origins");
    }

    private static byte[] taken(Download download) throws IOException {
        return Files.readAllBytes(download.path());
    }

    @Test
    void whatCannotBeLoadedIsSaidAndTheServersDrawingStands() {
        page.route("**/network/graph.json", route -> route.abort());
        page.reload();
        assertThat(page.locator(".network .trouble")).containsText("could not be loaded");
        assertThat(page.locator(".network .drawing")).isVisible();
        assertThat(page.locator(".netstage")).isHidden();
        page.unroute("**/network/graph.json");
        open("/network");
        page.route("**/network/passages**", route -> route.abort());
        choose(small.name(3));
        assertThat(page.locator(".netchosen .trouble")).containsText("passages could not be loaded");
    }

    @Test
    void ofTooManyPairsThoseThatMostDocumentsTellAreDrawnAndTheRestCounted() {
        List<Network.Edge> all = Network.edges(small.snapshot(), NetworkQuery.ALL);
        Network.Drawn drawn = Network.drawn(all, 12, 20);
        assertThat(Network.nodes(drawn.edges())).hasSizeLessThanOrEqualTo(12);
        assertThat(drawn.edges()).first().isEqualTo(all.getFirst());
        assertThat(drawn.more()).isEqualTo(all.size() - drawn.edges().size()).isPositive();
    }

    @Test
    void withoutScriptsTheServersDrawingAndTheTableStand() {
        Page plain = chromium.windowWithoutScripts(1200, 900);
        plain.navigate(server.address().resolve("/network").toString());
        assertThat(plain.locator(".network .drawing .node").first()).isVisible();
        assertThat(plain.locator(".netstage")).isHidden();
        assertThat(plain.locator(".pairslist tbody tr").first()).isVisible();
        plain.context().close();
    }

    @ParameterizedTest
    @CsvSource({"400, false", "400, true", "1600, true", "2560, false"})
    void itFitsItsWindowAndBreaksNoRuleOfAccess(int width, boolean dark) {
        Page window = chromium.window(width, 900, dark);
        window.navigate(server.address().resolve("/network").toString());
        drawn(window);
        window.locator(".netnames button").first().click();
        assertThat(window.locator(".behind .entry").first()).isVisible();
        assertThat((int) window.evaluate(STICKS_OUT)).isLessThanOrEqualTo(0);
        assertThat(Axe.faults(window)).isEmpty();
        window.context().close();
    }

    @Test
    void twoThousandNamesAndTenThousandPairsAreDrawnWithFewBytesAndAlikeOnEveryVisit() {
        MadeNetwork large = new MadeNetwork(2000, 10_000);
        try (WebServer busy = serve(large)) {
            Page window = chromium.window(1600, 1000, false);
            window.navigate(busy.address().resolve("/network").toString());
            drawn(window);
            assertThat(window.locator("#netsaid")).containsText("2000 of 2000 names, 10000 of 10000 lines");
            window.waitForFunction("() => Number(document.querySelector('.netcanvas canvas').dataset.painted) > 0");
            int bytes = (int) window.evaluate("performance.getEntries().filter(e => 'encodedBodySize' in e)"
                    + ".reduce((sum, e) => sum + e.encodedBodySize, 0)");
            assertThat(bytes).isBetween(50_000, BYTES_MAX);
            window.context().close();
        }
        byte[] first = NetworkData.gzip(large.snapshot(), NetworkQuery.ALL);
        assertThat(NetworkData.gzip(new MadeNetwork(2000, 10_000).snapshot(), NetworkQuery.ALL))
                .isEqualTo(first);
        assertThat(chromium.requests())
                .allMatch(address ->
                        address.startsWith("http://127.0.0.1:") || address.startsWith("blob:http://127.0.0.1:"));
    }
}
