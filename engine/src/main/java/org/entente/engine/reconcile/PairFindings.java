package org.entente.engine.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.engine.kit.Edge;
import org.entente.engine.reconcile.Comparison.Order;
import org.entente.model.ClaimKind;
import org.entente.model.Id;
import org.entente.model.Relation;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/** What comparing pairs of claims finds: verdicts, and which two are of one thing or rest on one utterance. For one thread. */
final class PairFindings {
    private final Map<Id, Verdict> verdicts = new TreeMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<Edge> utterances = new ArrayList<>();

    /** Ascending by id. */
    List<Verdict> verdicts() {
        return List.copyOf(verdicts.values());
    }

    /** Every edge between claims of one event, series or tie. */
    List<Edge> edges() {
        return edges;
    }

    /** Every edge between claims that rest on one utterance. */
    List<Edge> utterances() {
        return utterances;
    }

    /** @param a the claim of the lesser id */
    void compare(Comparand a, Comparand b) {
        Optional<Comparison> found;
        @Nullable Id figureA = a.figureId();
        @Nullable Id figureB = b.figureId();
        if (figureA != null && figureB != null) {
            found = FigureComparison.compare(a.figures().getFirst(), b.figures().getFirst());
        } else if (figureA != null) {
            found = FigureDenial.compare(a.figures().getFirst(), b.frame());
        } else if (figureB != null) {
            found = FigureDenial.compare(b.figures().getFirst(), a.frame());
        } else {
            found = ClaimComparison.compare(a.frame(), b.frame());
        }
        boolean repeats = isWithinCopies(a.resolved(), b.resolved())
                && found.isPresent()
                && !isOfEdits(found.get().relation());
        if (!repeats) {
            found.ifPresent(comparison -> add(comparison, a.id(), b.id(), figureA, figureB));
        }
        found.ifPresentOrElse(comparison -> gather(a, b, comparison), () -> gatherEvents(a.frame(), b.frame()));
        gatherTies(a.frame(), b.frame());
        Utterances.reason(a.frame(), b.frame(), found)
                .ifPresent(reason -> utterances.add(Edge.between(a.id(), b.id(), reason)));
    }

    /** Whether the two stand in two copies of one text, which agree because they are copies. */
    private static boolean isWithinCopies(ResolvedClaim a, ResolvedClaim b) {
        Id cluster = a.document().copyCluster();
        return cluster != null
                && cluster.equals(b.document().copyCluster())
                && !a.document().id().equals(b.document().id());
    }

    /** What is worth telling of two copies: where an editor changed what is said. */
    private static boolean isOfEdits(Relation relation) {
        return switch (relation) {
            case DENIES, CONTRADICTS, CERTAINTY_DIFFERS, DATE_DIFFERS, ROLE_DIFFERS -> true;
            case UPDATE, PART_OF, DIFFERENT_SCOPE, SAME, SAME_CONVERTED, ROUNDED, COMPATIBLE, ENTAILS, SUPERSEDES ->
                false;
        };
    }

    private void add(Comparison comparison, Id a, Id b, @Nullable Id figureA, @Nullable Id figureB) {
        boolean swap = comparison.order() == Order.SECOND || comparison.order() == Order.NEITHER && a.compareTo(b) > 0;
        Verdict verdict = swap
                ? Verdict.of(b, a, figureB, figureA, comparison.relation(), comparison.reason())
                : Verdict.of(a, b, figureA, figureB, comparison.relation(), comparison.reason());
        verdicts.put(verdict.id(), verdict);
    }

    private void gather(Comparand a, Comparand b, Comparison comparison) {
        ClaimKind kind = a.resolved().claim().kind();
        boolean oneKind = kind == b.resolved().claim().kind();
        boolean told =
                a.frame().standing() != ClaimFrame.Standing.APART && b.frame().standing() != ClaimFrame.Standing.APART;
        boolean joined =
                switch (kind) {
                    case FIGURE -> isOfOneSeries(comparison.relation()) && told;
                    case EVENT -> isOfOneEvent(comparison.relation(), a.frame(), b.frame());
                    case TIE, ATTRIBUTE, STATEMENT -> false;
                };
        if (oneKind && joined) {
            edges.add(Edge.between(a.id(), b.id(), comparison.reason()));
        }
    }

    private static boolean isOfOneSeries(Relation relation) {
        return switch (relation) {
            case DENIES, CONTRADICTS, UPDATE, SAME, SAME_CONVERTED, ROUNDED, COMPATIBLE -> true;
            case PART_OF, DIFFERENT_SCOPE, ENTAILS, CERTAINTY_DIFFERS, DATE_DIFFERS, ROLE_DIFFERS, SUPERSEDES -> false;
        };
    }

    private static boolean isOfOneEvent(Relation relation, ClaimFrame a, ClaimFrame b) {
        return switch (relation) {
            case DENIES, SAME, COMPATIBLE, CERTAINTY_DIFFERS, ROLE_DIFFERS -> true;
            case DATE_DIFFERS -> ClaimComparison.isOneOfTwoDates(a, b);
            case CONTRADICTS, UPDATE, PART_OF, DIFFERENT_SCOPE, SAME_CONVERTED, ROUNDED, ENTAILS, SUPERSEDES -> false;
        };
    }

    /** Claims that nothing is told of are one event too where their words and days show it. */
    private void gatherEvents(ClaimFrame a, ClaimFrame b) {
        if (ClaimComparison.tellsOfOne(a, b)) {
            edges.add(Edge.between(
                    a.claim.id(),
                    b.claim.id(),
                    "Both tell of it in like words, on one day or in reports of few: " + a.quoted() + ", " + b.quoted()
                            + "."));
        }
    }

    /** Tie claims of one type and one pair are one tie over time, whatever else they say. */
    private void gatherTies(ClaimFrame a, ClaimFrame b) {
        if (a.claim.kind() != ClaimKind.TIE || !a.claim.type().equals(b.claim.type())) {
            return;
        }
        boolean straight = oneEntity(a.actors, b.actors) && oneEntity(whom(a), whom(b));
        boolean crossed = a.family.mutual() && oneEntity(a.actors, whom(b)) && oneEntity(whom(a), b.actors);
        if (straight || crossed) {
            edges.add(Edge.between(
                    a.claim.id(),
                    b.claim.id(),
                    "Both tell of the tie " + a.claim.type().code() + " between one pair."));
        }
    }

    private static List<Party> whom(ClaimFrame frame) {
        List<Party> targets = frame.targets();
        return targets.isEmpty() ? frame.places : targets;
    }

    private static boolean oneEntity(List<Party> some, List<Party> others) {
        return Party.anyNamedAlike(some, others);
    }
}
