package org.entente.casefile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.entente.model.Blocks;
import org.entente.model.Id;

/**
 * The grouping port on the file: which records of a stage stand under which keys, blocks served one at
 * a time, the edges that each block gave, and the components that edges join.
 *
 * <p>Adding a record touches its keys; only their blocks are served again, what each gave is replaced key
 * by key, and only the components that hold a record of theirs are joined again:
 *
 * <ol>
 *   <li>{@code touched = putKeys(stage, keys)}
 *   <li>{@code blocks(stage, touched, load).forEach((key, records) -> putEdges(joining, key, …))}
 *   <li>{@code components(joining, recordsUnder(stage, touched))}
 * </ol>
 *
 * <p>Keys ascend by code point. Thread-safe, as {@link CaseFile} is.
 */
public final class Grouping {
    private static final String INSERT_EDGE = "INSERT OR REPLACE INTO edge (joining, a, b, key, reason) VALUES (?, "
            + "(SELECT seq FROM record WHERE stage = ? AND id = ?), "
            + "(SELECT seq FROM record WHERE stage = ? AND id = ?), ?, ?)";

    private static final String DELETE_EDGE = "DELETE FROM edge WHERE key = ? AND joining = ? AND a ="
            + " (SELECT seq FROM record WHERE stage = ? AND id = ?) AND b ="
            + " (SELECT seq FROM record WHERE stage = ? AND id = ?)";

    /** Up to so many records of a key are looked at to find those beside one; of more, those near it are looked for. */
    private static final int BESIDE_WITHIN_MAX = 1_500;

    /** Looking whether a record stands under a key costs so many times what reading one that does. */
    private static final long WALK_STEP = 2;

    private final Db db;

    Grouping(Db db) {
        this.db = db;
    }

    /**
     * Puts records under keys, in place of the keys that they had. A record may have none.
     *
     * @return the keys that are touched: of each record those that it had and those that it has
     */
    public Set<String> putKeys(Stage stage, Map<Id, ? extends Collection<String>> keys) {
        return db.write(() -> {
            Set<String> touched = new TreeSet<>(keysOf(stage, keys.keySet()));
            Map<Long, Integer> changes = new TreeMap<>();
            Map<String, Long> known = new HashMap<>();
            keys.forEach((record, itsKeys) -> {
                touched.addAll(itsKeys);
                long sequence = recordSequence(stage, record);
                db.each(
                        "SELECT key FROM member WHERE record = ?",
                        row -> changes.merge(row.getLong(1), -1, Integer::sum),
                        sequence);
                db.run("DELETE FROM member WHERE record = ?", sequence);
                db.run("DELETE FROM card WHERE record = ?", sequence);
                for (String key : new TreeSet<>(itsKeys)) {
                    long keySequence = known.computeIfAbsent(key, each -> keySequence(stage, each));
                    db.run("INSERT INTO member (key, record) VALUES (?, ?)", keySequence, sequence);
                    changes.merge(keySequence, 1, Integer::sum);
                }
            });
            count(changes);
            return touched;
        });
    }

    /** Notes how many records came under keys or left them; a key without records gives nothing any more. */
    private void count(Map<Long, Integer> changes) {
        try (Db.Batch batch = db.batch("UPDATE block_key SET records = records + ? WHERE seq = ?")) {
            changes.forEach((key, change) -> {
                if (change != 0) {
                    batch.add(change, key);
                }
            });
        }
        changes.forEach((key, change) -> {
            if (change <= 0 && db.number("SELECT records FROM block_key WHERE seq = ?", key) == 0) {
                Comparisons.forgetVerdicts(db, key);
                db.run("DELETE FROM block_key WHERE seq = ?", key);
            }
        });
    }

    /**
     * Takes records out, with their edges.
     *
     * @return the keys that are touched: those that they had
     */
    public Set<String> removeRecords(Stage stage, Collection<Id> records) {
        return db.write(() -> {
            Set<String> touched = keysOf(stage, records);
            Map<Long, Integer> changes = new TreeMap<>();
            for (Id record : records) {
                db.each(
                        "SELECT m.key FROM record r JOIN member m ON m.record = r.seq WHERE r.stage = ? AND r.id = ?",
                        row -> changes.merge(row.getLong(1), -1, Integer::sum),
                        stage.code(),
                        record);
                db.run("DELETE FROM record WHERE stage = ? AND id = ?", stage.code(), record);
            }
            count(changes);
            return touched;
        });
    }

