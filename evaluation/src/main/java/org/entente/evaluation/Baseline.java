package org.entente.evaluation;

/**
 * A peer that is scored beside Entente on the same cases.
 *
 * @param <G> text and gold labels of a case
 * @param name what it is, with its version
 * @param answerer how it answers
 */
public record Baseline<G>(String name, Answerer<G> answerer) {}
