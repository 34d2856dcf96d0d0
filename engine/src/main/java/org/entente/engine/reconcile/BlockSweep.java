package org.entente.engine.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.engine.kit.PassedOver;
import org.entente.model.Id;

/** Compares the claims of one block, as a {@link BlockPlan} chooses the pairs. */
final class BlockSweep {
    private final String key;
    private final int claimsMax;

    /** @param claimsMax so many claims are looked at, those of the least ids */
    BlockSweep(String key, int claimsMax) {
        this.key = key;
        this.claimsMax = claimsMax;
    }

    BlockResult sweep(List<ResolvedClaim> claims) {
        List<ResolvedClaim> ascending = claims.stream().sorted().distinct().toList();
        Map<Id, ResolvedClaim> lookedAt = new HashMap<>();
        List<Card> cards = new ArrayList<>();
        for (ResolvedClaim each : ascending.subList(0, Math.min(claimsMax, ascending.size()))) {
            lookedAt.put(each.claim().id(), each);
            cards.add(each.card());
        }
        BlockPlan plan = new BlockPlan(key, cards);
        PairFindings found = new PairFindings();
        for (BlockPlan.Pair pair : plan.pairs()) {
            found.compare(comparand(lookedAt, pair.a()), comparand(lookedAt, pair.b()));
        }
        List<PassedOver> passedOver = new ArrayList<>(plan.passedOver());
        if (ascending.size() > claimsMax) {
            Id first = ascending.get(claimsMax).claim().id();
            passedOver.add(BlockPlan.beyond(key, first, claimsMax, ascending.size()));
        }
        return new BlockResult(
                found.verdicts(), plan.forest(found.edges()), plan.forest(found.utterances()), passedOver);
    }

    private static Comparand comparand(Map<Id, ResolvedClaim> claims, Id id) {
        return Objects.requireNonNull(claims.get(id)).comparand();
    }
}
