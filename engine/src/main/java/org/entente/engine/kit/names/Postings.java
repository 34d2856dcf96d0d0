package org.entente.engine.kit.names;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Which names stand under which key: keys by a hash of 64 bits, names by number, in plain arrays, so that a
 * million names fit. Two keys of one hash would only bring a candidate too many.
 *
 * <p>Immutable once built, thread-safe.
 */
final class Postings {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final long[] hashes;
    private final int[] slots;
    private final int[] starts;
    private final int[] names;

    private Postings(long[] hashes, int[] slots, int[] starts, int[] names) {
        this.hashes = hashes;
        this.slots = slots;
        this.starts = starts;
        this.names = names;
    }

    /** Where the names of a key stand, by a number; less than 0 where it has none. */
    int slot(String key) {
        return slot(hashes, slots, hash(key));
    }

    /** The place of the first name under a slot; that of the next slot is where they end. */
    int from(int slot) {
        return starts[slot];
    }

    /** The number of the name at a place; within a slot they ascend. */
    int name(int at) {
        return names[at];
    }

    /** Whether a name stands between two places of one slot. */
    boolean has(int name, int from, int to) {
        return Arrays.binarySearch(names, from, to, name) >= 0;
    }

    /** FNV-1a, spread once more: never 0. */
    private static long hash(String key) {
        long hash = OFFSET;
        for (byte each : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * PRIME;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
        return hash == 0 ? 1 : hash;
    }

    private static int slot(long[] hashes, int[] slots, long hash) {
        int mask = hashes.length - 1;
        int at = (int) (hash >>> 20) & mask;
        while (hashes[at] != 0) {
            if (hashes[at] == hash) {
                return slots[at];
            }
            at = (at + 1) & mask;
        }
        return -1;
    }

    /** Takes names under keys, names ascending; used once, by one thread. */
    static final class Builder {
        private static final int START = 1 << 10;

        private long[] hashes = new long[START];
        private int[] slots = new int[START];
        private int[] counts = new int[START];
        private int known;
        private int[] pairSlots = new int[START];
        private int[] pairNames = new int[START];
        private int pairs;

        void put(String key, int name) {
            int slot = slotOf(hash(key));
            counts[slot]++;
            if (pairs == pairSlots.length) {
                pairSlots = Arrays.copyOf(pairSlots, pairs + (pairs >> 1));
                pairNames = Arrays.copyOf(pairNames, pairSlots.length);
            }
            pairSlots[pairs] = slot;
            pairNames[pairs++] = name;
        }

        private int slotOf(long hash) {
            int found = slot(hashes, slots, hash);
            if (found >= 0) {
                return found;
            }
            if (2 * (known + 1) > hashes.length) {
                grow();
            }
            if (known == counts.length) {
                counts = Arrays.copyOf(counts, known * 2);
            }
            insert(hashes, slots, hash, known);
            return known++;
        }

        private void grow() {
            long[] moreHashes = new long[hashes.length * 2];
            int[] moreSlots = new int[moreHashes.length];
            for (int i = 0; i < hashes.length; i++) {
                if (hashes[i] != 0) {
                    insert(moreHashes, moreSlots, hashes[i], slots[i]);
                }
            }
            hashes = moreHashes;
            slots = moreSlots;
        }

        private static void insert(long[] hashes, int[] slots, long hash, int slot) {
            int mask = hashes.length - 1;
            int at = (int) (hash >>> 20) & mask;
            while (hashes[at] != 0) {
                at = (at + 1) & mask;
            }
            hashes[at] = hash;
            slots[at] = slot;
        }

        Postings build() {
            int[] starts = new int[known + 1];
            for (int slot = 0; slot < known; slot++) {
                starts[slot + 1] = starts[slot] + counts[slot];
            }
            int[] next = Arrays.copyOf(starts, known);
            int[] names = new int[pairs];
            for (int pair = 0; pair < pairs; pair++) {
                names[next[pairSlots[pair]]++] = pairNames[pair];
            }
            return new Postings(hashes, slots, starts, names);
        }
    }
}
