package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void makeCase() throws Exception {
        file = folder.resolve("my.entente").toString();
        Files.writeString(
                folder.resolve("one.txt"),
                "Publisher: North Post\nPublished: 2025-03-04\n\n"
                        + "Borduria counted 7 ships by that evening. Aland openly supplies Drevia with oil.");
        Files.writeString(
                folder.resolve("two.txt"),
                "Publisher: South Post\nPublished: 2025-03-04\n\nBorduria counted at least 7 ships by that evening.");
        Told told = Told.pipe();
        assertThat(told.run("add", file, path("one.txt"), path("two.txt"))).isEqualTo(ExitCode.DONE);
        assertThat(told.out().lines())
                .startsWith("added  " + path("one.txt"), "added  " + path("two.txt"))
                .last()
                .asString()
                .startsWith("2 documents");
    }

    @Test
    void addNamesEachRefusedInputAndDoesTheRest() throws Exception {
        Files.write(folder.resolve("empty.txt"), new byte[0]);
        Files.writeString(folder.resolve("three.txt"), "Drevia counted 9 drones by that evening.");
        Told told = Told.pipe();
        int code = told.run("add", file, path("gone.txt"), path("empty.txt"), path("three.txt"));
        assertThat(code).isEqualTo(ExitCode.REFUSED);
        assertThat(told.err()).contains("ADD-MISSING: " + path("gone.txt"), "INGEST-EMPTY: " + path("empty.txt"));
        assertThat(told.out()).contains("added  " + path("three.txt"), "3 documents");
    }

    @Test
    void serveLetsInOriginsOnly() {
        Told told = Told.pipe();
        assertThat(told.run("serve", file, "--port", "0", "--allow-origin", "http://127.0.0.1:3333/refine"))
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(told.err()).contains("USE-ORIGIN");
    }

    @Test
    void serveListensOnAddressesOfThisMachineOnly() {
        Told told = Told.pipe();
        assertThat(told.run("serve", file, "--port", "0", "--bind", "my-machine"))
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(told.run("serve", file, "--port", "0", "--bind", "203.0.113.7"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(told.err()).contains("USE-ADDRESS: --bind my-machine", "SERVE-ADDRESS: 203.0.113.7");
    }

    @Test
    void addTakesTheStandardInputWithPublisherAndDate() throws Exception {
        Told told = Told.pipe("Carpathia counted 3 crates by that evening.");
        assertThat(told.run("add", file, "-", "--publisher", "West Post", "--published", "2025-06-01"))
                .isEqualTo(ExitCode.DONE);
        JsonNode claim = json("claims", file, "--document", "West Post").getFirst();
        assertThat(claim.at("/document/published").asText()).isEqualTo("2025-06-01");
        assertThat(claim.at("/document/publisher").asText()).isEqualTo("West Post");
    }

    @Test
    void addTellsMachinesWhatItAddedAndRefused() throws Exception {
        Told told = Told.pipe();
        told.run("add", file, "--json", path("one.txt"), path("gone.txt"));
        JsonNode json = JSON.readTree(told.out());
        assertThat(json.at("/added/0/known").asBoolean()).isTrue();
        assertThat(json.at("/refused/0/code").asText()).isEqualTo("ADD-MISSING");
        assertThat(json.at("/documents").asInt()).isEqualTo(2);
    }

    @Test
    void addOfNothingThatIsThereMakesNoCase() {
        String other = folder.resolve("other.entente").toString();
        assertThat(Told.pipe().run("add", other, path("gone.txt"))).isEqualTo(ExitCode.REFUSED);
        assertThat(Path.of(other)).doesNotExist();
    }

    @Test
    void claimsQuoteThePassageAndSayWhoSaysSo() {
        Told told = Told.pipe();
        assertThat(told.run("claims", file)).isEqualTo(ExitCode.DONE);
        assertThat(told.out())
                .contains("North Post", "“Borduria counted 7 ships by that evening.”")
                .contains("stated flatly by the author", "unreviewed");
    }

    @Test
    void figuresAndTiesAreTheClaimsOfTheirKind() throws Exception {
        assertThat(json("figures", file))
                .hasSize(2)
                .allMatch(claim -> claim.get("kind").asText().equals("figure"));
        assertThat(json("ties", file))
                .hasSize(1)
                .allMatch(claim -> claim.get("type").asText().equals("supply"));
    }

    @Test
    void anUnboundedEndIsNull() throws Exception {
        JsonNode figure =
                json("figures", file, "--document", "South").getFirst().at("/figures/0");
        assertThat(figure.get("low").decimalValue()).isEqualByComparingTo("7");
        assertThat(figure.get("high").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "--entity, borduria, 2",
        "--entity, drevia, 1",
        "--type, supply, 1",
        "--mode, asserted, 3",
        "--mode, denied, 0",
        "--review, machine, 3",
        "--kind, tie, 1"
    })
    void claimsAreNarrowedByWhatIsAsked(String option, String value, int expected) throws Exception {
        assertThat(json("claims", file, option, value)).hasSize(expected);
    }

    @Test
    void verdictsTellTheReasonAndBothPassages() throws Exception {
        List<JsonNode> verdicts = json("verdicts", file);
        assertThat(verdicts).hasSize(1);
        assertThat(verdicts.getFirst().get("relation").asText()).isEqualTo("compatible");
        Told told = Told.pipe();
        told.run("verdicts", file);
        assertThat(told.out()).contains("at least 7 ships", "counted 7 ships", "North Post", "South Post");
    }

    @Test
    void aPathHasTheClaimsOfEachStepWithTheirWords() throws Exception {
        JsonNode path = json("path", file, "aland", "drevia").getFirst();
        assertThat(path.get("steps").asInt()).isEqualTo(1);
        assertThat(path.at("/bonds/0/claims/0/passage/exact").asText()).contains("supplies Drevia");
        assertThat(path.at("/bonds/0/claims/0/attribution")).isNotEmpty();
        Told told = Told.pipe();
        assertThat(told.run("path", file, "Aland", "Drevia")).isEqualTo(ExitCode.DONE);
        assertThat(told.out())
                .contains(
                        "Åland – Drevia",
                        "supplies Drevia with oil",
                        "stated flatly by the author",
                        "not therefore central");
        Told none = Told.pipe();
        assertThat(none.run("path", file, "Borduria", "Drevia")).isEqualTo(ExitCode.DONE);
        assertThat(none.out()).contains("No way was found");
    }

    @Test
    void aCutTellsWhatHoldsTwoTogetherAndWhatComesOff() throws Exception {
        JsonNode cut = json("cut", file, "aland", "drevia").getFirst();
        assertThat(cut.get("cut")).hasSize(1);
        assertThat(cut.at("/own/apart")).hasSize(1);
        Told told = Told.pipe();
        assertThat(told.run("cut", file, "aland", "drevia")).isEqualTo(ExitCode.DONE);
        assertThat(told.out()).contains("One tie alone holds them together:", "Without it come off:");
        assertThat(Told.pipe().run("cut", file)).isEqualTo(ExitCode.DONE);
        assertThat(Told.pipe().run("cut", file, "aland")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(Told.pipe().run("cut", file, "aland", "aland")).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void flowsTellWhoGivesWhatToWhomWithTheWords() throws Exception {
        assertThat(json("flows", file).getFirst().at("/from/name").asText()).isEqualTo("Åland");
        assertThat(json("flows", file, "--entity", "borduria")).isEmpty();
        assertThat(json("flows", file, "--of", "arms")).isEmpty();
        Told told = Told.pipe();
        assertThat(told.run("flows", file)).isEqualTo(ExitCode.DONE);
        assertThat(told.out()).contains("Åland → Drevia", "supplies Drevia with oil", "stated flatly by the author");
    }

    @Test
    void anOverlapTellsWhatTwoShareWithTheClaimsOfEach() throws Exception {
        List<JsonNode> domains = json("overlap", file, "aland", "drevia", "--of", "sources");
        assertThat(domains).hasSize(1);
        assertThat(domains.getFirst().get("name").asText()).isEqualTo("the author, in North Post");
        assertThat(domains.getFirst().at("/sides/1/claims/0/passage/exact").asText())
                .contains("supplies Drevia");
        Told told = Told.pipe();
        assertThat(told.run("overlap", file, "aland", "drevia")).isEqualTo(ExitCode.DONE);
        assertThat(told.out()).contains("sources: 1", "supplies Drevia with oil");
        assertThat(Told.pipe().run("overlap", file, "aland", "aland")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(Told.pipe().run("overlap", file, "aland")).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void theRegistersOfACaseThatHoldsNeitherAreEmpty() {
        for (String register : List.of("accusations", "agreements", "recommendations")) {
            Told told = Told.pipe();
            assertThat(told.run(register, file)).isEqualTo(ExitCode.DONE);
            assertThat(told.out()).contains("Nothing found.");
        }
    }

    @Test
    void whatWasKnownOnADayIsWhatDatedDocumentsUpToItTell() throws Exception {
        Files.writeString(folder.resolve("undated.txt"), "Borduria counted 8 ships by that evening.");
        assertThat(Told.pipe().run("add", file, path("undated.txt"))).isEqualTo(ExitCode.DONE);
        assertThat(json("claims", file, "--as-of", "2025-03-03")).isEmpty();
        assertThat(json("claims", file, "--as-of", "2025-03-04")).hasSize(3);
        assertThat(json("verdicts", file, "--as-of", "2025-03-03")).isEmpty();
        assertThat(json("verdicts", file, "--as-of", "2025-03-04")).hasSize(1);
        Told told = Told.pipe();
        assertThat(told.run("claims", file, "--as-of", "2025-03-04")).isEqualTo(ExitCode.DONE);
        assertThat(told.err()).contains("1 document has no date");
        assertThat(Told.pipe().run("claims", file, "--as-of", "March")).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void whatWasKnownToThoseWhoWorkOnTheCaseIsWhatHadBeenAddedByThen() throws Exception {
        Files.writeString(folder.resolve("undated.txt"), "Borduria counted 8 ships by that evening.");
        assertThat(Told.pipe().run("add", file, path("undated.txt"))).isEqualTo(ExitCode.DONE);
        int all = json("claims", file).size();
        assertThat(json("claims", file, "--as-of", "9999-12-31", "--by", "added"))
                .hasSize(all);
        assertThat(json("claims", file, "--as-of", "2025-03-04", "--by", "added"))
                .isEmpty();
        assertThat(json("claims", file, "--as-of", "2025-03-04", "--by", "published"))
                .hasSize(3);
        assertThat(json("verdicts", file, "--as-of", "9999-12-31", "--by", "added"))
                .hasSameSizeAs(json("verdicts", file));
        Told told = Told.pipe();
        assertThat(told.run("claims", file, "--as-of", "2025-03-04", "--by", "hearsay"))
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(told.err()).contains("--by takes published or added, not hearsay");
        assertThat(Told.pipe().run("claims", file, "--by", "added")).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void aCaseThatTellsOfNoGoodsSaysSo() throws Exception {
        Told told = Told.pipe();
        assertThat(told.run("goods", file, "--of", "drones")).isEqualTo(ExitCode.DONE);
        assertThat(told.out()).isEqualToIgnoringNewLines("Nothing found.");
        assertThat(json("goods", file)).isEmpty();
    }

    @Test
    void aNameThatNobodyOfTheCaseHasIsRefused() {
        Told told = Told.pipe();
        assertThat(told.run("path", file, "Nobody", "Drevia")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(told.err()).contains("USE-NAME: Nobody");
    }

    @Test
    void searchFindsPassagesAndTheirPlace() throws Exception {
        List<JsonNode> found = json("search", file, "evening");
        assertThat(found).hasSize(2).allMatch(one -> one.get("exact").asText().contains("evening"));
    }

    @Test
    void searchForNothingIsRefused() {
        Told told = Told.pipe();
        assertThat(told.run("search", file, " ")).isEqualTo(ExitCode.REFUSED);
        assertThat(told.err()).contains("SEARCH-EMPTY");
    }

    @ParameterizedTest
    @CsvSource({"claims, 3", "verdicts, 1", "entities, 3"})
    void exportWritesOneObjectALine(String format, int lines) throws Exception {
        assertThat(json("export", file, "--format", format)).hasSize(lines);
    }

    @Test
    void exportedPlacesAreSetOnTheMap() throws Exception {
        Files.writeString(
                folder.resolve("place.txt"),
                "Publisher: North Post\nPublished: 2025-03-04\n\nRebels killed 12 soldiers in Maiduguri on Monday.");
        assertThat(Told.pipe().run("add", file, path("place.txt"))).isEqualTo(ExitCode.DONE);
        assertThat(json("export", file, "--format", "claims"))
                .filteredOn(claim -> claim.at("/place/name").asText().equals("Maiduguri"))
                .isNotEmpty()
                .allSatisfy(claim -> {
                    assertThat(claim.at("/place/latitude").asDouble()).isBetween(11.0, 12.5);
                    assertThat(claim.at("/place/longitude").asDouble()).isBetween(12.5, 14.0);
                });
    }

    @Test
    void exportOfAnUnknownFormatIsWrongUse() {
        Told told = Told.pipe();
        assertThat(told.run("export", file, "--format", "poetry")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(told.err()).contains("USE-FORMAT");
    }

    @Test
    void aDecisionIsRecordedListedAndUndone() throws Exception {
        String claim = json("figures", file).getFirst().get("id").asText();
        Told told = Told.pipe();
        assertThat(told.run("judge", file, "reject", claim.substring(0, 12), "--who", "A reader", "--why", "misread"))
                .isEqualTo(ExitCode.DONE);
        assertThat(json("figures", file)).hasSize(1);
        assertThat(json("figures", file, "--review", "rejected")).hasSize(1);
        JsonNode listed = json("judge", file, "list").getFirst();
        assertThat(listed.get("state").asText()).isEqualTo("holds");
        assertThat(listed.get("why").asText()).isEqualTo("misread");
        Told.pipe().run("judge", file, "undo", listed.get("id").asText().substring(0, 12));
        assertThat(json("figures", file)).hasSize(2);
        assertThat(json("judge", file, "list").getFirst().get("state").asText()).isEqualTo("undone");
        Told records = Told.pipe();
        assertThat(records.run("judge", file, "records")).isEqualTo(ExitCode.DONE);
        assertThat(records.out().lines()).hasSize(2).allSatisfy(line -> assertThat(org.entente.codec.Json.write(
                        org.entente.codec.Json.read(line, org.entente.model.Judgement.class)))
                .isEqualTo(line));
    }

    @Test
    void aCorrectionShowsInTheExport() throws Exception {
        String claim = json("figures", file, "--document", "South")
                .getFirst()
                .get("id")
                .asText();
        assertThat(Told.pipe().run("judge", file, "correct", claim, "--value", "8", "--mode", "alleged"))
                .isEqualTo(ExitCode.DONE);
        JsonNode corrected = json("figures", file, "--document", "South").getFirst();
        assertThat(corrected.get("review").asText()).isEqualTo("corrected");
        assertThat(corrected.get("mode").asText()).isEqualTo("alleged");
        assertThat(corrected.at("/figures/0/value").asInt()).isEqualTo(8);
    }

    @Test
    void aMissedNameIsAddedByItsPlace() throws Exception {
        JsonNode claim = json("figures", file, "--document", "South").getFirst();
        String text = claim.at("/passage/exact").asText();
        int start = claim.at("/passage/start").asInt() + text.indexOf("evening");
        String span = start + "-" + (start + "evening".length());
        int code =
                Told.pipe().run("judge", file, "name", claim.at("/document/id").asText(), span, "--kind", "place");
        assertThat(code).isEqualTo(ExitCode.DONE);
        assertThat(json("export", file, "--format", "entities"))
                .anyMatch(entity -> entity.get("name").asText().equals("evening"));
    }

    @ParameterizedTest
    @CsvSource({
        "USE-DECISION, praise, 1",
        "USE-DECISION, accept, ",
        "USE-ID, accept, ffffffffffffffffffff",
        "USE-ID, accept, ''",
        "USE-CORRECTION, correct, CLAIM",
        "USE-GRADE, grade, 'North Post=Z'",
        "USE-SPAN, name, 'DOCUMENT=x'",
        "USE-SPAN, name, 'DOCUMENT=5-9999999'",
        "USE-CODE, name, 'DOCUMENT=0-5'",
        "USE-NAME, rename, 'ENTITY= '"
    })
    void wrongDecisionsSayWhatIsWrong(String code, String verb, String what) throws Exception {
        JsonNode claim = json("figures", file).getFirst();
        List<String> args = new ArrayList<>(List.of("judge", file, verb));
        if (what != null) {
            for (String one : what.split("=", -1)) {
                args.add(one.replace("CLAIM", claim.get("id").asText())
                        .replace("ENTITY", claim.at("/participants/0/entity/id").asText())
                        .replace("DOCUMENT", claim.at("/document/id").asText()));
            }
        }
        Told told = Told.pipe();
        assertThat(told.run(args.toArray(String[]::new))).isEqualTo(ExitCode.WRONG_USE);
        assertThat(told.err()).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"--type, SUPPLY-LINE, USE-TYPE", "--value, seven, USE-VALUE", "--mode, certain, USE-CODE"})
    void wrongCorrectionsSayWhatIsWrong(String option, String value, String code) throws Exception {
        String claim = json("ties", file).getFirst().get("id").asText();
        Told told = Told.pipe();
        assertThat(told.run("judge", file, "correct", claim, option, value)).isEqualTo(ExitCode.WRONG_USE);
        assertThat(told.err()).contains(code);
    }

    @Test
    void aPrefixOfSeveralIdsIsAskedToBeLonger() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add("Aland counted " + i + " ships by that evening.");
        }
        Files.writeString(folder.resolve("many.txt"), String.join(" ", texts));
        Told.pipe().run("add", file, path("many.txt"));
        Told told = Told.pipe();
        assertThat(told.run("judge", file, "accept", firstSharedDigit())).isEqualTo(ExitCode.WRONG_USE);
        assertThat(told.err()).contains("USE-ID", "more than one claim");
    }

    private String firstSharedDigit() throws Exception {
        List<String> digits = json("claims", file).stream()
                .map(claim -> claim.get("id").asText().substring(0, 1))
                .sorted()
                .toList();
        for (int i = 1; i < digits.size(); i++) {
            if (digits.get(i).equals(digits.get(i - 1))) {
                return digits.get(i);
            }
        }
        throw new AssertionError("of more than sixteen ids two begin alike");
    }

    @Test
    void rebuildRereadAndCheckLeaveASoundCase() throws Exception {
        String before = exported();
        assertThat(Told.pipe().run("rebuild", file)).isEqualTo(ExitCode.DONE);
        assertThat(Told.pipe().run("reread", file)).isEqualTo(ExitCode.DONE);
        Told told = Told.pipe();
        assertThat(told.run("check", file)).isEqualTo(ExitCode.DONE);
        assertThat(told.out()).contains("sound");
        assertThat(exported()).isEqualTo(before);
    }

    @Test
    void removeAsksFirstAndThenRemovesForGood() throws Exception {
        Told asked = Told.pipe();
        asked.run("remove", file, path("two.txt"));
        assertThat(asked.out()).contains("would remove", "--yes");
        assertThat(json("figures", file)).hasSize(2);
        Told.pipe().run("remove", file, path("two.txt"), "--yes", "--who", "A reader");
        assertThat(json("figures", file)).hasSize(1);
        Told again = Told.pipe();
        assertThat(again.run("add", file, path("two.txt"))).isEqualTo(ExitCode.REFUSED);
        assertThat(again.err()).contains("CASE-PURGED");
    }

    @Test
    void aCaseThatIsNotThereIsNamed() {
        Told told = Told.pipe();
        assertThat(told.run("claims", path("none.entente"))).isEqualTo(ExitCode.REFUSED);
        assertThat(told.err()).contains("CASE-MISSING", "none.entente");
    }

    @Test
    void aFileThatIsNoCaseIsNamedAndLeftAsItWas() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("one.txt"));
        Told told = Told.pipe();
        assertThat(told.run("claims", path("one.txt"))).isEqualTo(ExitCode.REFUSED);
        assertThat(told.err()).contains("CASE-NOT-A-CASE");
        assertThat(folder.resolve("one.txt")).hasBinaryContent(before);
    }

    @Test
    void aDemonstrationWithoutItsCorpusSaysWhereItLooked() {
        String before = System.getProperty("entente.home");
        System.setProperty("entente.home", folder.toString());
        try {
            Told told = Told.pipe();
            assertThat(told.run("demo", "--no-serve")).isEqualTo(ExitCode.REFUSED);
            assertThat(told.err()).contains("DEMO-MISSING", folder.toString());
        } finally {
            if (before == null) {
                System.clearProperty("entente.home");
            } else {
                System.setProperty("entente.home", before);
            }
        }
    }

    @Test
    void noThreadsIsWrongUse() {
        assertThat(Told.pipe().run("add", file, "--threads", "0")).isEqualTo(ExitCode.WRONG_USE);
    }

    private String exported() {
        StringBuilder all = new StringBuilder();
        for (String format : List.of("claims", "verdicts", "entities")) {
            Told told = Told.pipe();
            told.run("export", file, "--format", format);
            all.append(told.out());
        }
        return all.toString();
    }

    private List<JsonNode> json(String... args) throws Exception {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--json");
        Told told = Told.pipe();
        assertThat(told.run(all.toArray(String[]::new))).as(told.err()).isEqualTo(ExitCode.DONE);
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : told.out().lines().toList()) {
            nodes.add(JSON.readTree(line.getBytes(StandardCharsets.UTF_8)));
        }
        return nodes;
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
