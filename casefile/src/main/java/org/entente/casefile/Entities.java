package org.entente.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.codec.Json;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * Which mentions name one and the same. Derived. Every id that an entity has had goes on leading to the
 * entity that stands in its place.
 *
 * <p>Thread-safe, as {@link CaseFile} is.
 */
public final class Entities {
    private final Db db;

    Entities(Db db) {
        this.db = db;
    }

    /**
     * Stores entities in place of all those that hold any of their mentions or any of {@code touched}.
     *
     * @param touched mentions whose entity may be another now, those that are gone included
     * @param entities that hold the touched mentions from now on; no mention is in two
     * @return the mentions whose entity is another than before, or has another name or kind, ascending:
     *     what rests on them is to be compared again
     */
    public Set<Id> replace(Collection<Id> touched, Collection<Entity> entities) {
        return replace(touched, entities, Map.of());
    }

    /**
     * As {@link #replace(Collection, Collection)}.
     *
     * @param tallies by entity, what its name was chosen from, for {@link #standing}; those of others are forgotten
     */
    public Set<Id> replace(Collection<Id> touched, Collection<Entity> entities, Map<Id, String> tallies) {
        return db.write(() -> {
            Map<Id, Entity> next = new TreeMap<>();
            for (Entity entity : entities) {
                if (next.put(entity.id(), entity) != null) {
                    throw new IllegalArgumentException("two entities of one id: " + entity.id());
                }
            }
            Map<Id, Entity> old = holding(touched);
            Set<Id> held = new HashSet<>();
            old.values().forEach(entity -> held.addAll(entity.mentions()));
            Set<Id> others = new TreeSet<>();
            for (Entity entity : entities) {
                entity.mentions().stream().filter(each -> !held.contains(each)).forEach(others::add);
            }
            old.putAll(holding(others));
            for (Entity entity : old.values()) {
                if (!next.containsKey(entity.id())) {
                    remove(entity);
                }
            }
            SortedMap<Id, Long> moved = new TreeMap<>();
            for (Entity entity : next.values()) {
                Entity before = old.get(entity.id());
                if (before == null) {
                    insert(entity, moved);
                } else if (!entity.equals(before)) {
                    update(before, entity, moved);
                }
                putTally(entity.id(), tallies.get(entity.id()));
            }
            hold(moved);
            return changed(old, next);
        });
    }

    private void putTally(Id entity, @Nullable String tally) {
        if (tally == null) {
            db.run("DELETE FROM entity_tally WHERE entity = (SELECT seq FROM entity WHERE id = ?)", entity);
        } else {
            db.run(
                    "INSERT OR REPLACE INTO entity_tally (entity, body) SELECT seq, ? FROM entity WHERE id = ?",
                    tally,
                    entity);
        }
    }

    /**
     * What stands of an entity beside its mentions.
     *
     * @param face it, with the least of its mentions alone
     * @param tally what its name was chosen from, or null where that is not kept
     */
    public record Standing(Entity face, @Nullable String tally) {}

    /** The entities of some mentions, by mention; mentions that name none are left out. */
    public Map<Id, Standing> standing(Collection<Id> mentions) {
        Map<Id, Standing> standing = new HashMap<>();
        db.each(
                "SELECT e.body, em.mention, t.body FROM entity_mention em JOIN entity e ON e.seq = em.entity"
                        + " LEFT JOIN entity_tally t ON t.entity = e.seq"
                        + " WHERE em.mention IN (SELECT unhex(value) FROM json_each(?))",
                row -> standing.put(Db.id(row, 2), new Standing(face(row), row.getString(3))),
                Db.many(mentions));
        return standing;
    }

    /** The mentions of an entity, ascending. */
    public List<Id> mentionsOf(Id entity) {
        return db.list(
                "SELECT em.mention FROM entity e JOIN entity_mention em ON em.entity = e.seq WHERE e.id = ?"
                        + " ORDER BY em.mention",
                row -> Db.id(row, 1),
                entity);
    }

