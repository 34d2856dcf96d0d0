package org.entente.engine.kit.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;

final class LocatorTest {
    /** Where the names of a text lie, each name given as it first stands after the one before. */
    private static List<Optional<Place>> locate(String text, List<String> states, String... names) {
        List<Locator.Named> named = new ArrayList<>();
        int from = 0;
        for (String name : names) {
            int start = text.indexOf(name, from);
            from = start + name.length();
            named.add(new Locator.Named(name, new Span(start, from)));
        }
        return Locator.locate(text, named, states);
    }

    private static String state(Optional<Place> place) {
        return place.map(Place::state).orElse("none");
    }

    @Test
    void withNothingSaidTheBestKnownPlaceIsMeant() {
        assertThat(locate("He flew to Paris.", List.of(), "Paris"))
                .first()
                .extracting(LocatorTest::state)
                .isEqualTo("FRA");
    }

    @Test
    void whatFollowsTheNameTellsWhichIsMeantAndHoldsForTheRestOfTheText() {
        List<Optional<Place>> places =
                locate("A plant in Paris, Texas, burnt. Paris was cut off.", List.of(), "Paris", "Texas", "Paris");
        assertThat(places).extracting(LocatorTest::state).containsExactly("USA", "USA", "USA");
        assertThat(places.getFirst()).isEqualTo(places.getLast());
    }

    @Test
    void otherPlacesOfTheTextTellWhichIsMeant() {
        assertThat(locate(
                                "From Atlanta and Savannah in Georgia to Florida.",
                                List.of("USA"),
                                "Atlanta",
                                "Savannah",
                                "Georgia",
                                "Florida")
                        .get(2))
                .get()
                .extracting(Place::kind)
                .isEqualTo(Place.Kind.DIVISION);
        assertThat(locate("From Tbilisi in Georgia to Batumi.", List.of(), "Tbilisi", "Georgia", "Batumi")
                        .get(1))
                .get()
                .extracting(Place::kind)
                .isEqualTo(Place.Kind.STATE);
    }

    @Test
    void theStatesThatATextNamesTellWhichTownIsMeant() {
        assertThat(locate("The Salvadoran police searched Santa Ana.", List.of("SLV"), "Santa Ana"))
                .first()
                .extracting(LocatorTest::state)
                .isEqualTo("SLV");
    }

    @Test
    void aListOfFederatedStatesIsNoTownInAState() {
        assertThat(locate("Voters in Oregon, Washington and Idaho.", List.of("USA"), "Oregon", "Washington", "Idaho"))
                .allSatisfy(
                        place -> assertThat(place).get().extracting(Place::kind).isEqualTo(Place.Kind.DIVISION));
    }

    @Test
    void whatTheGazetteerHasNotIsSetNowhere() {
        assertThat(locate("He lives in Little Nowhere, Kent.", List.of(), "Little Nowhere", "Kent")
                        .getFirst())
                .isEmpty();
        assertThat(locate("No place.", List.of())).isEmpty();
    }

    @Test
    void mentionsOfPlacesAreSetOnTheMapAndAdjectivesSpeakForTheirState() {
        String text = "The Salvadoran police searched Santa Ana.";
        Mention adjective = mention(text, "Salvadoran", EntityKind.STATE);
        Mention town = mention(text, "Santa Ana", EntityKind.PLACE);
        assertThat(Locator.locate(text, List.of(town, adjective))).containsOnlyKeys(town.id());
        assertThat(Locator.locate(text, List.of(town, adjective)).get(town.id()))
                .isNotNull()
                .extracting(Place::state)
                .isEqualTo("SLV");
        assertThat(Locator.isNameOfPlace(adjective)).isFalse();
    }

    private static Mention mention(String text, String name, EntityKind kind) {
        Id document = Ids.document(text.getBytes(StandardCharsets.UTF_8));
        Span span = new Span(text.indexOf(name), text.indexOf(name) + name.length());
        return new Mention(
                Ids.mention(document, span, kind), document, span, kind, MentionForm.NAME, name, name, false, null);
    }
}
