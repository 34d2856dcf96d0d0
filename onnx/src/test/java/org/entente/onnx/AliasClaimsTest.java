package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.engine.read.Reader;
import org.entente.model.AttributeType;
import org.entente.model.Claim;
import org.junit.jupiter.api.Test;

/** That a thing has another name is a claim, with the words that say so. */
final class AliasClaimsTest {
    private final Reader reader = new Reader(OnnxReader.bundled());

    private List<Claim> labels(String text) {
        return reader.read(OneParagraph.of(text), null).claims().stream()
                .filter(claim -> claim.type() == AttributeType.LABEL)
                .toList();
    }

    @Test
    void anAliasAFormerNameAndAnAcronymAreLabelsInTheWordsThatSaySo() {
        String alias = "Merrow Bank, also known as Bank Merrow, is owned by Dravia Group.";
        assertThat(labels(alias)).singleElement().satisfies(claim -> {
            assertThat(claim.label()).isEqualTo("Bank Merrow");
            assertThat(claim.span().in(alias)).isEqualTo("Merrow Bank, also known as Bank Merrow");
            assertThat(claim.trigger().in(alias)).isEqualTo("also known as");
        });
        assertThat(labels("Ostrava Marine (formerly Nordic Marine) is owned by Merrow Bank."))
                .extracting(Claim::label)
                .containsExactly("Nordic Marine");
        assertThat(labels("The National Port Company (NPC) owns the tanker Blue Heron."))
                .extracting(Claim::label)
                .containsExactly("NPC");
        assertThat(labels("Merrow Bank formerly owned Nordic Marine.")).isEmpty();
    }
}
