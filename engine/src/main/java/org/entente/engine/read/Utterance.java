package org.entente.engine.read;

import java.util.List;
import java.util.Set;
import org.entente.model.Span;

/**
 * Something put into a source's mouth or mind within one sentence.
 *
 * @param cue index of the word that says so
 * @param cueWords that word, as written
 * @param effect what the cue makes of its content
 * @param source index of the head of who says it, or {@link #NONE}
 * @param content the tokens said
 * @param kind what sort of cue it is
 * @param cueTokens the cue with its auxiliaries, negation, particle and preposition
 * @param sourceTokens the whole phrase of who says it, empty where nobody is told
 * @param spoken whether the cue tells an act of speech, be it a stance (criticised the deal), so that there is a statement
 */
record Utterance(
        int cue,
        String cueWords,
        Effect effect,
        int source,
        Set<Integer> content,
        Kind kind,
        Set<Integer> cueTokens,
        Set<Integer> sourceTokens,
        boolean spoken) {
    static final int NONE = -1;

    /** What cues do. */
    enum Kind {
        /** An act of saying, so that there is a statement. */
        SAY,
        /** A mind that thinks. */
        THINK,
        /** A document that shows, a noun that names what was said. */
        SHOW,
        /** A stance towards something: wants, urges, condemns. What it is about is not said by the source. */
        STANCE
    }

    Utterance {
        content = Set.copyOf(content);
        cueTokens = Set.copyOf(cueTokens);
        sourceTokens = Set.copyOf(sourceTokens);
    }

    /** Whether it is the label of a turn of talk, which goes on behind its sentence. */
    boolean isLabel() {
        return cueWords.equals(":");
    }

    /** Whether it is a name behind a dash, which tells of what stands before it alone. */
    boolean isSignature() {
        return Speech.DASHES.contains(cueWords);
    }

    /** Whether its content is what the source says. */
    boolean says() {
        return kind == Kind.SAY;
    }

    /** Whether there is a statement: something is said, or a stance is taken in words. */
    boolean isStatement() {
        return says() || spoken;
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
