package org.entente.formats;

import org.entente.engine.ingest.Piece;
import org.entente.engine.ingest.SkipReason;
import org.entente.model.BlockKind;

/** Pieces of tables and captions, the same for each format of office programs. */
final class Tables {
    private static final int CELL_CHARS_MAX = 200;

    private Tables() {}

    /**
     * A piece of that kind; a short one in a cell is a table's, on one line with the cells of its row before it.
     *
     * @param cellOfRow which cell of its row it stands in, from 1
     */
    static Piece piece(BlockKind kind, String text, boolean inCell, int cellOfRow) {
        if (kind == BlockKind.CAPTION) {
            return new Piece(kind, text, SkipReason.CAPTION, false);
        }
        boolean cell = inCell && text.length() < CELL_CHARS_MAX;
        return cell ? new Piece(BlockKind.TABLE, text, null, cellOfRow > 1) : Piece.of(kind, text);
    }
}
