package org.entente.engine.reconcile;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.entente.model.Claim;
import org.entente.model.Id;
import org.entente.model.Span;

/**
 * A claim with all that comparing it needs: its words, the entities behind its mentions, its document.
 *
 * <p>Ordered as claims are, by id. Immutable.
 *
 * @param claim the claim
 * @param passageText the words of the claim's span
 * @param entities by mention id: the entity of every mention that the claim, its figures' scopes, its
 *     place and its sources point at; a mention without an entity may be left out
 * @param document the document that holds it
 * @param linkedWords by claim id: the words of the claims that this one's links lead to; one without may
 *     be left out, and then purposes are not compared
 */
public record ResolvedClaim(
        Claim claim,
        String passageText,
        Map<Id, EntityRef> entities,
        DocumentFacts document,
        Map<Id, String> linkedWords)
        implements Comparable<ResolvedClaim> {
    public ResolvedClaim {
        entities = Collections.unmodifiableMap(new TreeMap<>(entities));
        linkedWords = Collections.unmodifiableMap(new TreeMap<>(linkedWords));
        if (passageText.length() != claim.span().length()) {
            throw new IllegalArgumentException("the words of a claim are as long as its span");
        }
        if (!document.id().equals(claim.document())) {
            throw new IllegalArgumentException("a claim comes with the facts of its own document");
        }
    }

    /** A claim without links, or with links to claims whose words nobody has. */
    public ResolvedClaim(Claim claim, String passageText, Map<Id, EntityRef> entities, DocumentFacts document) {
        this(claim, passageText, entities, document, Map.of());
    }

    /** The words at {@code span}, which lies within the claim's. */
    String words(Span span) {
        return span.shift(-claim.span().start()).in(passageText);
    }

    @Override
    public int compareTo(ResolvedClaim other) {
        return claim.compareTo(other.claim);
    }
}
