package org.entente.engine.read.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.engine.kit.quantities.Quantities;
import org.entente.engine.kit.quantities.QuantityFound;
import org.entente.engine.kit.quantities.QuantityFound.Change;
import org.entente.engine.kit.units.Units;
import org.entente.model.Bound;
import org.jspecify.annotations.Nullable;

/** Tells what an amount is of: from the dependencies of its number and unit, and the lexicon of measures. */
final class Subjects {
    private static final Set<String> COUNTERS =
            Set.of("number", "total", "count", "tally", "amount", "figure", "estimate");
    private static final Set<String> REACHING = Set.of(
            "reach",
            "stand",
            "total",
            "exceed",
            "hit",
            "top",
            "surpass",
            "come",
            "amount",
            "be",
            "remain",
            "average",
            "have",
            "boast",
            "rise",
            "fall",
            "grow",
            "increase",
            "drop",
            "climb",
            "decline",
            "double",
            "jump",
            "bring",
            "raise",
            "lower",
            "revise",
            "update",
            "push",
            "put",
            "set",
            "cut",
            "reduce",
            "touch",
            "start");

    /** Behind a verb and its subject of people, in the lexicon's words for what is done with an amount. */
    private static final String BY_PEOPLE = " by people";

    /** Behind a verb in the lexicon's words for two bare numbers with "to" between them. */
    private static final String ONE_TO_ANOTHER = " one to another";

    private static final Set<String> PERSONAL = Set.of("i", "we", "you", "he", "she", "they", "who");

    /** What something rose or fell to, or from. */
    private static final Set<String> LEVELS = Set.of("to", "from");

    /** What can be of a stuff: tonnes of gold, hectares of forest; not kilometres of the coast. */
    private static final Set<String> SUBSTANTIAL =
            Set.of("mass", "volume", "area", "energy", "money", "flow", "volume/duration", "mass/duration", "power");

    /** Measures that tell by themselves what was gained or lost, and no level. */
    private static final Set<String> TOLD_AS_CHANGE = Set.of("loss", "profit", "growth", "cut", "lead");

    /** Measures of a share of what their verbs are done to: spend 2 percent of output, own 40 percent of a bank. */
    private static final Set<String> SHARED_DEEDS = Set.of("spending", "investment", "production", "stake");

    /** Measures whose verbs tell them by their object alone: cut $2 billion, but cut costs by $2 billion. */
    private static final Set<String> UNDOING = Set.of("loss", "cut");

    private static final int LIKENED_STEPS_MAX = 1;
    private static final int SURFACE_REACH_WORDS = 6;
    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those", "both", "other");
    private static final Set<String> POINTED_AT = Set.of("they", "those", "these", "which", "whom", "who");
    /** Words for many in the form of one. */
    private static final Set<String> COLLECTIVE = Set.of(
            "crew",
            "staff",
            "police",
            "personnel",
            "people",
            "infantry",
            "cavalry",
            "aircraft",
            "spacecraft",
            "hovercraft",
            "youth",
            "dead",
            "wounded",
            "missing",
            "injured",
            "livestock",
            "cattle",
            "sheep",
            "fish");

    private static final Set<String> NO_COUNT =
            Set.of("time", "percent", "way", "day", "year", "month", "week", "hour");

    private final Tree tree;

    Subjects(Tree tree) {
        this.tree = tree;
    }

    /** What the amount is of; null where it is of nothing that the sentence names. */
    @Nullable
    Subject of(QuantityFound found) {
        return switch (found.kind()) {
            case COUNTED, BARE -> isPoint(found) ? points(found) : counted(found);
            case MEASURED -> changed(isShare(found) ? share(found) : measured(found), found);
            case MULTIPLE -> multiple(found);
        };
    }

    /** Points of an index, a poll or a lead: of what has them, where that is named. */
    private @Nullable Subject points(QuantityFound found) {
        Subject subject = measured(found);
        return subject == null ? counted(found) : changed(subject, found);
    }

    private static boolean isPoint(QuantityFound found) {
        return found.unit().equals("point");
    }

    /**
     * An amount by which something rose or fell is of its increase or decrease, and no level of it: "sales fell 35%", "a
     * 45% drop in sales".
     */
    private @Nullable Subject changed(@Nullable Subject subject, QuantityFound found) {
        if (subject == null || found.change() == Change.NONE || TOLD_AS_CHANGE.contains(subject.measure())) {
            return subject;
        }
        int head = subject.head();
        String way = found.change() == Change.UP ? "increase" : "decrease";
        boolean ownAmount = tree.token(head).span().overlaps(found.number().cover(found.unitSpan()));
        if (ownAmount) {
            String dimension = Units.dimensionOf(found.unit());
            return isShare(found) || dimension.equals("percentage points") || dimension.equals("money")
                    ? renamed(subject, way)
                    : subject;
        }
        if (isOfThing(found) && ofNoun(head) == null) {
            return subject; // "the climber fell 40 metres"
        }
        if (Quantities.tellsChange(tree.lemma(head))) {
            int what = changing(head, found);
            return renamed(subject, what == Tree.NONE ? way : nameOf(what) + "-" + way);
        }
        return renamed(subject, isCommonNoun(head) ? subject.measure() + "-" + way : way);
    }

    private static Subject renamed(Subject subject, String measure) {
        return new Subject(subject.head(), subject.bearer(), subject.predicate(), measure, subject.unit(), true);
    }

    /** What a noun of change is of: "a drop in sales", "the price rise". */
    private int changing(int noun, QuantityFound found) {
        int in = tree.child(
                noun,
                child -> tree.hasRelation(child, "nmod", "obl")
                        && (tree.preposition(child).equals("in")
                                || tree.preposition(child).equals("of"))
                        && isCommonNoun(child)
                        && !tree.token(child).span().overlaps(found.unitSpan()));
        if (in == Tree.NONE && noun + 1 < tree.size() && tree.lemma(noun + 1).equals("in")) {
            int behind = tree.head(noun + 1); // hung on the verb: "saw a 45% drop in sales"
            return behind > noun && isCommonNoun(behind) ? behind : Tree.NONE;
        }
        return in != Tree.NONE
                ? in
                : tree.child(
                        noun,
                        child -> tree.hasRelation(child, "compound")
                                && tree.token(child).upos().equals("NOUN")
                                && !tree.token(child).span().overlaps(found.unitSpan()));
    }

