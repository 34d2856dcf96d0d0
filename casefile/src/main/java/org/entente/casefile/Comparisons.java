package org.entente.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.codec.Json;
import org.entente.model.ClaimKind;
import org.entente.model.CopyCluster;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Origins;
import org.entente.model.Relation;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What claims and documents amount to beside each other: verdicts, gatherings (events, series, ties),
 * origins, clusters of copies. Derived.
 *
 * <p>Thread-safe, as {@link CaseFile} is.
 */
public final class Comparisons {
    private static final String INSERT_VERDICT = "INSERT INTO verdict (id, a, b, relation, body) VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT (id) DO UPDATE SET relation = excluded.relation, body = excluded.body"
            + " WHERE body <> excluded.body";
    private static final String INSERT_VERDICT_KEY =
            "INSERT OR IGNORE INTO verdict_key (key, verdict) SELECT ?, seq FROM verdict WHERE id = ?";

    private final Db db;

    Comparisons(Db db) {
        this.db = db;
    }

    /**
     * Stores what one block of claims gave, in place of what it gave before. A verdict that another block
     * gave as well stays as long as any of them gives it.
     *
     * @param key a key of {@link Stage#RECONCILE}
     * @param verdicts each once
     */
    public void putVerdicts(String key, Collection<Verdict> verdicts) {
        db.write(() -> {
            long keySequence = new Grouping(db).keySequence(Stage.RECONCILE, key);
            Map<Id, String> before = new HashMap<>();
            db.each(
                    "SELECT v.id, v.body FROM verdict_key k JOIN verdict v ON v.seq = k.verdict WHERE k.key = ?",
                    row -> before.put(Db.id(row, 1), row.getString(2)),
                    keySequence);
            Set<Id> kept = new TreeSet<>();
            try (Db.Batch batch = db.batch(INSERT_VERDICT)) {
                for (Verdict verdict : verdicts) {
                    if (!kept.add(verdict.id())) {
                        throw new IllegalArgumentException("one block gave a verdict twice: " + verdict.id());
                    }
                    String body = Json.write(verdict);
                    if (!body.equals(before.get(verdict.id()))) {
                        batch.add(verdict.id(), verdict.a(), verdict.b(), verdict.relation(), body);
                    }
                }
            }
            try (Db.Batch batch = db.batch(INSERT_VERDICT_KEY)) {
                for (Id verdict : kept) {
                    if (!before.containsKey(verdict)) {
                        batch.add(keySequence, verdict);
                    }
                }
            }
            if (!kept.containsAll(before.keySet())) {
                forgetVerdicts(db, keySequence, kept);
            }
        });
    }

    /**
     * Adds verdicts to those that a block gave, in place of those on some pairs.
     *
     * @param verdicts that the block did not give before
     * @param gone pairs of claims that are not compared under the key any more, in either order
     */
    public void changeVerdicts(String key, Collection<Verdict> verdicts, Collection<List<Id>> gone) {
        db.write(() -> {
            long keySequence = new Grouping(db).keySequence(Stage.RECONCILE, key);
            for (List<Id> pair : gone) {
                forgetVerdict(keySequence, pair.getFirst(), pair.getLast());
                forgetVerdict(keySequence, pair.getLast(), pair.getFirst());
            }
            try (Db.Batch batch = db.batch(INSERT_VERDICT)) {
                verdicts.forEach(verdict ->
                        batch.add(verdict.id(), verdict.a(), verdict.b(), verdict.relation(), Json.write(verdict)));
            }
            try (Db.Batch batch = db.batch(INSERT_VERDICT_KEY)) {
                verdicts.forEach(verdict -> batch.add(keySequence, verdict.id()));
            }
        });
    }

