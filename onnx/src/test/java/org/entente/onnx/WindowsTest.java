package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WindowsTest {
    private static List<String> words(int count, int commaEvery) {
        List<String> words = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            words.add(i % commaEvery == 0 ? "," : "w" + i);
        }
        return words;
    }

    @Test
    void aShortSentenceIsOneWindow() {
        List<String> words = words(40, 7);
        assertThat(Windows.cut(words, word -> 2)).containsExactly(words);
    }

    @Test
    void aLongOneIsCutBehindPunctuationAndNothingIsLeftOut() {
        List<String> words = words(1_000, 9);
        List<List<String>> windows = Windows.cut(words, word -> 2);
        assertThat(windows.stream().flatMap(List::stream)).containsExactlyElementsOf(words);
        assertThat(windows).allSatisfy(window -> assertThat(window.size() * 2).isLessThanOrEqualTo(Windows.PIECES_MAX));
        assertThat(windows.subList(0, windows.size() - 1))
                .allSatisfy(window -> assertThat(window).endsWith(","));
    }

    @Test
    void withoutPunctuationItIsCutWhereItMustBe() {
        List<List<String>> windows = Windows.cut(words(600, 10_000), word -> 1);
        assertThat(windows.stream().map(List::size)).containsExactly(250, 250, 100);
    }
}
