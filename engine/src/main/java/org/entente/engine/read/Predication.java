package org.entente.engine.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.model.Role;
import org.entente.model.TieType;

/**
 * A predicate of the lexicon at work in a sentence.
 *
 * @param at index of its token
 * @param predicate the entry
 * @param roles who plays which part, in the order of the frame
 */
record Predication(int at, Predicate predicate, Map<Role, List<FoundMention>> roles) {
    List<FoundMention> in(Role role) {
        return roles.getOrDefault(role, List.of());
    }

    /** Whether it tells of nothing but that somebody holds an office. */
    boolean isTitle() {
        return predicate.type() == TieType.OFFICE && roles.keySet().equals(Set.of(Role.ACTOR));
    }
}
