package org.entente.engine.read.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.entente.engine.kit.times.TimeFound;
import org.entente.engine.kit.units.Units;
import org.entente.engine.read.NameSpan;
import org.entente.engine.read.Sentence;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.ScopePart;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/** Tells what narrows a figure: who did it, to whom, where, in which event, and what is said of those counted. */
final class Scopes {
    private static final Set<String> PLACE_PREPOSITIONS = Set.of(
            "in",
            "across",
            "off",
            "near",
            "at",
            "inside",
            "along",
            "around",
            "throughout",
            "within",
            "outside",
            "over",
            "on");
    private static final Set<String> EVENT_PREPOSITIONS = Set.of("in", "during", "from", "after", "by", "at");
    private static final Set<String> RECKONING = Set.of(
            "put", "place", "set", "estimate", "reckon", "count", "raise", "lower", "revise", "update", "increase");

    /** Behind these stands what an amount is put at or revised to. */
    private static final Set<String> LEVELS = Set.of("at", "to");

    private static final Set<String> TOLLS = Set.of("toll", "death", "casualty", "loss", "damage");
    private static final Set<String> COMPARING = Set.of("compare", "compared", "than", "versus", "against", "unlike");
    private static final int RUN_WORDS_MAX = 6;
    private static final Set<String> ORDERED = Set.of("first", "second", "third", "fourth", "fifth", "last", "latest");

    /** Adjectives that narrow nothing. */
    private static final Set<String> EMPTY = Set.of("own", "same", "such", "other", "whole", "entire", "certain");

    private final Tree tree;
    private final Sentence sentence;
    private final String text;
    private final List<TimeFound> times;
    private final List<Mention> mentions;

    Scopes(Tree tree, Sentence sentence, String text, List<TimeFound> times, List<Mention> mentions) {
        this.times = List.copyOf(times);
        this.tree = tree;
        this.sentence = sentence;
        this.text = text;
        this.mentions = List.copyOf(mentions);
    }

    /** In the order of the text. */
    List<ScopePart> of(Subject subject, Span number) {
        TreeMap<Integer, ScopePart> parts = new TreeMap<>();
        qualifiers(subject, number, parts);
        beside(subject.head(), number, parts);
        if (subject.bearer() != Tree.NONE) {
            return List.copyOf(parts.values());
        }
        int clause = subject.predicate();
        if (clause == Tree.NONE) {
            clause = tree.clause(subject.head());
        }
        actor(clause, subject.head(), number, parts);
        for (int steps = 0; steps < tree.size() && clause != Tree.NONE; steps++) {
            around(clause, subject.head(), number, parts);
            clause = above(clause);
        }
        return List.copyOf(parts.values());
    }

    /** The clause that a participle hangs on, whose places and events are its own too. */
    private int above(int clause) {
        boolean bare = tree.child(clause, "nsubj", "nsubj:pass", "mark") == Tree.NONE;
        boolean participle = tree.hasRelation(clause, "advcl", "xcomp")
                || tree.hasRelation(clause, "dep", "conj")
                        && tree.token(clause).xpos().equals("VBG");
        boolean left = tree.hasRelation(clause, "xcomp"); // "left three people dead"
        return participle && (bare || left) && tree.head(clause) >= 0 ? tree.head(clause) : Tree.NONE;
    }

