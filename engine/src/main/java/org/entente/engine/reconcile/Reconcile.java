package org.entente.engine.reconcile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.entente.engine.kit.Edge;
import org.entente.engine.kit.PassedOver;
import org.entente.model.ClaimKind;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Origins;
import org.entente.model.Verdict;

/**
 * Stage 5: which claims tell of one thing, how each two of them stand to each other, and what they rest
 * on.
 *
 * <p>Pure functions; stateless and thread-safe. A verdict hangs on its two claims alone, so a pair that
 * meets in two blocks gets the same verdict twice.
 */
public final class Reconcile {
    /**
     * So many claims of one block are looked at, those of the least ids. A block of more is of a key that tells little,
     * such as one country; its claims meet under narrower keys as well, of one day, one month or one amount.
     */
    public static final int BLOCK_CLAIMS_MAX = 512;

    /** So many claims that say the same in the same words of one day are looked at: each costs one comparison. */
    public static final int EQUAL_CLAIMS_MAX = 50_000;

    /** So many claims whose figures may be one series are looked at there: each costs one comparison. */
    public static final int SERIES_CLAIMS_MAX = 10_000;

    /** An event, a series or a tie is called after so many of its claims at most, those of the least ids. */
    public static final int TITLE_CLAIMS_MAX = 64;

    /**
     * Stands for how entities are named, for how {@link #keys} and {@link #card} are made from that, and for which documents of a block
     * are compared as copies: another where one of these may be another than before. A backend that keeps them makes them anew then,
     * since a claim that comes would not meet those that stand under the keys that they had. Tables that hold keys have a version of their own, which changes with it.
     */
    public static final String RULES = "3";

    private Reconcile() {}

    /** The keys of the blocks that a claim belongs to, ascending; none where nothing could be compared. */
    public static List<String> keys(ResolvedClaim claim) {
        return claim.keys();
    }

    /** The little of a claim by which {@link #plan} chooses whom it is compared with; it hangs on the claim alone. */
    public static Card card(ResolvedClaim claim) {
        return claim.card();
    }

    /**
     * Which claims of a block are compared with which, and which edges are kept of those that comparing finds: with {@link #compare}
     * the same as {@link #block}, for a backend that knows what most of its pairs gave.
     *
     * @param key the block's key
     * @param cards of the claims that are looked at: of the least ids, at most {@link #claimsMax}, in any order
     */
    public static BlockPlan plan(String key, List<Card> cards) {
        return new BlockPlan(key, cards.stream().sorted().distinct().toList());
    }

    /**
     * What comparing some pairs finds.
     *
     * @param verdicts ascending by id
     * @param edges every one between claims that tell of one happening, one series or one tie
     * @param utterances every one between claims that rest on one utterance
     */
    public record Compared(List<Verdict> verdicts, List<Edge> edges, List<Edge> utterances) {
        public Compared {
            verdicts = List.copyOf(verdicts);
            edges = List.copyOf(edges);
            utterances = List.copyOf(utterances);
        }
    }

    /**
     * Compares pairs of claims.
     *
     * @param claims those of the pairs, by id
     */
    public static Compared compare(Collection<BlockPlan.Pair> pairs, Map<Id, ResolvedClaim> claims) {
        PairFindings found = new PairFindings();
        for (BlockPlan.Pair pair : pairs) {
            found.compare(comparand(claims, pair.a()), comparand(claims, pair.b()));
        }
        return new Compared(found.verdicts(), found.edges(), found.utterances());
    }

    private static Comparand comparand(Map<Id, ResolvedClaim> claims, Id id) {
        ResolvedClaim claim = claims.get(id);
        if (claim == null) {
            throw new IllegalArgumentException("a claim to compare is not at hand: " + id);
        }
        return claim.comparand();
    }

    /** How many claims of the block of a key are looked at, those of the least ids. */
    public static int claimsMax(String key) {
        if (Keys.isOfEqualContent(key)) {
            return EQUAL_CLAIMS_MAX;
        }
        return Keys.isOfSeries(key) ? SERIES_CLAIMS_MAX : BLOCK_CLAIMS_MAX;
    }

    /**
     * What follows from one block.
     *
     * @param key the block's key
     * @param claims those that have the key, in any order
     */
    public static BlockResult block(String key, List<ResolvedClaim> claims) {
        return new BlockSweep(key, claimsMax(key)).sweep(claims);
    }

    /**
     * What is told of a block that holds more claims than {@link #block} looks at, for a backend that hands it only those
     * that it does.
     *
     * @param first the claim of the least id that is not looked at
     * @param claims how many claims the block holds, more than {@link #claimsMax}
     */
    public static PassedOver beyond(String key, Id first, int claims) {
        return BlockPlan.beyond(key, first, claimsMax(key), claims);
    }

    /** Whether claims of a kind are gathered: event claims to events, figures to series, ties to ties. */
    public static boolean isGathered(ClaimKind kind) {
        return switch (kind) {
            case EVENT, FIGURE, TIE -> true;
            case ATTRIBUTE, STATEMENT -> false;
        };
    }

    /**
     * The event, series or tie of claims that {@link BlockResult#edges} connect.
     *
     * @param component one or more, of one kind that is gathered, in any order
     */
    public static Gathering gathering(List<ResolvedClaim> component) {
        List<ResolvedClaim> ascending = component.stream().sorted().toList();
        ClaimKind kind = ascending.getFirst().claim().kind();
        if (ascending.stream().anyMatch(each -> each.claim().kind() != kind)) {
            throw new IllegalArgumentException("claims of one kind are gathered");
        }
        return gathering(
                ascending.stream().map(each -> each.claim().id()).toList(),
                ascending.subList(0, Math.min(ascending.size(), TITLE_CLAIMS_MAX)));
    }

    /**
     * The same, of claims of which only those that give the title are at hand.
     *
     * @param ids of all, ascending
     * @param first the claims of the least ids, ascending: all of them, or {@link #TITLE_CLAIMS_MAX}
     */
    public static Gathering gathering(List<Id> ids, List<ResolvedClaim> first) {
        ClaimKind kind = first.getFirst().claim().kind();
        if (!isGathered(kind)) {
            throw new IllegalArgumentException("of these claims none are gathered: " + kind);
        }
        if (first.size() != Math.min(ids.size(), TITLE_CLAIMS_MAX)
                || !first.getFirst().claim().id().equals(ids.getFirst())) {
            throw new IllegalArgumentException("the title is made of the claims of the least ids");
        }
        return new Gathering(ids.getFirst(), kind, Titles.of(first), ids);
    }

    /**
     * What a gathering is called, with the least of its claims alone.
     *
     * @param first the claims of the least ids, ascending: all of them, or {@link #TITLE_CLAIMS_MAX}
     */
    public static Gathering called(List<ResolvedClaim> first) {
        Id least = first.getFirst().claim().id();
        return new Gathering(least, first.getFirst().claim().kind(), Titles.of(first), List.of(least));
    }

    /**
     * The origins of claims that {@link BlockResult#utterances} connect, each claim's in the order of ids.
     *
     * @param component one or more, in any order; a claim that no edge connects is a component by itself
     */
    public static List<Origins> origins(List<ResolvedClaim> component) {
        return Roots.of(component);
    }
}
