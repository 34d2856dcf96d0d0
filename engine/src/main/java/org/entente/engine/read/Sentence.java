package org.entente.engine.read;

import java.util.List;
import org.entente.model.Span;

/**
 * A sentence with its syntax.
 *
 * @param span in UTF-16 units of the document's text
 * @param tokens in order; the head of each is an index into this list
 * @param names typed spans of names, in order, not crossing; nested where the text nests
 * @param doubted spans that the reader takes for names of bodies, but not surely enough to tell them; they may overlap names of
 *     other kinds
 * @param hints what the reader's model says of each token beside its syntax; empty where it has none
 */
public record Sentence(Span span, List<Token> tokens, List<NameSpan> names, List<NameSpan> doubted, List<Hint> hints) {
    public Sentence {
        tokens = List.copyOf(tokens);
        names = List.copyOf(names);
        doubted = List.copyOf(doubted);
        hints = List.copyOf(hints);
        if (!hints.isEmpty() && hints.size() != tokens.size()) {
            throw new IllegalArgumentException("a sentence has one hint a token, or none");
        }
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence has tokens");
        }
    }

    /** A sentence without doubts. */
    public Sentence(Span span, List<Token> tokens, List<NameSpan> names, List<Hint> hints) {
        this(span, tokens, names, List.of(), hints);
    }

    /** A sentence without doubts and hints. */
    public Sentence(Span span, List<Token> tokens, List<NameSpan> names) {
        this(span, tokens, names, List.of(), List.of());
    }

    /** The hint at a token, {@link Hint#NONE} where there is none. */
    public Hint hint(int token) {
        return hints.isEmpty() ? Hint.NONE : hints.get(token);
    }

    /** Whether it has dependencies: one root at least. */
    public boolean isParsed() {
        return tokens.stream()
                .anyMatch(
                        token -> token.head() == Token.ROOT && token.relation().equals("root"));
    }
}