    /** The keys that any of the records has, ascending. */
    public Set<String> keysOf(Stage stage, Collection<Id> records) {
        return new TreeSet<>(db.list(
                "SELECT DISTINCT k.key FROM record r JOIN member m ON m.record = r.seq"
                        + " JOIN block_key k ON k.seq = m.key"
                        + " WHERE r.stage = ? AND r.id IN (SELECT unhex(value) FROM json_each(?))",
                row -> row.getString(1),
                stage.code(),
                Db.many(records)));
    }

    /** The records that stand under any of the keys, ascending. */
    public Set<Id> recordsUnder(Stage stage, Collection<String> keys) {
        return new TreeSet<>(db.list(
                "SELECT DISTINCT r.id FROM block_key k JOIN member m ON m.key = k.seq"
                        + " JOIN record r ON r.seq = m.record"
                        + " WHERE k.stage = ? AND k.key IN (SELECT value FROM json_each(?))",
                row -> Db.id(row, 1),
                stage.code(),
                Db.manyWords(keys)));
    }

    /** Of the keys those under which two records or more stand, ascending: only their blocks can find anything. */
    public Set<String> shared(Stage stage, Collection<String> keys) {
        return new TreeSet<>(db.list(
                "SELECT key FROM block_key WHERE stage = ? AND key IN (SELECT value FROM json_each(?))"
                        + " AND records > 1",
                row -> row.getString(1),
                stage.code(),
                Db.manyWords(keys)));
    }

    /** Every record of a stage, ascending. */
    public List<Id> records(Stage stage) {
        return db.list("SELECT id FROM record WHERE stage = ? ORDER BY id", row -> Db.id(row, 1), stage.code());
    }

    /**
     * All blocks of a stage, one in memory at a time. The visitor may change the case, but for keys of
     * this stage.
     *
     * @param load gives the records of the ids, which ascend; called once a block
     */
    public <V> Blocks<V> blocks(Stage stage, Function<List<Id>, List<V>> load) {
        return visitor -> {
            Optional<String> key = nextKey(stage, "");
            while (key.isPresent()) {
                visitor.accept(key.get(), load.apply(block(stage, key.get())));
                key = nextKey(stage, key.get());
            }
        };
    }

    /** As {@link #blocks(Stage, Function)}, for some keys only; those without records are left out. */
    public <V> Blocks<V> blocks(Stage stage, Collection<String> keys, Function<List<Id>, List<V>> load) {
        return visitor -> {
            for (String key : new TreeSet<>(keys)) {
                List<Id> block = block(stage, key);
                if (!block.isEmpty()) {
                    visitor.accept(key, load.apply(block));
                }
            }
        };
    }

    private Optional<String> nextKey(Stage stage, String after) {
        return db.one(
                "SELECT key FROM block_key WHERE stage = ? AND key > ? ORDER BY key LIMIT 1",
                row -> row.getString(1),
                stage.code(),
                after);
    }

    /**
     * The records of one block of which only so many are looked at.
     *
     * @param least those of the least ids, ascending; one more than are looked at where the block holds more
     * @param count how many the block holds
     */
    public record Least(List<Id> least, int count) {
        public Least {
            least = List.copyOf(least);
        }
    }

    /** The {@code most} records of the least ids under a key, and one more where there is one; none where nothing is. */
    public Least least(Stage stage, String key, int most) {
        return db.read(() -> {
            int count = count(stage, key);
            List<Id> least = db.list(
                    "SELECT l.id FROM (" + leastOfKey(stage, count, most + 1) + ") l ORDER BY l.id",
                    row -> Db.id(row, 1),
                    stage.code(),
                    key,
                    most + 1);
            return new Least(least, count);
        });
    }

