package org.entente.engine.relate;

import java.util.List;
import org.entente.model.Claim;
import org.entente.model.Id;

/**
 * What binds two entities: the ties and events in which one acts and the other takes part.
 *
 * @param a the lesser id
 * @param b the greater id
 * @param claims by id, never empty
 */
public record Bond(Id a, Id b, List<Claim> claims) {
    public Bond {
        claims = List.copyOf(claims);
        if (a.compareTo(b) >= 0 || claims.isEmpty()) {
            throw new IllegalArgumentException("a bond is of two, in order, and rests on claims");
        }
    }

    /** Whether one claim at least tells it as being so; else it is only planned, asked for, denied or judged. */
    public boolean holds() {
        return claims.stream().anyMatch(claim -> Footing.of(claim).holds());
    }

    /** How many documents tell it. */
    public int documents() {
        return (int) claims.stream().map(Claim::document).distinct().count();
    }

    /** The end that is not {@code end}. */
    public Id other(Id end) {
        return end.equals(a) ? b : a;
    }
}
