package org.entente.app.web;

import java.util.ArrayList;
import java.util.List;

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
 * @param also the same passage in copies of that text
 */
record Comparison(
        Bearing bearing,
        String words,
        String other,
        String otherDate,
        String otherHref,
        Quote quote,
        String hedge,
        String reason,
        List<Place> also) {
    /** A passage that one can go to, by its document's publisher and date. */
    record Place(String words, String href) {}

    /** This one, told of a copy too. */
    Comparison withCopy(Comparison copy) {
        List<Place> copies = new ArrayList<>(also);
        copies.add(new Place(
                copy.other() + (copy.otherDate().isEmpty() ? "" : ", " + copy.otherDate()), copy.otherHref()));
        return new Comparison(bearing, words, other, otherDate, otherHref, quote, hedge, reason, List.copyOf(copies));
    }
}
