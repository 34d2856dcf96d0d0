package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LemmaScriptTest {
    @Test
    void stripsAndAdds() {
        assertThat(LemmaScript.parse("3|y|l").apply("Armies")).isEqualTo("army");
        assertThat(LemmaScript.parse("4|be|l").apply("were")).isEqualTo("be");
        assertThat(LemmaScript.parse("0||k").apply("IRGC")).isEqualTo("IRGC");
        assertThat(LemmaScript.parse("1||t").apply("EUROPEANS")).isEqualTo("European");
    }

    @Test
    void whereItDoesNotFitTheFormStaysInLowerCase() {
        assertThat(LemmaScript.parse("3||l").apply("In")).isEqualTo("in");
        assertThat(LemmaScript.parse("2||l").apply("In")).isEqualTo("in");
    }

    @Test
    void lowerCaseIsTheSameInEveryLocale() {
        assertThat(LemmaScript.parse("0||l").apply("ISIL")).isEqualTo("isil");
    }
}
