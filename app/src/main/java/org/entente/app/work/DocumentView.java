package org.entente.app.work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.entente.model.Dated;
import org.entente.model.Document;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * A document as the case knows it: its own metadata, and what its captures say.
 *
 * @param document the text
 * @param addresses where its captures came from, as the users gave them; ascending, never empty
 * @param publisher as a user gave it, else as the document has it, or null
 * @param published as a user gave it, else as the document has it, or null
 * @param added the day on which it first came into the case, as it was where that was, or null where the case does not know
 * @param read whether it has been read
 */
public record DocumentView(
        Document document,
        List<String> addresses,
        @Nullable String publisher,
        @Nullable Dated published,
        @Nullable LocalDate added,
        boolean read)
        implements Comparable<DocumentView> {
    private static final Comparator<DocumentView> ORDER =
            Comparator.comparing(DocumentView::sortDay).thenComparing(DocumentView::id);

    public DocumentView {
        addresses = List.copyOf(addresses);
    }

    public Id id() {
        return document.id();
    }

    /** The least of the addresses that it was captured from. */
    public String file() {
        return addresses.getFirst();
    }

    /** The title, or the file's name where it has none. */
    public String name() {
        String title = document.title();
        String file = file();
        return title == null ? file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1) : title;
    }

    /** The day it was published, or null where nobody knows. */
    public @Nullable LocalDate day() {
        return published == null ? null : published.date();
    }

    private LocalDate sortDay() {
        return published == null ? LocalDate.MAX : published.date();
    }

    /** By date, undated last, then by id: the same whatever the order of adding. */
    @Override
    public int compareTo(DocumentView other) {
        return ORDER.compare(this, other);
    }
}
