package org.entente.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.engine.kit.units.Units;
import org.entente.model.ClaimType;
import org.entente.model.EventType;

/**
 * Mends what hangs on verbs of saying, blaming, giving and reckoning: what is said and by whom, what somebody is charged with and how
 * they answer, who is given what, how many there are. {@link Attachments} tells in what order. Universal Dependencies, version 2. Stateless.
 */
final class Complements {
    private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");

    private static final Set<String> RECKONING = Set.of("put", "place", "set", "estimate");

    /** How many nouns may stand over a noun that is told as of them: soldiers in "the number of soldiers". */
    private static final int OF_OF_MAX = 2;

    /** How far behind a noun for a charge the verb may stand by which somebody denies it. */
    private static final int ANSWER_WORDS_MAX = 8;

    private static final Set<ClaimType> BLAMING = Set.of(EventType.ACCUSE, EventType.SANCTION, EventType.COERCE);

    /** Behind these stands what somebody is blamed or punished for. */
    private static final Set<String> BLAMED_FOR = Set.of("of", "for", "with");

    private static final int AMOUNT_TOKENS_MAX = 4;

    /** What stands before an amount and tells how exact it is: more than $42 billion. */
    private static final Set<String> HEDGES = Set.of(
            "more",
            "less",
            "than",
            "over",
            "about",
            "around",
            "nearly",
            "almost",
            "some",
            "roughly",
            "up",
            "to",
            "at",
            "least",
            "as",
            "much",
            "an",
            "estimated");

    private static final Set<String> WITHIN_AMOUNT = Set.of("obj", "obl");

    private Complements() {}