    private String nameOf(int noun) {
        Measures.Entry entry = ofNoun(noun);
        return entry == null ? ownName(noun) : entry.code();
    }

    /** A noun as a measure's name, with what it is a rate of: unemployment-rate. */
    private String ownName(int noun) {
        int of = Measures.isVague(tree.lemma(noun)) && noun > 0 ? noun - 1 : Tree.NONE;
        boolean told = of != Tree.NONE
                && tree.hasRelation(of, "compound")
                && tree.head(of) == noun
                && tree.token(of).upos().equals("NOUN")
                && Units.ofWords(tree.lemma(of)) == null
                && (of == 0 || !tree.token(of - 1).xpos().equals("HYPH"));
        return code(told ? tree.lemma(of) + "-" + tree.lemma(noun) : tree.lemma(noun));
    }

    /** What an amount is of that tells the one before it in another unit; its own words where that was named by none. */
    Subject converted(Subject subject, QuantityFound before, QuantityFound found) {
        boolean own = tree.token(subject.head()).span().overlaps(before.number().cover(before.unitSpan()));
        int top = tree.top(tree.within(found.number().cover(found.unitSpan())));
        return new Subject(
                own && top != Tree.NONE ? top : subject.head(),
                subject.bearer(),
                subject.predicate(),
                subject.measure(),
                found.unit(),
                subject.isLevel());
    }

    /** "A profit of $5 billion in 2003 and $6 billion in 2004": an amount joined to another that nothing names is of the same. */
    Subject alongside(Subject subject, QuantityFound found, Subject before, QuantityFound foundBefore) {
        int top = tree.top(tree.within(found.number().cover(found.unitSpan())));
        int first = top == Tree.NONE || !tree.hasRelation(top, "conj") ? Tree.NONE : tree.head(top);
        boolean year = first != Tree.NONE
                && tree.token(first).upos().equals("NUM")
                && first < top
                && first > tree.within(foundBefore.number()).getLast(); // the parser hung it on "2003"
        boolean joined = first != Tree.NONE
                && (year
                        || tree.token(first)
                                .span()
                                .overlaps(foundBefore.number().cover(foundBefore.unitSpan())));
        Measures.Entry plain = Measures.ofDimension(Units.dimensionOf(found.unit()));
        boolean unnamed =
                subject.head() == top && plain != null && subject.measure().equals(plain.code());
        return joined && unnamed && found.unit().equals(foundBefore.unit())
                ? new Subject(
                        top, before.bearer(), subject.predicate(), before.measure(), found.unit(), before.isLevel())
                : subject;
    }

    /** "40 percent in Lima, 35 percent in Cusco and 12 percent in Puno": an amount in a row with one told before is of the same; null where it is in none. */
    @Nullable
    Subject inRow(QuantityFound found, Map<QuantityFound, Subject> told) {
        int top = tree.top(tree.within(found.number().cover(found.unitSpan())));
        int first = top;
        while (first != Tree.NONE && isJoined(first)) {
            first = tree.head(first);
        }
        if (first == Tree.NONE || first == top) {
            return null;
        }
        for (Map.Entry<QuantityFound, Subject> each : told.entrySet()) {
            QuantityFound before = each.getKey();
            Subject subject = each.getValue();
            boolean joined = before.unit().equals(found.unit())
                    && tree.token(first).span().overlaps(before.number().cover(before.unitSpan()));
            if (joined) {
                return new Subject(
                        top, subject.bearer(), subject.predicate(), subject.measure(), found.unit(), subject.isLevel());
            }
        }
        return null;
    }

    /** Whether it is joined to what it hangs on, or hung on it without a preposition: 3 and 2.1 percent. */
    private boolean isJoined(int at) {
        return tree.hasRelation(at, "conj")
                || tree.hasRelation(at, "nmod") && tree.preposition(at).isEmpty();
    }

    /** "54,000 work there, 25,000 of them abroad": a number of those counted before counts what that counts; null where it is of others. */
    @Nullable
    Subject ofThose(QuantityFound found, Subject before) {
        List<Integer> number = tree.within(found.number());
        int top = tree.top(number);
        int those = top == Tree.NONE ? Tree.NONE : ofChild(top);
        boolean pointed = those != Tree.NONE
                && POINTED_AT.contains(tree.lemma(those))
                && before.head() < number.getFirst()
                && before.bearer() == Tree.NONE
                && Units.dimensionOf(before.unit()).isEmpty();
        return pointed
                ? new Subject(top, Tree.NONE, tree.predicate(top), before.measure(), before.unit(), before.isLevel())
                : null;
    }

    /** "Otto and Ida, 27 and 29 years old, respectively": the second amount is the second one's. */
    Subject respectively(Subject subject, Subject before) {
        boolean alike = subject.bearer() != Tree.NONE
                && subject.unit().equals(before.unit())
                && subject.measure().equals(before.measure());
        int second = alike ? tree.child(subject.bearer(), "conj") : Tree.NONE;
        boolean told = second != Tree.NONE
                && IntStream.range(subject.bearer(), tree.size())
                        .anyMatch(i -> tree.lemma(i).equals("respectively"));
        return told
                ? new Subject(
                        subject.head(),
                        second,
                        subject.predicate(),
                        subject.measure(),
                        subject.unit(),
                        subject.isLevel())
                : subject;
    }

    private static boolean isShare(QuantityFound found) {
        return found.unit().equals("%") || found.unit().equals("share");
    }

