package org.entente.app.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.entente.model.Dated;
import org.entente.model.Document;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * A document as it stands in a case: with the publisher and date that hold for it there.
 *
 * @param document the document
 * @param publisher the user's own before the document's, or null
 * @param published the user's own before the document's, or null
 * @param addresses where its captures came from, never empty
 * @param read whether claims have been looked for in it
 * @param added the day on which it first came into the case, or null where nobody knows
 * @param grade that a person gave its publisher, a letter from A to F, or empty
 */
record Shelved(
        Document document,
        @Nullable String publisher,
        @Nullable Dated published,
        List<String> addresses,
        boolean read,
        @Nullable LocalDate added,
        String grade) {
    /** By date, undated ones by the day they are not before, the wholly undated last; then by name. */
    static final Comparator<Shelved> BY_DATE =
            Comparator.comparing(Shelved::sortDate).thenComparing(Shelved::name).thenComparing(Shelved::id);

    /** One of which nobody knows when it came into the case, and whose publisher nobody has graded. */
    Shelved(
            Document document,
            @Nullable String publisher,
            @Nullable Dated published,
            List<String> addresses,
            boolean read) {
        this(document, publisher, published, addresses, read, null, "");
    }

    Shelved {
        addresses = List.copyOf(addresses);
    }

    Id id() {
        return document.id();
    }

    private LocalDate sortDate() {
        if (published != null) {
            return published.date();
        }
        LocalDate notBefore = document.notBefore();
        return notBefore == null ? LocalDate.MAX : notBefore;
    }

    /** Who published it, or where that is unknown its title or address. */
    String name() {
        return publisher == null ? title() : publisher;
    }

    /** The same with the grade that a person gave it: "Harbour Post, graded B". */
    String graded() {
        return name() + (grade.isEmpty() ? "" : ", " + gradeWords());
    }

    /** "graded B"; empty where nobody has. */
    String gradeWords() {
        return grade.isEmpty() ? "" : "graded " + grade;
    }

    /** The same document whose publisher has that grade. */
    Shelved with(String other) {
        return new Shelved(document, publisher, published, addresses, read, added, other);
    }

    /** Its title, or where it has none its file's name. */
    String title() {
        String title = document.title();
        if (title != null && !title.isBlank()) {
            return title.strip();
        }
        return lastPart(addresses.getFirst());
    }

    /** What an address ends with: the file's name, of a web page the last part of its path. */
    static String lastPart(String address) {
        String trimmed = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    String dateWords() {
        return Times.published(published, document);
    }
}
