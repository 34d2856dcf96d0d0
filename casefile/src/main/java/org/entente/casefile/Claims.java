package org.entente.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.codec.Json;
import org.entente.model.Attribution;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.Participant;
import org.entente.model.Review;
import org.entente.model.ScopePart;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Mentions and claims of the active reader, as people have left them: corrected, added, rejected ones
 * marked. Derived.
 *
 * <p>Where several are given, they come by document's id and then in the order of the text, whatever the
 * order of adding. Thread-safe, as {@link CaseFile} is.
 */
public final class Claims {
    private static final String COLUMNS = "c.body, c.review, c.read, c.passage, c.sentence";
    private static final String FROM = " FROM claim c JOIN document d ON d.seq = c.document ";
    private static final String ORDER = " ORDER BY d.id, c.start, c.\"end\", c.id";

    private final Db db;

    Claims(Db db) {
        this.db = db;
    }

    /**
     * A claim with what a person has made of it.
     *
     * @param claim as corrected
     * @param review what was made of it
     * @param read the claim's id as the machine read it, or as it was added; another than the claim's own
     *     where a correction changed what the id is made of
     */
    public record Judged(Claim claim, Review review, Id read) {}

    /**
     * A claim of the case with its words.
     *
     * @param claim as corrected
     * @param review what was made of it
     * @param read as {@link Judged#read}
     * @param exact the words of its span
     * @param sentence the words of the sentence or sentences that it lies in; null where they have to be looked up in the reading
     */
    public record Row(
            Claim claim,
            Review review,
            Id read,
            String exact,
            @Nullable String sentence) {}

    /**
     * A judgement that found nothing to apply to in the active reading.
     *
     * @param document that it is on
     * @param judgement its id
     * @param reason one plain sentence for a person
     */
    public record Unapplied(Id document, Id judgement, String reason) {}

    /**
     * Stores what judging a document's reading gave, in place of what it gave before. A mention or claim
     * that is there still keeps its place, so that entities and verdicts on it go on.
     *
     * @param document of the case
     * @param mentions all of them, added ones too
     * @param claims all of them, rejected ones too; they point at none but these mentions
     * @param unapplied the judgements on this document that found nothing
     */
    public void put(
            Id document, Collection<Mention> mentions, Collection<Judged> claims, Collection<Unapplied> unapplied) {
        db.write(() -> {
            long sequence = documentSequence(document);
            String text = db.one("SELECT text FROM document WHERE seq = ?", row -> row.getString(1), sequence)
                    .orElseThrow();
            putMentions(document, sequence, text, mentions);
            putClaims(document, sequence, text, claims);
            db.run("DELETE FROM unapplied WHERE document = ?", sequence);
            for (Unapplied each : unapplied) {
                db.run(
                        "INSERT OR REPLACE INTO unapplied (document, judgement, reason) VALUES (?, ?, ?)",
                        sequence,
                        each.judgement(),
                        each.reason());
            }
        });
    }

    private void putMentions(Id document, long sequence, String text, Collection<Mention> mentions) {
        Set<Id> gone =
                new TreeSet<>(db.list("SELECT id FROM mention WHERE document = ?", row -> Db.id(row, 1), sequence));
        try (Db.Batch batch = db.batch("INSERT INTO mention (id, document, start, \"end\", body) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (id) DO UPDATE SET body = excluded.body")) {
            for (Mention mention : mentions) {
                if (!mention.document().equals(document)
                        || !mention.span().in(text).equals(mention.exact())) {
                    throw new IllegalArgumentException("the mention does not stand in its document: " + mention);
                }
                gone.remove(mention.id());
                batch.add(
                        mention.id(),
                        sequence,
                        mention.span().start(),
                        mention.span().end(),
                        Json.write(mention));
            }
        }
        for (Id mention : gone) {
            db.run("DELETE FROM mention WHERE id = ?", mention);
        }
    }

    private void putClaims(Id document, long sequence, String text, Collection<Judged> claims) {
        Map<Id, Long> mentions = new HashMap<>();
        db.each(
                "SELECT id, seq FROM mention WHERE document = ?",
                row -> mentions.put(Db.id(row, 1), row.getLong(2)),
                sequence);
        Set<Id> kept = new TreeSet<>();
        claims.forEach(each -> kept.add(each.claim().id()));
        if (kept.size() != claims.size()) {
            throw new IllegalArgumentException("two claims of the document " + document + " have one id");
        }
        db
                .list(
                        "SELECT seq, id, passage FROM claim WHERE document = ?",
                        row -> new Place(row.getLong(1), Db.id(row, 2), row.getString(3)),
                        sequence)
                .stream()
                .filter(stored -> !kept.contains(stored.id()))
                .forEach(this::remove);
        List<Span> sentences = new Readings(db).sentences(document);
        for (Judged judged : claims) {
            putClaim(document, sequence, text, mentions, sentences, judged);
        }
    }

