package org.entente.evaluation;

import java.util.List;
import java.util.Optional;
import org.entente.model.Span;

/** Finds the quotations of a text and who is told to say them. Thread-safe. */
@FunctionalInterface
public interface Quotations {
    /** The quotations of a text, in any order. */
    List<Quotation> read(String text);

    /**
     * A quotation.
     *
     * @param content what stands between its marks, which may belong to it
     * @param source the words that name who says it, where they were found
     */
    record Quotation(Span content, Optional<Span> source) {}
}
