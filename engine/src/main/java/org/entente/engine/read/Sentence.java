package org.entente.engine.read;

import java.util.List;
import org.entente.model.Span;

/**
 * A sentence with its syntax.
 *
 * @param span in UTF-16 units of the document's text
 * @param tokens in order; the head of each is an index into this list
 * @param names typed spans of names, in order, not crossing; nested where the text nests
 */
public record Sentence(Span span, List<Token> tokens, List<NameSpan> names) {
    public Sentence {
        tokens = List.copyOf(tokens);
        names = List.copyOf(names);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence has tokens");
        }
    }

    /** Whether it has dependencies: one root at least. */
    public boolean isParsed() {
        return tokens.stream()
                .anyMatch(
                        token -> token.head() == Token.ROOT && token.relation().equals("root"));
    }
}
