package org.entente.engine.relate;

import java.util.List;
import java.util.Set;
import org.entente.model.Id;

/**
 * A smallest set of bonds that all must be cut before two groups are apart; there may be other sets of this size.
 *
 * @param bonds by their ends; empty where the groups are apart already
 * @param first what is still joined to the first group then, itself included
 * @param second what is still joined to the second group then, itself included
 */
public record Cut(List<Bond> bonds, Set<Id> first, Set<Id> second) {
    public Cut {
        bonds = List.copyOf(bonds);
        first = Set.copyOf(first);
        second = Set.copyOf(second);
    }
}
