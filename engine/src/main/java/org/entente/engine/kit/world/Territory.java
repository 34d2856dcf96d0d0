package org.entente.engine.kit.world;

import java.util.List;
import java.util.Optional;

/**
 * A land with a code of its own that is no member or observer of the United Nations. An entry says nothing on
 * its status.
 *
 * @param code ISO 3166-1 alpha-3
 * @param name its usual name in English
 * @param state by which it is administered; empty where that is disputed
 * @param aliases its other names
 */
public record Territory(String code, String name, Optional<State> state, List<String> aliases) {
    public Territory {
        aliases = List.copyOf(aliases);
    }
}
