package org.entente.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.codec.Json;
import org.entente.model.Id;
import org.entente.model.ListSnapshot;
import org.entente.model.Listing;

/**
 * Sanctions lists as they came into the case: one snapshot after another, of which the last is the one that is screened
 * against. Appended to, never changed.
 *
 * <p>Thread-safe, as {@link CaseFile} is.
 */
public final class Lists {
    private static final String CURRENT = "SELECT max(seq) FROM list_snapshot WHERE list = ?";

    /** Listings of the current snapshots, each with the first snapshot that has it so, and the first with its entry. */
    private static final String SINCE = "SELECT c.id, f.snapshot, e.snapshot"
            + " FROM snapshot_listing s JOIN listing c ON c.seq = s.listing"
            + " JOIN (SELECT listing, min(snapshot) AS snapshot FROM snapshot_listing GROUP BY listing) f"
            + " ON f.listing = s.listing"
            + " JOIN (SELECT l.list, l.entry, min(x.snapshot) AS snapshot FROM snapshot_listing x"
            + " JOIN listing l ON l.seq = x.listing GROUP BY l.list, l.entry) e"
            + " ON e.list = c.list AND e.entry = c.entry"
            + " WHERE s.snapshot IN (SELECT max(seq) FROM list_snapshot GROUP BY list)";

    private final Db db;

    Lists(Db db) {
        this.db = db;
    }

    /**
     * Two snapshots beside each other, entry by entry, each list by entry.
     *
     * @param added in the later one only
     * @param changed in both, and other in the later one: as it is there
     * @param removed in the earlier one only
     */
    public record Change(List<Listing> added, List<Listing> changed, List<Listing> removed) {
        public Change {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            removed = List.copyOf(removed);
        }
    }

    /**
     * Appends a snapshot, which is its list's current one from then on.
     *
     * @return what it changed; for the first of its list all is added
     */
    public Change append(ListSnapshot snapshot, Collection<Listing> listings) {
        return db.write(() -> {
            Map<String, Listing> before = byEntry(current(snapshot.list()));
            long sequence = db.insert(
                    "INSERT INTO list_snapshot (list, body) VALUES (?, ?)", snapshot.list(), Json.write(snapshot));
            for (Listing listing : listings) {
                if (!listing.list().equals(snapshot.list())) {
                    throw new IllegalArgumentException("a listing of another list");
                }
                db.run(
                        "INSERT OR IGNORE INTO listing (id, list, entry, body) VALUES (?, ?, ?, ?)",
                        listing.id(),
                        listing.list(),
                        listing.entry(),
                        Json.write(listing));
                db.run(
                        "INSERT INTO snapshot_listing (snapshot, listing)"
                                + " VALUES (?, (SELECT seq FROM listing WHERE id = ?))",
                        sequence,
                        listing.id());
            }
            return change(before, byEntry(listings));
        });
    }

    private static Map<String, Listing> byEntry(Collection<Listing> listings) {
        Map<String, Listing> byEntry = new TreeMap<>();
        listings.forEach(listing -> byEntry.put(listing.entry(), listing));
        return byEntry;
    }

    private static Change change(Map<String, Listing> before, Map<String, Listing> after) {
        List<Listing> added = new ArrayList<>();
        List<Listing> changed = new ArrayList<>();
        List<Listing> removed = new ArrayList<>();
        TreeSet<String> entries = new TreeSet<>(before.keySet());
        entries.addAll(after.keySet());
        for (String entry : entries) {
            Listing was = before.get(entry);
            Listing is = after.get(entry);
            if (was == null && is != null) {
                added.add(is);
            } else if (is == null && was != null) {
                removed.add(was);
            } else if (was != null && is != null && !was.id().equals(is.id())) {
                changed.add(is);
            }
        }
        return new Change(added, changed, removed);
    }

    /** Every snapshot, in the order in which they came in. */
    public List<ListSnapshot> snapshots() {
        return db.list(
                "SELECT body FROM list_snapshot ORDER BY seq",
                row -> Stored.read(row.getString(1), ListSnapshot.class));
    }

    /** The current snapshot of a list; empty where the case has no such list. */
    public Optional<ListSnapshot> snapshot(String list) {
        return db.one(
                "SELECT body FROM list_snapshot WHERE seq = (" + CURRENT + ")",
                row -> Stored.read(row.getString(1), ListSnapshot.class),
                list);
    }

    /**
     * When each listing of a current snapshot came in, as it is now and as an entry, by its id: the times of the first
     * snapshots that have it so and that have its entry at all.
     */
    public Map<Id, Since> since() {
        return db.read(() -> {
            Map<Long, String> times = new HashMap<>();
            db.list(
                            "SELECT seq, body FROM list_snapshot",
                            row -> Map.entry(
                                    row.getLong(1),
                                    Stored.read(row.getString(2), ListSnapshot.class)
                                            .at()))
                    .forEach(each -> times.put(each.getKey(), each.getValue()));
            Map<Id, Since> since = new HashMap<>();
            db.list(
                            SINCE,
                            row -> Map.entry(
                                    Db.id(row, 1),
                                    new Since(
                                            String.valueOf(times.get(row.getLong(3))),
                                            String.valueOf(times.get(row.getLong(2))))))
                    .forEach(each -> since.put(each.getKey(), each.getValue()));
            return since;
        });
    }

    /**
     * Since when a case has a listing.
     *
     * @param entry ISO 8601 date and time with its offset at which a snapshot first had the entry
     * @param content likewise, the entry as it is now
     */
    public record Since(String entry, String content) {}

    /** The names of the lists that the case has, sorted. */
    public List<String> names() {
        return db.list("SELECT DISTINCT list FROM list_snapshot ORDER BY list", row -> row.getString(1));
    }

    /** The listings of the current snapshot of a list; none where the case has no such list. */
    public List<Listing> current(String list) {
        return db.list(
                "SELECT l.body FROM snapshot_listing s JOIN listing l ON l.seq = s.listing WHERE s.snapshot = ("
                        + CURRENT + ") ORDER BY s.listing",
                Lists::listing,
                list);
    }

    /** The listings of every list's current snapshot. */
    public List<Listing> current() {
        return db.read(() -> {
            List<Listing> all = new ArrayList<>();
            names().forEach(list -> all.addAll(current(list)));
            return all;
        });
    }

    /** A number that changes with every snapshot; 0 where there is none. */
    public long last() {
        return db.number("SELECT seq FROM sqlite_sequence WHERE name = 'list_snapshot'");
    }

    private static Listing listing(ResultSet row) throws SQLException {
        return Stored.read(row.getString(1), Listing.class);
    }
}
