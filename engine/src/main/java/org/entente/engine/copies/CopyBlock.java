package org.entente.engine.copies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.engine.kit.Edge;
import org.entente.engine.kit.PassedOver;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * A block of documents that may be copies, to which some have come.
 *
 * <p>Up to {@value #WHOLE_BLOCK_MAX} documents are compared each with each. Of more, leaders are chosen among the
 * {@value #CANDIDATES_MAX} of the least ids: those that are copies of no leader before them, {@value #LEADERS_MAX} at most; and each
 * document is compared with the leaders before it. So a story that was printed a thousand times is one component all the same, and
 * a form that a thousand notices share costs each of them a bounded number of comparisons.
 *
 * <p>What a block gives hangs on its documents alone and not on the order in which they came: what it gave before says what
 * comparing the earlier ones found, and only what it does not say is compared.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key the block's key
 * @param count how many documents stand under it, with those that came
 * @param first the documents of the least ids, ascending: {@link #firstMax} of them, or all
 * @param came those that were not there before; all of them where the block is new
 * @param before what the block gave before they came
 */
public record CopyBlock(String key, int count, List<Id> first, SortedSet<Id> came, List<Edge> before) {
    static final int WHOLE_BLOCK_MAX = 64;
    static final int CANDIDATES_MAX = 256;
    static final int LEADERS_MAX = 64;

    public CopyBlock {
        first = List.copyOf(first);
        before = List.copyOf(before);
        if (first.size() < Math.min(count, firstMax(came.size()))) {
            throw new IllegalArgumentException("of " + count + " documents only " + first.size() + " are given");
        }
    }

    /** How many documents of the least ids have to be known of a block to which some came. */
    public static int firstMax(int came) {
        return CANDIDATES_MAX + came;
    }

    /**
     * What those that came change.
     *
     * @param all all documents of the block, with those that came; asked for only where a leader is another than before, or where all
     *     candidates are copies of leaders and some behind them are not
     * @param shingles of a document of the block
     */
    public Copies.Grown grow(Supplier<? extends SortedSet<Id>> all, Function<Id, Shingles> shingles) {
        return new Growing(all, shingles).grow();
    }

    private boolean isWhole() {
        return count <= WHOLE_BLOCK_MAX;
    }

    private boolean wasWhole() {
        return count - came.size() <= WHOLE_BLOCK_MAX;
    }

    private List<Id> candidates() {
        return first.subList(0, Math.min(CANDIDATES_MAX, first.size()));
    }

    private List<Id> candidatesBefore() {
        return first.stream()
                .filter(each -> !came.contains(each))
                .limit(CANDIDATES_MAX)
                .toList();
    }

    /** The work on one block. */
    private final class Growing {
        private final Supplier<? extends SortedSet<Id>> all;
        private final Function<Id, Shingles> shingles;
        /** By document, those before it of which it is a copy: as the block gave it, and from now on. */
        private final Map<Id, Set<Id>> copyOf = new HashMap<>();

        private final Set<Id> leadersBefore = new HashSet<>();
        private final SortedSet<Id> leaders = new TreeSet<>();
        private final List<Edge> edges = new ArrayList<>();

        Growing(Supplier<? extends SortedSet<Id>> all, Function<Id, Shingles> shingles) {
            this.all = all;
            this.shingles = shingles;
            before.forEach(edge -> note(edge.a(), edge.b()));
        }

        Copies.Grown grow() {
            if (isWhole()) {
                first.forEach(each -> compareWith(first, each));
                return new Copies.Grown(edges, List.of(), List.of());
            }
            if (!wasWhole()) {
                lead(leadersBefore, candidatesBefore());
            }
            lead(leaders, candidates());
            boolean sameLeaders = !wasWhole() && leadersBefore.containsAll(leaders);
            Set<Id> candidates = new HashSet<>(candidates());
            for (Id each : sameLeaders ? came : all.get()) {
                if (!candidates.contains(each)) {
                    compareWith(leaders, each);
                }
            }
            List<Edge> gone =
                    before.stream().filter(edge -> !leaders.contains(edge.a())).toList();
            gone.forEach(edge -> copyOf.getOrDefault(edge.b(), new HashSet<>()).remove(edge.a()));
            return new Copies.Grown(edges, gone, passedOver());
        }

        /** Chooses leaders; of those that led before, what they are copies of is known. */
        private void lead(Set<Id> chosen, List<Id> candidates) {
            for (Id each : candidates) {
                if (chosen == leaders) {
                    compareWith(chosen, each);
                }
                boolean isLed = copyOf.getOrDefault(each, Set.of()).stream().anyMatch(chosen::contains);
                if (!isLed && chosen.size() < LEADERS_MAX) {
                    chosen.add(each);
                }
            }
        }

        /** Compares a document with those of some that come before it, where that was not done before. */
        private void compareWith(Iterable<Id> some, Id document) {
            for (Id other : some) {
                if (other.compareTo(document) >= 0) {
                    return;
                }
                if (!isKnown(other, document)) {
                    Likeness likeness = Likeness.of(shingles.apply(other), shingles.apply(document));
                    if (likeness.isCopy()) {
                        edges.add(new Edge(other, document, likeness.reason()));
                        note(other, document);
                    }
                }
            }
        }

        private boolean isKnown(Id leader, Id document) {
            return !came.contains(leader) && !came.contains(document) && (wasWhole() || leadersBefore.contains(leader));
        }

        private void note(Id original, Id copy) {
            copyOf.computeIfAbsent(copy, unused -> new HashSet<>()).add(original);
        }

        /** Those that are copies of no leader are not compared with each other; the first of them stands for all. */
        private List<PassedOver> passedOver() {
            long led = copyOf.values().stream().filter(of -> !of.isEmpty()).count();
            int unled = (int) (count - leaders.size() - led);
            if (unled < 2) {
                return List.of();
            }
            Id least = leastUnled(candidates());
            if (least == null) {
                least = leastUnled(all.get());
            }
            return List.of(new PassedOver(
                    key,
                    Objects.requireNonNull(least),
                    unled - 1,
                    String.format(
                            Locale.ROOT,
                            "Of the %,d documents of the block %,d are like none of the %d that each was compared with, and were not compared"
                                    + " with each other.",
                            count,
                            unled,
                            leaders.size())));
        }

        private @Nullable Id leastUnled(Iterable<Id> some) {
            for (Id each : some) {
                if (!leaders.contains(each)
                        && copyOf.getOrDefault(each, Set.of()).isEmpty()) {
                    return each;
                }
            }
            return null;
        }
    }
}
