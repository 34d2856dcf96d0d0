package org.entente.model;

import org.jspecify.annotations.Nullable;

/**
 * One block of a document's text: a paragraph, a heading, a list item, a piece of litter.
 *
 * @param span in UTF-16 units of the document's text
 * @param kind what it is
 * @param skipReason why nothing is read from it, as a code of the ingest stage such as {@code
 *     comment-form}; null where it is read
 */
public record Block(Span span, BlockKind kind, @Nullable String skipReason) {
    public Block {
        if (kind == BlockKind.LITTER && skipReason == null) {
            throw new IllegalArgumentException("litter says why it is skipped");
        }
    }

    public boolean isRead() {
        return skipReason == null;
    }
}
