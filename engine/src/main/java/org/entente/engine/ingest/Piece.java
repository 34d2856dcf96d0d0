package org.entente.engine.ingest;

import org.entente.model.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * One block of a document before its place in the text is known.
 *
 * @param kind what it is
 * @param text its words; white space is folded later
 * @param skipReason a code of {@link SkipReason}, or null where it is to be read
 * @param joined whether it stands on the same line as the piece before it
 */
public record Piece(BlockKind kind, String text, @Nullable String skipReason, boolean joined) {
    /** A piece on a line of its own that is read. */
    public static Piece of(BlockKind kind, String text) {
        return new Piece(kind, text, null, false);
    }

    /** A piece on a line of its own that is kept and passed over. */
    public static Piece litter(String text, String skipReason) {
        return new Piece(BlockKind.LITTER, text, skipReason, false);
    }

    /** The same words in the same place, passed over; a caption or heading stays one. */
    Piece skipped(String reason) {
        return new Piece(kind == BlockKind.CAPTION ? kind : BlockKind.LITTER, text, reason, joined);
    }

    /** Whether it is to be read. */
    public boolean isRead() {
        return skipReason == null;
    }
}