    private void forgetVerdict(long key, Id a, Id b) {
        for (long verdict : db.list(
                "SELECT v.seq FROM verdict v JOIN verdict_key k ON k.key = ? AND k.verdict = v.seq WHERE v.a = ? AND v.b = ?",
                row -> row.getLong(1),
                key,
                a,
                b)) {
            forgetVerdict(db, key, verdict);
        }
    }

    private static void forgetVerdict(Db db, long key, long verdict) {
        db.run("DELETE FROM verdict_key WHERE key = ? AND verdict = ?", key, verdict);
        db.run(
                "DELETE FROM verdict WHERE seq = ? AND NOT EXISTS"
                        + " (SELECT 1 FROM verdict_key WHERE verdict = verdict.seq)",
                verdict);
    }

    /** What is forgotten with a key that has no records any more. */
    static void forgetVerdicts(Db db, long key) {
        forgetVerdicts(db, key, Set.of());
    }

    private static void forgetVerdicts(Db db, long key, Set<Id> kept) {
        Set<Long> gone = new HashSet<>();
        db.each(
                "SELECT v.seq, v.id FROM verdict_key k JOIN verdict v ON v.seq = k.verdict WHERE k.key = ?",
                row -> {
                    if (!kept.contains(Db.id(row, 2))) {
                        gone.add(row.getLong(1));
                    }
                },
                key);
        for (long verdict : gone) {
            forgetVerdict(db, key, verdict);
        }
    }

    /** The verdict of that id. */
    public Optional<Verdict> verdict(Id id) {
        return db.one("SELECT body FROM verdict WHERE id = ?", Comparisons::verdict, id);
    }

    /** All verdicts, ascending by id. */
    public List<Verdict> verdicts() {
        List<Verdict> verdicts =
                db.list("SELECT body FROM verdict", row -> row.getString(1), body -> Stored.read(body, Verdict.class));
        verdicts.sort(Comparator.comparing(Verdict::id));
        return verdicts;
    }

    /** The verdicts on a claim, on either side, ascending by id. */
    public List<Verdict> verdictsOf(Id claim) {
        return db.list("SELECT body FROM verdict WHERE a = ? OR b = ? ORDER BY id", Comparisons::verdict, claim, claim);
    }

    /** How many verdicts there are on two claims beside each other, in either order. */
    public long countBetween(Id one, Id other) {
        return db.number(
                "SELECT (SELECT count(*) FROM verdict WHERE a = ? AND b = ?)"
                        + " + (SELECT count(*) FROM verdict WHERE a = ? AND b = ?)",
                one,
                other,
                other,
                one);
    }

    /** The verdicts of a relation, ascending by id. */
    public List<Verdict> verdictsOf(Relation relation) {
        return db.list("SELECT body FROM verdict WHERE relation = ? ORDER BY id", Comparisons::verdict, relation);
    }

    /** Shows every verdict, ascending by id, one in memory at a time. */
    public void forEachVerdict(Consumer<Verdict> visitor) {
        db.read(() -> {
            db.each("SELECT body FROM verdict ORDER BY id", row -> visitor.accept(verdict(row)));
            return true;
        });
    }

    /** How many verdicts there are of each relation. */
    public Map<Relation, Long> counts() {
        Map<Relation, Long> counts = new EnumMap<>(Relation.class);
        for (Relation relation : Relation.values()) {
            counts.put(relation, 0L);
        }
        db.each(
                "SELECT relation, count(*) FROM verdict GROUP BY relation",
                row -> counts.put(Relation.ofCode(row.getString(1)), row.getLong(2)));
        return counts;
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        return Stored.read(row.getString(1), Verdict.class);
    }

