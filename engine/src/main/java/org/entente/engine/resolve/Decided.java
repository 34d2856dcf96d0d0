package org.entente.engine.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.engine.kit.Edge;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Judgement.Merge;
import org.entente.model.Judgement.PartOf;
import org.entente.model.Judgement.Relabel;
import org.entente.model.Judgement.Rename;
import org.entente.model.Judgement.Split;

/**
 * What people decided on which mentions name one entity. Of several decisions on one pair the latest
 * holds.
 *
 * @param merges an edge for each pair that names one, ascending
 * @param splits each pair that names two, ascending
 * @param names what entities are called, ascending by a mention of them
 * @param kinds what entities are, likewise
 * @param failed the judgements that name a mention which is not there
 */
public record Decided(
        List<Edge> merges, List<Pair> splits, List<Called> names, List<Sorted> kinds, List<Judgement> failed) {
    public static final Decided NOTHING = of(List.of(), List.of());

    public Decided {
        merges = List.copyOf(merges);
        splits = List.copyOf(splits);
        names = List.copyOf(names);
        kinds = List.copyOf(kinds);
        failed = List.copyOf(failed);
    }

    /**
     * An entity as people named it and told its kind; what it was called stays among its aliases. Where people
     * named several of its mentions, the least mention's name counts.
     */
    public Entity put(Entity entity) {
        String name = names.stream()
                .filter(each -> isOf(entity, each.mention()))
                .findFirst()
                .map(Called::name)
                .orElse(entity.name());
        EntityKind kind = kinds.stream()
                .filter(each -> isOf(entity, each.mention()))
                .findFirst()
                .map(Sorted::kind)
                .orElse(entity.kind());
        if (name.equals(entity.name()) && kind == entity.kind()) {
            return entity;
        }
        TreeSet<String> aliases = new TreeSet<>(entity.aliases());
        aliases.add(entity.name());
        aliases.remove(name);
        return new Entity(entity.id(), name, kind, List.copyOf(aliases), entity.mentions());
    }

    private static boolean isOf(Entity entity, Id mention) {
        return Collections.binarySearch(entity.mentions(), mention) >= 0;
    }

    /** What the entity that a mention names is called. */
    public record Called(Id mention, String name) {}

    /** What the entity that a mention names is. */
    public record Sorted(Id mention, EntityKind kind) {}

    /** Two mentions, the lesser id first. */
    public record Pair(Id a, Id b) implements Comparable<Pair> {
        static Pair of(Id one, Id other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }

        @Override
        public int compareTo(Pair other) {
            int byA = a.compareTo(other.a);
            return byA != 0 ? byA : b.compareTo(other.b);
        }
    }

    /**
     * The decisions of judgements; those on anything but entities are passed by.
     *
     * @param standing judgements that hold, in the order in which they were made
     * @param mentions the ids of all mentions
     */
    public static Decided of(List<Judgement> standing, Collection<Id> mentions) {
        Set<Id> there = Set.copyOf(mentions);
        Map<Pair, Judgement> latest = new TreeMap<>();
        Map<Id, Called> names = new TreeMap<>();
        Map<Id, Sorted> kinds = new TreeMap<>();
        List<Judgement> failed = new ArrayList<>();
        for (Judgement judgement : standing) {
            List<Id> about = mentions(judgement.decision());
            if (about.isEmpty()) {
                continue;
            }
            if (!there.containsAll(about) || Set.copyOf(about).size() < about.size()) {
                failed.add(judgement);
            } else if (judgement.decision() instanceof Rename rename) {
                names.put(rename.mention(), new Called(rename.mention(), rename.name()));
            } else if (judgement.decision() instanceof Relabel relabel) {
                kinds.put(relabel.mention(), new Sorted(relabel.mention(), relabel.kind()));
            } else {
                latest.put(Pair.of(about.getFirst(), about.getLast()), judgement);
            }
        }
        List<Edge> merges = new ArrayList<>();
        Set<Pair> splits = new TreeSet<>();
        latest.forEach((pair, judgement) -> {
            if (judgement.decision() instanceof Merge) {
                merges.add(new Edge(pair.a(), pair.b(), "Joined by " + judgement.who() + "."));
            } else {
                splits.add(pair);
            }
        });
        return new Decided(
                merges, List.copyOf(splits), List.copyOf(names.values()), List.copyOf(kinds.values()), failed);
    }

    /** The mentions whose entity a decision is about; none for one on anything else. */
    public static List<Id> mentions(Judgement.Decision decision) {
        return switch (decision) {
            case Merge(Id mention, Id other) -> List.of(mention, other);
            case Split(Id mention, Id other) -> List.of(mention, other);
            case PartOf(Id mention, Id whole) -> List.of(mention, whole);
            case Rename rename -> List.of(rename.mention());
            case Relabel relabel -> List.of(relabel.mention());
            case Judgement.Accept unused -> List.of();
            case Judgement.Reject unused -> List.of();
            case Judgement.Correct unused -> List.of();
            case Judgement.AddClaim unused -> List.of();
            case Judgement.AddMention unused -> List.of();
            case Judgement.Grade unused -> List.of();
            case Judgement.Dismiss unused -> List.of();
            case Judgement.DismissHit unused -> List.of();
            case Judgement.ConfirmHit unused -> List.of();
            case Judgement.KeepView unused -> List.of();
            case Judgement.Undo unused -> List.of();
        };
    }
}
