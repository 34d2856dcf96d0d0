package org.entente.engine.kit;

import org.entente.model.Id;

/**
 * A record that a bound kept from being compared with every other record of a block.
 *
 * @param key the block's key
 * @param record the record's id
 * @param pairs with how many other records of the block it was not compared
 * @param detail one plain sentence for a person
 */
public record PassedOver(String key, Id record, int pairs, String detail) implements Comparable<PassedOver> {
    public PassedOver {
        if (pairs < 1) {
            throw new IllegalArgumentException("nothing was passed over");
        }
    }

    @Override
    public int compareTo(PassedOver other) {
        int byKey = key.compareTo(other.key);
        return byKey != 0 ? byKey : record.compareTo(other.record);
    }
}
