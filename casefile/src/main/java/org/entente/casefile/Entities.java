package org.entente.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.codec.Json;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Id;

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
        return db.write(() -> {
            Set<Id> members = new TreeSet<>(touched);
            entities.forEach(entity -> members.addAll(entity.mentions()));
            Map<Id, Entity> old = holding(members);
            Map<Id, Entity> next = new TreeMap<>();
            for (Entity entity : entities) {
                if (next.put(entity.id(), entity) != null) {
                    throw new IllegalArgumentException("two entities of one id: " + entity.id());
                }
            }
            for (Entity entity : old.values()) {
                if (!entity.equals(next.get(entity.id()))) {
                    remove(entity, next.containsKey(entity.id()));
                }
            }
            for (Entity entity : next.values()) {
                if (!entity.equals(old.get(entity.id()))) {
                    insert(entity);
                }
            }
            return changed(old.values(), next.values());
        });
    }

    private Map<Id, Entity> holding(Collection<Id> mentions) {
        Map<Id, Entity> entities = new TreeMap<>();
        db.each(
                "SELECT body FROM entity WHERE seq IN (SELECT entity FROM entity_mention"
                        + " WHERE mention IN (SELECT unhex(value) FROM json_each(?)))",
                row -> entities.put(entity(row).id(), entity(row)),
                Db.many(mentions));
        return entities;
    }

    private void remove(Entity entity, boolean idStays) {
        if (!idStays) {
            Former.keep(db, "mention", entity.id());
        }
        db.run(
                "INSERT INTO entity_fts (entity_fts, rowid, names) SELECT 'delete', seq, names FROM entity WHERE id = ?",
                entity.id());
        db.run("DELETE FROM entity WHERE id = ?", entity.id());
    }

    private void insert(Entity entity) {
        List<String> names = new ArrayList<>(List.of(entity.name()));
        names.addAll(entity.aliases());
        String words = String.join("\n", names);
        long sequence = db.insert(
                "INSERT INTO entity (id, kind, names, body) VALUES (?, ?, ?, ?)",
                entity.id(),
                entity.kind(),
                words,
                Json.write(entity));
        db.run("INSERT INTO entity_fts (rowid, names) VALUES (?, ?)", sequence, words);
        try (Db.Batch batch = db.batch("INSERT INTO entity_mention (mention, entity) VALUES (?, ?)")) {
            for (Id mention : entity.mentions()) {
                batch.add(mention, sequence);
            }
        }
    }

    /** What a claim sees of its mention's entity. */
    private record Face(Id id, String name, EntityKind kind) {}

    private static Set<Id> changed(Collection<Entity> old, Collection<Entity> next) {
        Map<Id, Face> before = faces(old);
        Map<Id, Face> after = faces(next);
        Set<Id> changed = new TreeSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(
                mention -> Optional.ofNullable(before.get(mention)).equals(Optional.ofNullable(after.get(mention))));
        return changed;
    }

    private static Map<Id, Face> faces(Collection<Entity> entities) {
        Map<Id, Face> faces = new HashMap<>();
        for (Entity entity : entities) {
            Face face = new Face(entity.id(), entity.name(), entity.kind());
            entity.mentions().forEach(mention -> faces.put(mention, face));
        }
        return faces;
    }

    /** The entity of that id, or, for a former id or a mention's, the one that stands in its place. */
    public Optional<Entity> entity(Id id) {
        return db.read(() -> {
            Optional<Entity> found = db.one("SELECT body FROM entity WHERE id = ?", Entities::entity, id);
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
        return db.one(
                "SELECT e.body FROM entity_mention em JOIN entity e ON e.seq = em.entity WHERE em.mention = ?",
                Entities::entity,
                mention);
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
        return db.list("SELECT body FROM entity ORDER BY id", Entities::entity);
    }

    /** The entities of a kind, ascending by id. */
    public List<Entity> ofKind(EntityKind kind) {
        return db.list("SELECT body FROM entity WHERE kind = ? ORDER BY id", Entities::entity, kind);
    }

    /** Shows every entity, ascending by id, one in memory at a time. */
    public void forEach(Consumer<Entity> visitor) {
        db.read(() -> {
            db.each("SELECT body FROM entity ORDER BY id", row -> visitor.accept(entity(row)));
            return true;
        });
    }

    static Entity entity(ResultSet row) throws SQLException {
        return Stored.read(row.getString(1), Entity.class);
    }
}
