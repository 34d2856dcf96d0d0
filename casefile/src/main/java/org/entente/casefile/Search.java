package org.entente.casefile;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.Entity;
import org.entente.model.Id;
import org.entente.model.Span;
import org.entente.model.UserError;

/**
 * Full-text search over documents, the words of claims, and entities' names.
 *
 * <p>All words must occur; {@code "words in quotation marks"} as they stand; {@code word*} by its
 * beginning; {@code OR} between alternatives; {@code -word} must not occur. Case and diacritics do not
 * matter. Best matches first (BM25), of equal ones the least id first. Scripts that are written without
 * spaces are matched by whole runs only.
 *
 * <p>Every call throws {@link UserError} SEARCH-EMPTY where there is no word to look for. Thread-safe, as
 * {@link CaseFile} is.
 */
public final class Search {
    private final Db db;

    Search(Db db) {
        this.db = db;
    }

    /**
     * What a search found.
     *
     * @param hits the best ones
     * @param total how many there are in all, so that nobody takes the best for all
     */
    public record Found<T>(List<T> hits, long total) {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /**
     * A document that was found.
     *
     * @param document without its text
     * @param blocks those that hold a match, in the order of the text; empty where only the title does
     */
    public record DocumentHit(DocumentSummary document, List<BlockHit> blocks) {
        public DocumentHit {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A block of a document that holds matches.
     *
     * @param block its span, in the document's text, and kind
     * @param exact its words
     * @param matches in the document's text, in order
     */
    public record BlockHit(Block block, String exact, List<Span> matches) {
        public BlockHit {
            matches = List.copyOf(matches);
        }
    }

    /**
     * Searches documents, titles included.
     *
     * @param hitsMax how many documents to return, 1 or more
     */
    public Found<DocumentHit> documents(String words, int hitsMax) {
        return documents(words, hitsMax, Integer.MAX_VALUE);
    }

    /**
     * The same, of which those after so many blocks are left out.
     *
     * @param blocksMax how many blocks are enough, 1 or more
     */
    public Found<DocumentHit> documents(String words, int hitsMax, int blocksMax) {
        String query = Query.of(words);
        return db.read(() -> {
            Evidence evidence = new Evidence(db);
            List<DocumentHit> hits = new ArrayList<>();
            List<Id> ids = db.list(
                    "SELECT d.id FROM document_fts f JOIN document d ON d.seq = f.rowid WHERE document_fts MATCH ?"
                            + " ORDER BY f.rank, d.id LIMIT ?",
                    row -> Db.id(row, 1),
                    query,
                    hitsMax);
            int blocks = 0;
            for (Id id : ids) {
                if (blocks < blocksMax) {
                    DocumentHit hit = new DocumentHit(evidence.summary(id).orElseThrow(), blocks(query, id));
                    hits.add(hit);
                    blocks += Math.max(1, hit.blocks().size());
                }
            }
            return new Found<>(hits, db.number("SELECT count(*) FROM document_fts WHERE document_fts MATCH ?", query));
        });
    }

    private List<BlockHit> blocks(String query, Id document) {
        String text = db.one("SELECT text FROM document WHERE id = ?", row -> row.getString(1), document)
                .orElseThrow();
        List<Block> blocks = Stored.readList(
                db.one("SELECT blocks FROM document WHERE id = ?", row -> row.getString(1), document)
                        .orElseThrow(),
                Block.class);
        char open = markFor(text, '\u0001');
        char close = markFor(text, (char) (open + 1));
        String marked = db.one(
                        "SELECT highlight(document_fts, 1, ?, ?) FROM document_fts"
                                + " WHERE document_fts MATCH ? AND rowid = (SELECT seq FROM document WHERE id = ?)",
                        row -> row.getString(1),
                        String.valueOf(open),
                        String.valueOf(close),
                        query,
                        document)
                .orElseThrow();
        return inBlocks(text, blocks, matches(marked, open, close));
    }

    /** A character that the text does not hold, so that it can mark matches. */
    private static char markFor(String text, char from) {
        char mark = from;
        while (text.indexOf(mark) >= 0) {
            mark++;
        }
        return mark;
    }

    /** The spans between marks, as offsets into the text without them. */
    static List<Span> matches(String marked, char open, char close) {
        List<Span> matches = new ArrayList<>();
        int marks = 0;
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == open) {
                start = i - marks;
                marks++;
            } else if (c == close) {
                matches.add(new Span(start, i - marks));
                marks++;
            }
        }
        return matches;
    }

    private static List<BlockHit> inBlocks(String text, List<Block> blocks, List<Span> matches) {
        List<BlockHit> hits = new ArrayList<>();
        int next = 0;
        for (Block block : blocks) {
            List<Span> within = new ArrayList<>();
            while (next < matches.size()
                    && matches.get(next).start() < block.span().end()) {
                within.add(matches.get(next));
                next++;
            }
            if (!within.isEmpty()) {
                hits.add(new BlockHit(block, block.span().in(text), within));
            }
        }
        if (next < matches.size()) {
            Block rest = new Block(new Span(matches.get(next).start(), text.length()), BlockKind.PARAGRAPH, null);
            hits.add(new BlockHit(rest, rest.span().in(text), matches.subList(next, matches.size())));
        }
        return hits;
    }

    /**
     * Searches the words of claims.
     *
     * @param hitsMax how many claims to return, 1 or more
     */
    public Found<Claims.Row> claims(String words, int hitsMax) {
        String query = Query.of(words);
        return db.read(() -> {
            List<Long> sequences = db.list(
                    "SELECT c.seq FROM claim_fts f JOIN claim c ON c.seq = f.rowid WHERE claim_fts MATCH ?"
                            + " ORDER BY f.rank, c.id LIMIT ?",
                    row -> row.getLong(1),
                    query,
                    hitsMax);
            return new Found<>(
                    new Claims(db).found(sequences),
                    db.number("SELECT count(*) FROM claim_fts WHERE claim_fts MATCH ?", query));
        });
    }

    /**
     * Searches names and aliases of entities.
     *
     * @param hitsMax how many entities to return, 1 or more
     */
    public Found<Entity> entities(String words, int hitsMax) {
        String query = Query.of(words);
        return db.read(() -> new Found<>(
                new Entities(db)
                        .whole(
                                "SELECT e.body FROM entity_fts f JOIN entity e ON e.seq = f.rowid WHERE entity_fts MATCH ?"
                                        + " ORDER BY f.rank, e.id LIMIT ?",
                                query,
                                hitsMax),
                db.number("SELECT count(*) FROM entity_fts WHERE entity_fts MATCH ?", query)));
    }
}
