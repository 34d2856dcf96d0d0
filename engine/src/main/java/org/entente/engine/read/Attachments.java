package org.entente.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends arcs that no English sentence has: a subject behind a preposition, an object before its verb where that has no subject, a name that
 * hangs on its title, a clause that stands in apposition. What verbs of saying, blaming, giving and reckoning take is mended in its turn by
 * {@link Complements}. Universal Dependencies, version 2. Stateless.
 */
final class Attachments {
    private static final Set<String> CORE = Set.of("nsubj", "obj", "iobj");
    private static final Set<String> PREPOSITIONS = Set.of(
            "by", "to", "from", "with", "in", "at", "on", "against", "into", "under", "after", "before", "during");
    /** With a number behind them these may only tell how many: at 20, under ten, to 30. */
    private static final Set<String> COUNTING =
            Set.of("at", "under", "to", "in", "on", "by", "from", "after", "before");

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");
    private static final Set<String> MOVED_BEHIND = Set.of("case", "det", "punct", "mark", "cc");

    /** What a verb or a noun takes. */
    private static final Set<String> TAKEN = Set.of("nsubj", "obj", "obl", "nmod", "conj", "appos");

    private static final Set<String> WITH_WHOLE = Set.of("cc", "punct");

    private static final Set<String> STOPS = Set.of(".", "!", "?");

    private Attachments() {}

    static List<Token> of(List<Token> tokens, List<NameSpan> names) {
        List<Token> blamed = Complements.charged(Complements.done(Complements.answered(Complements.reckoned(tokens))));
        List<Token> words = interposed(inverted(completed(blamed)));
        List<Token> named = called(beside(bearers(joined(words, names), names), names), names);
        List<Token> hung = behind(Complements.ofContent(agents(oblique(contact(active(named))))));
        List<Token> given = Complements.givenMoney(Complements.given(fronted(hung)));
        return Complements.spoken(Complements.shotDead(Complements.contents(given)));
    }

    /** Burkina Faso: words of one name that the parser hangs on the same word outside are one. */
    private static List<Token> joined(List<Token> tokens, List<NameSpan> names) {
        List<Token> mended = new ArrayList<>(tokens);
        for (NameSpan name : names) {
            Token first = tokens.get(name.first());
            boolean outside = first.head() < name.first() || first.head() > name.last();
            for (int at = name.first() + 1; outside && at <= name.last(); at++) {
                Token word = tokens.get(at);
                if (word.upos().equals("PROPN")
                        && first.upos().equals("PROPN")
                        && word.head() == first.head()
                        && word.relation().equals(first.relation())
                        && word.relation().equals("nsubj")) {
                    mended.set(at, Repairs.with(word, name.first(), "flat"));
                }
            }
        }
        return mended;
    }

    /** "Secretary of State Ann Reed met him", "Met Acme Bank CEO Ann Reed": a person's name stands for its title, and not the other way round. */
    private static List<Token> bearers(List<Token> tokens, List<NameSpan> names) {
        List<Token> mended = new ArrayList<>(tokens);
        for (NameSpan name : names) {
            Token bearer = mended.get(name.first());
            int title = bearer.head();
            boolean behind = name.kind() == NameSpan.Kind.PERSON
                    && title != Token.ROOT
                    && title < name.first()
                    && (bearer.relation().equals("flat") || isBareTitle(tokens, title, name, bearer))
                    && NOUNS.contains(mended.get(title).upos())
                    && isTitle(mended, names, title, name);
            if (!behind) {
                continue;
            }
            Token above = mended.get(title);
            for (int child = name.first() + 1; child < mended.size(); child++) {
                Token each = mended.get(child);
                if (each.head() == title) {
                    mended.set(child, Repairs.with(each, name.first(), each.relation()));
                }
            }
            for (int child = 0; child < title; child++) {
                Token each = mended.get(child);
                if (each.head() == title && MOVED_BEHIND.contains(each.plainRelation())) {
                    mended.set(child, Repairs.with(each, name.first(), each.relation()));
                }
            }
            mended.set(name.first(), Repairs.with(bearer, above.head(), above.relation()));
            mended.set(title, Repairs.with(above, name.first(), "nmod:desc"));
            for (int part = title + 1; part < name.first(); part++) {
                Token each = mended.get(part);
                if (each.head() == name.first() && first(mended, part, "case", title + 1) != Token.ROOT) {
                    mended.set(part, Repairs.with(each, title, "nmod"));
                }
            }
        }
        return mended;
    }