    private @Nullable Subject counted(QuantityFound found) {
        List<Integer> number = tree.within(found.number());
        int top = tree.top(number);
        if (top == Tree.NONE) {
            return null;
        }
        int part = hyphened(number.getLast());
        if (part != Tree.NONE) {
            return ofParts(part, found);
        }
        int noun = countedNoun(top, number, found);
        if (noun == Tree.NONE || !isNoun(noun) && !isState(noun)) {
            int surface = surfaceNoun(number.getLast());
            if (surface == Tree.NONE || tree.isBelow(top, surface) && noun != Tree.NONE) {
                return bare(top);
            }
            return ofCounted(surface, number.getLast(), surface);
        }
        int through = COUNTERS.contains(tree.lemma(noun)) ? ofChild(noun) : noun;
        int head = through == Tree.NONE ? noun : through;
        if (NO_COUNT.contains(tree.lemma(head)) || !isNoun(head) && !isState(head)) {
            return null;
        }
        if (isDesignation(head, found)) {
            return null;
        }
        Subject subject = ofCounted(head, head, tree.head(head) != top ? head : top);
        return countsNothing(head, found) && subject.measure().equals(ownName(head)) ? null : subject;
    }

    /** The noun that a hyphen joins to a number, with which it qualifies another: "judge" in "a 12-judge panel"; {@link Tree#NONE} where none does. */
    private int hyphened(int number) {
        int noun = number + 2;
        boolean joined = noun < tree.size()
                && tree.token(number + 1).xpos().equals("HYPH")
                && tree.token(noun).upos().equals("NOUN")
                && tree.hasRelation(noun, "compound")
                && isNoun(tree.head(noun));
        boolean level =
                joined && tree.lemma(noun).equals("point") && ofNoun(tree.head(noun)) != null; // "a ten-point lead"
        return joined && !level ? noun : Tree.NONE;
    }

    /**
     * What something is made up of: the nations of "a 28-nation bloc", which is one. A small number in words tells the kind, and counts
     * people alone: "a two-state solution".
     */
    private @Nullable Subject ofParts(int part, QuantityFound found) {
        BigDecimal value = found.amount().value();
        boolean one = value != null && value.compareTo(BigDecimal.ONE) == 0;
        boolean digits =
                tree.token(tree.within(found.number()).getLast()).text().matches("[0-9].*");
        String lemma = tree.lemma(part);
        if (one || NO_COUNT.contains(lemma) || !digits && !Measures.isPeople(lemma)) {
            return null;
        }
        int whole = tree.head(part);
        Subject subject = ofCounted(part, part, part);
        return new Subject(part, whole, tree.predicate(whole), subject.measure(), subject.unit(), true);
    }

    /**
     * Whether a number of things that no measure is known of only points: "the two capitals" are those named
     * before, "one side" is either. People are counted always.
     */
    private boolean countsNothing(int head, QuantityFound found) {
        if (found.bound() != Bound.EXACT || Measures.isPeople(tree.lemma(head)) || ofNoun(head) != null) {
            return false;
        }
        BigDecimal value = found.amount().value();
        return value != null && value.compareTo(BigDecimal.ONE) == 0
                || tree.child(head, child -> POINTING.contains(tree.lemma(child)) && tree.hasRelation(child, "det"))
                        != Tree.NONE;
    }

    /** "The 787 project manager", "her larger 737 planes": digits before one thing, or as a part of its name, tell its model and no number of it. */
    private boolean isDesignation(int head, QuantityFound found) {
        BigDecimal value = found.amount().value();
        boolean many = value != null && value.compareTo(BigDecimal.ONE) > 0;
        boolean digits = tree.within(found.number()).stream()
                .allMatch(i -> tree.token(i).text().matches("[0-9]{3,}"));
        boolean named = tree.token(head).upos().equals("NOUN")
                && !Measures.isPeople(tree.lemma(head))
                && tree.within(found.number()).stream().allMatch(i -> tree.hasRelation(i, "compound"));
        boolean single = tree.token(head).xpos().equals("NN")
                && !COLLECTIVE.contains(tree.lemma(head))
                && (Measures.isPeople(tree.lemma(head)) || ofNoun(head) == null);
        return many && digits && (single || named) && found.bound() == Bound.EXACT;
    }

    private boolean isNoun(int index) {
        String upos = tree.token(index).upos();
        return upos.equals("NOUN") || upos.equals("PROPN");
    }

    /**
     * The noun that a run of adjectives, participles and nouns after a number ends in, where the dependencies
     * name none: parsers take "48 reported deaths" for a report by 48.
     */
    private int surfaceNoun(int number) {
        int noun = Tree.NONE;
        for (int at = number + 1; at < tree.size() && at <= number + SURFACE_REACH_WORDS; at++) {
            String xpos = tree.token(at).xpos();
            boolean modifier = xpos.startsWith("JJ") || xpos.equals("VBN") || xpos.equals("VBD") || xpos.equals("VBG");
            boolean noun2 = xpos.startsWith("NN");
            if (!modifier && !noun2 && !xpos.equals("HYPH")) {
                break;
            }
            if (noun2) {
                noun = at;
            }
            if (xpos.equals("NNS") || xpos.equals("NNPS")) {
                return at;
            }
        }
        return Tree.NONE == noun || number + 1 != noun ? Tree.NONE : noun;
    }

