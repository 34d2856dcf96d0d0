package org.entente.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;

final class NounPhrasesTest {
    /** The arcs after mending; tokens told as {@code word/UPOS/XPOS/head/relation}, each its own lemma. */
    private static List<String> mended(String told) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (String each : told.split(" ")) {
            String[] parts = each.split("/");
            Span span = new Span(start, start + parts[0].length());
            tokens.add(new Token(span, parts[0], parts[0], parts[1], parts[2], Integer.parseInt(parts[3]), parts[4]));
            start += parts[0].length() + 1;
        }
        return NounPhrases.of(tokens).stream()
                .map(token -> token.text() + " " + token.head() + " " + token.relation())
                .toList();
    }

    @Test
    void aTitleOfTwoNounsIsOne() {
        assertThat(
                        mended(
                                "its/PRON/PRP$/1/nmod:poss director/NOUN/NN/3/nsubj general/NOUN/NN/3/nsubj left/VERB/VBD/-1/root"))
                .contains("director 2 compound", "its 2 nmod:poss", "general 3 nsubj");
        assertThat(mended("a/DET/DT/1/det soldier/NOUN/NN/3/nsubj general/NOUN/NN/3/nsubj left/VERB/VBD/-1/root"))
                .contains("soldier 3 nsubj");
    }

    @Test
    void aSecondSubjectBetweenCommasIsAnApposition() {
        assertThat(
                        mended(
                                "Kestrel/PROPN/NNP/5/nsubj ,/PUNCT/,/3/punct an/DET/DT/3/det army/NOUN/NN/5/nsubj ,/PUNCT/,/3/punct left/VERB/VBD/-1/root"))
                .contains("army 0 appos");
        assertThat(mended("Kestrel/PROPN/NNP/3/nsubj an/DET/DT/2/det army/NOUN/NN/3/nsubj left/VERB/VBD/-1/root"))
                .contains("army 3 nsubj");
    }

    @Test
    void oneOfSeveralIsJoinedToTheApposition() {
        assertThat(
                        mended(
                                "Kestrel/PROPN/NNP/6/nsubj ,/PUNCT/,/3/punct a/DET/DT/3/det part/NOUN/NN/0/appos and/CCONJ/CC/5/cc one/NUM/CD/0/conj left/VERB/VBD/-1/root"))
                .contains("one 3 conj");
    }

    @Test
    void whatIsToldWithTwoSidesIsBothOwners() {
        assertThat(
                        mended(
                                "Chad/PROPN/NNP/5/nsubj and/CCONJ/CC/4/cc Mali/PROPN/NNP/4/nmod:poss 's/PART/POS/2/case treaty/NOUN/NN/0/conj ended/VERB/VBD/-1/root"))
                .contains("Chad 4 nmod:poss", "Mali 0 conj", "treaty 5 nsubj", "and 2 cc");
        assertThat(
                        mended(
                                "Chad/PROPN/NNP/5/nsubj and/CCONJ/CC/4/cc Mali/PROPN/NNP/4/nmod:poss 's/PART/POS/2/case premier/NOUN/NN/0/conj ended/VERB/VBD/-1/root"))
                .contains("premier 0 conj");
    }

    @Test
    void whatIsSomebodysIsTheSubjectOfItsClause() {
        assertThat(
                        mended(
                                "Acme/PROPN/NNP/5/nsubj whose/PRON/PRP$/2/nmod:poss chair/NOUN/NN/0/appos was/AUX/VBD/4/aux:pass charged/VERB/VBN/0/acl:relcl left/VERB/VBD/-1/root"))
                .contains("chair 4 nsubj:pass");
        assertThat(
                        mended(
                                "Acme/PROPN/NNP/5/nsubj whose/PRON/PRP$/2/nmod:poss chair/NOUN/NN/0/appos is/AUX/VBZ/4/cop Reed/PROPN/NNP/2/appos left/VERB/VBD/-1/root"))
                .contains("chair 4 nsubj", "Reed 0 acl:relcl");
    }

    @Test
    void whatStandsBeforeItsNounHasNoPreposition() {
        assertThat(
                        mended(
                                "helps/VERB/VBZ/-1/root them/PRON/PRP/0/obj through/ADP/IN/3/case arms/NOUN/NNS/4/nmod deliveries/NOUN/NNS/0/obj"))
                .contains("through 4 case", "arms 4 compound", "deliveries 0 obl");
    }
}