    /**
     * As {@link #least}, with the cards of those that have one.
     *
     * @param cards is given each of them that has a card, and the card
     */
    public Least leastWithCards(Stage stage, String key, int most, BiConsumer<Id, byte[]> cards) {
        return db.read(() -> {
            int count = count(stage, key);
            List<Id> least = db.list(
                    "SELECT l.id, c.body FROM (" + leastOfKey(stage, count, most + 1)
                            + ") l LEFT JOIN card c ON c.record = l.seq ORDER BY l.id",
                    row -> {
                        Id record = Db.id(row, 1);
                        byte[] card = row.getBytes(2);
                        if (card != null) {
                            cards.accept(record, card);
                        }
                        return record;
                    },
                    stage.code(),
                    key,
                    most + 1);
            return new Least(least, count);
        });
    }

    /**
     * Asks for the least ids of a stage and a key, so many at most. Of a block that holds few they are sought among its records; of one
     * that holds a good part of all, among all from the least on, where soon enough of them are met.
     */
    private String leastOfKey(Stage stage, int count, int most) {
        long records = db.number(
                switch (stage) {
                    case COPIES -> "SELECT rows FROM total WHERE name = 'document'";
                    case RECONCILE -> "SELECT rows FROM total WHERE name = 'claim'";
                    case RESOLVE -> "SELECT coalesce(max(seq), 0) FROM record";
                });
        boolean isLarge = count > most && (long) count * count > WALK_STEP * most * records;
        return isLarge
                ? "SELECT r.id, r.seq FROM block_key k CROSS JOIN record r WHERE k.stage = ?1 AND k.key = ?2 AND r.stage = ?1"
                        + " AND EXISTS (SELECT 1 FROM member m WHERE m.key = k.seq AND m.record = r.seq) ORDER BY r.id LIMIT ?3"
                : "SELECT r.id, r.seq FROM block_key k JOIN member m ON m.key = k.seq JOIN record r ON r.seq = m.record"
                        + " WHERE k.stage = ?1 AND k.key = ?2 ORDER BY r.id LIMIT ?3";
    }

    /** How many records stand under a key. */
    public int count(Stage stage, String key) {
        return (int) db.number("SELECT records FROM block_key WHERE stage = ? AND key = ?", stage.code(), key);
    }

    /**
     * The little by which the pairs of a block are chosen, of records that have it, by record.
     *
     * @param records all of the stage
     */
    public Map<Id, byte[]> cards(Stage stage, Collection<Id> records) {
        Map<Id, byte[]> cards = new HashMap<>();
        db.each(
                "SELECT r.id, c.body FROM record r JOIN card c ON c.record = r.seq"
                        + " WHERE r.stage = ? AND r.id IN (SELECT unhex(value) FROM json_each(?))",
                row -> cards.put(Db.id(row, 1), row.getBytes(2)),
                stage.code(),
                Db.many(records));
        return cards;
    }

    /** Keeps records' cards, in place of those that they had; {@link #putKeys} forgets them. */
    public void putCards(Stage stage, Map<Id, byte[]> cards) {
        db.write(() -> {
            try (Db.Batch batch = db.batch("INSERT OR REPLACE INTO card (record, body)"
                    + " SELECT seq, ? FROM record WHERE stage = ? AND id = ?")) {
                cards.forEach((record, card) -> batch.add(card, stage.code(), record));
            }
        });
    }

    /**
     * The records that stand under a key right before and right after one, in the order of ids. Looks at the records under the key
     * where these are few, and else at so many of the stage as one in whom stands under it: of a million at a few thousand at most.
     */
    public Beside beside(Stage stage, String key, Id record) {
        return db.read(() -> {
            long keySequence = db.number("SELECT seq FROM block_key WHERE stage = ? AND key = ?", stage.code(), key);
            if (count(stage, key) <= BESIDE_WITHIN_MAX) {
                return new Beside(ofKey("max", "<", keySequence, record), ofKey("min", ">", keySequence, record));
            }
            String under = " AND EXISTS (SELECT 1 FROM member m WHERE m.key = ? AND m.record = r.seq) ORDER BY r.id ";
            return new Beside(
                    db.one(
                            "SELECT r.id FROM record r WHERE r.stage = ? AND r.id < ?" + under + "DESC LIMIT 1",
                            row -> Db.id(row, 1),
                            stage.code(),
                            record,
                            keySequence),
                    db.one(
                            "SELECT r.id FROM record r WHERE r.stage = ? AND r.id > ?" + under + "LIMIT 1",
                            row -> Db.id(row, 1),
                            stage.code(),
                            record,
                            keySequence));
        });
    }

