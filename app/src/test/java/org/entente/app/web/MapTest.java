package org.entente.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.entente.engine.kit.places.Gazetteer;
import org.entente.engine.kit.places.Place;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Mode;
import org.entente.model.Role;
import org.entente.model.SourceClass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The map as a person uses it, over a real case in a real browser. */
final class MapTest {
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
        bench = new Bench(
                folder,
                new Account(
                        "Quay Courier",
                        "2025-12-03",
                        "Strikes on two cities",
                        List.of(
                                "Drones struck a depot in Odesa on 30 November 2025, the port said.",
                                "A spokesman denied that anybody had fired on Odesa.",
                                "Soldiers marched through Moldova on 2 December 2025.",
                                "A ship was boarded at Grimwater Sound."),
                        MapTest::read));
        page = chromium.window(1600, 1000, false);
    }

    private static void read(Draft draft) {
        draft.claim(EventType.ASSAULT, "Drones struck a depot in Odesa on 30 November 2025")
                .on("struck")
                .with(Role.PLACE, "Odesa", EntityKind.PLACE)
                .at("2025-11-30")
                .done();
        draft.claim(EventType.ASSAULT, "anybody had fired on Odesa")
                .on("fired")
                .with(Role.PLACE, "Odesa", EntityKind.PLACE)
                .put(Mode.DENIED, Factuality.CT_MINUS)
                .by(SourceClass.UNNAMED_OFFICIAL, "a spokesman", "denied", false)
                .done();
        draft.claim(EventType.MOBILIZE, "Soldiers marched through Moldova on 2 December 2025")
                .on("marched")
                .with(Role.PLACE, "Moldova", EntityKind.STATE)
                .at("2025-12-02")
                .done();
        draft.claim(EventType.COERCE, "A ship was boarded at Grimwater Sound")
                .on("boarded")
                .with(Role.PLACE, "Grimwater Sound", EntityKind.PLACE)
                .done();
    }

    @AfterEach
    void stop() {
        page.context().close();
        bench.close();
    }

    private void open(String path) {
        page.navigate(bench.address(path));
        assertThat(page.locator("html[data-ready]")).hasCount(1);
    }

    @Test
    void aTownAndAStateLookOtherwiseAndADenialStandsBesideWhatItDenies() {
        open("/events");
        page.locator(".tabs a", new Page.LocatorOptions().setHasText("On a map"))
                .click();
        assertThat(page.locator(".marker")).hasCount(2);
        Locator odesa = page.locator(".marker.point");
        assertThat(odesa.locator(".name")).hasText("Odesa");
        assertThat(odesa.locator("a.stated")).hasCount(1);
        assertThat(odesa.locator("a.denied")).hasCount(1);
        assertThat(page.locator(".marker.middle rect.rim")).hasCount(1);
        assertThat(page.locator(".places tbody tr", new Page.LocatorOptions().setHasText("Moldova")))
                .containsText("somewhere in this state; drawn at its middle");
        assertThat(page.locator(".apart")).containsText("Grimwater Sound");
        odesa.locator("a.denied").click();
        assertThat(page.locator("#s-0 .entry").last()).isVisible();
        assertThat(page.locator("#s-0")).containsText("denied by a spokesman");
    }

    @Test
    void theMapIsWalkedZoomedAndOpenedByKeyboardAlone() {
        open("/events/map");
        Locator drawing = page.locator(".worldmap .drawing");
        String before = Objects.requireNonNull(page.locator(".drawing svg").getAttribute("viewBox"));
        drawing.focus();
        page.keyboard().press("+");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".drawing svg")).not().hasAttribute("viewBox", before);
        page.keyboard().press("j");
        assertThat(page.locator(".marker a").first()).isFocused();
        page.keyboard().press("k");
        assertThat(page.locator(".marker a").last()).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#s-1")).isFocused();
        assertThat(page.locator("#s-1 .entry")).containsText("Soldiers marched");
    }

    @Test
    void whatIsFilteredIsFilteredInTheFilesToo() throws IOException {
        open("/events/map");
        page.locator("select[name=type]").selectOption(EventType.MOBILIZE.code());
        page.locator("form.several button").click();
        assertThat(page.locator(".marker .name")).hasText("Moldova");
        String query = "?type=" + EventType.MOBILIZE.code();
        assertThat(page.request().get(bench.address("/events/map.csv" + query)).text())
                .contains("Moldova", "middle of an area", "Soldiers marched")
                .doesNotContain("Odesa");
        JsonNode all = new ObjectMapper()
                .readTree(
                        page.request().get(bench.address("/events/map.geojson")).text());
        assertThat(all.path("type").asText()).isEqualTo("FeatureCollection");
        JsonNode first = all.path("features").get(0);
        assertThat(first.path("geometry").path("coordinates").get(0).asDouble()).isCloseTo(30.7, within(0.3));
        assertThat(first.path("geometry").path("coordinates").get(1).asDouble()).isCloseTo(46.5, within(0.3));
        assertThat(first.path("properties").path("mode").asText()).isEqualTo("asserted");
        open("/events/map?filter=nobody-did-this");
        assertThat(page.locator(".empty")).containsText("Nothing to draw");
        open("/events/map?of=parts&place=Nowhere,0.00,0.00");
        assertThat(page.locator(".empty")).containsText("Show all");
    }

    @Test
    void withoutScriptsTheMapIsDrawnAndASignLeadsToItsPassages() {
        Page plain = chromium.windowWithoutScripts(1000, 800);
        plain.navigate(bench.address("/events/map"));
        assertThat(plain.locator(".marker")).hasCount(2);
        plain.locator(".marker a.denied").click();
        assertThat(plain.locator("#s-0 .entry").first()).isVisible();
        plain.context().close();
    }

    @ParameterizedTest
    @CsvSource({"400, false", "1600, true", "2560, false"})
    void theMapFitsItsWindow(int width, boolean dark) {
        Page window = chromium.window(width, 900, dark);
        window.navigate(bench.address("/events/map"));
        assertThat(window.locator(".marker")).hasCount(2);
        assertThat((int) window.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .isLessThanOrEqualTo(0);
        assertThat(Axe.faults(window)).isEmpty();
        window.context().close();
    }

    @Test
    void theOutlinesAreInTheUnitsOfTheSigns() throws IOException {
        try (InputStream stream = Objects.requireNonNull(WorldMap.class.getResourceAsStream("static/world.svg"))) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("viewBox=\"0 0 " + WorldMap.WIDTH + " " + WorldMap.HEIGHT + "\"");
        }
        Place zero = new Place("zero", Place.Kind.REGION, "", 0, 0, 0);
        assertThat(WorldMap.x(zero)).isEqualTo(WorldMap.WIDTH / 2.0);
        Place south = new Place("south", Place.Kind.REGION, "", -60, 180, 0);
        assertThat(WorldMap.x(south)).isEqualTo(WorldMap.WIDTH);
        assertThat(WorldMap.y(south)).isCloseTo(WorldMap.HEIGHT, within(0.5));
    }

    @Test
    void aTownIsSureWhereNoOtherOfItsNameComesNearIt() {
        assertThat(Position.of(Gazetteer.find("Odesa").orElseThrow(), "Odesa")).isEqualTo(Position.POINT);
        assertThat(Position.of(Gazetteer.find("Springfield").orElseThrow(), "Springfield"))
                .isEqualTo(Position.ONE_OF);
        assertThat(Position.of(Gazetteer.find("Moldova").orElseThrow(), "Moldova"))
                .isEqualTo(Position.MIDDLE);
    }
}
