package org.entente.spark;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import org.entente.codec.tables.Digest;
import org.entente.engine.kit.Edge;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * The joining of records that edges connect, over a cluster: large stars and small stars in turn (Kiveris and others,
 * Connected Components in MapReduce and Beyond, 2014), each edge of a round drawn to the least neighbour, until every
 * record hangs on the least of its component. The rounds grow with the square of the logarithm of the records. What is
 * small enough is joined by the engine's own function in the driver.
 */
final class Components {
    private final JavaSparkContext spark;
    private final int partitions;
    private final long edgesAtOnceMax;

    /** @param edgesAtOnceMax so many edges, or fewer, are joined in the driver */
    Components(JavaSparkContext spark, int partitions, long edgesAtOnceMax) {
        this.spark = spark;
        this.partitions = partitions;
        this.edgesAtOnceMax = edgesAtOnceMax;
    }

    /**
     * The least record of its component, for every record that has an edge.
     *
     * @param edges in any order, repeats do not matter
     */
    JavaPairRDD<String, String> roots(JavaPairRDD<String, String> edges) {
        JavaPairRDD<String, String> now = kept(distinct(edges));
        Tally tally = Tally.of(now);
        while (tally.count() > edgesAtOnceMax) {
            JavaPairRDD<String, String> next = kept(star(star(now, false), true));
            Tally then = Tally.of(next);
            now.unpersist(false);
            now = next;
            if (then.equals(tally)) {
                return now.flatMapToPair(
                                edge -> List.of(new Tuple2<>(edge._1(), edge._2()), new Tuple2<>(edge._2(), edge._2()))
                                        .iterator())
                        .distinct(partitions);
            }
            tally = then;
        }
        return joined(now.collect());
    }

    private JavaPairRDD<String, String> joined(List<Tuple2<String, String>> edges) {
        Set<Id> ids = new TreeSet<>();
        List<Edge> all = new ArrayList<>();
        for (Tuple2<String, String> edge : edges) {
            Id one = Id.of(edge._1());
            Id other = Id.of(edge._2());
            ids.add(one);
            ids.add(other);
            all.add(Edge.between(one, other, ""));
        }
        List<Tuple2<String, String>> roots = new ArrayList<>();
        for (List<Id> component : org.entente.engine.Components.of(ids, all)) {
            String root = component.getFirst().hex();
            component.forEach(id -> roots.add(new Tuple2<>(id.hex(), root)));
        }
        return spark.parallelizePairs(roots, partitions);
    }

    private JavaPairRDD<String, String> kept(JavaPairRDD<String, String> edges) {
        return edges.persist(StorageLevel.DISK_ONLY());
    }

    private JavaPairRDD<String, String> distinct(JavaPairRDD<String, String> edges) {
        return edges.mapToPair(edge -> edge._1().compareTo(edge._2()) > 0 ? edge : edge.swap())
                .distinct(partitions);
    }

    /**
     * One round: each record's neighbours, or for a small star only those before it, are hung on the least of them and
     * the record itself. A neighbourhood comes sorted, so that its first is its least and none is held in memory.
     */
    private JavaPairRDD<String, String> star(JavaPairRDD<String, String> edges, boolean small) {
        JavaPairRDD<BlockKey, Boolean> around = edges.flatMapToPair(edge -> (small
                        ? List.of(new Tuple2<>(new BlockKey(edge._1(), edge._2()), true))
                        : List.of(
                                new Tuple2<>(new BlockKey(edge._1(), edge._2()), true),
                                new Tuple2<>(new BlockKey(edge._2(), edge._1()), true)))
                .iterator());
        return around.repartitionAndSortWithinPartitions(new BlockKey.ByBlock(partitions))
                .mapPartitionsToPair(sorted -> Flat.of(sorted, new Hanging(small)::hang))
                .distinct(partitions);
    }

    /** Hangs the neighbours of one record after the other, as they come. */
    private static final class Hanging {
        private final boolean small;
        private @Nullable String at;
        private String least = "";

        Hanging(boolean small) {
            this.small = small;
        }

        Iterator<Tuple2<String, String>> hang(Tuple2<BlockKey, Boolean> pair) {
            String record = pair._1().key();
            String neighbour = pair._1().id();
            List<Tuple2<String, String>> drawn = new ArrayList<>();
            if (!record.equals(at)) {
                at = record;
                least = neighbour.compareTo(record) < 0 ? neighbour : record;
                if (small && !record.equals(least)) {
                    drawn.add(new Tuple2<>(record, least));
                }
            }
            boolean drawsThis = small ? !neighbour.equals(least) : neighbour.compareTo(record) > 0;
            if (drawsThis) {
                drawn.add(new Tuple2<>(neighbour, least));
            }
            return drawn.isEmpty() ? Collections.emptyIterator() : drawn.iterator();
        }
    }

    /** How many edges there are, and which: two rounds with the same tally drew the same edges. */
    private record Tally(long count, BigInteger digest) {
        static Tally of(JavaPairRDD<String, String> edges) {
            JavaRDD<String> lines = edges.map(edge -> edge._1() + edge._2());
            Digest digest = lines.aggregate(Digest.NONE, Digest::and, Digest::with);
            return new Tally(digest.rows(), digest.sum());
        }
    }
}