    /** The noun that a number counts: its head, or what "of" hangs on it. */
    private int countedNoun(int top, List<Integer> number, QuantityFound found) {
        int of = ofChild(top);
        while (of != Tree.NONE && tree.token(of).span().overlaps(found.number()) && ofChild(of) != Tree.NONE) {
            of = ofChild(of); // "tens of thousands of villagers"
        }
        if (of != Tree.NONE) {
            return of;
        }
        int head = tree.head(top);
        boolean modifies = tree.hasRelation(
                top, "nummod", "amod", "compound", "det", "dep", "advmod", "nmod:npmod", "nmod:unmarked");
        boolean cased = tree.child(top, "case") != Tree.NONE;
        if (head >= 0 && modifies && !cased && !number.contains(head) && !tree.isVerb(head)) {
            int whole = tree.head(head);
            boolean part = tree.hasRelation(head, "compound") && whole > head && isNoun(whole);
            return part ? whole : head; // "12 A320 aircraft"
        }
        boolean ownNoun = tree.isNominal(top) && !tree.token(top).upos().equals("PRON");
        boolean numberWord = tree.token(top).span().overlaps(found.number());
        if (ownNoun && !numberWord) {
            return top;
        }
        int next = number.getLast() + 1;
        boolean adjective = next < tree.size() && isState(next);
        return adjective ? next : Tree.NONE;
    }

    /** "dead", "wounded", "missing" after a number. */
    private boolean isState(int index) {
        Measures.Entry entry = ofNoun(index);
        return entry != null && entry.peopleOnly() && !tree.token(index).upos().equals("NOUN");
    }

    private int ofChild(int index) {
        return tree.child(
                index,
                child -> tree.hasRelation(child, "nmod", "obl")
                        && !tree.isVerb(child)
                        && tree.preposition(child).equals("of"));
    }

    /**
     * What is counted by a noun.
     *
     * @param from index after which a participle before the noun is not its predicate: "48 reported deaths"
     * @param place index of what stands in the noun's place in the clause: "dozens" in "dozens of villagers"
     */
    private Subject ofCounted(int head, int from, int place) {
        int predicate = tree.predicate(head);
        while (predicate > from && predicate < head) {
            predicate = tree.head(predicate) < 0 ? Tree.NONE : tree.predicate(tree.head(predicate));
        }
        boolean people =
                Measures.isPeople(tree.lemma(head)) || tree.token(head).xpos().equals("NNPS");
        Measures.Entry entry = byDeed(place, people);
        if (entry == null && place != head) {
            entry = byParticiple(head);
        }
        if (entry == null) {
            entry = ofNoun(head);
        }
        String lemma = code(tree.lemma(head));
        String measure = entry == null ? ownName(head) : entry.code();
        String unit = entry == null || entry.unit().isEmpty() ? lemma : entry.unit();
        return new Subject(head, Tree.NONE, predicate, measure, unit, entry != null && entry.isLevel());
    }

    /** The lexicon's measure of a noun, with its compound first: "death toll" before "toll". */
    private Measures.@Nullable Entry ofNoun(int index) {
        for (int child : tree.children(index)) {
            if (tree.hasRelation(child, "compound", "amod")) {
                Measures.Entry entry = Measures.ofNoun(tree.lemma(child) + " " + tree.lemma(index));
                if (entry != null) {
                    return entry;
                }
            }
        }
        Measures.Entry entry = Measures.ofNoun(tree.lemma(index));
        boolean noun = tree.token(index).upos().equals("NOUN");
        return entry != null || noun
                ? entry
                : Measures.ofNoun(tree.token(index).text().toLowerCase(Locale.ROOT)); // "missing", tagged as a verb
    }

    /** What is done to those counted, or what they do: killing 11 people, 11 people died, 11 people killed in. */
    private Measures.@Nullable Entry byDeed(int head, boolean people) {
        int verb = tree.head(head);
        Measures.Entry entry = null;
        boolean left = verb >= 0 && tree.lemma(verb).equals("leave") && head + 1 < tree.size() && isState(head + 1);
        if (left) {
            return ofNoun(head + 1); // "left one soldier dead"
        }
        int dead = verb < 0
                ? Tree.NONE
                : tree.child(
                        verb,
                        child -> tree.hasRelation(child, "xcomp")
                                && tree.lemma(child).equals("dead"));
        if (dead != Tree.NONE && tree.hasRelation(head, "obj", "nsubj:pass")) {
            return ofNoun(dead); // "shot ten people dead"
        }
        boolean ofState = verb >= 0 && tree.hasRelation(head, "nsubj", "obj") && isState(verb);
        if (ofState) {
            entry = ofNoun(verb);
        } else if (verb >= 0 && tree.hasRelation(head, "obj", "nsubj:pass")) {
            Measures.Entry both = Measures.ofObject(tree.lemma(verb) + " " + tree.lemma(head));
            if (both != null) {
                return both; // "cost 83 lives"
            }
            entry = Measures.ofObject(tree.lemma(verb));
            entry = entry == null && tree.hasRelation(head, "obj") ? byJoinedVerb(verb, head) : entry;
        } else if (verb >= 0 && tree.hasRelation(head, "nsubj") && tree.isVerb(verb)) {
            entry = bySubject(verb);
        } else if (verb >= 0
                && tree.hasRelation(head, "nmod")
                && tree.preposition(head).equals("of")) {
            Measures.Entry deed = ofNoun(verb);
            entry = deed != null && deed.peopleOnly() ? deed : null;
        } else if (verb >= 0 && tree.hasRelation(head, "conj")) {
            entry = byDeed(verb, people);
        }
        if (entry == null) {
            entry = byParticiple(head);
        }
        return entry != null && (people || !entry.peopleOnly()) ? entry : null;
    }

    /** "Targeted and killed 40 people": what the second of two joined verbs before their object does to it. */
    private Measures.@Nullable Entry byJoinedVerb(int verb, int object) {
        int joined = tree.child(
                verb,
                child -> tree.hasRelation(child, "conj")
                        && tree.isVerb(child)
                        && child < object
                        && tree.child(child, "obj", "nsubj", "nsubj:pass") == Tree.NONE);
        return joined == Tree.NONE ? null : Measures.ofObject(tree.lemma(joined));
    }

