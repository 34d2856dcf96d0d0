package org.entente.engine.kit.world;

import java.util.List;
import java.util.Optional;

/**
 * A building or street by which the press means a government or one of its bodies.
 *
 * @param names its spellings
 * @param state whose it is
 * @param body the name of the body that is meant by it; empty where it is the state's government as such
 */
public record Seat(List<String> names, State state, Optional<String> body) {
    public Seat {
        names = List.copyOf(names);
    }
}
