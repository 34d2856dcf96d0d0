package org.entente.onnx;

import java.util.List;
import org.entente.engine.read.NameSpan;

/**
 * What the model says of a sentence's words, in order.
 *
 * @param words one entry a word
 * @param names typed spans of names
 * @param doubted spans that may be names of bodies
 */
record Analysis(List<Word> words, List<NameSpan> names, List<NameSpan> doubted) {
    Analysis {
        words = List.copyOf(words);
        names = List.copyOf(names);
        doubted = List.copyOf(doubted);
    }

    /**
     * One word.
     *
     * @param head index of its head, {@link org.entente.engine.read.Token#ROOT} for the root
     * @param mention the kind of the mention that it heads, {@code none} for none
     * @param event probability that it is the head of a predicate or another word for an event, 0 to 1
     * @param cue probability that it is the cue of an attribution, 0 to 1
     * @param certainty of the event, where it is one: {@code CERTAIN PROBABLE POSSIBLE UNDERSPECIFIED}
     * @param polarity {@code POS NEG UNDERSPECIFIED}
     * @param time {@code NON_FUTURE FUTURE UNDERSPECIFIED}
     */
    record Word(
            String lemma,
            String upos,
            String xpos,
            int head,
            String relation,
            String mention,
            float event,
            float cue,
            String certainty,
            String polarity,
            String time) {
        /** The same word under another head. */
        Word under(int newHead, String newRelation) {
            return new Word(lemma, upos, xpos, newHead, newRelation, mention, event, cue, certainty, polarity, time);
        }
    }
}