    /** "died", "lost their lives". */
    private Measures.@Nullable Entry bySubject(int verb) {
        int object = tree.child(verb, "obj");
        Measures.Entry both =
                object == Tree.NONE ? null : Measures.ofSubject(tree.lemma(verb) + " " + tree.lemma(object));
        return both != null ? both : Measures.ofSubject(tree.lemma(verb));
    }

    /** Whether a verb has an object other than a relative pronoun. */
    private boolean hasObject(int verb) {
        return tree.child(
                        verb,
                        child -> tree.hasRelation(child, "obj")
                                && !tree.token(child).upos().equals("PRON"))
                != Tree.NONE;
    }

    private Measures.@Nullable Entry byParticiple(int head) {
        for (int child : tree.children(head)) {
            int subject = tree.child(child, "nsubj", "nsubj:pass");
            boolean itsOwn = subject == Tree.NONE || tree.token(subject).xpos().startsWith("W");
            if (tree.hasRelation(child, "acl") && itsOwn) {
                Measures.Entry done = hasObject(child) ? null : Measures.ofObject(tree.lemma(child));
                Measures.Entry does = bySubject(child);
                if (done != null || does != null) {
                    return done != null ? done : does;
                }
            }
        }
        int next = head + 1;
        boolean participle = next < tree.size()
                && (tree.token(next).xpos().equals("VBN")
                        || tree.token(next).xpos().equals("VBD"));
        return participle && !hasObject(next) ? Measures.ofObject(tree.lemma(next)) : null;
    }

    /** A number with no noun: "killing 83", "the toll rose to 83", "a toll of 83". */
    private @Nullable Subject bare(int top) {
        Measures.Entry split = isFirstOfTwo(top) || isSecondOfTwo(top) && isFirstOfTwo(top - 2)
                ? Measures.ofAmount(tree.lemma(Math.max(0, tree.predicate(top))) + ONE_TO_ANOTHER)
                : null;
        if (split != null) {
            return new Subject(top, Tree.NONE, tree.predicate(top), split.code(), split.unit(), split.isLevel());
        }
        Measures.Entry deed = byDeed(top, true);
        if (deed != null && deed.peopleOnly()) {
            return new Subject(top, Tree.NONE, tree.predicate(top), deed.code(), deed.unit(), deed.isLevel());
        }
        int property = propertyOf(top);
        if (property == Tree.NONE) {
            return null;
        }
        int head = COUNTERS.contains(tree.lemma(property)) ? ofChild(property) : property;
        if (head == Tree.NONE) {
            return null;
        }
        Subject subject = ofCounted(head, head, head);
        boolean group = Measures.isPeople(tree.lemma(head))
                && tree.hasRelation(top, "nmod")
                && tree.preposition(top).equals("of"); // "a crew of 19"
        boolean unknown = ofNoun(head) == null && !Measures.isVague(tree.lemma(head));
        return unknown && head == property && !group
                ? null
                : new Subject(
                        head, Tree.NONE, tree.predicate(top), subject.measure(), subject.unit(), subject.isLevel());
    }

    /** The noun that a number is given for: the head it hangs on with "of", or the subject of its verb. */
    private int propertyOf(int top) {
        int head = tree.head(top);
        if (head < 0) {
            return tree.child(top, "nsubj");
        }
        if (tree.hasRelation(top, "nmod", "appos") && tree.isNominal(head)) {
            return head;
        }
        if (tree.isPredicate(head) && REACHING.contains(tree.lemma(head)) && tree.hasRelation(top, "obj", "obl")) {
            int object = tree.child(head, child -> child != top && tree.hasRelation(child, "obj"));
            int clause = tree.child(head, "csubj");
            int subject =
                    tree.child(clause != Tree.NONE && tree.child(head, "nsubj") == Tree.NONE ? clause : head, "nsubj");
            boolean moved = object != Tree.NONE && !isAmount(object) && tree.hasRelation(top, "obl");
            return moved ? object : subject != Tree.NONE ? meant(subject) : sharedSubject(head);
        }
        return copulaSubject(top);
    }

    /** "It stood at 40 and has grown to 60": what the verb before it is told of. */
    private int sharedSubject(int verb) {
        int at = verb;
        while (tree.hasRelation(at, "conj") && tree.head(at) >= 0) {
            at = tree.head(at);
            int subject = tree.child(at, "nsubj");
            if (subject != Tree.NONE) {
                boolean measure = ofNoun(subject) != null || Measures.isVague(tree.lemma(subject));
                return measure ? subject : Tree.NONE;
            }
        }
        return Tree.NONE;
    }

    /** Whether a token is a number or what one stands with: the "$4" of "prices climbed $4 to $71". */
    private boolean isAmount(int index) {
        String upos = tree.token(index).upos();
        return upos.equals("NUM") || upos.equals("SYM") || tree.child(index, "nummod") != Tree.NONE;
    }

    private @Nullable Subject share(QuantityFound found) {
        List<Integer> all = tree.within(found.number().cover(found.unitSpan()));
        int top = tree.top(all);
        if (top == Tree.NONE) {
            return null;
        }
        int whole = ofChild(top);
        if (whole != Tree.NONE && found.change() == Change.NONE) {
            Subject counted = ofCounted(whole, whole, tree.head(whole) == top ? top : whole);
            Measures.Entry deed = Measures.ofAmount(tree.lemma(Math.max(0, tree.head(top))));
            if (deed != null && tree.hasRelation(top, "obj") && SHARED_DEEDS.contains(deed.code())) {
                return new Subject(whole, Tree.NONE, counted.predicate(), deed.code(), found.unit(), true);
            }
            boolean pronoun = counted.measure().equals(ownName(whole));
            String measure = pronoun ? named(whole, "share") : counted.measure();
            return new Subject(whole, Tree.NONE, counted.predicate(), measure, found.unit(), true);
        }
        return measured(found);
    }

