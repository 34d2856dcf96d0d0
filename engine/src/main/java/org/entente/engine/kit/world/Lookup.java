package org.entente.engine.kit.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.engine.kit.names.Names;

/**
 * Names to what bears them. A name that two things bear finds neither. An acronym is found by capitals
 * only, so that the pronoun "us" is no state; any other name needs a capital somewhere, so that a white
 * house is no seat of government.
 *
 * <p>Filled once and not changed thereafter.
 */
final class Lookup<T> {
    private record Bearer<T>(T bearer, boolean acronym) {}

    private final Map<String, List<Bearer<T>>> bearers = new HashMap<>();

    void add(String name, T bearer) {
        bearers.computeIfAbsent(Names.fold(name), unused -> new ArrayList<>())
                .add(new Bearer<>(bearer, Names.isAcronym(name)));
    }

    /** Whether anything bears a name that folds to that. */
    boolean holds(String folded) {
        return bearers.containsKey(folded);
    }

    Optional<T> find(String name) {
        String bare = withoutArticle(name);
        if (bare.chars().noneMatch(Character::isUpperCase)) {
            return Optional.empty();
        }
        boolean acronym = Names.isAcronym(withoutPossessive(bare));
        Set<T> found = bearers.getOrDefault(Names.fold(name), List.of()).stream()
                .filter(each -> acronym || !each.acronym())
                .map(Bearer::bearer)
                .collect(Collectors.toSet());
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static String withoutPossessive(String name) {
        return name.endsWith("'s") || name.endsWith("’s") ? name.substring(0, name.length() - 2) : name;
    }

    private static String withoutArticle(String name) {
        String bare = name.strip();
        return bare.regionMatches(true, 0, "the ", 0, 4) ? bare.substring(4).strip() : bare;
    }
}
