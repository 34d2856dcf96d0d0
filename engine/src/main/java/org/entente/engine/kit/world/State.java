package org.entente.engine.kit.world;

import java.util.List;

/**
 * A state as the press names it.
 *
 * @param code ISO 3166-1 alpha-3, {@code XKX} for Kosovo
 * @param name its usual name in English
 * @param aliases its other names, formal ones and acronyms
 * @param adjectives Iranian; each is a word for its nationals too
 * @param people further words for its nationals, singular: Spaniard
 * @param capitals its capital and other cities that the press names for its government
 * @param hasNamesake whether another place of note bears its name alone, as the American state of Georgia
 */
public record State(
        String code,
        String name,
        List<String> aliases,
        List<String> adjectives,
        List<String> people,
        List<String> capitals,
        boolean hasNamesake)
        implements Comparable<State> {
    public State {
        aliases = List.copyOf(aliases);
        adjectives = List.copyOf(adjectives);
        people = List.copyOf(people);
        capitals = List.copyOf(capitals);
    }

    @Override
    public int compareTo(State other) {
        return code.compareTo(other.code);
    }
}