    /** "House Speaker Ann Reed left", "ex-president of Chad Idriss Reed left": of two phrases side by side that one word takes alike, the first is the other's title. */
    private static List<Token> beside(List<Token> tokens, List<NameSpan> names) {
        List<Token> mended = new ArrayList<>(tokens);
        for (NameSpan name : names) {
            Token bearer = mended.get(name.first());
            int title = name.kind() == NameSpan.Kind.PERSON && TAKEN.contains(bearer.plainRelation())
                    ? titleBeside(mended, name)
                    : Token.ROOT;
            if (title == Token.ROOT) {
                continue;
            }
            for (int child = 0; child < mended.size(); child++) {
                Token each = mended.get(child);
                boolean ofWhole = child > name.last() || child < title && MOVED_BEHIND.contains(each.plainRelation());
                if (each.head() == title && ofWhole) {
                    mended.set(child, Repairs.with(each, name.first(), each.relation()));
                }
            }
            mended.set(title, Repairs.with(mended.get(title), name.first(), "nmod:desc"));
        }
        return mended;
    }

    private static int titleBeside(List<Token> tokens, NameSpan name) {
        Token bearer = tokens.get(name.first());
        for (int at = name.first() - 1; at >= 0; at--) {
            Token each = tokens.get(at);
            if (each.head() == bearer.head()) {
                boolean title = each.relation().equals(bearer.relation())
                        && NOUNS.contains(each.upos())
                        && isPost(each)
                        && isRightBefore(tokens, at, name);
                return title ? at : Token.ROOT;
            }
        }
        return Token.ROOT;
    }

    /** "Praise from basketball star Ann Reed": what stands right before a name, with no article and nobody whose it is, is no phrase of its own. */
    private static boolean isBareTitle(List<Token> tokens, int title, NameSpan name, Token bearer) {
        return bearer.relation().equals("appos")
                && isRightBefore(tokens, title, name)
                && first(tokens, title, "det", 0) == Token.ROOT
                && tokens.stream()
                        .noneMatch(
                                each -> each.head() == title && each.relation().equals("nmod:poss"));
    }

    /** Whether a title with all that hangs on it ends where a name begins: secretary of state Ann Reed. */
    private static boolean isRightBefore(List<Token> tokens, int title, NameSpan name) {
        for (int at = title + 1; at < name.first(); at++) {
            int above = tokens.get(at).head();
            boolean within = above >= title && above <= name.first();
            if (!within || WITH_WHOLE.contains(tokens.get(at).plainRelation())) {
                return false;
            }
        }
        return title == name.first() - 1 || isPost(tokens.get(title));
    }

    private static boolean isPost(Token noun) {
        return Lexicons.bundled().isPost(noun.lemma().toLowerCase(Locale.ROOT));
    }

    /** Whether a word is the last before a name, or the head of another name of a person that ends there. */
    private static boolean isTitle(List<Token> tokens, List<NameSpan> names, int title, NameSpan name) {
        if (isRightBefore(tokens, title, name)) {
            return !tokens.get(title).upos().equals("PROPN")
                    || names.stream().noneMatch(each -> each.first() <= title && title <= each.last());
        }
        return names.stream()
                .anyMatch(each -> each.kind() == NameSpan.Kind.PERSON
                        && each.first() <= title
                        && title <= each.last()
                        && each.last() == name.first() - 1);
    }