    /**
     * Stores events, series and ties in place of all those that hold any of their claims or any of {@code
     * touched}.
     *
     * @param touched claims whose gathering may be another now, those that are gone included
     * @param gatherings no claim is in two
     */
    public void replaceGatherings(Collection<Id> touched, Collection<Gathering> gatherings) {
        db.write(() -> {
            Set<Id> members = new TreeSet<>(touched);
            gatherings.forEach(gathering -> members.addAll(gathering.claims()));
            Set<Id> stay = new TreeSet<>();
            gatherings.forEach(gathering -> stay.add(gathering.id()));
            List<Id> old = db.list(
                    "SELECT id FROM gathering WHERE seq IN (SELECT gathering FROM gathering_claim"
                            + " WHERE claim IN (SELECT unhex(value) FROM json_each(?)))",
                    row -> Db.id(row, 1),
                    Db.many(members));
            for (Id id : old) {
                if (!stay.contains(id)) {
                    Former.keep(db, "claim", id);
                }
                db.run("DELETE FROM gathering WHERE id = ?", id);
            }
            for (Gathering gathering : gatherings) {
                long sequence = db.insert(
                        "INSERT INTO gathering (id, kind, body) VALUES (?, ?, ?)",
                        gathering.id(),
                        gathering.kind(),
                        Json.write(face(gathering)));
                try (Db.Batch batch = db.batch("INSERT INTO gathering_claim (claim, gathering) VALUES (?, ?)")) {
                    gathering.claims().forEach(claim -> batch.add(claim, sequence));
                }
            }
        });
    }

    /** As it stands in the body: with the least of its claims alone. */
    private static Gathering face(Gathering gathering) {
        return new Gathering(gathering.id(), gathering.kind(), gathering.title(), List.of(gathering.id()));
    }

    /** The same with all its claims. */
    private Gathering whole(Gathering face) {
        return new Gathering(
                face.id(),
                face.kind(),
                face.title(),
                db.list(
                        "SELECT gc.claim FROM gathering g JOIN gathering_claim gc ON gc.gathering = g.seq WHERE g.id = ?"
                                + " ORDER BY gc.claim",
                        row -> Db.id(row, 1),
                        face.id()));
    }

    /** The gatherings that claims stand in, each with the least of its claims alone, by claim; claims in none are left out. */
    public Map<Id, Gathering> standing(Collection<Id> claims) {
        Map<Id, Gathering> standing = new HashMap<>();
        db.each(
                "SELECT g.body, gc.claim FROM gathering_claim gc JOIN gathering g ON g.seq = gc.gathering"
                        + " WHERE gc.claim IN (SELECT unhex(value) FROM json_each(?))",
                row -> standing.put(Db.id(row, 2), gathering(row)),
                Db.many(claims));
        return standing;
    }

    /** The claims of the least ids of a gathering, ascending. */
    public List<Id> claimsOf(Id gathering, int most) {
        return db.list(
                "SELECT gc.claim FROM gathering g JOIN gathering_claim gc ON gc.gathering = g.seq WHERE g.id = ?"
                        + " ORDER BY gc.claim LIMIT ?",
                row -> Db.id(row, 1),
                gathering,
                most);
    }

    /**
     * Makes one gathering of several and of claims that stand in none, without touching more of their claims than have to move.
     *
     * @param parts ids of the gatherings that it is made of
     * @param claims that are in none of them
     * @param face what it is called now, with the least of its claims alone
     */
    public void grow(Collection<Id> parts, Collection<Id> claims, Gathering face) {
        db.write(() -> {
            Map<Long, Long> sizes = new TreeMap<>();
            for (Id part : parts) {
                if (!part.equals(face.id())) {
                    Former.keep(db, "claim", part);
                }
                long sequence = db.number("SELECT seq FROM gathering WHERE id = ?", part);
                sizes.put(sequence, db.number("SELECT count(*) FROM gathering_claim WHERE gathering = ?", sequence));
            }
            long largest = sizes.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(0L);
            for (long other : sizes.keySet()) {
                if (other != largest) {
                    db.run("UPDATE gathering_claim SET gathering = ? WHERE gathering = ?", largest, other);
                    db.run("DELETE FROM gathering WHERE seq = ?", other);
                }
            }
            String body = Json.write(face(face));
            if (largest > 0) {
                db.run(
                        "UPDATE gathering SET id = ?, body = ? WHERE seq = ? AND body <> ?",
                        face.id(),
                        body,
                        largest,
                        body);
            }
            long sequence = largest > 0
                    ? largest
                    : db.insert(
                            "INSERT INTO gathering (id, kind, body) VALUES (?, ?, ?)", face.id(), face.kind(), body);
            try (Db.Batch batch = db.batch("INSERT INTO gathering_claim (claim, gathering) VALUES (?, ?)")) {
                claims.forEach(claim -> batch.add(claim, sequence));
            }
        });
    }