    /** The words of the sentences that a claim lies in; null where nobody knows the sentences. */
    private static @Nullable String around(Claim claim, String text, List<Span> sentences) {
        if (sentences.isEmpty()) {
            return null;
        }
        Span around = claim.span();
        for (Span sentence : sentences) {
            if (sentence.overlaps(claim.span())) {
                around = around.cover(sentence);
            }
        }
        return around.in(text);
    }

    private record Place(long sequence, Id id, String passage) {}

    private void remove(Place stored) {
        db.run(
                "INSERT INTO claim_fts (claim_fts, rowid, passage) VALUES ('delete', ?, ?)",
                stored.sequence(),
                stored.passage());
        db.run("DELETE FROM claim WHERE seq = ?", stored.sequence());
    }

    private void putClaim(
            Id document, long sequence, String text, Map<Id, Long> mentions, List<Span> sentences, Judged judged) {
        Claim claim = judged.claim();
        if (!claim.document().equals(document) || claim.span().end() > text.length()) {
            throw new IllegalArgumentException("the claim does not stand in its document: " + claim);
        }
        Optional<Long> known = db.one("SELECT seq FROM claim WHERE id = ?", row -> row.getLong(1), claim.id());
        long row;
        if (known.isPresent()) {
            row = known.get();
            db.run(
                    "UPDATE claim SET review = ?, read = ?, body = ?, sentence = ? WHERE seq = ?",
                    judged.review(),
                    judged.read(),
                    Json.write(claim),
                    around(claim, text, sentences),
                    row);
            db.run("DELETE FROM claim_mention WHERE claim = ?", row);
        } else {
            row = insert(sequence, claim.span().in(text), around(claim, text, sentences), judged);
        }
        for (Id mention : mentionsOf(claim)) {
            Long place = mentions.get(mention);
            if (place == null) {
                throw new IllegalArgumentException("the claim points at no mention of its document: " + claim);
            }
            db.run("INSERT INTO claim_mention (mention, claim) VALUES (?, ?)", place, row);
        }
    }

    private long insert(long document, String passage, @Nullable String sentence, Judged judged) {
        Claim claim = judged.claim();
        long row = db.insert(
                "INSERT INTO claim (id, document, start, \"end\", kind, type, review, read, passage, body, sentence)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                claim.id(),
                document,
                claim.span().start(),
                claim.span().end(),
                claim.kind(),
                claim.type(),
                judged.review(),
                judged.read(),
                passage,
                Json.write(claim),
                sentence);
        db.run("INSERT INTO claim_fts (rowid, passage) VALUES (?, ?)", row, passage);
        return row;
    }

    /** Every mention that a claim points at: who takes part, where, in its figures' scopes, who says so. */
    public static Set<Id> mentionsOf(Claim claim) {
        Set<Id> mentions = new TreeSet<>();
        for (Participant participant : claim.participants()) {
            mentions.add(participant.mention());
        }
        if (claim.place() != null) {
            mentions.add(claim.place());
        }
        for (Figure figure : claim.figures()) {
            for (ScopePart part : figure.scope()) {
                if (part.mention() != null) {
                    mentions.add(part.mention());
                }
            }
        }
        for (Attribution attribution : claim.attribution()) {
            if (attribution.source().mention() != null) {
                mentions.add(attribution.source().mention());
            }
        }
        return mentions;
    }

    /** The claim of that id; where a correction has changed it, also by the id that it was read with. */
    public Optional<Row> claim(Id id) {
        Optional<Row> found = one("WHERE c.id = ?", id);
        return found.isPresent() ? found : one("WHERE c.read = ? ORDER BY c.id LIMIT 1", id);
    }

    private Optional<Row> one(String where, Id id) {
        return db.one("SELECT " + COLUMNS + " FROM claim c " + where, Claims::row, id);
    }

    /** The claims of those ids, ascending by id; ids that no claim has are left out. */
    public List<Row> claims(Collection<Id> ids) {
        return db.list(
                "SELECT " + COLUMNS
                        + " FROM claim c WHERE c.id IN (SELECT unhex(value) FROM json_each(?)) ORDER BY c.id",
                Claims::row,
                Db.many(ids));
    }

    /** The claims of a document. */
    public List<Row> ofDocument(Id document) {
        return db.list(
                "SELECT " + COLUMNS + FROM + "WHERE d.id = ? ORDER BY c.start, c.\"end\", c.id", Claims::row, document);
    }

    /** The claims of a kind. */
    public List<Row> ofKind(ClaimKind kind) {
        return db.list("SELECT " + COLUMNS + FROM + "WHERE c.kind = ?" + ORDER, Claims::row, kind);
    }

    /** The claims in which an entity takes part, is the place, narrows a figure or is cited. */
    public List<Row> ofEntity(Id entity) {
        return db.read(() -> new Entities(db)
                .entity(entity)
                .map(found -> db.list(
                        "SELECT " + COLUMNS + FROM + "WHERE c.seq IN (SELECT cm.claim FROM entity e"
                                + " JOIN entity_mention em ON em.entity = e.seq JOIN mention m ON m.id = em.mention"
                                + " JOIN claim_mention cm ON cm.mention = m.seq WHERE e.id = ?)" + ORDER,
                        Claims::row,
                        found.id()))
                .orElse(List.of()));
    }

