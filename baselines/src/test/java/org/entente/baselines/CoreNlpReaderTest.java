package org.entente.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.engine.read.NameSpan;
import org.entente.engine.read.Sentence;
import org.entente.engine.read.Token;
import org.entente.model.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CoreNlpReaderTest {
    private static CoreNlpReader reader;

    @BeforeAll
    static void load() {
        reader = new CoreNlpReader();
    }

    @Test
    void readsSentencesWithOffsetsIntoTheWholeText() {
        String text = "Heading\n\nThe port was shelled by Portugal's navy. Two ships sank.\n";
        List<Sentence> sentences = reader.read(text, List.of(new Span(0, 7), new Span(9, text.length() - 1)));
        assertThat(sentences)
                .extracting(s -> s.span().in(text))
                .containsExactly("Heading", "The port was shelled by Portugal's navy.", "Two ships sank.");
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                assertThat(token.text()).isEqualTo(token.span().in(text));
            }
        }
        Sentence passive = sentences.get(1);
        assertThat(passive.isParsed()).isTrue();
        assertThat(passive.tokens())
                .filteredOn(t -> t.text().equals("port"))
                .extracting(Token::relation)
                .containsExactly("nsubj:pass");
        assertThat(passive.tokens())
                .filteredOn(t -> t.text().equals("was"))
                .extracting(Token::upos)
                .containsExactly("AUX");
        assertThat(passive.names()).extracting(NameSpan::kind).containsExactly(NameSpan.Kind.PLACE);
    }

    @Test
    void parsesGivenWordsWithoutMakingTokensAnew() {
        List<String> words = List.of("It", "ca", "n't", "fly", "600-mile", "routes", ".");
        List<Token> tokens = reader.parse(words);
        assertThat(tokens).extracting(Token::text).containsExactlyElementsOf(words);
        assertThat(tokens).extracting(Token::relation).contains("root", "nsubj");
    }

    @Test
    void handsOnAnEndlessSentenceUnparsed() {
        String text = "word ".repeat(CoreNlpReader.TOKENS_MAX + 1).strip();
        List<Sentence> sentences = reader.read(text, List.of(new Span(0, text.length())));
        assertThat(sentences).hasSize(1);
        assertThat(sentences.getFirst().isParsed()).isFalse();
    }
}
