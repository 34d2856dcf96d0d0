package org.entente.engine.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.model.EventType;

/** Mends what parsers are known to get wrong, where the names and the words beside show it. Stateless. */
final class Repairs {
    private static final Set<String> RESULTS_IN = Set.of("obj", "obl");
    private static final Set<String> MODIFIERS = Set.of("amod", "compound", "det", "nummod");
    private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");
    private static final Set<String> PARTS_OF_NAMES = Set.of("compound", "flat", "nmod");
    private static final Set<String> NAMING = Set.of("compound", "nmod:desc");
    private static final Set<String> WITH_WHOLE = Set.of("case", "cc", "punct", "mark");
    private static final Set<String> DESCRIBING = Set.of("amod", "nmod", "acl");
    private static final Map<String, String> PASSIVE = Map.of("nsubj", "nsubj:pass", "cop", "aux:pass");
    private static final Set<String> CONTENT = Set.of("ccomp", "parataxis");

    private static final Set<String> FINITE_OR_PAST = Set.of("VBD", "VBZ", "VBP", "VBN");

    private static final Set<String> OLD = Set.of("old", "olds");
    /** As what a noun stands, and no adjective. */
    private static final Set<String> AS_NOUNS = Set.of("nsubj", "obj", "iobj", "obl", "nmod", "conj", "appos");

    private Repairs() {}

    static Sentence of(Sentence parsed) {
        Sentence sentence = Hyphens.of(parsed);
        List<Token> words = lemmas(aged(gerunds(joined(verbs(sentence.tokens())))));
        List<Token> named =
                NounPhrases.of(Attachments.of(titles(Headlines.of(words), sentence.names()), sentence.names()));
        List<Token> phrases = modifiers(participles(owners(possessives(named))));
        List<Token> said = voiced(described(ofWhoSays(results(places(phrases, sentence.names())))));
        List<Token> mended = subjects(wished(acting(styled(said), sentence.names())));
        return new Sentence(sentence.span(), mended, branches(mended, sentence.names()), sentence.hints());
    }

    /**
     * "Acme North America": a body and a part of the world side by side in one noun phrase are the name of the body's branch
     * there, which the tagger tells as two names.
     */
    private static List<NameSpan> branches(List<Token> tokens, List<NameSpan> names) {
        Map<Integer, NameSpan> places = new HashMap<>();
        names.stream()
                .filter(each -> each.kind() == NameSpan.Kind.PLACE)
                .forEach(each -> places.put(each.first(), each));
        List<NameSpan> mended = new ArrayList<>();
        Set<NameSpan> parts = new HashSet<>();
        for (NameSpan name : names) {
            NameSpan place = name.kind() == NameSpan.Kind.ORGANISATION ? places.get(name.last() + 1) : null;
            if (place != null
                    && isOneName(tokens.subList(name.first(), place.last() + 1))
                    && isJoined(tokens, name, place)) {
                parts.add(place);
                mended.add(new NameSpan(name.first(), place.last(), NameSpan.Kind.ORGANISATION));
            } else {
                mended.add(name);
            }
        }
        mended.removeAll(parts);
        return mended;
    }

    private static boolean isOneName(List<Token> words) {
        return words.stream().allMatch(each -> each.xpos().startsWith("NNP"));
    }

    private static boolean isJoined(List<Token> tokens, NameSpan body, NameSpan place) {
        return isPartOfName(tokens, body, place) || isPartOfName(tokens, place, body);
    }

    /** Whether a word of the one name hangs on a word of the other as a part of a name. */
    private static boolean isPartOfName(List<Token> tokens, NameSpan one, NameSpan other) {
        return tokens.subList(one.first(), one.last() + 1).stream()
                .anyMatch(each -> each.head() >= other.first()
                        && each.head() <= other.last()
                        && PARTS_OF_NAMES.contains(each.plainRelation()));
    }

    /** "Condemned for backing the rebels": what ends so was never done to anybody, whatever the tagger took it for. */
    private static List<Token> gerunds(List<Token> tokens) {
        return tokens.stream()
                .map(token -> token.xpos().equals("VBN")
                                && token.text().endsWith("ing")
                                && !token.lemma().endsWith("ing")
                        ? new Token(
                                token.span(),
                                token.text(),
                                token.lemma(),
                                token.upos(),
                                "VBG",
                                token.head(),
                                token.relation())
                        : token)
                .toList();
    }

