package org.entente.engine.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.entente.engine.kit.Edge;
import org.entente.engine.kit.PassedOver;
import org.entente.model.Id;

/**
 * Which claims of one block are compared with which. A small block is compared each with each. In a large one claims of
 * equal content stand behind the least of them, the rest is sorted by day and size, and each is compared
 * with so many before it, the fewer the larger the block is; of a very large one those of the least ids
 * are looked at. Figures that may be one series are a chain. Two that meet in a block that comes before this one are compared there. What is passed over is named, once a
 * block.
 *
 * <p>It hangs on the claims' {@linkplain Card cards} alone, so what one more claim changes is found without the others. Immutable and
 * thread-safe.
 */
public final class BlockPlan {
    /** Up to so many claims are compared each with each: 2,016 pairs. */
    static final int WHOLE_BLOCK_MAX = 64;
    /** In a larger block, about so many pairs are compared. */
    private static final int PAIRS = 2_048;
    /** In a larger block, with how many before it a claim is compared at most, and at least. */
    private static final int REACH_MAX = 32;

    private static final int REACH_MIN = 8;

    /** By day of publication, then by size: reports of one time and amounts of one size lie near. */
    private static final Comparator<Card> ORDER =
            Comparator.comparingLong(Card::day).thenComparing(Card::size).thenComparing(Card::claim);

    private final String key;
    private final long rank;
    private final boolean whole;
    /** Ascending. */
    private final List<Card> cards;

    private final List<PassedOver> passedOver = new ArrayList<>();
    /** Which two lie near enough, ascending: where the lesser stands among the cards in the upper half, and the greater in the lower. */
    private final long[] near;

    /**
     * Two claims that are compared.
     *
     * @param a the lesser id
     * @param b the greater id
     */
    public record Pair(Id a, Id b) {}

    /** @param lookedAt the cards of the claims that are looked at, ascending, each once */
    BlockPlan(String key, List<Card> lookedAt) {
        this.key = key;
        this.rank = Keys.rank(key);
        this.whole = lookedAt.size() <= WHOLE_BLOCK_MAX;
        this.cards = List.copyOf(lookedAt);
        LongStream.Builder found = LongStream.builder();
        if (Keys.isOfSeries(key)) {
            chain(found);
        } else if (whole) {
            within(IntStream.range(0, cards.size()).boxed().toList(), cards.size(), found);
        } else {
            List<Integer> first = collapse(found);
            first.sort(Comparator.comparing(cards::get, ORDER));
            within(first, reach(first.size()), found);
        }
        this.near = found.build().sorted().toArray();
    }

    /** Every pair that is compared under the key. */
    public Set<Pair> pairs() {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (long two : near) {
            if (isComparedHere(two)) {
                pairs.add(pair(two));
            }
        }
        return pairs;
    }

    /**
     * Of {@link #pairs} those that another plan of the key does not hold, and those of claims that are not the same in both. Most of two
     * plans is the same: that is never made into pairs.
     *
     * @param changed claims whose cards may not be the same in both
     */
    public Set<Pair> pairsBeyond(BlockPlan other, Set<Id> changed) {
        int[] there = placesIn(other, changed);
        Set<Pair> beyond = new LinkedHashSet<>();
        for (long two : near) {
            int lesser = there[lesser(two)];
            int greater = there[greater(two)];
            boolean stands = lesser >= 0 && greater >= 0 && other.isNear(lesser, greater);
            boolean sameWay = whole == other.whole;
            if (stands && sameWay || !isComparedHere(two)) {
                continue;
            }
            if (!stands || !other.isComparedHere(two(lesser, greater))) {
                beyond.add(pair(two));
            }
        }
        return beyond;
    }

    /** Where each of the cards stands in another plan; -1 for one that it does not hold, or that may be another there. */
    private int[] placesIn(BlockPlan other, Set<Id> changed) {
        int[] places = new int[cards.size()];
        int there = 0;
        for (int here = 0; here < places.length; here++) {
            Card card = cards.get(here);
            while (there < other.cards.size() && other.cards.get(there).compareTo(card) < 0) {
                there++;
            }
            boolean same = there < other.cards.size()
                    && other.cards.get(there).compareTo(card) == 0
                    && !changed.contains(card.claim());
            places[here] = same ? there : -1;
        }
        return places;
    }

    private boolean isNear(int lesser, int greater) {
        return Arrays.binarySearch(near, two(lesser, greater)) >= 0;
    }

    private static long two(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }

    private static int lesser(long two) {
        return (int) (two >>> Integer.SIZE);
    }

    private static int greater(long two) {
        return (int) two;
    }

    private Pair pair(long two) {
        return new Pair(cards.get(lesser(two)).claim(), cards.get(greater(two)).claim());
    }

    /** What the order of day and size passes over. */
    public List<PassedOver> passedOver() {
        return List.copyOf(passedOver);
    }

