package org.entente.app.web;

/**
 * Two passages beside each other, and how the one stands to the other.
 *
 * @param bearing how it looks
 * @param words "contradicts", "later update"
 * @param left the earlier, the inner, or the one that is denied
 * @param right the other
 * @param reason why, one plain sentence
 * @param copies how many further pairs are copies of these two passages
 */
record Versus(Bearing bearing, String words, Side left, Side right, String reason, int copies) {
    /** A passage with what it rests on. */
    record Side(Entry entry, String origin) {}
}
