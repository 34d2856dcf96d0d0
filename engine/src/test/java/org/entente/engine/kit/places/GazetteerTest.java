package org.entente.engine.kit.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.entente.engine.kit.world.State;
import org.entente.engine.kit.world.World;
import org.junit.jupiter.api.Test;

final class GazetteerTest {
    @Test
    void findsPlacesByAnyOfTheirNames() {
        assertThat(Gazetteer.find("Caracas")).get().extracting(Place::state).isEqualTo("VEN");
        assertThat(Gazetteer.find("the Islamic Republic of Iran"))
                .get()
                .extracting(Place::name)
                .isEqualTo("IRN");
        assertThat(Gazetteer.find("Kiev")).isEqualTo(Gazetteer.find("Kyiv")).isPresent();
        assertThat(Gazetteer.find("Bogotá")).isEqualTo(Gazetteer.find("Bogota")).isPresent();
        assertThat(Gazetteer.find("Greenland")).get().extracting(Place::kind).isEqualTo(Place.Kind.STATE);
    }

    @Test
    void saysNothingOfWhatItHasNot() {
        assertThat(Gazetteer.find("Little Nowhere on the Wold")).isEmpty();
        assertThat(Gazetteer.find("")).isEmpty();
    }

    @Test
    void everyStateOfTheLexiconLiesSomewhereAndEveryPlaceInAStateOfIt() {
        assertThat(World.states())
                .extracting(State::name)
                .allSatisfy(name -> assertThat(Gazetteer.find(name)).as(name).isPresent());
        assertThat(Gazetteer.all())
                .filteredOn(place ->
                        place.kind() != Place.Kind.STATE && !place.state().isEmpty())
                .allSatisfy(place -> assertThat(World.stateOfCode(place.state()))
                        .as(place.name())
                        .isPresent());
    }

    @Test
    void capitalsLieNearTheStateThatTheyAreIn() {
        assertThat(Gazetteer.all())
                .filteredOn(place -> place.kind() == Place.Kind.CITY
                        && World.stateOfCapital(place.name()).isPresent())
                .hasSizeGreaterThan(100)
                .allSatisfy(place -> {
                    Place state = Gazetteer.find(World.stateOfCapital(place.name())
                                    .orElseThrow()
                                    .name())
                            .orElseThrow();
                    double away = place.kilometresTo(state.latitude(), state.longitude());
                    assertThat(away).as(place.name()).isLessThan(place.state().equals("RUS") ? 4_500 : 3_300);
                });
    }

    @Test
    void measuresAlongTheGreatCircle() {
        Place paris = Gazetteer.find("Paris").orElseThrow();
        Place newYork = Gazetteer.find("New York").orElseThrow();
        assertThat(paris.kilometresTo(newYork.latitude(), newYork.longitude())).isCloseTo(5_840, within(40.0));
        assertThatThrownBy(() -> new Place("off", Place.Kind.CITY, "", 91, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
