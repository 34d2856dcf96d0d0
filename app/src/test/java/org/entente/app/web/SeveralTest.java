package org.entente.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deciding on several things at once, and from two windows. */
final class SeveralTest {
    private static Chromium chromium;

    @TempDir
    private Path folder;

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

    private void open(Page window, String path) {
        window.navigate(bench.address(path));
        assertThat(window.locator("html[data-ready]")).hasCount(1);
    }

    private static Locator review(Page window, Bench bench, String claim) {
        return window.locator("[data-claim='" + bench.claim(claim).id() + "'] .review");
    }

    private static Locator box(Page window, Bench bench, String claim) {
        return window.locator("input.pick[value='" + bench.claim(claim).id() + "']");
    }

    @Test
    void claimsAreSelectedAndRejectedByKeyboardAfterTheEffectWasShownAndTakenBackInOneStep() {
        open(page, "/claims");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator("#picked")).hasText("2 selected");
        page.keyboard().press("r");
        assertThat(page.locator("h1")).hasText("Reject 2 claims?");
        assertThat(page.locator(".effects")).containsText("claims rejected: 0 now, 2 then");
        assertThat(page.locator("ul.picked li")).hasCount(2);
        assertThat(bench.judgements()).isEmpty();
        page.locator("button.main").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/claims[?]judged="));
        assertThat(page.locator("#notice")).containsText("2 at once");
        assertThat(page.locator(".entry.rejected")).hasCount(2);
        page.locator("#notice button").click();
        assertThat(page.locator("#notice")).containsText("Taken back.");
        open(page, "/claims");
        assertThat(page.locator(".entry.rejected")).hasCount(0);
        assertThat(bench.judgements()).hasSize(4);
    }

    @Test
    void whatWasDecidedAtOnceIsTakenBackTogetherOnThePageOfJudgements() {
        open(page, "/claims");
        box(page, bench, "tie").check();
        box(page, bench, "reach").check();
        page.locator("button[value=accept]").click();
        page.locator("button.main").click();
        assertThat(page.locator("#notice")).containsText("2 at once");
        open(page, "/judgements");
        Locator batch = page.locator("tbody.batch");
        assertThat(batch.locator(".over th")).hasText("2 at once: accepted");
        assertThat(batch.locator("tr")).hasCount(3);
        assertThat(Axe.faults(page)).isEmpty();
        batch.locator(".over button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#notice")).containsText("Taken back.");
        assertThat(page.locator("tr.undone")).hasCount(2);
        assertThat(batch.locator(".over button")).hasCount(0);
    }

    @Test
    void withoutScriptsTooADecisionIsRefusedWhereSomebodyHasDecidedSince() {
        Page one = chromium.windowWithoutScripts(1200, 900);
        Page other = chromium.windowWithoutScripts(1200, 900);
        String href = bench.address(Entries.href(bench.claim("eightyThree")));
        one.navigate(href);
        other.navigate(href);
        one.locator("#card button[value=reject]").click();
        assertThat(one.locator("#notice")).containsText("Rejected.");
        other.locator("#card button[value=accept]").click();
        assertThat(other.locator("main")).containsText("somebody has decided on the same");
        assertThat(bench.judgements()).hasSize(1);
        other.navigate(href);
        other.locator("#card button[value=accept]").click();
        assertThat(other.locator("#notice")).containsText("Accepted.");
        one.context().close();
        other.context().close();
    }

    @Test
    void theGradeOfAPublisherStandsBesideItWhereItsClaimsStand() {
        open(page, "/documents");
        page.locator("tr", new Page.LocatorOptions().setHasText("Meridian Institute"))
                .locator("input.pick")
                .check();
        page.locator("#several-grade").selectOption("C");
        page.locator("button[value=grade]").click();
        page.locator("button.main").click();
        assertThat(page.locator("main")).containsText("Meridian Institute, graded C");
        for (String path : List.of(
                "/matrix", "/claims", "/differences", Entries.href(bench.claim("eightyThree")), "/search?q=83+lives")) {
            open(page, path);
            assertThat(page.locator("main")).containsText("graded C");
        }
    }

    @Test
    void twoWindowsDoNotLoseEachOthersWork() {
        Page other = chromium.window(1600, 1000, false);
        open(page, "/claims");
        open(other, "/claims");
        box(page, bench, "tie").check();
        page.locator("button[value=reject]").click();
        page.locator("button.main").click();
        assertThat(review(page, bench, "tie")).hasText("rejected");
        box(other, bench, "tie").check();
        box(other, bench, "reach").check();
        other.locator("button[value=accept]").click();
        assertThat(other.locator("main")).containsText("somebody has decided on the same");
        assertThat(other.locator("main")).containsText("nothing was changed");
        assertThat(bench.judgements()).hasSize(1);
        open(other, "/claims");
        assertThat(review(other, bench, "tie")).hasText("rejected");
        box(page, bench, "reach").check();
        page.locator("button[value=accept]").click();
        page.locator("button.main").click();
        assertThat(page.locator("#notice")).containsText("Accepted.");
        box(other, bench, "purpose").check();
        other.locator("button[value=accept]").click();
        other.locator("button.main").click();
        assertThat(other.locator("#notice")).containsText("Accepted.");
        assertThat(bench.judgements()).hasSize(3);
        other.context().close();
    }

    @Test
    void aKeyInAnOldWindowIsRefusedWithTheDecisionThatStands() {
        Page other = chromium.window(1600, 1000, false);
        String href = Entries.href(bench.claim("eightyThree"));
        open(page, href);
        open(other, href);
        page.keyboard().press("r");
        assertThat(page.locator("#notice")).containsText("Rejected.");
        other.keyboard().press("a");
        assertThat(other.locator("#notice")).containsText("somebody has decided on the same");
        page.keyboard().press("u");
        assertThat(page.locator("#notice")).containsText("Taken back.");
        page.keyboard().press("a");
        assertThat(page.locator("#notice")).containsText("Accepted.");
        other.context().close();
    }

    @Test
    void entitiesAreMadeOneAndPublishersGradedAndComparisonsDismissed() {
        open(page, "/entities");
        List<Locator> boxes = page.locator("input.pick:visible").all();
        boxes.get(0).check();
        boxes.get(1).check();
        page.locator("button[value=merge]").click();
        assertThat(page.locator("h1")).hasText("Make one of 2 entities?");
        assertThat(page.locator(".effects")).containsText("entities: ");
        page.locator("button.main").click();
        assertThat(page.locator("#notice")).containsText("Made one.");
        open(page, "/documents");
        page.locator("input.pick").first().check();
        page.locator("#several-grade").selectOption("B");
        page.locator("button[value=grade]").click();
        page.locator("button.main").click();
        assertThat(page.locator("#notice")).containsText("Graded.");
        open(page, "/differences");
        page.locator("input.pick").first().check();
        page.locator("button[value=dismiss]").click();
        assertThat(page.locator("h1")).hasText("Dismiss 1 comparison?");
        page.locator("button.main").click();
        assertThat(page.locator("#notice")).containsText("The comparison was dismissed.");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 1600})
    void nothingSelectedIsSaidAndThePageOfTheEffectFits(int width) {
        Page window = chromium.window(width, 900, false);
        open(window, "/claims");
        window.locator("button[value=accept]").click();
        assertThat(window.locator("main")).containsText("Nothing is selected");
        open(window, "/claims");
        window.locator("input.pick").first().check();
        window.locator("button[value=accept]").click();
        assertThat(window.locator("h1")).hasText("Accept 1 claim?");
        assertThat((int) window.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .isLessThanOrEqualTo(0);
        assertThat(Axe.faults(window)).isEmpty();
        window.context().close();
    }
}
