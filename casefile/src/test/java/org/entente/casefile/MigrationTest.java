package org.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A case of every released schema opens with this code and holds what it held.
 *
 * <p>The frozen file of a schema and the telling of its contents are written once, when the schema is
 * released: {@code mvn -pl casefile -am test -Dtest=MigrationTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dentente.freeze=true} writes those of the current schema where
 * they are not there, and never over one that is. A change to a table, or to a record of the model that
 * stands in one as JSON, makes these tests fail: it needs another schema and a step that leads to it.
 */
final class MigrationTest {
    private static final Path FROZEN = Path.of("src/test/resources/frozen");
    private static final List<String> STEP = List.of(
            "CREATE TABLE note (document INTEGER PRIMARY KEY, words TEXT NOT NULL)",
            "INSERT INTO note (document, words) SELECT seq, 'from ' || title FROM document",
            "ALTER TABLE judgement ADD COLUMN weight INTEGER NOT NULL DEFAULT 1");

    @TempDir
    Path folder;

    private static Path frozen(int version) throws IOException {
        Path file = FROZEN.resolve("schema-" + version + ".entente");
        Path told = FROZEN.resolve("schema-" + version + ".txt");
        if (Boolean.getBoolean("entente.freeze") && version == Schema.CURRENT.version() && !Files.exists(file)) {
            Files.createDirectories(FROZEN);
            try (CaseFile caseFile = CaseFile.create(file)) {
                Everything.fill(caseFile);
                Files.write(told, Everything.tell(caseFile), StandardCharsets.UTF_8);
            }
        }
        return file;
    }

    private Path copyOf(int version) throws IOException {
        return Files.copy(frozen(version), folder.resolve("x.entente"));
    }

    private static List<String> told(int version) throws IOException {
        return Files.readAllLines(FROZEN.resolve("schema-" + version + ".txt"), StandardCharsets.UTF_8);
    }

    @Test
    void theFrozenFileOfEverySchemaHoldsWhatItHeld() throws IOException {
        for (int version = 1; version <= Schema.CURRENT.version(); version++) {
            Path file = copyOf(version);
            try (CaseFile caseFile = CaseFile.openForReading(file)) {
                assertThat(Everything.tell(caseFile)).isEqualTo(told(version));
                assertThat(caseFile.check()).isEmpty();
            }
            try (CaseFile caseFile = CaseFile.openForWriting(file)) {
                assertThat(Everything.tell(caseFile)).isEqualTo(told(version));
                assertThat(Story.of("One more.").addTo(caseFile)).isEqualTo(Evidence.Added.DOCUMENT);
                assertThat(caseFile.check()).isEmpty();
            }
            Files.delete(file);
        }
    }

    @Test
    void everyTableOfTheFrozenFileHoldsSomething() throws IOException {
        try (CaseFile caseFile = CaseFile.openForReading(copyOf(Schema.CURRENT.version()))) {
            Db db = caseFile.db();
            List<String> tables = db.list(
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_fts%' ESCAPE '\\'"
                            + " AND name NOT LIKE 'sqlite%'",
                    row -> row.getString(1));
            assertThat(tables).hasSizeGreaterThan(25);
            assertThat(tables.stream().filter(table -> db.number("SELECT count(*) FROM " + table) == 0))
                    .containsExactly("lease");
        }
    }

    @Test
    void theSchemaThatIsReleasedIsTheOneThatIsMade() throws IOException {
        try (CaseFile released = CaseFile.openForReading(copyOf(Schema.CURRENT.version()));
                CaseFile made = CaseFile.create(folder.resolve("made.entente"))) {
            assertThat(schemaOf(made)).isEqualTo(schemaOf(released));
        }
    }

    private static List<String> schemaOf(CaseFile caseFile) {
        return caseFile.db().list("SELECT type || name || sql FROM sqlite_schema ORDER BY 1", row -> row.getString(1));
    }

