package org.entente.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.entente.model.Dated;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * How far what is derived takes evidence and readings into account. A stop between storing a reading and
 * deriving the rest from it leaves the document unsettled, and the next run finishes.
 *
 * <p>Thread-safe, as {@link CaseFile} is.
 */
public final class Derived {
    private static final List<String> TABLES = List.of(
            "settled",
            "claim_mention",
            "claim",
            "mention",
            "unapplied",
            "entity_mention",
            "entity_tally",
            "entity",
            "copy_cluster",
            "gathering",
            "origins",
            "edge",
            "passed_over",
            "verdict_key",
            "verdict",
            "card",
            "member",
            "record",
            "block_key",
            "kept_page");
    private static final List<String> INDEXES = List.of("claim_fts", "entity_fts");

    private final Db db;

    Derived(Db db) {
        this.db = db;
    }

    /**
     * The documents that the derived rest does not take into account as they stand: whose reading by the
     * active reader, publisher or date is new. By date (undated last), then id. A document that the active
     * reader has not read is not among them: see {@link Readings#unread}.
     */
    public List<DocumentSummary> unsettled() {
        return db.read(() -> {
            Optional<Id> reader = new Readings(db).active();
            if (reader.isEmpty()) {
                return List.of();
            }
            return new Evidence(db)
                    .summaries(db.list(
                            // From the few that are pending, and not from all that were ever read.
                            "SELECT d.id FROM pending p CROSS JOIN document d ON d.seq = p.document"
                                    + " CROSS JOIN reading r ON r.document = d.seq"
                                    + " LEFT JOIN settled s ON s.document = r.document AND s.reading = r.seq"
                                    + " WHERE r.reader = ? AND (s.document IS NULL OR s.publisher IS NOT "
                                    + Evidence.PUBLISHER + " OR s.published IS NOT " + Evidence.DAY + ")",
                            row -> Db.id(row, 1),
                            reader.get()));
        });
    }

    /** What comparing knows of a document beside its reading. */
    private record As(@Nullable String publisher, @Nullable String published) {
        static As of(DocumentSummary document) {
            Dated published = document.published();
            return new As(
                    document.publisher(),
                    published == null ? null : published.date().toString());
        }
    }

    /**
     * Marks documents as taken into account as they stand now, and the judgements up to a number.
     *
     * @param documents read by the active reader
     * @param lastJudgement {@link Evidence#lastJudgement()} as of the judgements that were taken into account
     */
    public void settle(Collection<Id> documents, long lastJudgement) {
        db.write(() -> {
            Evidence evidence = new Evidence(db);
            Id reader = new Readings(db)
                    .active()
                    .orElseThrow(() -> new IllegalStateException("no reader is active, so nothing is derived"));
            for (Id document : documents) {
                As as = As.of(evidence.summary(document).orElseThrow());
                int settled = db.run(
                        "INSERT OR REPLACE INTO settled (document, reading, publisher, published)"
                                + " SELECT r.document, r.seq, ?, ? FROM document d JOIN reading r ON r.document = d.seq"
                                + " WHERE d.id = ? AND r.reader = ?",
                        as.publisher(),
                        as.published(),
                        document,
                        reader);
                if (settled != 1) {
                    throw new IllegalArgumentException("the active reader has not read " + document);
                }
                db.run(
                        "DELETE FROM pending WHERE document = (SELECT d.seq FROM document d"
                                + " JOIN reading r ON r.document = d.seq WHERE d.id = ? AND r.reader = ?"
                                + " AND r.published IS " + Evidence.DAY + ")",
                        document,
                        reader);
            }
            db.run(
                    "INSERT INTO meta (name, value) VALUES ('judgement', ?)"
                            + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    Long.toString(lastJudgement));
        });
    }

    /** Notes that a document may have to be read or taken into account anew. */
    static void pend(Db db, long document) {
        db.run("INSERT OR IGNORE INTO pending (document) VALUES (?)", document);
    }

    /** Of some documents those that are taken into account as of their last {@link #settle}, ascending. */
    public List<Id> settled(Collection<Id> some) {
        return db.list(
                "SELECT d.id FROM document d JOIN settled s ON s.document = d.seq"
                        + " WHERE d.id IN (SELECT unhex(value) FROM json_each(?)) ORDER BY d.id",
                row -> Db.id(row, 1),
                Db.many(some));
    }

    /** The documents that are taken into account as of their last {@link #settle}, ascending. */
    public List<Id> settled() {
        return db.list(
                "SELECT d.id FROM settled s JOIN document d ON d.seq = s.document ORDER BY d.id", row -> Db.id(row, 1));
    }

    /** The number of the last judgement that is taken into account; 0 where none is. */
    public long settledJudgement() {
        return db.one("SELECT value FROM meta WHERE name = 'judgement'", row -> Long.parseLong(row.getString(1)))
                .orElse(0L);
    }

    /** By which rules all that is derived was made, as {@link #madeBy(String)} noted it; empty for none. */
    public String madeBy() {
        return db.one("SELECT value FROM meta WHERE name = 'rules'", row -> row.getString(1))
                .orElse("");
    }

    /** Notes by which rules all that is derived is made. */
    public void madeBy(String rules) {
        db.write(() -> {
            db.run(
                    "INSERT INTO meta (name, value) VALUES ('rules', ?)"
                            + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    rules);
        });
    }

    /**
     * Deletes all that is derived, to build it from nothing. Former ids go on leading to what stands in
     * their place.
     */
    public void clear() {
        db.write(() -> {
            Former.keepAll(db);
            for (String index : INDEXES) {
                db.run("INSERT INTO " + index + " (" + index + ") VALUES ('delete-all')");
            }
            for (String table : TABLES) {
                db.run("DELETE FROM " + table);
            }
            db.run("INSERT OR IGNORE INTO pending (document) SELECT seq FROM document");
            db.run("DELETE FROM meta WHERE name = 'judgement'");
        });
    }
}