    private Optional<Id> ofKey(String which, String side, long key, Id record) {
        return db.list(
                        "SELECT " + which + "(r.id) FROM member m JOIN record r ON r.seq = m.record WHERE m.key = ?"
                                + " AND r.id " + side + " ?",
                        row -> Optional.ofNullable(row.getBytes(1) == null ? null : Db.id(row, 1)),
                        key,
                        record)
                .getFirst();
    }

    /** The records on either side of one; empty at an end of the block. */
    public record Beside(Optional<Id> before, Optional<Id> after) {}

    private List<Id> block(Stage stage, String key) {
        return db.list(
                "SELECT r.id FROM block_key k JOIN member m ON m.key = k.seq JOIN record r ON r.seq = m.record"
                        + " WHERE k.stage = ? AND k.key = ? ORDER BY r.id",
                row -> Db.id(row, 1),
                stage.code(),
                key);
    }

    /**
     * That two records belong together.
     *
     * @param a the lesser id
     * @param b the greater id
     * @param reason one plain sentence for a person
     */
    public record Joined(Id a, Id b, String reason) {
        public Joined {
            if (a.compareTo(b) >= 0) {
                throw new IllegalArgumentException("an edge runs from the lesser id to the greater");
            }
        }
    }

    /**
     * What one block gave, in place of what it gave before; edges found under other keys stay.
     *
     * @return the ends of the edges that this block gives and did not give before, or gave and does not any more: their
     *     components may be others now
     */
    public Set<Id> putEdges(Joining joining, String key, Collection<Joined> edges) {
        return replaceEdges(joining, key, edges).ends();
    }

    /**
     * What putting edges changed.
     *
     * @param joined the ends of the edges that are new
     * @param parted the ends of those that are gone
     */
    public record Rejoined(Set<Id> joined, Set<Id> parted) {
        /** All of these, ascending. */
        public Set<Id> ends() {
            Set<Id> ends = new TreeSet<>(joined);
            ends.addAll(parted);
            return ends;
        }
    }

    /** As {@link #putEdges}, with what is new and what is gone told apart. */
    public Rejoined replaceEdges(Joining joining, String key, Collection<Joined> edges) {
        return db.write(() -> {
            long keySequence = keySequence(joining.stage(), key);
            Map<Ends, String> before = new HashMap<>();
            db.each(
                    "SELECT a.id, b.id, e.reason FROM edge e JOIN record a ON a.seq = e.a JOIN record b ON b.seq = e.b"
                            + " WHERE e.key = ? AND e.joining = ?",
                    row -> before.put(new Ends(Db.id(row, 1), Db.id(row, 2)), row.getString(3)),
                    keySequence,
                    joining.code());
            Map<Ends, String> now = new LinkedHashMap<>();
            edges.forEach(edge -> now.put(new Ends(edge.a(), edge.b()), edge.reason()));
            Set<Id> joined = new TreeSet<>();
            Set<Id> parted = new TreeSet<>();
            int stage = joining.stage().code();
            try (Db.Batch batch = db.batch(INSERT_EDGE)) {
                now.forEach((ends, reason) -> {
                    if (!before.containsKey(ends)) {
                        joined.addAll(List.of(ends.a(), ends.b()));
                    }
                    if (!reason.equals(before.get(ends))) {
                        batch.add(joining.code(), stage, ends.a(), stage, ends.b(), keySequence, reason);
                    }
                });
            }
            try (Db.Batch batch = db.batch(DELETE_EDGE)) {
                for (Ends ends : before.keySet()) {
                    if (!now.containsKey(ends)) {
                        parted.addAll(List.of(ends.a(), ends.b()));
                        batch.add(keySequence, joining.code(), stage, ends.a(), stage, ends.b());
                    }
                }
            }
            return new Rejoined(joined, parted);
        });
    }

    /**
     * Adds edges to those that a block gave, in place of some of them, where looking at the whole block is not needed to know which.
     *
     * @param edges that are new
     * @param gone that the block gave before
     */
    public void changeEdges(Joining joining, String key, Collection<Joined> edges, Collection<Joined> gone) {
        db.write(() -> {
            long keySequence = keySequence(joining.stage(), key);
            int stage = joining.stage().code();
            try (Db.Batch batch = db.batch(DELETE_EDGE)) {
                gone.forEach(edge -> batch.add(keySequence, joining.code(), stage, edge.a(), stage, edge.b()));
            }
            try (Db.Batch batch = db.batch(INSERT_EDGE)) {
                edges.forEach(edge ->
                        batch.add(joining.code(), stage, edge.a(), stage, edge.b(), keySequence, edge.reason()));
            }
        });
    }

