package org.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.EventType;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Mention;
import org.entente.model.Reading;
import org.entente.model.Review;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClaimsTest {
    private static final Story STORY = Story.of("ALBA asked BERYL for boats.\nALBA warned CORAL.\nDUNE met ALBA.");
    private static final Reading READING = STORY.reading(Story.READER);

    @TempDir
    Path folder;

    private CaseFile caseFile;

    @BeforeEach
    void create() {
        caseFile = CaseFile.create(folder.resolve("x.entente"));
        STORY.settleIn(caseFile);
    }

    @AfterEach
    void close() {
        caseFile.close();
    }

    @Test
    void claimsComeByDocumentThenInTheOrderOfTheText() {
        Story other = Story.of("EBONY helped FLINT.");
        other.settleIn(caseFile);
        List<Id> expected = new ArrayList<>();
        for (Story story : List.of(STORY, other).stream()
                .sorted((one, two) -> one.id().compareTo(two.id()))
                .toList()) {
            story.reading(Story.READER).claims().forEach(claim -> expected.add(claim.id()));
        }

        List<Id> shown = new ArrayList<>();
        caseFile.claims().forEach(row -> shown.add(row.claim().id()));

        assertThat(shown).isEqualTo(expected);
        assertThat(caseFile.claims().ofKind(ClaimKind.EVENT))
                .extracting(row -> row.claim().id())
                .isEqualTo(expected);
        assertThat(caseFile.claims().ofKind(ClaimKind.TIE)).isEmpty();
        assertThat(caseFile.claims().claims(expected))
                .extracting(row -> row.claim().id())
                .containsExactlyElementsOf(expected.stream().sorted().toList());
        List<Mention> mentions = new ArrayList<>();
        caseFile.claims().mentions().forEach(mentions::add);
        assertThat(mentions).hasSize(8);
        assertThat(caseFile.claims().mentionsOfDocument(STORY.id())).isEqualTo(READING.mentions());
        assertThat(caseFile.claims().mention(mentions.getFirst().id())).contains(mentions.getFirst());
        assertThat(caseFile.claims().mentions(List.of(mentions.getFirst().id(), STORY.id())))
                .containsExactly(mentions.getFirst());
    }

    @Test
    void aClaimThatACorrectionChangedIsFoundByBothIds() {
        Claim read = READING.claims().getFirst();
        Claim corrected = as(read, EventType.REJECT);
        List<Claims.Judged> judged = new ArrayList<>(Story.judged(READING));
        judged.set(0, new Claims.Judged(corrected, Review.CORRECTED, read.id()));
        caseFile.claims()
                .put(
                        STORY.id(),
                        READING.mentions(),
                        judged,
                        List.of(new Claims.Unapplied(STORY.id(), Ids.of("judgement", "1"), "Nothing stands there.")));

        Claims.Row row = caseFile.claims().claim(corrected.id()).orElseThrow();
        assertThat(row)
                .isEqualTo(new Claims.Row(
                        corrected,
                        Review.CORRECTED,
                        read.id(),
                        "ALBA asked BERYL for boats.",
                        "ALBA asked BERYL for boats."));
        assertThat(caseFile.claims().claim(read.id())).contains(row);
        assertThat(caseFile.facts().reviews())
                .containsEntry(Review.CORRECTED, 1L)
                .containsEntry(Review.MACHINE, 2L);
        assertThat(caseFile.claims().unapplied()).hasSize(1);
        assertThat(caseFile.search().claims("boats", 9).hits()).containsExactly(row);

        caseFile.claims().put(STORY.id(), READING.mentions(), Story.judged(READING), List.of());
        assertThat(caseFile.claims().claim(corrected.id())).isEmpty();
        assertThat(caseFile.claims().unapplied()).isEmpty();
        assertThat(caseFile.check()).isEmpty();
    }

    @Test
    void aMentionThatStaysKeepsItsEntity() {
        caseFile.entities()
                .replace(
                        List.of(),
                        List.of(EntitiesTest.entity("Alba", READING.mentions().getFirst())));
        caseFile.claims().put(STORY.id(), READING.mentions(), Story.judged(READING), List.of());
        assertThat(caseFile.claims().ofEntity(READING.mentions().getFirst().id()))
                .hasSize(1);
        assertThat(caseFile.claims()
                        .pointingAt(List.of(READING.mentions().getFirst().id())))
                .containsExactly(READING.claims().getFirst().id());
    }

    @Test
    void aMentionThatIsGoneTakesNoClaimWithItUnseen() {
        List<Mention> fewer = READING.mentions().subList(0, 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> caseFile.claims().put(STORY.id(), fewer, Story.judged(READING), List.of()));
        assertThat(caseFile.claims().mentionsOfDocument(STORY.id())).isEqualTo(READING.mentions());
    }

    @Test
    void claimsOfAnotherDocumentAreABug() {
        Story other = Story.of("EBONY helped FLINT.");
        other.addTo(caseFile);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> caseFile.claims().put(other.id(), List.of(), Story.judged(READING), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> caseFile.claims().put(other.id(), READING.mentions(), List.of(), List.of()));
    }

    private static Claim as(Claim claim, EventType type) {
        return new Claim(
                Claim.idOf(claim.document(), claim.span(), type, claim.participants(), claim.figures()),
                claim.document(),
                claim.span(),
                claim.trigger(),
                type,
                claim.domains(),
                claim.participants(),
                claim.when(),
                claim.place(),
                claim.figures(),
                claim.factuality(),
                claim.mode(),
                claim.attribution(),
                claim.links(),
                claim.label());
    }
}