    private @Nullable Subject measured(QuantityFound found) {
        List<Integer> all = new ArrayList<>(tree.within(found.number()));
        tree.within(found.unitSpan()).stream().filter(t -> !all.contains(t)).forEach(all::add);
        int top = tree.top(all);
        if (top == Tree.NONE) {
            return null;
        }
        Property property = property(top, all, found);
        if (property != null && property.entry() != null && isCountOf(property.entry(), found)) {
            property = new Property(Tree.NONE, Measures.ofDimension(Units.dimensionOf(found.unit())), property.noun());
        }
        if (property == null) {
            return null;
        }
        String dimension = Units.dimensionOf(found.unit());
        if (isShare(found) && property.entry() == null && !property.named()) {
            int holder = found.change() == Change.NONE ? holder(top) : Tree.NONE;
            return holder == Tree.NONE
                    ? null // a share of nothing that is named
                    : new Subject(top, holder, tree.predicate(top), "share", found.unit(), true);
        }
        Measures.Entry told = property.entry();
        boolean lasting = dimension.equals("duration")
                && (told == null || !property.named() && !told.code().equals("sentence"));
        if (lasting) {
            return null;
        }
        Measures.Entry entry = property.entry() == null && property.noun() == Tree.NONE
                ? Measures.ofDimension(dimension)
                : property.entry();
        int head = property.noun() == Tree.NONE ? top : property.noun();
        String measure =
                entry != null ? entry.code() : property.noun() != Tree.NONE ? named(head, dimension) : code(dimension);
        if (measure.isEmpty()) {
            return null;
        }
        int bearer = property.bearer() == head ? Tree.NONE : property.bearer();
        return new Subject(head, bearer, tree.predicate(top), measure, found.unit(), entry != null && entry.isLevel());
    }

    /** "Reed got 44 percent and Otto 34 percent", "44 percent to Otto's 34 percent": whoever by name or as people has a share of what is not told. */
    private int holder(int top) {
        int own = tree.child(
                top, child -> child < top && tree.hasRelation(child, "nmod:poss", "compound") && isHolder(child));
        int verb = tree.head(top);
        boolean object = verb >= 0 && tree.isVerb(verb) && tree.hasRelation(top, "obj");
        int subject = own == Tree.NONE && object ? tree.child(verb, "nsubj") : own;
        return subject != Tree.NONE && isHolder(subject) ? subject : Tree.NONE;
    }

    private boolean isHolder(int index) {
        return isSomebody(index) || tree.token(index).upos().equals("PROPN");
    }

    /** A noun as the name of a measure; names and pronouns name none, and the dimension stands for it. */
    private String named(int noun, String dimension) {
        if (isCommonNoun(noun)) {
            return ownName(noun);
        }
        Measures.Entry entry = Measures.ofDimension(dimension);
        return entry == null ? code(dimension) : entry.code();
    }

    private boolean isCommonNoun(int index) {
        return tree.token(index).upos().equals("NOUN")
                || tree.token(index).upos().equals("ADJ");
    }

    /** What is measured: its noun where one names it, its entry in the lexicon, and whose it is. */
    private record Property(int noun, Measures.@Nullable Entry entry, int bearer) {
        /** Whether a noun names it. */
        boolean named() {
            return noun != Tree.NONE;
        }
    }

    private @Nullable Property property(int top, List<Integer> all, QuantityFound found) {
        int head = pastTime(top);
        int substance = SUBSTANTIAL.contains(Units.dimensionOf(found.unit())) ? substance(top) : Tree.NONE;
        if (substance != Tree.NONE && tree.token(substance).span().overlaps(found.unitSpan())) {
            substance = Tree.NONE; // "millions of dollars"
        }
        if (head >= 0 && tree.isNominal(head) && !tree.hasRelation(top, "nsubj", "obj", "conj")) {
            Property ofNoun = byNoun(top, head, found);
            if (ofNoun != null) {
                return ofNoun;
            }
        }
        Property byPredicate = byPredicate(top, head, found);
        if (byPredicate != null && byPredicate.entry() != null) {
            return substance == Tree.NONE
                    ? byPredicate
                    : new Property(substance, byPredicate.entry(), byPredicate.bearer());
        }
        if (substance != Tree.NONE) {
            return new Property(substance, ofNoun(substance), Tree.NONE);
        }
        return byPredicate != null ? byPredicate : new Property(Tree.NONE, null, Tree.NONE);
    }

    /** What an amount hangs on; of "a profit for the year of $4 million" the profit. */
    private int pastTime(int top) {
        int head = tree.head(top);
        boolean time = head >= 0
                && NO_COUNT.contains(tree.lemma(head))
                && tree.hasRelation(head, "nmod")
                && tree.preposition(top).equals("of")
                && tree.head(head) >= 0
                && ofNoun(tree.head(head)) != null;
        return time ? tree.head(head) : head;
    }

    /** "40 tonnes of gold", "$40 million in aid". */
    private int substance(int top) {
        int of = ofChild(top);
        if (of != Tree.NONE) {
            return of;
        }
        return tree.child(
                top,
                child -> tree.hasRelation(child, "nmod", "obl")
                        && tree.preposition(child).equals("in")
                        && ofNoun(child) != null);
    }

    private @Nullable Property byNoun(int top, int head, QuantityFound found) {
        String preposition = tree.preposition(top);
        Measures.Entry entry = ofNoun(head);
        boolean plain = preposition.isEmpty() || preposition.equals("of");
        if (entry == null && !plain) {
            return new Property(Tree.NONE, null, head);
        }
        if (entry == null && tree.hasRelation(top, "appos", "parataxis")) {
            return null;
        }
        if (entry == null && COUNTERS.contains(tree.lemma(head))) {
            int of = ofChild(head);
            return of == Tree.NONE || of == top
                    ? new Property(Tree.NONE, null, Tree.NONE)
                    : new Property(of, ofNoun(of), bearer(of));
        }
        boolean before = preposition.isEmpty() && top < head;
        if (entry == null && before && Units.dimensionOf(found.unit()).equals("length")) {
            return new Property(Tree.NONE, Measures.ofNoun("length"), head); // "a 14-metre boat"
        }
        if (entry == null && (isOfThing(found) || !tree.token(head).upos().equals("NOUN"))) {
            return new Property(Tree.NONE, Measures.ofDimension(Units.dimensionOf(found.unit())), head);
        }
        return new Property(head, entry, bearer(head));
    }

