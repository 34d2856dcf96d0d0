package org.entente.app.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.casefile.CaseFile;
import org.entente.casefile.Joining;
import org.entente.model.Gathering;
import org.entente.model.Id;

/** Gatherings that become one, and claims that come to them, where edges have only come on: no gathering is walked. */
final class Groups {
    private final Map<Id, Group> byNode = new TreeMap<>();
    private final Map<Id, Id> nodes = new HashMap<>();
    private final Roots roots = new Roots();

    /**
     * What becomes one gathering.
     *
     * @param root stands for it
     * @param parts the gatherings that it is made of, by id, each with the least of its claims alone
     * @param claims those that are in none of them
     */
    record Group(Id root, Map<Id, Gathering> parts, SortedSet<Id> claims) {}

    /** @param claims at whose edges something is new, and those that are new */
    static Groups of(Set<Id> claims, CaseFile file) {
        Groups groups = new Groups();
        Map<Id, Set<Id>> beside = new TreeMap<>();
        Set<Id> all = new TreeSet<>(claims);
        for (Id claim : claims) {
            Set<Id> others = file.grouping().neighbours(Joining.GATHERINGS, List.of(claim));
            beside.put(claim, others);
            all.addAll(others);
        }
        Map<Id, Gathering> standing = file.comparisons().standing(all);
        for (Id claim : all) {
            Gathering its = standing.get(claim);
            groups.nodes.put(claim, its == null ? claim : its.id());
        }
        beside.forEach(
                (claim, others) -> others.forEach(other -> groups.roots.join(groups.node(claim), groups.node(other))));
        for (Id claim : all) {
            Group group = groups.byNode.computeIfAbsent(
                    groups.roots.of(groups.node(claim)), root -> new Group(root, new TreeMap<>(), new TreeSet<>()));
            Gathering its = standing.get(claim);
            if (its == null) {
                group.claims().add(claim);
            } else {
                group.parts().put(its.id(), its);
            }
        }
        return groups;
    }

    Collection<Group> all() {
        return byNode.values();
    }

    /** What stands for the groups of claims, of those that were looked at. */
    Set<Id> roots(Set<Id> claims) {
        Set<Id> found = new TreeSet<>();
        for (Id claim : claims) {
            if (nodes.containsKey(claim)) {
                found.add(roots.of(node(claim)));
            }
        }
        return found;
    }

    private Id node(Id claim) {
        return nodes.getOrDefault(claim, claim);
    }
}
