package org.entente.engine.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.entente.model.Id;
import org.entente.model.Mode;
import org.junit.jupiter.api.Test;

final class RelationsTest {
    private final Told told = new Told();

    private Relations relations() {
        return Relations.of(told.bonds());
    }

    private List<String> names(Path path) {
        return path.entities().stream().map(told::name).toList();
    }

    private Set<Id> group(String... names) {
        return told.ids(names);
    }

    @Test
    void theShortestWayComesFirstAndAmongEquallyLongOnesTheOneThatMoreDocumentsTell() {
        told.tie("Aland", "Brum").tie("Brum", "Corvo");
        told.tie("Aland", "Dorn").tie("Dorn", "Corvo").tie("Aland", "Dorn").tie("Dorn", "Corvo");
        told.tie("Aland", "Elm").tie("Elm", "Fenn").tie("Fenn", "Corvo");
        assertThat(relations().paths(group("Aland"), group("Corvo"), 4, 9))
                .extracting(this::names)
                .containsExactly(
                        List.of("Aland", "Dorn", "Corvo"),
                        List.of("Aland", "Brum", "Corvo"),
                        List.of("Aland", "Elm", "Fenn", "Corvo"));
        assertThat(relations().paths(group("Aland"), group("Corvo"), 2, 9)).hasSize(2);
        assertThat(relations().paths(group("Aland"), group("Corvo"), 4, 1)).hasSize(1);
    }

    @Test
    void eachStepHoldsTheClaimsThatCarryIt() {
        told.tie("Aland", "Brum").tie("Brum", "Aland").tie("Brum", "Corvo");
        Path path = relations().paths(group("Aland"), group("Corvo"), 4, 9).getFirst();
        assertThat(path.bonds()).extracting(bond -> bond.claims().size()).containsExactly(2, 1);
        assertThat(path.documentsLeast()).isEqualTo(1);
    }

    @Test
    void whatIsOnlyPlannedOrDeniedIsNoWayUnlessItIsAskedFor() {
        told.tie("Aland", "Brum").put(Mode.DENIED, "Brum", "Corvo").put(Mode.PLANNED, "Aland", "Corvo");
        assertThat(Relations.holding(told.bonds()).paths(group("Aland"), group("Corvo"), 4, 9))
                .isEmpty();
        assertThat(relations().paths(group("Aland"), group("Corvo"), 4, 9)).hasSize(2);
    }

    @Test
    void noWayPassesThroughAThirdOfAGroup() {
        told.tie("Aland", "Brum").tie("Brum", "Corvo").tie("Corvo", "Dorn");
        assertThat(relations().paths(group("Aland", "Brum"), group("Dorn"), 4, 9))
                .extracting(this::names)
                .containsExactly(List.of("Brum", "Corvo", "Dorn"));
    }

    @Test
    void whoIsInNoTieHasNoWay() {
        told.tie("Aland", "Brum");
        assertThat(relations().paths(group("Aland"), group("Nobody"), 4, 9)).isEmpty();
        assertThat(Relations.of(List.of()).paths(group("Aland"), group("Brum"), 4, 9))
                .isEmpty();
    }

    @Test
    void aCutNamesTheFewestTiesThatHoldTwoTogether() {
        told.tie("Aland", "Brum").tie("Aland", "Corvo").tie("Brum", "Dorn").tie("Corvo", "Dorn");
        told.tie("Dorn", "Elm").tie("Elm", "Fenn").tie("Elm", "Gorm").tie("Fenn", "Gorm");
        Cut cut = relations().cut(group("Aland"), group("Gorm"));
        assertThat(cut.bonds())
                .extracting(bond -> Set.of(told.name(bond.a()), told.name(bond.b())))
                .containsExactly(Set.of("Dorn", "Elm"));
        assertThat(cut.first()).isEqualTo(group("Aland", "Brum", "Corvo", "Dorn"));
        assertThat(cut.second()).isEqualTo(group("Elm", "Fenn", "Gorm"));
        assertThat(relations().cut(group("Aland"), group("Dorn")).bonds()).hasSize(2);
        assertThat(relations().cut(group("Aland"), group("Nobody")).bonds()).isEmpty();
        assertThatThrownBy(() -> relations().cut(group("Aland"), group("Aland")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cuttingATieLeavesAWayRoundOrNamesWhatComesOff() {
        told.tie("Aland", "Brum")
                .tie("Brum", "Corvo")
                .tie("Aland", "Corvo")
                .tie("Corvo", "Dorn")
                .tie("Dorn", "Elm");
        Relations relations = relations();
        Parting round = relations.without(told.bond("Aland", "Brum"));
        assertThat(round.parts()).isFalse();
        assertThat(round.around()).isNotNull().extracting(Path::steps).isEqualTo(2);
        Parting off = relations.without(told.bond("Corvo", "Dorn"));
        assertThat(off.parts()).isTrue();
        assertThat(Set.copyOf(off.apart())).isEqualTo(group("Dorn", "Elm"));
        assertThat(off.rest()).isEqualTo(3);
    }

    @Test
    void aWayRoundThatIsLongerThanOneLooksForIsAWayStill() {
        String[] ring = {"A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10"};
        for (int i = 0; i < ring.length; i++) {
            told.tie(ring[i], ring[(i + 1) % ring.length]);
        }
        Parting parting = relations().without(told.bond("A1", "A2"));
        assertThat(parting.around()).isNotNull().extracting(Path::steps).isEqualTo(9);
    }

    @Test
    void theTiesThatAloneHoldPartsTogetherAreThoseThatAgreeWithCuttingEach() {
        long seed = 20_260_101;
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            told.tie("N" + random.nextInt(40), "M" + random.nextInt(40));
        }
        Relations relations = relations();
        List<Bond> byHand = relations.bonds().stream()
                .filter(bond -> {
                    Parting parting = relations.without(bond);
                    return parting.parts() && parting.apart().size() >= 2;
                })
                .toList();
        assertThat(relations.partings(2))
                .as("seed " + seed)
                .extracting(Parting::bond)
                .containsExactlyInAnyOrderElementsOf(byHand)
                .isNotEmpty();
    }

    @Test
    void theOrderOfClaimsDoesNotMatter() {
        Random random = new Random(7);
        for (int i = 0; i < 80; i++) {
            told.tie("N" + random.nextInt(14), "M" + random.nextInt(14));
        }
        List<Path> paths = relations().paths(group("N1"), group("M2"), 4, 12);
        List<Bond> bonds = new ArrayList<>(told.bonds());
        Collections.shuffle(bonds, random);
        assertThat(Relations.of(bonds).paths(group("N1"), group("M2"), 4, 12))
                .isEqualTo(paths)
                .isNotEmpty();
    }
}
