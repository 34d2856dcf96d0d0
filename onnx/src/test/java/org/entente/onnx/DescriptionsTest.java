package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.engine.read.Reader;
import org.entente.model.AttributeType;
import org.entente.model.Claim;
import org.entente.model.ClaimType;
import org.entente.model.Mention;
import org.entente.model.Reading;
import org.entente.model.Role;
import org.entente.model.TieType;
import org.junit.jupiter.api.Test;

/** What nouns beside names say of their bearers, and whose those are whom nobody names. */
final class DescriptionsTest {
    private final Reader reader = new Reader(OnnxReader.bundled());

    private Reading read(String text) {
        return reader.read(OneParagraph.of(text), null);
    }

    /** The claims of a type, each as its actor or object, and its label or recipient. */
    private List<String> told(ClaimType type, String text) {
        Reading reading = read(text);
        return reading.claims().stream()
                .filter(claim -> claim.type() == type)
                .map(claim -> who(reading, claim, Role.ACTOR)
                        + who(reading, claim, Role.OBJECT)
                        + ": "
                        + Objects.requireNonNullElse(claim.label(), "")
                        + who(reading, claim, Role.RECIPIENT))
                .toList();
    }

    private static String who(Reading reading, Claim claim, Role role) {
        return claim.participants().stream()
                .filter(participant -> participant.role() == role)
                .flatMap(participant -> reading.mentions().stream()
                        .filter(mention -> mention.id().equals(participant.mention())))
                .map(Mention::exact)
                .collect(Collectors.joining(", "));
    }

    @Test
    void aNounRightBeforeANameSaysWhatItsBearerIs() {
        assertThat(told(AttributeType.IDENTITY, "The presidential nominee Ann Reed voted in Lima."))
                .containsExactly("Ann Reed: presidential nominee");
        assertThat(told(AttributeType.IDENTITY, "The nominee saw Ann Reed in Lima."))
                .isEmpty();
        assertThat(told(AttributeType.IDENTITY, "The shop sold two first-aid kits to Ann Reed."))
                .isEmpty();
    }

    @Test
    void anAppositionNeedsNoArticle() {
        assertThat(told(AttributeType.IDENTITY, "Ann Reed, author of a novel, voted in Lima."))
                .containsExactly("Ann Reed: author of a novel");
        assertThat(told(AttributeType.IDENTITY, "Ann Reed, weeks before the vote, left Lima."))
                .isEmpty();
    }

    @Test
    void examplesAreOfTheSortThatTheyAreExamplesOf() {
        assertThat(told(
                        AttributeType.IDENTITY,
                        "Other German companies, including Siemens and Volkswagen, also left the market."))
                .containsExactly("Siemens: German companies", "Volkswagen: German companies");
        assertThat(told(AttributeType.IDENTITY, "Companies left the market with Siemens."))
                .isEmpty();
    }

    @Test
    void whoeverIsNamedByAnOfficeAloneHoldsIt() {
        assertThat(told(TieType.OFFICE, "Siemens' lawyer left the court.")).containsExactly("Siemens' lawyer: Siemens");
        assertThat(told(TieType.OFFICE, "The lawyer left the court.")).isEmpty();
        assertThat(told(TieType.KINSHIP, "Ann Reed's husband voted.")).containsExactly("Ann Reed's husband: Ann Reed");
    }

    @Test
    void aPossessorIsNotTheAdjectiveBehindIt() {
        assertThat(told(TieType.HOSTILITY, "Boeing's European rival, Airbus, won the order."))
                .containsExactly("Airbus: Boeing");
    }

    @Test
    void whoseSideSomebodyIsOnIsALabel() {
        assertThat(told(AttributeType.LABEL, "The pro-Western officials left Lima."))
                .containsExactly("The pro-Western officials: pro-Western officials");
        assertThat(told(AttributeType.LABEL, "The professional officials left Lima."))
                .isEmpty();
    }
}
