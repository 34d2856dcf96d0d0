package org.entente.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Judgement;
import org.entente.model.Judgement.ConfirmHit;
import org.entente.model.Judgement.Decision;
import org.entente.model.Judgement.DismissHit;
import org.entente.model.Judgement.Merge;
import org.entente.model.Judgement.PartOf;
import org.entente.model.Judgement.Relabel;
import org.entente.model.Judgement.Rename;
import org.entente.model.Judgement.Split;
import org.junit.jupiter.api.Test;

final class ContradictionsTest {
    private static final Id A = Ids.of("mention", "a");
    private static final Id A_TOO = Ids.of("mention", "a too");
    private static final Id B = Ids.of("mention", "b");
    private static final Id C = Ids.of("mention", "c");
    private static final Id LISTING = Ids.of("listing", "1");
    private static final Id CHANGED = Ids.of("listing", "2");

    private final List<Judgement> standing = new ArrayList<>();
    private final Map<Id, Id> entities = new HashMap<>(Map.of(A_TOO, A));

    private void told(Decision... decisions) {
        for (Decision decision : decisions) {
            Id id = Ids.of("judgement", Integer.toString(standing.size()));
            standing.add(new Judgement(id, "A. Reader", "2025-12-01T10:00:00+01:00", "", decision));
        }
    }

    private Optional<Decision> against(Decision decision) {
        return Contradictions.earlier(decision, standing, id -> entities.getOrDefault(id, id))
                .map(Judgement::decision);
    }

    @Test
    void whatWasToldApartIsNotMadeOneByWhateverRowOfMerges() {
        told(new Merge(A, B), new Split(B, C));
        assertThat(against(new Merge(C, B))).contains(new Split(B, C));
        assertThat(against(new Merge(A, C))).contains(new Split(B, C));
        assertThat(against(new Merge(A, B))).isEmpty();
    }

    @Test
    void otherMentionsOfTwoEntitiesThatWereToldApartAreNotMadeOneEither() {
        told(new Split(A_TOO, B));
        assertThat(against(new Merge(A, B))).contains(new Split(A_TOO, B));
        assertThat(against(new Merge(A, A_TOO))).isEmpty();
    }

    @Test
    void whatWasMadeOneIsNotToldApartAndNoPartOfItself() {
        told(new Merge(A, B), new Merge(B, C));
        assertThat(against(new Split(A, C))).contains(new Merge(B, C));
        assertThat(against(new PartOf(C, A))).isPresent();
        assertThat(against(new Split(A, A_TOO))).isEmpty();
    }

    @Test
    void aPartIsNotTheWholeNorTheWholeItsPart() {
        told(new PartOf(A, B), new PartOf(B, C));
        assertThat(against(new Merge(A, B))).contains(new PartOf(A, B));
        assertThat(against(new PartOf(C, A))).contains(new PartOf(B, C));
        assertThat(against(new PartOf(A, C))).isEmpty();
        assertThat(against(new Split(A, B))).isEmpty();
    }

    @Test
    void anotherNameOrKindOfOneEntityContradictsTheFirst() {
        told(new Rename(A, "Tarn"), new Relabel(A, EntityKind.VESSEL));
        assertThat(against(new Rename(A_TOO, "Barn"))).contains(new Rename(A, "Tarn"));
        assertThat(against(new Rename(A_TOO, "Tarn"))).isEmpty();
        assertThat(against(new Relabel(A_TOO, EntityKind.PLACE))).isPresent();
        assertThat(against(new Rename(B, "Barn"))).isEmpty();
    }

    @Test
    void aHitIsNotBothUntilItsListingChanges() {
        told(new DismissHit(A, "l", "1", LISTING, "Tarn"));
        assertThat(against(new ConfirmHit(A_TOO, "l", "1", LISTING, "Tarn"))).isPresent();
        assertThat(against(new ConfirmHit(A_TOO, "l", "1", CHANGED, "Tarn"))).isEmpty();
        told(new ConfirmHit(B, "l", "1", LISTING, "Tarn"));
        assertThat(against(new DismissHit(B, "l", "1", LISTING, "Tarn"))).isPresent();
    }
}
