package org.entente.app.work;

import java.util.List;
import org.entente.model.CopyCluster;
import org.entente.model.Entity;
import org.entente.model.Gathering;
import org.entente.model.Origins;
import org.entente.model.Verdict;

/**
 * What all documents of a case amount to together; each list ascending by id.
 *
 * @param copies clusters of copies
 * @param entities of all mentions
 * @param verdicts of all claims
 * @param gatherings events, series and ties
 * @param origins of all claims
 */
public record Derived(
        List<CopyCluster> copies,
        List<Entity> entities,
        List<Verdict> verdicts,
        List<Gathering> gatherings,
        List<Origins> origins) {
    public Derived {
        copies = List.copyOf(copies);
        entities = List.copyOf(entities);
        verdicts = List.copyOf(verdicts);
        gatherings = List.copyOf(gatherings);
        origins = List.copyOf(origins);
    }
}
