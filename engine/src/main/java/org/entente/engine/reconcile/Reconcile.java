package org.entente.engine.reconcile;

import java.util.List;
import org.entente.engine.kit.PassedOver;
import org.entente.model.ClaimKind;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Origins;

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

    /** An event, a series or a tie is called after so many of its claims at most, those of the least ids. */
    public static final int TITLE_CLAIMS_MAX = 256;

    private Reconcile() {}

    /** The keys of the blocks that a claim belongs to, ascending; none where nothing could be compared. */
    public static List<String> keys(ResolvedClaim claim) {
        return claim.comparand().keys();
    }

    /** How many claims of the block of a key are looked at, those of the least ids. */
    public static int claimsMax(String key) {
        return Keys.isOfEqualContent(key) ? EQUAL_CLAIMS_MAX : BLOCK_CLAIMS_MAX;
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
        return BlockSweep.beyond(key, first, claimsMax(key), claims);
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
     * The origins of claims that {@link BlockResult#utterances} connect, each claim's in the order of ids.
     *
     * @param component one or more, in any order; a claim that no edge connects is a component by itself
     */
    public static List<Origins> origins(List<ResolvedClaim> component) {
        return Roots.of(component);
    }
}
