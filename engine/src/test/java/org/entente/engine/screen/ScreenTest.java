package org.entente.engine.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.engine.kit.names.NameMatch.Reason;
import org.entente.model.EntityKind;
import org.entente.model.ListedKind;
import org.entente.model.ListedName;
import org.entente.model.ListedName.Quality;
import org.entente.model.Listing;
import org.entente.model.Listing.Fact;
import org.junit.jupiter.api.Test;

final class ScreenTest {
    private static final Listing TARN = Listing.of(
            "xx",
            "1",
            ListedKind.PERSON,
            List.of(new ListedName("Karim Tarnov", Quality.PRIMARY), new ListedName("Nightjar Six", Quality.WEAK)),
            List.of(new Fact("birthDate", "1958-06-29"), new Fact("nationality", "Norway")));
    private static final Listing LINES = Listing.of(
            "xx",
            "2",
            ListedKind.BODY,
            List.of(
                    new ListedName("Tarn Star Lines LLC", Quality.PRIMARY),
                    new ListedName("Old Harbour Trading", Quality.FORMER)),
            List.of());
    private static final Listing SHIP = Listing.of(
            "xx", "3", ListedKind.VESSEL, List.of(new ListedName("TARN STAR 7", Quality.PRIMARY)), List.of());
    private static final Listing OPEN = Listing.of(
            "xx", "4", ListedKind.UNKNOWN, List.of(new ListedName("Moravec Holding", Quality.PRIMARY)), List.of());
    private static final Screen SCREEN = Screen.of(List.of(TARN, LINES, SHIP, OPEN));
    private static final Set<ListedKind> PERSON = Asked.kindsOf(EntityKind.PERSON);

    private static List<String> entries(Asked asked) {
        return SCREEN.find(asked).hits().stream()
                .map(hit -> hit.listing().entry())
                .toList();
    }

    private static Hit one(Asked asked) {
        List<Hit> hits = SCREEN.find(asked, 0.5).hits();
        assertThat(hits).hasSize(1);
        return hits.getFirst();
    }

    private static List<String> weights(Hit hit) {
        return hit.reasons().stream().map(Reason::weight).toList();
    }

    @Test
    void aHitHasItsListingItsNameItsScoreAndItsReasons() {
        Hit hit = one(Asked.of(List.of("Anna Lund", "Carim Tarnow"), PERSON));
        assertThat(hit.listing()).isEqualTo(TARN);
        assertThat(hit.listed().value()).isEqualTo("Karim Tarnov");
        assertThat(hit.asked()).isEqualTo("Carim Tarnow");
        assertThat(hit.score()).isBetween(Screen.THRESHOLD, 1.0).isEqualTo(hit.nameScore());
        assertThat(weights(hit)).contains("spelling");
    }

    @Test
    void onlyListingsOfTheKindsThatAreAskedForAreFound() {
        assertThat(entries(Asked.of(List.of("Tarn Star Lines"), Asked.kindsOf(EntityKind.COMPANY))))
                .containsExactly("2");
        assertThat(entries(Asked.of(List.of("Tarn Star 7"), Asked.kindsOf(EntityKind.VESSEL))))
                .containsExactly("3");
        assertThat(entries(Asked.of(List.of("Tarn Star 6"), Asked.kindsOf(EntityKind.VESSEL))))
                .isEmpty();
        assertThat(entries(Asked.of(List.of("Karim Tarnov"), Asked.kindsOf(EntityKind.COMPANY))))
                .isEmpty();
        assertThat(entries(Asked.of(List.of("Old Harbour Trading"), EnumSet.allOf(ListedKind.class))))
                .containsExactly("2");
    }

    @Test
    void whereAListLeavesTheKindOpenBothFindTheListing() {
        assertThat(entries(Asked.of(List.of("Moravec Holding"), Asked.kindsOf(EntityKind.COMPANY))))
                .containsExactly("4");
        assertThat(entries(Asked.of(List.of("Holding Moravec"), PERSON))).containsExactly("4");
        assertThat(entries(Asked.of(List.of("Moravec Holding"), Set.of(ListedKind.UNKNOWN))))
                .containsExactly("4");
    }

    @Test
    void aDateOfBirthBearsOutOrSpeaksAgainst() {
        List<String> name = List.of("Karim Tarnow");
        double alone = one(Asked.of(name, PERSON)).score();
        Hit same = one(new Asked(name, PERSON, List.of("1958-6-29"), List.of()));
        Hit near = one(new Asked(name, PERSON, List.of("1960"), List.of()));
        Hit next = one(new Asked(name, PERSON, List.of("1959"), List.of()));
        assertThat(weights(same)).contains("birth-same");
        assertThat(same.score()).isGreaterThan(alone);
        assertThat(weights(near)).contains("birth-near");
        assertThat(near.score()).isLessThan(alone);
        assertThat(next.score()).isEqualTo(alone);
        assertThat(SCREEN.find(new Asked(name, PERSON, List.of("1990"), List.of()))
                        .hits())
                .isEmpty();
    }

    @Test
    void aCountryThatIsNotSharedTakesALittleOff() {
        Hit other = one(new Asked(List.of("Karim Tarnov"), PERSON, List.of(), List.of("Kenya")));
        assertThat(weights(other)).containsExactly("country-other");
        assertThat(other.score()).isLessThan(1);
        for (String norway : List.of("no", "NOR", "Norway", "Norwegian")) {
            assertThat(one(new Asked(List.of("Karim Tarnov"), PERSON, List.of(), List.of("Kenya", norway)))
                            .score())
                    .as(norway)
                    .isEqualTo(1);
        }
        assertThat(one(new Asked(List.of("Karim Tarnov"), PERSON, List.of(), List.of("Atlantis")))
                        .score())
                .isEqualTo(1);
    }

    @Test
    void aWeakNameIsSaidToBeOneAndCountsForLess() {
        Hit hit = one(Asked.of(List.of("Nightjar Six"), PERSON));
        assertThat(weights(hit)).containsExactly("weak-name");
        assertThat(hit.score()).isLessThan(hit.nameScore());
    }

    @Test
    void lettersOfAnotherScriptThatDeceiveAreSaid() {
        Hit hit = one(Asked.of(List.of("Kаrim Tarnоv"), PERSON));
        assertThat(weights(hit)).contains("disguised");
        assertThat(hit.score()).isEqualTo(1);
    }

    @Test
    void badNamesFindNothing() {
        List<String> bad = new ArrayList<>(List.of("", " ", "a", "🚢", "—", "\u0000", "Ω"));
        bad.add("x".repeat(10_000));
        for (String name : bad) {
            assertThat(entries(Asked.of(List.of(name), EnumSet.allOf(ListedKind.class))))
                    .as(name)
                    .isEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Asked.of(List.of("Anna"), Set.of()));
    }

    @Test
    void theOrderOfTheListingsChangesNothing() {
        Asked asked = Asked.of(List.of("Karim Tarnov", "Tarn Star Lines"), EnumSet.allOf(ListedKind.class));
        assertThat(Screen.of(List.of(OPEN, SHIP, LINES, TARN)).find(asked)).isEqualTo(SCREEN.find(asked));
    }
}