    /** The gathering of that id, or, for a former id or a claim's, the one that stands in its place. */
    public Optional<Gathering> gathering(Id id) {
        return db.read(() -> {
            Optional<Gathering> found = db.one("SELECT body FROM gathering WHERE id = ?", Comparisons::gathering, id)
                    .map(this::whole);
            if (found.isPresent()) {
                return found;
            }
            Optional<Gathering> holding = gatheringOf(id);
            return holding.isPresent()
                    ? holding
                    : Former.successor(db, "claim", id).flatMap(this::gatheringOf);
        });
    }

    /** The gathering that holds a claim. */
    public Optional<Gathering> gatheringOf(Id claim) {
        return db.read(() -> db.one(
                        "SELECT g.body FROM gathering_claim gc JOIN gathering g ON g.seq = gc.gathering WHERE gc.claim = ?",
                        Comparisons::gathering,
                        claim)
                .map(this::whole));
    }

    /** All events, series and ties, ascending by id. */
    public List<Gathering> gatherings() {
        return db.read(() -> {
            Map<Long, List<Id>> claims = new HashMap<>();
            db.each(
                    "SELECT gathering, claim FROM gathering_claim ORDER BY gathering, claim",
                    row -> claims.computeIfAbsent(row.getLong(1), unused -> new ArrayList<>())
                            .add(Db.id(row, 2)));
            return db.list(
                    "SELECT body, seq FROM gathering ORDER BY id",
                    row -> new AsStored(row.getString(1), claims.get(row.getLong(2))),
                    AsStored::gathering);
        });
    }

    /** A gathering that has not been made yet; without claims where its body has them all. */
    private record AsStored(String body, @Nullable List<Id> claims) {
        private Gathering gathering() {
            Gathering face = Stored.read(body, Gathering.class);
            return new Gathering(face.id(), face.kind(), face.title(), claims == null ? face.claims() : claims);
        }
    }

    /** The gatherings of a kind, ascending by id. */
    public List<Gathering> gatherings(ClaimKind kind) {
        return db.read(() ->
                db.list("SELECT body FROM gathering WHERE kind = ? ORDER BY id", Comparisons::gathering, kind).stream()
                        .map(this::whole)
                        .toList());
    }

    private static Gathering gathering(ResultSet row) throws SQLException {
        return Stored.read(row.getString(1), Gathering.class);
    }

    /**
     * Stores claims' origins, in place of those that they had.
     *
     * @param touched claims whose origins may be others now, those that are gone included
     */
    public void replaceOrigins(Collection<Id> touched, Collection<Origins> origins) {
        db.write(() -> {
            Set<Id> claims = new TreeSet<>(touched);
            origins.forEach(each -> claims.add(each.claim()));
            db.run("DELETE FROM origins WHERE claim IN (SELECT unhex(value) FROM json_each(?))", Db.many(claims));
            for (Origins each : origins) {
                long sequence =
                        db.insert("INSERT INTO origins (claim, body) VALUES (?, ?)", each.claim(), Json.write(each));
                try (Db.Batch batch = db.batch("INSERT INTO origin_root (root, origins) VALUES (?, ?)")) {
                    each.roots().stream().map(Origins.Root::id).distinct().forEach(root -> batch.add(root, sequence));
                }
            }
        });
    }

