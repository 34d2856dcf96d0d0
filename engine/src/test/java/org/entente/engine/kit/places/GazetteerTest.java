package org.entente.engine.kit.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.engine.kit.names.Names;
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
    void findsTownsProvincesCountiesAndSeas() {
        assertThat(Gazetteer.find("Kampala")).get().extracting(Place::state).isEqualTo("UGA");
        assertThat(Gazetteer.find("Trá Lí")).as("it has English names").isEmpty();
        assertThat(Gazetteer.find("Tralee")).get().extracting(Place::state).isEqualTo("IRL");
        assertThat(Gazetteer.find("Falcón")).get().extracting(Place::kind).isEqualTo(Place.Kind.DIVISION);
        assertThat(Gazetteer.find("Broward County"))
                .get()
                .extracting(Place::kind)
                .isEqualTo(Place.Kind.DISTRICT);
        assertThat(Gazetteer.find("the Strait of Hormuz"))
                .get()
                .extracting(Place::kind)
                .isEqualTo(Place.Kind.REGION);
    }

    @Test
    void tellsAllPlacesOfANameTheBestKnownFirst() {
        assertThat(Gazetteer.candidates("Georgia"))
                .extracting(Place::kind)
                .startsWith(Place.Kind.STATE, Place.Kind.DIVISION);
        assertThat(Gazetteer.candidates("Birmingham"))
                .hasSizeGreaterThan(3)
                .first()
                .matches(place -> place.state().equals("GBR"));
    }

    @Test
    void aPartOfAWellKnownPlaceIsSetInItsMiddle() {
        assertThat(Gazetteer.find("northern Sinaloa state")).isEqualTo(Gazetteer.find("Sinaloa"));
        assertThat(Gazetteer.find("Eastern Brook"))
                .as("a brook is no part of a town called Brook")
                .isEmpty();
    }

    @Test
    void everyLineOfTheTownsIsFiledUnderItsFoldedName() {
        List<String> keys = TownFile.shipped().keys();
        assertThat(keys).hasSizeGreaterThan(150_000).isSorted();
        assertThat(keys.stream().filter(key -> !Names.fold(key).equals(key))).isEmpty();
        assertThat(TownFile.shipped().named(keys.getFirst())).isNotEmpty();
        assertThat(TownFile.shipped().named(keys.getLast())).isNotEmpty();
        assertThat(TownFile.shipped().named("")).isEmpty();
        assertThat(TownFile.shipped().named("zzzz")).isEmpty();
    }

    @Test
    void everyTownsNameFoldsToItsKeyAndLiesInALandOfACode() {
        assertThat(TownFile.shipped().keys().stream().distinct().filter(key -> key.hashCode() % 7 == 0))
                .allSatisfy(key -> assertThat(TownFile.shipped().named(key)).allSatisfy(place -> {
                    assertThat(Names.fold(place.name())).isEqualTo(key);
                    assertThat(place.state()).matches("[A-Z]{3}");
                }));
    }

    @Test
    void everyStateOfTheLexiconLiesSomewhereAndEveryPlaceInAStateOfIt() {
        assertThat(World.states())
                .extracting(State::name)
                .allSatisfy(name -> assertThat(Gazetteer.find(name)).as(name).isPresent());
        assertThat(Gazetteer.own())
                .filteredOn(place ->
                        place.kind() != Place.Kind.STATE && !place.state().isEmpty())
                .allSatisfy(place -> assertThat(World.stateOfCode(place.state()))
                        .as(place.name())
                        .isPresent());
    }

    @Test
    void capitalsLieNearTheStateThatTheyAreIn() {
        assertThat(Gazetteer.own())
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
        assertThatThrownBy(() -> new Place("off", Place.Kind.CITY, "", 91, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
