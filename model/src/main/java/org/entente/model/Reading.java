package org.entente.model;

import java.util.List;

/**
 * What was read from one document. Every sentence of the document lies under a claim or under an entry
 * of {@code skipped}.
 *
 * @param document the document's id
 * @param reader the hash of model, lexicons and code that read it
 * @param sentences the spans of its sentences, in order
 * @param mentions in the order of the text
 * @param claims in the order of the text
 * @param skipped in the order of the text
 */
public record Reading(
        Id document,
        Id reader,
        List<Span> sentences,
        List<Mention> mentions,
        List<Claim> claims,
        List<Skipped> skipped) {
    public Reading {
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
        claims = List.copyOf(claims);
        skipped = List.copyOf(skipped);
    }
}
