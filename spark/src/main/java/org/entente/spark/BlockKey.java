package org.entente.spark;

import java.io.Serializable;
import org.apache.spark.Partitioner;

/**
 * A record's place in a shuffle: its block's key, then its id, so that a block's records arrive in their natural order.
 */
record BlockKey(String key, String id) implements Serializable, Comparable<BlockKey> {
    @Override
    public int compareTo(BlockKey other) {
        int byKey = key.compareTo(other.key);
        return byKey != 0 ? byKey : id.compareTo(other.id);
    }

    /** Sends all records of a block to one partition, the same one wherever the job runs. */
    static final class ByBlock extends Partitioner {
        private static final long serialVersionUID = 1L;
        private final int partitions;

        ByBlock(int partitions) {
            this.partitions = partitions;
        }

        @Override
        public int numPartitions() {
            return partitions;
        }

        @Override
        public int getPartition(Object key) {
            return Math.floorMod(((BlockKey) key).key().hashCode(), partitions);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ByBlock that && partitions == that.partitions;
        }

        @Override
        public int hashCode() {
            return partitions;
        }
    }
}
