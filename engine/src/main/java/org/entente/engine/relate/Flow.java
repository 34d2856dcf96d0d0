package org.entente.engine.relate;

import java.util.List;
import org.entente.model.Claim;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * That something goes from one to another, as claims tell it.
 *
 * @param from who gives, or null where nobody with a name is told
 * @param to who takes, or null where nobody with a name is told; one end at least is told
 * @param through whom, in the order of the text; empty where nobody is told
 * @param cargo what sort of thing
 * @param thing what, as it is named, in lower case; empty where it is not told
 * @param claims by id, never empty
 */
public record Flow(
        @Nullable Id from, @Nullable Id to, List<Id> through, Cargo cargo, String thing, List<Claim> claims) {
    public Flow {
        through = List.copyOf(through);
        claims = List.copyOf(claims);
        if (from == null && to == null || claims.isEmpty()) {
            throw new IllegalArgumentException("a flow has an end that is told, and rests on claims");
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
}
