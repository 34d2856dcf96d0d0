package org.entente.codec.tables;

import java.util.List;
import org.entente.model.Id;
import org.entente.model.Verdict;

/**
 * What one block gave.
 *
 * @param stage {@code copies}, {@code resolve} or {@code reconcile}
 * @param key the block's key
 * @param edges that join its records: copies, mentions of one entity, claims of one gathering
 * @param utterances edges between claims that rest on one utterance; empty but for {@code reconcile}
 * @param verdicts empty but for {@code reconcile}
 * @param passedOver what a bound kept from being compared
 */
public record BlockRow(
        String stage,
        String key,
        List<EdgeRow> edges,
        List<EdgeRow> utterances,
        List<Verdict> verdicts,
        List<PassedOverRow> passedOver) {
    public BlockRow {
        edges = List.copyOf(edges);
        utterances = List.copyOf(utterances);
        verdicts = List.copyOf(verdicts);
        passedOver = List.copyOf(passedOver);
    }

    /** Whether nothing followed from the block. */
    public boolean isEmpty() {
        return edges.isEmpty() && utterances.isEmpty() && verdicts.isEmpty() && passedOver.isEmpty();
    }

    /**
     * That two records belong together.
     *
     * @param a the lesser id
     * @param b the greater id
     * @param reason one plain sentence for a person
     */
    public record EdgeRow(Id a, Id b, String reason) {}

    /**
     * A record that a bound kept from being compared with every other one of its block.
     *
     * @param record the record's id
     * @param pairs with how many it was not compared
     * @param detail one plain sentence for a person
     */
    public record PassedOverRow(Id record, int pairs, String detail) {}
}
