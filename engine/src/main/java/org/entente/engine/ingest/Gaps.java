package org.entente.engine.ingest;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.BlockKind;

/**
 * Finds where a text announces what isn't there: a paragraph that ends in a colon, and nothing like a list, a
 * table, a quotation or running text that it could lead on to follows. The colon itself becomes a piece
 * that is skipped as {@code text-missing}, so that the place is marked and no word is added or lost.
 */
final class Gaps {
    private final Litter litter;

    Gaps(Litter litter) {
        this.litter = litter;
    }

    List<Piece> mark(List<Piece> pieces) {
        List<Piece> marked = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            String text = piece.text().strip();
            if (!piece.isRead()
                    || piece.kind() != BlockKind.PARAGRAPH
                    || !text.endsWith(":")
                    || text.length() < 2
                    || litter.leadsOn(text)
                    || isAnswered(pieces, at)) {
                marked.add(piece);
                continue;
            }
            String words = text.substring(0, text.length() - 1);
            marked.add(new Piece(piece.kind(), words, null, piece.joined()));
            marked.add(new Piece(BlockKind.LITTER, ":", SkipReason.TEXT_MISSING, true));
        }
        return marked;
    }

    /** Whether what follows is of the kind that a colon leads on to. */
    private static boolean isAnswered(List<Piece> pieces, int at) {
        for (Piece next : pieces.subList(at + 1, pieces.size())) {
            if (SkipReason.LIST_MARKER.equals(next.skipReason())) {
                return true;
            }
            if (!next.isRead()) {
                continue;
            }
            String text = next.text().strip();
            return next.kind() == BlockKind.LIST_ITEM
                    || next.kind() == BlockKind.TABLE
                    || next.kind() == BlockKind.QUOTE
                    || !text.isEmpty() && "\"“‘'«-–—•".indexOf(text.charAt(0)) >= 0
                    || Character.isLowerCase(text.isEmpty() ? 'A' : text.charAt(0));
        }
        return false;
    }
}
