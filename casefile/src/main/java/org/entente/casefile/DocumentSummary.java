package org.entente.casefile;

import java.util.Comparator;
import java.util.List;
import org.entente.model.Capture;
import org.entente.model.Dated;
import org.entente.model.Document;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * A document with how it came into the case, without its text.
 *
 * <p>Ordered by date, undated last, then by id: the same whatever the order of adding.
 *
 * @param id the document's id
 * @param title as the document has it, or null
 * @param author as the document has it, or null
 * @param publisher the least that the user gave for a capture, else the document's own, or null
 * @param published the earliest that the user gave for a capture, else the document's own, or null
 * @param notBefore as {@link Document#notBefore()}
 * @param language as {@link Document#language()}
 * @param mediaType as {@link Document#mediaType()}
 * @param textChars the length of its text in UTF-16 units
 * @param captures every one, by address
 */
public record DocumentSummary(
        Id id,
        @Nullable String title,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable Dated published,
        java.time.@Nullable LocalDate notBefore,
        String language,
        String mediaType,
        int textChars,
        List<Capture> captures)
        implements Comparable<DocumentSummary> {
    private static final Comparator<Dated> BY_DATE =
            Comparator.comparing(Dated::date).thenComparing(Dated::evidence).thenComparing(Dated::stated);
    private static final Comparator<DocumentSummary> ORDER = Comparator.comparing(
                    DocumentSummary::published, Comparator.nullsLast(Comparator.comparing(Dated::date)))
            .thenComparing(DocumentSummary::id);
    private static final Comparator<Capture> BY_ADDRESS = Comparator.comparing(Capture::address)
            .thenComparing(Capture::publisher, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Capture::published, Comparator.nullsFirst(BY_DATE));

    public DocumentSummary {
        captures = captures.stream().sorted(BY_ADDRESS).toList();
        if (captures.isEmpty()) {
            throw new IllegalArgumentException("a document came into the case by a capture");
        }
    }

    /** What its captures and its own metadata amount to. */
    static DocumentSummary of(Document metadata, int textChars, List<Capture> captures) {
        return new DocumentSummary(
                metadata.id(),
                metadata.title(),
                metadata.author(),
                captures.stream()
                        .map(Capture::publisher)
                        .filter(publisher -> publisher != null)
                        .min(Comparator.naturalOrder())
                        .orElse(metadata.publisher()),
                captures.stream()
                        .map(Capture::published)
                        .filter(published -> published != null)
                        .min(BY_DATE)
                        .orElse(metadata.published()),
                metadata.notBefore(),
                metadata.language(),
                metadata.mediaType(),
                textChars,
                captures);
    }

    /** The least of the addresses that it was captured from. */
    public String address() {
        return captures.getFirst().address();
    }

    @Override
    public int compareTo(DocumentSummary other) {
        return ORDER.compare(this, other);
    }
}
