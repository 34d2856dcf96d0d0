package org.entente.engine.copies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
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
 * block pairs are looked at shingle by shingle: see {@link CopyBlock} for which, and {@link Likeness}. Words within quotation marks
 * do not count, because two reporters who quote one statement have not copied each other.
 *
 * <p>Pure functions; stateless and thread-safe.
 */
public final class Copies {
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
        Map<Id, Shingles> shingles = new HashMap<>();
        documents.forEach(each -> shingles.put(each.document(), each));
        SortedSet<Id> all = new TreeSet<>(shingles.keySet());
        CopyBlock block = new CopyBlock(key, all.size(), List.copyOf(all), all, List.of());
        Grown grown = block.grow(() -> all, id -> Objects.requireNonNull(shingles.get(id)));
        return new Found(grown.edges(), grown.passedOver());
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

    /**
     * What documents that came to a block change of what it gave.
     *
     * @param edges that are new
     * @param gone pairs that the block joined before and joins no more
     * @param passedOver all that it passes over now
     */
    public record Grown(List<Edge> edges, List<Edge> gone, List<PassedOver> passedOver) {
        public Grown {
            edges = List.copyOf(edges);
            gone = List.copyOf(gone);
            passedOver = List.copyOf(passedOver);
        }
    }
}
