package org.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.entente.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check finds what SQLite's own cannot: rows that are sound and wrong. */
final class CheckTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("x.entente");
        try (CaseFile caseFile = CaseFile.create(file)) {
            Everything.fill(caseFile);
            assertThat(caseFile.check()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE original SET bytes = x'00' WHERE document = 2 | its bytes are not those",
                "UPDATE document SET chars = 3 WHERE seq = 2 | its text has another length",
                "UPDATE document SET blocks = 'x' | a record of the case file cannot be read",
                "UPDATE document SET language = 'x', text = 'y' WHERE seq = 2 | blocks lie in order within the text",
                "UPDATE reading SET body = replace(body, '\"end\":27', '\"end\":99') | reading of document",
                "UPDATE claim SET body = '{}' | a claim of document",
                "UPDATE claim SET passage = substr(passage, 2) | cut short",
                "UPDATE mention SET body = '{}' | mention",
                "UPDATE verdict SET body = replace(body, 'denies', 'affirms') | verdict",
                "UPDATE judgement SET decision = '{}' | judgement",
                "DELETE FROM record | points at none",
                "UPDATE total SET rows = rows + 1 WHERE name = 'entity' | are noted",
                "UPDATE block_key SET records = records + 1 | another number of records",
                "INSERT INTO document_fts (document_fts, rowid, title, text) VALUES ('delete', 2, 'Title', 'ALBA') | document_fts"
            })
    void aWrongRowIsFound(String change, String words) {
        try (Db db = Db.open(file, Db.Access.WRITE)) {
            db.pragma("foreign_keys=OFF");
            db.write(() -> {
                db.execute(change);
            });
        }
        try (CaseFile caseFile = CaseFile.openForReading(file)) {
            assertThat(caseFile.check()).anySatisfy(fault -> assertThat(fault).contains(words));
        }
    }

    @Test
    void aRecordThatCannotBeReadIsToldAsDamage() {
        try (Db db = Db.open(file, Db.Access.WRITE)) {
            db.write(() -> {
                db.execute("UPDATE claim SET body = 'x'");
            });
        }
        try (CaseFile caseFile = CaseFile.openForReading(file)) {
            assertThatThrownBy(() -> caseFile.claims().forEach(row -> {}))
                    .isInstanceOfSatisfying(
                            UserError.class, error -> assertThat(error.code()).isEqualTo("CASE-DAMAGED"));
        }
    }
}
