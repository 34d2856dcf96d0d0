package org.entente.evaluation;

/**
 * Answers a case and scores the answer. Thread-safe, deterministic.
 *
 * @param <G> text and gold labels of a case
 */
@FunctionalInterface
public interface Answerer<G> {
    /** The answer to that case, scored. */
    Answer answer(Case<G> item);
}