    private record Ends(Id a, Id b) {}

    /** The edges that a block gave, ascending by their ends. */
    public List<Joined> edges(Joining joining, String key) {
        return db.list(
                "SELECT a.id, b.id, e.reason FROM block_key k JOIN edge e ON e.key = k.seq"
                        + " JOIN record a ON a.seq = e.a JOIN record b ON b.seq = e.b"
                        + " WHERE k.stage = ? AND k.key = ? AND e.joining = ? ORDER BY a.id, b.id",
                row -> new Joined(Db.id(row, 1), Db.id(row, 2), row.getString(3)),
                joining.stage().code(),
                key,
                joining.code());
    }

    /**
     * Whether a block gave an edge between any of some pairs.
     *
     * @param pairs of two records each, the lesser id first
     */
    public boolean isAnyJoined(Joining joining, String key, Collection<List<Id>> pairs) {
        return db.read(() -> {
            int stage = joining.stage().code();
            long keySequence = db.number("SELECT seq FROM block_key WHERE stage = ? AND key = ?", stage, key);
            for (List<Id> pair : pairs) {
                boolean joined = db.number(
                                "SELECT EXISTS (SELECT 1 FROM record a JOIN record b JOIN edge e"
                                        + " ON e.a = a.seq AND e.b = b.seq AND e.joining = ? AND e.key = ?"
                                        + " WHERE a.stage = ? AND a.id = ? AND b.stage = ? AND b.id = ?)",
                                joining.code(),
                                keySequence,
                                stage,
                                pair.getFirst(),
                                stage,
                                pair.getLast())
                        > 0;
                if (joined) {
                    return true;
                }
            }
            return false;
        });
    }

    /** The other ends of the edges at any of the records, in so far as they are none of these; ascending. */
    public Set<Id> neighbours(Joining joining, Collection<Id> records) {
        return db.read(() -> {
            Set<Id> neighbours = new TreeSet<>();
            for (Id record : records) {
                for (Joined edge : edgesAt(joining, record)) {
                    neighbours.add(edge.a().equals(record) ? edge.b() : edge.a());
                }
            }
            neighbours.removeAll(Set.copyOf(records));
            return neighbours;
        });
    }

    /** Every edge of a graph, once, ascending; where several blocks gave it, with the least reason. */
    public List<Joined> edges(Joining joining) {
        return db.list(
                "SELECT a.id, b.id, min(e.reason) FROM edge e JOIN record a ON a.seq = e.a JOIN record b ON b.seq = e.b"
                        + " WHERE e.joining = ? GROUP BY e.a, e.b ORDER BY a.id, b.id",
                row -> new Joined(Db.id(row, 1), Db.id(row, 2), row.getString(3)),
                joining.code());
    }

    /** Why a record is joined to others: the edges at it, ascending. */
    public List<Joined> edgesAt(Joining joining, Id record) {
        return db.read(() -> {
            Optional<Long> sequence = knownRecord(joining.stage(), record);
            if (sequence.isEmpty()) {
                return List.of();
            }
            String select = "SELECT a.id, b.id, min(e.reason) FROM edge e JOIN record a ON a.seq = e.a"
                    + " JOIN record b ON b.seq = e.b WHERE e.joining = ? AND e.";
            List<Joined> edges = new ArrayList<>();
            for (String end : List.of("a", "b")) {
                edges.addAll(db.list(
                        select + end + " = ? GROUP BY e.a, e.b ORDER BY a.id, b.id",
                        row -> new Joined(Db.id(row, 1), Db.id(row, 2), row.getString(3)),
                        joining.code(),
                        sequence.get()));
            }
            return edges;
        });
    }

    /**
     * A record that a bound kept from being compared with every other one of its block.
     *
     * @param key the block's key
     * @param record the record's id
     * @param pairs with how many it was not compared
     * @param detail one plain sentence for a person
     */
    public record PassedOver(String key, Id record, int pairs, String detail) {}

