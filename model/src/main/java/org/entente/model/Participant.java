package org.entente.model;

/**
 * A mention in a role of a claim.
 *
 * @param role the part it plays
 * @param mention the mention's id
 * @param span the mention's span
 */
public record Participant(Role role, Id mention, Span span) {}
