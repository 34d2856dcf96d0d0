package org.entente.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.codec.Json;
import org.entente.engine.reconcile.DocumentFacts;
import org.entente.engine.reconcile.EntityRef;
import org.entente.engine.reconcile.ResolvedClaim;
import org.entente.model.Claim;
import org.entente.model.Id;

/**
 * A {@link ResolvedClaim} as it goes through the shuffle.
 *
 * @param claim the claim
 * @param passageText as it has it
 * @param sentenceText as it has it
 * @param entities by mention, ascending
 * @param document as it has it
 * @param linked the words of linked claims, ascending
 */
record ClaimInContext(
        Claim claim,
        String passageText,
        String sentenceText,
        List<Named> entities,
        DocumentFacts document,
        List<Linked> linked) {
    /** The entity behind a mention. */
    record Named(Id mention, EntityRef entity) {}

    /** The words of a linked claim. */
    record Linked(Id claim, String words) {}

    static String write(ResolvedClaim resolved) {
        List<Named> entities = new ArrayList<>();
        resolved.entities().forEach((mention, entity) -> entities.add(new Named(mention, entity)));
        List<Linked> linked = new ArrayList<>();
        resolved.linkedWords().forEach((claim, words) -> linked.add(new Linked(claim, words)));
        return Json.write(new ClaimInContext(
                resolved.claim(),
                resolved.passageText(),
                resolved.sentenceText(),
                entities,
                resolved.document(),
                linked));
    }

    static ResolvedClaim read(String json) {
        ClaimInContext in = Json.read(json, ClaimInContext.class);
        Map<Id, EntityRef> entities = new TreeMap<>();
        in.entities.forEach(each -> entities.put(each.mention(), each.entity()));
        Map<Id, String> words = new TreeMap<>();
        in.linked.forEach(each -> words.put(each.claim(), each.words()));
        return new ResolvedClaim(in.claim, in.passageText, in.sentenceText, entities, in.document, words);
    }
}
