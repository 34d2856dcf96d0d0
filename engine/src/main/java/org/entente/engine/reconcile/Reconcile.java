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
     * So many claims of one block are looked at, those of the least ids, so that a block fits into the memory of one
     * task. The rest is passed over by name.
     */
    public static final int BLOCK_CLAIMS_MAX = 50_000;

    private Reconcile() {}

    /** The keys of the blocks that a claim belongs to, ascending; none where nothing could be compared. */
    public static List<String> keys(ResolvedClaim claim) {
        return claim.comparand().keys();
    }

    /**
     * What follows from one block.
     *
     * @param key the block's key
     * @param claims those that have the key, in any order
     */
    public static BlockResult block(String key, List<ResolvedClaim> claims) {
        return new BlockSweep(key, BLOCK_CLAIMS_MAX).sweep(claims);
    }

    /**
     * What is told of a claim of a block that {@link #block} does not look at, for a backend that hands it only those
     * that it does.
     *
     * @param before how many claims of the block come before it by id, {@link #BLOCK_CLAIMS_MAX} or more
     */
    public static PassedOver beyond(String key, Id claim, int before) {
        return BlockSweep.beyond(key, claim, before);
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
        if (!isGathered(kind)
                || ascending.stream().anyMatch(each -> each.claim().kind() != kind)) {
            throw new IllegalArgumentException("claims of one kind are gathered, and of these only some: " + kind);
        }
        return new Gathering(
                ascending.getFirst().claim().id(),
                kind,
                Titles.of(ascending),
                ascending.stream().map(each -> each.claim().id()).toList());
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
