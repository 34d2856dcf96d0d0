package org.entente.engine.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.engine.reconcile.FigureFrame.Item;
import org.entente.engine.reconcile.Party.Match;
import org.entente.model.ScopePart;

/**
 * How the scopes of two figures stand to each other, respect by respect. What only one of them names is
 * not known to differ.
 *
 * @param shared the words of what both name
 * @param differing one clause for each respect in which they differ
 * @param innerA one clause for each respect in which the first lies within the second
 * @param innerB one clause for each respect in which the second lies within the first
 * @param onlyA what only the first names
 * @param onlyB what only the second names
 */
record ScopeComparison(
        List<String> shared,
        List<String> differing,
        List<String> innerA,
        List<String> innerB,
        List<Item> onlyA,
        List<Item> onlyB) {
    /** Said of how sure a count is, or of whomever it counts: such words narrow nothing. */
    private static final Set<String> OF_CERTAINTY = Set.of(
            "confirm",
            "suspect",
            "alleg",
            "known",
            "verify",
            "estimat",
            "documented",
            "document",
            "total",
            "overall",
            "man",
            "men",
            "separate",
            "more",
            "other");

    /**
     * Compares the scopes of two figures.
     *
     * @param overlap whether their amounts meet: then two words for people (miners, workers) may be of one
     */
    static ScopeComparison of(FigureFrame a, FigureFrame b, boolean overlap) {
        ScopeComparison result = new ScopeComparison(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        for (ScopePart.Kind kind : ScopePart.Kind.values()) {
            List<Item> some = a.items(kind);
            List<Item> others = b.items(kind);
            if (kind == ScopePart.Kind.QUALIFIER) {
                result.compareQualifiers(some, others, overlap);
            } else if (some.isEmpty() || others.isEmpty()) {
                result.onlyA.addAll(some);
                result.onlyB.addAll(others);
            } else if (kind == ScopePart.Kind.EVENT) {
                result.compareEvents(some, others);
            } else {
                result.compareParties(kind, some, others, a, b);
            }
        }
        return result;
    }

    boolean differs() {
        return !differing.isEmpty();
    }

    /** Whether nothing is known that sets one within the other or apart from it. */
    boolean isLevel() {
        return differing.isEmpty() && innerA.isEmpty() && innerB.isEmpty();
    }

    /**
     * What one names and the other does not, with the figure that has it; empty for nothing.
     *
     * @param a the first figure's words, in quotation marks
     * @param b the second figure's
     */
    String missing(String a, String b) {
        List<String> clauses = new ArrayList<>();
        if (!onlyA.isEmpty()) {
            clauses.add("only " + a + " is of " + words(onlyA));
        }
        if (!onlyB.isEmpty()) {
            clauses.add("only " + b + " is of " + words(onlyB));
        }
        return String.join("; ", clauses);
    }

    private static String words(List<Item> items) {
        return items.stream()
                .map(item -> "\u201c" + item.words() + "\u201d")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void compareParties(ScopePart.Kind kind, List<Item> some, List<Item> others, FigureFrame a, FigureFrame b) {
        boolean place = kind == ScopePart.Kind.PLACE;
        if (place && (isTold(some, b) || isTold(others, a))) {
            shared.add(some.getFirst().words());
            return;
        }
        boolean aloneA = a.isSingledOut();
        boolean aloneB = b.isSingledOut();
        boolean different = true;
        for (Item one : some) {
            for (Item other : others) {
                Match match = one.party().match(other.party());
                if (match == Match.SAME) {
                    shared.add(one.words());
                    return;
                }
                different &= match == Match.DIFFERENT || clearlyApart(kind, one, other);
            }
        }
        Item one = some.getFirst();
        Item other = others.getFirst();
        if (place && (isRegionOf(other, one) || different && aloneA && !aloneB)) {
            innerA.add("\u201c" + one.words() + "\u201d lies within \u201c" + other.words() + "\u201d");
        } else if (place && (isRegionOf(one, other) || different && aloneB && !aloneA)) {
            innerB.add("\u201c" + other.words() + "\u201d lies within \u201c" + one.words() + "\u201d");
        } else if (different) {
            differing.add(kind.code() + ": \u201c" + one.words() + "\u201d and \u201c" + other.words() + "\u201d");
        } else {
            onlyA.addAll(some);
            onlyB.addAll(others);
        }
    }

    /** Whether the other names one of these places too, in whatever role, beside the one that narrows it. */
    private static boolean isTold(List<Item> places, FigureFrame other) {
        return places.stream().anyMatch(place -> {
            SortedSet<String> names = place.party().stems();
            boolean asParty =
                    other.wheres().stream().anyMatch(party -> place.party().match(party) == Match.SAME);
            return asParty || !names.isEmpty() && other.names.containsAll(properOf(place));
        });
    }

    /** The words of a place that are its name: of the eastern Pacific, Pacific. */
    private static SortedSet<String> properOf(Item place) {
        SortedSet<String> proper = new TreeSet<>();
        Words.capitalisedIn(place.words()).forEach(word -> proper.addAll(Words.stems(word)));
        return proper.isEmpty() ? place.party().stems() : proper;
    }

    /** Names of places that no entity stands behind still are names of two places. */
    private static boolean clearlyApart(ScopePart.Kind kind, Item one, Item other) {
        boolean unresolved = one.party().kind() == null || other.party().kind() == null;
        return kind == ScopePart.Kind.PLACE
                && unresolved
                && one.party().isNamed()
                && other.party().isNamed()
                && !Words.shareAny(one.party().stems(), other.party().stems());
    }

    /** The Kyiv region holds Kyiv. */
    private static boolean isRegionOf(Item region, Item place) {
        SortedSet<String> rest = new TreeSet<>(region.party().stems());
        rest.removeAll(place.party().stems());
        return rest.size() < region.party().stems().size()
                && Set.of("region", "provinc", "district", "area", "coast", "state")
                        .containsAll(rest)
                && !rest.isEmpty();
    }

    private void compareEvents(List<Item> some, List<Item> others) {
        boolean different = true;
        for (Item one : some) {
            for (Item other : others) {
                Match match = one.happening().match(other.happening());
                if (match == Match.SAME) {
                    compareOrdinals(one, other);
                    return;
                }
                different &= match == Match.DIFFERENT;
            }
        }
        if (different) {
            differing.add("event: \u201c" + some.getFirst().words() + "\u201d and \u201c"
                    + others.getFirst().words() + "\u201d");
        } else {
            onlyA.addAll(some);
            onlyB.addAll(others);
        }
    }

    /** One of several lies within the several; beside a single one of no number nobody can tell. */
    private void compareOrdinals(Item one, Item other) {
        boolean first = !one.happening().ordinals().isEmpty();
        boolean second = !other.happening().ordinals().isEmpty();
        if (first == second) {
            shared.add(one.words());
        } else if (first && isOfSeveral(other)) {
            innerA.add("\u201c" + one.words() + "\u201d is one of \u201c" + other.words() + "\u201d");
        } else if (second && isOfSeveral(one)) {
            innerB.add("\u201c" + other.words() + "\u201d is one of \u201c" + one.words() + "\u201d");
        } else {
            onlyA.add(one);
            onlyB.add(other);
        }
    }

    private static boolean isOfSeveral(Item event) {
        return Words.isPlural(event.words()) || event.happening().lasting();
    }

    private void compareQualifiers(List<Item> some, List<Item> others, boolean overlap) {
        List<Item> ofA = some.stream().filter(ScopeComparison::narrows).toList();
        List<Item> ofB = others.stream().filter(ScopeComparison::narrows).toList();
        SortedSet<String> stems = new TreeSet<>();
        ofA.forEach(item -> stems.addAll(item.stems()));
        SortedSet<String> stemsB = new TreeSet<>();
        ofB.forEach(item -> stemsB.addAll(item.stems()));
        if (!overlap && !stems.isEmpty() && !stemsB.isEmpty() && !Words.shareAny(stems, stemsB)) {
            differing.add("qualifier: \u201c" + ofA.getFirst().words() + "\u201d and \u201c"
                    + ofB.getFirst().words() + "\u201d");
            return;
        }
        divide(some, stemsB, onlyA, true);
        divide(others, stems, onlyB, false);
    }

    private void divide(List<Item> items, Set<String> stemsOfOther, List<Item> only, boolean tell) {
        for (Item item : items) {
            if (!narrows(item) || !Words.shareAny(item.stems(), stemsOfOther)) {
                only.add(item);
            } else if (tell) {
                shared.add(item.words());
            }
        }
    }

    /** Whether an item makes the figure one of fewer things, not of surer ones. */
    static boolean narrows(Item item) {
        SortedSet<String> stems = item.stems();
        return item.kind() != ScopePart.Kind.QUALIFIER || !stems.isEmpty() && !OF_CERTAINTY.containsAll(stems);
    }
}
