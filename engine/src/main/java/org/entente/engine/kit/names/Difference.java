package org.entente.engine.kit.names;

import java.util.function.Supplier;
import org.entente.engine.kit.names.NameMatch.Reason;

/**
 * One difference of two names, put into words only where somebody is told of it: most pairs that are compared are too far apart.
 *
 * @param weight its name in {@code name-weights.tsv}
 * @param cost what it costs
 * @param words what differs
 */
record Difference(String weight, double cost, Supplier<String> words) {
    Reason reason() {
        return new Reason(weight, words.get(), cost);
    }
}
