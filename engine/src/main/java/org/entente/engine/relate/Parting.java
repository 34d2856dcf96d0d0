package org.entente.engine.relate;

import java.util.List;
import java.util.Set;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * What falls apart when one bond is cut.
 *
 * @param bond the one that is cut
 * @param around the shortest way that is left between its ends, or null where none is
 * @param apart where none is left, what is cut off with the end that fewer hold to, itself included; else empty
 * @param rest how many stay with the other end, itself included; 0 where a way is left
 */
public record Parting(Bond bond, @Nullable Path around, List<Id> apart, int rest) {
    public Parting {
        apart = List.copyOf(apart);
    }

    /** Whether the bond holds its ends together alone. */
    public boolean parts() {
        return around == null;
    }

    static Parting of(Bond bond, Set<Id> ofA, Set<Id> ofB) {
        boolean aIsLess = ofA.size() < ofB.size();
        Set<Id> less = aIsLess ? ofA : ofB;
        return new Parting(bond, null, less.stream().sorted().toList(), (aIsLess ? ofB : ofA).size());
    }
}
