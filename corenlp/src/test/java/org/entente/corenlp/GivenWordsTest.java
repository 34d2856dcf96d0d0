package org.entente.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.engine.read.Token;
import org.junit.jupiter.api.Test;

final class GivenWordsTest {
    @Test
    void answersEveryGivenWordAlsoOneWithASpace() {
        List<Token> tokens = new GivenWords().parse(List.of("The", "navy", "sold", "12 000", "ships", "."));
        assertThat(tokens).extracting(Token::text).containsExactly("The", "navy", "sold", "12 000", "ships", ".");
        assertThat(tokens).extracting(Token::upos).containsExactly("DET", "NOUN", "VERB", "NUM", "NOUN", "PUNCT");
        assertThat(tokens).extracting(Token::head).containsExactly(1, 2, Token.ROOT, 4, 2, 2);
        assertThat(tokens)
                .extracting(Token::relation)
                .containsExactly("det", "nsubj", "root", "nummod", "obj", "punct");
    }

    @Test
    void relationsDecideWhereATagAloneDoesNot() {
        assertThat(GivenWords.upos("VBZ", "has", "aux")).isEqualTo("AUX");
        assertThat(GivenWords.upos("VBZ", "has", "root")).isEqualTo("VERB");
        assertThat(GivenWords.upos("IN", "that", "mark")).isEqualTo("SCONJ");
        assertThat(GivenWords.upos("IN", "of", "case")).isEqualTo("ADP");
        assertThat(GivenWords.upos("TO", "to", "mark")).isEqualTo("PART");
        assertThat(GivenWords.upos("DT", "this", "nsubj")).isEqualTo("PRON");
        assertThat(GivenWords.upos("DT", "this", "det")).isEqualTo("DET");
        assertThat(GivenWords.upos("RB", "not", "advmod")).isEqualTo("PART");
        assertThat(GivenWords.upos("-LRB-", "(", "punct")).isEqualTo("PUNCT");
    }
}
