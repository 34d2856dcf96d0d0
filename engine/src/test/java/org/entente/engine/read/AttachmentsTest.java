package org.entente.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;

final class AttachmentsTest {
    /** Tokens told as {@code word/UPOS/XPOS/head/relation}. */
    private static List<Token> tokens(String told) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (String each : told.split(" ")) {
            String[] parts = each.split("/");
            tokens.add(new Token(
                    new Span(start, start + parts[0].length()),
                    parts[0],
                    parts[0],
                    parts[1],
                    parts[2],
                    Integer.parseInt(parts[3]),
                    parts[4]));
            start += parts[0].length() + 1;
        }
        return tokens;
    }

    private static List<String> mended(String told, NameSpan... names) {
        return Attachments.of(tokens(told), List.of(names)).stream()
                .map(token -> token.text() + " " + token.head() + " " + token.relation())
                .toList();
    }

    private static NameSpan person(int first, int last) {
        return new NameSpan(first, last, NameSpan.Kind.PERSON);
    }

    @Test
    void whatStandsBehindAPrepositionIsNoSubject() {
        assertThat(
                        mended(
                                "Unit/PROPN/NNP/2/nsubj:pass is/AUX/VBZ/2/aux:pass led/VERB/VBN/-1/root by/ADP/IN/4/case Reed/PROPN/NNP/2/nsubj:pass"))
                .contains("Reed 2 obl:agent", "Unit 2 nsubj:pass");
        assertThat(mended("Rebels/NOUN/NNS/1/nsubj fled/VERB/VBD/-1/root from/ADP/IN/3/case Mali/PROPN/NNP/1/obj"))
                .contains("Mali 1 obl");
    }

    @Test
    void aHeadlineMayEndWithWhatIsGiven() {
        assertThat(mended("Mali/PROPN/NNP/1/nsubj promises/VERB/VBZ/-1/root shells/NOUN/NNS/1/obj"))
                .contains("shells 1 obj");
    }

    @Test
    void whatStandsBehindANounAndItsPrepositionIsNoPartOfItsName() {
        assertThat(
                        mended(
                                "director/NOUN/NN/-1/root at/ADP/IN/3/case the/DET/DT/3/det Centre/PROPN/NNP/0/compound for/ADP/IN/5/case Media/PROPN/NNP/3/nmod"))
                .contains("Centre 0 nmod");
    }

    @Test
    void ofTwoPhrasesSideBySideTheFirstIsATitle() {
        assertThat(mended(
                        "Chad/PROPN/NNP/1/compound Speaker/PROPN/NNP/4/nsubj Ann/PROPN/NNP/4/nsubj Reed/PROPN/NNP/2/flat left/VERB/VBD/-1/root",
                        person(2, 3)))
                .contains("Speaker 2 nmod:desc", "Ann 4 nsubj");
        assertThat(mended(
                        "Minister/NOUN/NN/6/nsubj of/ADP/IN/2/case State/PROPN/NNP/3/nmod:desc Ann/PROPN/NNP/0/appos Reed/PROPN/NNP/3/flat has/AUX/VBZ/6/aux left/VERB/VBN/-1/root",
                        person(3, 4)))
                .contains("Minister 3 nmod:desc", "State 0 nmod", "Ann 6 nsubj");
    }

    @Test
    void whatCountsIsNoPreposition() {
        assertThat(mended("At/ADP/IN/2/case ten/NUM/CD/2/nummod men/NOUN/NNS/3/nsubj fled/VERB/VBD/-1/root"))
                .contains("men 3 nsubj");
    }

    @Test
    void anObjectBeforeAVerbWithoutSubjectIsItsSubject() {
        assertThat(
                        mended(
                                "after/SCONJ/IN/3/mark rival/NOUN/NN/3/obl Reed/PROPN/NNP/3/obj attacked/VERB/VBD/-1/root Otto/PROPN/NNP/3/obj"))
                .contains("Reed 3 nsubj", "rival 2 nmod:desc", "Otto 3 obj");
        assertThat(mended("him/PRON/PRP/2/obj they/PRON/PRP/2/nsubj attacked/VERB/VBD/-1/root"))
                .contains("him 2 obj");
    }

    @Test
    void anObjectBeforeAnInfinitiveIsTheOneOfTheVerbAbove() {
        assertThat(
                        mended(
                                "Otto/PROPN/NNP/1/nsubj helped/VERB/VBD/-1/root Reed/PROPN/NNP/3/obj get/VERB/VB/1/xcomp visas/NOUN/NNS/3/obj"))
                .contains("Reed 1 obj", "visas 3 obj");
    }

    @Test
    void aNameStandsForItsTitle() {
        assertThat(mended(
                        "met/VERB/VBD/-1/root Acme/PROPN/NNP/2/compound CEO/NOUN/NN/0/obj Ann/PROPN/NNP/2/flat Reed/PROPN/NNP/3/flat",
                        person(3, 4)))
                .contains("Ann 0 obj", "CEO 3 nmod:desc", "Acme 2 compound");
    }

    @Test
    void aTitleOfSomebodysStaysAPhraseOfItsOwn() {
        assertThat(mended(
                        "met/VERB/VBD/-1/root his/PRON/PRP$/2/nmod:poss wife/NOUN/NN/0/obj Ann/PROPN/NNP/2/appos",
                        person(3, 3)))
                .contains("wife 0 obj", "Ann 2 appos");
    }

    @Test
    void whoIsGivenSomethingIsNoPartOfIt() {
        assertThat(
                        mended(
                                "Iran/PROPN/NNP/1/nsubj give/VERB/VBD/-1/root Syria/PROPN/NNP/4/compound military/ADJ/JJ/4/amod aid/NOUN/NN/1/obj ./PUNCT/./1/punct"))
                .contains("Syria 1 iobj", "aid 1 obj");
        assertThat(
                        mended(
                                "Iran/PROPN/NNP/1/nsubj see/VERB/VBD/-1/root Syria/PROPN/NNP/4/compound military/ADJ/JJ/4/amod aid/NOUN/NN/1/obj ./PUNCT/./1/punct"))
                .contains("Syria 4 compound");
    }

    @Test
    void theSecondSubjectOfAPassiveIsItsObject() {
        assertThat(
                        mended(
                                "Acme/PROPN/NNP/2/nsubj:pass was/AUX/VBD/2/aux:pass granted/VERB/VBN/-1/root licences/NOUN/NNS/2/nsubj:pass"))
                .contains("Acme 2 nsubj:pass", "licences 2 obj");
    }

    @Test
    void whoSaysSomethingIsNoSecondSubjectOfIt() {
        assertThat(
                        mended(
                                "Chad/PROPN/NNP/1/nsubj opposed/VERB/VBD/4/ccomp it/PRON/PRP/1/obj aides/NOUN/NNS/1/nsubj said/VERB/VBD/-1/root"))
                .contains("Chad 1 nsubj", "aides 4 nsubj");
    }

    @Test
    void aClauseBehindACopulaIsWhatIsSaid() {
        assertThat(
                        mended(
                                "truth/NOUN/NN/4/nsubj is/AUX/VBZ/4/cop that/SCONJ/IN/4/mark Reed/PROPN/NNP/4/nsubj left/VERB/VBD/-1/root"))
                .containsExactly("truth 1 nsubj", "is -1 root", "that 4 mark", "Reed 4 nsubj", "left 1 ccomp");
        assertThat(mended("Reed/PROPN/NNP/2/nsubj is/AUX/VBZ/2/cop gone/VERB/VBN/-1/root"))
                .contains("gone -1 root");
    }

    @Test
    void nobodyIsCalledByAPersonsNameBehindItsTitle() {
        assertThat(mended(
                        "Reed/PROPN/NNP/1/nsubj called/VERB/VBD/-1/root King/PROPN/NNP/1/obj Carl/PROPN/NNP/1/xcomp",
                        person(3, 3)))
                .contains("King 3 nmod:desc", "Carl 1 obj");
        assertThat(mended(
                        "Reed/PROPN/NNP/1/nsubj called/VERB/VBD/-1/root it/PRON/PRP/1/obj Carl/PROPN/NNP/1/xcomp",
                        person(3, 3)))
                .contains("it 1 obj", "Carl 1 xcomp");
    }

    @Test
    void aParticipleWithASubjectIsTheVerbOfAClause() {
        assertThat(
                        mended(
                                "rebels/NOUN/NNS/3/nsubj Chad/PROPN/NNP/2/nsubj:pass accused/VERB/VBN/0/acl left/VERB/VBD/-1/root"))
                .contains("Chad 2 nsubj", "accused 0 acl:relcl");
        assertThat(
                        mended(
                                "men/NOUN/NNS/6/nsubj rebels/NOUN/NNS/2/nsubj:pass shot/VERB/VBN/0/acl by/ADP/IN/4/case guards/NOUN/NNS/2/obl left/ADV/RB/6/advmod fled/VERB/VBD/-1/root"))
                .contains("rebels 2 nsubj:pass");
    }

    @Test
    void ofTwoSubjectsOfWhoSaysSoTheFirstIsThatOfWhatIsSaid() {
        assertThat(
                        mended(
                                "Acme/PROPN/NNP/5/nsubj is/AUX/VBZ/3/cop in/ADP/IN/3/case talks/NOUN/NNS/5/ccomp people/NOUN/NNS/5/nsubj said/VERB/VBD/-1/root"))
                .contains("Acme 3 nsubj", "people 5 nsubj");
    }

    @Test
    void aNumberBehindAPrepositionThatCountsNothingIsNoObject() {
        assertThat(
                        mended(
                                "provided/VERB/VBD/-1/root Mali/PROPN/NNP/0/obj with/ADP/IN/4/case two/NUM/CD/4/nummod tanks/NOUN/NNS/0/obj"))
                .contains("tanks 0 obl");
    }

    @Test
    void aNameRightBehindAVerbOfGivingIsWhoIsGiven() {
        assertThat(mended("gave/VERB/VBD/-1/root Laos/PROPN/NNP/2/compound vaccines/NOUN/NNS/0/obj").stream()
                        .filter(arc -> arc.startsWith("Laos")))
                .containsExactly("Laos 2 compound");
        assertThat(mended("give/VERB/VB/-1/root Laos/PROPN/NNP/2/compound vaccines/NOUN/NNS/0/obj"))
                .contains("Laos 0 iobj");
        assertThat(mended("hold/VERB/VB/-1/root Iran/PROPN/NNP/2/compound talks/NOUN/NNS/0/obj"))
                .contains("Iran 2 compound");
    }

    @Test
    void theVerbOfASentenceBehindACommaIsNoParticipleWithoutAnAuxiliary() {
        String told =
                "Rebels/NOUN/NNS/4/nsubj:pass ,/PUNCT/,/4/punct here/ADV/RB/4/advmod ,/PUNCT/,/4/punct fired/VERB/VBN/-1/root";
        assertThat(mended(told + " ./PUNCT/./4/punct")).contains("Rebels 4 nsubj");
        assertThat(mended(told)).contains("Rebels 4 nsubj:pass");
    }

    @Test
    void whatIsDoneToSomebodyFromAPlaceIsNotByThePlace() {
        assertThat(
                        mended(
                                "rebels/NOUN/NNS/-1/root driven/VERB/VBN/0/acl from/ADP/IN/3/case Mali/PROPN/NNP/1/obl by/ADP/IN/5/case troops/NOUN/NNS/3/nmod"))
                .contains("troops 1 obl:agent");
        assertThat(
                        mended(
                                "men/NOUN/NNS/-1/root killed/VERB/VBN/0/acl in/ADP/IN/3/case attack/NOUN/NN/1/obl by/ADP/IN/5/case troops/NOUN/NNS/3/nmod"))
                .contains("troops 3 nmod");
    }
}
