package org.entente.model;

import org.jspecify.annotations.Nullable;

/**
 * That a claim is put into a source's mouth. Lists of them run from the outermost source (nearest the
 * document's author) to the innermost.
 *
 * @param source who
 * @param cue the word that says so ({@code said}, {@code according to}), or null where only quotation
 *     marks do
 * @param direct whether the claim stands in quotation marks
 * @param span the words that hold source and cue, in the document's text
 */
public record Attribution(Source source, @Nullable String cue, boolean direct, Span span) {}
