package org.entente.app.web;

/**
 * How one claim stands to another, as a screen says it.
 *
 * @param bearing how it looks
 * @param words "contradicts", "later update of"
 * @param other who published the other passage
 * @param otherDate when
 * @param otherHref the other passage in its reader
 * @param quote the other passage's words
 * @param hedge how the other is put and by whom
 * @param reason why, one plain sentence
 */
record Comparison(
        Bearing bearing,
        String words,
        String other,
        String otherDate,
        String otherHref,
        Quote quote,
        String hedge,
        String reason) {}
