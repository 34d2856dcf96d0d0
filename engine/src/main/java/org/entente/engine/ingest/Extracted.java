package org.entente.engine.ingest;

import java.util.List;
import org.entente.model.Dated;
import org.jspecify.annotations.Nullable;

/**
 * What a format found in a file.
 *
 * @param pieces in the order of the page, what is passed over included
 * @param title as the document's metadata have it, or null
 * @param publisher as the document's metadata have it, or null
 * @param author as the document's metadata have it, or null
 * @param published as the document's metadata have it, or null
 * @param mediaType such as {@code text/html}
 */
public record Extracted(
        List<Piece> pieces,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable Dated published,
        String mediaType) {
    public Extracted {
        pieces = List.copyOf(pieces);
    }
}
