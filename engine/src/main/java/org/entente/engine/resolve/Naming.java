package org.entente.engine.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.engine.kit.names.Names;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.MentionForm;

/** Chooses an entity's name, kind and aliases from its mentions. */
final class Naming {
    private final List<MentionInContext> members;
    private final List<MentionInContext> telling;
    private final Map<String, Integer> known = new TreeMap<>();
    private int states;

    Naming(List<MentionInContext> members) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("an entity has a mention at least");
        }
        this.members = members.stream().sorted().toList();
        this.telling = telling();
        for (MentionInContext each : telling) {
            Optional<Canonical> canonical = Canonical.of(each);
            canonical.flatMap(Canonical::known).ifPresent(name -> known.merge(name, 1, Integer::sum));
            states += canonical.filter(it -> it.sort() == Canonical.Sort.STATE).isPresent() ? 1 : 0;
        }
    }

    Entity entity() {
        Map<String, Integer> written = new TreeMap<>();
        for (MentionInContext each : telling) {
            written.merge(shown(each.mention()), 1, Integer::sum);
        }
        String name = known().orElseGet(() -> best(written));
        return new Entity(
                members.getFirst().mention().id(),
                name,
                kind(),
                aliases(written, name),
                members.stream().map(each -> each.mention().id()).toList());
    }

    /** The mentions by name; where there is none, those by common noun; else all. */
    private List<MentionInContext> telling() {
        for (MentionForm form : List.of(MentionForm.NAME, MentionForm.NOMINAL)) {
            List<MentionInContext> of = members.stream()
                    .filter(each -> each.mention().form() == form)
                    .toList();
            if (!of.isEmpty()) {
                return of;
            }
        }
        return members;
    }

    /** The world's name where at least half of the names mean one thing that the world knows. */
    private Optional<String> known() {
        return known.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() >= telling.size())
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** The full name that is used most often; of several the longest, then the first in order. */
    private static String best(Map<String, Integer> written) {
        return written.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, Integer> entry) -> isFull(entry.getKey()))
                        .thenComparing(Map.Entry::getValue)
                        .thenComparing(entry -> entry.getKey().length())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static boolean isFull(String name) {
        return name.indexOf(' ') >= 0 && !Names.isAcronym(name);
    }

    private EntityKind kind() {
        if (2 * states >= telling.size() && states > 0) {
            return EntityKind.STATE;
        }
        Map<EntityKind, Integer> counts = new EnumMap<>(EntityKind.class);
        telling.forEach(each -> counts.merge(each.mention().kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<EntityKind, Integer>comparingByValue()
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

    private static String shown(Mention mention) {
        if (mention.kind() == EntityKind.PERSON && mention.form() == MentionForm.NAME) {
            PersonName name = PersonName.of(mention.name());
            return name.words().isEmpty() ? mention.name() : name.shown();
        }
        return mention.name();
    }
}
