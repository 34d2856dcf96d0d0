package org.entente.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.entente.model.Blocks;

/**
 * Blocks held in memory.
 *
 * <p>Immutable once made, and thread-safe.
 *
 * @param <V> what is grouped; records that are equal by their order count once
 */
public final class MemoryBlocks<V extends Comparable<? super V>> implements Blocks<V> {
    private final Map<String, List<V>> blocks;

    private MemoryBlocks(Map<String, List<V>> blocks) {
        this.blocks = blocks;
    }

    /**
     * Groups records by their keys.
     *
     * @param records in any order
     * @param keys the keys of one record
     */
    public static <V extends Comparable<? super V>> MemoryBlocks<V> of(
            Collection<V> records, Function<? super V, ? extends Collection<String>> keys) {
        Map<String, TreeSet<V>> sets = new TreeMap<>();
        for (V each : records) {
            for (String key : keys.apply(each)) {
                sets.computeIfAbsent(key, unused -> new TreeSet<>()).add(each);
            }
        }
        Map<String, List<V>> blocks = new TreeMap<>();
        sets.forEach((key, members) -> blocks.put(key, List.copyOf(members)));
        return new MemoryBlocks<>(blocks);
    }

    @Override
    public void forEach(BiConsumer<String, List<V>> visitor) {
        blocks.forEach(visitor);
    }
}
