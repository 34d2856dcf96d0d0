package org.entente.model;

/**
 * How another claim bears on the claim that holds this link.
 *
 * @param relation in what way
 * @param claim the other claim's id, of the same document
 * @param factuality how certain the link itself is, as its speaker has it
 */
public record Link(LinkRelation relation, Id claim, Factuality factuality) {}
