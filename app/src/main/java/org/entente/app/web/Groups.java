package org.entente.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.engine.relate.Bond;
import org.entente.engine.relate.Bonds;
import org.entente.engine.relate.Cast;
import org.entente.model.Entity;
import org.entente.model.Id;

/** Finds the entities that a person names in a form, and the bonds to look for them in. Not thread-safe. */
final class Groups {
    private static final int ALIKE_MAX = 8;
    private static final int NAMES_MAX = 300;

    private final Cast cast;
    private final List<Bond> bonds;
    private final List<String> troubles = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();

    private record All(List<Bond> bonds) {}

    Groups(Snapshot snapshot) {
        this.cast = snapshot.cast();
        this.bonds = snapshot.kept(Groups.class, All.class, () -> new All(Bonds.of(snapshot.standing(), cast.naming())))
                .bonds();
    }

    /** Those called by words with semicolons between; what none is called by is among {@link #troubles}. */
    Set<Id> called(String words) {
        Set<Id> found = new TreeSet<>();
        for (String one : words.split(";", -1)) {
            if (one.isBlank()) {
                continue;
            }
            Cast.Called called = cast.called(one);
            called.entities().forEach(entity -> {
                found.add(entity.id());
                names.add(entity.name());
            });
            if (called.entities().isEmpty()) {
                troubles.add(trouble(one.strip(), called.alike()));
            }
        }
        return found;
    }

    private static String trouble(String words, List<String> alike) {
        if (alike.isEmpty()) {
            return "Nothing in this case that has a name of its own is called “" + words + "”.";
        }
        int more = alike.size() - ALIKE_MAX;
        return "Several names hold “" + words + "”: "
                + String.join("; ", alike.subList(0, Math.min(ALIKE_MAX, alike.size())))
                + (more > 0 ? "; and " + more + " more" : "") + ". Write one of them in full.";
    }

    List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** The names of all that were found. */
    String asked() {
        return String.join(", ", names);
    }

    /** The bonds over which ways to these are looked for. */
    List<Bond> among(Set<Id> asked) {
        return Bonds.among(bonds, cast, asked);
    }

    /** Names to choose from: of those in most bonds, by name. */
    List<String> names() {
        Map<Id, Integer> degree = new HashMap<>();
        bonds.forEach(bond -> {
            degree.merge(bond.a(), 1, Integer::sum);
            degree.merge(bond.b(), 1, Integer::sum);
        });
        return degree.entrySet().stream()
                .sorted(Map.Entry.<Id, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> cast.entity(each.getKey()))
                .map(Entity::name)
                .distinct()
                .limit(NAMES_MAX)
                .sorted()
                .toList();
    }
}
