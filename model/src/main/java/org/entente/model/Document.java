package org.entente.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One captured text, as extracted from its original bytes. It is never extracted again in place.
 *
 * @param id of its original bytes
 * @param text the extracted text, litter included; all spans are into it, in UTF-16 units; no unpaired
 *     surrogates and no NUL
 * @param blocks in order, not overlapping; what lies outside them is white space
 * @param title as the document has it, or null
 * @param publisher as the document's own metadata have it, or null
 * @param author as the document's own metadata have it, or null
 * @param published as the document's own metadata have it, or null; never guessed
 * @param notBefore the latest day that the text itself names as past, where {@code published} is null
 * @param language ISO 639-1 code, or {@code und}
 * @param mediaType of the original bytes, such as {@code text/html}
 */
public record Document(
        Id id,
        String text,
        List<Block> blocks,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable Dated published,
        @Nullable LocalDate notBefore,
        String language,
        String mediaType) {
    public Document {
        blocks = List.copyOf(blocks);
        int from = 0;
        for (Block block : blocks) {
            if (block.span().start() < from || block.span().end() > text.length()) {
                throw new IllegalArgumentException("blocks lie in order within the text: " + block);
            }
            from = block.span().end();
        }
    }
}
