package org.entente.baselines;

import java.util.ArrayList;
import java.util.List;
import org.entente.engine.read.NameSpan;
import org.entente.engine.read.Token;

/** Mends what this parser is known to get wrong and what its own names show to be wrong. Stateless. */
final class Repairs {
    private Repairs() {}

    /**
     * "Bought from Turkey drones": the parser takes the place for a part of the thing's name. Where a verb
     * has no object, and a place's name after "from" is joined to a bare plural noun, the place is where it
     * comes from and the noun the object.
     */
    static List<Token> of(List<Token> tokens, List<NameSpan> names) {
        List<Token> mended = new ArrayList<>(tokens);
        for (NameSpan name : names) {
            int noun = tokens.get(name.last()).head();
            boolean joined = name.kind() == NameSpan.Kind.PLACE
                    && noun == name.last() + 1
                    && tokens.get(name.last()).relation().equals("compound")
                    && tokens.get(noun).xpos().equals("NNS")
                    && name.first() > 0;
            if (!joined) {
                continue;
            }
            int preposition = name.first() - 1;
            int verb = tokens.get(noun).head();
            boolean from = tokens.get(preposition).text().equals("from")
                    && tokens.get(preposition).head() == noun
                    && verb != Token.ROOT
                    && tokens.get(verb).upos().equals("VERB")
                    && !hasObject(tokens, verb);
            if (from) {
                mended.set(preposition, with(tokens.get(preposition), name.last(), "case"));
                mended.set(name.last(), with(tokens.get(name.last()), verb, "obl"));
                mended.set(noun, with(tokens.get(noun), verb, "obj"));
            }
        }
        return mended;
    }

    private static boolean hasObject(List<Token> tokens, int verb) {
        return tokens.stream().anyMatch(t -> t.head() == verb && t.relation().equals("obj"));
    }

    private static Token with(Token token, int head, String relation) {
        return new Token(token.span(), token.text(), token.lemma(), token.upos(), token.xpos(), head, relation);
    }
}
