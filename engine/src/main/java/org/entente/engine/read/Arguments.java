package org.entente.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.model.ClaimKind;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Role;

/**
 * Finds what fills the slots of a predicate's frame, by dependency structure: active, passive, participial,
 * relative, coordinated, controlled and nominal. Answers are heads of phrases, not yet mentions. Stateless.
 */
final class Arguments {
    /** The lexicon's word for an amount of money, whatever its currency. */
    private static final String DOLLARS = "$";

    private static final Doers DOERS = new Doers(Lexicons.bundled());

    /** What a slot begins with that asks for the preposition which the predicate itself stands after. */
    private static final String CASE = "case:";

    /** What a slot begins with that asks by whose name is told what fills the slot named behind it. */
    private static final String ORIGIN_OF = "origin:";

    /** Whoever is one of these is under what stands after "of". */
    private static final Set<String> TARGETS = Set.of("target", "object", "subject");

    /** Behind these stands a group that somebody is told to be of: the last of its allies, among its allies. */
    private static final Set<String> SUPERLATIVES =
            Set.of("one", "first", "last", "latest", "latter", "former", "another");

    /** What rank an office is of: the firm's chief executive. */
    private static final Set<String> RANKS = Set.of("chief", "deputy", "vice", "assistant", "associate", "executive");

    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

    /** Offices before which a field may stand: the Iraqi oil minister. */
    private static final Set<String> FIELDED = Set.of(
            "minister",
            "secretary",
            "commissioner",
            "ambassador",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "coordinator",
            "manager",
            "director",
            "chairman",
            "chairwoman",
            "president",
            "officer",
            "chief",
            "general",
            "commander",
            "operative",
            "adviser",
            "advisor",
            "aide",
            "analyst",
            "editor",
            "reporter",
            "correspondent",
            "counsel",
            "lawyer",
            "attorney",
            "staffer",
            "engineer",
            "host",
            "pollster");

    /** Whoever does this to a paper says what stands in it: issued a declaration demanding elections. */
    private static final Set<String> ISSUING =
            Set.of("issue", "release", "publish", "sign", "adopt", "submit", "circulate");

    /** Behind these a noun says by what somebody does something. */
    private static final Set<String> MEANS = Set.of("through", "via");

    /** A clause behind these tells when, where, how or why, and what it is told of is no object in it. */
    private static final Set<String> ADVERBIAL = Set.of("time", "day", "moment", "way", "reason", "place", "extent");

    private static final Set<String> MARKS = Set.of("\"", "“", "”", "``", "''", "‘", "'");

    /** Behind these a noun tells with whom or against whom something is, so that this is told of what is done to it too. */
    private static final Set<String> TOWARDS_SOMEBODY = Set.of("with", "between", "against", "on");

    private static final Set<String> AGAINST = Set.of("against", "on");

    private static final Set<String> ALONG = Set.of("along", "together");

    /** What tells to whom something goes that a verb with two objects lends its subject to: gave Chad support. */
    private static final Set<String> TO_WHOM = Set.of("to", "for", "of", "on", "against");

    /** What somebody is of a deed that is done to them. */
    private static final Set<String> UNDERGONE_BY =
            Set.of("target", "victim", "object", "subject", "recipient", "focus", "butt");

    private static final List<String> TOWARDS = List.of("against", "on", "to", "with", "from");
    private static final Set<String> OWNING = Set.of("of", "by", "from", "in", "against");
    /** A participle after these is what the object of the verb above does: accused Kenya of meddling. */
    private static final Set<String> OF_THE_OBJECT = Set.of("of", "for", "with", "from", "into", "as", "against");

    /** Of these some are told apart: one of the firms, */
    private static final Set<String> PARTITIVE =
            Set.of("one", "two", "three", "some", "several", "first", "last", "part");
    /** and these are some who are told by a clause. */
    private static final Set<String> WHEREIN = Set.of("in", "inside", "within", "outside", "at", "near", "on");

    private static final Set<String> DEMONSTRATIVE = Set.of("those", "one", "ones", "first", "last");

    private static final Set<String> PERSONS = Set.of("he", "she", "they", "we", "i");

    /** What examples stand after: states such as Niger, states including Niger. */
    private static final Set<String> EXAMPLES = Set.of("such", "including");

    /** What somebody was about when they did something stands after these, */
    private static final Set<String> WITHIN = Set.of("in", "at", "during", "on");
    /** and what they had done or went on to do after these. */
    private static final Set<String> BESIDE = Set.of("after", "before", "following");

    /** What somebody is for or against stands after these. */
    private static final List<String> PURSUING = List.of("for", "against");

    /** What the reader's model takes those for who act. */
    private static final Set<String> ACTORS = Set.of("person", "organization");

    /** What a phrase may have for its head beside a noun. */
    private static final Set<String> HEADS = Set.of("PRON", "DET", "ADJ", "NUM", "SYM", "X");

    private final Lexicons lexicons;

