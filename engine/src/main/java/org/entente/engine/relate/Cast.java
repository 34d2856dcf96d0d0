package org.entente.engine.relate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.jspecify.annotations.Nullable;

/** Who and what has a name of its own in a case; what is only called by a common noun is left out. Immutable and thread-safe. */
public final class Cast {
    private final Map<Id, Entity> entities = new TreeMap<>();
    private final Map<Id, Entity> byMention = new HashMap<>();
    private volatile @Nullable Folded folded;

    /** @param mentions the mention of an id, or null where there is none */
    public Cast(Collection<Entity> all, Function<Id, @Nullable Mention> mentions) {
        for (Entity entity : all) {
            if (entity.mentions().stream().anyMatch(id -> isName(mentions.apply(id)))) {
                entities.put(entity.id(), entity);
                entity.mentions().forEach(id -> byMention.put(id, entity));
            }
        }
    }

    /**
     * Whom some words call.
     *
     * @param entities all of that name, by id; empty where none is, or where several names are alike
     * @param alike names that hold the words, where no entity is called so and more than one name holds them
     */
    public record Called(List<Entity> entities, List<String> alike) {
        public Called {
            entities = List.copyOf(entities);
            alike = List.copyOf(alike);
        }
    }

    private static boolean isName(@Nullable Mention mention) {
        return mention != null && mention.form() == MentionForm.NAME;
    }

    /** Which of them a mention names. */
    public Naming naming() {
        return mention -> {
            Entity entity = byMention.get(mention);
            return entity == null ? null : entity.id();
        };
    }

    /** The one of that id, which must be one of them. */
    public Entity entity(Id id) {
        Entity entity = entities.get(id);
        if (entity == null) {
            throw new IllegalArgumentException("nobody of the cast has the id " + id);
        }
        return entity;
    }

    /** By id. */
    public Collection<Entity> entities() {
        return List.copyOf(entities.values());
    }

    /** Whether it may act by itself: things, goods, places and agreements are joined to whoever handles them, which binds nobody to another. */
    public boolean acts(Id id) {
        return acts(entity(id).kind());
    }

    static boolean acts(EntityKind kind) {
        return switch (kind) {
            case STATE, GOVERNMENT_BODY, ARMED_FORCE, ARMED_GROUP, PARTY, COMPANY, ORGANISATION, PERSON, GROUP -> true;
            case VESSEL, AIRCRAFT, FACILITY -> true;
            case PLACE, EQUIPMENT, COMMODITY, AGREEMENT, MATTER -> false;
        };
    }

    /**
     * Whom some words call: by id, by name, by another name, or by a part of one name alone; capitals and accents are not told apart. Entities that
     * share the name are all meant.
     */
    public Called called(String words) {
        String wanted = folded(words.strip());
        if (wanted.isEmpty()) {
            return new Called(List.of(), List.of());
        }
        Folded all = folded();
        Entity byId = Id.isId(wanted) ? entities.get(Id.of(wanted)) : null;
        List<Entity> found = byId == null ? List.of() : List.of(byId);
        if (found.isEmpty()) {
            found = all.byName().getOrDefault(wanted, List.of());
        }
        if (found.isEmpty()) {
            found = all.byAlias().getOrDefault(wanted, List.of());
        }
        if (found.isEmpty()) {
            found = all.byName().entrySet().stream()
                    .filter(name -> name.getKey().contains(wanted))
                    .flatMap(name -> name.getValue().stream())
                    .sorted(Comparator.comparing(Entity::id))
                    .toList();
            TreeSet<String> names = new TreeSet<>();
            found.forEach(entity -> names.add(entity.name()));
            if (names.size() > 1) {
                return new Called(List.of(), List.copyOf(names));
            }
        }
        return new Called(found, List.of());
    }

    /** Small letters without their marks. */
    private static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The entities by what they are called, folded; those of one name by id. */
    private record Folded(Map<String, List<Entity>> byName, Map<String, List<Entity>> byAlias) {}

    /** Made when somebody is first called. */
    private Folded folded() {
        Folded made = folded;
        if (made == null) {
            Map<String, List<Entity>> byName = new HashMap<>();
            Map<String, List<Entity>> byAlias = new HashMap<>();
            for (Entity entity : entities.values()) {
                byName.computeIfAbsent(folded(entity.name()), name -> new ArrayList<>())
                        .add(entity);
                entity.aliases().stream().map(Cast::folded).distinct().forEach(alias -> byAlias.computeIfAbsent(
                                alias, name -> new ArrayList<>())
                        .add(entity));
            }
            made = new Folded(byName, byAlias);
            folded = made;
        }
        return made;
    }
}