    /** Where a claim comes from. */
    public Optional<Origins> originsOf(Id claim) {
        return db.one("SELECT body FROM origins WHERE claim = ?", Comparisons::origins, claim);
    }

    /** All origins, ascending by claim. */
    public List<Origins> origins() {
        List<Origins> origins =
                db.list("SELECT body FROM origins", row -> row.getString(1), body -> Stored.read(body, Origins.class));
        origins.sort(Comparator.comparing(Origins::claim));
        return origins;
    }

    /** The claims that rest on a root, ascending. */
    public List<Id> restingOn(Id root) {
        return db.list(
                "SELECT o.claim FROM origin_root r JOIN origins o ON o.seq = r.origins WHERE r.root = ?"
                        + " ORDER BY o.claim",
                row -> Db.id(row, 1),
                root);
    }

    private static Origins origins(ResultSet row) throws SQLException {
        return Stored.read(row.getString(1), Origins.class);
    }

    /**
     * Stores clusters of copies in place of all those that hold any of their documents or any of {@code
     * touched}.
     *
     * @return the documents whose cluster has another id than before, ascending: what their claims rest on
     *     is to be traced again
     */
    public Set<Id> replaceCopies(Collection<Id> touched, Collection<CopyCluster> clusters) {
        return db.write(() -> {
            Set<Id> members = new TreeSet<>(touched);
            clusters.forEach(cluster -> members.addAll(cluster.documents()));
            List<CopyCluster> old = db.list(
                    "SELECT body FROM copy_cluster WHERE seq IN (SELECT cluster FROM copy_member"
                            + " WHERE document IN (SELECT unhex(value) FROM json_each(?)))",
                    Comparisons::cluster,
                    Db.many(members));
            for (CopyCluster cluster : old) {
                db.run("DELETE FROM copy_cluster WHERE id = ?", cluster.id());
            }
            for (CopyCluster cluster : clusters) {
                long sequence = db.insert(
                        "INSERT INTO copy_cluster (id, body) VALUES (?, ?)", cluster.id(), Json.write(cluster));
                try (Db.Batch batch = db.batch("INSERT INTO copy_member (document, cluster) VALUES (?, ?)")) {
                    cluster.documents().forEach(document -> batch.add(document, sequence));
                }
            }
            return changed(old, clusters);
        });
    }

    private static Set<Id> changed(Collection<CopyCluster> old, Collection<CopyCluster> next) {
        Map<Id, Id> before = new HashMap<>();
        Map<Id, Id> after = new HashMap<>();
        old.forEach(cluster -> cluster.documents().forEach(document -> before.put(document, cluster.id())));
        next.forEach(cluster -> cluster.documents().forEach(document -> after.put(document, cluster.id())));
        Set<Id> changed = new TreeSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(
                document -> Optional.ofNullable(before.get(document)).equals(Optional.ofNullable(after.get(document))));
        return changed;
    }

    /** All clusters of copies, ascending by id. */
    public List<CopyCluster> copies() {
        return db.list("SELECT body FROM copy_cluster ORDER BY id", Comparisons::cluster);
    }

    /** The id of the cluster that a document belongs to; empty where it has no copy. */
    public Optional<Id> clusterOf(Id document) {
        return db.one(
                "SELECT c.id FROM copy_member m JOIN copy_cluster c ON c.seq = m.cluster WHERE m.document = ?",
                row -> Db.id(row, 1),
                document);
    }

    /** The cluster that a document belongs to; empty where it has no copy. */
    public Optional<CopyCluster> copiesOf(Id document) {
        return db.one(
                "SELECT c.body FROM copy_member m JOIN copy_cluster c ON c.seq = m.cluster WHERE m.document = ?",
                Comparisons::cluster,
                document);
    }

    private static CopyCluster cluster(ResultSet row) throws SQLException {
        return Stored.read(row.getString(1), CopyCluster.class);
    }
}
