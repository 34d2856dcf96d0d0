package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.entente.engine.read.NameSpan;
import org.junit.jupiter.api.Test;

final class NameDecoderTest {
    private static final List<String> TAGS = List.of(
            "O",
            "B-PERSON",
            "I-PERSON",
            "B-PARTY",
            "I-PARTY",
            "B-ORGANISATION",
            "I-ORGANISATION",
            "B-STATE",
            "I-STATE",
            "B-EVENT",
            "I-EVENT");

    private static float[] row(Object... tagsAndShares) {
        float[] row = new float[TAGS.size()];
        Arrays.fill(row, (float) Math.log(0.001));
        for (int i = 0; i < tagsAndShares.length; i += 2) {
            row[TAGS.indexOf(tagsAndShares[i])] = (float) Math.log((double) tagsAndShares[i + 1]);
        }
        return row;
    }

    @Test
    void insideNeedsABeginOfItsKind() {
        float[][] logs = {row("O", 0.5, "B-PERSON", 0.5), row("I-PERSON", 0.97, "O", 0.03), row("O", 0.99)};
        assertThat(new NameDecoder(TAGS).decode(logs).sure()).containsExactly(new NameSpan(0, 1, NameSpan.Kind.PERSON));
    }

    @Test
    void doubtBetweenPartyAndOrganisationDoesNotLoseTheName() {
        float[][] logs = {row("O", 0.05, "B-PARTY", 0.5, "B-ORGANISATION", 0.45)};
        assertThat(new NameDecoder(TAGS).decode(logs).sure()).containsExactly(new NameSpan(0, 0, NameSpan.Kind.PARTY));
    }

    @Test
    void aNameMustClearlyOutweighNone() {
        float[][] logs = {row("O", 0.3, "B-PERSON", 0.7)};
        assertThat(new NameDecoder(TAGS).decode(logs).sure()).isEmpty();
    }

    @Test
    void twoNamesOfOneKindSideBySideStayTwo() {
        float[][] logs = {row("B-STATE", 0.9), row("B-STATE", 0.9)};
        assertThat(new NameDecoder(TAGS).decode(logs).sure())
                .containsExactly(new NameSpan(0, 0, NameSpan.Kind.PLACE), new NameSpan(1, 1, NameSpan.Kind.PLACE));
    }

    @Test
    void theKindIsAskedOfAllWordsOfTheName() {
        float[][] event = {row("B-EVENT", 0.9), row("I-EVENT", 0.9), row("O", 0.9)};
        assertThat(new NameDecoder(TAGS).decode(event).sure()).containsExactly(new NameSpan(0, 1, NameSpan.Kind.EVENT));
        float[][] body = {row("B-PARTY", 0.5, "B-ORGANISATION", 0.4), row("I-ORGANISATION", 0.8, "I-PARTY", 0.2)};
        assertThat(new NameDecoder(TAGS).decode(body).sure())
                .containsExactly(new NameSpan(0, 1, NameSpan.Kind.ORGANISATION));
    }

    @Test
    void aBodyThatHardlyOutweighsOtherKindsIsDoubted() {
        float[][] logs = {row("B-ORGANISATION", 0.55, "B-STATE", 0.4)};
        NameDecoder.Decoded decoded = new NameDecoder(TAGS).decode(logs);
        assertThat(decoded.sure()).containsExactly(new NameSpan(0, 0, NameSpan.Kind.PLACE));
        assertThat(decoded.doubted()).containsExactly(new NameSpan(0, 0, NameSpan.Kind.ORGANISATION));
    }

    @Test
    void aBodyThatClearlyOutweighsOtherKindsIsToldWithAllItsWords() {
        float[][] logs = {row("B-ORGANISATION", 0.9, "O", 0.05), row("I-ORGANISATION", 0.75, "O", 0.15)};
        NameDecoder.Decoded decoded = new NameDecoder(TAGS).decode(logs);
        assertThat(decoded.sure()).containsExactly(new NameSpan(0, 1, NameSpan.Kind.ORGANISATION));
        assertThat(decoded.doubted()).isEmpty();
    }

    @Test
    void doubtBetweenPartyAndOrganisationIsNoDoubtOfABody() {
        float[][] logs = {row("B-PARTY", 0.5, "B-ORGANISATION", 0.45)};
        assertThat(new NameDecoder(TAGS).decode(logs).doubted()).isEmpty();
    }
}
