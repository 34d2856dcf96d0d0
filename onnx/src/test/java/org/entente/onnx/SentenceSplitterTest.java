package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SentenceSplitterTest {
    private static List<String> split(String text) {
        return SentenceSplitter.split(text, Tokenizer.words(text, new Span(0, text.length()))).stream()
                .map(words -> words.getFirst().cover(words.getLast()).in(text))
                .toList();
    }

    @Test
    void aStopEndsASentenceAndTakesItsQuotationMark() {
        assertThat(split("\"We left.\" He did not. Why? They know!"))
                .containsExactly("\"We left.\"", "He did not.", "Why?", "They know!");
    }

    @Test
    void aQuestionInsideASentenceDoesNotEndIt() {
        assertThat(split("“Who paid?” she asked.")).containsExactly("“Who paid?” she asked.");
    }

    @Test
    void abbreviationsEndASentenceOnlyBeforeOneOfItsUsualFirstWords() {
        assertThat(split("The U.S. Navy left. It came from the U.S. The crew stayed."))
                .containsExactly("The U.S. Navy left.", "It came from the U.S.", "The crew stayed.");
    }

    @Test
    void emptyLinesEndSentences() {
        assertThat(split("Tanker seized\n\nThe tanker was\nseized off Oman."))
                .containsExactly("Tanker seized", "The tanker was\nseized off Oman.");
    }

    @Test
    void referenceMarksStayWithWhatTheyProve() {
        assertThat(split("It sank in 1988. [3] [4] The crew lived."))
                .containsExactly("It sank in 1988. [3] [4]", "The crew lived.");
    }

    @Test
    void aNumberBeforeAnItemStaysWithIt() {
        assertThat(split("1. The port was closed. 2. Two men fled."))
                .containsExactly("1. The port was closed.", "2. Two men fled.");
    }

    @ParameterizedTest
    @MethodSource("org.entente.onnx.Abbreviations#entries")
    void eachAbbreviationHoldsInItsExample(Abbreviations.Entry entry) {
        assertThat(split(entry.example())).as(entry.text()).containsExactly(entry.example());
        List<Span> words =
                Tokenizer.words(entry.example(), new Span(0, entry.example().length()));
        assertThat(words.stream().map(word -> word.in(entry.example()))).contains(entry.text());
    }
}
