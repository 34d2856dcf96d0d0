package org.entente.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/** Finds what a set of texts names, across them all. */
@FunctionalInterface
interface EntityLinker {
    /**
     * The mentions of each text, in the order of the texts.
     *
     * @param texts with their days, where known
     */
    List<List<Linked>> link(List<Dated> texts);

    /** A text and its day, or null. */
    record Dated(String text, @Nullable LocalDate date) {}

    /**
     * A mention.
     *
     * @param span in UTF-16 units of its text
     * @param entity what tells its entity from every other of the set
     */
    record Linked(Span span, String entity) {}
}
