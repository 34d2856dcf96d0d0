package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.engine.read.Reader;
import org.entente.model.Claim;
import org.entente.model.EventType;
import org.entente.model.Mode;
import org.entente.model.TieType;
import org.junit.jupiter.api.Test;

/** What somebody denies by a word for it alone is told as denied by them, and nothing else is. */
final class DenialsReadTest {
    private final Reader reader = new Reader(OnnxReader.bundled());

    @Test
    void whoeverDeniesTheChargeDeniesWhatTheyAreSaidToHaveDone() {
        List<String> texts = List.of(
                "Ann Reed accused Rwanda of arming rebels. Kigali denied the charge.",
                "Ann Reed accused Rwanda of arming rebels. Rwanda has repeatedly rejected the accusation.",
                "Ann Reed accused Rwanda of arming rebels, a charge Kigali denies.",
                "Ann Reed said Rwanda was arming rebels. The army won. Kigali denied involvement.",
                "Ann Reed accused Rwanda of arming rebels. Rwanda's government rejected the claim.",
                "Ann Reed said Rwanda was arming rebels, which Kigali denies.");
        for (String text : texts) {
            assertThat(denied(text)).as(text).singleElement().satisfies(claim -> {
                assertThat(claim.type()).isEqualTo(EventType.AID);
                assertThat(claim.speaker().source().name()).isIn("Kigali", "Rwanda", "Rwanda's government");
                assertThat(text.substring(claim.span().start(), claim.span().end()))
                        .doesNotContain("Ann Reed");
            });
        }
    }

    @Test
    void aStateDeniesWhatItsSoldiersAreSaidToHaveDone() {
        assertThat(
                        claims(
                                        "Ann Reed said Rwandan soldiers had shelled the town of Goma. Kigali denied the allegation.")
                                .stream()
                                .filter(claim -> claim.type() == EventType.ASSAULT && claim.mode() == Mode.DENIED))
                .hasSize(1);
    }

    @Test
    void aTieIsDeniedTooAndItsClaimIsWhatTheDenialSays() {
        String text = "Diplomats say the arms come from Sudan, which denies it.";
        assertThat(denied(text)).singleElement().extracting(Claim::type).isEqualTo(TieType.SUPPLY);
        Claim denial = denied(text).getFirst();
        assertThat(claims(text).stream()
                        .flatMap(claim -> claim.links().stream())
                        .filter(link -> link.claim().equals(denial.id())))
                .hasSize(1);
    }

    @Test
    void nothingElseIsDenied() {
        List<String> texts = List.of(
                "Ann Reed accused Rwanda of arming rebels. Chad denied the charge.",
                "Rwanda armed the rebels. Kigali denied the charge.",
                "Ann Reed accused Rwanda of arming rebels. Kigali did not deny the charge.",
                "Ann Reed accused Rwanda of arming rebels. Kigali denied entry to the envoy.",
                "Ann Reed accused Rwanda of arming rebels. The army won. The navy lost. The war ended. Kigali denied it.");
        for (String text : texts) {
            assertThat(denied(text)).as(text).isEmpty();
        }
    }

    private List<Claim> denied(String text) {
        return claims(text).stream()
                .filter(claim -> claim.mode() == Mode.DENIED
                        && (claim.type() == EventType.AID || claim.type() == TieType.SUPPLY))
                .toList();
    }

    private List<Claim> claims(String text) {
        return reader.read(OneParagraph.of(text), null).claims();
    }
}
