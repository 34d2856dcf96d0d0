package org.entente.app.work;

import org.entente.model.Claim;
import org.entente.model.Id;
import org.entente.model.Origins;
import org.entente.model.Passage;
import org.entente.model.Review;

/**
 * A claim with what a person has made of it and where it comes from.
 *
 * @param claim as it stands, corrections applied
 * @param review what a person has made of it
 * @param read as the machine read it, which is what a judgement is anchored at
 * @param document the document that holds it
 * @param origins its roots
 */
public record ClaimView(Claim claim, Review review, Claim read, DocumentView document, Origins origins) {
    public Id id() {
        return claim.id();
    }

    /** The words that say it, with what stands around them. */
    public Passage passage() {
        return Passage.of(claim.document(), document.document().text(), claim.span());
    }
}