    /** "A 13-year-old was shot": where it describes no noun behind it, it names somebody. */
    private static List<Token> aged(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int old = 3; old < tokens.size(); old++) {
            Token token = tokens.get(old);
            boolean joined = OLD.contains(token.text())
                    && Hyphens.isGlued(tokens, old - 1)
                    && tokens.get(old - 2).lemma().equals("year");
            if (joined && AS_NOUNS.contains(token.plainRelation())) {
                String tag = token.text().endsWith("s") ? "NNS" : "NN";
                mended.set(
                        old,
                        new Token(token.span(), token.text(), "year-old", "NOUN", tag, token.head(), token.relation()));
            }
        }
        return mended;
    }

    /**
     * A verb whose dictionary form was not told ("denounced" of "denounced"): where taking off a regular
     * ending leads to a verb that the lexicons know and the told form does not, it is that verb.
     */
    private static List<Token> lemmas(List<Token> tokens) {
        Lexicons lexicons = Lexicons.bundled();
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.text().equalsIgnoreCase("bases") && NOUNS.contains(token.upos())) {
                mended.set(at, withLemma(token, "base")); // whoever writes of several means places
                continue;
            }
            if (token.xpos().equals("NNS") && token.text().endsWith("man")) {
                String base = token.text().toLowerCase(Locale.ROOT); // "spokeswoman" is one, whatever the tagger counts
                mended.set(
                        at, new Token(token.span(), token.text(), base, "NOUN", "NN", token.head(), token.relation()));
                continue;
            }
            String one = singular(token);
            if (!one.isEmpty()) {
                mended.set(at, withLemma(token, one)); // "sanctions"
                continue;
            }
            String joined = joinedNoun(tokens, at);
            if (!lexicons.predicates(false, joined).isEmpty()) {
                mended.set(at, withLemma(token, joined)); // "a cease-fire"
                continue;
            }
            if (!token.upos().equals("VERB") || lexicons.isVerb(token.lemma().toLowerCase(Locale.ROOT))) {
                continue;
            }
            int index = at;
            Inflections.regularBases(token.text().toLowerCase(Locale.ROOT)).stream()
                    .filter(lexicons::isVerb)
                    .findFirst()
                    .ifPresent(base -> mended.set(index, withLemma(token, base)));
        }
        return mended;
    }

    private static Token withLemma(Token token, String lemma) {
        return new Token(token.span(), token.text(), lemma, token.upos(), token.xpos(), token.head(), token.relation());
    }

    /** "ceasefire" of a noun that is written "cease-fire"; empty where no hyphen joins it to the word before. */
    private static String joinedNoun(List<Token> tokens, int at) {
        boolean joined = at > 1 && NOUNS.contains(tokens.get(at).upos()) && Hyphens.isGlued(tokens, at - 1);
        return joined
                ? tokens.get(at - 2).text().toLowerCase(Locale.ROOT)
                        + tokens.get(at).lemma().toLowerCase(Locale.ROOT)
                : "";
    }

    /**
     * "Acme is the city's largest shop", "the Acme A3 is the largest plane": the parser takes the subject for an owner, which only an
     * ending or a pronoun tells, or for a part of the noun's name, from which "is" parts it.
     */
    private static List<Token> owners(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 0; at + 1 < tokens.size(); at++) {
            Token owner = tokens.get(at);
            int index = at;
            int noun = owner.head();
            boolean apart = owner.upos().equals("PROPN")
                    && noun > at + 1
                    && tokens.get(at + 1).head() == noun
                    && tokens.get(at + 1).relation().equals("cop");
            if (!apart || hasSubjectBefore(tokens, noun)) {
                continue;
            }
            boolean bare = tokens.stream()
                    .noneMatch(t -> t.head() == index && t.relation().equals("case"));
            if (owner.relation().equals("nmod:poss") && bare) {
                mended.set(at, with(owner, noun, "nsubj"));
            }
            if (owner.relation().equals("compound")) {
                mended.set(at, with(owner, noun, "nsubj"));
                for (int part = at - 1; part >= 0 && isPartBefore(tokens.get(part), noun); part--) {
                    mended.set(part, with(tokens.get(part), at, tokens.get(part).relation()));
                }
            }
        }
        return mended;
    }

    /**
     * "Met Acme CEO Ann Reed": the parser takes the name for a part of the title before it. In English what modifies a noun as a noun stands
     * before it, so that the title hangs on the name.
     */
    private static List<Token> titles(List<Token> tokens, List<NameSpan> names) {
        List<Token> mended = new ArrayList<>(tokens);
        for (NameSpan name : names) {
            Token bearer = mended.get(name.first());
            int at = bearer.head();
            boolean behind = name.kind() == NameSpan.Kind.PERSON
                    && at != Token.ROOT
                    && at == name.first() - 1
                    && bearer.relation().equals("compound")
                    && NOUNS.contains(mended.get(at).upos());
            Token title = behind ? mended.get(at) : bearer;
            if (!behind || title.head() >= name.first() && title.head() <= name.last()) {
                continue;
            }
            for (int child = 0; child < mended.size(); child++) {
                Token each = mended.get(child);
                boolean ofWhole = child > name.last() || WITH_WHOLE.contains(each.plainRelation());
                if (each.head() == at && child != name.first() && ofWhole) {
                    mended.set(child, with(each, name.first(), each.relation()));
                }
            }
            mended.set(name.first(), with(bearer, title.head(), title.relation()));
            mended.set(at, with(title, name.first(), "nmod:desc"));
        }
        return mended;
    }

    /** "Noted Acme's Ann Reed": of two subjects side by side the one with the ending of an owner is the other's. */
    private static List<Token> possessives(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int ending = 1; ending + 1 < tokens.size(); ending++) {
            int owner = tokens.get(ending).head();
            Token owned = tokens.get(ending + 1);
            boolean apart = tokens.get(ending).xpos().equals("POS")
                    && owner == ending - 1
                    && tokens.get(owner).relation().equals("nsubj")
                    && owned.relation().equals("nsubj")
                    && owned.head() == tokens.get(owner).head();
            if (apart) {
                mended.set(owner, with(tokens.get(owner), ending + 1, "nmod:poss"));
            }
        }
        return mended;
    }

    private static boolean isPartBefore(Token token, int noun) {
        return token.head() == noun && MODIFIERS.contains(token.relation());
    }

    /** "Advisers embedded in the army left": a participle behind its noun tells what is done to it, as a clause does. */
    private static List<Token> participles(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 1; at < tokens.size(); at++) {
            Token participle = tokens.get(at);
            boolean behind = participle.relation().equals("amod")
                    && participle.xpos().equals("VBN")
                    && participle.head() == at - 1
                    && NOUNS.contains(tokens.get(at - 1).upos());
            if (behind) {
                mended.set(at, with(participle, participle.head(), "acl"));
            }
        }
        return mended;
    }

    /**
     * "It would free 1,500 prisoners", "three were wounded": what an auxiliary of mood stands before, and no copula, is a verb, and so is
     * a participle with an auxiliary of the passive that tells of harm done, whatever else the word can be.
     */
    private static List<Token> verbs(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (Token auxiliary : tokens) {
            Token word = auxiliary.relation().equals("aux:pass") ? tokens.get(auxiliary.head()) : null;
            if (word != null && word.upos().equals("ADJ") && word.xpos().equals("VBN") && isHarm(word)) {
                mended.set(
                        auxiliary.head(),
                        new Token(word.span(), word.text(), word.lemma(), "VERB", "VBN", word.head(), word.relation()));
            }
        }
        for (int at = 1; at < tokens.size(); at++) {
            Token word = tokens.get(at);
            boolean other = word.xpos().equals("JJ") || word.xpos().equals("NN");
            if (other && isBehindMood(tokens, at)) {
                String base = word.text().toLowerCase(Locale.ROOT);
                mended.set(at, new Token(word.span(), word.text(), base, "VERB", "VB", word.head(), word.relation()));
            }
        }
        return mended;
    }

    private static boolean isHarm(Token word) {
        return Lexicons.bundled().tells(true, word.lemma(), EventType.ASSAULT);
    }

    /** "Are armed, funded and trained by Chad": what participles are joined to is one itself, whatever else the word can be. */
    private static List<Token> joined(List<Token> tokens) {
        Lexicons lexicons = Lexicons.bundled();
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 0; at < tokens.size(); at++) {
            Token word = tokens.get(at);
            int first = at;
            boolean joined = word.upos().equals("ADJ")
                    && word.text().endsWith("ed")
                    && isDoneBySomebody(tokens, at)
                    && tokens.stream()
                            .anyMatch(each -> each.head() == first
                                    && each.relation().equals("conj")
                                    && each.upos().equals("VERB")
                                    && each.xpos().equals("VBN"));
            List<String> bases =
                    joined ? Inflections.regularBases(word.text().toLowerCase(Locale.ROOT)) : List.<String>of();
            bases.stream()
                    .filter(base -> !lexicons.predicates(true, base).isEmpty())
                    .findFirst()
                    .ifPresent(base -> {
                        mended.set(
                                first,
                                new Token(word.span(), word.text(), base, "VERB", "VBN", word.head(), word.relation()));
                        for (int child = 0; child < tokens.size(); child++) {
                            Token each = tokens.get(child);
                            String passive = PASSIVE.get(each.relation());
                            if (each.head() == first && passive != null) {
                                mended.set(child, with(each, first, passive));
                            }
                        }
                    });
        }
        return mended;
    }

    /** "Sued neighbouring Niger", "sued not only Niger but also Oman": an adjective is no preposition, and what is singled out is the object all the same. */
    private static List<Token> described(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 1; at < tokens.size(); at++) {
            Token word = tokens.get(at);
            int head = word.head();
            if (head <= at) {
                continue;
            }
            Token noun = mended.get(head);
            int verb = noun.head();
            boolean adjective = word.upos().equals("ADJ")
                    && word.relation().equals("case")
                    && word.text().endsWith("ing")
                    && head == at + 1
                    && noun.upos().equals("PROPN");
            boolean only =
                    word.text().equalsIgnoreCase("only") && noun.relation().equals("xcomp");
            if (adjective) {
                mended.set(at, with(word, head, "amod"));
            }
            boolean bare = verb != Token.ROOT
                    && verb < at
                    && tokens.get(verb).upos().equals("VERB")
                    && noun.upos().equals("PROPN")
                    && (only || adjective && noun.relation().equals("obl"))
                    && mended.stream()
                            .noneMatch(each -> each.head() == verb
                                            && each.plainRelation().equals("obj")
                                    || each.head() == head && each.relation().equals("case"));
            if (bare) {
                mended.set(head, with(noun, verb, "obj"));
            }
        }
        return mended;
    }

    /** "An officer shot dead a driver": a verb in the past without an auxiliary that has an object is done by its subject. */
    private static List<Token> voiced(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 0; at < tokens.size(); at++) {
            Token subject = tokens.get(at);
            int verb = subject.head();
            boolean bare = subject.relation().equals("nsubj:pass")
                    && verb > at
                    && tokens.stream()
                            .noneMatch(each ->
                                    each.head() == verb && each.plainRelation().equals("aux"));
            boolean takesObject = bare
                    && tokens.get(verb).xpos().equals("VBD")
                    && tokens.subList(verb, tokens.size()).stream()
                            .anyMatch(each ->
                                    each.head() == verb && each.plainRelation().equals("obj"));
            boolean done = takesObject || bare && isAimed(tokens, verb);
            if (done) {
                mended.set(at, with(subject, verb, "nsubj"));
            }
        }
        return mended;
    }

    /** "The Liberation Front (LF) has declared a truce": a body's or person's name before a verb without a subject, with no preposition, is its subject. */
    private static List<Token> acting(List<Token> tokens, List<NameSpan> names) {
        List<Token> mended = new ArrayList<>(tokens);
        for (NameSpan name : names) {
            if (name.kind() == NameSpan.Kind.PLACE || name.kind() == NameSpan.Kind.OTHER) {
                continue;
            }
            for (int at = name.first(); at <= name.last(); at++) {
                Token head = tokens.get(at);
                int verb = head.head();
                boolean loose = head.relation().equals("obl")
                        && verb > name.last()
                        && FINITE_OR_PAST.contains(tokens.get(verb).xpos())
                        && Attachments.first(tokens, at, "case", 0) == Token.ROOT
                        && !hasSubjectBefore(tokens, verb)
                        && tokens.stream()
                                .noneMatch(each ->
                                        each.head() == verb && each.relation().startsWith("aux:pass"));
                if (loose) {
                    mended.set(at, with(head, verb, "nsubj"));
                }
            }
        }
        return mended;
    }

    /** "Called for the rebels to leave": whoever stands between "for" and "to" would do what stands behind, whatever the parser made of them. */
    private static List<Token> wished(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 2; at < tokens.size(); at++) {
            Token doer = tokens.get(at);
            int deed = doer.head();
            int to = deed > at ? Attachments.first(tokens, deed, "mark", at + 1) : Token.ROOT;
            boolean between = doer.relation().equals("obl")
                    && to != Token.ROOT
                    && to < deed
                    && tokens.get(to).text().equalsIgnoreCase("to")
                    && tokens.get(deed).plainRelation().equals("xcomp")
                    && Attachments.first(tokens, deed, "nsubj", 0) == Token.ROOT;
            int mark = between ? forBefore(tokens, at, deed) : Token.ROOT;
            if (mark != Token.ROOT) {
                mended.set(at, with(doer, deed, "nsubj"));
                mended.set(mark, with(tokens.get(mark), deed, "mark"));
            }
        }
        return mended;
    }

    /** The "for" before a noun that hangs on it or on the deed behind. */
    private static int forBefore(List<Token> tokens, int noun, int deed) {
        for (int at = noun - 1; at >= 0 && tokens.get(at).head() >= noun; at--) {
            Token each = tokens.get(at);
            if (each.text().equalsIgnoreCase("for") && (each.head() == noun || each.head() == deed)) {
                return at;
            }
        }
        return Token.ROOT;
    }

    /** "Fired on a truck": whether a preposition right behind a verb tells with a common noun whom it is done to. */
    private static boolean isAimed(List<Token> tokens, int verb) {
        if (verb + 1 >= tokens.size() || !tokens.get(verb + 1).relation().equals("case")) {
            return false;
        }
        Token preposition = tokens.get(verb + 1);
        int noun = preposition.head();
        String aim = preposition.text().toLowerCase(Locale.ROOT);
        return noun > verb
                && tokens.get(noun).head() == verb
                && tokens.get(noun).upos().equals("NOUN")
                && Lexicons.bundled().predicates(true, tokens.get(verb).lemma() + " " + aim).stream()
                        .anyMatch(entry ->
                                entry.frame().containsKey("s") && entry.frame().containsKey("p:" + aim));
    }

    /** "Called the fair “a celebration of the city”", "called the raids a moment of shame": what something is called is not told beside it, nor when. */
    private static List<Token> styled(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 3; at < tokens.size(); at++) {
            Token name = tokens.get(at);
            int verb = name.head();
            boolean apart = name.upos().equals("NOUN")
                    && verb != Token.ROOT
                    && verb < at
                    && (name.relation().equals("parataxis") || name.relation().equals("obl:unmarked"))
                    && Lexicons.bundled().isOf("calling", tokens.get(verb).lemma());
            if (!apart) {
                continue;
            }
            int article = Attachments.first(tokens, at, "det", 0);
            int object = article == Token.ROOT ? Token.ROOT : beforeQuote(tokens, article);
            boolean styles = object > verb && isOwnObject(tokens, object, verb) && isDescribedBehind(tokens, at);
            if (styles) {
                mended.set(at, with(name, verb, "xcomp"));
            }
        }
        return mended;
    }

    /** The word before a phrase, and before the mark that opens a quotation in between. */
    private static int beforeQuote(List<Token> tokens, int first) {
        boolean quote = first > 0 && tokens.get(first - 1).xpos().equals("``");
        return first - (quote ? 2 : 1);
    }

    private static boolean isOwnObject(List<Token> tokens, int last, int verb) {
        int at = last;
        while (at > verb && tokens.get(at).head() > verb) {
            at = tokens.get(at).head();
        }
        return at > verb
                && tokens.get(at).head() == verb
                && tokens.get(at).plainRelation().equals("obj");
    }

    /** Whether something behind a noun tells what kind it is of: "a moment of shame", and not "a week later". */
    private static boolean isDescribedBehind(List<Token> tokens, int noun) {
        return tokens.subList(noun + 1, tokens.size()).stream()
                .anyMatch(each -> each.head() == noun && DESCRIBING.contains(each.plainRelation()));
    }

    /** Whether "by" tells who does what a participle, or what is joined to it, tells. */
    static boolean isDoneBySomebody(List<Token> tokens, int participle) {
        return tokens.stream()
                .filter(each -> each.head() != Token.ROOT
                        && each.relation().equals("case")
                        && each.text().equalsIgnoreCase("by"))
                .map(each -> tokens.get(each.head()).head())
                .anyMatch(verb -> verb == participle
                        || verb != Token.ROOT && tokens.get(verb).head() == participle);
    }

    /** Of a noun whose dictionary form is told as several, the form for one where the lexicons know that alone; else empty. */
    private static String singular(Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        boolean many = NOUNS.contains(token.upos())
                && lemma.length() > 3
                && lemma.endsWith("s")
                && !lemma.endsWith("ss")
                && lemma.equalsIgnoreCase(token.text());
        String one = many ? lemma.substring(0, lemma.length() - 1) : "";
        Lexicons lexicons = Lexicons.bundled();
        return many
                        && lexicons.predicates(false, lemma).isEmpty()
                        && !lexicons.predicates(false, one).isEmpty()
                ? one
                : "";
    }

    private static boolean isBehindMood(List<Token> tokens, int at) {
        Token mood = tokens.get(at - 1);
        if (mood.head() != at
                || !mood.plainRelation().equals("aux")
                || !mood.xpos().equals("MD")) {
            return false;
        }
        boolean object = false;
        for (int child = 0; child < tokens.size(); child++) {
            if (tokens.get(child).head() == at) {
                String relation = tokens.get(child).plainRelation();
                if (relation.equals("cop") || child < at && MODIFIERS.contains(relation)) {
                    return false;
                }
                object |= child > at && relation.equals("obj");
            }
        }
        return object;
    }

    /**
     * "The storm tore off the roof, hurting four": a participle that a comma sets off after the thing that
     * was hit tells what the verb's doing led to, and is no relative clause of the thing.
     */
    private static List<Token> results(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 1; at < tokens.size(); at++) {
            Token participle = tokens.get(at);
            int noun = participle.head();
            boolean setOff = participle.xpos().equals("VBG")
                    && participle.plainRelation().equals("acl")
                    && tokens.get(at - 1).text().equals(",")
                    && noun != Token.ROOT
                    && noun < at;
            int verb = setOff ? tokens.get(noun).head() : Token.ROOT;
            boolean led = verb != Token.ROOT
                    && verb < noun
                    && tokens.get(verb).upos().equals("VERB")
                    && RESULTS_IN.contains(tokens.get(noun).plainRelation());
            if (led) {
                mended.set(at, with(participle, verb, "advcl"));
            }
        }
        return mended;
    }

    /**
     * "A joint Kenyan and Ugandan force held rebels": the parser hangs a word before a noun on another noun, beyond the verb that both are
     * told with. It belongs to the noun right before that verb. "Ann Reed met Acme CEO Carl Otto": nor does a title behind a verb belong to
     * the name before it; it is the object, where there is no other.
     */
    private static List<Token> modifiers(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 0; at < tokens.size(); at++) {
            int noun = tokens.get(at).head();
            boolean behind = noun != Token.ROOT
                    && noun < at
                    && NAMING.contains(tokens.get(at).relation())
                    && NOUNS.contains(tokens.get(at).upos());
            int above = behind ? verbBetween(tokens, noun, at) : Token.ROOT;
            if (above != Token.ROOT && !hasObject(tokens, above)) {
                mended.set(at, with(tokens.get(at), above, "obj"));
                continue;
            }
            int verb = noun > at && MODIFIERS.contains(tokens.get(at).relation())
                    ? verbBetween(tokens, at, noun)
                    : Token.ROOT;
            if (verb == Token.ROOT) {
                continue;
            }
            for (int before = verb - 1; before > at; before--) {
                if (tokens.get(before).head() == verb
                        && NOUNS.contains(tokens.get(before).upos())) {
                    mended.set(at, with(tokens.get(at), before, tokens.get(at).relation()));
                    break;
                }
            }
        }
        return mended;
    }

    /** The verb between two words that the second hangs on, or {@link Token#ROOT}. */
    private static int verbBetween(List<Token> tokens, int first, int second) {
        int above = tokens.get(second).head();
        for (int steps = 0; above != Token.ROOT && steps < tokens.size(); steps++) {
            if (above > first && above < second && tokens.get(above).upos().equals("VERB")) {
                return above;
            }
            above = tokens.get(above).head();
        }
        return Token.ROOT;
    }

    /**
     * "Bought from Turkey drones": the parser takes the place for a part of the thing's name. Where a verb
     * has no object, and a place's name after "from" is joined to a bare plural noun, the place is where it
     * comes from and the noun the object.
     */
    private static List<Token> places(List<Token> tokens, List<NameSpan> names) {
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

    /**
     * "The road is closed, two drivers told the station": the parser gives a verb of saying a subject on either
     * side. The one behind it is whom it was said to, or what it was done to.
     */
    private static List<Token> subjects(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 1; at < tokens.size(); at++) {
            Token second = tokens.get(at);
            int verb = second.head();
            boolean behind = second.relation().equals("nsubj") && verb != Token.ROOT && verb < at;
            if (!behind
                    || !tokens.get(verb).xpos().startsWith("VB")
                    || hasObject(tokens, verb)
                    || !hasSubjectBefore(tokens, verb)) {
                continue;
            }
            boolean says = tokens.get(verb).plainRelation().equals("parataxis") || hasContentBefore(tokens, verb);
            mended.set(at, with(second, verb, says ? "iobj" : "obj"));
        }
        return mended;
    }

    /**
     * The subject of a verb of saying behind what is said ("…, two drivers told us"), which the parser gave to the
     * verb of what is said though that one has its own before it.
     */
    private static List<Token> ofWhoSays(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 1; at < tokens.size(); at++) {
            Token subject = tokens.get(at);
            int said = subject.head();
            boolean behind = subject.relation().equals("nsubj") && said != Token.ROOT && said < at;
            int says = behind ? sayingBehind(tokens, said, at) : Token.ROOT;
            boolean other = says != Token.ROOT && (hasSubjectBefore(tokens, said) || isLoose(tokens, said));
            if (other && !hasSubjectBefore(tokens, says)) {
                mended.set(at, with(subject, says, "nsubj"));
            }
        }
        return mended;
    }

    /**
     * The verb of saying behind a word that hangs on what is said: one inserted there, or one that holds what is said
     * and was given whom it was said to for its subject.
     */
    private static int sayingBehind(List<Token> tokens, int said, int behind) {
        int above = tokens.get(said).head();
        boolean holds = above > behind
                && tokens.get(said).plainRelation().equals("ccomp")
                && tokens.subList(above + 1, tokens.size()).stream()
                        .anyMatch(t -> t.head() == above && t.relation().equals("nsubj"));
        if (holds) {
            return above;
        }
        int whole = isLoose(tokens, said) ? above : said;
        for (int says = behind + 1; says < tokens.size(); says++) {
            int head = tokens.get(says).head();
            if ((head == said || head == whole)
                    && tokens.get(says).plainRelation().equals("parataxis")) {
                return says;
            }
        }
        return Token.ROOT;
    }

    /** "Struck a house, killing six, the ministry said": a participle that shares the subject of the verb it hangs on. */
    private static boolean isLoose(List<Token> tokens, int verb) {
        Token token = tokens.get(verb);
        return token.plainRelation().equals("advcl")
                && (token.xpos().equals("VBG") || token.xpos().equals("VBN"))
                && token.head() != Token.ROOT
                && token.head() < verb;
    }

    private static boolean hasSubjectBefore(List<Token> tokens, int verb) {
        return tokens.subList(0, verb).stream()
                .anyMatch(t -> t.head() == verb && t.plainRelation().equals("nsubj"));
    }

    private static boolean hasContentBefore(List<Token> tokens, int verb) {
        return tokens.subList(0, verb).stream().anyMatch(t -> t.head() == verb && CONTENT.contains(t.plainRelation()));
    }

    private static boolean hasObject(List<Token> tokens, int verb) {
        return tokens.stream().anyMatch(t -> t.head() == verb && t.relation().equals("obj"));
    }

    static Token with(Token token, int head, String relation) {
        return new Token(token.span(), token.text(), token.lemma(), token.upos(), token.xpos(), head, relation);
    }
}
