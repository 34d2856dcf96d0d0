package org.entente.engine.copies;

import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * One passage that a copy has otherwise than another copy of the same text.
 *
 * @param kind what became of it
 * @param here where it stands in the one, in UTF-16 units of its text; null where it doesn't
 * @param there where it stands in the other; null where it doesn't
 */
public record Change(
        Kind kind, @Nullable Span here, @Nullable Span there) {
    /** What became of a passage. Neither copy is taken for the first. */
    public enum Kind {
        /** It stands in the one only. */
        CUT,
        /** It stands in the other only. */
        ADDED,
        /** Other words stand in its place. */
        ALTERED,
        /** The same words stand at another place. */
        MOVED
    }

    public Change {
        boolean fits =
                switch (kind) {
                    case CUT -> here != null && there == null;
                    case ADDED -> here == null && there != null;
                    case ALTERED, MOVED -> here != null && there != null;
                };
        if (!fits) {
            throw new IllegalArgumentException("a change that is " + kind + " has other passages");
        }
    }
}
