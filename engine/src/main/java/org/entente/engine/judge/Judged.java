package org.entente.engine.judge;

import java.util.List;
import org.entente.model.Claim;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Mention;
import org.entente.model.Review;

/**
 * A document's reading as people have left it.
 *
 * @param mentions the machine's, then those that a person added, in the order of the text
 * @param claims all of them, rejected ones too, in the order of the text
 * @param failed the judgements on this document that found nothing to apply to
 */
public record Judged(List<Mention> mentions, List<JudgedClaim> claims, List<Failed> failed) {
    public Judged {
        mentions = List.copyOf(mentions);
        claims = List.copyOf(claims);
        failed = List.copyOf(failed);
    }

    /** The claims that are compared: all but the rejected. */
    public List<Claim> standing() {
        return claims.stream()
                .filter(claim -> claim.review() != Review.REJECTED)
                .map(JudgedClaim::claim)
                .toList();
    }

    /**
     * A claim with what a person has made of it.
     *
     * @param claim as corrected
     * @param review what was made of it
     * @param read the claim as the machine read it, or as it was added; its id differs from the claim's
     *     own where a correction changed what the id is made of
     */
    public record JudgedClaim(Claim claim, Review review, Claim read) {}

    /**
     * A judgement that applies to nothing in this reading.
     *
     * @param judgement its id
     * @param decision what was decided
     * @param reason one plain sentence for a person
     */
    public record Failed(Id judgement, Judgement.Decision decision, String reason) {}
}