    /**
     * Makes one entity of several and of mentions that name none yet, without touching more of their mentions than have to move.
     *
     * @param parts ids of the entities that it is made of
     * @param mentions that are in none of them
     * @param face what it is called now, with the least of its mentions alone
     * @param tally what its name was chosen from
     * @return {@code mentions}, and those whose entity has another name or kind than before, or is one now with that of others; of several that become
     *     one the largest is left out where it keeps name and kind, since what the others see of it is what changes. That an id is
     *     another, which all its mentions then share, changes nothing between any two
     */
    public Set<Id> grow(Collection<Id> parts, Collection<Id> mentions, Entity face, String tally) {
        return db.write(() -> {
            Set<Id> changed = new TreeSet<>(mentions);
            changed.addAll(seenAnew(parts, face));
            long largest = 0;
            long most = -1;
            for (Id part : new TreeSet<>(parts)) {
                forgetWords(part);
                if (!part.equals(face.id())) {
                    Former.keep(db, "mention", part);
                }
                long sequence = db.number("SELECT seq FROM entity WHERE id = ?", part);
                long count = parts.size() < 2
                        ? 0
                        : db.number("SELECT count(*) FROM entity_mention WHERE entity = ?", sequence);
                if (count > most) {
                    move(largest, sequence);
                    largest = sequence;
                    most = count;
                } else {
                    move(sequence, largest);
                }
            }
            putFace(largest, face, tally, mentions);
            return changed;
        });
    }

    /** The mentions of parts of which more than the id is seen to be another once they are one. */
    private Set<Id> seenAnew(Collection<Id> parts, Entity face) {
        Set<Id> seen = new TreeSet<>();
        List<Id> largest = List.of();
        for (Id part : new TreeSet<>(parts)) {
            Entity before = db.one("SELECT body FROM entity WHERE id = ?", Entities::face, part)
                    .orElseThrow(() -> new IllegalArgumentException("no entity has the id " + part));
            boolean kept = inOneLine(before.name()).equals(inOneLine(face.name())) && before.kind() == face.kind();
            if (kept && parts.size() == 1) {
                return seen;
            }
            List<Id> mentions = mentionsOf(part);
            if (kept && mentions.size() > largest.size()) {
                seen.addAll(largest);
                largest = mentions;
            } else {
                seen.addAll(mentions);
            }
        }
        return seen;
    }

    /** Moves all mentions of one entity to another, and takes it out; 0 stands for none. */
    private void move(long from, long to) {
        if (from > 0) {
            db.run("UPDATE entity_mention SET entity = ? WHERE entity = ?", to, from);
            db.run("DELETE FROM entity WHERE seq = ?", from);
        }
    }

    private void putFace(long known, Entity face, String tally, Collection<Id> mentions) {
        Entity stored = least(face);
        String words = words(face);
        long sequence = known;
        if (known > 0) {
            db.run(
                    "UPDATE entity SET id = ?, kind = ?, names = ?, body = ? WHERE seq = ?",
                    face.id(),
                    face.kind(),
                    words,
                    Json.write(stored),
                    known);
        } else {
            sequence = db.insert(
                    "INSERT INTO entity (id, kind, names, body) VALUES (?, ?, ?, ?)",
                    face.id(),
                    face.kind(),
                    words,
                    Json.write(stored));
        }
        db.run("INSERT INTO entity_fts (rowid, names) VALUES (?, ?)", sequence, words);
        SortedMap<Id, Long> moved = new TreeMap<>();
        for (Id mention : mentions) {
            moved.put(mention, sequence);
        }
        hold(moved);
        putTally(face.id(), tally);
    }

    /** As it stands in the body: with the least of its mentions alone. */
    private static Entity least(Entity entity) {
        return new Entity(entity.id(), entity.name(), entity.kind(), entity.aliases(), List.of(entity.id()));
    }

    private Entity whole(Entity face) {
        return with(face, mentionsOf(face.id()));
    }

    private static Entity with(Entity face, List<Id> mentions) {
        return new Entity(face.id(), face.name(), face.kind(), face.aliases(), mentions);
    }

    private Map<Id, Entity> holding(Collection<Id> mentions) {
        Map<Id, Entity> entities = new TreeMap<>();
        db.each(
                "SELECT body FROM entity WHERE seq IN (SELECT entity FROM entity_mention"
                        + " WHERE mention IN (SELECT unhex(value) FROM json_each(?)))",
                row -> {
                    Entity entity = whole(face(row));
                    entities.put(entity.id(), entity);
                },
                Db.many(mentions));
        return entities;
    }

