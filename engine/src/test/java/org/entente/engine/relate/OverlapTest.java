package org.entente.engine.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.entente.model.Domain;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Id;
import org.entente.model.Mode;
import org.entente.model.Role;
import org.entente.model.TieType;
import org.junit.jupiter.api.Test;

final class OverlapTest {
    private final Told told = new Told();

    private List<Overlap.Item> items(Facet facet, String... names) {
        List<Set<Id>> sides = List.of(names).stream().map(told::ids).toList();
        return Overlap.of(sides, told.claims(), told.material()).facets().getOrDefault(facet, List.of());
    }

    @Test
    void whatBothHaveComesFirstWithTheClaimsOfEach() {
        told.tie("Aland", "Corvo").tie("Brum", "Corvo").tie("Aland", "Dorn").tie("Brum", "Aland");
        List<Overlap.Item> partners = items(Facet.PARTNERS, "Aland", "Brum");
        assertThat(partners).extracting(Overlap.Item::name).containsExactly("Corvo", "Dorn");
        assertThat(partners).extracting(Overlap.Item::sides).containsExactly(3, 1);
        assertThat(partners.getFirst().claims()).extracting(List::size).containsExactly(1, 1);
    }

    @Test
    void threeSidesAreToldApartInEveryCombination() {
        told.tie("Aland", "X1")
                .tie("Brum", "X1")
                .tie("Corvo", "X1")
                .tie("Aland", "X2")
                .tie("Corvo", "X2");
        told.tie("Brum", "X3").tie("Corvo", "X3").tie("Corvo", "X4");
        assertThat(items(Facet.PARTNERS, "Aland", "Brum", "Corvo"))
                .extracting(Overlap.Item::sides)
                .containsExactly(7, 5, 6, 4);
    }

    @Test
    void domainsGoodsHappeningsAndSourcesAreComparedToo() {
        for (String name : List.of("Aland", "Brum")) {
            told.claim(EventType.AID)
                    .with(Role.ACTOR, name)
                    .with(Role.OBJECT, "Fuel", EntityKind.COMMODITY)
                    .in(Domain.ENERGY)
                    .done();
        }
        told.claim(TieType.ALLIANCE)
                .with(Role.ACTOR, "Aland")
                .with(Role.RECIPIENT, "Elm")
                .put(Mode.DENIED)
                .in(Domain.MILITARY)
                .done();
        assertThat(items(Facet.DOMAINS, "Aland", "Brum"))
                .extracting(Overlap.Item::sides)
                .containsExactly(3, 1);
        assertThat(items(Facet.GOODS, "Aland", "Brum"))
                .extracting(Overlap.Item::name)
                .containsExactly("fuel");
        assertThat(items(Facet.EVENTS, "Aland", "Brum"))
                .extracting(Overlap.Item::key)
                .containsExactly("AID");
        assertThat(items(Facet.SOURCES, "Aland", "Brum"))
                .extracting(Overlap.Item::told)
                .containsExactly(2);
    }

    @Test
    void oneSideOrFourAreNoOverlap() {
        told.tie("Aland", "Brum");
        assertThatThrownBy(() -> items(Facet.PARTNERS, "Aland")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> items(Facet.PARTNERS, "A", "B", "C", "D"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
