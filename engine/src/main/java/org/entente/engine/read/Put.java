package org.entente.engine.read;

import org.entente.model.Factuality;
import org.entente.model.Mode;
import org.entente.model.Span;

/**
 * How certain a word of a document is put, whether or not a claim comes of it: what the certainty of claims
 * rests on.
 *
 * @param word a verb, noun or adjective, or a form of "be"
 * @param factuality on FactBank's scale, as the innermost source has it
 * @param mode how it is put
 * @param future whether it is told to lie ahead of its source
 */
public record Put(Span word, Factuality factuality, Mode mode, boolean future) {}
