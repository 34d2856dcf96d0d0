package org.entente.engine.read;

/**
 * What a reader's model takes a word for beside its syntax. A guess to be weighed against the rules, never
 * a claim by itself.
 *
 * @param event probability that it tells of something that happens, 0 to 1
 * @param cue probability that it puts something into a source's mouth, 0 to 1
 * @param certainty of what happens, where it is something that happens: {@code CERTAIN PROBABLE POSSIBLE
 *     UNDERSPECIFIED}
 * @param polarity {@code POS NEG UNDERSPECIFIED}
 * @param time {@code NON_FUTURE FUTURE UNDERSPECIFIED}
 * @param mention the kind of the mention that it heads, {@code none} for none: {@code person organization
 *     place event object substance animal plant time abstract}
 */
public record Hint(float event, float cue, String certainty, String polarity, String time, String mention) {
    /** What stands where a reader has no such model: nothing is said. */
    public static final Hint NONE = new Hint(0, 0, "", "", "", "none");
}
