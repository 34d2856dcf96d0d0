package org.entente.model;

import org.jspecify.annotations.Nullable;

/**
 * The typed relation of two claims. {@code a} is the earlier, the inner or the entailing one; where
 * neither is, the one of the lesser id.
 *
 * @param id of {@code a}, {@code b} and the figures
 * @param a a claim's id
 * @param b another claim's id
 * @param figureA the figure of {@code a} that is compared, or null where no figures are
 * @param figureB the figure of {@code b}, or null
 * @param relation how they stand to each other
 * @param reason one plain sentence that names what was compared
 */
public record Verdict(
        Id id, Id a, Id b, @Nullable Id figureA, @Nullable Id figureB, Relation relation, String reason)
        implements Comparable<Verdict> {
    public Verdict {
        if (a.equals(b)) {
            throw new IllegalArgumentException("a verdict is of two claims");
        }
        if (!id.equals(idOf(a, b, figureA, figureB))) {
            throw new IllegalArgumentException("a verdict's id is of its claims and figures");
        }
    }

    public static Verdict of(Id a, Id b, @Nullable Id figureA, @Nullable Id figureB, Relation relation, String reason) {
        return new Verdict(idOf(a, b, figureA, figureB), a, b, figureA, figureB, relation, reason);
    }

    private static Id idOf(Id a, Id b, @Nullable Id figureA, @Nullable Id figureB) {
        return Ids.of(
                "verdict",
                a.hex(),
                b.hex(),
                figureA == null ? "" : figureA.hex(),
                figureB == null ? "" : figureB.hex());
    }

    @Override
    public int compareTo(Verdict other) {
        return id.compareTo(other.id);
    }
}
