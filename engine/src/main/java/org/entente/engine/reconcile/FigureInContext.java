package org.entente.engine.reconcile;

import org.entente.model.Figure;
import org.entente.model.Id;

/**
 * A figure with the claim that states it.
 *
 * @param claim the claim
 * @param figure one of its figures
 */
public record FigureInContext(ResolvedClaim claim, Figure figure) {
    public FigureInContext {
        Id id = figure.id();
        if (claim.claim().figures().stream().noneMatch(each -> each.id().equals(id))) {
            throw new IllegalArgumentException("a figure comes with the claim that states it");
        }
    }
}
