package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.entente.app.work.CaseWork;
import org.entente.app.work.Machine;
import org.entente.app.work.Progress;
import org.entente.codec.Json;
import org.entente.codec.tables.RefusedRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read is named, and the rest goes on; what would overwrite something is refused whole. */
final class BadInputTest {
    private static final String TEXT = "Borduria supplied Carpathia with 40 drones in May.";

    @TempDir
    private Path folder;

    @Test
    void aDamagedFileAmongManyIsNamedAndTheRestGoesOn() throws IOException {
        Path inputs = Files.createDirectories(folder.resolve("inputs"));
        Path good = parquet("good", "text", TEXT);
        Files.copy(good, inputs.resolve("good.parquet"));
        byte[] bytes = Files.readAllBytes(good);
        Files.write(inputs.resolve("half.parquet"), Arrays.copyOf(bytes, bytes.length / 2));
        Files.writeString(inputs.resolve("words.parquet"), "This was never a Parquet file.");
        Files.createFile(inputs.resolve("empty.parquet"));
        Files.copy(parquet("other", "body", TEXT), inputs.resolve("other.parquet"));
        Files.writeString(
                inputs.resolve("records.jsonl"),
                "{\"text\": \"Carpathia denied it.\"}\n{\"text\": \"" + "monstrous ".repeat(1_700_000)
                        + "\"}\n{\"text\":\"" + TEXT + "\"}\n");
        Path tables = folder.resolve("tables");

        Job.Report report = Local.run(
                inputs.toString(),
                folder.resolve("missing").toString(),
                "--out",
                tables.toString(),
                "--partitions",
                "2");

        assertThat(report.refused())
                .extracting(each -> each.code() + " "
                        + Path.of(each.where().replaceAll("!.*", "")).getFileName())
                .containsExactlyInAnyOrder(
                        "SPARK-PARQUET-DAMAGED half.parquet",
                        "SPARK-PARQUET-DAMAGED words.parquet",
                        "SPARK-PARQUET-DAMAGED empty.parquet",
                        "SPARK-COLUMNS other.parquet",
                        "INGEST-TOO-MANY-BYTES records.jsonl",
                        "SPARK-INPUT-MISSING missing");
        assertThat(report.refused())
                .anySatisfy(each -> assertThat(each.where()).endsWith("records.jsonl!/line 2.json"));
        assertThat(Main.tell(report)).as("what the process ends with").isEqualTo(1);
        // The row's record and the line's are one document.
        assertThat(report.manifest().tables().getFirst().rows()).isEqualTo(2);

        assertThatThrownBy(() -> Local.run(inputs.toString(), "--out", tables.toString()))
                .hasMessageContaining("SPARK-TARGET-EXISTS");
        assertThat(Local.manifest(tables)).isEqualTo(report.manifest());
        tablesAreNotLoadedWhereTheyWouldNotFit(tables);
    }

    private void tablesAreNotLoadedWhereTheyWouldNotFit(Path tables) throws IOException {
        assertThatThrownBy(() -> load(folder.resolve("one.entente"), folder)).hasMessageContaining("LOAD-NO-TABLES");
        load(folder.resolve("full.entente"), tables);
        assertThatThrownBy(() -> load(folder.resolve("full.entente"), tables)).hasMessageContaining("LOAD-NOT-EMPTY");
        Path manifest = tables.resolve("entente.json");
        String whole = Files.readString(manifest);
        Files.writeString(manifest, whole.replaceFirst("\"version\":\\d+", "\"version\":0"));
        assertThatThrownBy(() -> load(folder.resolve("two.entente"), tables))
                .hasMessageContaining("LOAD-OTHER-VERSION");
        Files.writeString(manifest, whole);
        try (Stream<Path> files = Files.list(tables.resolve("records").resolve("readings"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".gz")).toList()) {
                Files.delete(file);
            }
        }
        Path damaged = folder.resolve("damaged.entente");
        assertThatThrownBy(() -> load(damaged, tables)).hasMessageContaining("LOAD-DAMAGED");
        assertThat(CaseDump.of(damaged)).noneMatch(line -> line.startsWith("document"));
    }

    private static void load(Path file, Path tables) {
        try (CaseWork work = new CaseWork(file, Machine.standard(1))) {
            work.load(tables, Progress.NONE);
        }
    }

    @Test
    void aRowGroupIsLookedAtBeforeItIsRead() throws IOException {
        Path file = parquet("good", "text", TEXT);
        Piece piece = Piece.whole("good.parquet", file.toUri().toString(), Files.size(file));
        List<Taken> taken = new ArrayList<>();

        Opening.open(piece, Local.configuration(), 10, null, null).forEachRemaining(taken::add);

        assertThat(taken).singleElement().satisfies(each -> assertThat(
                        Json.read(each.refusal(), RefusedRow.class).message())
                .contains("SPARK-ROW-GROUP"));
    }

    @Test
    void aFileThatWentAwayIsRefused() {
        Piece piece = Piece.whole("gone.txt", folder.resolve("gone.txt").toUri().toString(), 5);

        assertThat(Local.taken(piece)).singleElement().satisfies(each -> assertThat(
                        Json.read(each.refusal(), RefusedRow.class).message())
                .contains("SPARK-UNREADABLE"));
    }

    @Test
    void wrongUseIsTold() throws IOException {
        assertThat(Main.run(List.of("in.txt"))).isEqualTo(2);
        assertThatThrownBy(() -> Options.parse(List.of("in.txt"))).hasMessageContaining("SPARK-USE");
        assertThatThrownBy(() -> Options.parse(List.of("--out", "x"))).hasMessageContaining("SPARK-USE");
        assertThatThrownBy(() -> Options.parse(List.of("in", "--out", "x", "--partitions", "0")))
                .hasMessageContaining("SPARK-USE");
        assertThatThrownBy(() -> Options.parse(List.of("in", "--out", "x", "--published", "yesterday")))
                .hasMessageContaining("SPARK-USE");
        Path decisions = Files.writeString(folder.resolve("judgements.jsonl"), "{\"who\": 1}\n");
        assertThatThrownBy(() ->
                        Local.run("in", "--out", folder.resolve("x").toString(), "--judgements", decisions.toString()))
                .hasMessageContaining("SPARK-JUDGEMENTS");
    }

    private Path parquet(String name, String column, String text) throws IOException {
        Path written = folder.resolve("written-" + name);
        Local.session()
                .createDataFrame(List.of(RowFactory.create(text)), new StructType().add(column, DataTypes.StringType))
                .coalesce(1)
                .write()
                .parquet(written.toString());
        try (Stream<Path> files = Files.list(written)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
