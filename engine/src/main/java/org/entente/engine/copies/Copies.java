package org.entente.engine.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.engine.kit.Edge;
import org.entente.engine.kit.PassedOver;
import org.entente.model.CopyCluster;
import org.entente.model.Document;
import org.entente.model.Id;

/**
 * Finds documents that are copies of one text: reprinted, cut, extended or given another headline.
 *
 * <p>Keys are bands of a MinHash over word shingles (Broder 1997; Leskovec, Rajaraman and Ullman, Mining
 * of Massive Datasets, chapter 3), so that copies meet in some block and strangers seldom do. Within a
 * block each pair is looked at shingle by shingle: see {@link Likeness}. Words within quotation marks
 * do not count, because two reporters who quote one statement have not copied each other.
 *
 * <p>Pure functions; stateless and thread-safe.
 */
public final class Copies {
    /** Up to so many documents of a block are compared each with each. */
    static final int WHOLE_BLOCK_MAX = 64;
    /** In a larger block each is compared with so many that are copies of none before them, at most. */
    static final int LEADERS_MAX = 64;

    private Copies() {}

    /** What a document is compared by. It takes some time to make and little to keep: whoever needs it twice keeps it. */
    public static Shingles shingles(Document document) {
        return Shingles.of(document);
    }

    /** The keys of the blocks that a document belongs to, ascending; a document without words has none. */
    public static List<String> keys(Document document) {
        return Shingles.of(document).keys();
    }

    /**
     * What follows from one block.
     *
     * @param key the block's key
     * @param documents those that have the key, ascending by id
     */
    public static Found block(String key, List<Document> documents) {
        return compare(key, documents.stream().map(Shingles::of).toList());
    }

    /**
     * The same of documents whose shingles were made before.
     *
     * @param documents in any order
     */
    public static Found compare(String key, List<Shingles> documents) {
        List<Shingles> all = documents.stream()
                .sorted(Comparator.comparing(Shingles::document))
                .toList();
        return all.size() <= WHOLE_BLOCK_MAX ? eachWithEach(all) : eachWithLeaders(key, all);
    }

    /** The cluster of a component of two documents or more, in any order. */
    public static CopyCluster cluster(List<Id> component) {
        List<Id> ascending = component.stream().sorted().toList();
        return new CopyCluster(ascending.getFirst(), ascending);
    }

    /**
     * What one block gave.
     *
     * @param edges between copies
     * @param passedOver the documents that were not compared with all others
     */
    public record Found(List<Edge> edges, List<PassedOver> passedOver) {
        public Found {
            edges = List.copyOf(edges);
            passedOver = List.copyOf(passedOver);
        }
    }

    private static Found eachWithEach(List<Shingles> all) {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                joinIfCopies(all.get(i), all.get(j), edges);
            }
        }
        return new Found(edges, List.of());
    }

    /** A leader is a document that is a copy of no leader before it. */
    private static Found eachWithLeaders(String key, List<Shingles> all) {
        List<Edge> edges = new ArrayList<>();
        List<PassedOver> passedOver = new ArrayList<>();
        List<Shingles> leaders = new ArrayList<>();
        int unled = 0;
        for (Shingles each : all) {
            boolean joined = false;
            for (Shingles leader : leaders) {
                joined |= joinIfCopies(leader, each, edges);
            }
            if (!joined && leaders.size() < LEADERS_MAX) {
                leaders.add(each);
            } else if (!joined) {
                if (unled > 0) {
                    passedOver.add(new PassedOver(
                            key,
                            each.document(),
                            unled,
                            "The block holds too many different texts: it was compared with the first " + LEADERS_MAX
                                    + " of them only."));
                }
                unled++;
            }
        }
        return new Found(edges, passedOver);
    }

    private static boolean joinIfCopies(Shingles one, Shingles other, List<Edge> edges) {
        Likeness likeness = Likeness.of(one, other);
        if (!likeness.isCopy()) {
            return false;
        }
        edges.add(Edge.between(one.document(), other.document(), likeness.reason()));
        return true;
    }
}
