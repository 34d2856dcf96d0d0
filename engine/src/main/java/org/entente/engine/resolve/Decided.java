package org.entente.engine.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.engine.kit.Edge;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Judgement.Merge;
import org.entente.model.Judgement.Split;

/**
 * What people decided on which mentions name one entity. Of several decisions on one pair the latest
 * holds.
 *
 * @param merges an edge for each pair that names one, ascending
 * @param splits each pair that names two, ascending
 * @param failed the judgements that name a mention which is not there
 */
public record Decided(List<Edge> merges, List<Pair> splits, List<Judgement> failed) {
    public Decided {
        merges = List.copyOf(merges);
        splits = List.copyOf(splits);
        failed = List.copyOf(failed);
    }

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
        List<Judgement> failed = new ArrayList<>();
        for (Judgement judgement : standing) {
            Id one;
            Id other;
            if (judgement.decision() instanceof Merge merge) {
                one = merge.mention();
                other = merge.other();
            } else if (judgement.decision() instanceof Split split) {
                one = split.mention();
                other = split.other();
            } else {
                continue;
            }
            if (!there.contains(one) || !there.contains(other) || one.equals(other)) {
                failed.add(judgement);
            } else {
                latest.put(Pair.of(one, other), judgement);
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
        return new Decided(merges, List.copyOf(splits), failed);
    }
}
