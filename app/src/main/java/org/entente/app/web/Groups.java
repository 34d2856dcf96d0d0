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
import org.entente.engine.relate.Relations;
import org.entente.model.Entity;
import org.entente.model.Id;

/** Finds the entities that a person names in a form, and the bonds to look for them in. Not thread-safe. */
final class Groups {
    private static final int ALIKE_MAX = 8;
    private static final int NAMES_MAX = 300;

    private final Snapshot snapshot;
    private final Cast cast;
    private final List<Bond> bonds;
    private final List<String> troubles = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();

    private record All(List<Bond> bonds) {}

    Groups(Snapshot snapshot) {
        this.snapshot = snapshot;
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

    private record Over(Relations relations) {}

    private record OverAll(Relations relations) {}

    private record Names(List<String> names) {}

    /**
     * The bonds over which ways to these are looked for.
     *
     * @param all also those that are only planned, asked for, denied or an opinion
     */
    Relations relations(Set<Id> asked, boolean all) {
        if (!asked.stream().allMatch(cast::acts)) {
            return make(asked, all);
        }
        return all
                ? snapshot.kept(OverAll.class, OverAll.class, () -> new OverAll(make(Set.of(), true)))
                        .relations()
                : snapshot.kept(Over.class, Over.class, () -> new Over(make(Set.of(), false)))
                        .relations();
    }

    private Relations make(Set<Id> asked, boolean all) {
        return Relations.of(Bonds.among(all ? bonds : holding(), cast, asked));
    }

    private record Holding(List<Bond> bonds) {}

    private List<Bond> holding() {
        return snapshot.kept(
                        Holding.class,
                        Holding.class,
                        () -> new Holding(bonds.stream().filter(Bond::holds).toList()))
                .bonds();
    }

    /** Names to choose from: of those in most bonds, by name. */
    List<String> names() {
        return snapshot.kept(Names.class, Names.class, () -> new Names(mostBound()))
                .names();
    }

    private List<String> mostBound() {
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
