package org.entente.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.codec.Json;
import org.entente.model.Block;
import org.entente.model.Capture;
import org.entente.model.Dated;
import org.entente.model.Document;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Judgement;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * What a case rests on: documents with how they came in, and what people decided. Appended to, never
 * changed; only {@link #purge} takes something out, and leaves a tombstone.
 *
 * <p>Thread-safe, as {@link CaseFile} is.
 */
public final class Evidence {
    private static final String COLUMNS =
            "id, title, publisher, author, published, not_before, language, media_type, chars, blocks";

    private static final int SUMMARIES_ONE_BY_ONE_MAX = 500;

    /** Of a document {@code d}, what {@link DocumentSummary#published()} is the day of. */
    static final String DAY = "coalesce((SELECT min(json_extract(day.published, '$.date')) FROM capture day"
            + " WHERE day.document = d.seq), json_extract(d.published, '$.date'))";

    /** Of a document {@code d}, what {@link DocumentSummary#publisher()} is. */
    static final String PUBLISHER =
            "coalesce((SELECT min(of.publisher) FROM capture of WHERE of.document = d.seq)," + " d.publisher)";

    private final Db db;

    Evidence(Db db) {
        this.db = db;
    }

    /**
     * Stores a document and how it came in. A document that is known is not stored again: this is then
     * another capture of it, or, where that is known as well, nothing.
     *
     * @param original the bytes that it was extracted from
     * @param document whose id is that of those bytes
     * @param capture of this document
     * @return what was new
     * @throws UserError CASE-PURGED where a person has taken this document out for good
     */
    public Added addDocument(byte[] original, Document document, Capture capture) {
        return addDocument(original, document, capture, null);
    }

    /**
     * As {@link #addDocument(byte[], Document, Capture)}, with when it is that it comes in; of a document that is known, when it first came
     * in stays.
     *
     * @param at ISO 8601 date and time with its offset, or null where nobody knows
     */
    public Added addDocument(byte[] original, Document document, Capture capture, @Nullable String at) {
        if (!document.id().equals(Ids.document(original))) {
            throw new IllegalArgumentException("a document's id is of its original bytes");
        }
        if (!capture.document().equals(document.id())) {
            throw new IllegalArgumentException("the capture is of another document");
        }
        return db.write(() -> {
            refusePurged(document.id(), capture.address());
            Optional<Long> known = sequence(document.id());
            long sequence = known.isPresent() ? known.get() : store(original, document);
            if (known.isEmpty() && at != null) {
                db.run("INSERT INTO taken_in (document, at) VALUES (?, ?)", sequence, at);
            }
            boolean captured = db.run(
                            "INSERT OR IGNORE INTO capture (document, address, publisher, published) VALUES (?, ?, ?, ?)",
                            sequence,
                            capture.address(),
                            capture.publisher(),
                            json(capture.published()))
                    > 0;
            if (known.isEmpty() || captured) {
                Derived.pend(db, sequence);
            }
            return known.isEmpty() ? Added.DOCUMENT : captured ? Added.CAPTURE : Added.NOTHING;
        });
    }

    /**
     * When documents first came into the case, as ISO 8601 date and time with its offset; those of which nobody knows are left out, such as all
     * that came in before the case file kept it.
     */
    public Map<Id, String> takenIn() {
        Map<Id, String> times = new HashMap<>();
        db.each(
                "SELECT d.id, t.at FROM taken_in t JOIN document d ON d.seq = t.document",
                row -> times.put(Db.id(row, 1), row.getString(2)));
        return times;
    }

    /** What an added document brought. */
    public enum Added {
        /** A document that was not in the case. */
        DOCUMENT,
        /** Another capture of a document of the case. */
        CAPTURE,
        /** Document and capture were known. */
        NOTHING
    }

    private long store(byte[] original, Document document) {
        long sequence = db.insert(
                "INSERT INTO document (" + COLUMNS + ", text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                document.id(),
                document.title(),
                document.publisher(),
                document.author(),
                json(document.published()),
                document.notBefore(),
                document.language(),
                document.mediaType(),
                document.text().length(),
                Json.writeList(document.blocks(), Block.class),
                document.text());
        db.run("INSERT INTO original (document, bytes) VALUES (?, ?)", sequence, original);
        db.run(
                "INSERT INTO document_fts (rowid, title, text) VALUES (?, ?, ?)",
                sequence,
                document.title(),
                document.text());
        return sequence;
    }

    private void refusePurged(Id document, String address) {
        tombstone(document).ifPresent(stone -> {
            throw new UserError(
                    "CASE-PURGED",
                    address,
                    stone.who() + " took this document out of the case for good on " + stone.at()
                            + (stone.why().isBlank() ? "" : " (" + stone.why() + ")"),
                    "Leave it out, or add it to another case");
        });
    }

    /** The document of that id, with its text. */
    public Optional<Document> document(Id id) {
        return db.one("SELECT " + COLUMNS + ", text FROM document WHERE id = ?", Evidence::document, id);
    }

    /** The text of the document of that id. */
    public Optional<String> text(Id id) {
        return db.one("SELECT text FROM document WHERE id = ?", row -> row.getString(1), id);
    }

    /** The day on which each of the documents came out, as {@link DocumentSummary#published()} has it; undated ones are left out. */
    public Map<Id, LocalDate> days(Collection<Id> documents) {
        Map<Id, LocalDate> days = new HashMap<>();
        db.each(
                "SELECT d.id, " + DAY + " FROM document d WHERE d.id IN (SELECT unhex(value) FROM json_each(?))",
                row -> {
                    if (row.getString(2) != null) {
                        days.put(Db.id(row, 1), LocalDate.parse(row.getString(2)));
                    }
                },
                Db.many(documents));
        return days;
    }

    /**
     * Who published a document, when and under what title.
     *
     * @param published as {@link DocumentSummary#published()} has its day
     * @param publisher as {@link DocumentSummary#publisher()} has it
     */
    public record Imprint(
            @Nullable LocalDate published,
            @Nullable String publisher,
            @Nullable String title) {}

    /** The same as {@link #summary} tells of it, without reading more of the document. */
    public Optional<Imprint> imprint(Id id) {
        return db.one(
                "SELECT " + DAY + ", " + PUBLISHER + ", d.title FROM document d WHERE d.id = ?",
                row -> new Imprint(
                        row.getString(1) == null ? null : LocalDate.parse(row.getString(1)),
                        row.getString(2),
                        row.getString(3)),
                id);
    }

    /** The summaries of those documents, by date (undated last), then id. */
    List<DocumentSummary> summaries(Collection<Id> documents) {
        if (documents.size() > SUMMARIES_ONE_BY_ONE_MAX) {
            Set<Id> asked = Set.copyOf(documents);
            return documents().stream()
                    .filter(document -> asked.contains(document.id()))
                    .toList();
        }
        return documents.stream()
                .map(document -> summary(document).orElseThrow())
                .sorted()
                .toList();
    }

    /** The bytes that the document of that id was extracted from. */
    public Optional<byte[]> original(Id id) {
        return db.one(
                "SELECT bytes FROM original WHERE document = (SELECT seq FROM document WHERE id = ?)",
                row -> row.getBytes(1),
                id);
    }

    /** The document of that id without its text. */
    public Optional<DocumentSummary> summary(Id id) {
        return db.read(() -> {
            List<Capture> captures = new ArrayList<>();
            eachCapture(
                    "SELECT d.id, c.address, c.publisher, c.published FROM capture c"
                            + " JOIN document d ON d.seq = c.document WHERE d.id = ?",
                    captures::add,
                    id);
            return db.one(
                    "SELECT " + COLUMNS + ", '' FROM document WHERE id = ?",
                    row -> DocumentSummary.of(withoutText(row), row.getInt(9), captures),
                    id);
        });
    }

    /** All documents without their texts, by date (undated last), then id. */
    public List<DocumentSummary> documents() {
        return db.read(() -> {
            Map<Id, List<Capture>> captures = new HashMap<>();
            eachCapture(
                    "SELECT d.id, c.address, c.publisher, c.published FROM capture c"
                            + " JOIN document d ON d.seq = c.document",
                    capture -> captures.computeIfAbsent(capture.document(), unused -> new ArrayList<>())
                            .add(capture));
            return db
                    .list(
                            "SELECT " + COLUMNS + ", '' FROM document",
                            row -> DocumentSummary.of(
                                    withoutText(row), row.getInt(9), captures.getOrDefault(Db.id(row, 1), List.of())))
                    .stream()
                    .sorted()
                    .toList();
        });
    }

    /**
     * The documents that were taken in last, without their texts, the last first.
     *
     * @param most how many at most
     */
    public List<DocumentSummary> latest(int most) {
        return db.read(
                () -> db.list("SELECT id FROM document ORDER BY seq DESC LIMIT ?", row -> Db.id(row, 1), most).stream()
                        .flatMap(id -> summary(id).stream())
                        .toList());
    }

    /** All documents with their texts, by id. */
    public List<Document> documentsWithTexts() {
        List<Document> documents =
                db.list("SELECT " + COLUMNS + ", text FROM document", Evidence::asStored, AsStored::document);
        documents.sort(Comparator.comparing(Document::id));
        return documents;
    }

    /** Shows every document with its text, by id, one in memory at a time. */
    public void forEachDocument(Consumer<Document> visitor) {
        db.read(() -> {
            db.each("SELECT " + COLUMNS + ", text FROM document ORDER BY id", row -> visitor.accept(document(row)));
            return true;
        });
    }

    private void eachCapture(String sql, Consumer<Capture> visitor, @Nullable Object... values) {
        db.each(
                sql,
                row -> visitor.accept(
                        new Capture(Db.id(row, 1), row.getString(2), row.getString(3), dated(row.getString(4)))),
                values);
    }

    /** A document whose blocks have not been made yet. */
    private record AsStored(Document withoutText, String text, String blocks) {
        private Document document() {
            return new Document(
                    withoutText.id(),
                    text,
                    Stored.readList(blocks, Block.class),
                    withoutText.title(),
                    withoutText.publisher(),
                    withoutText.author(),
                    withoutText.published(),
                    withoutText.notBefore(),
                    withoutText.language(),
                    withoutText.mediaType());
        }
    }

    private static AsStored asStored(ResultSet row) throws SQLException {
        return new AsStored(withoutText(row), row.getString(11), row.getString(10));
    }

    private static Document document(ResultSet row) throws SQLException {
        return asStored(row).document();
    }

    private static Document withoutText(ResultSet row) throws SQLException {
        String notBefore = row.getString(6);
        return new Document(
                Db.id(row, 1),
                "",
                List.of(),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                dated(row.getString(5)),
                notBefore == null ? null : LocalDate.parse(notBefore),
                row.getString(7),
                row.getString(8));
    }

    /**
     * Takes a document out for good: its bytes, text, readings and captures, the judgements that quote it
     * or point at its mentions, and, since anything may rest on it, all that is derived. What is deleted
     * is overwritten in the file. A tombstone says who, when and why.
     *
     * <p>Derive the rest anew afterwards: {@link Derived#unsettled()} names every document that is left.
     *
     * @param who the person's name as they gave it
     * @param at ISO 8601 date and time with its offset
     * @param why in the person's words; it stays in the case, so it should quote nothing
     * @throws UserError CASE-NO-SUCH-DOCUMENT where the case has no such document
     */
    public Tombstone purge(Id document, String who, String at, String why) {
        Tombstone purged = db.write(() -> {
            long sequence = sequence(document)
                    .orElseThrow(() -> new UserError(
                            "CASE-NO-SUCH-DOCUMENT",
                            document.hex(),
                            "the case has no such document",
                            "Look for its id with: entente search"));
            int judgements = forgetJudgements(document, sequence);
            new Derived(db).clear();
            db.run(
                    "INSERT INTO document_fts (document_fts, rowid, title, text)"
                            + " SELECT 'delete', seq, title, text FROM document WHERE seq = ?",
                    sequence);
            db.run("DELETE FROM document WHERE seq = ?", sequence);
            Tombstone stone = new Tombstone(document, who, at, why, judgements);
            db.run(
                    "INSERT INTO tombstone (document, who, at, why, judgements) VALUES (?, ?, ?, ?, ?)",
                    document,
                    who,
                    at,
                    why,
                    judgements);
            return stone;
        });
        db.foldIn();
        return purged;
    }

    /** Judgements quote the words that they are about, and those are to be gone. */
    private int forgetJudgements(Id document, long sequence) {
        List<Long> quoting = new ArrayList<>(db.list(
                "SELECT judgement FROM judgement_document WHERE document = ?", row -> row.getLong(1), document));
        List<Id> mentions = db.list("SELECT id FROM mention WHERE document = ?", row -> Db.id(row, 1), sequence);
        if (!mentions.isEmpty()) {
            List<Id> sorted = mentions.stream().sorted().toList();
            db.each("SELECT seq, decision FROM judgement", row -> {
                Judgement.Decision decision = Stored.read(row.getString(2), Judgement.Decision.class);
                if (Quoted.mentions(decision).stream()
                        .anyMatch(each -> java.util.Collections.binarySearch(sorted, each) >= 0)) {
                    quoting.add(row.getLong(1));
                }
            });
        }
        int judgements = 0;
        for (long each : quoting) {
            judgements += db.run("DELETE FROM judgement WHERE seq = ?", each);
        }
        return judgements;
    }

    /** What was taken out of the case for good, by document. */
    public List<Tombstone> tombstones() {
        return db.list("SELECT document, who, at, why, judgements FROM tombstone ORDER BY document", Evidence::stone);
    }

    private Optional<Tombstone> tombstone(Id document) {
        return db.one(
                "SELECT document, who, at, why, judgements FROM tombstone WHERE document = ?",
                Evidence::stone,
                document);
    }

    private static Tombstone stone(ResultSet row) throws SQLException {
        return new Tombstone(Db.id(row, 1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5));
    }

    /**
     * What stays of a purged document.
     *
     * @param document its id
     * @param who took it out
     * @param at ISO 8601 date and time with its offset
     * @param why in the person's words
     * @param judgements how many judgements went with it, because they quoted it
     */
    public record Tombstone(Id document, String who, String at, String why, int judgements) {}

    /**
     * Appends a person's decision.
     *
     * @param who the person's name as they gave it
     * @param at ISO 8601 date and time with its offset, as the machine's owner has it
     * @param why in the person's words, may be empty
     * @return the judgement with its id
     * @throws UserError CASE-NO-SUCH-JUDGEMENT where it would undo one that is not there
     */
    public Judgement append(Judgement.Decision decision, String who, String at, String why) {
        return db.write(() -> {
            if (decision instanceof Judgement.Undo undo) {
                refuseUnknown(undo.judgement());
            }
            String body = Json.write(decision);
            long next = db.number("SELECT seq FROM sqlite_sequence WHERE name = 'judgement'") + 1;
            Id id = Ids.of("judgement", Long.toString(next), at, who, why, body);
            long sequence = db.insert(
                    "INSERT INTO judgement (id, who, at, why, decision) VALUES (?, ?, ?, ?, ?)",
                    id,
                    who,
                    at,
                    why,
                    body);
            if (sequence != next) {
                throw new IllegalStateException("judgement " + next + " was numbered " + sequence);
            }
            for (Id document : Quoted.documents(decision)) {
                db.run("INSERT INTO judgement_document (document, judgement) VALUES (?, ?)", document, sequence);
            }
            return new Judgement(id, who, at, why, decision);
        });
    }

    private void refuseUnknown(Id judgement) {
        if (db.number("SELECT count(*) FROM judgement WHERE id = ?", judgement) == 0) {
            throw new UserError(
                    "CASE-NO-SUCH-JUDGEMENT",
                    judgement.hex(),
                    "the case has no such judgement to undo",
                    "Look for its id in the list of judgements");
        }
    }

    /** Every judgement in the order in which they were made, those taken back too. */
    public List<Judgement> judgements() {
        return db.list("SELECT id, who, at, why, decision FROM judgement ORDER BY seq", Evidence::judgement);
    }

    /** The judgements whose passages lie in a document, in the order in which they were made. */
    public List<Judgement> judgementsOn(Id document) {
        return db.list(
                "SELECT j.id, j.who, j.at, j.why, j.decision FROM judgement_document d"
                        + " JOIN judgement j ON j.seq = d.judgement WHERE d.document = ? ORDER BY j.seq",
                Evidence::judgement,
                document);
    }

    /** The number of the last judgement; 0 where there is none. Only ever rises. */
    public long lastJudgement() {
        return db.number("SELECT seq FROM sqlite_sequence WHERE name = 'judgement'");
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                Db.id(row, 1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Stored.read(row.getString(5), Judgement.Decision.class));
    }

    private Optional<Long> sequence(Id document) {
        return db.one("SELECT seq FROM document WHERE id = ?", row -> row.getLong(1), document);
    }

    private static @Nullable String json(@Nullable Dated dated) {
        return dated == null ? null : Json.write(dated);
    }

    private static @Nullable Dated dated(@Nullable String json) {
        return json == null ? null : Stored.read(json, Dated.class);
    }
}
