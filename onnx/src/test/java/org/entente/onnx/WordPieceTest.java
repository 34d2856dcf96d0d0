package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WordPieceTest {
    private static WordPiece pieces(String... words) {
        List<String> vocabulary = new ArrayList<>(Collections.nCopies(200, ""));
        for (int i = 0; i < 200; i++) {
            vocabulary.set(i, "[unused" + i + "]");
        }
        vocabulary.addAll(List.of(words));
        return new WordPiece(vocabulary);
    }

    @Test
    void theLongestPieceComesFirst() {
        assertThat(pieces("mine", "mines", "##weep", "##sweeper", "##er").ids("Minesweeper"))
                .containsExactly(201, 202, 204);
    }

    @Test
    void accentsAndCapitalsFallAway() {
        assertThat(WordPiece.parts("Güneş")).containsExactly("gunes");
        assertThat(WordPiece.parts("ISIL")).containsExactly("isil");
    }

    @Test
    void punctuationStandsAlone() {
        assertThat(WordPiece.parts("U.S.")).containsExactly("u", ".", "s", ".");
        assertThat(WordPiece.parts("n’t")).containsExactly("n", "’", "t");
    }

    @Test
    void whatNoPieceCoversIsUnknownAsAWhole() {
        assertThat(pieces("a", "##b").ids("abc")).containsExactly(WordPiece.UNKNOWN);
        assertThat(pieces("a").ids("\u200b")).containsExactly(WordPiece.UNKNOWN);
    }

    @Test
    void aVeryLongWordIsKnownByItsFirstPieces() {
        assertThat(pieces("a", "-").ids("a-".repeat(500))).hasSize(WordPiece.WORD_PIECES_MAX);
    }
}
