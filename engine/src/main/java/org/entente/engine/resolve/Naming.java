package org.entente.engine.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.engine.kit.names.Names;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.MentionForm;

/**
 * Chooses an entity's name, kind and aliases from what its mentions add up to.
 *
 * @param mentions all of them, ascending
 * @param telling how many of them tell what it is called
 * @param states how many of these name a state
 * @param known by the names that the world has for what they name, how many of them
 * @param written by their words, how many of them
 * @param kinds by what they name, how many of them
 */
record Naming(
        List<Id> mentions,
        int telling,
        int states,
        Map<String, Integer> known,
        Map<String, Integer> written,
        Map<EntityKind, Integer> kinds) {
    private static final String OF = " of ";

    Naming {
        if (mentions.isEmpty() || telling == 0) {
            throw new IllegalArgumentException("an entity has a mention at least");
        }
    }

    Entity entity() {
        String name = knownName().orElseGet(() -> best(written));
        return new Entity(mentions.getFirst(), name, kind(), aliases(written, name), mentions);
    }

    /** The world's name where at least half of the names mean one thing that the world knows. */
    private Optional<String> knownName() {
        return known.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() >= telling)
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /**
     * The full name that is used most often, by {@link #step}; of several the longest, then the first in order. A name that another goes
     * on with "of" is the short form of that: the Democratic Party of Tarn, however often its articles leave the end away.
     */
    private static String best(Map<String, Integer> written) {
        Set<String> shortened = written.keySet().stream()
                .flatMap(name -> beginnings(name).stream())
                .collect(Collectors.toSet());
        return written.entrySet().stream()
                .filter(entry -> !shortened.contains(entry.getKey()))
                .max(Comparator.comparing((Map.Entry<String, Integer> entry) -> isFull(entry.getKey()))
                        .thenComparing(entry -> step(entry.getValue()))
                        .thenComparing(entry -> entry.getKey().length())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /** What stands before each "of" of a name. */
    private static List<String> beginnings(String name) {
        List<String> beginnings = new ArrayList<>();
        for (int of = name.indexOf(OF); of > 0; of = name.indexOf(OF, of + 1)) {
            beginnings.add(name.substring(0, of));
        }
        return beginnings;
    }

    /**
     * A number with its first three binary digits alone: below 8 itself, then 8, 10, 12, 14, 16, 20 and so on. Of two spellings that are
     * used about as often, one keeps the lead then until a step is crossed; else they might take turns with every document, and each
     * time all that is said of the entity would have to be compared anew.
     */
    static int step(int count) {
        int spare = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(count) - 3);
        return count >>> spare << spare;
    }

    private static boolean isFull(String name) {
        return name.indexOf(' ') >= 0 && !Names.isAcronym(name);
    }

    private EntityKind kind() {
        if (2 * states >= telling && states > 0) {
            return EntityKind.STATE;
        }
        return kinds.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<EntityKind, Integer> entry) -> step(entry.getValue()))
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /** One spelling for each other name, the one used most. */
    private static List<String> aliases(Map<String, Integer> written, String name) {
        Map<String, String> bySpelling = new TreeMap<>();
        List<Map.Entry<String, Integer>> byUse = new ArrayList<>(written.entrySet());
        byUse.sort(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        byUse.forEach(entry -> bySpelling.putIfAbsent(Names.fold(entry.getKey()), entry.getKey()));
        bySpelling.remove(Names.fold(name));
        return bySpelling.values().stream().sorted().toList();
    }

    static String shown(Mention mention) {
        if (mention.kind() == EntityKind.PERSON && mention.form() == MentionForm.NAME) {
            PersonName name = PersonName.of(mention.name());
            return name.words().isEmpty() ? mention.name() : name.shown();
        }
        return mention.name();
    }
}