    private void qualifiers(Subject subject, Span number, TreeMap<Integer, ScopePart> parts) {
        int head = subject.head();
        for (int child : tree.children(head)) {
            boolean outside = !tree.token(child).span().overlaps(number)
                    && !tree.token(child).upos().equals("NUM");
            boolean word = tree.hasRelation(child, "amod")
                    || tree.hasRelation(child, "compound") && !isMeasureName(child, head);
            boolean hedge =
                    tree.token(child).xpos().equals("JJR") || ORDERED.contains(tree.lemma(child)) && !isEvent(head);
            if (outside && word && !hedge && isWord(child) && !EMPTY.contains(tree.lemma(child))) {
                Span name = name(child);
                if (name == null) {
                    add(parts, child, ScopePart.Kind.QUALIFIER, inner(child), lemmas(child));
                } else {
                    add(
                            parts,
                            child,
                            ScopePart.Kind.QUALIFIER,
                            name,
                            name.in(text).toLowerCase(Locale.ROOT));
                }
            }
        }
        run(subject, number, parts);
        boolean people = subject.unit().equals("people") && Measures.ofNoun(tree.lemma(head)) == null;
        if (people
                && tree.isNominal(head)
                && !tree.token(head).span().overlaps(number)
                && !Measures.isGeneric(tree.lemma(head))) {
            add(parts, head, ScopePart.Kind.QUALIFIER, tree.token(head).span(), tree.lemma(head));
        }
    }

    /** The name that a token belongs to, which is not taken apart. */
    private @Nullable Span name(int index) {
        for (NameSpan name : sentence.names()) {
            if (name.first() <= index && index <= name.last() && name.first() < name.last()) {
                return tree.token(name.first())
                        .span()
                        .cover(tree.token(name.last()).span());
            }
        }
        return null;
    }

