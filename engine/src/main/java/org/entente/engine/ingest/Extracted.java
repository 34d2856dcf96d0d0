package org.entente.engine.ingest;

import java.util.ArrayList;
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
 * @param said what the document says of itself in all places, for each particular in the order of trust
 */
public record Extracted(
        List<Piece> pieces,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable Dated published,
        String mediaType,
        List<Said> said) {
    public Extracted {
        pieces = List.copyOf(pieces);
        said = List.copyOf(said);
    }

    /** What a document says in one place alone: its head, or its program's properties. */
    public Extracted(
            List<Piece> pieces,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String author,
            @Nullable Dated published,
            String mediaType) {
        this(pieces, title, publisher, author, published, mediaType, said(title, publisher, author, published));
    }

    private static List<Said> said(
            @Nullable String title, @Nullable String publisher, @Nullable String author, @Nullable Dated published) {
        List<Said> said = new ArrayList<>();
        add(said, Said.Field.TITLE, title);
        add(said, Said.Field.PUBLISHER, publisher);
        add(said, Said.Field.AUTHOR, author);
        if (published != null) {
            said.add(new Said(Said.Field.PUBLISHED, published.stated(), published.evidence()));
        }
        return said;
    }

    private static void add(List<Said> said, Said.Field field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            said.add(new Said(field, value.strip(), "header"));
        }
    }
}
