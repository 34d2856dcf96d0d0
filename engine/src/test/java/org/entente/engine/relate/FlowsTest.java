package org.entente.engine.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entente.engine.kit.Table;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Mode;
import org.entente.model.Role;
import org.entente.model.TieType;
import org.junit.jupiter.api.Test;

final class FlowsTest {
    private final Told told = new Told();

    private Flows flows() {
        return Flows.of(told.claims(), told.cast().naming(), told::word);
    }

    private Told.One aid(String from, String to, String thing) {
        return told.claim(EventType.AID)
                .with(Role.ACTOR, from)
                .with(Role.RECIPIENT, to)
                .with(Role.OBJECT, thing, EntityKind.COMMODITY);
    }

    @Test
    void whatSeveralPassagesTellIsOneFlowWithAllOfThem() {
        aid("Aland", "Brum", "Gasoline").done();
        aid("Aland", "Brum", "gasoline").put(Mode.ALLEGED).done();
        aid("Aland", "Brum", "drones").put(Mode.REQUESTED).done();
        List<Flow> flows = flows().flows();
        assertThat(flows).extracting(Flow::thing).containsExactly("gasoline", "drones");
        assertThat(flows).extracting(Flow::cargo).containsExactly(Cargo.OIL, Cargo.ARMS);
        assertThat(flows).extracting(Flow::holds).containsExactly(true, false);
        assertThat(flows.getFirst().documents()).isEqualTo(2);
        assertThat(flows.getFirst().from()).isEqualTo(told.id("Aland"));
    }

    @Test
    void whoPassesItOnIsKeptAndAnEndThatIsNotToldIsNobody() {
        told.claim(TieType.SUPPLY)
                .with(Role.ACTOR, "Aland")
                .with(Role.INTERMEDIARY, "Corvo Shipping", EntityKind.COMPANY)
                .with(Role.BENEFICIARY, "Brum")
                .done();
        told.claim(TieType.FINANCE).with(Role.RECIPIENT, "Brum").done();
        told.claim(TieType.TRADE).with(Role.OBJECT, "tea", EntityKind.COMMODITY).done();
        Flows flows = flows();
        assertThat(flows.flows()).hasSize(2);
        assertThat(flows.flows()).anySatisfy(flow -> {
            assertThat(flow.through()).containsExactly(told.id("Corvo Shipping"));
            assertThat(flow.to()).isEqualTo(told.id("Brum"));
        });
        assertThat(flows.flows()).anySatisfy(flow -> {
            assertThat(flow.from()).isNull();
            assertThat(flow.cargo()).isEqualTo(Cargo.MONEY);
        });
        assertThat(flows.withoutEnds()).hasSize(1);
    }

    @Test
    void flowsOfOneSortThatFollowEachOtherAreAChainAndOthersAreNot() {
        aid("Aland", "Brum", "crude oil").done();
        aid("Brum", "Corvo", "fuel").done();
        aid("Corvo", "Dorn", "fuel").done();
        aid("Brum", "Elm", "rifles").done();
        aid("Dorn", "Fenn", "fuel").put(Mode.DENIED).done();
        assertThat(flows().chains(9).longest()).hasSize(1).first().satisfies(chain -> assertThat(chain)
                .extracting(Flow::to)
                .containsExactly(told.id("Brum"), told.id("Corvo"), told.id("Dorn")));
    }

    @Test
    void aRingOfFlowsEnds() {
        aid("Aland", "Brum", "fuel").done();
        aid("Brum", "Aland", "fuel").done();
        assertThat(flows().chains(9).longest()).isEmpty();
    }

    @Test
    void aChainThatIsLeftOutIsCountedAndOneThatIsPartOfALongerIsNone() {
        aid("Aland", "Brum", "fuel").done();
        aid("Brum", "Corvo", "fuel").done();
        aid("Corvo", "Dorn", "fuel").done();
        aid("Elm", "Brum", "fuel").done();
        aid("Corvo", "Fenn", "fuel").done();
        Chains chains = flows().chains(3);
        assertThat(chains.longest()).hasSize(3).allMatch(chain -> chain.size() == 3);
        assertThat(chains.more()).isEqualTo(1);
        assertThat(chains.all()).isTrue();
    }

    @Test
    void whereOnePassesOnToVeryManyItIsSaidThatNotAllAreFollowed() {
        aid("Aland", "Brum", "fuel").done();
        for (int at = 0; at < 12; at++) {
            aid("Brum", "Taker " + at, "fuel").done();
        }
        Chains chains = flows().chains(3);
        assertThat(chains.longest()).hasSize(3);
        assertThat(chains.all()).isFalse();
    }

    @Test
    void everyWordOfCargoHoldsInItsExampleAndNotInItsCounterexample() {
        aid("Aland", "Brum", "tea").done();
        var claim = told.claims().getFirst();
        for (Map<String, String> row : Table.of(Cargo.class, "cargo.tsv").rows()) {
            assertThat(Cargo.of(claim, row.getOrDefault("holds", "")).code())
                    .as(row.toString())
                    .isNotEqualTo("other");
            assertThat(Cargo.of(claim, row.getOrDefault("not", "")))
                    .as(row.toString())
                    .isEqualTo(Cargo.OTHER);
        }
    }

    @Test
    void theOrderOfClaimsDoesNotMatter() {
        aid("Aland", "Brum", "fuel").done();
        aid("Brum", "Corvo", "rifles").done();
        aid("Brum", "Corvo", "fuel").done();
        assertThat(Flows.of(told.claims().reversed(), told.cast().naming(), told::word))
                .isEqualTo(flows());
    }
}
