package org.entente.evaluation;

import java.util.List;
import org.entente.model.Span;

/** Finds what a set of texts names and which events they tell of, across them all. */
interface EventLinker {
    /** What was found in the texts, in their order. */
    Found link(List<EntityLinker.Dated> texts);

    /** The words of a text as a dictionary has them: the heads of their clauses first known by these. */
    List<Lemma> lemmas(String text);

    /**
     * What was found.
     *
     * @param entities of each text the mentions
     * @param events of each text the words that tell of an event, and what tells it from every other of the set
     */
    record Found(List<List<EntityLinker.Linked>> entities, List<List<EntityLinker.Linked>> events) {}

    /**
     * A word.
     *
     * @param span in UTF-16 units of its text
     * @param form as a dictionary has it
     * @param head the word that it hangs on; its own span where it hangs on none
     */
    record Lemma(Span span, String form, Span head) {}
}
