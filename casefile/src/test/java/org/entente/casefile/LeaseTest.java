package org.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeaseTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void create() {
        file = folder.resolve("x.entente");
        CaseFile.create(file).close();
    }

    @Test
    void aSecondWriterIsToldWhoWritesAndMayReadMeanwhile() {
        try (Child child = Child.start("hold", file)) {
            assertThat(child.line()).isEqualTo("holding");
            assertThatThrownBy(() -> CaseFile.openForWriting(file)).isInstanceOfSatisfying(UserError.class, error -> {
                assertThat(error.code()).isEqualTo("CASE-LOCKED");
                assertThat(error.what()).contains("process " + child.pid() + " on ");
            });
            try (CaseFile reader = CaseFile.openForReading(file)) {
                assertThat(reader.evidence().documents()).hasSize(1);
                assertThat(reader.check()).isEmpty();
            }
            child.goOn();
            assertThat(child.line()).isEqualTo("closed");
        }
        assertThat(CaseFileTest.filesIn(folder)).containsExactly(file);
        CaseFile.openForWriting(file).close();
    }

    @Test
    void oneProcessWritesToACaseOnceOnly() {
        try (CaseFile writer = CaseFile.openForWriting(file)) {
            assertThatThrownBy(() -> CaseFile.openForWriting(file)).isInstanceOfSatisfying(UserError.class, error -> {
                assertThat(error.code()).isEqualTo("CASE-LOCKED");
                assertThat(error.what())
                        .contains("process " + ProcessHandle.current().pid());
            });
            assertThat(Story.of("Still writing.").addTo(writer)).isEqualTo(Evidence.Added.DOCUMENT);
        }
        CaseFile.openForWriting(file).close();
    }

    @Test
    void theLeaseOfAWriterThatWasKilledIsTakenOver() {
        try (Child child = Child.start("hold", file)) {
            assertThat(child.line()).isEqualTo("holding");
            child.kill();
        }
        assertThat(folder.resolve("x.entente-lock")).exists();
        try (CaseFile reader = CaseFile.openForReading(file)) {
            assertThat(reader.evidence().documents()).hasSize(1);
        }
        try (CaseFile writer = CaseFile.openForWriting(file)) {
            assertThat(writer.evidence().documents()).hasSize(1);
        }
        assertThat(CaseFileTest.filesIn(folder)).containsExactly(file);
    }

    @Test
    void aReaderOfAnotherProcessFollowsWhatIsWritten() {
        try (CaseFile writer = CaseFile.openForWriting(file);
                Child child = Child.start("read", file)) {
            assertThat(child.line()).isEqualTo("0");
            Story.of("New.").addTo(writer);
            child.goOn();
            assertThat(child.line()).isEqualTo("1");
        }
    }

    @Test
    void aWriterWhoseLockFileWasDeletedKeepsTheLease() throws Exception {
        try (Child child = Child.start("hold", file)) {
            assertThat(child.line()).isEqualTo("holding");
            Files.delete(folder.resolve("x.entente-lock"));
            assertThatThrownBy(() -> CaseFile.openForWriting(file))
                    .isInstanceOfSatisfying(
                            UserError.class, error -> assertThat(error.code()).isEqualTo("CASE-LOCKED"));
        }
    }

    @Test
    void aWriterWhoHasLostTheLeaseWritesNoMore() {
        try (CaseFile writer = CaseFile.openForWriting(file)) {
            writer.db().fence(() -> {});
            writer.transaction(() -> {
                writer.db().run("UPDATE lease SET token = x'00', pid = 1, host = 'elsewhere'");
            });
        }
        CaseFile writer = CaseFile.openForWriting(file);
        try (Db other = Db.open(file, Db.Access.WRITE)) {
            other.write(() -> {
                other.run("UPDATE lease SET token = x'00', pid = 1, host = 'elsewhere'");
            });
            assertThatThrownBy(() -> Story.of("Too late.").addTo(writer))
                    .isInstanceOfSatisfying(UserError.class, error -> {
                        assertThat(error.code()).isEqualTo("CASE-LOCKED");
                        assertThat(error.what()).contains("elsewhere");
                    });
            assertThat(writer.evidence().documents()).isEmpty();
        }
        assertThatThrownBy(writer::close).isInstanceOf(UserError.class);
        CaseFile.openForWriting(file).close();
    }
}
