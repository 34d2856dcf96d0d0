package org.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.Capture;
import org.entente.model.Dated;
import org.entente.model.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadingsTest {
    private static final Story FIRST =
            Story.of("ALBA asked BERYL for boats.\nNobody answered.", null, LocalDate.of(2025, 1, 1));
    private static final Story SECOND = Story.of("BERYL refused ALBA.");

    @TempDir
    Path folder;

    private CaseFile caseFile;

    @BeforeEach
    void create() {
        caseFile = CaseFile.create(folder.resolve("x.entente"));
        FIRST.addTo(caseFile);
        SECOND.addTo(caseFile);
    }

    @AfterEach
    void close() {
        caseFile.close();
    }

    @Test
    void documentsAreUnreadUntilTheirReadingIsStored() {
        assertThat(unread()).containsExactly(FIRST, SECOND);
        caseFile.readings().store(FIRST.reading(Story.READER), FIRST.published());
        assertThat(unread()).containsExactly(SECOND);
        caseFile.readings().store(SECOND.reading(Story.READER), null);
        assertThat(unread()).isEmpty();
        assertThat(caseFile.readings().unread(Story.OTHER_READER)).hasSize(2);
        assertThat(caseFile.readings().readers()).containsExactly(Story.READER);
    }

    @Test
    void aDocumentWhoseDateHasChangedIsUnreadAgain() {
        caseFile.readings().store(FIRST.reading(Story.READER), FIRST.published());
        caseFile.readings().store(SECOND.reading(Story.READER), null);
        LocalDate given = LocalDate.of(2024, 12, 31);
        for (Story story : List.of(FIRST, SECOND)) {
            caseFile.evidence()
                    .addDocument(
                            story.original(),
                            story.document(),
                            new Capture(story.id(), "again.txt", null, new Dated(given, "option", given.toString())));
        }
        assertThat(unread()).containsExactlyInAnyOrder(FIRST, SECOND);
        caseFile.readings().store(FIRST.reading(Story.READER), given);
        assertThat(unread()).containsExactly(SECOND);
    }

    @Test
    void theActiveReadersReadingsAreShown() {
        caseFile.readings().store(FIRST.reading(Story.READER), FIRST.published());
        caseFile.readings().store(SECOND.reading(Story.READER), null);
        caseFile.readings().store(SECOND.reading(Story.OTHER_READER), null);
        assertThat(caseFile.readings().active()).isEmpty();
        assertThat(caseFile.readings().of(FIRST.id())).isEmpty();

        caseFile.readings().activate(Story.READER);

        assertThat(caseFile.readings().of(FIRST.id())).contains(FIRST.reading(Story.READER));
        assertThat(caseFile.readings().skipped(FIRST.id()))
                .isEqualTo(FIRST.reading(Story.READER).skipped())
                .hasSize(1);
        assertThat(caseFile.facts().skipped()).isEqualTo(1);
        List<Reading> shown = new ArrayList<>();
        caseFile.readings().forEach(shown::add);
        assertThat(shown).hasSize(2).allSatisfy(reading -> assertThat(reading.reader())
                .isEqualTo(Story.READER));

        caseFile.readings().activate(Story.OTHER_READER);
        assertThat(caseFile.readings().of(FIRST.id())).isEmpty();
        assertThat(caseFile.readings().of(FIRST.id(), Story.READER)).isPresent();
        caseFile.readings().forget(Story.READER);
        assertThat(caseFile.readings().readers()).containsExactly(Story.OTHER_READER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> caseFile.readings().forget(Story.OTHER_READER));
    }

    @Test
    void switchingReadersIsSeenAtOnce() {
        FIRST.settleIn(caseFile);
        Reading reading = FIRST.reading(Story.OTHER_READER);
        caseFile.readings().store(reading, FIRST.published());
        try (CaseFile other = CaseFile.openForReading(caseFile.path())) {
            caseFile.transaction(() -> {
                caseFile.readings().activate(Story.OTHER_READER);
                assertThat(caseFile.claims().ofDocument(FIRST.id())).isEmpty();
                caseFile.claims().put(FIRST.id(), reading.mentions(), Story.judged(reading), List.of());
                assertThat(other.readings().active()).contains(Story.READER);
                assertThat(other.claims().ofDocument(FIRST.id())).hasSize(1);
            });
            assertThat(other.readings().active()).contains(Story.OTHER_READER);
            assertThat(other.claims().ofDocument(FIRST.id())).hasSize(1);
        }
    }

    @Test
    void aReadDocumentIsUnsettledUntilItIsTakenIntoAccount() {
        caseFile.readings().activate(Story.READER);
        assertThat(caseFile.derived().unsettled()).isEmpty();
        caseFile.readings().store(FIRST.reading(Story.READER), FIRST.published());
        assertThat(caseFile.derived().unsettled())
                .extracting(DocumentSummary::id)
                .containsExactly(FIRST.id());

        caseFile.derived().settle(List.of(FIRST.id()), 7);
        assertThat(caseFile.derived().unsettled()).isEmpty();
        assertThat(caseFile.derived().settled()).containsExactly(FIRST.id());
        assertThat(caseFile.derived().settledJudgement()).isEqualTo(7);

        caseFile.readings().store(FIRST.reading(Story.READER), FIRST.published());
        assertThat(caseFile.derived().unsettled()).hasSize(1);
        caseFile.derived().settle(List.of(FIRST.id()), 7);
        caseFile.evidence()
                .addDocument(
                        FIRST.original(), FIRST.document(), new Capture(FIRST.id(), "again.txt", "A publisher", null));
        assertThat(caseFile.derived().unsettled()).hasSize(1);

        caseFile.derived().settle(List.of(FIRST.id()), 7);
        caseFile.derived().clear();
        assertThat(caseFile.derived().unsettled()).hasSize(1);
        assertThat(caseFile.derived().settledJudgement()).isZero();
    }

    @Test
    void aReadingOfAnUnknownDocumentIsABug() {
        Story unknown = Story.of("Unknown.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> caseFile.readings().store(unknown.reading(Story.READER), null));
    }

    private List<Story> unread() {
        return caseFile.readings().unread(Story.READER).stream()
                .map(summary -> summary.id().equals(FIRST.id()) ? FIRST : SECOND)
                .toList();
    }
}