    /** What one block passed over, in place of what it passed over before. */
    public void putPassedOver(Stage stage, String key, Collection<PassedOver> passedOver) {
        db.write(() -> {
            long keySequence = keySequence(stage, key);
            db.run("DELETE FROM passed_over WHERE key = ?", keySequence);
            try (Db.Batch batch = db.batch("INSERT INTO passed_over (key, record, pairs, detail) VALUES (?, "
                    + "(SELECT seq FROM record WHERE stage = ? AND id = ?), ?, ?)")) {
                for (PassedOver each : passedOver) {
                    batch.add(keySequence, stage.code(), each.record(), each.pairs(), each.detail());
                }
            }
        });
    }

    /** What one block passed over, by record. */
    public List<PassedOver> passedOver(Stage stage, String key) {
        return db.list(
                "SELECT k.key, r.id, p.pairs, p.detail FROM passed_over p JOIN block_key k ON k.seq = p.key"
                        + " JOIN record r ON r.seq = p.record WHERE k.stage = ? AND k.key = ? ORDER BY r.id",
                row -> new PassedOver(row.getString(1), Db.id(row, 2), row.getInt(3), row.getString(4)),
                stage.code(),
                key);
    }

    /** All that the blocks of a stage passed over, by key, then record. */
    public List<PassedOver> passedOver(Stage stage) {
        return db.list(
                "SELECT k.key, r.id, p.pairs, p.detail FROM passed_over p JOIN block_key k ON k.seq = p.key"
                        + " JOIN record r ON r.seq = p.record WHERE k.stage = ? ORDER BY k.key, r.id",
                row -> new PassedOver(row.getString(1), Db.id(row, 2), row.getInt(3), row.getString(4)),
                stage.code());
    }

    /**
     * The components that hold any of some records, each ascending, by their least ids; a record without
     * an edge is one by itself. Looks at no other components.
     *
     * @param records all of the stage
     */
    public List<List<Id>> components(Joining joining, Collection<Id> records) {
        return db.read(() -> {
            Map<Id, List<Id>> components = new TreeMap<>();
            Set<Long> seen = new HashSet<>();
            for (Id record : records) {
                long start = knownRecord(joining.stage(), record)
                        .orElseThrow(() -> new IllegalArgumentException("not a record of the stage: " + record));
                if (seen.add(start)) {
                    List<Id> component = reachable(joining, start, seen);
                    components.put(component.getFirst(), component);
                }
            }
            return List.copyOf(components.values());
        });
    }

    private List<Id> reachable(Joining joining, long start, Set<Long> seen) {
        List<Id> component = new ArrayList<>();
        Deque<Long> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            long at = next.removeFirst();
            component.add(db.one("SELECT id FROM record WHERE seq = ?", row -> Db.id(row, 1), at)
                    .orElseThrow());
            db.each(
                    "SELECT b FROM edge WHERE joining = ? AND a = ? UNION SELECT a FROM edge WHERE joining = ? AND b = ?",
                    row -> {
                        if (seen.add(row.getLong(1))) {
                            next.addLast(row.getLong(1));
                        }
                    },
                    joining.code(),
                    at,
                    joining.code(),
                    at);
        }
        return component.stream().sorted().toList();
    }

    /** All components of a graph, each ascending, by their least ids. */
    public List<List<Id>> components(Joining joining) {
        return components(joining, records(joining.stage()));
    }

    long keySequence(Stage stage, String key) {
        Optional<Long> known = db.one(
                "SELECT seq FROM block_key WHERE stage = ? AND key = ?", row -> row.getLong(1), stage.code(), key);
        return known.isPresent()
                ? known.get()
                : db.insert("INSERT INTO block_key (stage, key) VALUES (?, ?)", stage.code(), key);
    }

    private long recordSequence(Stage stage, Id record) {
        Optional<Long> known = knownRecord(stage, record);
        return known.isPresent()
                ? known.get()
                : db.insert("INSERT INTO record (stage, id) VALUES (?, ?)", stage.code(), record);
    }

    private Optional<Long> knownRecord(Stage stage, Id record) {
        return db.one("SELECT seq FROM record WHERE stage = ? AND id = ?", row -> row.getLong(1), stage.code(), record);
    }
}
