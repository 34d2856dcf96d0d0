package org.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.entente.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault of a file has its own message, and the file is left as it was. */
final class OpeningTest {
    private static final List<Consumer<Path>> BOTH_WAYS =
            List.of(file -> CaseFile.openForReading(file).close(), file -> CaseFile.openForWriting(file)
                    .close());

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("x.entente");
    }

    @Test
    void aFileThatIsNotThere() {
        refused("CASE-MISSING");
        assertThat(file).doesNotExist();
    }

    @Test
    void aFolder() throws IOException {
        Files.createDirectory(file);
        for (Consumer<Path> way : BOTH_WAYS) {
            assertRefused("CASE-DIRECTORY", () -> way.accept(file));
        }
        assertRefused("CASE-DIRECTORY", () -> CaseFile.create(file));
    }

    @Test
    void anEmptyFile() throws IOException {
        Files.createFile(file);
        refused("CASE-EMPTY");
    }

    @Test
    void aFileOfSomethingElse() throws IOException {
        Files.writeString(file, "A report about boats. ".repeat(500));
        refused("CASE-NOT-A-CASE");
    }

    @Test
    void aShortFileOfSomethingElse() throws IOException {
        Files.writeString(file, "x");
        refused("CASE-NOT-A-CASE");
    }

    @Test
    void aDatabaseOfAnotherProgram() throws SQLException {
        sql("CREATE TABLE t (x)");
        refused("CASE-OTHER-PROGRAM");
    }

    @Test
    void aCaseOfANewerVersion() throws SQLException {
        store(1);
        sql("PRAGMA user_version = 99");
        refused("CASE-NEWER");
    }

    @Test
    void aCaseWithoutAVersion() throws SQLException {
        store(1);
        sql("PRAGMA user_version = 0");
        refused("CASE-DAMAGED");
    }

    @Test
    void aCaseThatIsCutShort() throws IOException {
        store(40);
        long bytes = Files.size(file);
        for (long kept : List.of(bytes - 1, bytes / 2, 4096L, 600L, 100L, 99L, 17L)) {
            cut(kept);
            refused("CASE-TRUNCATED");
        }
    }

    @Test
    void aCaseWithADamagedPageIsToldWhenItIsRead() throws IOException {
        store(40);
        long bytes = Files.size(file);
        overwrite(4096, (int) (bytes - 4096));
        assertRefused("CASE-DAMAGED", () -> {
            try (CaseFile caseFile = CaseFile.openForReading(file)) {
                caseFile.evidence().documents();
            }
        });
    }

    @Test
    void aCaseWithADamagedFirstPageIsTold() throws IOException {
        store(1);
        overwrite(100, 3900);
        refused("CASE-DAMAGED");
    }

    @Test
    void afterAnUncleanCloseTheWholeFileIsChecked() throws Exception {
        store(200);
        sql("PRAGMA journal_mode = DELETE", "INSERT INTO lease VALUES (1, x'00', 1, 'another machine', '')");
        for (Consumer<Path> way : BOTH_WAYS) {
            way.accept(file);
        }
        sql("INSERT INTO lease VALUES (1, x'00', 1, 'another machine', '')");
        overwrite(Files.size(file) / 2, 3000);
        refused("CASE-DAMAGED");
    }

    @Test
    void aDamagedPageIsFoundByTheCheckThatIsAskedFor() throws IOException {
        store(200);
        overwrite(Files.size(file) / 2, 3000);
        try (CaseFile caseFile = CaseFile.openForReading(file)) {
            assertThat(caseFile.check()).isNotEmpty();
        }
    }

    @Test
    void aFileThatIsThereIsNotMadeAgain() throws IOException {
        store(1);
        byte[] before = Files.readAllBytes(file);
        assertRefused("CASE-EXISTS", () -> CaseFile.create(file));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (CaseFile caseFile = CaseFile.openOrCreate(file)) {
            assertThat(caseFile.evidence().documents()).hasSize(1);
        }
        try (CaseFile caseFile = CaseFile.openOrCreate(folder.resolve("other.entente"))) {
            assertThat(caseFile.evidence().documents()).isEmpty();
        }
    }

    @Test
    void aCaseIsNotMadeInAFolderThatIsNotThere() {
        assertRefused("CASE-NO-FOLDER", () -> CaseFile.create(folder.resolve("none/x.entente")));
    }

    @Test
    void aCaseThatMayNotBeWrittenToIsRead() throws IOException {
        store(3);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        readable();
    }

    @Test
    void aCaseInAFolderThatMayNotBeWrittenToIsRead() throws IOException {
        store(3);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            readable();
            assertRefused("CASE-READ-ONLY", () -> CaseFile.create(folder.resolve("other.entente")));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void readable() throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertRefused("CASE-READ-ONLY", () -> CaseFile.openForWriting(file));
        try (CaseFile caseFile = CaseFile.openForReading(file)) {
            assertThat(caseFile.evidence().documents()).hasSize(3);
            assertThat(caseFile.check()).isEmpty();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(CaseFileTest.filesIn(folder)).containsExactly(file);
    }

    @Test
    void aCaseThatWasNotClosedCleanlyAndMayNotBeWrittenToIsRefused() throws IOException {
        try (CaseFile caseFile = CaseFile.create(file)) {
            Story.of("A story.").addTo(caseFile);
            Path copy = Files.createDirectory(folder.resolve("copy"));
            Files.copy(file, copy.resolve("x.entente"));
            Files.copy(folder.resolve("x.entente-wal"), copy.resolve("x.entente-wal"));
            file = copy.resolve("x.entente");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
            assertRefused("CASE-UNCLEAN-READ-ONLY", () -> CaseFile.openForReading(file));
        }
    }

    @Test
    void aCopyTakenWhileItWasWrittenOpensWithItsLog() throws IOException {
        try (CaseFile caseFile = CaseFile.create(file)) {
            Story.of("A story.").addTo(caseFile);
            Path copy = Files.createDirectory(folder.resolve("copy"));
            Files.copy(file, copy.resolve("x.entente"));
            Files.copy(folder.resolve("x.entente-wal"), copy.resolve("x.entente-wal"));
            file = copy.resolve("x.entente");
        }
        try (CaseFile caseFile = CaseFile.openForWriting(file)) {
            assertThat(caseFile.evidence().documents()).hasSize(1);
        }
        assertThat(CaseFileTest.filesIn(folder.resolve("copy"))).hasSize(1);
    }

    @Test
    void aCaseThatAnotherProgramKeepsLockedIsToldAsBusy() {
        store(1);
        try (CaseFile caseFile = CaseFile.openForWriting(file);
                Db other = Db.open(file, Db.Access.WRITE)) {
            caseFile.db().pragma("busy_timeout=20");
            other.execute("BEGIN IMMEDIATE");
            assertRefused("CASE-BUSY", () -> Story.of("Wait.").addTo(caseFile));
            other.execute("ROLLBACK");
            assertThat(Story.of("Wait.").addTo(caseFile)).isEqualTo(Evidence.Added.DOCUMENT);
        }
    }

    @Test
    void aCaseWhoseLogCannotBeReachedIsToldSo() throws IOException {
        store(1);
        Path log = Files.createDirectory(folder.resolve("x.entente-wal"));
        Files.createFile(log.resolve("inside"));
        byte[] before = bytes();
        for (Consumer<Path> way : BOTH_WAYS) {
            assertRefused("CASE-UNREACHABLE", () -> way.accept(file));
        }
        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void aFullDiskTakesBackWhatWasBeingWrittenAndNothingElse() {
        store(3);
        Story large = Story.of("ALBA asked BERYL for boats. ".repeat(20_000));
        try (CaseFile caseFile = CaseFile.openForWriting(file)) {
            long pages = caseFile.db().number("PRAGMA page_count");
            caseFile.db().pragma("max_page_count=" + (pages + 20));
            assertRefused("CASE-DISK-FULL", () -> large.addTo(caseFile));
            assertRefused(
                    "CASE-DISK-FULL",
                    () -> caseFile.transaction(() -> {
                        Story.of("One more.").addTo(caseFile);
                        large.addTo(caseFile);
                    }));
            assertThat(caseFile.evidence().documents()).hasSize(3);
            caseFile.db().pragma("max_page_count=1000000");
            assertThat(large.addTo(caseFile)).isEqualTo(Evidence.Added.DOCUMENT);
            assertThat(caseFile.check()).isEmpty();
        }
        try (CaseFile caseFile = CaseFile.openForReading(file)) {
            assertThat(caseFile.evidence().documents()).hasSize(4);
            assertThat(caseFile.check()).isEmpty();
        }
    }

    @Test
    void aFullDiskThatIsMetInsideATransactionIsNotForgottenWhenTheCallerGoesOn() {
        store(3);
        Story large = Story.of("ALBA asked BERYL for boats. ".repeat(20_000));
        try (CaseFile caseFile = CaseFile.openForWriting(file)) {
            long pages = caseFile.db().number("PRAGMA page_count");
            caseFile.db().pragma("max_page_count=" + (pages + 20));
            assertRefused(
                    "CASE-DISK-FULL",
                    () -> caseFile.transaction(() -> {
                        Story.of("Before.").addTo(caseFile);
                        assertRefused("CASE-DISK-FULL", () -> large.addTo(caseFile));
                        assertRefused("CASE-DISK-FULL", () -> Story.of("After.").addTo(caseFile));
                    }));
            assertThat(caseFile.evidence().documents()).hasSize(3);
            assertThat(caseFile.check()).isEmpty();
        }
    }

    private void store(int stories) {
        try (CaseFile caseFile = CaseFile.create(file)) {
            for (int i = 0; i < stories; i++) {
                Story.of("ALBA asked BERYL for boats, " + i + " of them.\n" + "No more. ".repeat(50))
                        .settleIn(caseFile);
            }
        }
    }

    private void cut(long bytes) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(bytes);
        }
    }

    private void overwrite(long from, int bytes) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(from);
            access.write("damage! ".repeat(bytes / 8 + 1).substring(0, bytes).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** Refused for reading and for writing, the file's bytes being the same afterwards. */
    private void refused(String code) {
        for (Consumer<Path> way : BOTH_WAYS) {
            byte[] before = bytes();
            assertRefused(code, () -> way.accept(file));
            assertThat(bytes()).isEqualTo(before);
            assertThat(CaseFileTest.filesIn(folder)).allMatch(each -> each.equals(file));
        }
    }

    private byte[] bytes() {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.code()).as(error.getMessage()).isEqualTo(code);
            assertThat(error.where()).contains("x.entente".substring(1).toLowerCase(Locale.ROOT));
            assertThat(error.todo()).isNotBlank();
        });
    }
}
