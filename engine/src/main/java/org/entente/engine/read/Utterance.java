package org.entente.engine.read;

import java.util.List;
import java.util.Set;
import org.entente.model.Span;

/**
 * Something put into a source's mouth within one sentence.
 *
 * @param cue index of the word that says so, or {@link #NONE} where only quotation marks do
 * @param cueWords that word, as written
 * @param effect what the cue makes of its content
 * @param source index of the head of who says it, or {@link #NONE}
 * @param content the tokens said, ascending
 * @param says whether the cue tells of an act of saying, so that there is a statement; not for documents
 *     that show and minds that think
 */
record Utterance(int cue, String cueWords, Effect effect, int source, Set<Integer> content, boolean says) {
    static final int NONE = -1;

    Utterance {
        content = Set.copyOf(content);
    }

    /** Where source and cue stand. */
    Span cueSpan(Tree tree) {
        return source == NONE
                ? tree.token(cue).span()
                : tree.token(cue).span().cover(tree.token(source).span());
    }

    /** Widest content first: the outermost source comes first. */
    static List<Utterance> outermostFirst(List<Utterance> utterances) {
        return utterances.stream()
                .sorted((a, b) -> Integer.compare(b.content.size(), a.content.size()))
                .toList();
    }
}
