package org.entente.engine.relate;

import java.util.List;
import org.entente.model.Id;

/**
 * A way from one entity to another over bonds.
 *
 * @param entities from the one end to the other, each once, at least two
 * @param bonds between each and the next
 */
public record Path(List<Id> entities, List<Bond> bonds) {
    public Path {
        entities = List.copyOf(entities);
        bonds = List.copyOf(bonds);
        if (entities.size() != bonds.size() + 1 || bonds.isEmpty()) {
            throw new IllegalArgumentException("a path has one bond fewer than entities");
        }
    }

    /** How many steps it takes. */
    public int steps() {
        return bonds.size();
    }

    /** In how many documents its least told step is told. */
    public int documentsLeast() {
        return bonds.stream().mapToInt(Bond::documents).min().orElseThrow();
    }
}
