package org.entente.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.entente.model.Blocks;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * The grouping port over Spark's shuffle: the blocks of one partition, one in memory at a time.
 *
 * <p>The shuffle sorts by key and id, so that a block is a run of the partition and its records come in their natural
 * order, whatever the number of partitions and the order in which they were written. Not thread-safe; read once.
 *
 * @param <V> what is grouped
 */
final class ShuffledBlocks<V> implements Blocks<V>, Iterator<ShuffledBlocks.Block<V>> {
    private final Iterator<Tuple2<BlockKey, String>> records;
    private final Decoder<V> decoder;
    private final int recordsMax;
    private @Nullable Tuple2<BlockKey, String> ahead;

    /** @param recordsMax so many records of a block are held, the first ones; of the rest only their ids */
    ShuffledBlocks(Iterator<Tuple2<BlockKey, String>> records, Decoder<V> decoder, int recordsMax) {
        this.records = records;
        this.decoder = decoder;
        this.recordsMax = recordsMax;
        advance();
    }

    /** A record from its JSON. */
    interface Decoder<V> extends Serializable {
        V decode(String json);
    }

    /** What follows from one block. */
    interface BlockFunction<V, R> extends Serializable {
        Iterator<R> apply(Block<V> block);
    }

    /**
     * The records under one key.
     *
     * @param records never empty, in their natural order
     * @param beyond the ids of those behind the bound, in the same order
     */
    record Block<V>(String key, List<V> records, List<String> beyond) {}

    /** Shuffles records to their blocks and gives what follows from each. */
    static <V, R> JavaRDD<R> flatMap(
            JavaPairRDD<BlockKey, String> records, int partitions, Decoder<V> decoder, BlockFunction<V, R> function) {
        return flatMap(records, partitions, Integer.MAX_VALUE, decoder, function);
    }

    /** The same for blocks of which so many records are looked at. */
    static <V, R> JavaRDD<R> flatMap(
            JavaPairRDD<BlockKey, String> records,
            int partitions,
            int recordsMax,
            Decoder<V> decoder,
            BlockFunction<V, R> function) {
        return records.repartitionAndSortWithinPartitions(new BlockKey.ByBlock(partitions))
                .mapPartitions(
                        partition -> Flat.of(new ShuffledBlocks<>(partition, decoder, recordsMax), function::apply));
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public Block<V> next() {
        Tuple2<BlockKey, String> first = ahead;
        if (first == null) {
            throw new NoSuchElementException();
        }
        String key = first._1().key();
        List<V> block = new ArrayList<>();
        List<String> beyond = new ArrayList<>();
        while (ahead != null && ahead._1().key().equals(key)) {
            if (block.size() < recordsMax) {
                block.add(decoder.decode(ahead._2()));
            } else {
                beyond.add(ahead._1().id());
            }
            advance();
        }
        return new Block<>(key, List.copyOf(block), List.copyOf(beyond));
    }

    private void advance() {
        ahead = records.hasNext() ? records.next() : null;
    }

    @Override
    public void forEach(BiConsumer<String, List<V>> visitor) {
        while (hasNext()) {
            Block<V> block = next();
            visitor.accept(block.key(), block.records());
        }
    }
}
