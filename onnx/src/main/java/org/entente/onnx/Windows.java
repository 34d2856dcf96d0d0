package org.entente.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Cuts a sentence that is too long for the model into windows, behind punctuation where there is some in
 * the window's last third. Nothing is left out.
 */
final class Windows {
    /** Pieces in a window at most; the encoder has 512 positions and is trained on far shorter sentences. */
    static final int PIECES_MAX = 250;

    private static final Set<String> BREAKS = Set.of(";", ":", ",", ".", "!", "?", "—", "–", "-", "•", "|", ")");

    private Windows() {}

    /**
     * Cuts.
     *
     * @param pieces how many pieces a word takes
     * @return windows in order, which together are {@code words}
     */
    static List<List<String>> cut(List<String> words, ToIntFunction<String> pieces) {
        List<List<String>> windows = new ArrayList<>();
        int start = 0;
        int size = 0;
        int breakAt = -1;
        for (int i = 0; i < words.size(); i++) {
            int own = pieces.applyAsInt(words.get(i));
            if (size + own > PIECES_MAX && i > start) {
                int end = breakAt > start ? breakAt : i;
                windows.add(List.copyOf(words.subList(start, end)));
                start = end;
                breakAt = -1;
                size = 0;
                for (int j = start; j < i; j++) {
                    size += pieces.applyAsInt(words.get(j));
                }
            }
            size += own;
            if (size > PIECES_MAX * 2 / 3 && BREAKS.contains(words.get(i))) {
                breakAt = i + 1;
            }
        }
        windows.add(List.copyOf(words.subList(start, words.size())));
        return windows;
    }
}
