package org.entente.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.entente.model.Bound;
import org.entente.model.Claim;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Measure;
import org.entente.model.Mode;
import org.entente.model.Participant;
import org.entente.model.Role;
import org.entente.model.SourceClass;
import org.entente.model.TieType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The screens as a person uses them: a real case, a real server, a real browser. */
final class ScreensTest {
    private static final String KILLED = "83 lives have been lost in the raids off Kestrel Bay since September";
    private static final String NAMELESS =
            "Array.from(document.querySelectorAll('img, a, button, input:not([type=hidden]), select, textarea'))"
                    + ".filter(e => !(e.getAttribute('aria-label') || e.title || e.textContent.trim() ||"
                    + " (e.labels && e.labels.length) || e.closest('[hidden], noscript, dialog:not([open])')))"
                    + ".map(e => e.outerHTML.slice(0, 120))";
    private static final String STICKS_OUT = "document.documentElement.scrollWidth - window.innerWidth";

    private static Chromium chromium;

    @TempDir
    private Path folder;

    @TempDir
    private Path another;

    private Bench bench;
    private Page page;

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
        page = chromium.window(1600, 1000, false);
    }

    @AfterEach
    void stop() {
        page.context().close();
        bench.close();
    }

    private void open(String path) {
        page.navigate(bench.address(path));
    }

    /** Waits until the page at hand has started what it needs. */
    private void listensToKeys() {
        assertThat(page.locator("html[data-ready]")).hasCount(1);
    }

    private void openAnother(Bench other) {
        bench.close();
        bench = other;
    }

    private Locator cell(String claim) {
        return page.locator("#e-" + bench.claim(claim).id());
    }

    private String reader() {
        return Entries.href(bench.claim("eightyThree"));
    }

    private String series() {
        Row row = bench.snapshot().rowOf(bench.claim("eightyThree").id());
        return "/figures/" + Objects.requireNonNull(row).id();
    }

    private String pair() {
        List<Participant> both = bench.claim("tie").participants();
        return "/entities/" + both.getFirst().mention() + "/with/" + both.get(1).mention();
    }

    private String comparison() {
        return "/compare?left=" + bench.claim("eightyThree").document() + "&right="
                + bench.claim("nobody").document();
    }

    /** Keeps what a page looks like, for whoever wants to look at all of them after a build: {@code app/target/screens}. */
    private static void picture(Page window, String folder, int number, String path) {
        String name = path.replaceAll("[0-9a-f]{16,}", "ID").replaceAll("[^A-Za-z0-9-]+", "_");
        window.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screens", folder, String.format(Locale.ROOT, "%02d%s.png", number, name))));
    }

    @ParameterizedTest
    @CsvSource({"400, false", "400, true", "1600, false", "1600, true"})
    void everyPageFitsItsWindowHasOneHeadingAndNamesItsControls(int width, boolean dark) {
        List<String> pages = List.of(
                "/matrix",
                "/matrix?filter=nobody-says-this",
                "/matrix?row=" + bench.snapshot().rows().getFirst().id(),
                "/documents",
                "/documents?filter=nobody-wrote-this",
                reader(),
                bench.document(5),
                "/entities",
                "/entities/" + bench.claim("tie").participants().getFirst().mention(),
                pair(),
                pair() + "?as-of=2025-01-01",
                pair() + "?as-of=2025-01-01&by=added",
                "/differences",
                "/differences?sort=conflict",
                "/differences?sort=little",
                "/figures",
                "/figures?filter=nobody-measures-this",
                series(),
                "/compare",
                comparison(),
                "/overview",
                "/claims",
                "/claims?filter=nobody-says-this",
                "/events",
                "/events?filter=nobody-did-this",
                "/events/map",
                "/events/map?of=parts",
                "/statements",
                "/statements?filter=nobody-says-this",
                "/statements?utterance=" + bench.claim("nobody").id(),
                "/goods",
                "/goods?filter=nothing",
                "/network",
                "/network?domain=nuclear",
                "/network/path",
                "/network/path?from=Veldania&to=Orrin",
                "/network/path?from=Nobody&to=Orrin",
                "/network/cut",
                "/flows",
                "/flows?name=nobody-gives-this",
                "/overlap",
                "/overlap?a=Veldania&b=Orrin",
                "/overlap?a=Veldania&b=Orrin&c=Northern+Fleet&of=sources",
                "/accusations",
                "/accusations?answer=none",
                "/accusations?filter=nobody-is-accused",
                "/agreements",
                "/agreements?filter=nobody-agreed-on-this",
                "/recommendations",
                "/recommendations?of=asked",
                "/recommendations?filter=nobody-demands-this",
                "/network/cut?from=Veldania&to=Orrin",
                "/search?q=smuggling",
                "/search?q=deaths+%3E+50",
                "/search?q=nobody-says-this",
                "/screening",
                "/judgements",
                "/add",
                "/no-such-page");
        Page window = chromium.window(width, 900, dark);
        int shown = 0;
        for (String path : pages) {
            window.navigate(bench.address(path));
            assertThat(window.locator("h1")).hasCount(1);
            assertThat(window.locator("main")).hasCount(1);
            picture(window, width + (dark ? "-dark" : ""), shown++, path);
            assertThat((int) window.evaluate(STICKS_OUT))
                    .as("what sticks out to the right of " + path)
                    .isLessThanOrEqualTo(0);
            assertThat(window.evaluate(NAMELESS))
                    .as("controls without a name on " + path)
                    .isEqualTo(List.of());
            assertThat(Axe.faults(window))
                    .as("what breaks a rule of WCAG on " + path)
                    .isEmpty();
        }
        window.context().close();
    }

    @Test
    void aFigureIsFollowedFromTheMatrixToItsPassageToThePassageThatDiffers() {
        open("/");
        assertThat(page).hasURL(Pattern.compile("/matrix$"));
        cell("eightyThree").locator("a.passage").click();
        assertThat(page.locator("#card h2")).containsText(KILLED);
        assertThat(page.locator("mark.on").first()).hasText(KILLED);
        assertThat(page.locator("#card dl")).containsText("running total");
        Locator denied = page.locator("#card .bearing.conflict").first();
        assertThat(denied).containsText("is denied by");
        denied.locator("a").click();
        assertThat(page.locator("#card h2")).containsText("Nobody has been killed");
        assertThat(page.locator("#card")).containsText("denied by a spokesman (not named)");
        assertThat(page.locator("#card .bearing.conflict").first()).containsText("denies");
        assertThat(page.locator("mark.on").first()).containsText("Nobody has been killed");
    }

    @Test
    void theMatrixIsWalkedAndJudgedByKeyboardAloneAndTakenBack() {
        open("/matrix");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        Locator first = cell("sixtyOne");
        for (int i = 0; i < 40 && !(boolean) page.evaluate("document.activeElement.matches('td.blank, .entry')"); i++) {
            page.keyboard().press("Tab");
        }
        for (int i = 0; i < 5 && !(boolean) first.evaluate("e => e === document.activeElement"); i++) {
            page.keyboard().press("ArrowRight");
        }
        assertThat(first).isFocused();
        assertThat(first.locator(".review")).hasText("unreviewed");
        page.keyboard().press("a");
        assertThat(first.locator(".review")).hasText("accepted");
        assertThat(page.locator("#notice")).containsText("Accepted.");
        assertThat(first).isFocused();
        page.keyboard().press("u");
        assertThat(first.locator(".review")).hasText("unreviewed");
        page.keyboard().press("r");
        assertThat(first.locator(".review")).hasText("rejected");
        page.keyboard().press("ArrowRight");
        assertThat(cell("eightyThree")).isFocused();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Enter");
        assertThat(page.locator("#card h2")).containsText("More than 61 people");
        open("/judgements");
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody tr").nth(1)).containsText("taken back");
        page.locator("tbody tr").first().locator("button").click();
        assertThat(page.locator("tbody tr").first()).containsText("taken back");
    }

    @Test
    void anEntityIsRenamedOnItsPageAndADecisionAgainstThatIsRefusedWithBoth() {
        open("/entities/" + bench.claim("tie").participants().getFirst().mention());
        page.locator(".put summary").click();
        page.locator("#put-name").fill("Republic of Veldania");
        page.locator("#put-name-why").fill("so its seal");
        page.locator(".put button", new Page.LocatorOptions().setHasText("Rename"))
                .click();
        assertThat(page.locator("h1")).hasText("Republic of Veldania");
        page.locator(".put summary").click();
        page.locator("#put-name").fill("Veldania");
        page.locator(".put button", new Page.LocatorOptions().setHasText("Rename"))
                .click();
        assertThat(page.locator("main")).containsText("it contradicts a decision that stands");
        assertThat(page.locator("main")).containsText("so its seal");
        open("/judgements");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("called “Republic of Veldania”");
    }

    @Test
    void hitsAreWalkedAndAnsweredByKeyboardAndStayAnswered() {
        bench.list("Northern Fleet");
        open("/screening");
        Locator hit = page.locator(".hit");
        assertThat(hit).hasCount(1);
        assertThat(hit.locator(".review")).hasText("unreviewed");
        assertThat(hit.locator(".seen")).containsText("The Northern Fleet was sent to stop smuggling");
        assertThat(hit.locator("dl")).containsText("COAST");
        listensToKeys();
        page.keyboard().press("ArrowDown");
        assertThat(hit).isFocused();
        page.keyboard().press("r");
        assertThat(page.locator("#notice")).containsText("The hit was dismissed.");
        assertThat(hit).hasCount(0);
        page.locator(".views a", new Page.LocatorOptions().setHasText("said to be another"))
                .click();
        assertThat(hit.locator(".review")).hasText("another");
        assertThat(hit).containsText("somebody, ");
        listensToKeys();
        page.keyboard().press("ArrowDown");
        assertThat(hit).isFocused();
        page.keyboard().press("u");
        assertThat(page.locator("#notice")).containsText("Taken back.");
        open("/screening");
        assertThat(hit.locator(".review")).hasText("unreviewed");
        hit.locator("input[name=why]").fill("the same flag");
        hit.locator("button[value=same]").click();
        assertThat(page.locator("#notice")).containsText("The hit was confirmed.");
        open("/screening?show=same");
        assertThat(hit).containsText("the same flag");
        open("/judgements");
        assertThat(page.locator("tbody tr").first()).containsText("said to be “Northern Fleet”, coast C.1");
    }

    @ParameterizedTest
    @CsvSource({"400, false", "1600, true", "2560, false"})
    void aHitFitsItsWindowBesideItsPassages(int width, boolean dark) {
        bench.list("Northern Fleet");
        Page window = chromium.window(width, 900, dark);
        window.navigate(bench.address("/screening"));
        assertThat(window.locator(".hit")).hasCount(1);
        assertThat((int) window.evaluate(STICKS_OUT)).isLessThanOrEqualTo(0);
        assertThat(window.evaluate(NAMELESS)).isEqualTo(List.of());
        assertThat(Axe.faults(window)).isEmpty();
        window.context().close();
    }

    @Test
    void aPathIsAskedForByKeyboardAndEachStepOpensItsPassages() {
        open("/network");
        page.locator(".tabs a", new Page.LocatorOptions().setHasText("Path between two"))
                .click();
        page.locator("input[name=from]").fill("veldania");
        page.locator("input[name=to]").fill("orrin");
        page.keyboard().press("Enter");
        assertThat(page.locator(".way h2")).hasText("Veldania – Orrin");
        assertThat(page.locator(".ways .edge.on.stated")).hasCount(1);
        assertThat(page.locator(".way .entry")).containsText("Veldania supplies fuel to Orrin");
        assertThat(page.locator(".way .hedge")).containsText("stated flatly by the author");
        assertThat(page.locator("main")).containsText("not therefore central");
        Locator summary = page.locator(".way summary").first();
        summary.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".way .entry")).isHidden();
        assertThat(page.request()
                        .get(bench.address("/network/path.csv?from=veldania&to=orrin"))
                        .text())
                .contains(
                        "Veldania supplies fuel to Orrin",
                        bench.claim("tie").id().hex());
        open("/network/cut?from=veldania&to=orrin");
        assertThat(page.locator("main")).containsText("One tie alone holds them together.");
        assertThat(page.locator("main")).containsText("comes off the other");
    }

    @Test
    void aBandOfTheFlowsLeadsToItsPassages() {
        open("/flows");
        Locator band = page.locator(".flows .band.stated");
        assertThat(band).hasAttribute("aria-label", Pattern.compile("fuel.* from Veldania to Orrin.*1 claim.*stated"));
        Locator row = page.locator(Objects.requireNonNull(band.getAttribute("href")));
        row.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(row.locator(".entry")).containsText("Veldania supplies fuel to Orrin");
        page.locator("select[name=sort]").selectOption("arms");
        page.locator("form.several button").click();
        assertThat(page.locator(".empty")).containsText("Nothing flows");
        assertThat(page.request().get(bench.address("/flows.csv")).text()).contains("Veldania", "fuel", "Orrin");
    }

    private static Account delivery(String day, String from, String through, String to) {
        String words = from + " delivered oil to " + to + (through.isEmpty() ? "" : " through " + through);
        return new Account("Tide Tables", day, from + " delivers", List.of(words + " on that day."), draft -> {
            Draft.Making made = draft.claim(TieType.SUPPLY, words)
                    .on("delivered")
                    .with(Role.ACTOR, from, EntityKind.COMPANY)
                    .with(Role.OBJECT, "oil", EntityKind.COMMODITY)
                    .with(Role.RECIPIENT, to, EntityKind.COMPANY);
            if (!through.isEmpty()) {
                made = made.with(Role.INTERMEDIARY, through, EntityKind.COMPANY);
            }
            made.done();
        });
    }

    @ParameterizedTest
    @CsvSource({"400, false", "1600, true"})
    void flowsThatFollowEachOtherAreDrawnHopByHopAndStandInATable(int width, boolean dark) {
        openAnother(new Bench(
                another,
                delivery("2025-11-01", "Avon Wells", "", "Brack Terminal"),
                delivery("2025-11-02", "Brack Terminal", "Corran Shipping", "Dunmore Refining"),
                delivery("2025-11-03", "Dunmore Refining", "", "Esk Stations")));
        Page window = chromium.window(width, 1000, dark);
        window.navigate(bench.address("/flows"));
        Locator hops = window.locator("#hops");
        assertThat(hops.locator("svg text")).containsText(new String[] {
            "gives",
            "after 1 hand",
            "after 2 hands",
            "after 3 hands",
            "after 4 hands",
            "Avon Wells",
            "Brack Terminal",
            "Corran Shipping",
            "Dunmore Refining",
            "Esk Stations"
        });
        assertThat(hops.locator(".band")).hasCount(4);
        assertThat(hops.locator("tbody tr.over")).hasText("Chain 1: oil and fuel, 3 hops");
        Locator band = hops.locator(".band").nth(1);
        assertThat(band)
                .hasAttribute("aria-label", Pattern.compile("oil from Brack Terminal to Corran Shipping.*1 claim"));
        Locator row = window.locator(Objects.requireNonNull(band.getAttribute("href")));
        assertThat(row).containsText("Brack Terminal");
        assertThat(row.locator("td[data-label=through]")).hasText("Corran Shipping");
        row.locator("summary").focus();
        window.keyboard().press("Enter");
        assertThat(row.locator(".entry")).containsText("through Corran Shipping");
        assertThat((int) window.evaluate(STICKS_OUT)).isLessThanOrEqualTo(0);
        assertThat(Axe.faults(window)).isEmpty();
        window.context().close();
    }

    @ParameterizedTest
    @CsvSource({"400", "1600"})
    void aViewOfTheNetworkIsKeptUnderANameFoundAgainAndTakenBack(int width) {
        Page window = chromium.window(width, 1000, false);
        window.navigate(bench.address("/network?sure=holds"));
        assertThat(window.locator(".network.drawn")).hasCount(1);
        window.locator("[data-do=in]").click();
        window.waitForURL(Pattern.compile("#at="));
        window.locator("#netname").fill("Fuel, seen from the harbour");
        window.keyboard().press("Enter");
        assertThat(window.locator("#notice")).containsText("The view was kept.");
        Locator kept = window.locator(".netviews li");
        assertThat(kept).containsText("Fuel, seen from the harbour");
        assertThat(kept).containsText("somebody, ");
        String href = Objects.requireNonNull(kept.locator("a").getAttribute("href"));
        assertThat(href).contains("/network?sure=holds#at=");
        assertThat((int) window.evaluate(STICKS_OUT)).isLessThanOrEqualTo(0);
        assertThat(Axe.faults(window)).isEmpty();
        window.navigate(bench.address("/network"));
        kept.locator("a").click();
        assertThat(window.locator("select[name=sure]")).hasValue("holds");
        assertThat(window).hasURL(Pattern.compile("sure=holds#at="));
        window.navigate(bench.address("/judgements"));
        assertThat(window.locator("tbody tr")).containsText("view of the network kept");
        window.navigate(bench.address("/network"));
        kept.locator("button").click();
        assertThat(window.locator("#notice")).containsText("Taken back.");
        assertThat(kept).hasCount(0);
        window.context().close();
    }

    @Test
    void withoutScriptsAViewIsKeptWithItsFiltersAndAnAddressElsewhereIsNone() {
        Page plain = chromium.windowWithoutScripts(1200, 900);
        plain.navigate(bench.address("/network?kind=tie"));
        plain.locator("#netname").fill("Ties");
        plain.locator("#netkeep button").click();
        assertThat(plain.locator(".netviews li a")).hasAttribute("href", "/network?kind=tie");
        plain.locator("#netname").fill("Nowhere");
        plain.locator("#netkeep [name=address]").evaluate("e => e.value = '/documents'");
        plain.locator("#netkeep button").click();
        assertThat(plain.locator("main")).containsText("That is no view of the network");
        plain.context().close();
    }

    @Test
    void eachNumberOfAnOverlapLeadsToWhatItCounts() {
        open("/overlap");
        page.locator("input[name=a]").fill("veldania");
        page.locator("input[name=b]").fill("orrin");
        page.locator("select[name=of]").selectOption("goods");
        page.locator("form.several button").click();
        Locator both = page.locator(".venn a[href='#r-3']");
        assertThat(both).hasAttribute("aria-label", "1 goods and equipment, Veldania and Orrin");
        Locator region = page.locator("#r-3");
        assertThat(region.locator("h2")).hasText("Veldania and Orrin");
        region.locator("summary").first().focus();
        page.keyboard().press("Enter");
        assertThat(region.locator(".entry").first()).containsText("Veldania supplies fuel to Orrin");
        assertThat(page.request()
                        .get(bench.address("/overlap.csv?a=veldania&b=orrin"))
                        .text())
                .contains("Veldania and Orrin", "fuel");
        open("/overlap?a=orrin&b=orrin");
        assertThat(page.locator(".trouble")).containsText("one and the same");
    }

    @Test
    void aRecommendationNamesItsAuthorAndItsPassage() {
        open("/statements");
        page.locator(".tabs a", new Page.LocatorOptions().setHasText("Recommendations"))
                .click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("the author, in Meridian Institute");
        assertThat(page.locator("tbody .said")).containsText("A Heron with a reach of about 620 miles");
        assertThat(page.request().get(bench.address("/recommendations.csv")).text())
                .contains("620 miles");
    }

    @Test
    void anAgreementTellsItsPartiesAndWhereItStandsByWhom() {
        openAnother(new Bench(
                another,
                new Account(
                        "Treaty Gazette",
                        "2025-12-01",
                        "Two sign",
                        List.of("Veldania and Orrin signed the Harbour Treaty on 30 November 2025."),
                        draft -> draft.claim(
                                        EventType.AGREE,
                                        "Veldania and Orrin signed the Harbour Treaty on 30 November 2025")
                                .on("signed")
                                .with(Role.ACTOR, "Veldania", EntityKind.STATE)
                                .with(Role.RECIPIENT, "Orrin", EntityKind.STATE)
                                .with(Role.OBJECT, "Harbour Treaty", EntityKind.AGREEMENT)
                                .at("2025-11-30")
                                .done())));
        open("/agreements");
        Locator row = page.locator("tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row.locator("th")).containsText("Harbour Treaty");
        assertThat(row).containsText("Veldania, Orrin");
        assertThat(row).containsText("30 Nov 2025");
        assertThat(row.locator(".standing")).containsText("made Treaty Gazette");
        row.locator("summary").click();
        assertThat(row.locator(".entry")).containsText("signed the Harbour Treaty");
        assertThat(page.request().get(bench.address("/agreements.csv")).text()).contains("Harbour Treaty", "made");
        assertThat(Axe.faults(page)).isEmpty();
    }

    @Test
    void anAccusationShowsTheAnswerOfTheAccusedOrThatTheCaseHoldsNone() {
        openAnother(new Bench(
                another,
                new Account(
                        "Harbour Post",
                        "2025-12-01",
                        "Two are accused",
                        List.of(
                                "Veldania accused Orrin of piracy.",
                                "Orrin denied the charge.",
                                "Veldania accused Drevia of smuggling."),
                        draft -> {
                            draft.claim(EventType.ACCUSE, "Veldania accused Orrin")
                                    .on("accused")
                                    .with(Role.ACTOR, "Veldania", EntityKind.STATE)
                                    .with(Role.RECIPIENT, "Orrin", EntityKind.STATE)
                                    .done();
                            draft.claim(EventType.REJECT, "Orrin denied the charge")
                                    .on("denied")
                                    .with(Role.ACTOR, "Orrin", EntityKind.STATE)
                                    .done();
                            draft.claim(EventType.ACCUSE, "Veldania accused Drevia")
                                    .on("accused")
                                    .with(Role.ACTOR, "Veldania", EntityKind.STATE)
                                    .with(Role.RECIPIENT, "Drevia", EntityKind.STATE)
                                    .done();
                        })));
        open("/accusations");
        Locator rows = page.locator("tbody tr");
        assertThat(rows.filter(new Locator.FilterOptions()
                        .setHas(page.locator("th", new Page.LocatorOptions().setHasText("Orrin")))))
                .containsText("Orrin denies it");
        assertThat(rows.filter(new Locator.FilterOptions()
                        .setHas(page.locator("th", new Page.LocatorOptions().setHasText("Drevia")))))
                .containsText("none in this case");
        assertThat(page.request().get(bench.address("/accusations.csv")).text())
                .contains("Orrin denies it", "none in this case");
        open("/accusations?answer=none");
        assertThat(page.locator("tbody")).not().containsText("Orrin denies it");
        page.locator("tbody .entry a.passage", new Page.LocatorOptions().setHasText("Drevia"))
                .first()
                .click();
        assertThat(page.locator("#card")).containsText("Answer of the accused");
        assertThat(page.locator("#card")).containsText("None in this case.");
        open("/claims?filter=accused");
        assertThat(page.locator(".entry .answer").first()).containsText("answer of the accused:");
    }

    @Test
    void aPairIsShownAsItWasToldByADay() {
        open(pair());
        assertThat(page.locator("#overtime")).containsText("First written about");
        assertThat(page.locator("#overtime .written")).containsText("2025");
        page.locator("#as-of").fill("2025-09-13");
        page.keyboard().press("Enter");
        assertThat(page.locator(".callout")).containsText("up to 13 Sep 2025 tell: 0 claims of 1.");
        assertThat(page.locator(".empty")).containsText("Not by that day.");
        page.locator("#as-of").fill("2025-09-14");
        page.locator("main form button").first().click();
        assertThat(page.locator(".part .entry").first()).containsText("Veldania supplies fuel to Orrin");
        page.locator("#by").selectOption("added");
        page.locator("main form button").first().click();
        assertThat(page.locator(".callout"))
                .containsText("What documents added up to 14 Sep 2025 tell: 0 claims of 1.");
        assertThat(page.locator("#by")).hasValue("added");
        open(pair() + "?as-of=2025-09-14&by=hearsay");
        assertThat(page.locator("main")).containsText("There is no such day of a document: hearsay");
        open(pair() + "?as-of=yesterday");
        assertThat(page.locator("main")).containsText("This is not a day: yesterday");
    }

    @Test
    void aNameThatNobodyHasAndOneThatSeveralHoldAreSaid() {
        open("/network/path?from=nobody&to=orrin");
        assertThat(page.locator(".trouble")).containsText("is called “nobody”");
        open("/network/cut?from=orrin&to=orrin");
        assertThat(page.locator(".trouble")).containsText("one and the same");
    }

    @Test
    void aCellIsCorrectedInADialogThatGivesTheFocusBack() {
        open("/matrix");
        cell("sixtyOne").locator(".hedge").click();
        page.keyboard().press("e");
        Locator dialog = page.locator("dialog[open]");
        assertThat(dialog).containsText("More than 61 people");
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        assertThat(cell("sixtyOne")).isFocused();
        page.keyboard().press("e");
        dialog.locator("button.main").click();
        assertThat(page.locator("#notice")).containsText("Nothing was corrected");
        dialog.locator("select[name=mode]").selectOption("asserted");
        dialog.locator("input[name=value]").fill("62");
        dialog.locator("button.main").click();
        assertThat(cell("sixtyOne").locator(".review")).hasText("corrected");
        assertThat(cell("sixtyOne")).containsText("more than 62 people");
        assertThat(cell("sixtyOne")).containsText("stated as likely by port workers");
    }

    @Test
    void ofManyDocumentsThoseThatSpeakInTheOpenRowHaveRoomAndTheOthersAreSlivers() {
        List<Account> more = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            more.add(new Account(
                    "Daily " + i,
                    "2025-12-0" + (1 + i % 9),
                    "Report of the day, number " + i,
                    List.of("Tankers of Orrin left, and the harbour of day " + i + " is empty once more."),
                    draft -> draft.claim(EventType.RETREAT, "Tankers of Orrin left")
                            .on("left")
                            .with(Role.ACTOR, "Orrin", EntityKind.STATE)
                            .done()));
        }
        openAnother(new Bench(another, more.toArray(Account[]::new)));
        open("/matrix");
        assertThat(page.locator("tbody.active")).hasCount(1);
        assertThat(page.locator("tbody.active #e-" + bench.claim("eightyThree").id()))
                .isVisible();
        assertThat(page.locator("thead th.wide .publisher"))
                .hasText(new String[] {"Harbour Post", "Meridian Institute", "Ministry of Ports"});
        cell("sixtyOne").locator(".hedge").click();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("tbody.row").nth(1)).hasClass(Pattern.compile("active"));
        page.locator("tbody", new Page.LocatorOptions().setHasText("Tankers of Orrin left"))
                .first()
                .locator(".facts span")
                .first()
                .click();
        assertThat(page.locator("thead th.wide .publisher").last()).hasText(Pattern.compile("Daily \\d+"));
        assertThat((int) page.evaluate(STICKS_OUT)).isLessThanOrEqualTo(0);
        page.locator("#lens").click();
        assertThat(page.locator("tbody.active")).hasCount(0);
        page.reload();
        assertThat(page.locator("#lens")).hasText("Open one row at a time");
    }

    @Test
    void aRowIsCopiedWithItsCitation() {
        open("/matrix");
        cell("eightyThree").locator(".hedge").click();
        page.keyboard().press("c");
        assertThat(page.locator("#notice")).containsText("Copied as quotation with citation.");
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .contains("“" + KILLED + "” (stated flatly by the author). Meridian Institute")
                .contains("[machine's reading, unreviewed]");
    }

    @Test
    void selectedWordsAreAddedAsAClaimThatTheMachineMissed() {
        open(bench.document(0));
        page.evaluate("""
            () => {
                const part = Array.from(document.querySelectorAll('#text [data-at]'))
                    .find(e => e.textContent.includes('two boats are missing'));
                const at = part.firstChild.data.indexOf('two boats');
                const range = document.createRange();
                range.setStart(part.firstChild, at);
                range.setEnd(part.firstChild, at + 'two boats are missing'.length);
                document.getSelection().removeAllRanges();
                document.getSelection().addRange(range);
            }\
            """);
        page.locator("#selection").getByText("Add as a claim").click();
        assertThat(page.locator("#missed-words")).hasValue("two boats are missing");
        assertThat(page.locator("#missed-at")).hasValue(Pattern.compile("[0-9]+-[0-9]+"));
        page.locator("#missed input[name=measure]").fill("boats");
        page.locator("#missed input[name=value]").fill("2");
        page.locator("#missed input[name=unit]").fill("boats");
        page.locator("#missed button.main").click();
        assertThat(page.locator("#notice")).containsText("The claim was added.");
        assertThat(page.locator("#card h2")).containsText("two boats are missing");
        assertThat(page.locator("#card .review")).hasText("added by a person");
        page.locator("#notice").getByText("Undo").click();
        assertThat(page.locator("mark", new Page.LocatorOptions().setHasText("two boats are missing")))
                .hasCount(0);
    }

    @Test
    void wordsThatTheTextDoesNotHoldAreNotAdded() {
        open(bench.document(0));
        page.locator("#missed summary").click();
        page.locator("#missed-words").fill("three boats");
        page.locator("#missed input[value=name]").check();
        page.locator("#missed button.main").click();
        assertThat(page.locator("main")).containsText("The text does not hold these words as written: three boats.");
    }

    @Test
    void theReaderMarksWhereTextIsMissingAndWhichCopiesThereAre() {
        open(bench.document(2));
        assertThat(page.locator(".missing")).containsText("text missing here");
        open(bench.document(0));
        assertThat(page.locator(".copies")).containsText("One text in 2 documents, counted once as an origin.");
        assertThat(page.locator(".copies .differs"))
                .hasText("1 passage left out, another headline; it has 41 of the 52 words here, and 41 in all");
        page.locator(".copies summary").click();
        assertThat(page.locator(".changes li")).hasText(new Pattern[] {
            Pattern.compile("another headline.*First raid leaves eleven dead.*Eleven dead after raid", Pattern.DOTALL),
            Pattern.compile("left out.*Veldania supplies fuel to Orrin", Pattern.DOTALL)
        });
        page.locator(".changes a").last().click();
        assertThat(page.locator(".found").first()).containsText("Veldania supplies fuel");
        page.locator(".copies a.copy", new Page.LocatorOptions().setHasText("Bay Ledger, 15 Sep 2025"))
                .click();
        assertThat(page.locator("h1")).hasText("Eleven dead after raid");
    }

    @Test
    void openingAnotherClaimKeepsThePlaceAndTheWayBack() {
        open(reader());
        page.locator("a.opens").nth(1).click();
        assertThat(page.locator("#card h2")).containsText("The deployment is far more");
        page.goBack();
        assertThat(page.locator("#card h2")).containsText("83 lives");
    }

    @Test
    void filterViewsAndOneRowAloneAreLinks() {
        open("/matrix");
        page.locator("#filter").fill("Kestrel");
        page.keyboard().press("Enter");
        assertThat(page.locator("tbody.row")).hasCount(2);
        page.locator(".views a").nth(1).click();
        assertThat(page.locator("tbody.row")).hasCount(1);
        page.locator("tbody .title a").click();
        assertThat(page.locator("h1")).containsText("Kestrel Bay");
        assertThat(page.locator(".plot .point")).hasCount(2);
        assertThat(page.locator(".silent")).containsText("Harbour Union, undated, not before 21 Nov 2025");
        page.locator(".plot .point").first().click();
        assertThat(page.locator("#card h2")).containsText("More than 61");
    }

    @Test
    void differencesStandSideBySideAndEachSideOpensItsPassage() {
        open("/matrix");
        page.locator("nav a", new Page.LocatorOptions().setHasText("Differences"))
                .click();
        Locator first = page.locator(".versus.conflict").first();
        assertThat(first.locator(".verdict b")).containsText("denied");
        assertThat(first.locator(".side").last()).containsText("Nobody has been killed");
        assertThat(first.locator(".side").last()).containsText("denied by a spokesman (not named)");
        first.locator("a.passage").last().click();
        assertThat(page.locator("#card h2")).containsText("Nobody has been killed");
    }

    @Test
    void aFigureIsFoundByItsAmountAndShownOverTimeWithATableOfTheSame() {
        open("/figures");
        page.locator("#filter").fill("deaths > 70");
        page.keyboard().press("Enter");
        assertThat(page.locator(".board tbody tr")).hasCount(1);
        page.locator(".board tbody th a").click();
        assertThat(page.locator(".plot .point")).hasCount(2);
        assertThat(page.locator(".series tbody tr")).hasCount(2);
        assertThat(page.locator(".series")).containsText("more than 61");
        String csv = (String) page.evaluate(
                "fetch(document.querySelector('.downloads a[download]').href)" + ".then(answer => answer.text())");
        assertThat(csv).contains("2025-11-18").contains("83 lives").contains("port workers");
        page.locator("#find").fill("range 1000 km");
        page.keyboard().press("Enter");
        assertThat(page.locator("section h2").first()).hasText("Figures");
        assertThat(page.locator("section .entry").first()).containsText("1,000 km");
    }

    @Test
    void aPairIsShownByDomainOverTime() {
        open("/entities");
        page.getByText("Veldania", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("#others a").first().click();
        assertThat(page.locator("h1")).hasText("Veldania and Orrin");
        assertThat(page.locator(".years tbody th")).hasText("energy");
        page.locator(".years tbody td a").first().click();
        assertThat(page.locator("#card h2")).containsText("supplies fuel");
    }

    @Test
    void happeningsStandInTimeAndThoseWithoutOneApart() {
        open("/events");
        assertThat(page.locator("section h2").first()).hasText("2025");
        assertThat(page.locator(".happenings").first().locator(".happening").first())
                .containsText("Orrin asked for Heron drones");
        assertThat(page.locator(".happenings").last().locator("h2")).hasText("No account tells when");
        assertThat(page.locator(".happenings").last()).containsText("Veldania will send a second ship");
        page.locator("#type").selectOption("REQUEST");
        page.locator("#year").selectOption("2025");
        page.locator(".filter button").click();
        assertThat(page.locator(".happening")).hasCount(1);
        page.locator(".happening a.passage").click();
        assertThat(page.locator("#card h2")).containsText("Orrin asked for Heron drones");
    }

    @Test
    void theOverviewLeadsWithWhatDiffers() {
        open("/overview");
        assertThat(page.locator(".tiles li").nth(1)).containsText("contradictions and denials");
        assertThat(page.locator("#differs .between").first()).containsText("denied");
        assertThat(page.locator("main")).containsText("Harbour Union");
        page.locator("#differs h3 a").first().click();
        assertThat(page.locator("h1")).containsText("Kestrel Bay");
    }

    @Test
    void claimsAreChosenByTheirSortsAndEachChoiceSaysWhatItWouldLeave() {
        open("/claims");
        page.locator("select[name=how]").selectOption("recommended");
        page.locator(".filter button").click();
        assertThat(page.locator(".claimlist .entry")).hasCount(1);
        assertThat(page.locator(".claimlist")).containsText("A Heron with a reach of about 620 miles");
        assertThat(page.locator("select[name=kind] option")).hasText(new String[] {"all", "figure claim (1)"});
        assertThat(page.locator(".views a[aria-current]")).containsText("recommendations");
        page.locator(".views a").first().click();
        page.locator(".filter input[name=filter]").fill("supplies fuel");
        page.keyboard().press("Enter");
        page.locator(".claimlist a.passage").click();
        assertThat(page.locator("#card h2")).containsText("Veldania supplies fuel");
    }

    @Test
    void wordsStandWithWhoSaidThemAndHowTheyAreTold() {
        open("/statements");
        Locator workers = page.locator("section.topic", new Page.LocatorOptions().setHasText("port workers"));
        assertThat(workers.locator(".utterance")).hasCount(1);
        assertThat(workers).containsText("in the writer's words");
        page.locator("#filter").fill("nobody has been killed");
        page.keyboard().press("Enter");
        assertThat(page.locator("section.topic")).hasCount(1);
        assertThat(page.locator("section.topic")).containsText("a spokesman (not named)");
        assertThat(page.locator("section.topic")).containsText("in quotation marks");
    }

    @Test
    void thingsStandUnderTheStageThatEachPassageTells() {
        Account told = new Account(
                "Evening Mail",
                "2025-12-01",
                "Drones, asked for and sent",
                List.of(
                        "Orrin wants Kestrel drones from Veldania.",
                        "Veldania sent Kestrel drones to Orrin in March.",
                        "No Kestrel drones ever came, the ministry said."),
                draft -> {
                    draft.claim(EventType.AID, "Orrin wants Kestrel drones from Veldania")
                            .on("wants")
                            .with(Role.OBJECT, "Kestrel drones", EntityKind.EQUIPMENT)
                            .put(Mode.REQUESTED, Factuality.UU)
                            .done();
                    draft.claim(EventType.AID, "Veldania sent Kestrel drones to Orrin in March")
                            .on("sent")
                            .with(Role.ACTOR, "Veldania", EntityKind.STATE)
                            .with(Role.OBJECT, "Kestrel drones", EntityKind.EQUIPMENT)
                            .with(Role.RECIPIENT, "Orrin", EntityKind.STATE)
                            .done();
                    draft.claim(EventType.AID, "No Kestrel drones ever came")
                            .on("came")
                            .with(Role.OBJECT, "Kestrel drones", EntityKind.EQUIPMENT)
                            .put(Mode.DENIED, Factuality.CT_MINUS)
                            .by(SourceClass.NAMED_BODY, "the ministry", "said", false)
                            .done();
                });
        openAnother(new Bench(another, told));
        open("/goods?filter=kestrel");
        assertThat(page.request()
                        .get(page.url().replace("/goods", "/goods.csv"))
                        .text())
                .contains(
                        "\"item\",\"quantity\",\"stage\",\"from\",\"to\"",
                        "\"Kestrel drones\",\"\",\"delivered or supplied\",\"Veldania\",\"Orrin\"");
        assertThat(page.locator(".ledger thead th"))
                .hasText(new String[] {"What", "asked for", "delivered or supplied", "denied"});
        Locator cells = page.locator(".ledger tbody tr").first().locator("td");
        assertThat(cells.nth(0)).containsText("Orrin wants Kestrel drones");
        assertThat(cells.nth(1)).containsText("who Veldania, to whom Orrin");
        assertThat(cells.nth(2)).containsText("denied by the ministry");
        cells.nth(1).locator("a.passage").click();
        assertThat(page.locator("#card h2")).containsText("Veldania sent Kestrel drones");
    }

    @Test
    void theNetworkIsDrawnListedFilteredAndTakenAway() {
        open("/network");
        assertThat(page.locator(".network .node")).hasCount(3);
        assertThat(page.locator(".pairslist tbody tr")).hasCount(2);
        assertThat(page.locator("#netsaid")).containsText("3 of 3 names, 2 of 2 lines");
        String graph = (String) page.evaluate(
                "fetch(document.querySelector('.downloads a[download]').href)" + ".then(answer => answer.text())");
        assertThat(graph)
                .contains("<data key=\"name\">Veldania</data>")
                .contains("<data key=\"domains\">energy</data>");
        page.locator("select[name=domain]").selectOption("energy");
        page.locator("select[name=kind]").selectOption("tie");
        page.locator(".filter.several button").click();
        assertThat(page.locator(".pairslist tbody tr")).hasCount(2);
        page.locator(".pairslist a").first().click();
        assertThat(page.locator("h1")).containsText("Veldania");
    }

    @Test
    void twoDocumentsAreComparedWithTheirClaimsJoined() {
        open("/documents");
        page.locator("#left").selectOption(bench.claim("eightyThree").document().hex());
        page.locator("#right").selectOption(bench.claim("nobody").document().hex());
        page.locator(".comparing button").click();
        assertThat(page.locator(".comparehead")).containsText("Meridian Institute");
        assertThat(page.locator(".versus")).hasCount(1);
        assertThat(page.locator(".versus .side").last()).containsText("Nobody has been killed");
        assertThat(page.locator("main")).containsText("bring down the government of Orrin");
    }

    @Test
    void theSearchBoxFindsEntitiesClaimsAndTexts() {
        open("/matrix");
        page.locator("#find").fill("Veldania");
        page.keyboard().press("Enter");
        assertThat(page.locator("section h2")).hasText(new String[] {"Entities", "Claims", "Texts"});
        page.locator(".passages a").first().click();
        assertThat(page.locator(".found").first()).hasText("Veldania");
        page.goBack();
        page.locator(".entities a").first().click();
        assertThat(page.locator("h1")).hasText("Veldania");
        assertThat(page.locator("#ties")).containsText("supply");
        page.locator("#ties .passage").first().click();
        assertThat(page.locator("#card h2")).containsText("Veldania supplies fuel to Orrin");
    }

    @Test
    void textsAreAddedToANewCaseWithDateAndPublisherBesideEach() {
        Account told = new Account(
                "",
                null,
                "Two ferries stopped",
                List.of("Two ferries were stopped at Kestrel Bay."),
                draft -> draft.claim(new Measure("ferries"), "Two ferries were stopped at Kestrel Bay")
                        .figure("Two ferries", Bound.EXACT, "2", "ferries", null)
                        .done());
        openAnother(Bench.empty(another, told));
        open("/");
        assertThat(page.locator("h1")).hasText("Begin with the texts");
        page.locator("#choose").setInputFiles(new FilePayload[] {
            new FilePayload("ferries.txt", "text/plain", bytes(told)),
            new FilePayload("empty.txt", "text/plain", new byte[0])
        });
        assertThat(page.locator("#addhint")).hasText("2 texts.");
        page.locator(".input").first().locator("input[data-field=publisher]").fill("Evening Mail");
        page.locator(".input").first().locator("input[type=date]").fill("2025-12-01");
        page.locator("#paste").click();
        page.locator("textarea[data-field=text]").fill("Nobody knows why the ferries were stopped at all.");
        page.locator("#add").click();
        assertThat(page.locator("#job")).containsText("2 in the case, 1 refused");
        assertThat(page.locator(".items .refused")).containsText("empty.txt");
        page.locator("a.go").click();
        assertThat(page.locator("thead .publisher").first()).hasText("Evening Mail");
        assertThat(page.locator("thead .date").first()).hasText("1 Dec 2025");
        assertThat(page.locator(".entry")).containsText("Two ferries were stopped at Kestrel Bay");
    }

    private static byte[] bytes(Account account) {
        return ("Title: " + account.title() + "\n\n" + String.join("\n\n", account.paragraphs()) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aDocumentThatJoinsTheCaseLeadsStraightToTheMatrix() {
        open("/add");
        page.locator("#paste").click();
        page.locator("textarea[data-field=text]")
                .fill("The crews of the ferries were paid on Monday, the harbour master said.");
        page.locator("#add").click();
        assertThat(page).hasURL(Pattern.compile("/matrix$"));
        assertThat(page.locator("h1")).hasText("What 7 accounts say");
    }

    @Test
    void everythingWorksBeforeScripts() {
        Page plain = chromium.windowWithoutScripts(1200, 900);
        plain.navigate(bench.address("/matrix"));
        plain.locator("#e-" + bench.claim("tie").id() + " a.passage").click();
        assertThat(plain.locator("#card h2")).containsText("supplies");
        plain.getByText("Reject", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(plain.locator("#card .review")).hasText("rejected");
        assertThat(plain.locator("#notice")).containsText("Rejected.");
        plain.locator("#notice button").click();
        assertThat(plain.locator("#card .review")).hasText("unreviewed");
        plain.navigate(bench.address("/add"));
        plain.locator("textarea[name=text0]").fill("The crews of the ferries were paid on Monday, somebody said.");
        plain.locator("input[name=publisher0]").fill("Evening Mail");
        plain.locator("#add").click();
        assertThat(plain).hasURL(Pattern.compile("/matrix$"));
        assertThat(plain.locator("h1")).hasText("What 7 accounts say");
        plain.context().close();
    }

    @Test
    void whatAHostileDocumentSaysIsTextAndNothingElse() {
        String script = "<script>document.title='taken'</script>";
        Account hostile = new Account(
                "Evil <img src=x onerror=alert(1)>",
                "2025-12-01",
                script,
                List.of(
                        script + " Two boats sank on Friday, officials said.",
                        "Click <a href=\"javascript:document.title='taken'\""
                                + " onclick=\"document.title='taken'\">here</a> or \"><svg"
                                + " onload=document.title='taken'>.",
                        "The fee was \u202E000,1\u202C dollars, and ${1+1} {{7*7}} &lt;b&gt; remain.",
                        "A".repeat(4000),
                        "</textarea></title></style><style>body{display:none}</style>"),
                draft -> draft.claim(new Measure("boats"), script + " Two boats sank")
                        .figure("Two boats", Bound.EXACT, "2", "boats", null)
                        .by(SourceClass.UNNAMED_OFFICIAL, "<b onmouseover=alert(1)>officials</b>", "said", false)
                        .done());
        openAnother(new Bench(another, hostile));
        String document = bench.document(script);
        Claim sank = bench.snapshot().claims().stream()
                .filter(claim -> document.endsWith(claim.document().hex()))
                .findFirst()
                .orElseThrow();
        for (int width : new int[] {400, 1600}) {
            page.setViewportSize(width, 900);
            for (String path : List.of(
                    "/matrix",
                    "/documents",
                    document,
                    Entries.href(sank),
                    "/search?q=%3Cscript%3Etaken",
                    "/figures",
                    "/differences",
                    "/compare",
                    "/overview",
                    "/claims",
                    "/claims?how=%22%3E%3Cscript%3E",
                    "/events",
                    "/statements",
                    "/goods",
                    "/network",
                    "/statements?filter=%22%3E%3Cscript%3E",
                    "/figures?filter=%22%3E%3Cscript%3E+%3E+1",
                    "/matrix?filter=%22%3E%3Cscript%3E")) {
                open(path);
                assertThat(page.locator("h1").first()).isVisible();
                assertThat(page.title()).endsWith("· sample · Entente");
                assertThat(page.locator("body script, body style, svg[onload], [onclick], [onerror], [onmouseover]"))
                        .hasCount(0);
                assertThat(page.locator("a[href^='javascript']")).hasCount(0);
                assertThat((int) page.evaluate(STICKS_OUT))
                        .as("what sticks out to the right of " + path)
                        .isLessThanOrEqualTo(0);
            }
        }
        open(document);
        assertThat(page.locator("#text")).containsText(script);
        assertThat(page.content()).doesNotContain("\u202E", "\u202C");
        assertThat(page.locator("#text")).containsText("${1+1} {{7*7}} &lt;b&gt; remain");
    }

    @Test
    void noRequestLeavesTheMachineAndNoPolicyIsBroken() {
        for (String path : List.of(
                "/matrix",
                reader(),
                "/entities",
                pair(),
                "/differences",
                "/figures",
                series(),
                comparison(),
                "/overview",
                "/claims",
                "/events",
                "/statements",
                "/goods",
                "/network",
                "/search?q=raid",
                "/add",
                "/judgements")) {
            open(path);
            assertThat(page.locator("h1").first()).isVisible();
        }
        assertThat(chromium.requests()).isNotEmpty().allMatch(address -> address.startsWith("http://127.0.0.1:"));
        // A page that is still being laid out answers with 503 and how far it is.
        assertThat(chromium.troubles().stream()
                        .filter(words -> !words.contains("status of 4") && !words.contains("status of 503")))
                .isEmpty();
    }
}