    /** Whether a measure counts what lengths, masses and ages are no count of: a 14-metre boat. */
    private static boolean isCountOf(Measures.Entry entry, QuantityFound found) {
        return !entry.unit().isEmpty() && !isShare(found) && isOfThing(found) && !entry.isLevel();
    }

    /** Lengths, masses and ages before a noun that names no property are the thing's own: a 40-tonne crane. */
    private static boolean isOfThing(QuantityFound found) {
        String dimension = Units.dimensionOf(found.unit());
        return Measures.ofDimension(dimension) != null && !dimension.equals("money");
    }

    private @Nullable Property byPredicate(int top, int head, QuantityFound found) {
        int predicate =
                head >= 0 && (tree.isPredicate(head) || tree.token(head).upos().equals("ADJ")) ? head : Tree.NONE;
        boolean raised = tree.hasRelation(top, "xcomp") && tree.child(top, "cop") != Tree.NONE;
        if (predicate == Tree.NONE || raised) {
            return ofCopula(top, found);
        }
        Measures.Entry entry = Measures.ofAmount(tree.lemma(predicate));
        if (tree.lemma(predicate).equals("cost")
                && tree.child(predicate, child -> child != top && tree.hasRelation(child, "obj", "iobj"))
                        != Tree.NONE) {
            entry = Measures.ofNoun("cost"); // what it costs somebody is no price of it
        }
        int subject = tree.child(predicate, "nsubj");
        int bearer = subject != Tree.NONE ? subject : nounAbove(predicate);
        Measures.Entry pay = Measures.ofAmount(tree.lemma(predicate) + BY_PEOPLE);
        if (pay != null && isPaidFor(found) && subject != Tree.NONE && isSomebody(subject)) {
            return new Property(Tree.NONE, pay, bearer);
        }
        if (entry != null && entry.code().equals("lead") && (isFirstOfTwo(top) || isSecondOfTwo(top))) {
            int rival = tree.child(
                    predicate,
                    child -> child != subject && tree.hasRelation(child, "obj", "nsubj") && !isAmount(child));
            return new Property(Tree.NONE, Measures.ofNoun("vote share"), isSecondOfTwo(top) ? rival : bearer);
        }
        boolean undone = entry != null && UNDOING.contains(entry.code()) && !tree.hasRelation(top, "obj");
        if (entry != null && !undone && suits(entry, found)) {
            return new Property(Tree.NONE, entry, bearer);
        }
        int named = propertyOf(top);
        boolean changed = found.change() != Change.NONE;
        boolean moves = changed
                || tree.hasRelation(top, "obl") && Quantities.tellsChange(tree.lemma(predicate)); // "slipped below $60"
        if (named == Tree.NONE && moves) {
            named = subject != Tree.NONE ? subject : nounAbove(predicate);
        }
        boolean level = moves && LEVELS.contains(tree.preposition(top)); // "cut its costs to $4 billion"
        boolean property = (changed || level) && !isOfThing(found); // not of "the climber fell 40 metres"
        if (named != Tree.NONE && (ofNoun(named) != null || isShare(found) || isPoint(found) || property)) {
            int counted = COUNTERS.contains(tree.lemma(named)) ? ofChild(named) : named;
            int noun = counted == Tree.NONE ? named : counted;
            return new Property(noun, ofNoun(noun), bearer(noun));
        }
        int inWhat = tree.child(
                predicate,
                child -> tree.hasRelation(child, "obl")
                        && tree.preposition(child).equals("in")
                        && suitsNoun(child, found));
        if (inWhat != Tree.NONE) {
            return new Property(inWhat, ofNoun(inWhat), bearer);
        }
        return new Property(Tree.NONE, null, isOfThing(found) ? bearer : Tree.NONE);
    }

    /** What is an amount, or is said, expected or thought to be. */
    private int copulaSubject(int top) {
        int subject = tree.child(top, "nsubj");
        int said = tree.head(top);
        boolean raised = subject == Tree.NONE
                && said >= 0
                && tree.hasRelation(top, "xcomp")
                && tree.child(top, "cop") != Tree.NONE;
        return raised ? tree.child(said, "nsubj:pass", "nsubj") : subject;
    }

    /** "The range is 40 km", "the pier is 40 metres long". */
    private @Nullable Property ofCopula(int top, QuantityFound found) {
        int subject = copulaSubject(top);
        if (subject == Tree.NONE) {
            return null;
        }
        Measures.Entry named = ofNoun(subject);
        int adjective = tree.child(top, child -> Measures.ofAmount(tree.lemma(child)) != null && !tree.isVerb(child));
        if (adjective != Tree.NONE && suitsAny(adjective, found)) {
            return new Property(Tree.NONE, Measures.ofAmount(tree.lemma(adjective)), subject);
        }
        boolean own = named == null && isOfThing(found);
        return own ? new Property(Tree.NONE, null, subject) : new Property(subject, named, bearer(subject));
    }

    /** "Leads by 43 percent to 38 percent": what the one has, */
    private boolean isFirstOfTwo(int amount) {
        return amount + 2 < tree.size()
                && tree.lemma(amount + 1).equals("to")
                && tree.token(amount + 2).upos().equals("NUM");
    }

    /** and what the other has. */
    private boolean isSecondOfTwo(int amount) {
        return tree.preposition(amount).equals("to");
    }

    /** Whether an amount of that dimension can be of what a noun names: no pay is of an area. */
    private boolean suitsNoun(int noun, QuantityFound found) {
        Measures.Entry entry = ofNoun(noun);
        return entry != null && suits(entry, found);
    }

