package org.entente.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;

final class DoubtsTest {
    private static Sentence sentence(String text, List<NameSpan> names, List<NameSpan> doubted) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : text.split(" ")) {
            int head = tokens.isEmpty() ? Token.ROOT : 0;
            Span span = new Span(at, at + word.length());
            tokens.add(new Token(span, word, word, "PROPN", "NNP", head, tokens.isEmpty() ? "root" : "flat"));
            at += word.length() + 1;
        }
        return new Sentence(new Span(0, text.length()), tokens, names, doubted, List.of());
    }

    private static NameSpan body(int first, int last) {
        return new NameSpan(first, last, NameSpan.Kind.ORGANISATION);
    }

    private static List<List<NameSpan>> settled(Sentence... sentences) {
        return Doubts.settle(List.of(sentences), Lexicons.bundled()).stream()
                .map(Sentence::names)
                .toList();
    }

    @Test
    void aDoubtedBodyIsToldWhereTheDocumentTellsItSurely() {
        Sentence doubted = sentence("Lindel sells pumps", List.of(), List.of(body(0, 0)));
        Sentence sure = sentence("They sued Lindel", List.of(body(2, 2)), List.of());
        assertThat(settled(doubted, sure)).containsExactly(List.of(body(0, 0)), List.of(body(2, 2)));
        assertThat(settled(sure, doubted)).containsExactly(List.of(body(2, 2)), List.of(body(0, 0)));
    }

    @Test
    void aLongerNameTellsWhatItBeginsWith() {
        Sentence doubted = sentence("Lindel sells pumps", List.of(), List.of(body(0, 0)));
        assertThat(settled(doubted, sentence("Lindel Works closed", List.of(body(0, 1)), List.of())))
                .first()
                .isEqualTo(List.of(body(0, 0)));
        assertThat(settled(doubted, sentence("Port Lindel closed", List.of(body(0, 1)), List.of())))
                .first()
                .isEqualTo(List.of());
    }

    @Test
    void aDoubtedBodyThatNothingSpeaksForIsNotTold() {
        NameSpan place = new NameSpan(0, 0, NameSpan.Kind.PLACE);
        Sentence doubted = sentence("Lindel sells pumps", List.of(place), List.of(body(0, 0)));
        assertThat(settled(doubted)).containsExactly(List.of(place));
        assertThat(settled(
                        doubted,
                        sentence("Lindel resigned", List.of(new NameSpan(0, 0, NameSpan.Kind.PERSON)), List.of())))
                .first()
                .isEqualTo(List.of(place));
    }

    @Test
    void aKnownBodyIsToldInPlaceOfWhatItWasTakenFor() {
        NameSpan place = new NameSpan(1, 1, NameSpan.Kind.PLACE);
        Sentence doubted = sentence("Members of NATO met", List.of(), List.of(body(2, 2)));
        assertThat(settled(doubted)).containsExactly(List.of(body(2, 2)));
        Sentence taken = sentence("Why NATO met", List.of(place), List.of(body(1, 1)));
        assertThat(settled(taken)).containsExactly(List.of(body(1, 1)));
    }

    @Test
    void aCommonNounForABodyIsToldWhereItIsWrittenLarge() {
        assertThat(settled(sentence("Government of Peru agreed", List.of(), List.of(body(0, 0)))))
                .containsExactly(List.of(body(0, 0)));
        assertThat(settled(sentence("President of Peru agreed", List.of(), List.of(body(0, 0)))))
                .containsExactly(List.of());
    }

    /** What is told of a doubted word in a sentence of {@code word/UPOS/head/relation}, heads counted from 1. */
    private static List<NameSpan> told(String sentence, int doubted) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String each : sentence.split(" ")) {
            String[] part = each.split("/");
            Span span = new Span(at, at + part[0].length());
            tokens.add(new Token(span, part[0], part[0], part[1], "", Integer.parseInt(part[2]) - 1, part[3]));
            at = span.end() + 1;
        }
        Sentence read =
                new Sentence(new Span(0, at - 1), tokens, List.of(), List.of(body(doubted, doubted)), List.of());
        return Doubts.settle(List.of(read), Lexicons.bundled()).getFirst().names();
    }

    @Test
    void aDoubtedBodyThatActsOrHasPeopleIsTold() {
        assertThat(told("Lindel/PROPN/2/nsubj sued/VERB/0/root", 0)).containsExactly(body(0, 0));
        assertThat(told("Lindel/PROPN/2/compound chairman/NOUN/3/nsubj resigned/VERB/0/root", 0))
                .containsExactly(body(0, 0));
        assertThat(told("investigation/NOUN/0/root of/ADP/3/case Lindel/PROPN/1/nmod", 2))
                .containsExactly(body(2, 2));
    }

    @Test
    void aDoubtedBodyThatIsAThingOrAPlaceToOthersIsNotTold() {
        assertThat(told("They/PRON/2/nsubj met/VERB/0/root on/ADP/4/case Lindel/PROPN/2/obl", 3))
                .isEmpty();
        assertThat(told("Lindel/PROPN/2/compound crude/NOUN/3/nsubj rose/VERB/0/root", 0))
                .isEmpty();
        assertThat(told("bottles/NOUN/0/root of/ADP/3/case Lindel/PROPN/1/nmod", 2))
                .isEmpty();
    }
}
