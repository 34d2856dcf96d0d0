package org.entente.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.model.Bound;
import org.entente.model.Claim;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Measure;
import org.entente.model.Role;
import org.entente.model.SourceClass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The screens as a person uses them: a real server, a real browser. */
final class ScreensTest {
    private static Chromium chromium;
    private static final Sample SAMPLE = new Sample();
    private WebServer server;
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
        server = WebServer.start(new PaperDesk(), 0);
        page = chromium.window(1600, 1000, false);
    }

    @AfterEach
    void stop() {
        page.context().close();
        server.close();
    }

    private void open(String path) {
        page.navigate(server.address().resolve(path).toString());
    }

    private static String reader() {
        return Entries.href(SAMPLE.eightyThree);
    }

    private static final List<String> PAGES = List.of(
            "/matrix",
            "/matrix?filter=nobody-says-this",
            "/matrix?row=" + SAMPLE.snapshot(Map.of()).rows().getFirst().id(),
            "/documents",
            reader(),
            "/documents/" + SAMPLE.ministry.document().id(),
            "/entities",
            "/entities/" + SAMPLE.tie.participants().getFirst().mention(),
            "/search?q=smuggling",
            "/search?q=nobody-says-this",
            "/judgements",
            "/add",
            "/no-such-page");

    private static final String NAMELESS =
            "Array.from(document.querySelectorAll('img, a, button, input:not([type=hidden]), select, textarea'))"
                    + ".filter(e => !(e.getAttribute('aria-label') || e.title || e.textContent.trim() ||"
                    + " (e.labels && e.labels.length) || e.closest('[hidden], noscript, dialog:not([open])')))"
                    + ".map(e => e.outerHTML.slice(0, 120))";

    @ParameterizedTest
    @CsvSource({"400, false", "400, true", "1600, false", "1600, true"})
    void everyPageFitsItsWindowHasOneHeadingAndNamesItsControls(int width, boolean dark) {
        Page window = chromium.window(width, 900, dark);
        for (String path : PAGES) {
            window.navigate(server.address().resolve(path).toString());
            assertThat(window.locator("h1")).hasCount(1);
            assertThat(window.locator("main")).hasCount(1);
            assertThat((int) window.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .as("what sticks out to the right of " + path)
                    .isLessThanOrEqualTo(0);
            assertThat(window.evaluate(NAMELESS))
                    .as("controls without a name on " + path)
                    .isEqualTo(List.of());
        }
        window.context().close();
    }

    @Test
    void aFigureIsFollowedFromTheMatrixToItsPassageToThePassageThatDiffers() {
        open("/");
        assertThat(page).hasURL(Pattern.compile("/matrix$"));
        page.getByText("83 lives").nth(1).click();
        assertThat(page.locator("#card h2")).containsText("83 lives have been lost since September");
        assertThat(page.locator("mark.on").first()).hasText("83 lives have been lost since September");
        assertThat(page.locator("#card dl")).containsText("running total");
        Locator denied = page.locator("#card .bearing.conflict").first();
        assertThat(denied).containsText("is denied by");
        denied.locator("a").click();
        assertThat(page.locator("#card h2")).containsText("No civilian");
        assertThat(page.locator("#card")).containsText("denied by a spokesman (not named)");
        assertThat(page.locator("#card .bearing.conflict").first()).containsText("denies");
        assertThat(page.locator("mark.on").first()).containsText("No civilian has died");
    }

    @Test
    void theMatrixIsWalkedAndJudgedByKeyboardAloneAndTakenBack() {
        open("/matrix");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        Locator first = page.locator(".entry").first();
        for (int i = 0; i < 40 && !(boolean) first.evaluate("e => e === document.activeElement"); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(first).isFocused();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        Locator alleged = page.locator("#e-" + SAMPLE.sixtyOne.id());
        assertThat(alleged).isFocused();
        assertThat(alleged.locator(".review")).hasText("unreviewed");
        page.keyboard().press("a");
        assertThat(alleged.locator(".review")).hasText("accepted");
        assertThat(page.locator("#notice")).containsText("Accepted.");
        assertThat(alleged).isFocused();
        page.keyboard().press("u");
        assertThat(alleged.locator(".review")).hasText("unreviewed");
        page.keyboard().press("r");
        assertThat(alleged.locator(".review")).hasText("rejected");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("tbody").nth(1).locator("td.blank").nth(1)).isFocused();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(page.locator("#card h2")).containsText("More than 61 people");
        open("/judgements");
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody tr").nth(1)).containsText("taken back");
    }

    @Test
    void aCellIsCorrectedInADialogThatGivesTheFocusBack() {
        open("/matrix");
        page.locator("#e-" + SAMPLE.sixtyOne.id()).click();
        page.keyboard().press("e");
        Locator dialog = page.locator("dialog[open]");
        assertThat(dialog).containsText("More than 61 people");
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        assertThat(page.locator("#e-" + SAMPLE.sixtyOne.id())).isFocused();
        page.keyboard().press("e");
        dialog.locator("button.main").click();
        assertThat(page.locator("#notice")).containsText("Nothing was corrected");
    }

    @Test
    void ofManyDocumentsThoseThatSpeakInTheOpenRowHaveRoomAndTheOthersAreSlivers() {
        Draft[] more = new Draft[12];
        for (int i = 0; i < more.length; i++) {
            more[i] = new Draft("Daily " + i, "2025-12-0" + (1 + i % 9), "Report " + i, "Tankers of Orrin left.");
            more[i].claim(EventType.RETREAT, "Tankers of Orrin left")
                    .on("left")
                    .with(Role.ACTOR, "Orrin", EntityKind.STATE)
                    .done();
        }
        server.close();
        server = WebServer.start(new PaperDesk(more), 0);
        open("/matrix");
        assertThat(page.locator("tbody.active .title")).hasText("People killed in the raids");
        assertThat(page.locator("thead th.wide .publisher")).hasText(new String[] {
            "Coastal Wire", "Bay Ledger", "Harbour Post", "Meridian Institute", "Ministry of Ports"
        });
        page.locator("#e-" + SAMPLE.sixtyOne.id()).click();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("tbody.active .title")).hasText("Why the fleet was sent");
        assertThat(page.locator("#e-" + SAMPLE.purpose.id())).isFocused();
        assertThat(page.locator("thead th.wide")).hasCount(2);
        page.getByText("Orrin: withdrawals")
                .locator("xpath=ancestor::div[@class='what']")
                .click();
        assertThat(page.locator("thead th.wide")).hasCount(12);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .isLessThanOrEqualTo(0);
        page.locator("#lens").click();
        assertThat(page.locator("tbody.active")).hasCount(0);
        page.reload();
        assertThat(page.locator("#lens")).hasText("Open one row at a time");
    }

    @Test
    void aRowIsCopiedWithItsCitation() {
        open("/matrix");
        page.locator("#e-" + SAMPLE.eightyThree.id()).click();
        page.keyboard().press("c");
        assertThat(page.locator("#notice")).containsText("Copied as quotation with citation.");
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .startsWith("People killed in the raids\n")
                .contains(
                        "“83 lives have been lost since September” (stated flatly by the author). Meridian Institute");
    }

    @Test
    void selectedWordsAreOfferedToBeAdded() {
        open("/documents/" + SAMPLE.wire.document().id());
        page.evaluate("""
                () => {
                    const part = Array.from(document.querySelectorAll('#text [data-at]'))
                        .find(e => e.textContent.includes('two boats are missing'));
                    const at = part.textContent.indexOf('two boats');
                    const range = document.createRange();
                    range.setStart(part.firstChild, at);
                    range.setEnd(part.firstChild, at + 'two boats are missing'.length);
                    document.getSelection().removeAllRanges();
                    document.getSelection().addRange(range);
                }""");
        page.locator("#selection").getByText("Add as a claim").click();
        assertThat(page.locator("#missed-words")).hasValue("two boats are missing");
        assertThat(page.locator("#missed-at"))
                .hasValue(SAMPLE.wire.span("two boats are missing").code());
    }

    @Test
    void theReaderMarksWhatWasSkippedAndWhereTextIsMissing() {
        open("/documents/" + SAMPLE.wire.document().id());
        assertThat(page.locator(".skipped")).containsText("skipped: newsletter");
        open("/documents/" + SAMPLE.post.document().id());
        assertThat(page.locator(".missing")).containsText("text missing here");
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
        page.locator("#filter").fill("smuggling");
        page.keyboard().press("Enter");
        assertThat(page.locator("tbody.row")).hasCount(2);
        page.locator(".views a").nth(1).click();
        assertThat(page.locator("tbody.row")).hasCount(1);
        page.locator("tbody .title a").click();
        assertThat(page.locator("h1")).hasText("Why the fleet was sent");
        assertThat(page.locator(".silent")).containsText("Bay Ledger");
    }

    @Test
    void theSearchBoxFindsEntitiesClaimsAndTexts() {
        open("/matrix");
        page.locator("#find").fill("Veldania");
        page.keyboard().press("Enter");
        assertThat(page.locator("section h2")).hasText(new String[] {"Entities", "Claims", "Texts"});
        page.locator(".entities a").first().click();
        assertThat(page.locator("h1")).hasText("Veldania");
        assertThat(page.locator("#ties")).containsText("supply");
        page.locator("#ties .passage").first().click();
        assertThat(page.locator("#card h2")).containsText("Veldania supplies fuel to Orrin");
    }

    @Test
    void everythingWorksBeforeScripts() {
        Page plain = chromium.windowWithoutScripts(1200, 900);
        plain.navigate(server.address().resolve("/matrix").toString());
        plain.locator("#e-" + SAMPLE.tie.id() + " a.passage").click();
        assertThat(plain.locator("#card h2")).containsText("supplies");
        plain.getByText("Reject", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(plain.locator("#card .review")).hasText("rejected");
        assertThat(plain.locator("#notice")).containsText("Rejected.");
        plain.locator("#notice button").click();
        assertThat(plain.locator("#card .review")).hasText("unreviewed");
        plain.context().close();
    }

    @Test
    void whatAHostileDocumentSaysIsTextAndNothingElse() {
        Draft hostile = new Draft(
                "Evil<img src=x onerror=alert(1)>",
                "2025-12-01",
                "<script>document.title='taken'</script>",
                "<script>document.title='taken'</script> Two boats sank on Friday, officials said.",
                "Click <a href=\"javascript:document.title='taken'\" onclick=\"document.title='taken'\">here</a>"
                        + " or \"><svg onload=document.title='taken'>.",
                "The fee was \u202E000,1\u202C dollars, and ${1+1} {{7*7}} &lt;b&gt; remain.",
                "A".repeat(4000),
                "</textarea></title></style><style>body{display:none}</style>");
        Claim sank = hostile.claim(new Measure("boats"), "<script>document.title='taken'</script> Two boats sank")
                .figure("Two boats", Bound.EXACT, "2", "boats", null)
                .by(SourceClass.UNNAMED_OFFICIAL, "<b onmouseover=alert(1)>officials</b>", "said", false)
                .done();
        server.close();
        server = WebServer.start(new PaperDesk(hostile), 0);
        for (int width : new int[] {400, 1600}) {
            page.setViewportSize(width, 900);
            for (String path : List.of(
                    "/matrix",
                    "/documents",
                    "/documents/" + hostile.document().id(),
                    Entries.href(sank),
                    "/search?q=%3Cscript%3E",
                    "/matrix?filter=%22%3E%3Cscript%3E")) {
                open(path);
                assertThat(page.locator("h1").first()).isVisible();
                assertThat(page.title()).endsWith("· sample · Entente");
                assertThat(page.locator("body script, body style, svg[onload], [onclick], [onerror], [onmouseover]"))
                        .hasCount(0);
                assertThat(page.locator("a[href^='javascript']")).hasCount(0);
                assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                        .as("what sticks out to the right of " + path)
                        .isLessThanOrEqualTo(0);
            }
        }
        open("/documents/" + hostile.document().id());
        assertThat(page.locator("#text")).containsText("<script>document.title='taken'</script>");
        assertThat(page.locator(".hiddensign").first()).hasText("⟨U+202E⟩");
        assertThat(page.locator("#text")).containsText("${1+1} {{7*7}} &lt;b&gt; remain");
    }

    @Test
    void noRequestLeavesTheMachineAndNoPolicyIsBroken() {
        for (String path : List.of("/matrix", reader(), "/entities", "/search?q=raid", "/add", "/judgements")) {
            open(path);
            assertThat(page.locator("h1").first()).isVisible();
        }
        assertThat(chromium.requests()).isNotEmpty().allMatch(address -> address.startsWith("http://127.0.0.1:"));
        assertThat(chromium.troubles().stream().filter(words -> !words.contains("404")))
                .isEmpty();
    }
}
