package org.entente.engine.read.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.engine.kit.times.TimeFound;
import org.entente.engine.kit.times.TimeFound.Role;
import org.entente.engine.read.Sentence;
import org.entente.model.Edtf;
import org.entente.model.Span;
import org.entente.model.TimeBasis;
import org.jspecify.annotations.Nullable;

/**
 * Tells the window of a figure and whether it is a running total: from the times of its clause, or, where
 * that has none, of the clause that its participle hangs on.
 */
final class Windows {
    /** Words that make an amount a running total. */
    private static final Set<String> TOTALS = Set.of("so far", "to date", "until now", "up to now", "thus far");

    /** Words that do so for what happens, but not for what is there: "40 raids in all", "40 reservists in all". */
    private static final Set<String> SUMS = Set.of("in total", "in all", "altogether", "a total of", "overall");

    private static final Pattern BETWEEN = Pattern.compile("(?i)\\bbetween\\s+(?:the\\s+)?$");

    private static final Set<String> TOTAL_NOUNS = Set.of("total", "toll", "tally", "number", "count");

    private final Tree tree;
    private final String text;
    private final List<Placed> times;

    /** A time of the calendar at its token. */
    private record Placed(TimeFound time, int token) {}

    /** Since when and until when, whether a running total, and what the dates rest on. */
    record Window(@Nullable Edtf since, @Nullable Edtf until, boolean cumulative, TimeBasis basis) {}

    Windows(Tree tree, Sentence sentence, String text, List<TimeFound> found) {
        this.tree = tree;
        this.text = text;
        List<Placed> placed = new ArrayList<>();
        for (TimeFound time : joined(text, found)) {
            int token = tree.top(tree.within(time.span()));
            if (time.isResolved() && token != Tree.NONE && !Records.holds(sentence, time)) {
                placed.add(new Placed(time, token));
            }
        }
        this.times = List.copyOf(placed);
    }

    /** Of "between May and August" one time; the others as they are. */
    private static List<TimeFound> joined(String text, List<TimeFound> found) {
        List<TimeFound> joined = new ArrayList<>();
        for (TimeFound time : found) {
            TimeFound before = joined.isEmpty() ? null : joined.getLast();
            TimeFound both = before == null ? null : between(text, before, time);
            if (both != null) {
                joined.removeLast();
            }
            joined.add(both == null ? time : both);
        }
        return joined;
    }

    private static @Nullable TimeFound between(String text, TimeFound first, TimeFound second) {
        Edtf from = first.edtf();
        Edtf to = second.edtf();
        boolean stretch = from != null
                && to != null
                && from.text().indexOf('/') < 0
                && to.text().indexOf('/') < 0
                && BETWEEN.matcher(text).region(0, first.span().start()).find()
                && text.substring(first.span().end(), second.span().start())
                        .strip()
                        .equals("and");
        if (!stretch || from == null || to == null || isBefore(to, from)) {
            return null;
        }
        boolean resolved = first.basis() == TimeBasis.RESOLVED || second.basis() == TimeBasis.RESOLVED;
        return new TimeFound(
                first.span().cover(second.span()),
                TimeFound.Kind.DATE,
                Role.DURING,
                Edtf.of(from.text() + "/" + to.text()),
                resolved ? TimeBasis.RESOLVED : TimeBasis.STATED);
    }

    Window of(Subject subject, Span figure) {
        List<TimeFound> near = near(subject);
        Edtf since = null;
        Edtf until = null;
        boolean running = isTotal(subject, figure);
        boolean counted = running && !isToll(subject);
        TimeBasis basis = TimeBasis.NONE;
        for (TimeFound time : near) {
            Edtf edtf = time.edtf();
            if (edtf == null) {
                continue;
            }
            boolean from = time.role() == Role.SINCE || time.role() == Role.AFTER;
            boolean to = time.role() == Role.UNTIL || time.role() == Role.AS_OF || time.role() == Role.BEFORE;
            boolean taken =
                    from && since != null || to && until != null || !from && !to && (since != null || until != null);
            if (taken) {
                continue;
            }
            boolean whole = edtf.text().indexOf('/') >= 0;
            if (counted && !from && !to) {
                running = false; // a total of what was counted in that time grows no more
            }
            if (!to) {
                since = whole && edtf.earliest() != null ? first(edtf) : edtf;
            }
            if (!from || whole) {
                until = whole && edtf.latest() != null && !to ? last(edtf) : edtf;
            }
            running |= from && time.role() == Role.SINCE && !whole
                    || time.role() == Role.AS_OF
                    || time.role() == Role.UNTIL;
            basis = basis == TimeBasis.RESOLVED ? basis : time.basis();
        }
        if (since != null && until != null && isBefore(until, since)) {
            return new Window(null, null, false, TimeBasis.NONE);
        }
        boolean cumulative = running && !subject.isLevel();
        return new Window(since, until, cumulative, basis);
    }

    /** Two times of which the end lies before the beginning bound no stretch: they tell of other things. */
    private static boolean isBefore(Edtf until, Edtf since) {
        return until.latest() != null
                && since.earliest() != null
                && until.latest().isBefore(since.earliest());
    }

    private static Edtf first(Edtf interval) {
        return Edtf.of(interval.text().substring(0, interval.text().indexOf('/')));
    }

    private static Edtf last(Edtf interval) {
        return Edtf.of(interval.text().substring(interval.text().indexOf('/') + 1));
    }