    /** Participles between the number and its noun that the parser took for a verb: "48 reported deaths". */
    private void run(Subject subject, Span number, TreeMap<Integer, ScopePart> parts) {
        List<Integer> tokens = tree.within(number);
        if (tokens.isEmpty() || subject.head() - tokens.getLast() > RUN_WORDS_MAX) {
            return;
        }
        for (int at = tokens.getLast() + 1; at < subject.head(); at++) {
            String xpos = tree.token(at).xpos();
            if ((xpos.equals("VBD") || xpos.equals("VBN"))
                    && tree.hasRelation(at, "advcl", "acl", "root", "ccomp", "dep")) {
                add(
                        parts,
                        at,
                        ScopePart.Kind.QUALIFIER,
                        tree.token(at).span(),
                        tree.token(at).text().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** "death toll": the compound is part of the measure, and so is the unit of a range. */
    private boolean isMeasureName(int child, int head) {
        return Measures.ofNoun(tree.lemma(child) + " " + tree.lemma(head)) != null
                || Units.ofWords(tree.lemma(child)) != null
                || Units.ofSign(tree.token(child).text()) != null;
    }

    private boolean isWord(int index) {
        return tree.token(index).text().codePoints().anyMatch(Character::isLetter);
    }

    /** What hangs on the counted noun: strikes against vessels, deaths in the port. */
    private void beside(int head, Span number, TreeMap<Integer, ScopePart> parts) {
        for (int child : tree.children(head)) {
            boolean outside =
                    tree.hasRelation(child, "nmod") && !tree.token(child).span().overlaps(number);
            boolean counted = TOLLS.contains(tree.lemma(head))
                    && tree.preposition(child).equals("of")
                    && isSingleEvent(child); // the toll of the shelling
            if (outside && counted) {
                add(parts, child, ScopePart.Kind.EVENT, phraseOf(child), eventKey(child));
            } else if (outside) {
                oblique(child, head, parts);
            }
        }
    }

    /** Whether something is only set beside what the clause tells: "compared with $67 for them", "than 40 men". */
    private boolean isCompared(int head, int clause) {
        int at = head;
        for (int steps = 0; steps < tree.size() && at >= 0; steps++) {
            boolean beside = COMPARING.contains(tree.preposition(at))
                    || tree.lemma(at).equals("compare")
                    || tree.child(
                                    at,
                                    child -> tree.hasRelation(child, "case", "mark")
                                            && COMPARING.contains(tree.lemma(child)))
                            != Tree.NONE;
            if (beside || at == clause) {
                return beside;
            }
            at = tree.head(at);
        }
        return false;
    }

    private void actor(int clause, int head, Span number, TreeMap<Integer, ScopePart> parts) {
        if (isCompared(head, clause)) {
            return;
        }
        int at = clause;
        for (int steps = 0; steps < tree.size() && at != Tree.NONE; steps++) {
            int agent = tree.child(
                    at,
                    child -> tree.hasRelation(child, "obl")
                            && tree.preposition(child).equals("by"));
            boolean passive = tree.child(at, "nsubj:pass", "aux:pass") != Tree.NONE;
            int subject = passive ? agent : tree.child(at, "nsubj");
            if (subject == head) {
                return;
            }
            if (subject != Tree.NONE && isReckoned(at, number)) {
                return;
            }
            if (subject != Tree.NONE) {
                boolean event = isEvent(subject) || tree.child(at, "cop") != Tree.NONE; // "Otto is one of 40 people"
                boolean acts = mention(subject) != null
                        || tree.token(subject).upos().equals("PROPN")
                        || Measures.isActor(tree.lemma(subject));
                if (!event && acts && !tree.token(subject).span().overlaps(number)) {
                    addPhrase(parts, subject, ScopePart.Kind.ACTOR);
                }
                return;
            }
            int governor = tree.head(at);
            boolean second = tree.hasRelation(at, "conj") && governor >= 0 && tree.isPredicate(governor);
            at = second ? governor : above(at);
        }
    }

    /** "Otto put the toll at 40", "revised the toll to 40": whoever reckons an amount did nothing to those counted. */
    private boolean isReckoned(int verb, Span number) {
        int at = tree.child(
                verb,
                child -> tree.hasRelation(child, "obl")
                        && tree.token(child).span().overlaps(number)
                        && LEVELS.contains(tree.preposition(child)));
        return at != Tree.NONE && RECKONING.contains(tree.lemma(verb)) && tree.child(verb, "obj") != Tree.NONE;
    }

    /** The events and places of a clause. */
    private void around(int clause, int head, Span number, TreeMap<Integer, ScopePart> parts) {
        int subject = subjectOf(clause);
        if (subject != Tree.NONE && subject != head && isSingleEvent(subject)) {
            add(parts, subject, ScopePart.Kind.EVENT, phraseOf(subject), eventKey(subject));
        }
        for (int child : tree.children(clause)) {
            boolean other = child != head && !tree.token(child).span().overlaps(number);
            if (other && tree.hasRelation(child, "obl")) {
                oblique(child, head, parts);
            }
            if (other && tree.hasRelation(child, "obj")) {
                tree.children(child).stream()
                        .filter(c -> tree.hasRelation(c, "nmod") && c != head)
                        .forEach(c -> place(c, parts));
            }
        }
    }

    /** The subject of a predicate, or of the one that it is joined to by "and". */
    private int subjectOf(int clause) {
        int subject = tree.child(clause, "nsubj", "nsubj:pass");
        int before = tree.head(clause);
        boolean second = subject == Tree.NONE && tree.hasRelation(clause, "conj") && tree.isPredicate(before);
        return second ? tree.child(before, "nsubj", "nsubj:pass") : subject;
    }

    private void oblique(int index, int head, TreeMap<Integer, ScopePart> parts) {
        String preposition = tree.preposition(index);
        if (EVENT_PREPOSITIONS.contains(preposition) && isSingleEvent(index)) {
            add(parts, index, ScopePart.Kind.EVENT, phraseOf(index), eventKey(index));
        } else if (preposition.equals("against")) {
            addPhrase(parts, index, ScopePart.Kind.RECIPIENT);
        } else {
            place(index, parts);
        }
        tree.children(index).stream()
                .filter(child -> tree.hasRelation(child, "nmod") && child != head)
                .forEach(child -> oblique(child, head, parts));
    }

    private void place(int index, TreeMap<Integer, ScopePart> parts) {
        if (PLACE_PREPOSITIONS.contains(tree.preposition(index)) && isPlace(index)) {
            addPhrase(parts, index, ScopePart.Kind.PLACE);
        }
    }

    private boolean isPlace(int index) {
        Span phrase = phraseOf(index);
        for (NameSpan name : sentence.names()) {
            Span span = tree.token(name.first())
                    .span()
                    .cover(tree.token(name.last()).span());
            if (name.kind() == NameSpan.Kind.PLACE && phrase.overlaps(span)) {
                return true;
            }
        }
        return mentions.stream()
                .anyMatch(mention -> phrase.overlaps(mention.span())
                        && (mention.kind() == EntityKind.PLACE
                                || mention.kind() == EntityKind.FACILITY
                                || mention.kind() == EntityKind.STATE && !mention.government()));
    }

    private boolean isEvent(int index) {
        return Measures.isHappening(tree.lemma(index));
    }

    /** One happening, told apart from others: the first strike, the collision; not "subsequent actions", "two raids". */
    private boolean isSingleEvent(int index) {
        boolean plural = tree.token(index).xpos().equals("NNS")
                || tree.child(index, "nummod") != Tree.NONE
                || tree.token(index).xpos().isEmpty()
                        && !tree.token(index).text().toLowerCase(Locale.ROOT).equals(tree.lemma(index));
        return isEvent(index) && !plural;
    }

    private String eventKey(int index) {
        StringBuilder key = new StringBuilder();
        for (int child : tree.children(index)) {
            boolean date = isDate(child);
            if (tree.hasRelation(child, "amod", "compound", "nummod") && isWord(child) && !date) {
                key.append(tree.lemma(child)).append(' ');
            }
        }
        return key.append(tree.lemma(index)).toString();
    }

    /** Whether a token is part of a date, which the figure's window tells. */
    private boolean isDate(int index) {
        Span token = tree.token(index).span();
        return times.stream().anyMatch(time -> time.span().overlaps(token));
    }

    private Span inner(int index) {
        Span span = tree.token(index).span();
        for (int child : tree.children(index)) {
            if (tree.hasRelation(child, "compound", "advmod", "obl", "punct", "amod") && Math.abs(child - index) <= 3) {
                span = span.cover(tree.token(child).span());
            }
        }
        return span;
    }

    private String lemmas(int index) {
        List<Integer> tokens = tree.within(inner(index));
        StringBuilder lemmas = new StringBuilder();
        for (int token : tokens) {
            if (isWord(token)) {
                lemmas.append(lemmas.isEmpty() ? "" : " ").append(tree.lemma(token));
            }
        }
        return lemmas.toString();
    }

    /** A noun phrase without its article. */
    private Span phraseOf(int index) {
        Span span = tree.phrase(index);
        int determiner = tree.child(index, "det");
        if (determiner != Tree.NONE && tree.token(determiner).span().start() == span.start()) {
            int next = determiner + 1;
            if (next < tree.size() && tree.token(next).span().start() < span.end()) {
                return new Span(tree.token(next).span().start(), span.end());
            }
        }
        return span;
    }

    private void addPhrase(TreeMap<Integer, ScopePart> parts, int index, ScopePart.Kind kind) {
        Span span = phraseOf(index);
        add(parts, index, kind, span, fold(span.in(text)).toLowerCase(Locale.ROOT));
    }

    private void add(TreeMap<Integer, ScopePart> parts, int index, ScopePart.Kind kind, Span span, String key) {
        Mention mention = kind == ScopePart.Kind.QUALIFIER ? null : mention(index);
        parts.putIfAbsent(
                tree.token(index).span().start(),
                new ScopePart(kind, fold(span.in(text)), fold(key), mention == null ? null : mention.id()));
    }

    /** The longest mention that holds a token. */
    private @Nullable Mention mention(int index) {
        Span token = tree.token(index).span();
        return mentions.stream()
                .filter(mention -> mention.span().contains(token))
                .max(Comparator.comparing((Mention mention) -> mention.span().length())
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(null);
    }

    private static String fold(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
