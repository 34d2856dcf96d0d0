package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.engine.read.Reader;
import org.entente.model.ClaimKind;
import org.entente.model.Mention;
import org.entente.model.Reading;
import org.junit.jupiter.api.Test;

/** Events that a noun tells with one side alone or with nothing but the place, and verbs that tell none. */
final class NounEventsTest {
    private final Reader reader = new Reader(OnnxReader.bundled());

    /** The events of a sentence: type, and each role with who plays it. */
    private List<String> events(String text) {
        Reading reading = reader.read(OneParagraph.of(text), null);
        return reading.claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.EVENT)
                .map(claim -> claim.type().code()
                        + claim.participants().stream()
                                .map(each -> " " + each.role().code() + " "
                                        + reading.mentions().stream()
                                                .filter(mention -> mention.id().equals(each.mention()))
                                                .map(Mention::exact)
                                                .collect(Collectors.joining()))
                                .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void theOneWhoSuffersItIsEnough() {
        assertThat(events("The raid on the Syrian army was over.")).containsExactly("ASSAULT recipient Syrian army");
        assertThat(events("The raid was over.")).isEmpty();
    }

    @Test
    void thePlaceIsEnough() {
        assertThat(events("The bombings in Syria were over.")).containsExactly("ASSAULT place Syria");
        assertThat(events("The bombings in winter were over.")).isEmpty();
    }

    @Test
    void whoeverIsArrestedOwnsTheArrest() {
        assertThat(events("Ann Reed's arrest was old news.")).containsExactly("COERCE recipient Ann Reed");
    }

    @Test
    void anAttackOnSomebodyByNameMayBeOneOfWords() {
        assertThat(events("Ann Reed's attacks on Carl Otto went on."))
                .containsExactly("ACCUSE actor Ann Reed recipient Carl Otto");
        assertThat(events("The attack on Carl Otto was over.")).isEmpty();
    }

    @Test
    void votersWhoAreMobilisedAreNoTroops() {
        assertThat(events("The party mobilised voters.")).isEmpty();
        assertThat(events("The newspaper attacked the senator as a liar."))
                .containsExactly("ACCUSE actor The newspaper recipient the senator");
    }
}
