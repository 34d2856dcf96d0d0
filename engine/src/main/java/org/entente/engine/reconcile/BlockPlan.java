package org.entente.engine.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private final Set<Pair> pairs = new LinkedHashSet<>();
    private final List<PassedOver> passedOver = new ArrayList<>();
    private final Map<Id, Card> cards = new HashMap<>();

    /**
     * Two claims that are compared.
     *
     * @param a the lesser id
     * @param b the greater id
     */
    public record Pair(Id a, Id b) {
        static Pair of(Id one, Id other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /** @param lookedAt the cards of the claims that are looked at, ascending, each once */
    BlockPlan(String key, List<Card> lookedAt) {
        this.key = key;
        this.rank = Keys.rank(key);
        this.whole = lookedAt.size() <= WHOLE_BLOCK_MAX;
        lookedAt.forEach(card -> cards.put(card.claim(), card));
        if (Keys.isOfSeries(key)) {
            chain(lookedAt);
        } else if (whole) {
            within(lookedAt, lookedAt.size());
        } else {
            List<Card> first = collapse(lookedAt);
            first.sort(ORDER);
            within(first, reach(first.size()));
        }
    }

    /** Every pair that is compared under the key. */
    public Set<Pair> pairs() {
        return Collections.unmodifiableSet(pairs);
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
        Card card = cards.get(claim);
        if (card == null) {
            throw new IllegalArgumentException("an edge of a claim that the block does not hold: " + claim);
        }
        return card;
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

    private void within(List<Card> sorted, int reach) {
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = Math.max(0, i - reach); j < i; j++) {
                add(sorted.get(j), sorted.get(i));
            }
        }
        long beyondReach = pairs(Math.max(0, sorted.size() - reach));
        if (beyondReach > 0) {
            Id least = sorted.stream()
                    .map(Card::claim)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
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
    private void chain(List<Card> lookedAt) {
        Map<Id, Card> least = new HashMap<>();
        lookedAt.forEach(card -> least.putIfAbsent(card.content(), card));
        List<Card> sorted = least.values().stream().sorted(ORDER).toList();
        for (int i = 1; i < sorted.size(); i++) {
            pairs.add(Pair.of(sorted.get(i - 1).claim(), sorted.get(i).claim()));
        }
    }

    /** Claims of equal content are compared with the least of them alone, which stands for them. */
    private List<Card> collapse(List<Card> all) {
        Map<Id, Card> least = new HashMap<>();
        List<Card> first = new ArrayList<>();
        for (Card each : all) {
            Card before = least.putIfAbsent(each.content(), each);
            if (before == null) {
                first.add(each);
            } else {
                add(before, each);
            }
        }
        return first;
    }

    /**
     * Two claims are compared, unless they meet in a block that comes before this one. Of a small block only narrow ones
     * count as such: so any two that share a small block are compared, in whatever large blocks they may be passed over.
     */
    private void add(Card one, Card other) {
        boolean elsewhere = one.has(rank)
                && other.has(rank)
                && one.meetsBefore(other, whole ? Math.min(rank, Keys.COARSE_FROM) : rank);
        if (!elsewhere) {
            pairs.add(Pair.of(one.claim(), other.claim()));
        }
    }
}