    /** The times of the figure's clause, nearest clause first; of its noun before those of its predicate. */
    private List<TimeFound> near(Subject subject) {
        List<TimeFound> own = below(subject.head());
        if (!own.isEmpty()) {
            return own;
        }
        List<TimeFound> told = ofOwnClause(subject);
        if (!told.isEmpty()) {
            return told;
        }
        int clause = tree.clause(subject.head());
        for (int steps = 0; steps < tree.size(); steps++) {
            List<TimeFound> found = ofClause(clause, subject.head());
            if (!found.isEmpty()) {
                return found;
            }
            int next = clauseAbove(clause);
            if (next == Tree.NONE) {
                return whenItWas(clause, subject.head());
            }
            clause = next;
        }
        return List.of();
    }

    /** Times of a clause that only tells when: "were hurt when the convoy was hit on 3 November". */
    private List<TimeFound> whenItWas(int clause, int head) {
        for (int child : clause < 0 ? List.<Integer>of() : tree.children(clause)) {
            boolean when = tree.hasRelation(child, "advcl")
                    && tree.child(child, word -> tree.lemma(word).equals("when")) != Tree.NONE;
            List<TimeFound> found = when ? ofClause(child, head) : List.of();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Times that hang on the figure's own noun: "21 strikes since September". */
    private List<TimeFound> below(int head) {
        List<TimeFound> found = new ArrayList<>();
        for (Placed placed : times) {
            boolean within = placed.token() != head && tree.isBelow(placed.token(), head);
            if (within && tree.clause(placed.token()) == tree.clause(head) && !tree.isVerb(head)) {
                found.add(placed.time());
            }
        }
        return found;
    }

    /** Times of the clause that tells what befell those counted: "people who have been hurt since May". */
    private List<TimeFound> ofOwnClause(Subject subject) {
        boolean told = Measures.isOfHarm(subject.measure()) || Measures.isHappening(tree.lemma(subject.head()));
        int clause = told ? tree.child(subject.head(), "acl") : Tree.NONE;
        return clause == Tree.NONE ? List.of() : ofClause(clause, subject.head());
    }

    private List<TimeFound> ofClause(int clause, int head) {
        List<TimeFound> found = new ArrayList<>();
        for (Placed placed : times) {
            if (tree.clause(placed.token()) == clause && isOfPredicate(placed.token(), clause, head)) {
                found.add(placed.time());
            }
        }
        return found;
    }

    /** Not a date that is part of another noun's name: "the 1992 accord covers 40 ports". */
    private boolean isOfPredicate(int time, int clause, int head) {
        int governor = tree.head(time);
        if (governor < 0 || governor == clause || governor == head || !tree.isNominal(governor)) {
            return true;
        }
        boolean event = Measures.isHappening(tree.lemma(governor));
        String preposition = tree.preposition(governor);
        if (event && (preposition.equals("after") || preposition.equals("before") || preposition.equals("since"))) {
            return false; // "repatriated after the October strike" was not in October
        }
        boolean marked =
                !tree.preposition(time).isEmpty() || tree.hasRelation(time, "obl", "nmod:tmod", "nmod:unmarked");
        boolean modifier = tree.hasRelation(time, "nummod", "amod", "compound", "nmod:poss");
        return event || marked && !modifier;
    }

    /** The clause that a participle, an infinitive or a second verb hangs on; not a relative or reported clause. */
    private int clauseAbove(int clause) {
        int head = tree.head(clause);
        if (head < 0 || !tree.hasRelation(clause, "advcl", "acl", "xcomp", "conj", "dep")) {
            return Tree.NONE;
        }
        boolean relative = tree.relation(clause).equals("acl:relcl");
        boolean ownSubject = tree.hasRelation(clause, "conj", "advcl", "dep")
                && tree.child(clause, "nsubj", "nsubj:pass") != Tree.NONE;
        return relative || ownSubject ? Tree.NONE : tree.clause(head);
    }

    /** Whether it is a toll or tally itself, which goes on growing. */
    private boolean isToll(Subject subject) {
        return TOTAL_NOUNS.contains(tree.lemma(subject.head()));
    }

    /** Whether what happened is told from a happening on that no date names: "since the war began". */
    private boolean isSinceSomething(Subject subject) {
        int clause = tree.clause(subject.head());
        return clause >= 0
                && tree.child(
                                clause,
                                child -> tree.hasRelation(child, "advcl", "obl")
                                        && (tree.preposition(child).equals("since")
                                                || tree.child(
                                                                child,
                                                                word -> tree.hasRelation(word, "mark")
                                                                        && tree.lemma(word)
                                                                                .equals("since"))
                                                        != Tree.NONE))
                        != Tree.NONE;
    }

    private boolean isTotal(Subject subject, Span figure) {
        String lemma = tree.lemma(subject.head());
        if (isToll(subject)) {
            return true;
        }
        int above = tree.head(subject.head());
        if (above >= 0
                && TOTAL_NOUNS.contains(tree.lemma(above))
                && tree.preposition(subject.head()).equals("of")) {
            return true;
        }
        String near = text.substring(Math.max(0, figure.start() - 30), Math.min(text.length(), figure.end() + 30))
                .toLowerCase(java.util.Locale.ROOT);
        boolean happens = Measures.isHappening(lemma) || Measures.isOfHarm(subject.measure());
        return TOTALS.stream().anyMatch(near::contains)
                || happens && isSinceSomething(subject)
                || happens && SUMS.stream().anyMatch(near::contains);
    }
}
