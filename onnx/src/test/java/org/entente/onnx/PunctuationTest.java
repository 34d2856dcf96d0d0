package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PunctuationTest {
    /** Heads of the mended words of {@code form/head/relation}, counted from 1, 0 for the root. */
    private static List<Integer> heads(String sentence) {
        List<String> forms = new ArrayList<>();
        List<Analysis.Word> words = new ArrayList<>();
        for (String each : sentence.split(" ")) {
            String[] part = each.split("/");
            forms.add(part[0]);
            int head = Integer.parseInt(part[1]) - 1;
            words.add(new Analysis.Word("", "X", "", head, part[2], "none", 0, 0, "", "", ""));
        }
        return Punctuation.mend(forms, words).stream()
                .map(word -> word.head() + 1)
                .toList();
    }

    @Test
    void theSecondOfAPairHangsWhereTheFirstDoes() {
        assertThat(heads("Ferries/5/nsubj (/3/punct three/1/appos )/1/punct sailed/0/root"))
                .containsExactly(5, 3, 1, 3, 0);
    }

    @Test
    void aCommaBehindAUnitThatPrecedesItsHeadHangsOnTheUnit() {
        assertThat(heads("At/2/case dawn/5/obl ,/5/punct ferries/5/nsubj sailed/0/root"))
                .containsExactly(2, 5, 2, 5, 0);
        assertThat(heads("Ferries/2/nsubj sailed/0/root ,/5/punct at/5/case dawn/2/obl"))
                .containsExactly(2, 0, 5, 5, 2);
    }

    @Test
    void aMarkThatCarriesWordsStaysWhereItIs() {
        assertThat(heads("At/2/case dawn/5/obl ,/5/punct so/3/dep sailed/0/root"))
                .containsExactly(2, 5, 5, 3, 0);
    }
}