    /**
     * Of edges between claims that the plan holds, as many as hold together what all of them do, the nearest in day and size first:
     * which these are hangs on no order.
     *
     * @return ascending by their ends
     */
    public List<Edge> forest(Collection<Edge> edges) {
        Forest forest = new Forest();
        edges.stream().sorted(nearestFirst()).forEach(forest::add);
        return forest.edges();
    }

    private Comparator<Edge> nearestFirst() {
        Map<Edge, Nearness> nearness = new HashMap<>();
        return Comparator.comparing((Edge edge) -> nearness.computeIfAbsent(edge, this::nearness))
                .thenComparing(Edge::a)
                .thenComparing(Edge::b)
                .thenComparing(Edge::reason);
    }

    private record Nearness(long days, BigDecimal size) implements Comparable<Nearness> {
        private static final Comparator<Nearness> LEAST =
                Comparator.comparingLong(Nearness::days).thenComparing(Nearness::size);

        @Override
        public int compareTo(Nearness other) {
            return LEAST.compare(this, other);
        }
    }

    private Nearness nearness(Edge edge) {
        Card a = card(edge.a());
        Card b = card(edge.b());
        boolean undated = a.day() == Long.MIN_VALUE || b.day() == Long.MIN_VALUE;
        long days = a.day() == b.day() ? 0 : undated ? Long.MAX_VALUE : Math.abs(a.day() - b.day());
        return new Nearness(days, a.size().subtract(b.size()).abs());
    }

    private Card card(Id claim) {
        int from = 0;
        int to = cards.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = cards.get(middle).claim().compareTo(claim);
            if (order == 0) {
                return cards.get(middle);
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        throw new IllegalArgumentException("an edge of a claim that the block does not hold: " + claim);
    }

    /** With how many before it a claim is compared in a block of so many different ones. */
    static int reach(int claims) {
        return claims <= WHOLE_BLOCK_MAX ? claims : Math.clamp(PAIRS / claims, REACH_MIN, REACH_MAX);
    }

    static PassedOver beyond(String key, Id first, int lookedAt, int claims) {
        long pairs = pairs(claims) - pairs(lookedAt);
        return new PassedOver(
                key,
                first,
                saturated(pairs),
                String.format(
                        Locale.ROOT,
                        "The block holds %,d claims, and the %,d of the least ids are looked at: from this one on they"
                                + " were compared with none of it, which leaves %,d pairs.",
                        claims,
                        lookedAt,
                        pairs));
    }

    private static long pairs(long claims) {
        return claims * (claims - 1) / 2;
    }

    private static int saturated(long count) {
        return (int) Math.min(Integer.MAX_VALUE, count);
    }

    /** @param sorted where the claims stand among the cards, in the order in which each is compared with so many before it */
    private void within(List<Integer> sorted, int reach, LongStream.Builder found) {
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = Math.max(0, i - reach); j < i; j++) {
                found.add(two(sorted.get(j), sorted.get(i)));
            }
        }
        long beyondReach = pairs(Math.max(0, sorted.size() - reach));
        if (beyondReach > 0) {
            Id least = cards.get(Collections.min(sorted)).claim();
            passedOver.add(new PassedOver(
                    key,
                    least,
                    saturated(beyondReach),
                    String.format(
                            Locale.ROOT,
                            "The block holds %,d different claims, this one the least: in the order of day and size"
                                    + " each was compared with the %,d nearest before it only, which leaves %,d pairs.",
                            sorted.size(),
                            reach,
                            beyondReach)));
        }
    }

    /**
     * Figures that may be one series are each compared with the one before it, wherever else they meet: so that all of them are held
     * together where the blocks of their names and words look at some alone. What else they are compared with is told there. Of
     * equal content the least stands for all: the others are compared with it under the key of their content.
     */
    private void chain(LongStream.Builder found) {
        List<Integer> sorted = collapse(LongStream.builder());
        sorted.sort(Comparator.comparing(cards::get, ORDER));
        for (int i = 1; i < sorted.size(); i++) {
            found.add(two(sorted.get(i - 1), sorted.get(i)));
        }
    }

    /**
     * Claims of equal content are compared with the least of them alone, which stands for them.
     *
     * @return where those that stand for others, or for themselves, stand among the cards
     */
    private List<Integer> collapse(LongStream.Builder found) {
        Map<Id, Integer> least = new HashMap<>();
        List<Integer> first = new ArrayList<>();
        for (int at = 0; at < cards.size(); at++) {
            Integer before = least.putIfAbsent(cards.get(at).content(), at);
            if (before == null) {
                first.add(at);
            } else {
                found.add(two(before, at));
            }
        }
        return first;
    }

    /**
     * Two claims are compared, unless they meet in a block that comes before this one. Of a small block only narrow ones
     * count as such: so any two that share a small block are compared, in whatever large blocks they may be passed over. Those of one
     * series are, wherever they meet.
     */
    private boolean isComparedHere(long two) {
        Card one = cards.get(lesser(two));
        Card other = cards.get(greater(two));
        return Keys.isOfSeries(key)
                || !one.has(rank)
                || !other.has(rank)
                || !one.meetsBefore(other, whole ? Math.min(rank, Keys.COARSE_FROM) : rank);
    }
}
