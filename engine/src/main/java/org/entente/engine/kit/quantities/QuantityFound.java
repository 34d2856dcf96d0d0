package org.entente.engine.kit.quantities;

import org.entente.model.Amount;
import org.entente.model.Bound;
import org.entente.model.Span;

/**
 * An amount found in text.
 *
 * @param span the whole: hedge, number, unit or counted noun ("at least 21 strikes")
 * @param number the number alone ("21", "1.3 million", "dozens")
 * @param amount value and interval, in {@code unit}
 * @param bound how the words bound it
 * @param unit a symbol of the lexicon of units ({@code km}, {@code bbl/d}, {@code USD}, {@code %}, {@code
 *     pp}); for counts the noun after the number in the singular as far as it can be told without syntax,
 *     else empty
 * @param unitSpan the unit's words, or the number's where there are none
 * @param kind what sort of amount
 * @param counted what is counted with its own qualifiers, in lower case, the head in the singular ("european
 *     country"); of a share what it is of; empty where nothing is
 * @param change whether the words say that something rose or fell by it
 * @param changeByVerb whether a verb or particle before it says so ("rose 5%", "down 5%"), and neither a noun nor
 *     what stands behind ("a rise of 5%", "5% lower")
 * @param ambiguous whether its digits can be read two ways ("1.000") and nothing in the text decides;
 *     the interval then holds both readings
 */
public record QuantityFound(
        Span span,
        Span number,
        Amount amount,
        Bound bound,
        String unit,
        Span unitSpan,
        Kind kind,
        String counted,
        Change change,
        boolean changeByVerb,
        boolean ambiguous) {
    /** The sorts of amounts. */
    public enum Kind {
        /** With a unit of the lexicon: money, length, duration, share. */
        MEASURED,
        /** Of things counted. */
        COUNTED,
        /** A number whose unit the words do not name. */
        BARE,
        /** So many times something else: doubled, threefold. */
        MULTIPLE
    }

    /** Whether the amount is of a rise or a fall. */
    public enum Change {
        NONE,
        UP,
        DOWN
    }
}
