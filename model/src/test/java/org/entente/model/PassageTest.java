package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Spans and passages. */
final class PassageTest {
    private static final Id DOCUMENT = Ids.document(new byte[0]);
    private static final String SHIP = "\uD83D\uDEA2";

    @Test
    void aSpanIsNeverEmptyOrBackwards() {
        for (int[] ends : new int[][] {{0, 0}, {3, 2}, {-1, 2}}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Span(ends[0], ends[1]));
        }
    }

    @Test
    void spansTouchContainAndCover() {
        Span span = new Span(2, 5);
        assertThat(span.in("abcdefg")).isEqualTo("cde");
        assertThat(span.length()).isEqualTo(3);
        assertThat(span.code()).isEqualTo("2-5");
        assertThat(span.contains(new Span(2, 5))).isTrue();
        assertThat(span.contains(new Span(2, 6))).isFalse();
        assertThat(span.contains(new Span(1, 5))).isFalse();
        assertThat(span.contains(2)).isTrue();
        assertThat(span.contains(5)).isFalse();
        assertThat(span.overlaps(new Span(4, 9))).isTrue();
        assertThat(span.overlaps(new Span(5, 9))).isFalse();
        assertThat(span.overlaps(new Span(0, 2))).isFalse();
        assertThat(span.cover(new Span(7, 8))).isEqualTo(new Span(2, 8));
        assertThat(span.shift(-2)).isEqualTo(new Span(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> span.shift(-3));
    }

    @Test
    void spansAreOrderedByStartThenEnd() {
        List<Span> ordered = List.of(new Span(0, 9), new Span(1, 2), new Span(1, 3), new Span(10, 11));
        assertThat(ordered.reversed().stream().sorted()).isEqualTo(ordered);
    }

    @Test
    void aPassageCarriesItsWordsAndWhatStandsAround() {
        String text = "x".repeat(40) + "WORDS" + "y".repeat(40);
        Passage passage = Passage.of(DOCUMENT, text, new Span(40, 45));
        assertThat(passage.exact()).isEqualTo("WORDS");
        assertThat(passage.prefix()).isEqualTo("x".repeat(Passage.CONTEXT_UNITS_MAX));
        assertThat(passage.suffix()).isEqualTo("y".repeat(Passage.CONTEXT_UNITS_MAX));
    }

    @Test
    void aPassageAtTheEdgesOfTheTextHasNothingAround() {
        Passage passage = Passage.of(DOCUMENT, "all", new Span(0, 3));
        assertThat(passage).isEqualTo(new Passage(DOCUMENT, new Span(0, 3), "all", "", ""));
        assertThat(Passage.of(DOCUMENT, "all of it", new Span(4, 6)).prefix()).isEqualTo("all ");
    }

    @Test
    void theContextNeverHoldsHalfACharacter() {
        String text = SHIP.repeat(30) + "W" + SHIP.repeat(30);
        for (String shifted : List.of(text, "-" + text, text + "-", "--" + text)) {
            int at = shifted.indexOf('W');
            Passage passage = Passage.of(DOCUMENT, shifted, new Span(at, at + 1));
            assertThat(isWhole(passage.prefix())).isTrue();
            assertThat(isWhole(passage.suffix())).isTrue();
            assertThat(shifted).contains(passage.prefix() + "W" + passage.suffix());
        }
    }

    @Test
    void aPassageWhoseWordsAreNotAsLongAsItsSpanIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Passage(DOCUMENT, new Span(0, 3), "ab", "", ""));
    }

    private static boolean isWhole(String text) {
        return IntStream.range(0, text.length())
                .allMatch(i -> !Character.isSurrogate(text.charAt(i))
                        || Character.isHighSurrogate(text.charAt(i))
                                && i + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(i + 1))
                        || Character.isLowSurrogate(text.charAt(i))
                                && i > 0
                                && Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