    private void remove(Entity entity) {
        Former.keep(db, "mention", entity.id());
        forgetWords(entity.id());
        db.run("DELETE FROM entity WHERE id = ?", entity.id());
    }

    private void forgetWords(Id entity) {
        db.run(
                "INSERT INTO entity_fts (entity_fts, rowid, names) SELECT 'delete', seq, names FROM entity WHERE id = ?",
                entity);
    }

    private void insert(Entity entity, Map<Id, Long> moved) {
        String words = words(entity);
        long sequence = db.insert(
                "INSERT INTO entity (id, kind, names, body) VALUES (?, ?, ?, ?)",
                entity.id(),
                entity.kind(),
                words,
                Json.write(least(entity)));
        db.run("INSERT INTO entity_fts (rowid, names) VALUES (?, ?)", sequence, words);
        entity.mentions().forEach(mention -> moved.put(mention, sequence));
    }

    /** An entity that is named often gets a few mentions more with each document; the others stay where they are. */
    private void update(Entity before, Entity entity, Map<Id, Long> moved) {
        String words = words(entity);
        boolean renamed = !words.equals(words(before));
        if (renamed) {
            forgetWords(entity.id());
        }
        db.run(
                "UPDATE entity SET kind = ?, names = ?, body = ? WHERE id = ?",
                entity.kind(),
                words,
                Json.write(least(entity)),
                entity.id());
        if (renamed) {
            db.run("INSERT INTO entity_fts (rowid, names) SELECT seq, names FROM entity WHERE id = ?", entity.id());
        }
        long sequence = db.number("SELECT seq FROM entity WHERE id = ?", entity.id());
        for (Id mention : without(before.mentions(), entity.mentions())) {
            db.run("DELETE FROM entity_mention WHERE mention = ? AND entity = ?", mention, sequence);
        }
        without(entity.mentions(), before.mentions()).forEach(mention -> moved.put(mention, sequence));
    }

    /** In the order in which the table keeps them, so that each of its pages is written once however many mentions there are. */
    private void hold(SortedMap<Id, Long> entityOfMention) {
        try (Db.Batch batch = db.batch("INSERT OR REPLACE INTO entity_mention (mention, entity) VALUES (?, ?)")) {
            entityOfMention.forEach(batch::add);
        }
    }

    private static List<Id> without(List<Id> some, List<Id> others) {
        Set<Id> left = new HashSet<>(others);
        return some.stream().filter(each -> !left.contains(each)).toList();
    }

    /** The name in the first line, and each alias in one more. */
    private static String words(Entity entity) {
        List<String> names = new ArrayList<>(List.of(entity.name()));
        names.addAll(entity.aliases());
        return String.join("\n", names.stream().map(Entities::inOneLine).toList());
    }

    private static String inOneLine(String name) {
        return name.replace('\n', ' ');
    }

    /**
     * What a claim sees of its mention's entity.
     *
     * @param id the entity's
     * @param name in one line
     * @param kind what it is
     */
    public record Face(Id id, String name, EntityKind kind) {
        static Face of(Entity entity) {
            return new Face(entity.id(), inOneLine(entity.name()), entity.kind());
        }
    }

    private static Set<Id> changed(Map<Id, Entity> old, Map<Id, Entity> next) {
        Map<Id, Face> before = new HashMap<>();
        Map<Id, Face> after = new HashMap<>();
        old.values().forEach(entity -> shown(entity, next.get(entity.id()), before));
        next.values().forEach(entity -> shown(entity, old.get(entity.id()), after));
        Set<Id> changed = new TreeSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(
                mention -> Optional.ofNullable(before.get(mention)).equals(Optional.ofNullable(after.get(mention))));
        return changed;
    }

    /** Puts what is seen of an entity's mentions, but of those that see the same of the other. */
    private static void shown(Entity entity, @Nullable Entity other, Map<Id, Face> faces) {
        Face face = Face.of(entity);
        List<Id> mentions = other != null && Face.of(other).equals(face)
                ? without(entity.mentions(), other.mentions())
                : entity.mentions();
        mentions.forEach(mention -> faces.put(mention, face));
    }

