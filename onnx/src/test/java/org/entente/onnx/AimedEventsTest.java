package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.engine.read.Reader;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.ClaimType;
import org.entente.model.Document;
import org.entente.model.EventType;
import org.entente.model.Ids;
import org.entente.model.Mention;
import org.entente.model.Reading;
import org.entente.model.Role;
import org.entente.model.Span;
import org.entente.model.TieType;
import org.junit.jupiter.api.Test;

/** Whom something is done to where the clause of the deed does not say, and to whom titles and phrases tie people. */
final class AimedEventsTest {
    private final Reader reader = new Reader(OnnxReader.bundled());

    /** The recipients of the claims of that type. */
    private List<String> recipients(ClaimType type, String text) {
        Document document = new Document(
                Ids.document(text.getBytes(StandardCharsets.UTF_8)),
                text,
                List.of(new Block(new Span(0, text.length()), BlockKind.PARAGRAPH, null)),
                null,
                null,
                null,
                null,
                null,
                "en",
                "text/plain");
        Reading reading = reader.read(document, null);
        return reading.claims().stream()
                .filter(claim -> claim.type() == type)
                .flatMap(claim -> claim.participants().stream())
                .filter(participant -> participant.role() == Role.RECIPIENT)
                .map(participant -> reading.mentions().stream()
                        .filter(mention -> mention.id().equals(participant.mention()))
                        .map(Mention::exact)
                        .collect(Collectors.joining()))
                .toList();
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
                .isEmpty();
    }
}
