package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ShapesTest {
    @Test
    void eachWordHasItsShape() {
        assertThat(Shapes.of(List.of("The", "Lindø", "yard", "USS", "A", "McRae", "12", "A380", "U.S.", ",")))
                .containsExactly(
                        Shapes.TITLE_AT_START,
                        Shapes.TITLE,
                        Shapes.LOWER,
                        Shapes.UPPER,
                        Shapes.SINGLE,
                        Shapes.MIXED,
                        Shapes.DIGITS,
                        Shapes.DIGITS_AND_LETTERS,
                        Shapes.DOTTED,
                        Shapes.PUNCTUATION);
    }

    @Test
    void whereAllIsInCapitalsCaseSaysNothing() {
        assertThat(Shapes.of(List.of("NAVY", "SEIZES", "TANKER", "OFF", "OMAN", ".")))
                .startsWith(Shapes.ALL_UPPER)
                .endsWith(Shapes.PUNCTUATION);
    }
}
