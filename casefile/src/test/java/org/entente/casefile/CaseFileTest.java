package org.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.model.ClaimKind;
import org.entente.model.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaseFileTest {
    private static final Story STORY = Story.of("ALBA asked BERYL for boats.\nNobody answered.\nBERYL refused ALBA.");

    @TempDir
    Path folder;

    @Test
    void whatIsStoredIsThereAfterReopening() {
        Path file = folder.resolve("a b?c%d \u00fc.entente");
        try (CaseFile caseFile = CaseFile.create(file)) {
            STORY.settleIn(caseFile);
        }
        try (CaseFile caseFile = CaseFile.openForReading(file)) {
            assertThat(caseFile.evidence().document(STORY.id())).contains(STORY.document());
            assertThat(caseFile.evidence().original(STORY.id())).hasValue(STORY.original());
            assertThat(caseFile.readings().of(STORY.id())).contains(STORY.reading(Story.READER));
            assertThat(caseFile.claims().ofDocument(STORY.id()))
                    .extracting(Claims.Row::exact)
                    .containsExactly("ALBA asked BERYL for boats.", "BERYL refused ALBA.");
            assertThat(caseFile.facts().documents()).isEqualTo(1);
            assertThat(caseFile.facts().mentions()).isEqualTo(4);
            assertThat(caseFile.facts().claims())
                    .containsEntry(ClaimKind.EVENT, 2L)
                    .hasSize(5);
            assertThat(caseFile.facts().reviews()).containsEntry(Review.MACHINE, 2L);
            assertThat(caseFile.facts().skipped()).isEqualTo(1);
            assertThat(caseFile.check()).isEmpty();
        }
        assertThat(filesIn(folder)).containsExactly(file);
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        try (CaseFile caseFile = CaseFile.create(folder.resolve("x.entente"))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> caseFile.transaction(() -> {
                        STORY.addTo(caseFile);
                        throw new IllegalStateException("stop");
                    }));
            assertThat(caseFile.evidence().documents()).isEmpty();
            STORY.addTo(caseFile);
            assertThat(caseFile.evidence().documents()).hasSize(1);
        }
    }

    @Test
    void anInnerTransactionThatFailsTakesTheWholeBackEvenWhereItIsCaught() {
        Story other = Story.of("Something else.");
        try (CaseFile caseFile = CaseFile.create(folder.resolve("x.entente"))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> caseFile.transaction(() -> {
                        STORY.addTo(caseFile);
                        assertThatIllegalStateException()
                                .isThrownBy(() -> caseFile.transaction(() -> {
                                    other.addTo(caseFile);
                                    throw new IllegalStateException("stop");
                                }));
                    }))
                    .withMessage("stop");
            assertThat(caseFile.evidence().documents()).isEmpty();
            STORY.addTo(caseFile);
            assertThat(caseFile.evidence().documents())
                    .extracting(DocumentSummary::id)
                    .containsExactly(STORY.id());
        }
    }

    @Test
    void aReaderSeesWholeTransactionsOnlyAndIsNotHeldUp() {
        Path file = folder.resolve("x.entente");
        Story other = Story.of("Something else.");
        try (CaseFile writer = CaseFile.create(file);
                CaseFile reader = CaseFile.openForReading(file)) {
            STORY.addTo(writer);
            long before = reader.changes();
            reader.snapshot(() -> {
                assertThat(reader.evidence().documents()).hasSize(1);
                writer.transaction(() -> {
                    other.addTo(writer);
                    assertThat(reader.evidence().documents()).hasSize(1);
                });
                assertThat(reader.evidence().documents()).hasSize(1);
                return true;
            });
            assertThat(reader.evidence().documents()).hasSize(2);
            assertThat(reader.changes()).isNotEqualTo(before);
            assertThat(reader.changes()).isEqualTo(reader.changes());
        }
        assertThat(filesIn(folder)).containsExactly(file);
    }

    @Test
    void aReaderThatOutlivesTheWriterTidiesUp() {
        Path file = folder.resolve("x.entente");
        CaseFile writer = CaseFile.create(file);
        try (CaseFile reader = CaseFile.openForReading(file)) {
            STORY.addTo(writer);
            assertThat(reader.evidence().documents()).hasSize(1);
            writer.close();
            writer.close();
            assertThat(reader.evidence().documents()).hasSize(1);
        }
        assertThat(filesIn(folder)).containsExactly(file);
    }

    @Test
    void aReaderCannotWrite() {
        Path file = folder.resolve("x.entente");
        CaseFile.create(file).close();
        try (CaseFile reader = CaseFile.openForReading(file)) {
            assertThatThrownBy(() -> STORY.addTo(reader)).isInstanceOf(IllegalStateException.class);
        }
    }

    static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
