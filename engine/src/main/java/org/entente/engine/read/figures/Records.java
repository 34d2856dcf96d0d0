package org.entente.engine.read.figures;

import java.util.List;
import java.util.Set;
import org.entente.engine.kit.times.TimeFound;
import org.entente.engine.read.Sentence;
import org.entente.engine.read.Token;

/**
 * Times since which something is the first or the most of its kind. They tell what it is held against and not since when it is so: "the largest
 * fleet since 1989" did not come in 1989. Stateless.
 */
public final class Records {
    /** Superlatives by form that name an amount (most raids, at least 20) or the time itself. */
    private static final Set<String> NO_RECORD = Set.of("most", "least", "latest");

    private static final Set<String> SINGLE = Set.of("first", "only");
    private static final Set<String> MARKED = Set.of("the", "its", "his", "her", "their", "our", "my", "'s", "’s");

    private Records() {}

    /** Whether a time stands behind a noun that is told to be the first or the most of its kind since then. */
    public static boolean holds(Sentence sentence, TimeFound time) {
        if (time.role() != TimeFound.Role.SINCE) {
            return false;
        }
        List<Token> tokens = sentence.tokens();
        int at = 0;
        while (at < tokens.size() && tokens.get(at).span().end() <= time.span().start()) {
            at++;
        }
        for (int word = at - 1; word >= 0 && !isBreak(tokens.get(word)); word--) {
            if (isRecord(tokens, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBreak(Token token) {
        boolean verb = token.upos().equals("VERB") && !token.plainRelation().equals("amod")
                || token.upos().equals("AUX");
        return verb || token.upos().equals("PUNCT") && !token.text().equals("-");
    }

    private static boolean isRecord(List<Token> tokens, int word) {
        Token token = tokens.get(word);
        boolean describes = token.plainRelation().equals("amod");
        if (SINGLE.contains(token.lemma()) && token.upos().equals("ADJ")) {
            return describes;
        }
        if (token.xpos().equals("RBS")) {
            return word > 0 && MARKED.contains(tokens.get(word - 1).lemma());
        }
        return describes
                && token.xpos().equals("JJS")
                && !NO_RECORD.contains(token.lemma())
                && !NO_RECORD.contains(token.text());
    }
}
