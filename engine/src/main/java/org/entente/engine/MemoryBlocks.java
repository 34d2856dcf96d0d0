package org.entente.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
    /** The keys of so many records are found side by side and at hand at once. */
    private static final int SIDE_BY_SIDE = 4_096;

    private final Map<String, List<V>> blocks;

    private MemoryBlocks(Map<String, List<V>> blocks) {
        this.blocks = blocks;
    }

    /**
     * Groups records by their keys.
     *
     * @param records in any order
     * @param keys the keys of one record; called from several threads
     */
    public static <V extends Comparable<? super V>> MemoryBlocks<V> of(
            Collection<V> records, Function<? super V, ? extends Collection<String>> keys) {
        Map<String, List<V>> grouped = new HashMap<>();
        List<V> all = List.copyOf(records);
        for (int from = 0; from < all.size(); from += SIDE_BY_SIDE) {
            List<V> some = all.subList(from, Math.min(all.size(), from + SIDE_BY_SIDE));
            List<Collection<String>> found =
                    some.parallelStream().<Collection<String>>map(keys::apply).toList();
            for (int i = 0; i < some.size(); i++) {
                V each = some.get(i);
                found.get(i).forEach(key -> grouped.computeIfAbsent(key, unused -> new ArrayList<>(1))
                        .add(each));
            }
        }
        grouped.replaceAll((key, members) -> ascending(members));
        return new MemoryBlocks<>(new TreeMap<>(grouped));
    }

    /** Each once. Most keys are of one record, so a set for each would take more than the records do. */
    private static <V extends Comparable<? super V>> List<V> ascending(List<V> members) {
        return members.size() == 1 ? List.of(members.getFirst()) : List.copyOf(new TreeSet<>(members));
    }

    @Override
    public void forEach(BiConsumer<String, List<V>> visitor) {
        blocks.forEach(visitor);
    }
}
