package org.entente.evaluation;

/**
 * One case of a suite: what the fold is drawn by, what is resampled, what is answered as a whole.
 *
 * @param <G> its text and gold labels
 * @param file the file it lies in, relative to the suite's folder, with {@code /} between its parts
 * @param id what its fold is drawn by: its document's id, else its own id, else its index in its file
 * @param line where it begins in its file, from 1
 * @param gold its text and gold labels
 */
public record Case<G>(String file, String id, int line, G gold) {}
