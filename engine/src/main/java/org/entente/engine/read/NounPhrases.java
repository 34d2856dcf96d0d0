package org.entente.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.model.Role;

/**
 * Mends noun phrases that the parser takes apart: an apposition told as a second subject, one of two nouns in apposition told as another
 * party, two owners of one thing told as an owner and a thing, a title of two nouns told as two. Universal Dependencies, version 2. Stateless.
 */
final class NounPhrases {
    private static final String COMMA = ",";
    /** Offices whose names end in "general". */
    private static final Set<String> GENERAL =
            Set.of("director", "secretary", "attorney", "governor", "inspector", "consul", "solicitor", "prosecutor");

    private NounPhrases() {}

    static List<Token> of(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 1; at < tokens.size(); at++) {
            general(mended, at);
            apposition(mended, at);
            oneOf(mended, at);
            sharedOwner(mended, at);
            whose(mended, at);
            compound(mended, at);
            handed(mended, at);
        }
        return mended;
    }

    /** "The agency's director general left": one title, no two subjects. */
    private static void general(List<Token> tokens, int at) {
        Token last = tokens.get(at);
        Token first = tokens.get(at - 1);
        boolean title = last.lemma().equals("general")
                && GENERAL.contains(first.lemma())
                && first.head() == last.head()
                && first.relation().equals(last.relation());
        if (title) {
            tokens.set(at - 1, Repairs.with(first, at, "compound"));
            for (int child = 0; child < at - 1; child++) {
                Token each = tokens.get(child);
                if (each.head() == at - 1 && !each.plainRelation().equals("compound")) {
                    tokens.set(child, Repairs.with(each, at, each.relation()));
                }
            }
        }
    }

    /** "M23, an insurgency led by Ann Reed, attacked Goma": of two subjects before one verb, the second between commas, that one tells what the first is. */
    private static void apposition(List<Token> tokens, int at) {
        Token noun = tokens.get(at);
        int verb = noun.head();
        if (!noun.plainRelation().equals("nsubj")
                || verb == Token.ROOT
                || verb < at
                || !noun.upos().equals("NOUN")) {
            return;
        }
        int subject = Token.ROOT;
        for (int before = 0; before < at; before++) {
            Token each = tokens.get(before);
            if (each.head() == verb
                    && each.relation().equals(noun.relation())
                    && each.upos().equals("PROPN")) {
                subject = before;
            }
        }
        int start = firstOf(tokens, at);
        boolean apart = subject != Token.ROOT
                && start - 1 > subject
                && tokens.get(start - 1).text().equals(COMMA)
                && tokens.get(start).upos().equals("DET")
                && tokens.subList(at, verb).stream()
                        .anyMatch(each -> each.text().equals(COMMA));
        if (apart) {
            tokens.set(at, Repairs.with(noun, subject, "appos"));
        }
    }

    /** "Kestrel, a part of the army and one of Chad's proxies": what is joined to an apposition, not to the name that it is told of. */
    private static void oneOf(List<Token> tokens, int at) {
        Token one = tokens.get(at);
        int name = one.head();
        boolean joined = one.lemma().equals("one") && one.relation().equals("conj") && name != Token.ROOT && name < at;
        if (!joined || !tokens.get(name).upos().equals("PROPN")) {
            return;
        }
        for (int between = at - 1; between > name; between--) {
            Token each = tokens.get(between);
            if (each.head() == name && each.relation().equals("appos")) {
                tokens.set(at, Repairs.with(one, between, one.relation()));
                return;
            }
        }
    }

    /** "Chad and Niger's agreement lasted": what is told with two sides is both owners', where the parser joins it to the first of them. */
    private static void sharedOwner(List<Token> tokens, int at) {
        Token noun = tokens.get(at);
        int first = noun.head();
        boolean joined = noun.relation().equals("conj")
                && first != Token.ROOT
                && first < at
                && tokens.get(first).upos().equals("PROPN")
                && Lexicons.bundled().predicates(false, noun.lemma()).stream()
                        .anyMatch(entry -> entry.frame().containsKey("p:between"));
        if (!joined) {
            return;
        }
        int second = Token.ROOT;
        int and = Token.ROOT;
        for (int child = first + 1; child < at; child++) {
            Token each = tokens.get(child);
            if (each.head() == at
                    && each.relation().equals("nmod:poss")
                    && each.upos().equals("PROPN")) {
                second = child;
            } else if (each.head() == at && each.relation().equals("cc")) {
                and = child;
            } else if (each.head() == at && each.relation().equals("det")) {
                return;
            }
        }
        if (second == Token.ROOT || and == Token.ROOT || and > second) {
            return;
        }
        Token above = tokens.get(first);
        tokens.set(at, Repairs.with(noun, above.head(), above.relation()));
        tokens.set(first, Repairs.with(above, at, "nmod:poss"));
        tokens.set(second, Repairs.with(tokens.get(second), first, "conj"));
        tokens.set(and, Repairs.with(tokens.get(and), second, "cc"));
    }

    /** "Boeing, whose chairman Ann Reed was charged, left", "Boeing, whose chairman is Ann Reed": what is somebody's is the clause's subject. */
    private static void whose(List<Token> tokens, int at) {
        Token noun = tokens.get(at);
        int owner = noun.head();
        Token before = tokens.get(at - 1);
        boolean apposition = noun.plainRelation().equals("appos") && owner != Token.ROOT && owner < at;
        if (!apposition || !before.text().equalsIgnoreCase("whose") || before.head() != at) {
            return;
        }
        for (int child = at + 1; child < tokens.size(); child++) {
            Token each = tokens.get(child);
            if (each.head() == owner && each.relation().equals("acl:relcl")) {
                boolean passive = Attachments.isPassive(tokens, child);
                tokens.set(at, Repairs.with(noun, child, passive ? "nsubj:pass" : "nsubj"));
                return;
            }
            if (each.head() == at
                    && each.relation().equals("appos")
                    && Attachments.first(tokens, child, "cop", 0) != Token.ROOT) {
                tokens.set(child, Repairs.with(each, owner, "acl:relcl"));
                tokens.set(at, Repairs.with(noun, child, "nsubj"));
                return;
            }
        }
    }

    /** "Through arms deliveries": a phrase with a preposition stands before no noun that it is part of; what does is a part of a compound. */
    private static void compound(List<Token> tokens, int at) {
        Token part = tokens.get(at);
        int noun = part.head();
        boolean before = part.relation().equals("nmod")
                && noun == at + 1
                && part.upos().equals("NOUN")
                && tokens.get(noun).upos().equals("NOUN");
        if (!before) {
            return;
        }
        for (int child = at - 1; child >= 0; child--) {
            Token each = tokens.get(child);
            if (each.head() == at && each.relation().equals("case")) {
                Token whole = tokens.get(noun);
                tokens.set(child, Repairs.with(each, noun, each.relation()));
                tokens.set(at, Repairs.with(part, noun, "compound"));
                if (whole.relation().equals("obj")) {
                    tokens.set(noun, Repairs.with(whole, whole.head(), "obl"));
                }
                return;
            }
        }
    }

    /** "Equipped the army with boats armed with missiles": what somebody is given, with a participle that describes it, is no clause. */
    private static void handed(List<Token> tokens, int at) {
        Token thing = tokens.get(at);
        int participle = thing.head();
        boolean clause = thing.relation().equals("nsubj:pass")
                && participle > at
                && tokens.get(participle).relation().equals("advcl")
                && tokens.get(participle).xpos().equals("VBN");
        int verb = clause ? tokens.get(participle).head() : Token.ROOT;
        boolean given = verb != Token.ROOT
                && verb < at
                && Lexicons.bundled().predicates(true, tokens.get(verb).lemma()).stream()
                        .anyMatch(entry -> entry.frame().get("p:with") == Role.OBJECT);
        if (!given) {
            return;
        }
        for (int mark = verb + 1; mark < at; mark++) {
            Token each = tokens.get(mark);
            if (each.head() == participle
                    && each.relation().equals("mark")
                    && each.text().equals("with")) {
                tokens.set(mark, Repairs.with(each, at, "case"));
                tokens.set(at, Repairs.with(thing, verb, "obl"));
                tokens.set(participle, Repairs.with(tokens.get(participle), at, "acl"));
                return;
            }
        }
    }

    /** The first word of the phrase of a word. */
    private static int firstOf(List<Token> tokens, int at) {
        int first = at;
        for (int word = at - 1; word >= 0; word--) {
            Token each = tokens.get(word);
            if (!each.upos().equals("PUNCT") && (each.head() == first || each.head() == at)) {
                first = word;
            }
        }
        return first;
    }
}
