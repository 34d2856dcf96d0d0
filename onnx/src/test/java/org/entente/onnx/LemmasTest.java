package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LemmasTest {
    private static final int STRIP_TWO = 0;
    private static final int KEEP = 1;
    private static final int LOWER = 2;

    private final Lemmas lemmas = new Lemmas(
            List.of("2||l", "0||k", "0||l"),
            List.of("fled VBD flee", "men NNS man"),
            List.of("[PAD]", "seize", "deny", "hit", "tanker", "##eiz", "class"));

    @Test
    void aFormSeenInTrainingHasItsLemma() {
        assertThat(lemmas.lemma("Fled", "VBD", STRIP_TWO)).isEqualTo("flee");
    }

    @Test
    void anIrregularFormHasItsLemmaWhateverTheEdit() {
        assertThat(lemmas.lemma("lent", "VBD", KEEP)).isEqualTo("lend");
        assertThat(lemmas.lemma("gunmen", "NNS", KEEP)).isEqualTo("gunman");
    }

    @Test
    void anEditThatGivesNoWordYieldsToOneThatMorphologyKnows() {
        assertThat(lemmas.lemma("seized", "VBD", STRIP_TWO)).isEqualTo("seize");
        assertThat(lemmas.lemma("denied", "VBD", STRIP_TWO)).isEqualTo("deny");
        assertThat(lemmas.lemma("hitting", "VBG", LOWER)).isEqualTo("hit");
        assertThat(lemmas.lemma("tankers", "NNS", LOWER)).isEqualTo("tanker");
    }

    @Test
    void aBaseFormIsItsOwnLemmaWhateverTheEdit() {
        assertThat(lemmas.lemma("seize", "VB", STRIP_TWO)).isEqualTo("seize");
        assertThat(lemmas.lemma("deny", "VBN", STRIP_TWO)).isEqualTo("deny");
        assertThat(lemmas.lemma("glomp", "VBP", STRIP_TWO)).isEqualTo("glomp");
        assertThat(lemmas.lemma("seized", "VB", STRIP_TWO)).isEqualTo("seize");
        assertThat(lemmas.lemma("lent", "VB", STRIP_TWO)).isEqualTo("lend");
    }

    @Test
    void aPrefixHidesNoKnownVerb() {
        assertThat(lemmas.lemma("reseized", "VBD", STRIP_TWO)).isEqualTo("reseize");
        assertThat(lemmas.lemma("misdenied", "VBD", STRIP_TWO)).isEqualTo("misdeny");
    }

    @Test
    void whereNoWordIsKnownTheEditStands() {
        assertThat(lemmas.lemma("glomped", "VBD", STRIP_TWO)).isEqualTo("glomp");
    }

    @Test
    void otherTagsKeepTheEdit() {
        assertThat(lemmas.lemma("IRGC", "NNP", KEEP)).isEqualTo("IRGC");
        assertThat(lemmas.lemma("Class", "NN", LOWER)).isEqualTo("class");
    }
}
