package org.entente.engine.read;

import java.util.List;
import org.entente.model.Span;

/**
 * Who said, thought or stood for what, as a document has it: an attribution with all its words, whether or not
 * what is said is a claim. Spans are in UTF-16 units of the document's text, in order, without the punctuation
 * at their edges.
 *
 * @param source the whole phrase of who says it; empty where nobody is told
 * @param cue the words that say so
 * @param content what is said; in several stretches where the cue interrupts it, over several sentences where
 *     a quotation goes on
 * @param direct whether it is quoted, or a transcript's
 * @param stance whether it is a stance towards the content rather than its source's words
 */
public record Said(List<Span> source, List<Span> cue, List<Span> content, boolean direct, boolean stance) {
    public Said {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }
}
