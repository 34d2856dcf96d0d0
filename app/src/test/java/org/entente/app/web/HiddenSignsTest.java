package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HiddenSignsTest {
    @Test
    void anOverrideOfDirectionIsShownByName() {
        assertThat(HiddenSigns.shown("paid \u202E001\u202C dollars")).isEqualTo("paid ⟨U+202E⟩001⟨U+202C⟩ dollars");
    }

    @Test
    void controlsAreShownAndLineEndsAreLeft() {
        assertThat(HiddenSigns.shown("a\u0007b\nc\td")).isEqualTo("a⟨U+0007⟩b\nc\td");
    }

    @Test
    void otherScriptsAreLeftAsTheyAre() {
        String text = "النص بالعربية 漢字 👩‍⚕️";
        assertThat(HiddenSigns.shown(text)).isSameAs(text);
    }
}
