package org.entente.engine.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Mode;
import org.entente.model.Role;
import org.entente.model.TieType;
import org.junit.jupiter.api.Test;

final class RegistersTest {
    private final Told told = new Told();

    private List<Agreement> agreements() {
        return Registers.agreements(told.claims(), told.material());
    }

    @Test
    void anAgreementThatIsNamedHasAllThatIsToldOfItByItsStanding() {
        told.claim(EventType.AGREE)
                .with(Role.ACTOR, "Aland")
                .with(Role.RECIPIENT, "Brum")
                .with(Role.OBJECT, "Harbour Treaty", EntityKind.AGREEMENT)
                .when("2022-06-11")
                .done();
        told.claim(TieType.AGREEMENT_IN_FORCE)
                .with(Role.ACTOR, "Aland")
                .with(Role.OBJECT, "Harbour Treaty", EntityKind.AGREEMENT)
                .when("2022/2042")
                .done();
        told.claim(EventType.REJECT)
                .with(Role.ACTOR, "Corvo")
                .with(Role.OBJECT, "Harbour Treaty", EntityKind.AGREEMENT)
                .done();
        told.claim(EventType.CONSULT).with(Role.ACTOR, "Aland").done();
        assertThat(agreements()).hasSize(1);
        Agreement one = agreements().getFirst();
        assertThat(one.name()).isEqualTo("Harbour Treaty");
        assertThat(one.parties()).containsExactlyInAnyOrder("Aland", "Brum", "Corvo");
        assertThat(one.dates()).extracting(edtf -> edtf.text()).containsExactly("2022-06-11");
        assertThat(one.expiries()).extracting(edtf -> edtf.text()).containsExactly("2022/2042");
        assertThat(one.standing())
                .containsOnlyKeys(Agreement.Standing.AGREED, Agreement.Standing.IN_FORCE, Agreement.Standing.REJECTED);
    }

    @Test
    void anAgreeingInTheWordsThatNameAnAgreementIsOfThatOne() {
        Told.One one = told.claim(EventType.AGREE).with(Role.ACTOR, "Aland");
        one.done();
        one.with(Role.OBJECT, "Harbour Treaty", EntityKind.AGREEMENT).done();
        assertThat(agreements()).extracting(Agreement::name).containsExactly("Harbour Treaty");
        assertThat(agreements().getFirst().claims()).hasSize(2);
    }

    @Test
    void whatIsOnlyPlannedOrDeniedIsNotAgreed() {
        told.claim(EventType.AGREE).with(Role.ACTOR, "Aland").put(Mode.PLANNED).done();
        told.claim(EventType.AGREE).with(Role.ACTOR, "Aland").put(Mode.DENIED).done();
        assertThat(agreements()).hasSize(1);
        assertThat(agreements().getFirst().standing())
                .containsOnlyKeys(Agreement.Standing.INTENDED, Agreement.Standing.DENIED);
    }

    @Test
    void whatEndedBeforeTheDayOfItsTextHasRunOut() {
        told.claim(TieType.AGREEMENT_IN_FORCE)
                .with(Role.ACTOR, "Aland")
                .with(Role.OBJECT, "Harbour Treaty", EntityKind.AGREEMENT)
                .when("../2022")
                .done();
        assertThat(agreements().getFirst().standing()).containsOnlyKeys(Agreement.Standing.ENDED);
    }

    @Test
    void aDemandTellsOfWhomItIsMade() {
        told.claim(EventType.REQUEST)
                .with(Role.ACTOR, "Congress")
                .put(Mode.RECOMMENDED)
                .done();
        told.claim(EventType.REQUEST).with(Role.ACTOR, "Congress").done();
        List<Registers.Demand> demands = Registers.demands(told.claims(), Mode.RECOMMENDED, told.material());
        assertThat(demands).hasSize(1);
        assertThat(demands.getFirst().ofWhom()).containsExactly("Congress");
    }
}
