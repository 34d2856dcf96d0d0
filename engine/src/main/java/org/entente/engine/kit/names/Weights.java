package org.entente.engine.kit.names;

import java.util.HashMap;
import java.util.Map;
import org.entente.engine.kit.Table;

/** The costs of differences between names, from the one table in which they stand. */
final class Weights {
    private static final Map<String, Double> VALUES = values();

    private Weights() {}

    /** The cost of that name; one that the table has not is a bug. */
    static double of(String weight) {
        Double value = VALUES.get(weight);
        if (value == null) {
            throw new IllegalStateException("name-weights.tsv has no " + weight);
        }
        return value;
    }

    private static Map<String, Double> values() {
        Map<String, Double> values = new HashMap<>();
        Table.of(Weights.class, "name-weights.tsv")
                .rows()
                .forEach(row -> values.put(Table.cell(row, "weight"), Double.valueOf(Table.cell(row, "value"))));
        return Map.copyOf(values);
    }
}
