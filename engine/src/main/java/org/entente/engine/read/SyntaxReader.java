package org.entente.engine.read;

import java.util.List;
import org.entente.model.Span;

/**
 * The seam through which syntax comes: sentences, tokens, Universal Dependencies and typed spans.
 *
 * <p>Implementations are thread-safe and deterministic: the same text gives the same sentences, whatever
 * was read before and on however many threads.
 */
public interface SyntaxReader {
    /** What reads, by name and version, and for a model its hash; part of a reading's identity. */
    String identity();

    /**
     * Reads the blocks of a text.
     *
     * @param text the document's text
     * @param blocks the stretches to read, in order, not overlapping; no sentence crosses their edges
     * @return the sentences in order, each within one block; all offsets are into {@code text}. What
     *     cannot be read (a sentence of too many tokens) comes back as a sentence without dependencies,
     *     see {@link Sentence#isParsed()}, never silently left out
     */
    List<Sentence> read(String text, List<Span> blocks);
}
