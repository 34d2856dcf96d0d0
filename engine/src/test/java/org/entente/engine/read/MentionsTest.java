package org.entente.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Ids;
import org.entente.model.MentionForm;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;

final class MentionsTest {
    /** A sentence of {@code word/UPOS/XPOS/head/relation}, heads counted from 1, 0 for the root. */
    private static List<String> names(String sentence, NameSpan... names) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        for (String each : sentence.split(" ")) {
            String[] part = each.split("/");
            Span span = new Span(text.length(), text.length() + part[0].length());
            int head = Integer.parseInt(part[3]) - 1;
            tokens.add(new Token(span, part[0], part[0], part[1], part[2], head, part[4]));
            text.append(part[0]).append(' ');
        }
        Sentence read = new Sentence(new Span(0, text.length() - 1), tokens, List.of(names));
        return new Mentions(Ids.of("test", sentence), text.toString(), null, Lexicons.bundled())
                .find(new Tree(read)).stream()
                        .map(FoundMention::mention)
                        .filter(mention -> mention.form() == MentionForm.NAME)
                        .map(mention -> mention.exact() + " " + mention.kind().code())
                        .toList();
    }

    @Test
    void aPossessiveEndingAndAnArticleAreNoPartOfAName() {
        assertThat(names("The/DET/DT/2/det Netherlands/PROPN/NNP/4/nmod:poss 's/PART/POS/2/case answer/NOUN/NN/0/root"))
                .containsExactly("Netherlands state");
    }

    private static final String SHOPPED = "They/PRON/PRP/2/nsubj shopped/VERB/VBD/0/root at/ADP/IN/4/case";

    @Test
    void aPossessiveEndingThatOwnsNothingIsTheNamesOwn() {
        NameSpan shop = new NameSpan(3, 3, NameSpan.Kind.ORGANISATION);
        assertThat(names(SHOPPED + " Lindel/PROPN/NNP/2/obl 's/PART/POS/4/case yesterday/ADV/RB/2/advmod", shop))
                .containsExactly("Lindel 's organisation");
        assertThat(names(
                        SHOPPED + " Lindel/PROPN/NNP/2/obl 's/PART/POS/4/case in/ADP/IN/7/case Bergen/PROPN/NNP/4/nmod",
                        new NameSpan(3, 3, NameSpan.Kind.PLACE)))
                .contains("Lindel 's place");
    }

    @Test
    void aPossessiveEndingThatOwnsSomethingIsNoPartOfTheName() {
        NameSpan shop = new NameSpan(3, 3, NameSpan.Kind.ORGANISATION);
        assertThat(names(SHOPPED + " Lindel/PROPN/NNP/6/nmod:poss 's/PART/POS/4/case store/NOUN/NN/2/obl", shop))
                .containsExactly("Lindel organisation");
        assertThat(names(SHOPPED + " Lindel/PROPN/NNP/2/obl 's/PART/POS/4/case Store/PROPN/NNP/4/appos", shop))
                .containsExactly("Lindel organisation");
        assertThat(names(
                        "It/PRON/PRP/2/nsubj outsold/VERB/VBD/0/root than/ADP/IN/4/case Lindel/PROPN/NNP/2/obl"
                                + " 's/PART/POS/4/case",
                        shop))
                .containsExactly("Lindel organisation");
        assertThat(names(
                        "The/DET/DT/2/det fault/NOUN/NN/4/nsubj is/AUX/VBZ/4/cop Lindel/PROPN/NNP/0/root"
                                + " 's/PART/POS/4/case",
                        shop))
                .containsExactly("Lindel organisation");
        assertThat(names(
                        SHOPPED + " Lindel/PROPN/NNP/2/obl 's/PART/POS/4/case yesterday/ADV/RB/2/advmod",
                        new NameSpan(3, 3, NameSpan.Kind.PERSON)))
                .containsExactly("Lindel person");
        assertThat(names(
                        SHOPPED + " Lindel/PROPN/NNP/5/compound University/PROPN/NNP/2/obl 's/PART/POS/5/case",
                        new NameSpan(3, 4, NameSpan.Kind.ORGANISATION)))
                .containsExactly("Lindel University organisation");
    }

    @Test
    void anArticleThatIsWrittenLargeWithinASentenceIsTheNamesOwn() {
        NameSpan paper = new NameSpan(4, 5, NameSpan.Kind.ORGANISATION);
        String herald = " Lindel/PROPN/NNP/6/compound Herald/PROPN/NNP/2/obl";
        assertThat(names(
                        "She/PRON/PRP/2/nsubj wrote/VERB/VBD/0/root for/ADP/IN/6/case The/DET/DT/6/det" + herald,
                        paper))
                .containsExactly("The Lindel Herald organisation");
        assertThat(names(
                        "She/PRON/PRP/2/nsubj wrote/VERB/VBD/0/root for/ADP/IN/6/case the/DET/DT/6/det" + herald,
                        paper))
                .containsExactly("Lindel Herald organisation");
        assertThat(names(
                        "He/PRON/PRP/2/nsubj said/VERB/VBD/0/root :/PUNCT/:/7/punct The/DET/DT/6/det"
                                + " Lindel/PROPN/NNP/6/compound Herald/PROPN/NNP/7/nsubj lied/VERB/VBD/2/ccomp",
                        paper))
                .containsExactly("Lindel Herald organisation");
        assertThat(names(
                        "The/DET/DT/3/det Lindel/PROPN/NNP/3/compound Herald/PROPN/NNP/4/nsubj"
                                + " answered/VERB/VBD/0/root",
                        new NameSpan(1, 2, NameSpan.Kind.ORGANISATION)))
                .containsExactly("Lindel Herald organisation");
    }

    @Test
    void aWordInCapitalsThatIsAPronounIsNoBody() {
        assertThat(names("WHO/PRON/WP/2/nsubj ANSWERED/VERB/VBD/0/root")).isEmpty();
        assertThat(names("WHO/PROPN/NNP/2/nsubj answered/VERB/VBD/0/root")).hasSize(1);
    }

    @Test
    void aStateBeforeTheRestOfAPlacesNameIsAPartOfIt() {
        NameSpan place = new NameSpan(2, 5, NameSpan.Kind.PLACE);
        assertThat(names(
                        "They/PRON/PRP/2/nsubj met/VERB/VBD/0/root Norway/PROPN/NNP/6/compound"
                                + " Contemporary/ADJ/JJ/6/amod Art/PROPN/NNP/6/compound Museum/PROPN/NNP/2/obj",
                        place))
                .containsExactly("Norway Contemporary Art Museum place");
        assertThat(names(
                        "They/PRON/PRP/2/nsubj met/VERB/VBD/0/root Norway/PROPN/NNP/2/obj"
                                + " ,/PUNCT/,/6/punct Port/PROPN/NNP/6/compound Lindel/PROPN/NNP/3/appos",
                        place))
                .contains("Norway state");
    }

    @Test
    void aNationalityAtItsStartBelongsToABodysName() {
        assertThat(names(
                        "Norwegian/ADJ/JJ/2/amod Greens/PROPN/NNPS/3/nsubj answered/VERB/VBD/0/root",
                        new NameSpan(0, 1, NameSpan.Kind.PARTY)))
                .contains("Norwegian Greens party");
    }

    @Test
    void aNationalityBeforeAPersonDoesNotBelongToTheName() {
        assertThat(names(
                        "Norwegian/ADJ/JJ/2/amod Oda/PROPN/NNP/4/nsubj Lind/PROPN/NNP/2/flat answered/VERB/VBD/0/root",
                        new NameSpan(0, 2, NameSpan.Kind.PERSON)))
                .containsExactly("Norwegian state", "Oda Lind person");
    }

    @Test
    void theFieldOfAnOfficeIsNobodysName() {
        assertThat(names(
                        "Transport/PROPN/NNP/2/compound Secretary/PROPN/NNP/3/nmod:desc Oda/PROPN/NNP/5/nsubj Lind/PROPN/NNP/3/flat answered/VERB/VBD/0/root",
                        new NameSpan(0, 0, NameSpan.Kind.PERSON),
                        new NameSpan(2, 3, NameSpan.Kind.PERSON)))
                .containsExactly("Oda Lind person");
    }

    @Test
    void aStateWithinAPersonsNameIsNoState() {
        assertThat(names(
                        "Oda/PROPN/NNP/3/nsubj Chad/PROPN/NNP/1/flat answered/VERB/VBD/0/root",
                        new NameSpan(0, 1, NameSpan.Kind.PERSON)))
                .containsExactly("Oda Chad person");
    }

    @Test
    void theWordsOfAnElectionNameNoActorButWhereItWasIsAPlace() {
        assertThat(names(
                        "The/DET/DT/4/det 1997/NUM/CD/4/compound Norwegian/ADJ/JJ/4/amod election/NOUN/NN/7/nsubj"
                                + " in/ADP/IN/6/case Bergen/PROPN/NNP/4/nmod ended/VERB/VBD/0/root",
                        new NameSpan(1, 5, NameSpan.Kind.EVENT),
                        new NameSpan(5, 5, NameSpan.Kind.PLACE)))
                .containsExactly("Bergen place");
    }

    @Test
    void aDescriptionOfWhatSomebodyDidKeepsItsActors() {
        assertThat(names(
                        "The/DET/DT/3/det Norwegian/ADJ/JJ/3/amod invasion/NOUN/NN/6/nsubj of/ADP/IN/5/case"
                                + " Chad/PROPN/NNP/3/nmod ended/VERB/VBD/0/root",
                        new NameSpan(1, 4, NameSpan.Kind.EVENT)))
                .containsExactly("Norwegian state", "Chad state");
    }

    @Test
    void aNationalityAtTheStartOfAPlaceBelongsToThePlace() {
        assertThat(names(
                        "British/PROPN/NNP/2/compound Columbia/PROPN/NNP/3/nsubj waited/VERB/VBD/0/root",
                        new NameSpan(0, 1, NameSpan.Kind.PLACE)))
                .containsExactly("British Columbia place");
    }

    @Test
    void aFormOfAddressAloneIsNoName() {
        assertThat(names("Dr./PROPN/NNP/2/nsubj answered/VERB/VBD/0/root", new NameSpan(0, 0, NameSpan.Kind.PERSON)))
                .isEmpty();
    }

    @Test
    void anAcronymThatNobodyTaggedIsABodyWhereTheReaderHasNoSay() {
        assertThat(names("The/DET/DT/2/det ZKQ/PROPN/NNP/3/nsubj answered/VERB/VBD/0/root"))
                .containsExactly("ZKQ organisation");
    }

    @Test
    void aBodyIsNotWhomOrWhatItHas() {
        NameSpan body = new NameSpan(0, 0, NameSpan.Kind.ORGANISATION);
        assertThat(names("Lindel/PROPN/NNP/2/compound spokesman/NOUN/NN/3/nsubj resigned/VERB/VBD/0/root", body))
                .containsExactly("Lindel organisation");
        assertThat(names("Lindel/PROPN/NNP/2/compound ship/NOUN/NN/3/nsubj sank/VERB/VBD/0/root", body))
                .containsExactly("Lindel organisation");
        assertThat(names(
                        "Lindel/PROPN/NNP/3/nmod:poss 's/PART/POS/1/case spokesman/NOUN/NN/4/nsubj"
                                + " resigned/VERB/VBD/0/root",
                        body))
                .containsExactly("Lindel organisation");
    }

    @Test
    void aBodyIsTheBodyThatANounBesideItSays() {
        assertThat(names(
                        "Lindel/PROPN/NNP/2/compound airline/NOUN/NN/3/nsubj failed/VERB/VBD/0/root",
                        new NameSpan(0, 0, NameSpan.Kind.ORGANISATION)))
                .containsExactly("Lindel company");
        assertThat(names(
                        "The/DET/DT/2/det airline/NOUN/NN/4/nsubj Lindel/PROPN/NNP/2/appos failed/VERB/VBD/0/root",
                        new NameSpan(2, 2, NameSpan.Kind.ORGANISATION)))
                .containsExactly("Lindel company");
    }

    @Test
    void onlyANameThatAPersonMayHaveIsAPersonByWhatStandsBeside() {
        String president = " ,/PUNCT/,/1/punct president/NOUN/NN/1/appos ,/PUNCT/,/1/punct resigned/VERB/VBD/0/root";
        assertThat(names("Lindel/PROPN/NNP/5/nsubj" + president, new NameSpan(0, 0, NameSpan.Kind.ORGANISATION)))
                .containsExactly("Lindel person");
        assertThat(names(
                        "The/DET/DT/2/det Academy/PROPN/NNP/8/nsubj of/ADP/IN/4/case Lindel/PROPN/NNP/2/nmod"
                                + " ,/PUNCT/,/6/punct president/NOUN/NN/2/appos ,/PUNCT/,/6/punct met/VERB/VBD/0/root",
                        new NameSpan(1, 3, NameSpan.Kind.ORGANISATION)))
                .containsExactly("Academy of Lindel organisation");
    }

    @Test
    void aWordInSmallLettersIsNoNameThatNobodyTagged() {
        assertThat(names("the/DET/DT/2/det camp/PROPN/NNP/3/nsubj closed/VERB/VBD/0/root"))
                .isEmpty();
        assertThat(names("the/DET/DT/2/det president/PROPN/NNP/3/nsubj agreed/VERB/VBD/0/root"))
                .isEmpty();
    }

    @Test
    void aDeterminerWrittenLargeWithinASentenceIsTheNamesOwn() {
        assertThat(names(
                        "She/PRON/PRP/2/nsubj joined/VERB/VBD/0/root All/DET/DT/5/det Saints/PROPN/NNPS/5/compound"
                                + " College/PROPN/NNP/2/obj",
                        new NameSpan(2, 4, NameSpan.Kind.ORGANISATION)))
                .containsExactly("All Saints College organisation");
        assertThat(names(
                        "All/DET/DT/3/det Lindel/PROPN/NNP/3/compound Works/PROPN/NNP/4/nsubj closed/VERB/VBD/0/root",
                        new NameSpan(0, 2, NameSpan.Kind.ORGANISATION)))
                .containsExactly("Lindel Works organisation");
    }

    @Test
    void aStatesNameBeforeASurnameIsWhatSomebodyIsCalled() {
        assertThat(names(
                        "Chad/PROPN/NNP/3/nsubj Lindel/PROPN/NNP/1/flat won/VERB/VBD/0/root",
                        new NameSpan(0, 1, NameSpan.Kind.PERSON)))
                .containsExactly("Chad Lindel person");
        assertThat(names(
                        "Iranian/ADJ/JJ/2/amod Lindel/PROPN/NNP/3/nsubj won/VERB/VBD/0/root",
                        new NameSpan(0, 1, NameSpan.Kind.PERSON)))
                .contains("Iranian state");
    }
}
