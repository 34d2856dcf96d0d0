package org.entente.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;

final class ChainsTest {
    /** A sentence of {@code word/UPOS/XPOS/head/relation/mention}, heads counted from 1, 0 for the root. */
    private static Tree tree(int start, String sentence) {
        List<Token> tokens = new ArrayList<>();
        List<Hint> hints = new ArrayList<>();
        int at = start;
        for (String each : sentence.split(" ")) {
            String[] part = each.split("/");
            Span span = new Span(at, at + part[0].length());
            tokens.add(new Token(span, part[0], part[0], part[1], part[2], Integer.parseInt(part[3]) - 1, part[4]));
            hints.add(new Hint(0, 0, "", "", "", part.length > 5 ? part[5] : "none"));
            at += part[0].length() + 1;
        }
        return new Tree(new Sentence(new Span(start, at - 1), tokens, List.of(), hints));
    }

    private static final String MAYOR =
            "The/DET/DT/3/det old/ADJ/JJ/3/amod mayor/NOUN/NN/4/nsubj/person spoke/VERB/VBD/0/root";
    private static final String SHE =
            "She/PRON/PRP/2/nsubj/person praised/VERB/VBD/0/root the/DET/DT/4/det mayor/NOUN/NN/2/obj/person";

    private static ReferenceWeights weights(String... lines) {
        return ReferenceWeights.parse(String.join("\n", lines));
    }

    @Test
    void withoutWeightsNothingRefersBackButHeAndShe() {
        Chains chains = new Chains(weights());
        chains.next(tree(0, MAYOR), 0, 0, List.of());
        assertThat(chains.next(tree(30, MAYOR), 1, 0, List.of()))
                .extracting(Chains.Link::antecedent)
                .containsOnly(Optional.empty());
        assertThat(chains.next(tree(60, SHE), 2, 0, List.of()).getFirst().antecedent())
                .isPresent();
        assertThat(chains.all()).hasSize(2);
    }

    @Test
    void whatStandsBetweenQuotationMarksIsQuoted() {
        assertThat(Referent.in(tree(0, SHE), 0, 0, List.of(new Span(0, 11))))
                .extracting(Referent::quoted)
                .containsExactly(true, false);
    }

    @Test
    void aPhraseGoesWhereMostSpeaksFor() {
        Chains chains =
                new Chains(weights("# a remark", "pair|she|noun\t2.5", "pair|def|noun|match=shorter\t3", "new|she\t1"));
        chains.next(tree(0, MAYOR), 0, 0, List.of());
        List<Chains.Link> links = chains.next(tree(30, SHE), 1, 0, List.of());
        assertThat(links).allMatch(link -> link.antecedent().isPresent());
        assertThat(links.getFirst().chance()).isEqualTo(1);
        assertThat(links.getLast().chance()).isBetween(0.95, 0.96);
        assertThat(chains.all()).hasSize(1);
        assertThat(chains.all().getFirst().members())
                .extracting(Referent::span)
                .containsExactly(new Span(0, 13), new Span(30, 33), new Span(42, 51));
    }

    @Test
    void aChainKnowsItsGenderFromItsPronouns() {
        Chains.Chain chain = new Chains.Chain();
        Referent.in(tree(0, SHE), 0, 0, List.of()).forEach(chain::add);
        assertThat(chain.gender()).isEqualTo('f');
        assertThat(chain.kind()).isEqualTo("person");
    }

    @Test
    void whatIsLearntIsFoundAgain() {
        ReferenceLearner learner = new ReferenceLearner();
        for (int i = 0; i < 6; i++) {
            List<Sentence> sentences =
                    List.of(tree(0, MAYOR).sentence(), tree(30, SHE).sentence());
            learner.add(" ".repeat(60), List.of(sentences), head -> Optional.of("mayor"));
        }
        Chains chains = new Chains(ReferenceWeights.parse(learner.learn()));
        chains.next(tree(0, MAYOR), 0, 0, List.of());
        chains.next(tree(30, SHE), 1, 0, List.of());
        assertThat(chains.all()).hasSize(1);
    }

    @Test
    void bundledWeightsTakeAPronounForThePersonBefore() {
        Chains chains = new Chains();
        chains.next(tree(0, MAYOR), 0, 0, List.of());
        assertThat(chains.next(tree(30, SHE), 1, 0, List.of()).getFirst().antecedent())
                .isPresent();
    }
}
