package org.entente.engine.resolve;

import org.entente.model.Id;

/**
 * Two mentions that may well name one entity, without the evidence that joins them: for a person to
 * decide.
 *
 * @param a the lesser mention's id
 * @param b the greater mention's id
 * @param reason one plain sentence for a person
 */
public record Likely(Id a, Id b, String reason) implements Comparable<Likely> {
    public Likely {
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException("a likely pair runs from the lesser id to the greater");
        }
    }

    static Likely between(Id one, Id other, String reason) {
        return one.compareTo(other) < 0 ? new Likely(one, other, reason) : new Likely(other, one, reason);
    }

    @Override
    public int compareTo(Likely other) {
        int byA = a.compareTo(other.a);
        return byA != 0 ? byA : b.compareTo(other.b);
    }
}
