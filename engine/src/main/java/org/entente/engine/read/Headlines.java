package org.entente.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Mends what parsers get wrong in headlines, which leave out "and" and "is": two subjects with a comma for their "and", a place before a
 * colon, a hyphened verb. Universal Dependencies, version 2. Stateless.
 */
final class Headlines {
    private static final String COMMA = ",";
    private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");
    private static final Set<String> FINITE = Set.of("VBP", "VBZ", "VBD", "VB");
    private static final Set<String> PART_OF_ACTION = Set.of("nsubj", "compound", "appos");

    private Headlines() {}

    static List<Token> of(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 1; at + 1 < tokens.size(); at++) {
            together(mended, at);
            ofTwo(mended, at);
            dateline(mended, at);
            hyphened(mended, at);
        }
        return mended;
    }

    /** "US, China hold talks": what follows a comma and stands right before the verb, with no comma behind, is the other subject. */
    private static void together(List<Token> tokens, int comma) {
        boolean opening = comma == 1 || tokens.get(0).head() == comma - 1;
        if (!opening || !tokens.get(comma).text().equals(COMMA)) {
            return;
        }
        Token first = tokens.get(comma - 1);
        int verb = first.head();
        boolean subject = first.upos().equals("PROPN")
                && first.relation().equals("nsubj")
                && verb > comma + 1
                && FINITE.contains(tokens.get(verb).xpos());
        Token second = subject ? tokens.get(verb - 1) : first;
        boolean apposed = second.relation().equals("appos")
                && second.head() == comma - 1
                && second.upos().equals("PROPN");
        boolean ofVerb = second.relation().equals("nsubj") && second.head() == verb;
        if (subject && (apposed || ofVerb) && NOUNS.contains(second.upos())) {
            tokens.set(verb - 1, Repairs.with(second, comma - 1, "conj"));
        }
    }

    /** "Turkey, Syria rebels clash": the first of them taken for a part of the second's name. */
    private static void ofTwo(List<Token> tokens, int comma) {
        Token first = tokens.get(comma - 1);
        int noun = first.head();
        boolean apart = comma == 1
                && tokens.get(comma).text().equals(COMMA)
                && first.upos().equals("PROPN")
                && first.relation().equals("compound")
                && noun > comma + 1
                && tokens.get(noun).relation().equals("nsubj")
                && tokens.get(noun).head() == noun + 1;
        if (apart) {
            Token second = tokens.get(noun);
            tokens.set(comma - 1, Repairs.with(first, second.head(), second.relation()));
            tokens.set(noun, Repairs.with(second, comma - 1, "conj"));
            tokens.set(comma, Repairs.with(tokens.get(comma), noun, "punct"));
        }
    }

    /** "Lebanon: two soldiers killed": a place before a colon is not what follows. */
    private static void dateline(List<Token> tokens, int colon) {
        if (!tokens.get(colon).text().equals(":") || colon > 2) {
            return;
        }
        Token name = tokens.get(colon - 1);
        for (int at = colon + 1; at < tokens.size() && name.upos().equals("PROPN"); at++) {
            Token told = tokens.get(at);
            if (told.relation().equals("appos")
                    && told.head() == colon - 1
                    && told.upos().equals("NOUN")) {
                tokens.set(at, Repairs.with(told, colon - 1, "parataxis"));
            }
        }
    }

    /** "India test-fires a missile": what a hyphen joins to a verb does nothing by itself. */
    private static void hyphened(List<Token> tokens, int hyphen) {
        Token before = tokens.get(hyphen - 1);
        Token verb = tokens.get(hyphen + 1);
        boolean joined = Hyphens.isGlued(tokens, hyphen)
                && FINITE.contains(verb.xpos())
                && verb.upos().equals("VERB")
                && before.upos().equals("NOUN")
                && before.head() == hyphen + 1
                && PART_OF_ACTION.contains(before.relation());
        if (joined) {
            tokens.set(hyphen - 1, Repairs.with(before, hyphen + 1, "compound"));
        }
    }
}
