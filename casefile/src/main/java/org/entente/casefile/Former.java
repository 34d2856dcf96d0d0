package org.entente.casefile;

import java.util.Optional;
import org.entente.model.Id;

/**
 * Where ids that entities and gatherings once had stood. Such an id is that of a mention or a claim; as
 * long as the reading lasts, looking for what holds that member is enough, and after another reading the
 * place in the text leads on.
 */
final class Former {
    private Former() {}

    /** Notes the places of all ids that entities and gatherings have. */
    static void keepAll(Db db) {
        db.run("INSERT OR REPLACE INTO former (id, document, start, \"end\")"
                + " SELECT m.id, m.document, m.start, m.\"end\" FROM entity e JOIN mention m ON m.id = e.id");
        db.run("INSERT OR REPLACE INTO former (id, document, start, \"end\")"
                + " SELECT c.id, c.document, c.start, c.\"end\" FROM gathering g JOIN claim c ON c.id = g.id");
    }

    /** Notes the place of one id that an entity or gathering loses. */
    static void keep(Db db, String table, Id id) {
        db.run(
                "INSERT OR REPLACE INTO former (id, document, start, \"end\")"
                        + " SELECT id, document, start, \"end\" FROM " + table + " WHERE id = ?",
                id);
    }

    /**
     * The mention or claim that stands where a former id stood: the one that shares most of the text, of
     * several the least.
     */
    static Optional<Id> successor(Db db, String table, Id id) {
        return db.one(
                "SELECT n.id FROM former f JOIN " + table + " n ON n.document = f.document"
                        + " AND n.start < f.\"end\" AND n.\"end\" > f.start WHERE f.id = ?"
                        + " ORDER BY min(n.\"end\", f.\"end\") - max(n.start, f.start) DESC,"
                        + " n.\"end\" - n.start, n.id LIMIT 1",
                row -> Db.id(row, 1),
                id);
    }
}
