package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Committed vectors, reckoned by another program (designs/ids.md): a change here breaks every case that
 * exists.
 */
final class IdsTest {
    private static final Id DOCUMENT = Ids.document("A report.".getBytes(StandardCharsets.UTF_8));

    @Test
    void aDocumentIsItsBytes() {
        assertThat(Ids.document(new byte[0]).hex())
                .isEqualTo("8f27027d5db77982852f20c202fac7693d8ef5fa2f6bbfda73166cb353c52d88");
        assertThat(DOCUMENT.hex()).isEqualTo("50ac58cf2de15995a331c852aee2e18feebe158472595189c88abf776ff6150a");
        assertThat(Ids.document(new byte[] {0, -1, 13, 10}).hex())
                .isEqualTo("4ac0990a233e2360b6f899b8d600577b89419daa80a1e483f362b432ee0f6fd7");
    }

    @Test
    void aMentionIsItsDocumentSpanAndKind() {
        assertThat(Ids.mention(DOCUMENT, new Span(2, 8), EntityKind.ARMED_GROUP).hex())
                .isEqualTo("29d6062d3fcf15fcf95cacc86e865674960f0ee0742d8be29652dc06143da216");
    }

    @Test
    void aFigureIsItsDocumentSpanAndMeasure() {
        assertThat(Ids.figure(DOCUMENT, new Span(0, 9), "deaths").hex())
                .isEqualTo("9b8ba4200236715f6ef7e991c4a9be751b9a595c90ec9cbb80ed5f562eb5e804");
    }

    @Test
    void aClaimIsItsDocumentSpanTypeRolesAndFigures() {
        Participant actor = participant(Role.ACTOR, new Span(0, 1));
        Participant recipient = participant(Role.RECIPIENT, new Span(10, 14));
        List<Span> figures = List.of(new Span(9, 11), new Span(2, 4));
        String expected = "fc55ed2cda49c4616689da034775ca1177da04900d196d7c79d068895fe8731e";

        assertThat(Ids.claim(DOCUMENT, new Span(0, 14), EventType.AID, List.of(recipient, actor), figures)
                        .hex())
                .isEqualTo(expected);
        assertThat(Ids.claim(DOCUMENT, new Span(0, 14), EventType.AID, List.of(actor, recipient), figures.reversed())
                        .hex())
                .as("whatever the order of roles and figures")
                .isEqualTo(expected);
        assertThat(Ids.claim(DOCUMENT, new Span(0, 14), new Measure("deaths"), List.of(), List.of())
                        .hex())
                .isEqualTo("6e1fe720d36748b84381ffd6e84171cfc906a422bab102b1b51ef5e048ec9028");
    }

    @Test
    void anyOtherThingIsItsNameAndFields() {
        assertThat(Ids.of("origin").hex())
                .isEqualTo("9070ab44c1a911e33d7916e7b588174f357f76f18a01f13b22bcd2396f4e5a22");
        assertThat(Ids.of("origin", "", "\u0130stanbul \uD83D\uDEA2").hex())
                .isEqualTo("aa2ff703a01849a63bcda5170bcd0d813a85dc7a04ef1483409b6409b1a61605");
    }

    @Test
    void fieldsCannotRunIntoEachOther() {
        assertThat(List.of(
                        Ids.of("x", "ab", "c"),
                        Ids.of("x", "a", "bc"),
                        Ids.of("x", "abc"),
                        Ids.of("x", "abc", ""),
                        Ids.of("x", "", "abc"),
                        Ids.of("xa", "bc")))
                .doesNotHaveDuplicates();
    }

    @Test
    void twoKindsOfThingShareNoId() {
        assertThat(Ids.of("document", "A report.")).isEqualTo(DOCUMENT);
        assertThat(Ids.of("mention", "A report.")).isNotEqualTo(DOCUMENT);
    }

    @Test
    void anIdIsSixtyFourLowerCaseDigits() {
        assertThat(DOCUMENT.brief()).isEqualTo(DOCUMENT.hex().substring(0, 12));
        for (String wrong :
                List.of("", "ab", DOCUMENT.hex().toUpperCase(java.util.Locale.ROOT), DOCUMENT.hex() + "0")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Id.of(wrong));
        }
    }

    @Test
    void idsAreOrderedAsText() {
        Id least = Id.of("0".repeat(64));
        Id middle = Id.of("9".repeat(64));
        Id greatest = Id.of("a".repeat(64));
        assertThat(List.of(greatest, least, middle).stream().sorted()).containsExactly(least, middle, greatest);
    }

    private static Participant participant(Role role, Span span) {
        return new Participant(role, Ids.mention(DOCUMENT, span, EntityKind.STATE), span);
    }
}
