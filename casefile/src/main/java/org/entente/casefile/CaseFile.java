package org.entente.casefile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.entente.model.ClaimKind;
import org.entente.model.Relation;
import org.entente.model.Review;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * One case: one SQLite file, {@code NAME.entente}.
 *
 * <p>What it holds stands under ten heads: {@link #evidence()} (documents, captures, judgements:
 * appended to, never changed), {@link #readings()} (what readers made of documents), {@link
 * #grouping()} (blocking keys, blocks, edges and components of the stages that compare), {@link
 * #claims()} (claims and names as judged), {@link #entities()}, {@link #comparisons()} (verdicts,
 * gatherings, origins, copies), {@link #derived()} (how far all of these are up to date), {@link
 * #search()}, {@link #lists()} (sanctions lists, appended to) and {@link #pages()} (as they stood when the case was last served).
 *
 * <p>One writer at a time holds a lease, over all processes; readers never wait for it, and each of
 * their calls sees the last state that was committed. A change that returned is on the disk: no stop
 * loses it. {@link #transaction} makes several changes one; {@link #snapshot} lets several calls see one
 * state.
 *
 * <p>Thread-safe. One instance lets in one thread at a time, so whoever serves screens while the same
 * process writes opens a second one {@linkplain #openForReading for reading}; many may be open at once.
 *
 * <p>A person's faults are {@link UserError}s: CASE-MISSING, CASE-DIRECTORY, CASE-EMPTY,
 * CASE-NOT-A-CASE, CASE-OTHER-PROGRAM, CASE-TRUNCATED, CASE-DAMAGED, CASE-NEWER, CASE-OLD-SCHEMA,
 * CASE-EXISTS, CASE-NO-FOLDER, CASE-READ-ONLY, CASE-UNCLEAN-READ-ONLY, CASE-LOCKED, CASE-BUSY,
 * CASE-DISK-FULL, CASE-UNREACHABLE, CASE-PURGED, CASE-NO-SUCH-DOCUMENT, CASE-NO-SUCH-JUDGEMENT and
 * SEARCH-EMPTY. Any call may throw those of a damaged or unreachable file and of a full disk; the file
 * then stays as the last commit left it.
 */
public final class CaseFile implements AutoCloseable {
    private final Opening.Opened opened;
    private final Db db;
    private final Evidence evidence;
    private final Readings readings;
    private final Grouping grouping;
    private final Claims claims;
    private final Entities entities;
    private final Comparisons comparisons;
    private final Derived derived;
    private final Search search;
    private final Lists lists;
    private final KeptPages pages;
    private boolean closed;

    private CaseFile(Opening.Opened opened) {
        this.opened = opened;
        this.db = opened.db();
        this.evidence = new Evidence(db);
        this.readings = new Readings(db);
        this.grouping = new Grouping(db);
        this.claims = new Claims(db);
        this.entities = new Entities(db);
        this.comparisons = new Comparisons(db);
        this.derived = new Derived(db);
        this.search = new Search(db);
        this.lists = new Lists(db);
        this.pages = new KeptPages(db);
    }

    /**
     * Makes an empty case and opens it for writing.
     *
     * @throws UserError CASE-EXISTS, CASE-DIRECTORY, CASE-NO-FOLDER, CASE-READ-ONLY or CASE-LOCKED
     */
    public static CaseFile create(Path file) {
        return new CaseFile(Opening.create(file, Schema.CURRENT));
    }

    /**
     * Opens a case for writing and takes the lease. After an unclean close the whole file is checked
     * first; a case of an older schema is brought up to date.
     *
     * @throws UserError saying why not; the file is then as it was
     */
    public static CaseFile openForWriting(Path file) {
        return openForWriting(file, Schema.CURRENT);
    }

    static CaseFile openForWriting(Path file, Schema schema) {
        return new CaseFile(Opening.forWriting(file, schema));
    }

    /** Opens the case for writing, or makes it where there is no such file. */
    public static CaseFile openOrCreate(Path file) {
        return Files.exists(file) ? openForWriting(file) : create(file);
    }

    /**
     * Opens a case for reading, beside a writer or without one, also where nothing may be written.
     *
     * @throws UserError saying why not; the file is then as it was
     */
    public static CaseFile openForReading(Path file) {
        return openForReading(file, Schema.CURRENT);
    }

    static CaseFile openForReading(Path file, Schema schema) {
        return new CaseFile(Opening.forReading(file, schema));
    }

    /** The connection; for tests. */
    Db db() {
        return db;
    }

    /** Where the file is: absolute, links followed. */
    public Path path() {
        return db.file();
    }

    /** Whether this instance holds the lease. */
    public boolean mayWrite() {
        return db.mayWrite();
    }

    /** Documents, captures, judgements. */
    public Evidence evidence() {
        return evidence;
    }

    /** What readers made of the documents. */
    public Readings readings() {
        return readings;
    }

    /** Blocking keys, blocks, edges and components. */
    public Grouping grouping() {
        return grouping;
    }

    /** Mentions and claims of the active reader, as people have left them. */
    public Claims claims() {
        return claims;
    }

    /** Which mentions name one and the same. */
    public Entities entities() {
        return entities;
    }

    /** Verdicts, gatherings, origins, copies. */
    public Comparisons comparisons() {
        return comparisons;
    }

    /** How far what is derived takes readings and judgements into account. */
    public Derived derived() {
        return derived;
    }

    /** Sanctions lists. */
    public Lists lists() {
        return lists;
    }

    /** Pages as they stood when the case was last served. */
    public KeptPages pages() {
        return pages;
    }

    /** Full-text search. */
    public Search search() {
        return search;
    }

    /**
     * Makes several changes one: all take effect at once, or, where {@code body} throws, none. Within
     * another transaction it is part of that one: where it throws, nothing of the other takes effect either, even if what was thrown is caught.
     *
     * @throws UserError CASE-LOCKED where another process has taken over the lease
     */
    public <T extends @Nullable Object> T transaction(Supplier<T> body) {
        return db.write(body);
    }

    /** As {@link #transaction(Supplier)}, without a result. */
    public void transaction(Runnable body) {
        db.write(body);
    }

    /** Lets several calls see one state of the case, whatever is written meanwhile. */
    public <T extends @Nullable Object> T snapshot(Supplier<T> body) {
        return db.read(body);
    }

    /**
     * A number that changes whenever another instance or process has changed the case, and not
     * otherwise; of meaning to this instance only. Cheap enough to ask often.
     */
    public long changes() {
        return db.number("PRAGMA data_version");
    }

    /** How much of everything the case holds; one state. */
    public Facts facts() {
        return db.read(() -> new Facts(
                db.number("SELECT count(*) FROM document"),
                db.number("SELECT count(*) FROM mention"),
                db.number("SELECT count(*) FROM entity"),
                claims.counts(),
                claims.reviewCounts(),
                comparisons.counts(),
                readings.skippedCount(),
                db.number("SELECT count(*) FROM judgement")));
    }

    /** How many documents, entities, claims and verdicts the case holds; one state. */
    public Totals totals() {
        return db.read(() -> new Totals(total("document"), total("entity"), total("claim"), total("verdict")));
    }

    /** How many rows a table has, without counting them. */
    private long total(String table) {
        return db.number("SELECT rows FROM total WHERE name = ?", table);
    }

    /**
     * Checks the whole file: SQLite's own check, the documents' ids against their bytes, and that every
     * record can be read and lies within its document's text.
     *
     * @return what is wrong, in words; empty where nothing is
     */
    public List<String> check() {
        return new Check(db).faults();
    }

    /**
     * Closes the file. After the last close it stands alone, without files beside it. Closing twice does
     * nothing.
     */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            Opening.close(opened);
        }
    }

    /**
     * How much of everything a case holds.
     *
     * @param documents stored, read or not
     * @param mentions as judged
     * @param entities all of them
     * @param claims as judged, rejected ones included, by kind; every kind is there
     * @param reviews of claims, by what a person has made of them; every constant is there
     * @param verdicts by relation; every relation is there
     * @param skipped passages that the active reader passed over
     * @param judgements appended, those taken back included
     */
    public record Facts(
            long documents,
            long mentions,
            long entities,
            Map<ClaimKind, Long> claims,
            Map<Review, Long> reviews,
            Map<Relation, Long> verdicts,
            long skipped,
            long judgements) {}

    /**
     * How much a case holds, counted by indexes alone.
     *
     * @param documents stored, read or not
     * @param entities all of them
     * @param claims as judged, rejected ones included
     * @param verdicts of every relation
     */
    public record Totals(long documents, long entities, long claims, long verdicts) {}
}
