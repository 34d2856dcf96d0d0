package org.entente.engine.kit.world;

import java.util.List;
import java.util.Optional;
import org.entente.model.EntityKind;

/**
 * A well-known organised body: an international organisation, a ministry, a force, an armed group.
 *
 * @param name its usual name in English
 * @param kind what it is
 * @param state whose it is, where it is a state's
 * @param aliases its other names and acronyms
 */
public record KnownBody(String name, EntityKind kind, Optional<State> state, List<String> aliases) {
    public KnownBody {
        aliases = List.copyOf(aliases);
    }
}
