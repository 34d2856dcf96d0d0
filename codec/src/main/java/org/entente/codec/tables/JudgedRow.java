package org.entente.codec.tables;

import java.util.List;
import org.entente.model.Claim;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.Review;

/**
 * A document's reading as people have left it.
 *
 * @param document the document's id
 * @param mentions all of them, added ones too
 * @param claims all of them, rejected ones too
 * @param unapplied the judgements on this document that found nothing
 */
public record JudgedRow(Id document, List<Mention> mentions, List<JudgedClaim> claims, List<Unapplied> unapplied) {
    public JudgedRow {
        mentions = List.copyOf(mentions);
        claims = List.copyOf(claims);
        unapplied = List.copyOf(unapplied);
    }

    /**
     * A claim with what a person has made of it.
     *
     * @param claim as corrected
     * @param review what was made of it
     * @param read the claim's id as the machine read it, or as it was added
     */
    public record JudgedClaim(Claim claim, Review review, Id read) {}

    /**
     * A judgement that found nothing to apply to.
     *
     * @param judgement its id
     * @param reason one plain sentence for a person
     */
    public record Unapplied(Id judgement, String reason) {}
}
