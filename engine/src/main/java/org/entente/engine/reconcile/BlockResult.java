package org.entente.engine.reconcile;

import java.util.List;
import org.entente.engine.kit.Edge;
import org.entente.engine.kit.PassedOver;
import org.entente.model.Verdict;

/**
 * What follows from one block of claims.
 *
 * @param verdicts ascending by id
 * @param edges between claims that tell of one happening, one series or one tie, as many as hold them together: what
 *     {@link Reconcile#gathering} is made of; both ends are of one kind
 * @param utterances between claims that rest on one utterance, as many: what {@link Reconcile#origins} is made of
 * @param passedOver the claims that the bound on pairs kept from being compared with some of the block
 */
public record BlockResult(
        List<Verdict> verdicts, List<Edge> edges, List<Edge> utterances, List<PassedOver> passedOver) {
    public BlockResult {
        verdicts = List.copyOf(verdicts);
        edges = List.copyOf(edges);
        utterances = List.copyOf(utterances);
        passedOver = List.copyOf(passedOver);
    }
}
