package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.engine.read.Reader;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.ClaimType;
import org.entente.model.EventType;
import org.entente.model.Id;
import org.entente.model.Link;
import org.entente.model.LinkRelation;
import org.entente.model.Mode;
import org.entente.model.Reading;
import org.entente.model.Role;
import org.entente.model.TieType;
import org.junit.jupiter.api.Test;

/** Whom something is done to where the clause of the deed does not say, and to whom titles and phrases tie people. */
final class AimedEventsTest {
    private final Reader reader = new Reader(OnnxReader.bundled());

    private List<String> recipients(ClaimType type, String text) {
        return party(Role.RECIPIENT, type, text);
    }

    /** Those who play a part in the claims of that type, by what they refer to. */
    private List<String> party(Role role, ClaimType type, String text) {
        Reading reading = read(text);
        return reading.claims().stream()
                .filter(claim -> claim.type() == type)
                .flatMap(claim -> claim.participants().stream())
                .filter(participant -> participant.role() == role)
                .map(participant -> named(reading, participant.mention()))
                .toList();
    }

    private static String named(Reading reading, Id id) {
        return reading.mentions().stream()
                .filter(mention -> mention.id().equals(id))
                .map(mention -> mention.antecedent() == null ? mention.exact() : named(reading, mention.antecedent()))
                .collect(Collectors.joining());
    }

    private Reading read(String text) {
        return reader.read(OneParagraph.of(text), null);
    }

    @Test
    void aProtestIsAimedAtWhoeverItsPurposeOrItsReasonNames() {
        assertThat(recipients(
                        EventType.PROTEST,
                        "Farmers began a hunger strike to demand the return of land seized by the Peruvian army."))
                .containsExactly("the Peruvian army");
        assertThat(recipients(
                        EventType.PROTEST,
                        "Nurses began a hunger strike in protest of the Chilean government's refusal to pay them."))
                .containsExactly("the Chilean government");
        assertThat(recipients(EventType.PROTEST, "Farmers began a hunger strike to demand better roads."))
                .isEmpty();
    }

    @Test
    void aThreatIsAimedAtWhoeverCouldAvertIt() {
        assertThat(recipients(
                        EventType.THREATEN, "Miners threatened to hold a general strike unless Bolivia lowered taxes."))
                .containsExactly("Bolivia");
        assertThat(recipients(EventType.THREATEN, "Miners threatened to hold a general strike if Bolivia is calm."))
                .isEmpty();
    }

    @Test
    void whoeverIsBlamedDidWhatIsBlamedAndDidNotSufferIt() {
        assertThat(recipients(EventType.ACCUSE, "Norway is investigating alleged crimes by Malian soldiers."))
                .containsExactly("Malian soldiers");
        assertThat(recipients(EventType.ACCUSE, "Chad condemned the killing of villagers."))
                .isEmpty();
    }

    @Test
    void aTitleTiesItsHolderToWhatItIsOfAndNotToWhatAnotherNounIsOf() {
        assertThat(recipients(TieType.OFFICE, "French Foreign Minister Ann Reed spoke in Lima."))
                .containsExactly("French");
        assertThat(recipients(TieType.MEMBERSHIP, "Ann Reed of the Labour Party objected."))
                .containsExactly("Labour Party");
        assertThat(recipients(TieType.OFFICE, "Syrian opposition chairman Carl Otto spoke in Lima."))
                .containsExactly("Syrian opposition");
    }

    @Test
    void whoTellsWhatTheyWillDoThemselvesPlansIt() {
        String many = "The rebels said they will release the senator.";
        assertThat(party(Role.ACTOR, EventType.YIELD, many)).containsExactly("The rebels");
        for (String text : List.of(many, "Kenya announced it will return the bases to Somalia.")) {
            assertThat(read(text).claims())
                    .filteredOn(claim -> claim.type() == EventType.YIELD)
                    .extracting(Claim::mode)
                    .containsExactly(Mode.PLANNED);
        }
        assertThat(party(Role.ACTOR, EventType.YIELD, "They will release the senator."))
                .containsExactly("They");
    }

    @Test
    void whoeverIsInTalksHoldsThemAndIsNotDescribedByThem() {
        String text = "Boeing is in talks with Airbus.";
        assertThat(party(Role.ACTOR, EventType.CONSULT, text)).containsExactly("Boeing");
        assertThat(recipients(EventType.CONSULT, text)).containsExactly("Airbus");
        assertThat(read(text).claims()).extracting(Claim::kind).doesNotContain(ClaimKind.ATTRIBUTE);
        assertThat(read("Ann Reed is a lawyer.").claims())
                .extracting(Claim::kind)
                .contains(ClaimKind.ATTRIBUTE);
    }

    @Test
    void whatSomebodyIsBroughtToDoIsNoPurpose() {
        assertThat(read("Jets forced a Georgian cargo plane to land in Jaipur.").claims())
                .extracting(Claim::label)
                .noneMatch(label -> label != null && label.startsWith("purpose"));
        assertThat(read("Norway sent a ship to Chad to feed refugees.").claims())
                .flatExtracting(Claim::links)
                .extracting(Link::relation)
                .contains(LinkRelation.PURPOSE);
    }
}