    /** The ids of the claims that point at any of the mentions, ascending. */
    public List<Id> pointingAt(Collection<Id> mentions) {
        return db.list(
                "SELECT DISTINCT c.id FROM mention m JOIN claim_mention cm ON cm.mention = m.seq"
                        + " JOIN claim c ON c.seq = cm.claim"
                        + " WHERE m.id IN (SELECT unhex(value) FROM json_each(?)) ORDER BY c.id",
                row -> Db.id(row, 1),
                Db.many(mentions));
    }

    /** All claims. */
    public List<Judged> all() {
        List<Judged> all = db.list("SELECT body, review, read FROM claim", Claims::asStored, AsStored::claim);
        all.sort(Comparator.comparing((Judged judged) -> judged.claim().document())
                .thenComparing(judged -> judged.claim().span())
                .thenComparing(judged -> judged.claim().id()));
        return all;
    }

    /** Shows every claim, one in memory at a time. */
    public void forEach(Consumer<Row> visitor) {
        db.read(() -> {
            db.each("SELECT " + COLUMNS + FROM + ORDER, row -> visitor.accept(row(row)));
            return true;
        });
    }

    /** How many claims there are of each kind. */
    public Map<ClaimKind, Long> counts() {
        Map<ClaimKind, Long> counts = new EnumMap<>(ClaimKind.class);
        for (ClaimKind kind : ClaimKind.values()) {
            counts.put(kind, 0L);
        }
        db.each(
                "SELECT kind, count(*) FROM claim GROUP BY kind",
                row -> counts.put(ClaimKind.ofCode(row.getString(1)), row.getLong(2)));
        return counts;
    }

    /** How many claims there are by what a person has made of them. */
    public Map<Review, Long> reviewCounts() {
        Map<Review, Long> counts = new EnumMap<>(Review.class);
        for (Review review : Review.values()) {
            counts.put(review, 0L);
        }
        db.each(
                "SELECT review, count(*) FROM claim GROUP BY review",
                row -> counts.put(Review.ofCode(row.getString(1)), row.getLong(2)));
        return counts;
    }

    /** The mention of that id. */
    public Optional<Mention> mention(Id id) {
        return db.one("SELECT body FROM mention WHERE id = ?", Claims::mention, id);
    }

    /** The mentions of those ids, ascending by id; ids that no mention has are left out. */
    public List<Mention> mentions(Collection<Id> ids) {
        return db.list(
                "SELECT body FROM mention WHERE id IN (SELECT unhex(value) FROM json_each(?)) ORDER BY id",
                Claims::mention,
                Db.many(ids));
    }

    /** The mentions of a document. */
    public List<Mention> mentionsOfDocument(Id document) {
        return db.list(
                "SELECT m.body FROM document d JOIN mention m ON m.document = d.seq WHERE d.id = ?"
                        + " ORDER BY m.start, m.\"end\", m.id",
                Claims::mention,
                document);
    }

    /** All mentions. */
    public List<Mention> mentions() {
        List<Mention> mentions =
                db.list("SELECT body FROM mention", row -> row.getString(1), body -> Stored.read(body, Mention.class));
        mentions.sort(Comparator.comparing(Mention::document)
                .thenComparing(Mention::span)
                .thenComparing(Mention::id));
        return mentions;
    }

    /** The judgements that found nothing to apply to, by document, then judgement. */
    public List<Unapplied> unapplied() {
        return db.list(
                "SELECT d.id, u.judgement, u.reason FROM unapplied u JOIN document d ON d.seq = u.document"
                        + " ORDER BY d.id, u.judgement",
                row -> new Unapplied(Db.id(row, 1), Db.id(row, 2), row.getString(3)));
    }

    /** What a row tells of a claim that has not been made yet. */
    private record AsStored(String body, Review review, Id read) {
        private Judged claim() {
            return new Judged(Stored.read(body, Claim.class), review, read);
        }
    }

    private static AsStored asStored(ResultSet row) throws SQLException {
        return new AsStored(row.getString(1), Review.ofCode(row.getString(2)), Db.id(row, 3));
    }

    static Row row(ResultSet row) throws SQLException {
        Judged judged = asStored(row).claim();
        return new Row(judged.claim(), judged.review(), judged.read(), row.getString(4), row.getString(5));
    }

    private static Mention mention(ResultSet row) throws SQLException {
        return Stored.read(row.getString(1), Mention.class);
    }

    private long documentSequence(Id document) {
        return db.one("SELECT seq FROM document WHERE id = ?", row -> row.getLong(1), document)
                .orElseThrow(() -> new IllegalArgumentException("not a document of the case: " + document));
    }

    /** The rows of a full-text search, in its order. */
    List<Row> found(List<Long> sequences) {
        List<Row> rows = new ArrayList<>();
        for (long sequence : sequences) {
            rows.add(db.one("SELECT " + COLUMNS + " FROM claim c WHERE c.seq = ?", Claims::row, sequence)
                    .orElseThrow());
        }
        return rows;
    }
}