    @Test
    void anOlderCaseIsBroughtUpToDateOnACopyAndKeepsAllItHeld() throws IOException {
        Path file = copyOf(1);
        Schema newer = newer(STEP);
        try (CaseFile caseFile = CaseFile.openForWriting(file, newer)) {
            assertThat(Everything.tell(caseFile)).isEqualTo(told(1));
            assertThat(caseFile.db().number("SELECT count(*) FROM note WHERE words LIKE 'from %'"))
                    .isEqualTo(2);
            assertThat(caseFile.db().number("PRAGMA user_version")).isEqualTo(Schema.CURRENT.version() + 1);
            assertThat(caseFile.db().number("PRAGMA application_id")).isEqualTo(Header.APPLICATION_ID);
            assertThat(caseFile.check()).isEmpty();
        }
        assertThat(CaseFileTest.filesIn(folder)).containsExactly(file);
        assertThatThrownBy(() -> CaseFile.openForWriting(file))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.code()).isEqualTo("CASE-NEWER"));
        try (CaseFile caseFile = CaseFile.openForReading(file, newer)) {
            assertThat(Everything.tell(caseFile)).isEqualTo(told(1));
        }
    }

    @Test
    void openingForReadingBringsUpToDateToo() throws IOException {
        Path file = copyOf(1);
        try (CaseFile caseFile = CaseFile.openForReading(file, newer(STEP))) {
            assertThat(caseFile.db().number("PRAGMA user_version")).isEqualTo(Schema.CURRENT.version() + 1);
            assertThat(Everything.tell(caseFile)).isEqualTo(told(1));
        }
        assertThat(CaseFileTest.filesIn(folder)).containsExactly(file);
    }

    @Test
    void aMigrationThatFailsLeavesTheFileAsItWas() throws IOException {
        Path file = copyOf(1);
        byte[] before = Files.readAllBytes(file);
        List<String> broken = new ArrayList<>(STEP);
        broken.add("INSERT INTO nowhere VALUES (1)");

        assertThatIllegalStateException().isThrownBy(() -> CaseFile.openForWriting(file, newer(broken)));

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(CaseFileTest.filesIn(folder)).containsExactly(file);
        CaseFile.openForWriting(file).close();
    }

    @Test
    void aMigrationThatWasStoppedIsDoneAgain() throws IOException {
        Path file = copyOf(1);
        Files.writeString(folder.resolve("x.entente-migrating"), "half a copy");
        try (CaseFile caseFile = CaseFile.openForWriting(file, newer(STEP))) {
            assertThat(Everything.tell(caseFile)).isEqualTo(told(1));
        }
        assertThat(CaseFileTest.filesIn(folder)).containsExactly(file);
    }

    @Test
    void anOlderCaseThatWasNotClosedCleanlyKeepsWhatItsLogHolds() throws IOException {
        Path file = copyOf(1);
        Path copy = Files.createDirectory(folder.resolve("copy")).resolve("x.entente");
        try (CaseFile caseFile = CaseFile.openForWriting(file)) {
            Story.of("In the log only.").addTo(caseFile);
            Files.copy(file, copy);
            Files.copy(folder.resolve("x.entente-wal"), folder.resolve("copy/x.entente-wal"));
        }
        try (CaseFile caseFile = CaseFile.openForWriting(copy, newer(STEP))) {
            assertThat(caseFile.evidence().documents()).hasSize(3);
            assertThat(caseFile.check()).isEmpty();
        }
        assertThat(CaseFileTest.filesIn(folder.resolve("copy"))).containsExactly(copy);
    }

    @Test
    void anOlderCaseThatAnotherProgramHasOpenWaits() throws IOException {
        Path file = copyOf(1);
        try (Db other = Db.open(file, Db.Access.READ)) {
            other.number("SELECT count(*) FROM document");
            assertThatThrownBy(() -> CaseFile.openForWriting(file, newer(STEP)))
                    .isInstanceOfSatisfying(
                            UserError.class, error -> assertThat(error.code()).isEqualTo("CASE-BUSY"));
        }
        try (CaseFile caseFile = CaseFile.openForWriting(file, newer(STEP))) {
            assertThat(Everything.tell(caseFile)).isEqualTo(told(1));
        }
    }

    @Test
    void anOlderCaseThatMayNotBeWrittenToIsRefused() throws IOException {
        Path file = copyOf(1);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThatThrownBy(() -> CaseFile.openForReading(file, newer(STEP)))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.code()).isEqualTo("CASE-OLD-SCHEMA"));
    }

    @Test
    void aWayWithAGapIsABug() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Schema(2, List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schema(2, List.of(), List.of(new Schema.Step(2, STEP))));
    }

    private static Schema newer(List<String> statements) {
        List<String> create = new ArrayList<>(Schema.CURRENT.create());
        create.addAll(statements);
        int current = Schema.CURRENT.version();
        List<Schema.Step> steps = new ArrayList<>(Schema.CURRENT.steps());
        steps.add(new Schema.Step(current, statements));
        return new Schema(current + 1, create, steps);
    }
}
