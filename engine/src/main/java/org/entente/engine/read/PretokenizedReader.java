package org.entente.engine.read;

import java.util.List;

/**
 * Parses a sentence whose words are given, as treebanks are scored: tokens are not made anew, so that each
 * answer stands beside a gold token. A syntax reader may offer it beside {@link SyntaxReader}.
 *
 * <p>Implementations are thread-safe and deterministic.
 */
public interface PretokenizedReader {
    /**
     * Parses one sentence.
     *
     * @param words in order, none empty
     * @return one token a word, in order; spans are into the words joined by single spaces; where the
     *     sentence could not be parsed every head is {@link Token#ROOT} and no relation is {@code root}
     */
    List<Token> parse(List<String> words);
}
