package org.entente.engine.kit.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WorldTest {
    @Test
    void everyMemberOfTheUnitedNationsAndItsObserversAreThere() {
        assertThat(World.states()).hasSize(193 + 2 + 2);
    }

    @Test
    void codesAreThoseOfIso3166() {
        TreeSet<String> known = new TreeSet<>(List.of("XKX"));
        Arrays.stream(Locale.getISOCountries())
                .map(two -> Locale.of("", two).getISO3Country())
                .forEach(known::add);
        assertThat(World.states()).extracting(State::code).isSubsetOf(known);
    }

    @Test
    void everyNameAdjectiveAndCapitalFindsItsStateOnly() {
        for (State state : World.states()) {
            assertThat(World.stateOfName(state.name())).contains(state);
            assertThat(state.aliases())
                    .allSatisfy(alias ->
                            assertThat(World.stateOfName(alias)).as(alias).contains(state));
            assertThat(state.adjectives())
                    .allSatisfy(word ->
                            assertThat(World.stateOfDemonym(word)).as(word).contains(state));
            assertThat(state.capitals())
                    .allSatisfy(city ->
                            assertThat(World.stateOfCapital(city)).as(city).contains(state));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Iranians,IRN",
        "Germans,DEU",
        "Spaniards,ESP",
        "Frenchmen,FRA",
        "Dutch,NLD",
        "Swiss,CHE",
        "Saudis,SAU",
        "New Zealanders,NZL",
        "Iraqis,IRQ",
        "Chinese,CHN",
        "Venezuelan's,VEN",
    })
    void wordsForAPeopleFindTheState(String word, String code) {
        assertThat(World.stateOfDemonym(word)).map(State::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "Us", "korean", "Korean", "Congolese", "car", "Germen", ""})
    void wordsOfNoOneStateFindNone(String word) {
        assertThat(World.stateOfDemonym(word)).isEmpty();
        assertThat(World.stateOfName(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "the Maduro regime,2019-04-02,VEN",
        "Iranian authorities,2019-04-02,IRN",
        "the government of Oman,2019-04-02,OMN",
        "the Islamic Republic's leadership,2019-04-02,IRN",
        "Tehran,2019-04-02,IRN",
        "the Kremlin,2019-04-02,RUS",
        "the U.S. government,2019-04-02,USA",
    })
    void phrasesForAGovernmentFindItsState(String words, LocalDate on, String code) {
        assertThat(World.stateOfGovernment(words, on)).map(State::code).contains(code);
    }

    @Test
    void aGovernmentByAPersonsNameNeedsTheDays() {
        assertThat(World.stateOfGovernment("the Maduro regime", null)).isEmpty();
        assertThat(World.stateOfGovernment("the Maduro regime", LocalDate.of(1999, 1, 1)))
                .isEmpty();
    }

    @Test
    void aCombiningFormMeansItsStateBeforeAnotherStatesAdjectiveOnly() {
        assertThat(World.stateOfCombining("Sino", "Indian")).map(State::code).contains("CHN");
        assertThat(World.stateOfCombining("Indo", "Pacific")).isEmpty();
        assertThat(World.stateOfCombining("Iran", "Iraqi")).isEmpty();
    }

    @Test
    void aSeatMayMeanABodyRatherThanTheState() {
        assertThat(World.seat("the Pentagon").flatMap(Seat::body)).contains("United States Department of Defense");
        assertThat(World.stateOfGovernment("the Pentagon", null)).isEmpty();
        assertThat(World.stateOfSeat("the Pentagon")).map(State::code).contains("USA");
        assertThat(World.seat("white house")).isEmpty();
        assertThat(World.seat("the Elysee"))
                .flatMap(seat -> Optional.of(seat.state().code()))
                .contains("FRA");
    }

    @Test
    void everyBodyIsFoundByEachOfItsNamesAndEverySeatsBodyIsThere() {
        for (KnownBody body : World.bodies()) {
            assertThat(World.bodyOf(body.name())).as(body.name()).contains(body);
            assertThat(body.aliases())
                    .allSatisfy(
                            alias -> assertThat(World.bodyOf(alias)).as(alias).contains(body));
        }
        for (String seat : List.of(
                "Pentagon", "Foggy Bottom", "Langley", "Capitol Hill", "Itamaraty", "Farnesina", "Quai d'Orsay")) {
            assertThat(World.seat(seat).flatMap(Seat::body).flatMap(World::bodyOf))
                    .as(seat)
                    .isPresent();
        }
    }

    @Test
    void nobodyHeadsAStateBeforeOrAfterTheirDays() {
        assertThat(World.holders("Bashar al-Assad", LocalDate.of(2010, 1, 1), false))
                .hasSize(1);
        assertThat(World.holders("Assad", LocalDate.of(1999, 1, 1), true))
                .extracting(OfficeHolder::name)
                .containsExactly("Hafez al-Assad");
        assertThat(World.holders("Donald Trump", LocalDate.of(2022, 1, 1), true))
                .isEmpty();
        assertThat(World.holders("Trump", LocalDate.of(2025, 2, 1), false)).isEmpty();
        assertThat(World.holders("George Bush", LocalDate.of(2002, 1, 1), true))
                .extracting(OfficeHolder::name)
                .containsExactly("George W. Bush");
    }

    @ParameterizedTest
    @CsvSource({
        "the UN,United Nations",
        "Nato,North Atlantic Treaty Organization",
        "O.A.S.,Organization of American States"
    })
    void organisationsAreFoundByTheirAcronyms(String words, String name) {
        assertThat(World.organisationOf(words)).map(KnownBody::name).contains(name);
        assertThat(World.organisationOf("the IRGC")).isEmpty();
        assertThat(World.organisationOf("who")).isEmpty();
    }
}
