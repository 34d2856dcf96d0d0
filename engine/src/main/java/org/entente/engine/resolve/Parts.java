package org.entente.engine.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.engine.kit.Edge;
import org.entente.engine.resolve.Decided.Pair;
import org.entente.model.Id;

/**
 * Cuts a component where a person told two of its mentions apart.
 *
 * <p>Edges are taken closest first: what a person joined, then within a document, then across, each by
 * ids. One is left out where it would bring two mentions together that a person told apart. Edges run in
 * chains, so a mention that was told off may have been the link between two others: parts with an equal
 * name that proves them one (of a state, a known body, a thing) are joined after that, lesser ids first.
 */
final class Parts {
    private final SortedMap<Id, MentionInContext> members = new TreeMap<>();
    private final Map<Id, Id> parents = new HashMap<>();
    private final List<Pair> splits;
    private final TreeSet<Pair> merges = new TreeSet<>();

    Parts(List<MentionInContext> component, Decided decided) {
        component.forEach(each -> members.put(each.mention().id(), each));
        members.keySet().forEach(id -> parents.put(id, id));
        splits = decided.splits().stream()
                .filter(pair -> members.containsKey(pair.a()) && members.containsKey(pair.b()))
                .toList();
        decided.merges().forEach(edge -> merges.add(Pair.of(edge.a(), edge.b())));
    }

    List<List<MentionInContext>> cut(Collection<Edge> edges) {
        if (splits.isEmpty()) {
            return List.of(List.copyOf(members.values()));
        }
        edges.stream()
                .filter(edge -> members.containsKey(edge.a()) && members.containsKey(edge.b()))
                .map(edge -> Pair.of(edge.a(), edge.b()))
                .distinct()
                .sorted(Comparator.comparingInt(this::distance).thenComparing(Comparator.naturalOrder()))
                .forEach(pair -> joinUnlessSplit(pair.a(), pair.b()));
        joinEqualNames();
        SortedMap<Id, List<MentionInContext>> parts = new TreeMap<>();
        members.forEach((id, member) ->
                parts.computeIfAbsent(root(id), unused -> new ArrayList<>()).add(member));
        return parts.values().stream().map(List::copyOf).toList();
    }

    private int distance(Pair pair) {
        if (merges.contains(pair)) {
            return 0;
        }
        return document(pair.a()).equals(document(pair.b())) ? 1 : 2;
    }

    private Id document(Id mention) {
        MentionInContext member = members.get(mention);
        if (member == null) {
            throw new IllegalArgumentException("an edge to a mention that is not in its component: " + mention);
        }
        return member.mention().document();
    }

    private void joinEqualNames() {
        Map<String, List<Id>> apart = new TreeMap<>();
        members.forEach((id, member) -> Canonical.of(member)
                .filter(canonical -> canonical.sort() != Canonical.Sort.PERSON
                        && !canonical.key().isEmpty())
                .ifPresent(canonical -> {
                    List<Id> heads = apart.computeIfAbsent(Resolve.key(canonical), unused -> new ArrayList<>());
                    if (heads.stream().noneMatch(head -> joinUnlessSplit(head, id))) {
                        heads.add(id);
                    }
                }));
    }

    /** Whether the two are in one part now. */
    private boolean joinUnlessSplit(Id one, Id other) {
        Id rootOne = root(one);
        Id rootOther = root(other);
        if (rootOne.equals(rootOther)) {
            return true;
        }
        for (Pair split : splits) {
            Id a = root(split.a());
            Id b = root(split.b());
            if (a.equals(rootOne) && b.equals(rootOther) || a.equals(rootOther) && b.equals(rootOne)) {
                return false;
            }
        }
        boolean lesser = rootOne.compareTo(rootOther) < 0;
        parents.put(lesser ? rootOther : rootOne, lesser ? rootOne : rootOther);
        return true;
    }

    private Id root(Id id) {
        Id at = id;
        Id parent = parents.getOrDefault(at, at);
        while (!parent.equals(at)) {
            Id grandparent = parents.getOrDefault(parent, parent);
            parents.put(at, grandparent);
            at = parent;
            parent = grandparent;
        }
        return at;
    }
}
