package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.app.work.Machine;
import org.entente.app.work.PlainReader;
import org.entente.model.EntityKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists and screening by the command line, over a real case. */
final class ScreeningCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BORDURIA =
            "{\"id\":\"b\",\"schema\":\"Company\",\"properties\":{\"name\":[\"Bordurea\"],\"program\":[\"TRN\"]},\"datasets\":[\"tarn\"]}\n";
    private static final String ALAND =
            "{\"id\":\"a\",\"schema\":\"Organization\",\"properties\":{\"name\":[\"Aland\"]},\"datasets\":[\"tarn\"]}\n";

    @TempDir
    private Path folder;

    private String file = "";
    private String list = "";
    private String out = "";
    private String err = "";

    @BeforeEach
    void makeCase() throws Exception {
        file = folder.resolve("my.entente").toString();
        list = folder.resolve("tarn.json").toString();
        Files.writeString(
                folder.resolve("one.txt"),
                "Publisher: North Post\nPublished: 2025-03-04\n\n"
                        + "Borduria counted 7 ships by that evening. Aland openly supplies Drevia with oil.");
        Files.writeString(Path.of(list), BORDURIA);
        assertThat(run("add", file, folder.resolve("one.txt").toString())).isEqualTo(ExitCode.DONE);
    }

    private int run(String... args) {
        StringWriter outWriter = new StringWriter();
        StringWriter errWriter = new StringWriter();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(outWriter),
                new PrintWriter(errWriter),
                false,
                100);
        int code = CommandLineApp.run(
                terminal, threads -> new Machine(() -> new PlainReader("1", EntityKind.COMPANY, ""), threads), args);
        out = outWriter.toString();
        err = errWriter.toString();
        return code;
    }

    private List<JsonNode> json(String... args) throws Exception {
        assertThat(run(args)).as(err).isEqualTo(ExitCode.DONE);
        return out.lines()
                .map(line -> {
                    try {
                        return JSON.readTree(line);
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
    }

    @Test
    void aHitShowsScoreReasonsAndThePassageThatPutTheNameIntoTheCase() throws Exception {
        assertThat(run("list", file, "add", list)).as(err).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("tarn: 1 listing", "1 added", "new hit: Borduria", "tarn:b");
        JsonNode hit = json("screen", file, "--json").getFirst();
        assertThat(hit.at("/entity/name").asText()).isEqualTo("Borduria");
        assertThat(hit.at("/listing/entry").asText()).isEqualTo("b");
        assertThat(hit.at("/score").asDouble()).isBetween(0.7, 1.0);
        assertThat(hit.at("/passage/exact").asText()).isEqualTo("Borduria");
        assertThat(hit.at("/passage/suffix").asText()).startsWith(" counted 7 ships");
        assertThat(hit.at("/reasons/0/words").asText()).isNotBlank();
        assertThat(run("screen", file)).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("«Borduria» counted 7 ships", "North Post", "programme: TRN", "1 hit; 3 entities");
    }

    @Test
    void aDismissalHoldsUntilTheListingChanges() throws Exception {
        run("list", file, "add", list);
        String entity =
                json("screen", file, "--json").getFirst().at("/entity/id").asText();
        assertThat(run("judge", file, "not-listed", entity, "tarn:b", "--why", "a state"))
                .as(err)
                .isEqualTo(ExitCode.DONE);
        assertThat(json("screen", file, "--json")).isEmpty();
        assertThat(run("screen", file)).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("0 hits", "1 hit was dismissed");
        assertThat(run("screen", file, "--dismissed")).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("dismissed by", "a state");
        assertThat(run("judge", file, "list")).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("holds", "is not Bordurea");

        Files.writeString(Path.of(list), BORDURIA + ALAND);
        assertThat(run("list", file, "update", list)).as(err).isEqualTo(ExitCode.DONE);
        assertThat(out)
                .contains("1 added, 0 changed, 0 removed", "new hit: Åland")
                .doesNotContain("new hit: Borduria");

        Files.writeString(Path.of(list), BORDURIA.replace("TRN", "TRN2"));
        assertThat(run("list", file, "update")).as(err).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("0 added, 1 changed, 1 removed", "new hit: Borduria", "hit no more: Åland");
        assertThat(json("screen", file, "--json")).hasSize(1);
    }

    @Test
    void aDismissalCanBeTakenBack() throws Exception {
        run("list", file, "add", list);
        String entity =
                json("screen", file, "--json").getFirst().at("/entity/id").asText();
        String judgement = json("judge", file, "not-listed", entity, "tarn:b", "--json")
                .getFirst()
                .at("/judgement")
                .asText();
        assertThat(run("judge", file, "undo", judgement)).isEqualTo(ExitCode.DONE);
        assertThat(json("screen", file, "--json")).hasSize(1);
        assertThat(run("judge", file, "not-listed", entity, "tarn:z")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err).contains("USE-HIT");
    }

    @Test
    void aNameIsScreenedWithWhatIsKnownOfItsBearer() throws Exception {
        Files.writeString(
                Path.of(list),
                "{\"id\":\"p\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Karim Tarnov\"],\"birthDate\":[\"1958\"]}}\n");
        run("list", file, "add", list, "--name", "mine");
        assertThat(json("screen", file, "--json", "--name", "Carim Tarnow")).hasSize(1);
        assertThat(json("screen", file, "--json", "--name", "Carim Tarnow", "--kind", "body"))
                .isEmpty();
        assertThat(json("screen", file, "--json", "--name", "Carim Tarnow", "--birth", "1990"))
                .isEmpty();
        assertThat(run("screen", file, "--name", "Kаrim Tarnov")).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("Letters of another script that look alike", "[mine:p]", "1 hit among 1 listing");
        assertThat(run("screen", file, "--name", "x", "--kind", "fish")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err).contains("USE-KIND");
        assertThat(run("screen", file, "--threshold", "2")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err).contains("USE-THRESHOLD");
    }

    @Test
    void statusTellsEachListWithItsSnapshots() throws Exception {
        assertThat(run("list", file, "status")).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("No lists yet");
        assertThat(run("screen", file)).isEqualTo(ExitCode.REFUSED);
        assertThat(err).contains("LIST-NONE");
        run("list", file, "add", list);
        assertThat(run("list", file, "update")).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("nothing new");
        Files.writeString(Path.of(list), BORDURIA + "no json\n");
        assertThat(run("list", file, "update")).isEqualTo(ExitCode.REFUSED);
        assertThat(err).contains("LIST-ROW: tarn.json, line 2: no JSON");
        assertThat(run("list", file, "status")).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("tarn", "undated", "1 earlier snapshot");
        assertThat(json("list", file, "status", "--json")).hasSize(2);
    }

    @Test
    void aListThatIsNotWholeChangesNothing() throws Exception {
        run("list", file, "add", list);
        Files.writeString(Path.of(list), BORDURIA + ALAND.substring(0, 30));
        assertThat(run("list", file, "update", list)).isEqualTo(ExitCode.REFUSED);
        assertThat(err).contains("LIST-HALF");
        assertThat(json("list", file, "status", "--json")).hasSize(1);
    }

    @Test
    void wrongCallsAreToldSo() {
        assertThat(run("list", file, "update", list)).isEqualTo(ExitCode.REFUSED);
        assertThat(err).contains("LIST-NOT-THERE");
        assertThat(run("list", file, "add", list)).isEqualTo(ExitCode.DONE);
        assertThat(run("list", file, "add", list)).isEqualTo(ExitCode.REFUSED);
        assertThat(err).contains("LIST-KNOWN");
        assertThat(run("list", file, "add")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err).contains("USE-LIST");
        assertThat(run("list", file, "drop")).isEqualTo(ExitCode.WRONG_USE);
    }
}
