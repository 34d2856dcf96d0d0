package org.entente.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;

final class RepairsTest {
    /** Words as form/upos/xpos/head/relation, heads counted from 1 with 0 for the root. */
    private static Sentence sentence(List<NameSpan> names, String... words) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : words) {
            String[] part = word.split("/");
            Span span = new Span(at, at + part[0].length());
            tokens.add(new Token(span, part[0], part[0], part[1], part[2], Integer.parseInt(part[3]) - 1, part[4]));
            at = span.end() + 1;
        }
        return new Sentence(new Span(0, at - 1), tokens, names);
    }

    private static String at(Sentence sentence, int word) {
        Token token = sentence.tokens().get(word - 1);
        return token.head() + 1 + " " + token.relation();
    }

    @Test
    void aPlaceBeforeABareThingIsWhereItComesFrom() {
        Sentence mended = Repairs.of(sentence(
                List.of(new NameSpan(3, 3, NameSpan.Kind.PLACE)),
                "They/PRON/PRP/2/nsubj",
                "bought/VERB/VBD/0/root",
                "from/ADP/IN/5/case",
                "Turkey/PROPN/NNP/5/compound",
                "drones/NOUN/NNS/2/obl"));
        assertThat(at(mended, 4)).isEqualTo("2 obl");
        assertThat(at(mended, 5)).isEqualTo("2 obj");
        assertThat(at(mended, 3)).isEqualTo("4 case");
    }

    @Test
    void aBodyAndAPartOfTheWorldSideBySideAreOneName() {
        Sentence mended = Repairs.of(sentence(
                List.of(
                        new NameSpan(0, 0, NameSpan.Kind.ORGANISATION),
                        new NameSpan(1, 2, NameSpan.Kind.PLACE),
                        new NameSpan(5, 5, NameSpan.Kind.PLACE)),
                "Tarnair/PROPN/NNP/3/compound",
                "North/PROPN/NNP/3/compound",
                "America/PROPN/NNP/4/nsubj",
                "left/VERB/VBD/0/root",
                "for/ADP/IN/6/case",
                "Peru/PROPN/NNP/4/obl"));
        assertThat(mended.names())
                .containsExactly(
                        new NameSpan(0, 2, NameSpan.Kind.ORGANISATION), new NameSpan(5, 5, NameSpan.Kind.PLACE));
    }

    @Test
    void aBodyAndAPlaceThatAThirdWordHoldsTogetherStayTwo() {
        List<NameSpan> names =
                List.of(new NameSpan(0, 0, NameSpan.Kind.ORGANISATION), new NameSpan(1, 1, NameSpan.Kind.PLACE));
        Sentence kept = Repairs.of(sentence(
                names,
                "Tarnair/PROPN/NNP/3/compound",
                "Moscow/PROPN/NNP/3/compound",
                "flights/NOUN/NNS/4/nsubj",
                "stopped/VERB/VBD/0/root"));
        assertThat(kept.names()).isEqualTo(names);
    }

    @Test
    void aParticipleBehindItsNounIsAClauseAndOneBeforeItIsNot() {
        Sentence mended = Repairs.of(sentence(
                List.of(),
                "armed/VERB/VBN/2/amod",
                "advisers/NOUN/NNS/5/nsubj",
                "embedded/VERB/VBN/2/amod",
                "there/ADV/RB/3/advmod",
                "left/VERB/VBD/0/root"));
        assertThat(at(mended, 3)).isEqualTo("2 acl");
        assertThat(at(mended, 1)).isEqualTo("2 amod");
    }

    @Test
    void aWordBeforeANounStaysOnItsSideOfTheVerb() {
        Sentence mended = Repairs.of(sentence(
                List.of(),
                "a/DET/DT/3/det",
                "Kenyan/ADJ/JJ/5/amod",
                "patrol/NOUN/NN/4/nsubj",
                "held/VERB/VBD/0/root",
                "smugglers/NOUN/NNS/4/obj"));
        assertThat(at(mended, 2)).isEqualTo("3 amod");
        assertThat(at(mended, 1)).isEqualTo("3 det");
    }

    @Test
    void aVerbWithAnObjectKeepsItsTree() {
        Sentence kept = Repairs.of(sentence(
                List.of(new NameSpan(4, 4, NameSpan.Kind.PLACE)),
                "They/PRON/PRP/2/nsubj",
                "got/VERB/VBD/0/root",
                "tips/NOUN/NNS/2/obj",
                "from/ADP/IN/6/case",
                "Turkey/PROPN/NNP/6/compound",
                "experts/NOUN/NNS/2/obl"));
        assertThat(at(kept, 5)).isEqualTo("6 compound");
        assertThat(at(kept, 6)).isEqualTo("2 obl");
    }

    @Test
    void aParticipleSetOffByACommaTellsWhatTheDeedLedTo() {
        Sentence mended = Repairs.of(sentence(
                List.of(),
                "Storms/NOUN/NNS/2/nsubj",
                "sank/VERB/VBD/0/root",
                "ferries/NOUN/NNS/2/obj",
                ",/PUNCT/,/5/punct",
                "killing/VERB/VBG/3/acl",
                "nine/NUM/CD/5/obj"));
        assertThat(at(mended, 5)).isEqualTo("2 advcl");
    }

    @Test
    void aParticipleBesideItsNounOrOfTheSubjectStays() {
        Sentence beside = Repairs.of(sentence(
                List.of(),
                "Storms/NOUN/NNS/2/nsubj",
                "sank/VERB/VBD/0/root",
                "ferries/NOUN/NNS/2/obj",
                "carrying/VERB/VBG/3/acl",
                "cars/NOUN/NNS/4/obj"));
        assertThat(at(beside, 4)).isEqualTo("3 acl");
        Sentence subject = Repairs.of(sentence(
                List.of(),
                "Storms/NOUN/NNS/5/nsubj",
                ",/PUNCT/,/3/punct",
                "raging/VERB/VBG/1/acl",
                ",/PUNCT/,/3/punct",
                "sank/VERB/VBD/0/root",
                "ferries/NOUN/NNS/5/obj"));
        assertThat(at(subject, 3)).isEqualTo("1 acl");
    }

    @Test
    void theSecondSubjectOfAVerbOfSayingIsWhomItWasSaidTo() {
        Sentence mended = Repairs.of(sentence(
                List.of(),
                "Roads/NOUN/NNS/2/nsubj",
                "closed/VERB/VBD/5/ccomp",
                ",/PUNCT/,/2/punct",
                "drivers/NOUN/NNS/5/nsubj",
                "told/VERB/VBD/0/root",
                "us/PRON/PRP/5/nsubj"));
        assertThat(at(mended, 4)).isEqualTo("5 nsubj");
        assertThat(at(mended, 6)).isEqualTo("5 iobj");
    }

    @Test
    void whoSaysItBehindWhatIsSaidIsNoSecondSubjectOfThat() {
        Sentence mended = Repairs.of(sentence(
                List.of(),
                "Roads/NOUN/NNS/2/nsubj",
                "closed/VERB/VBD/0/root",
                ",/PUNCT/,/2/punct",
                "drivers/NOUN/NNS/2/nsubj",
                "told/VERB/VBD/2/parataxis",
                "us/PRON/PRP/5/nsubj"));
        assertThat(at(mended, 1)).isEqualTo("2 nsubj");
        assertThat(at(mended, 4)).isEqualTo("5 nsubj");
        assertThat(at(mended, 6)).isEqualTo("5 iobj");
    }

    @Test
    void theOnlySubjectOfAVerbStaysWhereverItStands() {
        Sentence kept = Repairs.of(sentence(
                List.of(),
                "Roads/NOUN/NNS/2/nsubj",
                "closed/VERB/VBD/4/ccomp",
                ",/PUNCT/,/2/punct",
                "said/VERB/VBD/0/root",
                "drivers/NOUN/NNS/4/nsubj"));
        assertThat(at(kept, 5)).isEqualTo("4 nsubj");
    }

    @Test
    void whoToldSomebodyWhatStandsBeforeIsNotWhomItWasToldTo() {
        Sentence mended = Repairs.of(sentence(
                List.of(),
                "Chad/PROPN/NNP/2/nsubj",
                "asked/VERB/VBD/7/ccomp",
                "Peru/PROPN/NNP/2/obj",
                ",/PUNCT/,/2/punct",
                "two/NUM/CD/6/nummod",
                "aides/NOUN/NNS/2/nsubj",
                "told/VERB/VBD/0/root",
                "reporters/NOUN/NNS/7/nsubj"));
        assertThat(at(mended, 1)).isEqualTo("2 nsubj");
        assertThat(at(mended, 6)).isEqualTo("7 nsubj");
        assertThat(at(mended, 8)).isEqualTo("7 iobj");
    }

    @Test
    void whoSaysItBehindALooseParticipleIsNotTheParticiples() {
        Sentence mended = Repairs.of(sentence(
                List.of(),
                "Rebels/NOUN/NNS/2/nsubj",
                "shelled/VERB/VBD/0/root",
                "it/PRON/PRP/2/obj",
                ",/PUNCT/,/5/punct",
                "killing/VERB/VBG/2/advcl",
                "six/NUM/CD/5/obj",
                ",/PUNCT/,/8/punct",
                "officials/NOUN/NNS/5/nsubj",
                "said/VERB/VBD/2/parataxis"));
        assertThat(at(mended, 8)).isEqualTo("9 nsubj");
    }

    @Test
    void whoSaysItBehindTheVerbStaysItsSubject() {
        Sentence kept = Repairs.of(sentence(
                List.of(),
                "Chad/PROPN/NNP/2/nsubj",
                "asked/VERB/VBD/5/ccomp",
                "Peru/PROPN/NNP/2/obj",
                ",/PUNCT/,/2/punct",
                "said/VERB/VBD/0/root",
                "aides/NOUN/NNS/5/nsubj"));
        assertThat(at(kept, 1)).isEqualTo("2 nsubj");
        assertThat(at(kept, 6)).isEqualTo("5 nsubj");
    }

    @Test
    void anOwnerBesideTheSubjectIsNoSubject() {
        Sentence mended = Repairs.of(sentence(
                List.of(),
                "noted/VERB/VBD/0/root",
                "Acme/PROPN/NNP/1/nsubj",
                "'s/PART/POS/2/case",
                "Reed/PROPN/NNP/1/nsubj"));
        assertThat(at(mended, 2)).isEqualTo("4 nmod:poss");
        assertThat(at(mended, 4)).isEqualTo("1 nsubj");
    }
}