    /** Money by time: $12 an hour. */
    private static boolean isPaidFor(QuantityFound found) {
        return Units.dimensionOf(found.unit()).equals("money/duration");
    }

    /** Whether a noun or pronoun is for people. */
    private boolean isSomebody(int index) {
        int meant = meant(index);
        return Measures.isPeople(tree.lemma(meant))
                || PERSONAL.contains(tree.lemma(meant))
                || tree.hint(meant).equals("person");
    }

    /** For a relative pronoun the noun that its clause hangs on. */
    private int meant(int index) {
        int verb = tree.head(index);
        boolean relative = tree.token(index).xpos().startsWith("W") && verb >= 0 && tree.hasRelation(verb, "acl");
        return relative && tree.head(verb) >= 0 ? tree.head(verb) : index;
    }

    private boolean suitsAny(int word, QuantityFound found) {
        Measures.Entry entry = Measures.ofAmount(tree.lemma(word));
        return entry != null && suits(entry, found);
    }

    /** A verb's measure holds for units that can be of it: "costs" money, "weighs" mass, "sailed" lengths. */
    private static boolean suits(Measures.Entry entry, QuantityFound found) {
        String dimension = Units.dimensionOf(found.unit());
        Measures.Entry own = Measures.ofDimension(dimension);
        boolean money = dimension.equals("money") || dimension.startsWith("money/");
        boolean lasting = dimension.equals("duration");
        return switch (entry.code()) {
            case "distance", "length", "width", "depth", "altitude" -> dimension.equals("length");
            case "weight" -> dimension.equals("mass");
            case "area" -> dimension.equals("area");
            case "volume" -> dimension.equals("volume");
            case "age" -> lasting || dimension.equals("age");
            case "sentence" -> lasting;
            case "price",
                    "cost",
                    "fine",
                    "debt",
                    "loan",
                    "payment",
                    "spending",
                    "investment",
                    "aid",
                    "revenue",
                    "profit",
                    "loss",
                    "cut",
                    "value" -> money;
            case "pay" -> dimension.startsWith("money");
            case "exports", "imports", "production", "consumption", "shipment" -> !money && !lasting;
            case "enrichment", "stake" -> isShare(found);
            case "lead" -> isShare(found) || isPoint(found) || dimension.equals("percentage points");
            default -> own == null;
        };
    }

    private int nounAbove(int predicate) {
        int head = tree.head(predicate);
        return head >= 0 && tree.hasRelation(predicate, "acl", "amod") ? head : Tree.NONE;
    }

    /** Whose property a noun is: "the drone's range", "drones with a range", "drones have a range". */
    private int bearer(int property) {
        int owner = tree.child(property, "nmod:poss");
        if (owner != Tree.NONE) {
            return owner;
        }
        int of = tree.child(
                property,
                child -> tree.hasRelation(child, "nmod")
                        && tree.preposition(child).equals("of")
                        && !tree.token(child).upos().equals("NUM")
                        && tree.child(child, "nummod") == Tree.NONE);
        if (of != Tree.NONE) {
            return of;
        }
        int head = tree.head(property);
        if (head < 0) {
            return tree.child(property, "nsubj");
        }
        int beside = besidePreposition(property);
        if (beside != Tree.NONE) {
            return beside;
        }
        if (tree.hasRelation(property, "nmod") && tree.isNominal(head)) {
            return head;
        }
        if (tree.hasRelation(property, "obj", "obl")) {
            int subject = tree.child(head, "nsubj");
            return subject != Tree.NONE ? subject : nounAbove(head);
        }
        return Tree.NONE;
    }

    /** "drones with a range": the noun right before "with", whatever the parser hung the phrase on. */
    private int besidePreposition(int property) {
        int preposition = tree.child(property, "case");
        boolean with = preposition > 0 && tree.lemma(preposition).equals("with");
        return with && isNoun(preposition - 1) ? preposition - 1 : Tree.NONE;
    }

    private @Nullable Subject multiple(QuantityFound found) {
        List<Integer> number = tree.within(found.number());
        int top = tree.top(number);
        if (top == Tree.NONE) {
            return null;
        }
        int noun;
        int bearer = Tree.NONE;
        if (tree.isVerb(top)) {
            int subject = tree.child(top, "nsubj", "nsubj:pass");
            int inWhat = tree.child(
                    top,
                    child -> tree.hasRelation(child, "obl")
                            && tree.preposition(child).equals("in")
                            && ofNoun(child) != null);
            int object = tree.child(top, "obj");
            noun = inWhat != Tree.NONE ? inWhat : object != Tree.NONE ? object : subject;
            bearer = subject == noun ? Tree.NONE : subject;
        } else {
            noun = tree.head(top);
        }
        int likened = noun >= 0 && tree.lemma(noun).equals("time") ? likened(noun) : Tree.NONE;
        noun = likened == Tree.NONE ? noun : likened;
        if (noun < 0 || !tree.isNominal(noun)) {
            return null;
        }
        Measures.Entry entry = ofNoun(noun);
        String measure = entry == null ? code(tree.lemma(noun)) : entry.code();
        return measure.isEmpty() ? null : new Subject(noun, bearer, tree.predicate(top), measure, found.unit(), true);
    }

    /** The rate of "the rate was 10 times the average"; {@link Tree#NONE} where nothing is likened: "struck 10 times". */
    private int likened(int times) {
        int at = times;
        for (int steps = 0; steps <= LIKENED_STEPS_MAX && at >= 0; steps++) {
            if (tree.child(at, "cop") != Tree.NONE) {
                return tree.child(at, "nsubj");
            }
            at = tree.head(at);
        }
        return Tree.NONE;
    }

    /** A noun as a measure's name: lower case, joined by hyphens. */
    static String code(String words) {
        return words.strip().replaceAll("[^\\p{L}\\p{Nd}]+", "-").replaceAll("^-|-$", "");
    }
}
