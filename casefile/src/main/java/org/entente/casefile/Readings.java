package org.entente.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.codec.Json;
import org.entente.model.Id;
import org.entente.model.Reading;
import org.entente.model.Skipped;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What readers made of documents: one reading per document and reader, a reader being the hash of its
 * model, lexicons and code. One reader is active in a case, and all that is derived rests on its
 * readings.
 *
 * <p>To read anew with another reader: store its readings one by one ({@link #unread} names what is left
 * after a stop), then in one {@linkplain CaseFile#transaction transaction} {@link #activate} it and
 * derive the rest; until that commits, everyone sees the old state whole.
 *
 * <p>Thread-safe, as {@link CaseFile} is.
 */
public final class Readings {
    private final Db db;

    Readings(Db db) {
        this.db = db;
    }

    /** The active reader; empty until one has been {@linkplain #activate activated}. */
    public Optional<Id> active() {
        return db.one("SELECT value FROM meta WHERE name = 'reader'", row -> Id.of(row.getString(1)));
    }

    /**
     * Makes a reader the active one and, where another was, clears all that was derived from its readings.
     * Former ids of entities and gatherings go on leading to what stands in their place.
     */
    public void activate(Id reader) {
        db.write(() -> {
            Optional<Id> before = active();
            if (before.isEmpty() || !before.get().equals(reader)) {
                new Derived(db).clear();
                db.run(
                        "INSERT INTO meta (name, value) VALUES ('reader', ?)"
                                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                        reader.hex());
            }
        });
    }

    /**
     * Stores a reading, in place of an earlier one of the same document by the same reader.
     *
     * @param reading of a document of the case
     * @param published the date that the reader was told, or null; where the document's date becomes
     *     another, it counts as unread again
     */
    public void store(Reading reading, @Nullable LocalDate published) {
        db.write(() -> {
            long document = db.one("SELECT seq FROM document WHERE id = ?", row -> row.getLong(1), reading.document())
                    .orElseThrow(() -> new IllegalArgumentException("a reading of a document that is not in the case"));
            db.run("DELETE FROM reading WHERE document = ? AND reader = ?", document, reading.reader());
            Derived.pend(db, document);
            db.run(
                    "INSERT INTO reading (reader, document, published, sentences, mentions, claims, skipped, body)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    reading.reader(),
                    document,
                    published,
                    reading.sentences().size(),
                    reading.mentions().size(),
                    reading.claims().size(),
                    reading.skipped().size(),
                    Json.write(reading));
        });
    }

    /** The active reader's reading of a document; empty where there is none yet. */
    public Optional<Reading> of(Id document) {
        return active().flatMap(reader -> of(document, reader));
    }

    /** The spans of a document's sentences as the active reader has them, in order; none where it has not read it. */
    public List<Span> sentences(Id document) {
        return active().flatMap(reader -> db.one(
                        "SELECT json_extract(r.body, '$.sentences') FROM document d"
                                + " JOIN reading r ON r.document = d.seq WHERE d.id = ? AND r.reader = ?",
                        row -> Stored.readList(row.getString(1), Span.class),
                        document,
                        reader))
                .orElse(List.of());
    }

    /** A reader's reading of a document; empty where there is none. */
    public Optional<Reading> of(Id document, Id reader) {
        return db.one(
                "SELECT r.body FROM document d JOIN reading r ON r.document = d.seq WHERE d.id = ? AND r.reader = ?",
                Readings::reading,
                document,
                reader);
    }

    /** The ids of the documents that the active reader has read. */
    public Set<Id> documents() {
        return active().map(reader -> Set.copyOf(db.list(
                        "SELECT d.id FROM reading r JOIN document d ON d.seq = r.document WHERE r.reader = ?",
                        row -> Db.id(row, 1),
                        reader)))
                .orElse(Set.of());
    }

    /** Shows the active reader's readings, by document's id, one in memory at a time. */
    public void forEach(Consumer<Reading> visitor) {
        db.read(() -> {
            active().ifPresent(reader -> db.each(
                    "SELECT r.body FROM document d JOIN reading r ON r.document = d.seq"
                            + " WHERE r.reader = ? ORDER BY d.id",
                    row -> visitor.accept(reading(row)),
                    reader));
            return true;
        });
    }

    /** What the active reader passed over in a document, in the order of the text. */
    public List<Skipped> skipped(Id document) {
        return of(document).map(Reading::skipped).orElse(List.of());
    }

    /** How many passages the active reader passed over in all documents. */
    long skippedCount() {
        return active().map(reader -> db.number("SELECT sum(skipped) FROM reading WHERE reader = ?", reader))
                .orElse(0L);
    }

    /**
     * The documents that a reader has still to read: those without a reading of it, and those whose date
     * has become another since. By date (undated last), then id.
     */
    public List<DocumentSummary> unread(Id reader) {
        return db.read(() -> {
            boolean isActive = active().filter(reader::equals).isPresent();
            return new Evidence(db).summaries(isActive ? unreadOfPending(reader) : unreadOfAll(reader));
        });
    }

    private Set<Id> unreadOfAll(Id reader) {
        Set<Id> unread = new TreeSet<>(db.list("SELECT id FROM document", row -> Db.id(row, 1)));
        db.each(
                "SELECT d.id FROM reading r JOIN document d ON d.seq = r.document WHERE r.reader = ?"
                        + " AND r.published IS " + Evidence.DAY,
                row -> unread.remove(Db.id(row, 1)),
                reader);
        return unread;
    }

    /** What the active reader has read is pending until it is taken into account, so no other document can be unread. */
    private Set<Id> unreadOfPending(Id reader) {
        return new TreeSet<>(db.list(
                "SELECT d.id FROM pending p JOIN document d ON d.seq = p.document LEFT JOIN reading r"
                        + " ON r.document = d.seq AND r.reader = ?"
                        + " WHERE r.seq IS NULL OR r.published IS NOT " + Evidence.DAY,
                row -> Db.id(row, 1),
                reader));
    }

    /** The readers that the case has readings of, ascending. */
    public List<Id> readers() {
        return db.list("SELECT DISTINCT reader FROM reading ORDER BY reader", row -> Db.id(row, 1));
    }

    /** Deletes the readings of a reader that is not the active one. */
    public void forget(Id reader) {
        db.write(() -> {
            if (active().filter(reader::equals).isPresent()) {
                throw new IllegalArgumentException("the active reader's readings are needed");
            }
            db.run("DELETE FROM reading WHERE reader = ?", reader);
        });
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return Stored.read(row.getString(1), Reading.class);
    }
}
