package org.entente.app.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * The books of one blocked stage: the keys of each record, and what each block gave. When some records
 * change, only the blocks under their old and new keys are made again; the result is the same as that of
 * making all blocks from nothing, since a block's result depends on nothing but its records.
 *
 * <p>Not thread-safe.
 *
 * @param <R> what a block gives
 */
final class Ledger<R> {
    private final Map<Id, List<String>> keysOfRecord = new TreeMap<>();
    private final Map<Id, Id> ownerOfRecord = new TreeMap<>();
    private final Map<Id, SortedSet<Id>> recordsOfOwner = new TreeMap<>();
    private final Map<String, SortedSet<Id>> recordsUnderKey = new TreeMap<>();
    private final Map<String, R> results = new TreeMap<>();
    private final SortedSet<String> touched = new TreeSet<>();
    private final SortedSet<Id> changedOwners = new TreeSet<>();

    /** Takes over what the books held when they were closed; touches nothing. */
    void load(Id owner, Id record, Collection<String> keys) {
        put(owner, record, keys);
    }

    /** Takes over what a block gave when the books were closed. */
    void load(String key, R result) {
        results.put(key, result);
    }

    /** An owner's records are these now, with these keys, and each of them may have changed. */
    void replace(Id owner, Map<Id, List<String>> keysByRecord) {
        changedOwners.add(owner);
        for (Id gone : List.copyOf(recordsOfOwner.getOrDefault(owner, new TreeSet<>()))) {
            drop(gone);
        }
        keysByRecord.forEach((record, keys) -> {
            put(owner, record, keys);
            touched.addAll(keys);
        });
    }

    /** A record has changed, and its keys may have. */
    void change(Id owner, Id record, List<String> keys) {
        changedOwners.add(owner);
        drop(record);
        put(owner, record, keys);
        touched.addAll(keys);
    }

    private void put(Id owner, Id record, Collection<String> keys) {
        keysOfRecord.put(record, List.copyOf(keys));
        ownerOfRecord.put(record, owner);
        recordsOfOwner.computeIfAbsent(owner, id -> new TreeSet<>()).add(record);
        keys.forEach(key ->
                recordsUnderKey.computeIfAbsent(key, each -> new TreeSet<>()).add(record));
    }

    private void drop(Id record) {
        List<String> keys = keysOfRecord.remove(record);
        Id owner = ownerOfRecord.remove(record);
        if (keys == null || owner == null) {
            return;
        }
        recordsOfOwner.computeIfPresent(owner, (id, records) -> without(records, record));
        for (String key : keys) {
            touched.add(key);
            recordsUnderKey.computeIfPresent(key, (each, records) -> without(records, record));
        }
    }

    private static @Nullable SortedSet<Id> without(SortedSet<Id> records, Id record) {
        records.remove(record);
        return records.isEmpty() ? null : records;
    }

    /**
     * Makes every touched block again.
     *
     * @param record serves the record of an id
     * @param block what follows from one block: its key, its records ascending by id
     * @return the keys of the blocks that were made again or are gone
     */
    <V> SortedSet<String> settle(Function<Id, V> record, BiFunction<String, List<V>, R> block) {
        SortedSet<String> settled = new TreeSet<>(touched);
        for (String key : settled) {
            SortedSet<Id> members = recordsUnderKey.get(key);
            if (members == null) {
                results.remove(key);
            } else {
                results.put(key, block.apply(key, members.stream().map(record).toList()));
            }
        }
        touched.clear();
        return settled;
    }

    /** What the blocks gave, by key ascending. */
    Collection<R> results() {
        return results.values();
    }

    /** What the block of that key gave; null where there is no such block. */
    @Nullable
    R result(String key) {
        return results.get(key);
    }

    /** Every record. */
    List<Id> records() {
        return new ArrayList<>(keysOfRecord.keySet());
    }

    /** The owners whose records have changed since the last call. */
    SortedSet<Id> takeChangedOwners() {
        SortedSet<Id> taken = new TreeSet<>(changedOwners);
        changedOwners.clear();
        return taken;
    }

    /** The keys of an owner's records. */
    Map<Id, List<String>> keysOf(Id owner) {
        Map<Id, List<String>> keys = new TreeMap<>();
        recordsOfOwner
                .getOrDefault(owner, new TreeSet<>())
                .forEach(record -> keys.put(record, keysOfRecord.getOrDefault(record, List.of())));
        return keys;
    }
}