    /** What claims see of the entities that mentions name, by mention; mentions that name none are left out. */
    public Map<Id, Face> faces(Collection<Id> mentions) {
        Map<Id, Face> faces = new HashMap<>();
        db.each(
                "SELECT em.mention, e.id, e.kind, e.names FROM entity_mention em JOIN entity e ON e.seq = em.entity"
                        + " WHERE em.mention IN (SELECT unhex(value) FROM json_each(?))",
                row -> {
                    String names = row.getString(4);
                    int end = names.indexOf('\n');
                    faces.put(
                            Db.id(row, 1),
                            new Face(
                                    Db.id(row, 2),
                                    end < 0 ? names : names.substring(0, end),
                                    EntityKind.ofCode(row.getString(3))));
                },
                Db.many(mentions));
        return faces;
    }

    /** The entity of that id, or, for a former id or a mention's, the one that stands in its place. */
    public Optional<Entity> entity(Id id) {
        return db.read(() -> {
            Optional<Entity> found = db.one("SELECT body FROM entity WHERE id = ?", Entities::face, id)
                    .map(this::whole);
            if (found.isPresent()) {
                return found;
            }
            Optional<Entity> holding = ofMention(id);
            return holding.isPresent()
                    ? holding
                    : Former.successor(db, "mention", id).flatMap(this::ofMention);
        });
    }

    /** The entity that a mention names; empty for one that names none. */
    public Optional<Entity> ofMention(Id mention) {
        return db.read(() -> db.one(
                        "SELECT e.body FROM entity_mention em JOIN entity e ON e.seq = em.entity WHERE em.mention = ?",
                        Entities::face,
                        mention)
                .map(this::whole));
    }

    /** The entities that mentions name, by mention; mentions that name none are left out. */
    public Map<Id, Entity> ofMentions(Collection<Id> mentions) {
        return db.read(() -> {
            Map<Id, Entity> entities = holding(mentions);
            Set<Id> asked = new TreeSet<>(mentions);
            Map<Id, Entity> byMention = new TreeMap<>();
            for (Entity entity : entities.values()) {
                for (Id mention : entity.mentions()) {
                    if (asked.contains(mention)) {
                        byMention.put(mention, entity);
                    }
                }
            }
            return byMention;
        });
    }

    /** The entities that the mentions of a document name, by mention. */
    public Map<Id, Entity> ofDocument(Id document) {
        return db.read(() -> ofMentions(db.list(
                "SELECT m.id FROM document d JOIN mention m ON m.document = d.seq WHERE d.id = ?",
                row -> Db.id(row, 1),
                document)));
    }

    /** All entities, ascending by id. */
    public List<Entity> all() {
        return db.read(() -> {
            Map<Long, List<Id>> mentions = new HashMap<>();
            db.each(
                    "SELECT entity, mention FROM entity_mention ORDER BY entity, mention",
                    row -> mentions.computeIfAbsent(row.getLong(1), unused -> new ArrayList<>())
                            .add(Db.id(row, 2)));
            return db.list(
                    "SELECT body, seq FROM entity ORDER BY id",
                    row -> new AsStored(row.getString(1), mentions.get(row.getLong(2))),
                    AsStored::entity);
        });
    }

    /** An entity that has not been made yet; without mentions where its body has them all. */
    private record AsStored(String body, @Nullable List<Id> mentions) {
        private Entity entity() {
            Entity face = Stored.read(body, Entity.class);
            return with(face, mentions == null ? face.mentions() : mentions);
        }
    }

    /** The entities of a kind, ascending by id. */
    public List<Entity> ofKind(EntityKind kind) {
        return whole("SELECT body FROM entity WHERE kind = ? ORDER BY id", kind);
    }

    /** Shows every entity, ascending by id, one in memory at a time. */
    public void forEach(Consumer<Entity> visitor) {
        db.read(() -> {
            db.each("SELECT body FROM entity ORDER BY id", row -> visitor.accept(whole(face(row))));
            return true;
        });
    }

    /** The entities whose bodies a statement gives. */
    List<Entity> whole(String sql, @Nullable Object... values) {
        return db.read(() ->
                db.list(sql, Entities::face, values).stream().map(this::whole).toList());
    }

    private static Entity face(ResultSet row) throws SQLException {
        return Stored.read(row.getString(1), Entity.class);
    }
}