    /** "Put the number of soldiers killed at 21": the parser hangs the amount on the participle within what is measured. */
    static List<Token> reckoned(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int amount = 3; amount < tokens.size(); amount++) {
            Token number = tokens.get(amount);
            int verb = isAtBehind(tokens, amount) ? verbOfMeasured(tokens, number.head()) : Token.ROOT;
            if (verb != Token.ROOT && RECKONING.contains(tokens.get(verb).lemma())) {
                mended.set(amount, Repairs.with(number, verb, "obl"));
            }
        }
        return mended;
    }

    /** Whether a number has an "at" of its own right before it and hangs on a word before that: killed at 21. */
    private static boolean isAtBehind(List<Token> tokens, int amount) {
        Token number = tokens.get(amount);
        Token before = tokens.get(amount - 1);
        return number.upos().equals("NUM")
                && before.text().equals("at")
                && before.head() == amount
                && number.head() != Token.ROOT
                && number.head() < amount;
    }

    /** The verb whose object a participle hangs on, right away or by nouns within it: put the number of soldiers killed; {@link Token#ROOT} if none. */
    private static int verbOfMeasured(List<Token> tokens, int participle) {
        Token told = tokens.get(participle);
        int noun = told.relation().equals("acl") ? told.head() : Token.ROOT;
        for (int up = 0; up < OF_OF_MAX && isOf(tokens, noun); up++) {
            noun = tokens.get(noun).head();
        }
        boolean object = noun != Token.ROOT && tokens.get(noun).relation().equals("obj");
        return object ? tokens.get(noun).head() : Token.ROOT;
    }

    /** Whether a noun is told as of another, as soldiers in "the number of soldiers". */
    private static boolean isOf(List<Token> tokens, int noun) {
        return noun != Token.ROOT && tokens.get(noun).relation().equals("nmod");
    }

    /** "Accused Chad of murder, a charge it denies": the parser hangs on the accusation what somebody does about a noun that stands for it. */
    static List<Token> answered(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int charge = 2; charge + 2 < tokens.size(); charge++) {
            Token noun = tokens.get(charge);
            boolean apart = Lexicons.bundled().isOf("alleging", noun.lemma())
                    && tokens.get(charge - 1).lemma().equals("a")
                    && tokens.get(charge - 2).text().equals(",");
            int verb = apart ? denialBehind(tokens, charge) : Token.ROOT;
            if (verb != Token.ROOT) {
                int above = noun.head() == verb ? tokens.get(verb).head() : noun.head();
                mended.set(charge, Repairs.with(noun, above, "parataxis"));
                mended.set(verb, Repairs.with(tokens.get(verb), charge, "acl:relcl"));
            }
        }
        return mended;
    }

    /** The verb of denying that soon follows a noun, with a subject and without an object from there on; {@link Token#ROOT} if none. */
    private static int denialBehind(List<Token> tokens, int noun) {
        for (int verb = noun + 2; verb < tokens.size() && verb <= noun + ANSWER_WORDS_MAX; verb++) {
            boolean denies = tokens.get(verb).upos().equals("VERB")
                    && Lexicons.bundled().isOf("denying", tokens.get(verb).lemma())
                    && Attachments.isSubjectBetween(tokens, verb, noun, verb)
                    && Attachments.first(tokens, verb, "obj", noun) == Token.ROOT;
            if (denies) {
                return verb;
            }
        }
        return Token.ROOT;
    }

    /** "Accused of massacring civilians": what somebody is blamed or punished for doing, where the parser takes the deed for an adjective. */
    static List<Token> done(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int deed = 2; deed + 1 < tokens.size(); deed++) {
            Token told = tokens.get(deed);
            int noun = told.head();
            boolean before = told.relation().equals("amod")
                    && told.xpos().equals("VBG")
                    && noun > deed
                    && tokens.get(deed - 1).head() == noun
                    && tokens.get(deed - 1).relation().equals("case")
                    && BLAMED_FOR.contains(tokens.get(deed - 1).text());
            int verb = before ? tokens.get(noun).head() : Token.ROOT;
            if (verb != Token.ROOT && verb < deed && isBlame(tokens.get(verb)) && isDone(told)) {
                mended.set(deed - 1, Repairs.with(tokens.get(deed - 1), deed, "mark"));
                mended.set(deed, Repairs.with(told, verb, "advcl"));
                mended.set(noun, Repairs.with(tokens.get(noun), deed, "obj"));
            }
        }
        return mended;
    }

    private static boolean isBlame(Token verb) {
        return verb.upos().equals("VERB") && Lexicons.bundled().tells(true, verb.lemma(), BLAMING);
    }

    private static boolean isDone(Token verb) {
        return Lexicons.bundled().predicates(true, verb.lemma()).stream()
                .anyMatch(entry -> entry.frame().containsKey("o"));
    }

    /** "Accuses Chad, which denies it, of arming them": what somebody is accused of behind a clause between commas is no part of that clause. */
    static List<Token> charged(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int deed = 3; deed < tokens.size(); deed++) {
            Token told = tokens.get(deed);
            int clause = told.relation().equals("advcl") && told.xpos().equals("VBG") ? told.head() : Token.ROOT;
            int of = clause == Token.ROOT ? Token.ROOT : Attachments.first(tokens, deed, "mark", clause);
            boolean behind = of > clause
                    && of != Token.ROOT
                    && tokens.get(of).text().equals("of")
                    && tokens.get(of - 1).text().equals(",")
                    && tokens.get(clause).relation().equals("acl:relcl");
            int verb = behind ? tokens.get(tokens.get(clause).head()).head() : Token.ROOT;
            boolean accuses = verb != Token.ROOT
                    && Lexicons.bundled().tells(true, tokens.get(verb).lemma(), EventType.ACCUSE);
            if (accuses) {
                mended.set(deed, Repairs.with(told, verb, told.relation()));
            }
        }
        return mended;
    }

    /** "Acme is in talks with Chad, four people said": of two subjects of who says so the one before what is said is its own. */
    static List<Token> ofContent(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int says = 3; says < tokens.size(); says++) {
            int outer = Attachments.first(tokens, says, "nsubj", 0);
            int content = Attachments.first(tokens, says, "ccomp", 0);
            boolean between = outer != Token.ROOT
                    && outer < content
                    && content < says
                    && Attachments.isSubjectBetween(tokens, says, content + 1, says)
                    && Attachments.first(tokens, content, "nsubj", 0) == Token.ROOT;
            if (between) {
                String relation = Attachments.isPassive(tokens, content) ? "nsubj:pass" : "nsubj";
                mended.set(outer, Repairs.with(tokens.get(outer), content, relation));
            }
        }
        return mended;
    }

    /**
     * "Gave Ann Reed an endorsement", "gave Chad military aid", "lent Chad 2 billion dollars": the parser tells whom a verb of giving gives to as
     * a second object or as a part of what is given, before its adjective or its number; a part of a name stands behind it.
     */
    static List<Token> given(List<Token> tokens) {
        Lexicons lexicons = Lexicons.bundled();
        List<Token> mended = new ArrayList<>(tokens);
        for (int thing = 2; thing < tokens.size(); thing++) {
            Token noun = tokens.get(thing);
            int verb = noun.head();
            boolean behind =
                    noun.relation().equals("obj") && noun.upos().equals("NOUN") && verb != Token.ROOT && verb < thing;
            if (!behind || !isGiving(lexicons, tokens.get(verb).lemma(), noun.lemma())) {
                continue;
            }
            int receiver = receiver(tokens, verb, thing);
            if (receiver != Token.ROOT && Attachments.first(tokens, verb, "iobj", 0) == Token.ROOT) {
                mended.set(receiver, Repairs.with(tokens.get(receiver), verb, "iobj"));
            }
        }
        return mended;
    }

    private static boolean isGiving(Lexicons lexicons, String verb, String thing) {
        return isGivenTo(lexicons, verb) || lexicons.lightVerb(verb, thing).isPresent();
    }

    private static int receiver(List<Token> tokens, int verb, int thing) {
        int first = Attachments.first(tokens, verb, "obj", verb + 1);
        if (first < thing) {
            return tokens.get(first).upos().equals("PROPN")
                            || tokens.get(first).upos().equals("PRON")
                    ? first
                    : Token.ROOT;
        }
        int next = verb + 1;
        if (next == thing) {
            return Token.ROOT;
        }
        boolean described = tokens.get(next + 1).head() == thing
                        && tokens.get(next + 1).relation().equals("amod")
                || next + 1 < thing && tokens.get(next + 1).upos().equals("NUM");
        boolean bare = next + 1 == thing
                && tokens.get(thing).xpos().equals("NNS")
                && isGivenTo(Lexicons.bundled(), tokens.get(verb).lemma());
        boolean part = tokens.get(next).upos().equals("PROPN")
                && tokens.get(next).head() == thing
                && tokens.get(next).relation().equals("compound")
                && (described || bare);
        return part
                        && Attachments.first(tokens, thing, "nmod", thing) == Token.ROOT
                        && Attachments.first(tokens, verb, "obl", thing) == Token.ROOT
                ? next
                : Token.ROOT;
    }

    /** "Promised the fund 75 million kroner": the parser hangs the money on whoever is to get it, or takes both for what is given. */
    static List<Token> givenMoney(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int receiver = 2; receiver + 1 < tokens.size(); receiver++) {
            Token noun = tokens.get(receiver);
            int verb = noun.head();
            boolean given = (noun.relation().equals("obj")
                            || noun.relation().equals("ccomp") && noun.upos().equals("PROPN"))
                    && verb != Token.ROOT
                    && verb < receiver
                    && isGivenTo(Lexicons.bundled(), tokens.get(verb).lemma())
                    && Attachments.first(tokens, verb, "iobj", 0) == Token.ROOT;
            int money = given && !isMoney(noun) ? moneyBehind(tokens, receiver) : Token.ROOT;
            if (money != Token.ROOT) {
                mended.set(receiver, Repairs.with(noun, verb, "iobj"));
                mended.set(money, Repairs.with(tokens.get(money), verb, "obj"));
            }
        }
        return mended;
    }

    /** The currency of an amount that begins right behind a word and hangs on it or on the same verb, or {@link Token#ROOT}. */
    private static int moneyBehind(List<Token> tokens, int word) {
        int verb = tokens.get(word).head();
        for (int at = word + 1; at < tokens.size() && at <= word + AMOUNT_TOKENS_MAX; at++) {
            Token each = tokens.get(at);
            if (isMoney(each)) {
                boolean beside =
                        each.head() == word || each.head() == verb && WITHIN_AMOUNT.contains(each.plainRelation());
                return beside ? at : Token.ROOT;
            }
            if (!each.upos().equals("NUM") && !HEDGES.contains(each.text())) {
                return Token.ROOT;
            }
        }
        return Token.ROOT;
    }

    /** Whether a word is the unit of an amount of money. */
    static boolean isMoney(Token token) {
        String words = token.text().toLowerCase(Locale.ROOT);
        return Stream.of(
                        Units.ofPrefix(token.text()),
                        Units.ofSymbol(token.text()),
                        Units.ofWords(words),
                        Units.ofWords(token.lemma()))
                .anyMatch(unit -> unit != null && unit.dimension().equals("money"));
    }

    private static boolean isGivenTo(Lexicons lexicons, String verb) {
        return lexicons.predicates(true, verb).stream()
                .anyMatch(entry -> entry.frame().containsKey("i"));
    }

    /**
     * "The truth is that Ann Reed left": the parser hangs the outer clause on the inner one's verb, which then has two subjects and a copula.
     * The copula is made the verb of the outer clause and the inner one what it says.
     */
    static List<Token> contents(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int inner = 2; inner < tokens.size(); inner++) {
            boolean verb = tokens.get(inner).upos().equals("VERB");
            int copula = verb ? Attachments.first(tokens, inner, "cop", 0) : Token.ROOT;
            boolean outer = copula != Token.ROOT
                    && copula < inner
                    && Attachments.isSubjectBetween(tokens, inner, 0, copula)
                    && Attachments.isSubjectBetween(tokens, inner, copula + 1, inner)
                    && Attachments.first(tokens, inner, "mark", copula) != Token.ROOT;
            if (!outer) {
                continue;
            }
            Token above = mended.get(inner);
            for (int at = 0; at < copula; at++) {
                Token each = mended.get(at);
                if (each.head() == inner) {
                    mended.set(at, Repairs.with(each, copula, each.relation()));
                }
            }
            mended.set(copula, Repairs.with(mended.get(copula), above.head(), above.relation()));
            mended.set(inner, Repairs.with(above, copula, "ccomp"));
        }
        return mended;
    }

    /** "Shot dead at least 29 people": what they became stands before them, and the parser takes it for a word of theirs or loses them. */
    static List<Token> shotDead(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int dead = 1; dead + 1 < tokens.size(); dead++) {
            Token verb = tokens.get(dead - 1);
            boolean shot = tokens.get(dead).lemma().equals("dead")
                    && verb.upos().equals("VERB")
                    && Lexicons.bundled().tells(true, verb.lemma() + " dead", EventType.ASSAULT);
            int victims = shot ? victims(tokens, dead) : Token.ROOT;
            if (victims != Token.ROOT) {
                mended.set(victims, Repairs.with(tokens.get(victims), dead - 1, "obj"));
                mended.set(dead, Repairs.with(tokens.get(dead), dead - 1, "xcomp"));
            }
        }
        return mended;
    }

    /** The noun behind "shot dead" that is its object, or stands as one without a preposition; {@link Token#ROOT} if none. */
    private static int victims(List<Token> tokens, int dead) {
        for (int noun = dead + 1; noun < tokens.size(); noun++) {
            Token who = tokens.get(noun);
            boolean bare = who.relation().equals("obl") && Attachments.first(tokens, noun, "case", 0) == Token.ROOT;
            if (NOUNS.contains(who.upos())
                    && who.head() == dead - 1
                    && (who.relation().equals("obj") || bare)) {
                return noun;
            }
        }
        return Token.ROOT;
    }

    /**
     * "Ten were killed, officials said, blaming Chad": the parser hangs on what is said what whoever says it does by words in the same
     * breath.
     */
    static List<Token> spoken(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 3; at < tokens.size(); at++) {
            Token participle = tokens.get(at);
            boolean apart = participle.relation().equals("advcl")
                    && participle.xpos().equals("VBG")
                    && tokens.get(at - 1).text().equals(",")
                    && participle.head() < at
                    && isBySpeaking(participle.lemma());
            int said = apart ? saidBetween(tokens, participle.head(), at) : Token.ROOT;
            if (said != Token.ROOT) {
                mended.set(at, Repairs.with(participle, said, "advcl"));
            }
        }
        return mended;
    }

    private static boolean isBySpeaking(String verb) {
        Lexicons lexicons = Lexicons.bundled();
        return lexicons.isCue(verb, Utterance.Kind.SAY) || lexicons.tells(true, verb, EventType.ACCUSE);
    }

    /** The verb of saying, with a subject of its own, that stands between what is said and a word behind it, or {@link Token#ROOT}. */
    private static int saidBetween(List<Token> tokens, int content, int before) {
        for (int at = before - 2; at > content; at--) {
            Token verb = tokens.get(at);
            boolean says = verb.upos().equals("VERB") && Lexicons.bundled().isCue(verb.lemma(), Utterance.Kind.SAY);
            boolean outer = tokens.get(content).head() == at
                    || verb.head() == content && verb.relation().equals("parataxis");
            if (outer && says && Attachments.first(tokens, at, "nsubj", 0) != Token.ROOT) {
                return at;
            }
        }
        return Token.ROOT;
    }
}
