package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.entente.model.Span;
import org.junit.jupiter.api.Test;

final class PassagesTest {
    private static final String TEXT = "The ship sailed. The ship  came\nback with 12 men.";

    @Test
    void wordsAreTakenWhereTheScreenSaysTheyStand() {
        assertThat(Passages.find(TEXT, "The ship", "17-25")).isEqualTo(new Span(17, 25));
    }

    @Test
    void aBrowserMayFoldWhiteSpace() {
        assertThat(Passages.find(TEXT, "ship came back", "21-36").in(TEXT)).isEqualTo("ship  came\nback");
    }

    @Test
    void wordsWithoutAPlaceMustOccurOnce() {
        assertThat(Passages.find(TEXT, "12 men", "").in(TEXT)).isEqualTo("12 men");
        assertThatThrownBy(() -> Passages.find(TEXT, "The ship", ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("more than once");
    }

    @Test
    void wordsThatAreNotThereAreRefusedAndNotGuessed() {
        assertThatThrownBy(() -> Passages.find(TEXT, "13 men", "41-47"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("does not hold these words");
    }

    @Test
    void whoTakesPartIsTheNearestOfThatName() {
        assertThat(Passages.nearest(TEXT, "The ship", new Span(26, 49))).isEqualTo(new Span(17, 25));
    }
}
