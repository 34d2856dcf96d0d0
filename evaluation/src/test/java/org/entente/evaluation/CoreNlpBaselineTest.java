package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.engine.read.Token;
import org.junit.jupiter.api.Test;

final class CoreNlpBaselineTest {
    @Test
    void answersEveryGivenWordAlsoOneWithASpace() {
        List<Token> tokens = new CoreNlpBaseline().parse(List.of("The", "navy", "sold", "12 000", "ships", "."));
        assertThat(tokens).extracting(Token::text).containsExactly("The", "navy", "sold", "12 000", "ships", ".");
        assertThat(tokens).extracting(Token::upos).containsExactly("DET", "NOUN", "VERB", "NUM", "NOUN", "PUNCT");
        assertThat(tokens).extracting(Token::head).containsExactly(1, 2, Token.ROOT, 4, 2, 2);
        assertThat(tokens)
                .extracting(Token::relation)
                .containsExactly("det", "nsubj", "root", "nummod", "obj", "punct");
    }

    @Test
    void relationsDecideWhereATagAloneDoesNot() {
        assertThat(CoreNlpBaseline.upos("VBZ", "has", "aux")).isEqualTo("AUX");
        assertThat(CoreNlpBaseline.upos("VBZ", "has", "root")).isEqualTo("VERB");
        assertThat(CoreNlpBaseline.upos("IN", "that", "mark")).isEqualTo("SCONJ");
        assertThat(CoreNlpBaseline.upos("IN", "of", "case")).isEqualTo("ADP");
        assertThat(CoreNlpBaseline.upos("TO", "to", "mark")).isEqualTo("PART");
        assertThat(CoreNlpBaseline.upos("DT", "this", "nsubj")).isEqualTo("PRON");
        assertThat(CoreNlpBaseline.upos("DT", "this", "det")).isEqualTo("DET");
        assertThat(CoreNlpBaseline.upos("RB", "not", "advmod")).isEqualTo("PART");
        assertThat(CoreNlpBaseline.upos("-LRB-", "(", "punct")).isEqualTo("PUNCT");
    }
}
