package org.entente.evaluation;

import java.util.List;
import org.entente.model.Span;

/** Finds what a text refers to more than once. Thread-safe. */
@FunctionalInterface
public interface MentionChains {
    /**
     * The chains of a text.
     *
     * @param text paragraphs with blank lines between them
     * @return one chain an entity: the spans of its mentions; chains of one mention may be among them
     */
    List<List<Span>> read(String text);
}
