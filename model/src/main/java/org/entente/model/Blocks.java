package org.entente.model;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * The grouping port: records served one block at a time, a block being all records under one key.
 *
 * <p>A stage says which keys a record has and what follows from one block; whoever holds the records
 * (memory, a case file, a cluster) serves the blocks. A stage never sees two blocks at once, so the
 * backends cannot differ in what it finds; only the joining of connected components is theirs.
 *
 * @param <V> what is grouped
 */
public interface Blocks<V> {
    /**
     * Shows every block, keys ascending, records within a block in their natural order.
     *
     * @param visitor takes the key and the block's records, never empty; the list is not modified later
     */
    void forEach(BiConsumer<String, List<V>> visitor);
}
