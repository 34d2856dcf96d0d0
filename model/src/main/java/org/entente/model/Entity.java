package org.entente.model;

import java.util.List;

/**
 * A canonical actor, place or thing: the mentions that name one and the same.
 *
 * @param id that of its least mention
 * @param name the best of its names
 * @param kind what it is, by most of its mentions
 * @param aliases its other names, sorted
 * @param mentions the ids of its mentions, ascending, never empty
 */
public record Entity(Id id, String name, EntityKind kind, List<String> aliases, List<Id> mentions)
        implements Comparable<Entity> {
    public Entity {
        aliases = List.copyOf(aliases);
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty() || !id.equals(mentions.getFirst())) {
            throw new IllegalArgumentException("an entity has the id of its least mention");
        }
    }

    @Override
    public int compareTo(Entity other) {
        return id.compareTo(other.id);
    }
}
