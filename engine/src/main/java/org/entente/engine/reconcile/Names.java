package org.entente.engine.reconcile;

import java.util.SortedSet;

/** Names as sentences write them, whoever they name. Stateless and thread-safe. */
final class Names {
    private Names() {}

    /** Whether both have names and no name in common: what they tell is of two places or parties. */
    static boolean isApart(SortedSet<String> names, SortedSet<String> others) {
        return !names.isEmpty()
                && !others.isEmpty()
                && Words.shared(names, others).isEmpty();
    }
}