    /** "The deal, sources said, is dead": a finite verb with a subject of its own between commas stands in no apposition. */
    private static List<Token> interposed(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int verb = 2; verb < tokens.size(); verb++) {
            Token told = tokens.get(verb);
            int subject = told.relation().equals("appos") && FINITE.contains(told.xpos())
                    ? first(tokens, verb, "nsubj", 0)
                    : Token.ROOT;
            int above = subject == Token.ROOT || told.head() == Token.ROOT
                    ? Token.ROOT
                    : tokens.get(told.head()).head();
            if (above > verb && told.head() < subject && subject < verb) {
                mended.set(verb, Repairs.with(told, above, "parataxis"));
            }
        }
        return mended;
    }

    /** "No," tweeted the minister: who stands behind a verb without a subject whose clause stands before it is its subject. */
    private static List<Token> inverted(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int verb = 1; verb + 1 < tokens.size(); verb++) {
            boolean said = tokens.get(verb).upos().equals("VERB")
                    && tokens.get(verb - 1).upos().equals("PUNCT")
                    && isSubjectless(tokens, verb);
            int clause = said ? first(tokens, verb, "ccomp", 0) : Token.ROOT;
            int teller = clause == Token.ROOT || clause > verb ? Token.ROOT : first(tokens, verb, "iobj", verb);
            if (teller != Token.ROOT && first(tokens, verb, "obj", verb) == Token.ROOT) {
                mended.set(teller, Repairs.with(tokens.get(teller), verb, "nsubj"));
            }
        }
        return mended;
    }

    /** "Was quick to condemn", "went on to arm": an infinitive right behind an adjective, or behind "go on", completes it and is no purpose. */
    private static List<Token> completed(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int verb = 2; verb < tokens.size(); verb++) {
            Token told = tokens.get(verb);
            int head = told.relation().equals("advcl") ? told.head() : Token.ROOT;
            if (head == Token.ROOT || head + 1 >= verb) {
                continue;
            }
            boolean goesOn = tokens.get(head).lemma().equals("go")
                    && tokens.get(head + 1).text().equals("on");
            int to = goesOn ? head + 2 : head + 1;
            boolean behind = tokens.get(to).head() == verb
                    && tokens.get(to).relation().equals("mark")
                    && tokens.get(to).text().equals("to");
            boolean able = tokens.get(head).upos().equals("ADJ") && first(tokens, head, "cop", 0) != Token.ROOT;
            if (behind && (goesOn || able)) {
                mended.set(verb, Repairs.with(told, head, "xcomp"));
            }
        }
        return mended;
    }

    /** "Called King Carl Otto on Friday": nothing is called by a person's name that stands behind its title, or right behind the verb. */
    private static List<Token> called(List<Token> tokens, List<NameSpan> names) {
        List<Token> mended = new ArrayList<>(tokens);
        for (NameSpan name : names) {
            Token bearer = mended.get(name.first());
            int verb = bearer.head();
            boolean result = name.kind() == NameSpan.Kind.PERSON
                    && bearer.relation().equals("xcomp")
                    && verb != Token.ROOT
                    && verb < name.first()
                    && mended.get(verb).upos().equals("VERB");
            if (!result) {
                continue;
            }
            int object = first(mended, verb, "obj", 0);
            if (object == Token.ROOT) {
                mended.set(name.first(), Repairs.with(bearer, verb, "obj"));
            } else if (object == name.first() - 1 && mended.get(object).upos().equals("PROPN")) {
                mended.set(name.first(), Repairs.with(bearer, verb, "obj"));
                mended.set(object, Repairs.with(mended.get(object), name.first(), "nmod:desc"));
                for (int part = verb + 1; part < object; part++) {
                    Token each = mended.get(part);
                    if (each.head() == object && each.plainRelation().equals("nmod")) {
                        mended.set(part, Repairs.with(each, name.first(), each.relation()));
                    }
                }
            }
        }
        return mended;
    }

    /** "The rebels, now in control, fired on them.": the verb of a whole sentence behind a comma is no participle where it has no auxiliary and nobody who does it. */
    private static List<Token> active(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int verb = 1; verb < tokens.size(); verb++) {
            Token told = tokens.get(verb);
            int subject = first(tokens, verb, "nsubj", 0);
            boolean whole = told.relation().equals("root")
                    && told.xpos().equals("VBN")
                    && subject != Token.ROOT
                    && subject < verb
                    && tokens.get(verb - 1).text().equals(",")
                    && first(tokens, verb, "aux", 0) == Token.ROOT
                    && !Repairs.isDoneBySomebody(tokens, verb)
                    && STOPS.contains(tokens.getLast().text());
            if (whole) {
                mended.set(subject, Repairs.with(tokens.get(subject), verb, "nsubj"));
                mended.set(
                        verb,
                        new Token(told.span(), told.text(), told.lemma(), told.upos(), "VBD", told.head(), "root"));
            }
        }
        return mended;
    }

    /** "The rebels Chad accused left": a participle on a noun has no subject; with one it is the verb of a clause without a relative pronoun. */
    private static List<Token> contact(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int verb = 1; verb < tokens.size(); verb++) {
            Token told = tokens.get(verb);
            int subject = told.plainRelation().equals("acl") && told.xpos().equals("VBN")
                    ? first(tokens, verb, "nsubj", 0)
                    : Token.ROOT;
            boolean clause = subject != Token.ROOT
                    && subject < verb
                    && told.head() < subject
                    && first(tokens, verb, "aux", 0) == Token.ROOT
                    && !Repairs.isDoneBySomebody(tokens, verb);
            if (clause) {
                mended.set(subject, Repairs.with(tokens.get(subject), verb, "nsubj"));
                mended.set(
                        verb,
                        new Token(
                                told.span(), told.text(), told.lemma(), told.upos(), "VBD", told.head(), "acl:relcl"));
            }
        }
        return mended;
    }

    /** "The fleet is led by Ann Reed": what stands behind a preposition is no subject and no object. */
    private static List<Token> oblique(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 1; at < tokens.size(); at++) {
            Token noun = tokens.get(at);
            int verb = noun.head();
            if (isPartBehind(tokens, at)) {
                mended.set(at, Repairs.with(noun, verb, "nmod"));
                continue;
            }
            String preposition = CORE.contains(noun.plainRelation()) ? preposition(tokens, at) : "";
            if (preposition.isEmpty()
                    || verb == Token.ROOT
                    || !tokens.get(verb).upos().equals("VERB")) {
                continue;
            }
            boolean agent = preposition.equals("by") && isPassive(tokens, verb);
            mended.set(at, Repairs.with(noun, verb, agent ? "obl:agent" : "obl"));
        }
        return mended;
    }

    /** "The director at the Centre for Media": what stands behind a noun and its preposition is no part of its name. */
    private static boolean isPartBehind(List<Token> tokens, int at) {
        Token noun = tokens.get(at);
        return noun.relation().equals("compound")
                && noun.head() != Token.ROOT
                && noun.head() < at
                && tokens.get(noun.head()).upos().equals("NOUN")
                && NOUNS.contains(noun.upos())
                && tokens.subList(noun.head() + 1, at).stream()
                        .anyMatch(each ->
                                each.head() == at && each.plainRelation().equals("case"));
    }

    /**
     * "Driven from a town in Chad by rebels": behind a participle that tells of nobody by whom it is done, a place or a thing that the
     * parser hangs that on is not by anybody; "documented ten strikes by the army": whose deeds are the object of an active verb.
     */
    private static List<Token> agents(List<Token> tokens) {
        Lexicons lexicons = Lexicons.bundled();
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 3; at < tokens.size(); at++) {
            Token doer = tokens.get(at);
            int above = doer.head();
            boolean hung = doer.relation().equals("nmod")
                    && above != Token.ROOT
                    && above < at
                    && preposition(tokens, at).equals("by");
            int verb = hung && !isDeed(lexicons, tokens.get(above))
                    ? participleAbove(lexicons, tokens, above)
                    : Token.ROOT;
            if (verb != Token.ROOT && !hasAgent(tokens, verb)) {
                mended.set(at, Repairs.with(doer, verb, "obl:agent"));
            }
            boolean active = doer.relation().equals("obl:agent")
                    && above != Token.ROOT
                    && above < at
                    && !isPassive(tokens, above)
                    && !tokens.get(above).xpos().equals("VBN");
            int deed = active || isPerfect(tokens, above) ? first(tokens, above, "obj", above + 1) : Token.ROOT;
            if (doer.relation().equals("obl:agent")
                    && deed != Token.ROOT
                    && deed < at
                    && isDeed(lexicons, tokens.get(deed))) {
                mended.set(at, Repairs.with(doer, deed, "nmod"));
            }
        }
        return mended;
    }

    /** "Had documented": a participle with "have" and no auxiliary of the passive. */
    private static boolean isPerfect(List<Token> tokens, int verb) {
        return verb != Token.ROOT
                && !isPassive(tokens, verb)
                && tokens.stream()
                        .anyMatch(each -> each.head() == verb
                                && each.relation().equals("aux")
                                && each.lemma().equals("have"));
    }

    private static boolean hasAgent(List<Token> tokens, int verb) {
        for (int at = verb + 1; at < tokens.size(); at++) {
            if (tokens.get(at).head() == verb && preposition(tokens, at).equals("by")) {
                return true;
            }
        }
        return false;
    }

    /** The participle that an oblique stands behind, through the nouns that it hangs on where none is a deed; {@link Token#ROOT} if none. */
    private static int participleAbove(Lexicons lexicons, List<Token> tokens, int noun) {
        int at = noun;
        while (at != Token.ROOT && NOUNS.contains(tokens.get(at).upos()) && !isDeed(lexicons, tokens.get(at))) {
            String relation = tokens.get(at).plainRelation();
            int above = tokens.get(at).head();
            boolean whole = relation.equals("nmod")
                    || relation.equals("obl") && !preposition(tokens, at).isEmpty();
            if (!whole || above >= at) {
                return Token.ROOT;
            }
            at = above;
        }
        return at != Token.ROOT
                        && tokens.get(at).upos().equals("VERB")
                        && tokens.get(at).xpos().equals("VBN")
                ? at
                : Token.ROOT;
    }

    private static boolean isDeed(Lexicons lexicons, Token noun) {
        return !lexicons.predicates(false, noun.lemma()).isEmpty() || lexicons.cue("noun", noun.lemma()) != null;
    }

    private static String preposition(List<Token> tokens, int noun) {
        for (int at = 0; at < noun; at++) {
            Token each = tokens.get(at);
            String word = each.text().toLowerCase(Locale.ROOT);
            boolean number = tokens.get(at + 1).upos().equals("NUM") && COUNTING.contains(word);
            if (each.head() == noun && each.relation().equals("case") && PREPOSITIONS.contains(word) && !number) {
                return word;
            }
        }
        return "";
    }

    static boolean isPassive(List<Token> tokens, int verb) {
        return tokens.get(verb).xpos().equals("VBN")
                && tokens.stream()
                        .anyMatch(each -> each.head() == verb && each.relation().endsWith(":pass"));
    }

    /**
     * "Acme was given a licence": of two subjects of a passive the one behind it is its object. "Chad is opposed to it, an aide said": unless
     * the verb that it is said with has none.
     */
    private static List<Token> behind(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 1; at < tokens.size(); at++) {
            Token noun = tokens.get(at);
            int verb = noun.head();
            boolean second = noun.plainRelation().equals("nsubj")
                    && verb != Token.ROOT
                    && verb < at
                    && isSubjectBetween(tokens, verb, 0, verb);
            if (!second) {
                continue;
            }
            int above = tokens.get(verb).head();
            boolean says = tokens.get(verb).relation().equals("ccomp") && above > at && isSubjectless(tokens, above);
            if (says) {
                mended.set(at, Repairs.with(noun, above, "nsubj"));
            } else if (noun.relation().equals("nsubj:pass")
                    && tokens.get(verb).xpos().equals("VBN")) {
                mended.set(at, Repairs.with(noun, verb, "obj"));
            }
        }
        return mended;
    }

    /**
     * "After Ann Reed attacked him": what stands before a verb that has no subject is its subject, and no object. "Helped Ann Reed get a visa":
     * what stands before an infinitive is the object of the verb above.
     */
    private static List<Token> fronted(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 0; at + 1 < tokens.size(); at++) {
            Token noun = tokens.get(at);
            int verb = noun.head();
            boolean before = noun.relation().equals("obj")
                    && NOUNS.contains(noun.upos())
                    && verb > at
                    && tokens.get(verb).upos().equals("VERB");
            if (!before) {
                continue;
            }
            if (isSubjectless(tokens, verb)) {
                mended.set(at, Repairs.with(noun, verb, "nsubj"));
                Token title = at > 0 ? tokens.get(at - 1) : noun;
                if (title.head() == verb
                        && title.xpos().equals("NN")
                        && title.relation().equals("obl")) {
                    mended.set(at - 1, Repairs.with(title, at, "nmod:desc"));
                }
            } else if (isInfinitiveBelow(tokens, verb, at)) {
                mended.set(at, Repairs.with(noun, tokens.get(verb).head(), "obj"));
            }
        }
        return mended;
    }

    private static boolean isSubjectless(List<Token> tokens, int verb) {
        return FINITE.contains(tokens.get(verb).xpos())
                && tokens.stream()
                        .noneMatch(each ->
                                each.head() == verb && each.plainRelation().endsWith("subj"));
    }

    private static boolean isInfinitiveBelow(List<Token> tokens, int verb, int object) {
        Token infinitive = tokens.get(verb);
        int above = infinitive.head();
        return infinitive.xpos().equals("VB")
                && infinitive.relation().equals("xcomp")
                && above < object
                && first(tokens, verb, "obj", object + 1) != Token.ROOT
                && first(tokens, above, "obj", 0) == Token.ROOT;
    }

    /** Whether a verb has a subject that stands from one word on and before another. */
    static boolean isSubjectBetween(List<Token> tokens, int verb, int from, int to) {
        int subject = first(tokens, verb, "nsubj", from);
        return subject != Token.ROOT && subject < to;
    }

    /** The first word, from one on, that hangs on another in a relation that without its subtype is this one; {@link Token#ROOT} if none. */
    static int first(List<Token> tokens, int head, String relation, int from) {
        for (int at = from; at < tokens.size(); at++) {
            if (tokens.get(at).head() == head && tokens.get(at).plainRelation().equals(relation)) {
                return at;
            }
        }
        return Token.ROOT;
    }
}