    Arguments(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /** The heads in {@code slot} of the predicate at {@code at}, coordinated ones included; empty where unfilled. */
    List<Integer> fill(Tree tree, int at, boolean verb, String slot) {
        if (slot.startsWith(CASE)) {
            return tree.preposition(at).equals(slot.substring(CASE.length())) ? List.of(at) : List.of();
        }
        List<Integer> heads = verb ? ofVerb(tree, at, slot) : ofNoun(tree, at, slot);
        if (slot.equals("c") || slot.equals("c:to") || slot.equals("c:from")) {
            return heads;
        }
        boolean possessive = tree.token(at).xpos().equals("POS");
        boolean one = isBeforeItsBearer(tree, at) && !tree.token(at).xpos().endsWith("S");
        boolean alone =
                slot.equals("self") && (one || titled(tree, at) != Token.ROOT) || slot.equals("above") && possessive;
        if (alone) {
            return heads;
        }
        boolean joined = verb && joined(tree, at) != Token.ROOT;
        List<Integer> all = new ArrayList<>();
        for (int head : heads) {
            boolean clause = tree.is(at, "acl") && tree.head(at) == head || relativeTo(tree, head) != head;
            List<Integer> row = joined ? described(tree, head) : listed(tree, row(tree, head));
            for (int each : clause ? identified(tree, row) : row) {
                if (slot.equals("self") && each == at) {
                    continue;
                }
                if (tree.isNoun(each)
                        || HEADS.contains(tree.token(each).upos())
                        || slot.startsWith("p:") && isPursued(tree, each, slot.substring(2))) {
                    all.add(each);
                }
            }
        }
        return all.stream().distinct().toList();
    }

    /** What a phrase that stands in apposition is told of: Kestrel and Osprey, both US-designated groups. */
    private static List<Integer> described(Tree tree, int phrase) {
        int told = tree.head(phrase);
        if (told == Token.ROOT || !tree.is(phrase, "appos")) {
            return List.of(phrase);
        }
        return tree.token(phrase).xpos().startsWith("NN")
                        && tree.token(phrase).xpos().endsWith("S")
                ? tree.conjuncts(told).stream().filter(each -> each < phrase).toList()
                : List.of(told);
    }

    /** A phrase and what is joined to it; to what a relative pronoun stands for only what stands before it: Ann, who signed, and Carl. */
    private static List<Integer> row(Tree tree, int head) {
        int meant = relativeTo(tree, head);
        return tree.conjuncts(meant).stream()
                .filter(each -> meant == head || each == meant || each < head)
                .toList();
    }

    /** With each plural noun that is told one by one (two firms, Rosneft and Lukoil; states such as Niger) its names instead. */
    private static List<Integer> listed(Tree tree, List<Integer> heads) {
        List<Integer> all = new ArrayList<>();
        for (int head : heads) {
            List<Integer> names = tree.token(head).xpos().equals("NNS") ? namesListed(tree, head) : List.of();
            all.addAll(names.isEmpty() ? List.of(head) : names);
        }
        return all;
    }

    private static List<Integer> namesListed(Tree tree, int noun) {
        List<Integer> names = new ArrayList<>();
        for (int child : tree.children(noun, "appos", "nmod")) {
            List<Integer> row = tree.conjuncts(child);
            boolean several = row.size() > 1
                    && tree.preposition(child).equals("of")
                    && tree.sentence().hint(noun).mention().equals("organization");
            boolean told =
                    tree.is(child, "appos") ? row.size() > 1 : several || EXAMPLES.contains(tree.preposition(child));
            if (told && row.stream().allMatch(each -> tree.token(each).upos().equals("PROPN"))) {
                names.addAll(row);
            }
        }
        return names;
    }

    /** Whether a phrase stands as an example of the noun that it hangs on. */
    static boolean isExample(Tree tree, int phrase) {
        return EXAMPLES.contains(tree.preposition(phrase));
    }

    /** "Chad is the country that attacked", "was among those who fled", "is one of the firms bought by Acme": who is said to be what a clause hangs on. */
    private static List<Integer> identified(Tree tree, List<Integer> row) {
        if (row.size() != 1) {
            return row;
        }
        int noun = row.getFirst();
        int whole = whole(tree, noun);
        boolean somebody = whole != noun
                || DEMONSTRATIVE.contains(tree.word(noun))
                || ACTORS.contains(tree.sentence().hint(noun).mention())
                || tree.sentence().hint(noun).mention().equals("place");
        Optional<Integer> subject = tree.child(whole, "cop").isPresent() && somebody && !holds(tree, whole)
                ? tree.child(whole, "nsubj").map(each -> relativeTo(tree, each))
                : Optional.empty();
        return subject.filter(each -> tree.token(each).upos().equals("PROPN")
                        || tree.isNoun(each)
                                && ACTORS.contains(tree.sentence().hint(each).mention())
                        || PERSONS.contains(tree.word(each)))
                .map(each -> whole == noun ? List.of(each) : List.of(each, noun))
                .orElse(row);
    }

    /** "They were inside a school attacked by rebels": whether what is done is done to where somebody is. */
    private static boolean holds(Tree tree, int place) {
        return WHEREIN.contains(tree.preposition(place))
                && tree.children(place, "acl").stream()
                        .anyMatch(clause -> tree.token(clause).xpos().equals("VBN"));
    }

    /** Of a clause that is told of whoever is said to be what its noun names, the word that says so ("one" of those killed), or {@link Token#ROOT}. */
    static int identifying(Tree tree, int clause) {
        int noun = tree.head(clause);
        boolean told =
                tree.is(clause, "acl") && !identified(tree, List.of(noun)).equals(List.of(noun));
        return told ? whole(tree, noun) : Token.ROOT;
    }

    /** The word that tells apart some of several, else the noun itself. */
    private static int whole(Tree tree, int noun) {
        return tree.is(noun, "nmod") && PARTITIVE.contains(tree.lemma(tree.head(noun))) ? tree.head(noun) : noun;
    }

    /** For a relative pronoun the noun that its clause hangs on. */
    static int relativeTo(Tree tree, int head) {
        boolean relative = tree.word(head).equals("whose")
                || RELATIVES.contains(tree.word(head))
                        && tree.token(head).xpos().startsWith("W");
        if (!relative) {
            return head;
        }
        int at = head;
        while (at != Token.ROOT && !tree.is(at, "acl")) {
            at = tree.head(at);
        }
        return at == Token.ROOT ? head : tree.head(at);
    }

    private List<Integer> ofVerb(Tree tree, int at, String slot) {
        int joined = joined(tree, at);
        if (joined != Token.ROOT) {
            return switch (slot) {
                case "s" -> withNameBefore(tree, joined);
                case "o" -> List.of(tree.head(at));
                default -> List.of();
            };
        }
        boolean passive = tree.isPassive(at);
        return switch (slot) {
            case "s" -> passive ? agents(tree, at) : subject(tree, at);
            case "o" ->
                withCompany(tree, at, passive && !isGivenTo(tree, at) ? passiveSubject(tree, at) : objects(tree, at));
            case "i" ->
                isGivenTo(tree, at)
                        ? passiveSubject(tree, at)
                        : tree.child(at, "iobj").map(List::of).orElse(List.of());
            case "origin" -> origins(tree, ofVerb(tree, at, "o"));
            case "c" -> complements(tree, at);
            case "c:to" ->
                tree.children(at, "xcomp").stream()
                        .filter(child -> Certainty.isInfinitive(tree, child))
                        .toList();
            case "c:from" -> keptFrom(tree, at);
            case "c:s" -> askedToAct(tree, at);
            case "c:o" -> undergoes(tree, at);
            case "c:p" ->
                tree.children(at, "xcomp", "ccomp").stream()
                        .flatMap(clause -> tree.child(clause, "nsubj:pass").stream())
                        .toList();
            default ->
                slot.startsWith("p:")
                        ? withFallback(tree, at, slot.substring(2))
                        : slot.startsWith(ORIGIN_OF)
                                ? origins(tree, ofVerb(tree, at, slot.substring(ORIGIN_OF.length())))
                                : List.of();
        };
    }

    /** Whether a slot asks by whose name a thing is told. */
    static boolean isOrigin(String slot) {
        return slot.equals("origin") || slot.equals("maker") || slot.startsWith(ORIGIN_OF);
    }

    /**
     * The longer words that a verb begins: with a preposition it governs (call on), its object (open fire), both
     * preposition and noun (go on strike) or what it finds its object to be (find guilty); the shorter first.
     */
    List<String> phrases(Tree tree, int at) {
        List<String> phrases = new ArrayList<>();
        String lemma = tree.lemma(at);
        String verb = verbWithParticle(tree, at);
        if (!verb.equals(lemma)) {
            phrases.add(verb);
        }
        int called = calledWhat(tree, at);
        for (int child : tree.children(at, "obl", "advmod", "xcomp", "ccomp")) {
            if (called != Token.ROOT && child > called) {
                continue;
            }
            String preposition = tree.is(child, "advmod") ? tree.word(child) : tree.preposition(child);
            if (!preposition.isEmpty()) {
                phrases.add(lemma + " " + preposition);
                phrases.add(lemma + " " + preposition + " " + tree.lemma(child));
            }
        }
        boolean wished = tree.children(at, "xcomp", "ccomp", "advcl").stream()
                .anyMatch(clause -> clause > at
                        && !tree.children(clause, "nsubj").isEmpty()
                        && (tree.children(clause, "mark").stream()
                                        .anyMatch(mark -> tree.word(mark).equals("for"))
                                || tree.children(clause, "nsubj").stream().anyMatch(whose -> tree.preposition(whose)
                                        .equals("for"))));
        if (wished) {
            phrases.add(lemma + " for");
        }
        for (String preposition : PURSUING) {
            if (tree.children(at, "advcl").stream().anyMatch(clause -> isPursued(tree, clause, preposition))) {
                phrases.add(lemma + " " + preposition);
            }
        }
        for (int child : ofVerb(tree, at, "o")) {
            int thing = relativeTo(tree, child);
            phrases.add(verb + " " + tree.lemma(thing));
            if (!tree.lemma(thing).equals(DOLLARS) && Complements.isMoney(tree.token(thing))) {
                phrases.add(verb + " " + DOLLARS); // "wired 2 million euros"
            }
            if (!tree.isNoun(thing)) {
                Stream.of("of", "in") // "$95 million in aid"
                        .flatMap(preposition -> oblique(tree, thing, preposition).stream())
                        .forEach(counted -> phrases.add(verb + " " + tree.lemma(counted)));
            }
        }
        for (int child : tree.children(at, "xcomp")) {
            boolean bare = tree.token(child).upos().equals("NOUN")
                    && tree.children(child).isEmpty();
            if (tree.token(child).upos().equals("ADJ") || bare) {
                phrases.add(verb + " " + tree.lemma(child));
            }
        }
        return phrases;
    }

    /** What a verb calls its object: what stands behind that is of it ("called her a champion for the union"), not of the verb. */
    private static int calledWhat(Tree tree, int at) {
        return tree.child(at, "obj").isEmpty()
                ? Token.ROOT
                : tree.children(at, "xcomp").stream()
                        .filter(tree::isNoun)
                        .findFirst()
                        .orElse(Token.ROOT);
    }

    /** Whether a verb only lends its subject to its object, a noun that tells what is done. */
    boolean lends(Tree tree, int verb) {
        return ofVerb(tree, verb, "o").stream()
                .anyMatch(noun -> lexicons.lightVerb(verbWithParticle(tree, verb), tree.lemma(noun))
                                .isPresent()
                        && !lexicons.predicates(false, tree.lemma(noun)).isEmpty());
    }

    /** Syria was given loans: whether the subject of a passive is whom its object goes to. */
    private boolean isGivenTo(Tree tree, int at) {
        return tree.isPassive(at)
                && tree.children(at, "obj").stream().anyMatch(object -> object > at)
                && lexicons.predicates(true, tree.lemma(at)).stream()
                        .anyMatch(entry -> entry.frame().containsKey("i"));
    }

    /** Kept Iran from sending, stopped a convoy from leaving: what somebody is kept from doing. */
    private static List<Integer> keptFrom(Tree tree, int at) {
        return tree.children(at, "advcl", "xcomp", "ccomp", "obl").stream()
                .filter(child -> child > at && tree.isVerb(child) && isGerund(tree, child))
                .filter(child -> tree.children(child, "mark", "case").stream()
                        .anyMatch(mark -> tree.word(mark).equals("from")))
                .toList();
    }

    /** Demanded that Iran leave: whoever the clause is told of. */
    private static List<Integer> askedToAct(Tree tree, int at) {
        List<Integer> found = new ArrayList<>();
        for (int clause : tree.children(at, "ccomp", "advcl", "xcomp", "acl")) {
            boolean that = tree.children(clause, "mark").stream()
                    .map(tree::word)
                    .anyMatch(mark -> mark.equals("that") || mark.equals("for"));
            if (!tree.is(clause, "advcl", "acl") || that) {
                tree.child(clause, "nsubj").ifPresent(found::add);
            }
        }
        return found;
    }

    /** Threatened to attack Israel: whoever what is threatened would be done to. */
    private List<Integer> undergoes(Tree tree, int at) {
        List<Integer> found = new ArrayList<>();
        for (int clause : tree.children(at, "xcomp", "ccomp")) {
            Optional<Integer> object = tree.child(clause, "obj", "nsubj:pass");
            object.ifPresent(found::add);
            for (String preposition : TOWARDS) {
                found.addAll(oblique(tree, clause, preposition));
                object.ifPresent(o -> found.addAll(oblique(tree, o, preposition)));
            }
        }
        return found;
    }

    /** An offensive in its war with Mali; unless Mali gives way: at whom it is aimed, told further off. */
    static List<Integer> atLength(Tree tree, int at) {
        List<Integer> found = new ArrayList<>();
        for (int clause : tree.children(at, "xcomp", "ccomp")) {
            for (int object : tree.children(clause, "obj")) {
                for (int child : tree.children(object, "nmod")) {
                    found.addAll(oblique(tree, child, "with"));
                    found.addAll(oblique(tree, child, "against"));
                }
            }
            found.addAll(unless(tree, clause));
        }
        found.addAll(unless(tree, at));
        return found;
    }

    private static List<Integer> unless(Tree tree, int verb) {
        return tree.children(verb, "advcl").stream()
                .filter(clause -> tree.children(clause, "mark").stream()
                        .anyMatch(mark -> tree.word(mark).equals("unless")))
                .flatMap(clause -> tree.child(clause, "nsubj").stream())
                .toList();
    }

    /**
     * Praised Haiti's efforts, rejected an offer from Iraq: whose the object is. What was done by somebody is theirs alone; of a
     * deed that somebody is blamed for, whoever suffered it is not its owner.
     */
    List<Integer> ownersOfObject(Tree tree, int at, boolean blamed) {
        return ownersOf(tree, at, ofVerb(tree, at, "o"), blamed);
    }

    /** Whose some nouns are that something is done to by a verb. */
    List<Integer> ownersOf(Tree tree, int at, List<Integer> objects, boolean blamed) {
        List<Integer> found = new ArrayList<>();
        for (int object : objects) {
            List<Integer> doers = doers(tree, at, object);
            if (!doers.isEmpty()) {
                found.addAll(doers);
                continue;
            }
            List<Integer> owners = possessors(tree, object);
            found.addAll(owners);
            boolean suffered = blamed && isSuffered(tree, object);
            for (int child : owners.isEmpty() ? tree.children(object, "nmod") : List.<Integer>of()) {
                if (OWNING.contains(tree.preposition(child)) && !suffered) {
                    found.add(child);
                }
            }
        }
        return found.stream()
                .flatMap(head -> tree.conjuncts(head).stream())
                .distinct()
                .toList();
    }

    /** By whom what a noun tells was done: crimes by rebels, crimes committed by rebels, also where the parser hangs them on the verb. */
    List<Integer> doers(Tree tree, int verb, int noun) {
        List<Integer> doers = new ArrayList<>(oblique(tree, noun, "by"));
        for (int clause : tree.children(noun, "acl")) {
            if (tree.isPassive(clause)) {
                doers.addAll(oblique(tree, clause, "by"));
            }
        }
        if (doers.isEmpty() && verb != Token.ROOT && tree.isVerb(verb) && !tree.isPassive(verb)) {
            oblique(tree, verb, "by").stream()
                    .filter(child -> child > noun && tree.isNoun(child))
                    .forEach(doers::add);
        }
        return doers;
    }

    private boolean isSuffered(Tree tree, int noun) {
        return lexicons.tells(false, tree.lemma(noun), EventType.ASSAULT, EventType.COERCE);
    }

    /** The subject of an active verb, its own or the one it shares or is controlled by. */
    private List<Integer> subject(Tree tree, int at) {
        Optional<Integer> own = tree.child(at, "nsubj");
        if (own.isPresent()) {
            return List.of(own.get());
        }
        int head = tree.head(at);
        if (head == Token.ROOT) {
            return List.of();
        }
        return switch (tree.token(at).plainRelation()) {
            case "conj" ->
                tree.isVerb(head) || tree.child(head, "cop").isPresent() ? deepSubject(tree, head) : List.of();
            case "xcomp" ->
                isLeftOpen(tree, at, head)
                        ? List.of()
                        : isLedTo(tree, at, head) ? deepSubject(tree, head) : controller(tree, head);
            case "advcl", "dep" -> ofAdverbialClause(tree, at, head);
            case "ccomp" ->
                tree.isVerb(head) && isGerund(tree, at) ? deepSubject(tree, head) : saidToBe(tree, at, head);
            case "acl" -> ofClauseOnNoun(tree, at, head);
            default -> List.of();
        };
    }

    /** "Opposes lifting the levy": a deed that somebody is for or against, whoever would do it. */
    private boolean isLeftOpen(Tree tree, int at, int head) {
        return isGerund(tree, at)
                && (lexicons.isOf("judging", tree.lemma(head)) || lexicons.isOf("appraising", tree.lemma(head)));
    }

    /** Fought the raiders killing two: a deed that the verb above led to, where it is none in which somebody is seen or kept. */
    private boolean isLedTo(Tree tree, int at, int head) {
        return isGerund(tree, at)
                && tree.isVerb(head)
                && !lexicons.predicates(true, tree.lemma(at)).isEmpty()
                && lexicons.predicates(true, tree.lemma(at)).getFirst().type() == EventType.ASSAULT
                && !lexicons.isOf("perceiving", tree.lemma(head));
    }

    /** Sending, or having sent. */
    static boolean isGerund(Tree tree, int at) {
        return tree.token(at).xpos().equals("VBG")
                || tree.children(at, "aux").stream()
                        .anyMatch(aux -> tree.token(aux).xpos().equals("VBG"));
    }

    /** Fired on the crowd, killing ten: who fired; accused Kenya of meddling: Kenya. */
    private List<Integer> ofAdverbialClause(Tree tree, int at, int head) {
        boolean asked =
                isPursued(tree, at, "for") && lexicons.tells(true, tree.lemma(head) + " for", EventType.REQUEST);
        if (asked) {
            return List.of();
        }
        if (!tree.isVerb(head) || !isGerund(tree, at) && !Certainty.isInfinitive(tree, at)) {
            return List.of();
        }
        boolean ofObject = isGerund(tree, at)
                && tree.children(at, "mark", "case").stream().anyMatch(m -> OF_THE_OBJECT.contains(tree.word(m)));
        List<Integer> object = ofObject || lexicons.isOf("naming", tree.lemma(head)) && !tree.isPassive(head)
                ? ofVerb(tree, head, "o")
                : Certainty.isInfinitive(tree, at) ? calledUpon(tree, head) : List.of();
        return object.isEmpty() ? deepSubject(tree, head) : object;
    }

    /** The plane carrying arms: the plane; the room to move: whoever has it; Iran's plan to attack: Iran. */
    private List<Integer> ofClauseOnNoun(Tree tree, int at, int noun) {
        int whole = portioned(tree, noun);
        int above = tree.head(whole);
        boolean issued = tree.is(whole, "obj")
                && above != Token.ROOT
                && (lexicons.cue("noun", tree.lemma(noun)) != null || ISSUING.contains(tree.lemma(above)));
        if (tree.token(at).xpos().equals("VBG")) {
            boolean apart = at > 0 && tree.word(at - 1).equals(",") && above != Token.ROOT && !tree.is(noun, "nsubj");
            if (isLaidAtTheDoor(tree, at, noun)) {
                return passiveSubject(tree, above);
            }
            List<Integer> authors = issued && !ISSUING.contains(tree.lemma(above)) ? possessors(tree, noun) : List.of();
            if (!apart && !authors.isEmpty()) {
                return authors;
            }
            Optional<Integer> about =
                    lexicons.operator("noun", tree.lemma(noun)) == null ? Optional.empty() : tree.child(noun, "nsubj");
            if (about.isPresent()) {
                return List.of(about.get());
            }
            return issued || apart ? ofVerbAbove(tree, noun) : List.of(noun);
        }
        if (!Certainty.isInfinitive(tree, at)) {
            return List.of();
        }
        List<Integer> owners = possessors(tree, noun);
        if (!owners.isEmpty()) {
            return owners;
        }
        boolean headline = above == Token.ROOT
                && noun + 1 < tree.size()
                && tree.word(noun + 1).equals("to")
                && ACTORS.contains(tree.sentence().hint(noun).mention());
        if (headline) {
            return List.of(noun); // "Police to question a minister"
        }
        boolean has = tree.is(noun, "obj") && above != Token.ROOT && tree.isVerb(above);
        return has
                ? deepSubject(tree, above)
                : tree.child(noun, "nsubj").map(List::of).orElse(List.of());
    }

    /** Of the tweets in "a series of tweets", the talks in "a round of talks" the series, the round; of any other noun itself. */
    private int portioned(Tree tree, int noun) {
        int head = tree.head(noun);
        boolean part = head != Token.ROOT
                && tree.is(noun, "nmod")
                && tree.preposition(noun).equals("of")
                && lexicons.isOf("portioning", tree.lemma(head));
        return part ? head : noun;
    }

    /** "Acme was accused by Chad of cheating": whether a gerund behind "of" hangs on who did to somebody what a passive tells. */
    private static boolean isLaidAtTheDoor(Tree tree, int gerund, int doer) {
        return tree.preposition(doer).equals("by")
                && tree.head(doer) != Token.ROOT
                && tree.is(doer, "obl")
                && tree.isPassive(tree.head(doer))
                && tree.children(gerund, "mark", "case").stream()
                        .anyMatch(mark -> OF_THE_OBJECT.contains(tree.word(mark)));
    }

    /** Hit a boat off the coast, killing ten: what stands behind a comma is what the verb above led to. */
    private List<Integer> ofVerbAbove(Tree tree, int noun) {
        int at = noun;
        while (at != Token.ROOT && !tree.isVerb(at)) {
            at = tree.head(at);
        }
        return at == Token.ROOT ? List.of() : deepSubject(tree, at);
    }

    /** Asked Iran to send: the object; plans to send: the subject. */
    private List<Integer> controller(Tree tree, int verb) {
        Optional<Integer> object = tree.child(verb, "obj", "iobj");
        if (object.isPresent()) {
            return List.of(object.get());
        }
        List<Integer> asked = calledUpon(tree, verb);
        return asked.isEmpty() ? deepSubject(tree, verb) : asked;
    }

    /** Called on Iran to leave, appealed to Iran to leave: whoever the request goes to is who would do it. */
    private List<Integer> calledUpon(Tree tree, int verb) {
        List<Integer> found = new ArrayList<>();
        if (tree.isPassive(verb) || tree.child(verb, "obj").isPresent()) {
            return found;
        }
        for (int child : tree.children(verb, "obl")) {
            String preposition = tree.preposition(child);
            List<Predicate> entries = new ArrayList<>(lexicons.predicates(true, tree.lemma(verb) + " " + preposition));
            entries.addAll(lexicons.predicates(true, tree.lemma(verb)));
            boolean asked = entries.stream()
                    .anyMatch(entry -> entry.type() == EventType.REQUEST
                            && entry.frame().get("p:" + preposition) == Role.RECIPIENT);
            boolean somebody = !tree.sentence().hint(child).mention().equals("time");
            if (asked && somebody && !preposition.equals("from")) {
                found.add(child);
            }
        }
        return found;
    }

    /** Who does what a verb tells; of a passive, whoever it is done to, since that is who goes on. */
    private List<Integer> deepSubject(Tree tree, int verb) {
        Optional<Integer> passive = tree.child(verb, "nsubj:pass");
        if (passive.isPresent()) {
            return List.of(passive.get());
        }
        boolean participle = tree.is(verb, "acl") && tree.isPassive(verb) && tree.head(verb) != Token.ROOT;
        return participle ? List.of(tree.head(verb)) : subject(tree, verb);
    }

    /** "EU-listed since May, Acme left", "the jets are US-made": the name that a participle away from its noun is joined to, or {@link Token#ROOT}. */
    private static int hyphened(Tree tree, int at) {
        boolean joined = at > 1
                && tree.token(at).xpos().equals("VBN")
                && Hyphens.isHyphen(tree.token(at - 1))
                && isNameLike(tree, at - 2)
                && (tree.head(at - 2) == at || tree.head(at - 2) == tree.head(at));
        return joined ? at - 2 : Token.ROOT;
    }

    /** By whom it is done: "are armed, funded and trained by Rwanda" tells it of all three. */
    private static List<Integer> agents(Tree tree, int at) {
        List<Integer> own = oblique(tree, at, "by");
        if (!own.isEmpty()) {
            return own;
        }
        int before = hyphened(tree, at);
        if (before != Token.ROOT) {
            return List.of(before);
        }
        int first = tree.is(at, "conj") ? tree.head(at) : at;
        List<Integer> row = new ArrayList<>(List.of(first));
        row.addAll(tree.children(first, "conj"));
        boolean bare = row.stream().filter(verb -> verb > at).allMatch(verb -> tree.children(verb).stream()
                .allMatch(child -> tree.is(child, "cc", "punct", "obl", "conj")));
        return !bare || !tree.isVerb(first) || !tree.isPassive(first)
                ? own
                : row.stream()
                        .filter(tree::isVerb)
                        .flatMap(verb -> oblique(tree, verb, "by").stream())
                        .filter(agent -> agent > at && row.stream().allMatch(verb -> verb < agent))
                        .filter(agent -> tree.children(at).stream()
                                .noneMatch(child -> child > at && tree.is(child, "obl", "xcomp", "ccomp")))
                        .toList();
    }

    private List<Integer> passiveSubject(Tree tree, int at) {
        Optional<Integer> own = tree.child(at, "nsubj:pass");
        if (own.isPresent()) {
            return List.of(own.get());
        }
        List<Integer> whom = whomBefore(tree, at);
        if (!whom.isEmpty()) {
            return whom;
        }
        int head = tree.head(at);
        if (tree.is(at, "acl") && head != Token.ROOT) {
            return List.of(head);
        }
        if (tree.is(at, "conj") && head != Token.ROOT) {
            return tree.isPassive(head) ? passiveSubject(tree, head) : subject(tree, head);
        }
        if (tree.is(at, "xcomp") && head != Token.ROOT && tree.isVerb(head)) {
            return controller(tree, head);
        }
        if (tree.is(at, "xcomp", "acl")
                && head != Token.ROOT
                && tree.child(head, "cop").isPresent()) {
            return tree.child(head, "nsubj").map(List::of).orElse(List.of());
        }
        List<Integer> told = tree.is(at, "ccomp") && head != Token.ROOT ? saidToBe(tree, at, head) : List.of();
        if (!told.isEmpty()) {
            return told;
        }
        return tree.isLooseParticiple(at) ? deepSubject(tree, head) : List.of();
    }

    /** "Rebels, whom experts say are paid by Chad": the pronoun before the verb above whose clause has no subject of its own. */
    private static List<Integer> saidToBe(Tree tree, int clause, int above) {
        return above < clause ? whomBefore(tree, above) : List.of();
    }

    private static List<Integer> whomBefore(Tree tree, int verb) {
        return tree.children(verb, "obj").stream()
                .filter(pronoun -> pronoun < verb
                        && tree.token(pronoun).xpos().startsWith("W")
                        && relativeTo(tree, pronoun) != pronoun)
                .toList();
    }

    private static List<Integer> oblique(Tree tree, int at, String preposition) {
        List<Integer> found = new ArrayList<>();
        for (int child : tree.children(at, "obl", "nmod", "advcl")) {
            if (tree.preposition(child).equals(preposition) || isPursued(tree, child, preposition)) {
                found.add(child);
            }
        }
        return found;
    }

    /** "Called for ending the tax", "voted against joining": whether a gerund stands behind a preposition that says for or against what somebody is. */
    private static boolean isPursued(Tree tree, int gerund, String preposition) {
        return PURSUING.contains(preposition)
                && tree.is(gerund, "advcl")
                && isGerund(tree, gerund)
                && tree.children(gerund, "mark").stream()
                        .anyMatch(mark -> tree.word(mark).equals(preposition));
    }

    /** The object, with a name that stands right after it; of a verb without one, whom it is told to. */
    private static List<Integer> objects(Tree tree, int at) {
        List<Integer> objects = tree.children(at, "obj").stream()
                .filter(object -> !isStranded(tree, at, object))
                .toList();
        if (objects.isEmpty()) {
            Optional<Integer> indirect = tree.child(at, "iobj");
            if (indirect.isPresent()) {
                return List.of(indirect.get());
            }
            List<Integer> shared = sharedObjects(tree, at);
            return shared.isEmpty() ? describedObject(tree, at) : shared;
        }
        boolean name = objects.size() > 1
                && objects.get(1) == objects.getFirst() + 1
                && tree.token(objects.get(1)).upos().equals("PROPN");
        return name ? objects.subList(0, 2) : objects.subList(0, 1);
    }

    /** "Found and held two men": what stands behind the second of two joined verbs is the object of both. */
    private static List<Integer> sharedObjects(Tree tree, int at) {
        int first = tree.head(at);
        boolean joined = tree.is(at, "conj")
                && first != Token.ROOT
                && tree.isVerb(first)
                && !tree.isPassive(first)
                && tree.children(at, "nsubj", "xcomp", "ccomp").isEmpty();
        return joined && tree.children(first, "obj").stream().anyMatch(object -> object > at)
                ? objects(tree, first)
                : List.of();
    }

    /** "The ship Iran seized", "weapons the group bought": what a clause without a relative pronoun hangs on, where nothing in it needs it. */
    private static List<Integer> describedObject(Tree tree, int at) {
        int noun = tree.head(at);
        Optional<Integer> subject = tree.child(at, "nsubj");
        boolean contact = noun != Token.ROOT
                && tree.has(at, "acl:relcl")
                && noun < at
                && subject.isPresent()
                && subject.get() > noun
                && subject.get() < at
                && tree.child(at, "obj", "iobj", "ccomp", "xcomp", "cop").isEmpty()
                && tree.phrase(at).stream()
                        .filter(word -> word < at)
                        .noneMatch(word -> RELATIVES.contains(tree.word(word))
                                || tree.token(word).xpos().startsWith("W"));
        return contact
                        && !tree.sentence().hint(noun).mention().equals("time")
                        && !ADVERBIAL.contains(tree.lemma(noun))
                        && !isPrepositionLeft(tree, at)
                ? List.of(noun)
                : List.of();
    }

    /** "The town he lived in": whether a preposition behind the verb takes what the clause hangs on. */
    private static boolean isPrepositionLeft(Tree tree, int verb) {
        return tree.children(verb).stream()
                .anyMatch(child ->
                        child > verb && tree.token(child).upos().equals("ADP") && !tree.has(child, "compound:prt"));
    }

    /** Those to whom the same is done: held a courier along with two guards; was held together with two guards. */
    private static List<Integer> withCompany(Tree tree, int at, List<Integer> objects) {
        if (objects.isEmpty()) {
            return objects;
        }
        List<Integer> all = new ArrayList<>(objects);
        Set<Integer> above = new TreeSet<>(List.of(at, objects.getFirst()));
        if (tree.is(at, "conj") && tree.head(objects.getFirst()) != Token.ROOT) {
            above.add(tree.head(objects.getFirst()));
        }
        for (int each : above) {
            tree.children(each, "obl", "nmod").stream()
                    .filter(child -> child > at && isAlong(tree, child))
                    .forEach(all::add);
        }
        return all;
    }

    private static boolean isAlong(Tree tree, int noun) {
        List<Integer> marks = tree.children(noun, "case");
        return marks.size() > 1
                && ALONG.contains(tree.word(marks.getFirst()))
                && tree.word(marks.get(1)).equals("with");
    }

    /** Clauses, and what something is called: called the story a fiction. */
    private static List<Integer> complements(Tree tree, int at) {
        List<Integer> complements = new ArrayList<>(tree.children(at, "xcomp", "ccomp"));
        tree.children(at, "obj").stream().skip(1).forEach(complements::add);
        return complements;
    }

    /** The arms that Iran asked for: what a pronoun before the verb stands for is what its preposition takes. */
    private static boolean isStranded(Tree tree, int verb, int object) {
        int next = verb + 1;
        return object < verb
                && tree.token(object).xpos().startsWith("W")
                && next < tree.size()
                && tree.token(next).upos().equals("ADP")
                && tree.head(next) <= verb
                && !tree.has(next, "compound:prt");
    }

    /** Obliques of the verb, and where it has none the modifiers of its deep object: signed a deal with Oman; ties with Oman were cut. */
    private List<Integer> withFallback(Tree tree, int at, String preposition) {
        List<Integer> found = oblique(tree, at, preposition);
        if (!found.isEmpty()) {
            return found;
        }
        Optional<Integer> object = tree.child(at, "obj");
        if (object.isPresent() && isStranded(tree, at, object.get())) {
            return tree.word(at + 1).equals(preposition) ? List.of(object.get()) : List.of();
        }
        if (object.isEmpty() && tree.isPassive(at) && TOWARDS_SOMEBODY.contains(preposition)) {
            return passiveSubject(tree, at).stream()
                    .flatMap(subject -> oblique(tree, subject, preposition).stream())
                    .filter(head -> head < at)
                    .toList();
        }
        List<Integer> below = object.map(o -> oblique(tree, o, preposition)).orElse(List.of());
        return below.isEmpty() && object.isPresent() ? behindAmount(tree, at, object.get(), preposition) : below;
    }

    /** "Withheld $2 million in grants from Chad": what stands behind what an amount of money consists in. */
    private static List<Integer> behindAmount(Tree tree, int verb, int amount, String preposition) {
        return tree.token(amount).upos().equals("SYM")
                ? Stream.of(verb, amount)
                        .flatMap(above -> oblique(tree, above, "in").stream())
                        .filter(noun -> noun > amount && tree.token(noun).upos().equals("NOUN"))
                        .flatMap(noun -> oblique(tree, noun, preposition).stream())
                        .toList()
                : List.of();
    }

    /** "Bought Russian oil", "imports of Iranian gas", "bought ten barrels of Iranian oil": by whose name what is had is told. */
    private List<Integer> origins(Tree tree, List<Integer> things) {
        return things.stream()
                .flatMap(thing -> tree.conjuncts(thing).stream())
                .flatMap(thing -> {
                    List<Integer> own = possessors(tree, thing);
                    return own.isEmpty()
                            ? oblique(tree, thing, "of").stream()
                                    .filter(whole -> !tree.token(whole).upos().equals("PROPN"))
                                    .flatMap(whole -> possessors(tree, whole).stream())
                            : own.stream();
                })
                .filter(owner -> !tree.token(owner).upos().equals("PRON"))
                .distinct()
                .toList();
    }

    private List<Integer> ofNoun(Tree tree, int at, String slot) {
        Optional<Integer> carrier = carrier(tree, at);
        if (slot.equals("origin")) {
            return origins(tree, behind(tree, at, "of", carrier));
        }
        if (slot.equals("maker")) {
            return possessors(tree, at).isEmpty() && carrier.isEmpty()
                    ? origins(tree, oblique(tree, at, "of"))
                    : List.of();
        }
        if (slot.equals("poss")) {
            return holders(tree, at, carrier);
        }
        if (slot.equals("own")) {
            return tree.children(at).stream()
                    .filter(child -> tree.has(child, "nmod:poss"))
                    .toList();
        }
        if (slot.equals("comp")) {
            return tree.children(at, "compound").stream()
                    .filter(c -> c < at && !isNameLike(tree, c))
                    .toList();
        }
        if (slot.equals("struck")) {
            return tree.children(at, "compound").stream().filter(c -> c < at).toList();
        }
        if (slot.equals("s")) {
            return carrier.isPresent() && !isReversed(tree, carrier.get(), at)
                    ? ofVerb(tree, carrier.get(), "s")
                    : List.of();
        }
        if (slot.equals("c:s")) {
            return askedToAct(tree, at);
        }
        if (slot.equals("self")) {
            return self(tree, at);
        }
        if (slot.equals("below") || slot.equals("above")) {
            int below = tree.head(at);
            return below == Token.ROOT ? List.of() : slot.equals("below") ? List.of(below) : above(tree, below);
        }
        if (slot.equals("under") || slot.equals("in") || slot.equals("on")) {
            return inState(tree, at, slot);
        }
        if (slot.equals("i")) {
            return givenTo(tree, at);
        }
        if (slot.startsWith(ORIGIN_OF)) {
            return origins(tree, ofNoun(tree, at, slot.substring(ORIGIN_OF.length())));
        }
        if (!slot.startsWith("p:")) {
            return List.of();
        }
        return behind(tree, at, slot.substring(2), carrier);
    }

    /** "Strikes drove the rebels out", "was weakened by strikes": whether a verb tells what a deed does to whoever it is done to. */
    private boolean isBattering(Tree tree, int deed) {
        int verb = tree.head(deed);
        boolean doer = verb != Token.ROOT
                && tree.isVerb(verb)
                && (tree.has(deed, "nsubj") && !tree.isPassive(verb)
                        || tree.is(deed, "obl") && tree.preposition(deed).equals("by") && tree.isPassive(verb));
        return doer
                && lexicons.isOf("battering", tree.lemma(verb))
                && !lexicons.tells(true, tree.lemma(verb), EventType.ASSAULT);
    }

    /** "Chad rejected calls from Mali", "spurned Mali's request": whether the subject of a verb is whom what a noun names was asked of. */
    private boolean isAnswered(Tree tree, int request) {
        int verb = tree.head(request);
        return verb != Token.ROOT
                && tree.is(request, "obj")
                && tree.isVerb(verb)
                && lexicons.isOf("rebuffing", verbWithParticle(tree, verb))
                && lexicons.tells(false, tree.lemma(request), EventType.REQUEST)
                && oblique(tree, request, "on").isEmpty()
                && askedToAct(tree, request).isEmpty();
    }

    /** Whose a noun is: by a possessor, by the verb that lends it its subject, by the verb whose means it tells. */
    private List<Integer> holders(Tree tree, int at, Optional<Integer> carrier) {
        List<Integer> possessors = possessors(tree, at);
        if (possessors.isEmpty()
                && tree.child(at, "cop").isPresent()
                && tree.preposition(at).equals("behind")) {
            return tree.children(at, "nsubj");
        }
        Optional<Integer> body = bodyBefore(tree, at);
        if (body.isPresent()) {
            return Stream.concat(
                            possessors.stream()
                                    .filter(owner -> isStates(tree, body.get()) && tree.has(owner, "nmod:poss")),
                            body.stream())
                    .toList();
        }
        if (possessors.isEmpty() && isHadByName(tree, at)) {
            return ofVerb(tree, tree.head(at), "s");
        }
        boolean pronoun = possessors.stream().allMatch(p -> tree.token(p).upos().equals("PRON"));
        if (carrier.isEmpty() || !pronoun) {
            return possessors.isEmpty() ? byMeansOf(tree, at) : possessors;
        }
        boolean reversed = isReversed(tree, carrier.get(), at);
        return reversed ? List.of() : ofVerb(tree, carrier.get(), "s");
    }

    /** The Sudanese army chief, a police spokesman: the body that a common noun right before an office names. */
    Optional<Integer> bodyBefore(Tree tree, int office) {
        Lexicons.Nominal nominal = isBehindCommonNoun(tree, office) ? lexicons.nominal(tree.lemma(office - 1)) : null;
        boolean named =
                office > 1 && tree.token(office - 2).upos().equals("PROPN") && tree.head(office - 2) == office - 1;
        boolean body = nominal != null && (named || !nominal.unsure()) && Mentions.BODIES.contains(nominal.kind());
        return body
                        && lexicons.isPost(tree.lemma(office))
                        && lexicons.predicates(false, tree.lemma(office - 1) + " " + tree.lemma(office))
                                .isEmpty()
                ? Optional.of(office - 1)
                : Optional.empty();
    }

    /** Whether what a state's name tells whose body it is, is also the state's: Chad's army chief is Chad's, its opposition leader is not. */
    private boolean isStates(Tree tree, int body) {
        Lexicons.Nominal nominal = lexicons.nominal(tree.lemma(body));
        return nominal != null
                && (nominal.kind() == EntityKind.GOVERNMENT_BODY || nominal.kind() == EntityKind.ARMED_FORCE);
    }

    /** "Plans an attack on Chad", "resumed talks with Niger": whether a verb tells of a deed that is its object as its subject's own. */
    private boolean isOwnDeed(Tree tree, int verb, int noun) {
        return isDeedOf(tree, verb, noun)
                && oblique(tree, noun, "by").isEmpty()
                && lexicons.isOf("doing", verbWithParticle(tree, verb));
    }

    private boolean isDeedOf(Tree tree, int verb, int noun) {
        return tree.is(noun, "obj")
                && noun > verb
                && possessors(tree, noun).isEmpty()
                && lexicons.predicates(false, tree.lemma(noun)).stream()
                        .anyMatch(entry -> entry.type().kind() == ClaimKind.EVENT);
    }

    /** "Talks involving Chad and Niger", "the war that began in May between them": the sides that a clause on a noun tells. */
    private List<Integer> sidesInClause(Tree tree, int noun) {
        return tree.children(noun, "acl").stream()
                .flatMap(clause -> (tree.lemma(clause).equals("involve")
                        ? ofVerb(tree, clause, "o").stream()
                                .filter(side -> tree.conjuncts(side).size() > 1)
                        : oblique(tree, clause, "between").stream()))
                .toList();
    }

    /** What stands behind a preposition of a noun, or of the verb that lends it its subject. */
    private List<Integer> behind(Tree tree, int at, String preposition, Optional<Integer> carrier) {
        List<Integer> givers = givers(tree, at);
        List<Integer> own = givers.isEmpty() || !preposition.equals("of") ? ofPhrase(tree, at, preposition) : List.of();
        if (!own.isEmpty()) {
            return own;
        }
        if (preposition.equals("from") && !givers.isEmpty()) {
            return givers;
        }
        if (preposition.equals("between")) {
            List<Integer> named = pair(tree, at);
            List<Integer> sides = named.isEmpty() ? sidesInClause(tree, at) : named;
            if (!sides.isEmpty()) {
                return sides;
            }
        }
        int head = tree.head(at);
        if (preposition.equals("to") && isAnswered(tree, at)) {
            return ofVerb(tree, head, "s");
        }
        if (carrier.isEmpty() && AGAINST.contains(preposition) && isBattering(tree, at)) {
            return ofVerb(tree, head, "o");
        }
        if (carrier.isEmpty()) {
            boolean object = head != Token.ROOT && tree.is(at, "obj") && tree.isVerb(head);
            return object && !preposition.equals("by") || isOnlyThere(tree, at)
                    ? oblique(tree, head, preposition)
                    : List.of();
        }
        if (isReversed(tree, carrier.get(), at) && Set.of("against", "on", "to").contains(preposition)) {
            return ofVerb(tree, carrier.get(), "s");
        }
        List<Integer> beside = oblique(tree, carrier.get(), preposition);
        if (!beside.isEmpty() || !TO_WHOM.contains(preposition)) {
            return beside;
        }
        return tree.is(at, "obj")
                ? ofVerb(tree, carrier.get(), "i")
                : ofVerb(tree, carrier.get(), "s").stream()
                        .filter(doer -> tree.isPassive(carrier.get())
                                && tree.token(doer).upos().equals("PROPN"))
                        .flatMap(doer -> oblique(tree, doer, preposition).stream())
                        .toList();
    }

    /**
     * "Won the backing of the miners", "is honoured by the endorsement of the mayor": whose a stance is that somebody receives, where a
     * noun for stances says so by "of".
     */
    private List<Integer> givers(Tree tree, int noun) {
        boolean stance = lexicons.tells(false, tree.lemma(noun), EventType.SUPPORT);
        int verb = tree.head(noun);
        boolean felt =
                verb != Token.ROOT && tree.preposition(noun).equals("by") && tree.isVerb(verb) && tree.isPassive(verb);
        return stance
                        && (felt
                                || carrier(tree, noun)
                                        .filter(light -> isReversed(tree, light, noun))
                                        .isPresent())
                ? oblique(tree, noun, "of")
                : List.of();
    }

    /**
     * "At a meeting with the envoy the minister said", "spoke on a visit to Chad": who does what a noun goes with, where that is
     * told as what they were about; nobody where it may be a meeting of others ("after the meeting with the envoy").
     */
    List<Integer> engagedIn(Tree tree, int noun) {
        int above = tree.head(noun);
        String preposition = tree.preposition(noun);
        boolean within = WITHIN.contains(preposition) || preposition.equals("for") && isCalling(tree, above);
        boolean known = tree.children(noun, "det").stream()
                .anyMatch(det -> !tree.word(det).startsWith("a"));
        if (above == Token.ROOT || !within && (known || !BESIDE.contains(preposition))) {
            return List.of();
        }
        if (tree.is(noun, "nmod") && preposition.equals("on")) {
            return List.of(above);
        }
        boolean told = tree.is(noun, "obl") && tree.isVerb(above) && !isOnlyThere(tree, noun);
        return told && !tree.isPassive(above) ? ofVerb(tree, above, "s") : List.of();
    }

    /** Visited Cairo for talks with its minister. */
    private boolean isCalling(Tree tree, int verb) {
        return verb != Token.ROOT && tree.isVerb(verb) && lexicons.tells(true, tree.lemma(verb), EventType.CONSULT);
    }

    /** "Gave Chad a base", "hands a base to Chad": to whom a verb of giving gives what a noun names. */
    private List<Integer> givenTo(Tree tree, int noun) {
        int verb = tree.head(noun);
        boolean given = verb != Token.ROOT
                && tree.is(noun, "obj")
                && tree.isVerb(verb)
                && lexicons.isOf("handing", tree.lemma(verb));
        if (!given) {
            return List.of();
        }
        Optional<Integer> receiver = tree.child(verb, "iobj");
        return receiver.isPresent() ? List.of(receiver.get()) : oblique(tree, verb, "to");
    }

    /** "Is under sanctions and a travel ban", "is subject to sanctions", "Acme, under sanctions since May, left": of whom a noun tells a state. */
    private List<Integer> inState(Tree tree, int at, String preposition) {
        int first = tree.preposition(at).isEmpty() ? tree.firstOfRow(at) : at;
        if (tree.preposition(first).equals(preposition)) {
            List<Integer> inserted = isUnder(tree, first) ? inserted(tree, first) : List.of();
            return inserted.isEmpty() ? whoIs(tree, first) : inserted;
        }
        int adjective = tree.head(first);
        if (preposition.equals("under")
                && adjective != Token.ROOT
                && tree.preposition(first).equals("of")
                && TARGETS.contains(tree.lemma(adjective))) {
            return self(tree, adjective);
        }
        boolean subject = preposition.equals("under")
                && tree.preposition(first).equals("to")
                && adjective != Token.ROOT
                && tree.lemma(adjective).equals("subject")
                && adjective < first;
        return subject ? subjectOfAdjective(tree, adjective) : List.of();
    }

    /** Of whom an adjective is told: Acme is subject to it, remains subject to it, a firm subject to it. */
    private List<Integer> subjectOfAdjective(Tree tree, int adjective) {
        int above = tree.head(adjective);
        if (tree.child(adjective, "cop").isPresent() || above == Token.ROOT) {
            return tree.child(adjective, "nsubj").map(List::of).orElse(List.of());
        }
        return tree.is(adjective, "xcomp")
                ? deepSubject(tree, above)
                : tree.isNoun(above) && above < adjective ? List.of(above) : List.of();
    }

    /** "Acme, under sanctions since May, left": the subject right before a phrase that commas set off from its verb. */
    private static List<Integer> inserted(Tree tree, int phrase) {
        int verb = tree.head(phrase);
        Optional<Integer> subject = verb == Token.ROOT || !tree.is(phrase, "obl")
                ? Optional.empty()
                : tree.child(verb, "nsubj", "nsubj:pass");
        boolean between = subject.isPresent()
                && phrase < verb
                && subject.get() < phrase
                && isCommaBeside(
                        tree,
                        tree.subtree(phrase).stream().max(Integer::compare).orElse(phrase))
                && Stream.iterate(subject.get(), word -> word < phrase, word -> word + 1)
                        .anyMatch(word -> tree.word(word).equals(","));
        return between ? List.of(subject.get()) : List.of();
    }

    private static boolean isCommaBeside(Tree tree, int word) {
        return tree.word(word).equals(",")
                || word + 1 < tree.size() && tree.word(word + 1).equals(",");
    }

    /** Chad is under attack, came under attack: of whom a noun after a preposition is told. */
    private List<Integer> whoIs(Tree tree, int noun) {
        if (tree.child(noun, "cop").isPresent()) {
            return tree.child(noun, "nsubj").map(List::of).orElse(List.of());
        }
        int above = tree.head(noun);
        if (above == Token.ROOT) {
            return List.of();
        }
        if (tree.is(noun, "obl") && tree.isVerb(above)) {
            boolean being = lexicons.isOf("being", tree.lemma(above));
            return being ? subject(tree, above) : isUnder(tree, noun) ? putUnder(tree, above) : List.of();
        }
        return tree.isNoun(above) && (tree.is(noun, "nmod") && isUnder(tree, noun) || isInState(tree, noun))
                ? List.of(above)
                : List.of();
    }

    /** "Rebels in control of Goma": whether a noun without an article behind "in" tells what those do whom it hangs on. */
    private static boolean isInState(Tree tree, int noun) {
        return tree.is(noun, "nmod", "acl")
                && tree.preposition(noun).equals("in")
                && tree.child(noun, "det", "nmod:poss", "amod").isEmpty();
    }

    private static boolean isUnder(Tree tree, int noun) {
        return tree.preposition(noun).equals("under");
    }

    /** "Put the bank under sanctions", "was placed under sanctions", "fights under the command of Chad": who thereby stands under something. */
    private List<Integer> putUnder(Tree tree, int verb) {
        if (tree.isPassive(verb)) {
            return passiveSubject(tree, verb);
        }
        List<Integer> objects = objects(tree, verb);
        return objects.isEmpty()
                ? subject(tree, verb)
                : lexicons.isOf("putting", tree.lemma(verb)) ? objects : List.of();
    }

    /**
     * Clashes erupted between rebels; came under attack from rebels: whether what stands with the verb is told of the noun, since
     * the verb only says that it is there.
     */
    private boolean isOnlyThere(Tree tree, int noun) {
        int verb = tree.head(noun);
        if (verb == Token.ROOT || !tree.isVerb(verb)) {
            return false;
        }
        return takesPlace(tree, noun) || tree.is(noun, "obl") && lexicons.isOf("being", verbWithParticle(tree, verb));
    }

    /** Clashes erupted, the attack took place: whether a noun is the subject of a verb that only says that it happens. */
    boolean takesPlace(Tree tree, int noun) {
        int verb = tree.head(noun);
        return verb != Token.ROOT
                && tree.isVerb(verb)
                && tree.is(noun, "nsubj")
                && (lexicons.isOf("happening", verbWithParticle(tree, verb)) || occurs(tree, verb));
    }

    /** Occurred, took place: whether a verb says of its subject that it took place, once and as a whole. */
    boolean occurs(Tree tree, int verb) {
        return lexicons.isOf("occurring", verbWithParticle(tree, verb))
                || tree.children(verb, "obj").stream()
                        .anyMatch(object -> lexicons.isOf("occurring", tree.lemma(verb) + " " + tree.lemma(object)));
    }

    /** What a phrase with a preposition or a possessive hangs on, where that is a noun, or what is said to be there: the troops are in Chad. */
    private static List<Integer> above(Tree tree, int phrase) {
        int head = tree.head(phrase);
        if (tree.child(phrase, "cop").isPresent()) {
            return tree.child(phrase, "nsubj").map(List::of).orElse(List.of());
        }
        if (head != Token.ROOT && tree.is(phrase, "nmod")) {
            return tree.isNoun(head) && !isTitled(tree, phrase, head) ? List.of(head) : List.of();
        }
        return inserted(tree, phrase);
    }

    /** Boeing's "The Dream": what a mark of quotation stands before is the name of a work. */
    private static boolean isTitled(Tree tree, int phrase, int head) {
        return Stream.iterate(phrase, word -> word < head, word -> word + 1)
                .anyMatch(word -> MARKS.contains(tree.token(word).text()));
    }

    /** Chad has a new premier, Ann Reed. */
    private static boolean isHadByName(Tree tree, int noun) {
        int verb = tree.head(noun);
        return tree.is(noun, "obj")
                && verb != Token.ROOT
                && tree.lemma(verb).equals("have")
                && tree.children(noun, "appos").stream()
                        .anyMatch(name -> tree.token(name).upos().equals("PROPN"));
    }

    /** What a noun governs, itself or through what it governs first: the sale of tanks to Mali. */
    private List<Integer> ofPhrase(Tree tree, int noun, String preposition) {
        List<Integer> own = oblique(tree, noun, preposition);
        if (own.isEmpty() && noun + 1 < tree.size() && tree.head(noun + 1) == noun && tree.is(noun + 1, "amod")) {
            own = oblique(tree, noun + 1, preposition); // "the attorney general of Ohio"
        }
        if (own.isEmpty() && preposition.equals("of")) {
            int holder = titled(tree, noun);
            return holder == Token.ROOT ? behindDoer(tree, noun) : oblique(tree, holder, preposition);
        }
        if (!own.isEmpty() || preposition.equals("in")) {
            return own;
        }
        List<Integer> below = Stream.concat(
                        tree.children(noun, "nmod").stream()
                                .filter(child -> !tree.preposition(child).isEmpty()),
                        withMeans(tree, noun))
                .flatMap(child -> oblique(tree, child, preposition).stream())
                .toList();
        return below.isEmpty() ? ofNounAbove(tree, noun, preposition) : below;
    }

    /** The sale by Boeing of jets: what the parser hung on the doer instead. */
    private static List<Integer> behindDoer(Tree tree, int noun) {
        return oblique(tree, noun, "by").stream()
                .filter(doer -> tree.token(doer).upos().equals("PROPN"))
                .flatMap(doer -> oblique(tree, doer, "of").stream())
                .toList();
    }

    /** Strikes using aircraft against Mali: the verb that tells by what means, and the means. */
    private Stream<Integer> withMeans(Tree tree, int noun) {
        return tree.children(noun, "acl").stream()
                .filter(verb -> isGerund(tree, verb) && lexicons.isOf("using", tree.lemma(verb)))
                .flatMap(verb -> Stream.concat(Stream.of(verb), tree.children(verb, "obj").stream()));
    }

    /** A flood of requests from Mali to France: what the parser hung on the noun before "of", behind the one that it belongs to. */
    private List<Integer> ofNounAbove(Tree tree, int noun, String preposition) {
        int above = tree.head(noun);
        boolean part = above != Token.ROOT
                && tree.is(noun, "nmod")
                && tree.preposition(noun).equals("of")
                && tree.isNoun(above)
                && lexicons.predicates(false, tree.lemma(above)).isEmpty();
        return part
                ? oblique(tree, above, preposition).stream()
                        .filter(head -> head > noun)
                        .toList()
                : List.of();
    }

    /** The light verb that carries a noun: carried out strikes. */
    Optional<Integer> carrier(Tree tree, int noun) {
        Optional<Integer> below = tree.children(noun, "acl").stream()
                .filter(verb -> isObjectOf(tree, noun, verb))
                .filter(verb -> lexicons.lightVerb(verbWithParticle(tree, verb), tree.lemma(noun))
                        .isPresent())
                .findFirst();
        if (below.isPresent() && !isWithoutDoer(tree, below.get())) {
            return below;
        }
        int phrase = portioned(tree, noun);
        int head = tree.head(phrase);
        if (head == Token.ROOT || !tree.isVerb(head)) {
            return below;
        }
        boolean object = tree.is(phrase, "obj") || tree.has(phrase, "nsubj:pass");
        return object
                                && lexicons.lightVerb(verbWithParticle(tree, head), tree.lemma(noun))
                                        .isPresent()
                        || isOwnDeed(tree, head, noun)
                        || isUndergone(tree, head, noun)
                        || isEnteredInto(tree, head, noun)
                ? Optional.of(head)
                : below;
    }

    /** Conducted strikes coordinated with Chad: whether a passive does not say by whom. */
    private static boolean isWithoutDoer(Tree tree, int verb) {
        return tree.isPassive(verb) && oblique(tree, verb, "by").isEmpty();
    }

    /** Sanctions imposed by Cuba, the raid that rebels mounted: whether the noun is what the verb below it takes. */
    private static boolean isObjectOf(Tree tree, int noun, int verb) {
        if (tree.isPassive(verb)) {
            return true;
        }
        Optional<Integer> object = tree.child(verb, "obj");
        return object.isPresent() && relativeTo(tree, object.get()) == noun;
    }

    /** Entered into talks: whether a verb lends its subject to a noun behind its preposition. */
    private boolean isEnteredInto(Tree tree, int verb, int noun) {
        int above = tree.head(noun);
        boolean behind =
                tree.is(noun, "obl") || tree.is(noun, "nmod") && tree.is(above, "obj") && tree.head(above) == verb;
        String own = tree.children(verb, "obj").stream()
                .findFirst()
                .map(object -> tree.lemma(verb) + " " + tree.lemma(object))
                .orElse(tree.lemma(verb));
        return behind
                && !tree.preposition(noun).isEmpty()
                && lexicons.lightVerb(own + " " + tree.preposition(noun), tree.lemma(noun))
                        .isPresent();
    }

    /** Whether a verb that carries a noun has for its subject whoever the noun's deed is done to: suffered an attack. */
    boolean isReversed(Tree tree, int verb, int noun) {
        return lexicons.lightVerb(verbWithParticle(tree, verb), tree.lemma(noun))
                .or(() -> lexicons.lightVerb(tree.lemma(verb) + " " + tree.preposition(noun), tree.lemma(noun)))
                .map(Lexicons.LightVerb::reversed)
                .orElseGet(() -> isUndergone(tree, verb, noun));
    }

    /** "Was the target of an attack by rebels": whoever is said to be what a deed is done to. */
    List<Integer> targetsOf(Tree tree, int noun) {
        int target = tree.head(noun);
        boolean aimed = target != Token.ROOT
                && tree.is(noun, "nmod")
                && tree.preposition(noun).equals("of")
                && UNDERGONE_BY.contains(tree.lemma(target));
        return aimed ? self(tree, target) : List.of();
    }

    /** "Suffered a raid by rebels", "received an invitation from Chad": whether a verb tells of a deed that is its object as done to its subject. */
    private boolean isUndergone(Tree tree, int verb, int noun) {
        return isDeedOf(tree, verb, noun) && lexicons.isOf("undergoing", verbWithParticle(tree, verb));
    }

    /** A verb's lemma with its particle: carry out. */
    static String verbWithParticle(Tree tree, int verb) {
        return tree.child(verb, "compound:prt")
                .map(p -> tree.lemma(verb) + " " + tree.word(p))
                .orElse(tree.lemma(verb));
    }

    /**
     * "Supports the junta through arms deliveries", "retaliated with strikes on Mali", "is preparing for a war": who does what a
     * noun tells that says by what somebody does something or for what they make ready.
     */
    private List<Integer> byMeansOf(Tree tree, int noun) {
        return doers(tree, Token.ROOT, noun).isEmpty()
                ? verbOfMeans(tree, noun)
                        .or(() -> claimed(tree, noun))
                        .map(verb -> ofVerb(tree, verb, "s"))
                        .orElse(List.of())
                : List.of();
    }

    /** "Claimed responsibility for the attack", "an attack claimed by the rebels": the verb by which a deed is claimed. */
    private Optional<Integer> claimed(Tree tree, int deed) {
        Optional<Integer> behind = tree.children(deed, "acl").stream()
                .filter(verb -> lexicons.isOf("claiming", tree.lemma(verb))
                        && tree.token(verb).xpos().equals("VBN"))
                .findFirst();
        if (behind.isPresent()) {
            return behind;
        }
        int noun = tree.head(deed);
        boolean answered = noun != Token.ROOT
                && tree.is(deed, "nmod")
                && tree.preposition(deed).equals("for")
                && tree.lemma(noun).equals("responsibility")
                && tree.is(noun, "obj");
        int verb = answered ? tree.head(noun) : Token.ROOT;
        return verb != Token.ROOT && lexicons.isOf("claiming", tree.lemma(verb)) ? Optional.of(verb) : Optional.empty();
    }

    /** To whom the deed is done that a noun tells the means of. */
    List<Integer> aimedByMeansOf(Tree tree, int noun) {
        return verbOfMeans(tree, noun)
                .filter(verb -> MEANS.contains(tree.preposition(tree.firstOfRow(noun))))
                .map(verb -> fill(tree, verb, true, "o"))
                .orElse(List.of());
    }

    private Optional<Integer> verbOfMeans(Tree tree, int noun) {
        int first = tree.firstOfRow(noun);
        int verb = tree.head(first);
        if (verb == Token.ROOT || !tree.is(first, "obl") || !tree.isVerb(verb) || tree.isPassive(verb)) {
            return Optional.empty();
        }
        String preposition = tree.preposition(first);
        boolean means = MEANS.contains(preposition)
                || preposition.equals("with") && lexicons.isOf("answering", verbWithParticle(tree, verb))
                || preposition.equals("for") && lexicons.isOf("preparing", verbWithParticle(tree, verb))
                || preposition.equals("under") && lexicons.isOf("putting", verbWithParticle(tree, verb));
        return means ? Optional.of(verb) : Optional.empty();
    }

    /** Whose a noun is, by possessive or by a name before it. */
    List<Integer> owners(Tree tree, int at) {
        return possessors(tree, at).stream()
                .flatMap(owner -> tree.conjuncts(owner).stream())
                .toList();
    }

    private static List<Integer> possessors(Tree tree, int at) {
        List<Integer> found = new ArrayList<>();
        for (int child : tree.children(at)) {
            if (tree.has(child, "nmod:poss")
                    || child < at && tree.is(child, "compound", "amod", "nmod") && isNameLike(tree, child)) {
                found.add(child);
            }
            int leader = joined(tree, child);
            if (leader != Token.ROOT && Lexicons.bundled().isOf("leading", tree.lemma(child))) {
                found.add(leader);
            }
        }
        if (found.stream().anyMatch(child -> tree.has(child, "nmod:poss"))) {
            found.removeIf(child -> tree.is(child, "amod") || tree.is(child, "compound") && isOfPlace(tree, child));
            return found;
        }
        List<Integer> doers = DOERS.before(tree, at);
        if (!doers.isEmpty()) {
            return doers;
        }
        int person = tree.head(at);
        if (found.isEmpty() && (tree.is(at, "compound") || tree.has(at, "nmod:desc")) && person != Token.ROOT) {
            for (int child : tree.children(person, "compound", "amod", "nmod")) {
                if (child < at && isNameLike(tree, child)) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    /**
     * Chad-Niger talks, the Sino-Indian border: the first of two names that a hyphen joins before a noun, the other being joined to
     * it; the Tehran Damascus axis: both.
     */
    private static List<Integer> pair(Tree tree, int noun) {
        List<Integer> hyphened = tree.children(noun, "compound").stream()
                .filter(name -> name + 1 < noun && Hyphens.isHyphen(tree.token(name + 1)))
                .filter(name -> tree.children(name, "conj").stream().anyMatch(other -> other > name))
                .toList();
        boolean apart = hyphened.isEmpty()
                && isPlaceName(tree, noun - 1)
                && isPlaceName(tree, noun - 2)
                && tree.is(noun - 1, "compound", "amod")
                && tree.is(noun - 2, "compound", "amod");
        return apart ? List.of(noun - 2, noun - 1) : hyphened;
    }

    /** Whether a word belongs to the name of a place: Boeing's North America chief is Boeing's. */
    private static boolean isOfPlace(Tree tree, int word) {
        return tree.sentence().names().stream()
                .anyMatch(name -> name.first() <= word && word <= name.last() && name.kind() == NameSpan.Kind.PLACE);
    }

    /** Whether a word alone is the name of a place. */
    private static boolean isPlaceName(Tree tree, int word) {
        return word >= 0
                && tree.token(word).upos().equals("PROPN")
                && tree.sentence().names().stream()
                        .anyMatch(name ->
                                name.first() == word && name.last() == word && name.kind() == NameSpan.Kind.PLACE);
    }

    /** Whether a common noun before it tells whose it is, not the name before that: Syrian opposition leader. */
    static boolean isOfCommonNoun(Tree tree, int at) {
        return !FIELDED.contains(tree.lemma(at)) && isBehindCommonNoun(tree, at);
    }

    private static boolean isBehindCommonNoun(Tree tree, int at) {
        return at > 0
                && !RANKS.contains(tree.lemma(at - 1))
                && tree.head(at - 1) == at
                && tree.is(at - 1, "compound")
                && tree.token(at - 1).upos().equals("NOUN")
                && !isNameLike(tree, at - 1);
    }

    /**
     * The name that a noun is a title of: Minister Ann Reed; Ann Reed, minister and head of the army; {@link Token#ROOT} where it is
     * none.
     */
    static int titled(Tree tree, int at) {
        int head = tree.head(at);
        if (head == Token.ROOT) {
            return Token.ROOT;
        }
        boolean second = tree.is(at, "conj")
                && tree.is(head, "appos")
                && (tree.token(at).xpos().equals("NN") || tree.lemma(at).equals("one"))
                && tree.token(head).xpos().equals("NN");
        if (second) {
            return titled(tree, head);
        }
        boolean hangs = tree.is(at, "appos", "compound") || tree.has(at, "nmod:desc");
        if (hangs && tree.token(head).upos().equals("PROPN")) {
            return head;
        }
        int next = at + 1;
        boolean beside = next < tree.size()
                && tree.head(next) == head
                && tree.is(at, "nsubj", "obj", "obl", "nmod")
                && tree.token(next).relation().equals(tree.token(at).relation())
                && tree.token(next).upos().equals("PROPN");
        return beside ? next : Token.ROOT;
    }

    /** Boeing's CEO, Ann Reed: whether whoever bears a title is named right behind it. */
    static boolean isBeforeItsBearer(Tree tree, int title) {
        return tree.children(title, "appos").stream()
                .anyMatch(name -> name > title && tree.token(name).upos().equals("PROPN"));
    }

    /** The name before a participle joined to it: Kenya-led; {@link Token#ROOT} where there is none. */
    static int joined(Tree tree, int at) {
        boolean participle = at > 1
                && tree.token(at - 1).text().equals("-")
                && tree.is(at, "amod", "compound")
                && (tree.token(at).xpos().equals("VBN")
                        || tree.word(at).endsWith("ed")
                        || tree.word(at).equals("run"))
                && tree.head(at) > at;
        return participle && hangsTogether(tree, at) && isNameLike(tree, at - 2) ? at - 2 : Token.ROOT;
    }

    /** Russian or Chinese-supplied radars: the name joined to a participle, with those that it stands in a row with. */
    private static List<Integer> withNameBefore(Tree tree, int name) {
        List<Integer> row = tree.conjuncts(name);
        boolean second = row.size() == 1
                && name > 1
                && tree.token(name - 1).upos().equals("CCONJ")
                && tree.is(name - 2, "amod", "compound")
                && isNameLike(tree, name - 2);
        return second ? List.of(name - 2, name) : row;
    }

    /** Whether the name hangs on the participle, or on the noun that both stand before. */
    private static boolean hangsTogether(Tree tree, int at) {
        return tree.head(at - 2) == at || tree.head(at - 2) == tree.head(at) && tree.is(at - 2, "compound", "amod");
    }

    private static boolean isNameLike(Tree tree, int index) {
        String text = tree.token(index).text();
        boolean large = !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
        return (large || isBeginningOfName(tree, index))
                && tree.preposition(index).isEmpty();
    }

    /** The al-Qaeda affiliate: whether a word that is written small begins a name. */
    private static boolean isBeginningOfName(Tree tree, int index) {
        return tree.token(index).upos().equals("PROPN")
                && tree.sentence().names().stream().anyMatch(name -> name.first() == index);
    }

    /** Ann Reed became premier, was named premier, was sworn in as premier; the council elected her premier. */
    private static List<Integer> named(Tree tree, int verb, int noun) {
        boolean as = tree.preposition(noun).equals("as");
        boolean predicate = tree.preposition(noun).isEmpty() && tree.is(noun, "xcomp");
        boolean becoming = Lexicons.bundled().isOf("becoming", tree.lemma(verb));
        if (!(becoming || Lexicons.bundled().isOf("naming", tree.lemma(verb))) || !(predicate || as)) {
            return List.of();
        }
        return tree.children(verb, becoming || tree.isPassive(verb) ? "nsubj" : "obj");
    }

    /** "As mayor, Ann Reed voted", "Ann Reed worked as a lawyer": of whom a noun after "as" is told; nobody where it is only imagined. */
    static List<Integer> asWhom(Tree tree, int noun) {
        int verb = tree.head(noun);
        boolean as = verb != Token.ROOT
                && tree.is(noun, "obl", "advcl")
                && tree.child(noun, "cop").isEmpty()
                && tree.children(noun, "case", "mark").stream()
                        .anyMatch(mark -> tree.word(mark).equals("as"));
        if (!as) {
            return List.of();
        }
        List<Integer> subjects = tree.children(verb, "nsubj");
        boolean acting = tree.isVerb(verb) && Lexicons.bundled().isOf("acting", tree.lemma(verb));
        boolean imagined = tree.children(verb, "aux").stream()
                .anyMatch(aux -> tree.token(aux).xpos().equals("MD"));
        boolean before = !imagined && !subjects.isEmpty() && subjects.getFirst() > noun;
        return acting || before ? subjects : List.of();
    }

    /** "In her role as mayor", "Reed's tenure as mayor": whose a noun is that only says that they held what stands after "as". */
    private static List<Integer> whosePost(Tree tree, int noun) {
        int post = tree.head(noun);
        boolean as = post != Token.ROOT
                && tree.is(noun, "nmod")
                && tree.preposition(noun).equals("as")
                && Lexicons.bundled().isOf("posting", tree.lemma(post));
        return as
                ? tree.children(post).stream()
                        .filter(child -> tree.has(child, "nmod:poss"))
                        .toList()
                : List.of();
    }

    /** "Ann Reed served in Chad and is its envoy": whoever the verb or noun is told of that a noun with a form of "be" is joined to. */
    static List<Integer> sharedSubject(Tree tree, int noun) {
        int above = noun;
        while (tree.is(above, "conj") && tree.head(above) != Token.ROOT) {
            above = tree.head(above);
            Optional<Integer> subject = tree.child(above, "nsubj", "nsubj:pass");
            if (subject.isPresent()) {
                return List.of(subject.get());
            }
        }
        return List.of();
    }

    /** "Chad is one of Mali's rivals", "the closest of Mali's allies": the word by which one of several is told, or {@link Token#ROOT}. */
    private static int oneOf(Tree tree, int noun) {
        int one = tree.head(noun);
        if (one == Token.ROOT || !tree.preposition(noun).equals("of")) {
            return Token.ROOT;
        }
        boolean counted = tree.is(noun, "nmod") && tree.lemma(one).equals("one");
        boolean most = one < noun
                && tree.is(noun, "nmod", "obl")
                && tree.token(noun).xpos().endsWith("S")
                && isSuperlative(tree, one);
        return counted || most ? one : Token.ROOT;
    }

    private static boolean isSuperlative(Tree tree, int word) {
        return SUPERLATIVES.contains(tree.lemma(word))
                || tree.token(word).xpos().startsWith("JJ") && tree.isMost(word);
    }

    /** "Hezbollah, the strongest of Iran's proxies": of whom a superlative is told. */
    private static List<Integer> superlative(Tree tree, int one) {
        if (tree.child(one, "cop").isPresent()) {
            return tree.child(one, "nsubj").map(List::of).orElse(List.of());
        }
        List<Integer> names = tree.children(one, "appos").stream()
                .filter(name -> tree.token(name).upos().equals("PROPN"))
                .toList();
        if (!names.isEmpty()) {
            return names;
        }
        int above = tree.head(one);
        boolean told = above != Token.ROOT && above < one && tree.is(one, "appos", "acl", "amod", "nmod");
        return told && tree.isNoun(above) ? List.of(above) : List.of();
    }

    /** "Mali, among Chad's allies, left", "Mali is among Chad's allies": of whom a noun behind "among" is told. */
    private static List<Integer> amongWhom(Tree tree, int noun) {
        if (!tree.preposition(noun).equals("among") || !tree.token(noun).xpos().endsWith("S")) {
            return List.of();
        }
        int above = tree.head(noun);
        boolean name = above != Token.ROOT
                && above < noun
                && tree.is(noun, "nmod")
                && tree.token(above).upos().equals("PROPN");
        return name ? List.of(above) : inserted(tree, noun);
    }

    /** "The ministry, with Ann Reed as its head": whether a noun behind "as" tells what the name behind "with" is. */
    private static boolean isWithAs(Tree tree, int noun) {
        int name = tree.head(noun);
        return name != Token.ROOT
                && tree.is(noun, "nmod")
                && tree.preposition(noun).equals("as")
                && tree.token(name).upos().equals("PROPN")
                && tree.preposition(name).equals("with");
    }

    /** "Its leader is Ann Reed": whether a noun is the subject of a name that it is said to be. */
    private static boolean isNamedBy(Tree tree, int noun) {
        int name = tree.head(noun);
        return name != Token.ROOT
                && tree.is(noun, "nsubj")
                && tree.token(name).upos().equals("PROPN")
                && tree.child(name, "cop").isPresent();
    }

    /** "The minister, an ally of Reed, left": whether a noun for one stands in apposition to a common noun for a person or a body. */
    private static boolean isToldOfSomebody(Tree tree, int noun) {
        int above = tree.head(noun);
        return tree.is(noun, "appos")
                && above != Token.ROOT
                && above < noun
                && tree.token(noun).xpos().equals("NN")
                && tree.token(above).upos().equals("NOUN")
                && ACTORS.contains(tree.sentence().hint(above).mention());
    }

    private static boolean isSomebodys(Tree tree, int noun) {
        return !possessors(tree, noun).isEmpty() || !oblique(tree, noun, "of").isEmpty();
    }

    /** "Turned out to be an ally", "is believed to be an ally": of whom a noun is told that stands with an infinitive of "be". */
    private static List<Integer> controlled(Tree tree, int noun) {
        int verb = tree.head(noun);
        boolean infinitive = verb != Token.ROOT
                && tree.is(noun, "xcomp")
                && tree.isVerb(verb)
                && (Lexicons.bundled().isOf("seeming", tree.lemma(verb))
                        || Lexicons.bundled().isOf("appearing", tree.lemma(verb)))
                && tree.children(noun, "mark").stream()
                        .anyMatch(mark -> tree.word(mark).equals("to"));
        if (!infinitive) {
            return sharedSubject(tree, noun);
        }
        return tree.child(verb, "obj", "nsubj", "nsubj:pass").map(List::of).orElse(List.of());
    }

    /**
     * Whom a word is told of by what it is joined to: "a lawyer and head of the bank", "Chad and other members of the bloc", "hostile to
     * Niger, Chad refused"; empty where it is told of nobody so.
     */
    private static List<Integer> joinedTo(Tree tree, int at) {
        int first = tree.head(at);
        boolean second =
                tree.is(at, "conj") && tree.child(at, "nsubj", "appos", "flat").isEmpty();
        if (second && tree.child(first, "cop").isPresent()) {
            return self(tree, first);
        }
        boolean others = second
                && tree.token(at).xpos().equals("NNS")
                && tree.token(first).upos().equals("PROPN")
                && tree.children(at, "amod").stream()
                        .anyMatch(word -> tree.lemma(word).equals("other"));
        boolean beside = tree.is(at, "advcl")
                && tree.token(at).upos().equals("ADJ")
                && tree.isVerb(first)
                && tree.child(at, "nsubj", "mark").isEmpty();
        return others
                ? List.of(first)
                : beside
                        ? tree.child(first, "nsubj", "nsubj:pass").map(List::of).orElse(List.of())
                        : List.of();
    }

    /** The entity that a noun is told of: X is a subsidiary; X, a subsidiary; Minister X. */
    private static List<Integer> self(Tree tree, int at) {
        if (tree.child(at, "cop").isPresent()) {
            return tree.child(at, "nsubj").map(List::of).orElseGet(() -> controlled(tree, at));
        }
        List<Integer> shared = joinedTo(tree, at);
        if (!shared.isEmpty()) {
            return shared;
        }
        if (isNamedBy(tree, at)) {
            return List.of(tree.head(at));
        }
        boolean clause = tree.head(at) != Token.ROOT
                && (tree.isVerb(tree.head(at))
                        || tree.child(tree.head(at), "cop").isPresent());
        if (clause && tree.is(at, "xcomp", "obl", "obj")) {
            List<Integer> named = named(tree, tree.head(at), at);
            List<Integer> told = named.isEmpty() ? asWhom(tree, at) : named;
            if (!told.isEmpty()) {
                return told;
            }
        }
        if (tree.token(at).upos().equals("ADJ")) {
            int noun = tree.head(at);
            return noun != Token.ROOT && noun < at && tree.is(at, "amod", "acl") ? List.of(noun) : List.of();
        }
        int holder = titled(tree, at);
        if (holder != Token.ROOT) {
            return List.of(holder);
        }
        List<Integer> posted = whosePost(tree, at);
        if (!posted.isEmpty()) {
            return posted;
        }
        if (isWithAs(tree, at)) {
            return List.of(tree.head(at));
        }
        List<Integer> names = tree.children(at, "appos", "flat", "compound").stream()
                .filter(c -> tree.token(c).upos().equals("PROPN") && (c == at + 1 || !tree.is(c, "compound")))
                .toList();
        if (!names.isEmpty()) {
            return names;
        }
        if (isToldOfSomebody(tree, at)) {
            return List.of(tree.head(at));
        }
        boolean ofSomebody = tree.token(at).xpos().endsWith("S") && isSomebodys(tree, at);
        List<Integer> examples = ofSomebody ? namesListed(tree, at) : List.of();
        if (!examples.isEmpty()) {
            return examples;
        }
        int one = oneOf(tree, at);
        return one == Token.ROOT
                ? amongWhom(tree, at)
                : tree.lemma(one).equals("one") ? self(tree, one) : superlative(tree, one);
    }
}
