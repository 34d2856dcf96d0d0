package org.entente.engine.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.ClaimType;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Mode;
import org.entente.model.Role;
import org.entente.model.TieType;
import org.junit.jupiter.api.Test;

final class AccusationsTest {
    private final Told told = new Told();

    private List<Accusation> accusations() {
        return Accusations.of(told.claims(), told.material());
    }

    private void tell(ClaimType type, Mode mode) {
        told.claim(type)
                .with(Role.ACTOR, "Aland")
                .with(Role.RECIPIENT, "Brum")
                .put(mode)
                .done();
    }

    @Test
    void whatMayBeHeldAgainstSomebodyIsOneWhereItIsAlleged() {
        tell(TieType.SUPPLY, Mode.ALLEGED);
        assertThat(accusations()).singleElement().satisfies(one -> assertThat(one.accused())
                .containsExactly("Aland"));
    }

    @Test
    void whatNobodyWouldBlameIsNoneWhereItIsOnlyAlleged() {
        List.of(EventType.CONSULT, EventType.AGREE, TieType.COMMAND, TieType.ALLIANCE, TieType.MEMBERSHIP)
                .forEach(type -> tell(type, Mode.ALLEGED));
        assertThat(accusations()).isEmpty();
    }

    @Test
    void whoIsSuspectedIsAccusedOfWhateverItIs() {
        tell(TieType.COMMAND, Mode.SUSPECTED);
        assertThat(accusations()).hasSize(1);
    }

    @Test
    void whatIsToldFlatlyPlannedOrDeniedIsNone() {
        List.of(Mode.ASSERTED, Mode.PLANNED, Mode.THREATENED, Mode.DENIED, Mode.OPINION)
                .forEach(mode -> tell(EventType.ASSAULT, mode));
        assertThat(accusations()).isEmpty();
    }

    @Test
    void ofAnAccusingTheOneWhomItMeetsIsAccused() {
        tell(EventType.ACCUSE, Mode.ASSERTED);
        assertThat(accusations()).singleElement().satisfies(one -> {
            assertThat(one.accused()).containsExactly("Brum");
            assertThat(one.accusers()).containsExactly("Aland");
            assertThat(one.answers()).isEmpty();
        });
    }

    @Test
    void whatCannotAnswerIsNotAccused() {
        told.claim(TieType.SUPPLY)
                .with(Role.ACTOR, "Star of Olma", EntityKind.VESSEL)
                .with(Role.RECIPIENT, "Brum")
                .put(Mode.ALLEGED)
                .done();
        assertThat(accusations()).isEmpty();
    }

    @Test
    void passagesThatTellOfOneHappeningAreOneAccusation() {
        tell(EventType.ASSAULT, Mode.ALLEGED);
        tell(EventType.ASSAULT, Mode.SUSPECTED);
        assertThat(accusations()).singleElement().satisfies(one -> assertThat(one.claims())
                .hasSize(2));
    }
}
