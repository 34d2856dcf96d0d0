package org.entente.engine.reconcile;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.engine.kit.Table;
import org.entente.model.ClaimType;

/**
 * Types of events and ties that may tell of one thing.
 *
 * @param name for keys
 * @param mutual whether actor and recipient may change places without a change of meaning
 * @param recurring whether it may happen to one pair again and again
 */
record Family(String name, boolean mutual, boolean recurring) {
    private static final Map<String, Family> OF_TYPE = ofType();

    private static Map<String, Family> ofType() {
        Map<String, Family> ofType = new HashMap<>();
        for (Map<String, String> row : Table.of(Family.class, "families.tsv").rows()) {
            Family family = new Family(
                    Table.cell(row, "family"),
                    Table.cell(row, "sides").equals("both"),
                    Table.cell(row, "times").equals("recurring"));
            for (String type : Table.parts(row, "types")) {
                if (ofType.put(type, family) != null) {
                    throw new IllegalStateException("a type in two families: " + type);
                }
            }
        }
        return Map.copyOf(ofType);
    }

    /** The family of an event's or a tie's type; any other type is a family by itself. */
    static Family of(ClaimType type) {
        Family family = OF_TYPE.get(type.code());
        return family == null ? new Family(type.code(), false, false) : family;
    }

    /** The types that the lexicon names, for the test that each is one of the model. */
    static SortedSet<String> types() {
        return new TreeSet<>(OF_TYPE.keySet());
    }
}
