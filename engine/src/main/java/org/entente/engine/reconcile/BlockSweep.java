package org.entente.engine.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.engine.kit.Edge;
import org.entente.engine.kit.PassedOver;
import org.entente.engine.reconcile.Comparison.Order;
import org.entente.model.ClaimKind;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Relation;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Compares the claims of one block. A small block is compared each with each. In a large one claims of
 * equal content stand behind the least of them, the rest is sorted by day and size, and each is compared
 * with so many before it, the fewer the larger the block is; of a very large one those of the least ids
 * are looked at. What that passes over is named, once a block.
 */
final class BlockSweep {
    /** Up to so many claims are compared each with each: 2,016 pairs. */
    static final int WHOLE_BLOCK_MAX = 64;
    /** In a larger block, about so many pairs are compared. */
    private static final int PAIRS = 2_048;
    /** In a larger block, with how many before it a claim is compared at most, and at least. */
    private static final int REACH_MAX = 32;

    private static final int REACH_MIN = 8;

    private final String key;
    private final int claimsMax;
    private final long rank;
    private final Map<Id, Verdict> verdicts = new TreeMap<>();
    private final Forest edges = new Forest();
    private final Forest utterances = new Forest();
    private final List<PassedOver> passedOver = new ArrayList<>();
    private boolean whole;

    /** @param claimsMax so many claims are looked at, those of the least ids */
    BlockSweep(String key, int claimsMax) {
        this.key = key;
        this.claimsMax = claimsMax;
        this.rank = Keys.rank(key);
    }

    BlockResult sweep(List<ResolvedClaim> claims) {
        List<ResolvedClaim> ascending = claims.stream().sorted().distinct().toList();
        List<Comparand> all = ascending.stream()
                .limit(claimsMax)
                .map(ResolvedClaim::comparand)
                .toList();
        whole = all.size() <= WHOLE_BLOCK_MAX;
        if (whole) {
            compareWithin(all, all.size());
        } else {
            List<Comparand> first = collapse(all);
            first.sort(order());
            compareWithin(first, reach(first.size()));
        }
        if (ascending.size() > claimsMax) {
            passedOver.add(beyond(key, ascending.get(claimsMax).claim().id(), claimsMax, ascending.size()));
        }
        return new BlockResult(
                List.copyOf(verdicts.values()), edges.edges(), utterances.edges(), List.copyOf(passedOver));
    }

    /** With how many before it a claim is compared in a block of so many different ones. */
    static int reach(int claims) {
        return claims <= WHOLE_BLOCK_MAX ? claims : Math.clamp(PAIRS / claims, REACH_MIN, REACH_MAX);
    }

    static PassedOver beyond(String key, Id first, int lookedAt, int claims) {
        long pairs = pairs(claims) - pairs(lookedAt);
        return new PassedOver(
                key,
                first,
                saturated(pairs),
                String.format(
                        Locale.ROOT,
                        "The block holds %,d claims, and the %,d of the least ids are looked at: from this one on they"
                                + " were compared with none of it, which leaves %,d pairs.",
                        claims,
                        lookedAt,
                        pairs));
    }

    private static long pairs(long claims) {
        return claims * (claims - 1) / 2;
    }

    private static int saturated(long count) {
        return (int) Math.min(Integer.MAX_VALUE, count);
    }

    private void compareWithin(List<Comparand> sorted, int reach) {
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = Math.max(0, i - reach); j < i; j++) {
                compare(sorted.get(j), sorted.get(i));
            }
        }
        long beyondReach = pairs(Math.max(0, sorted.size() - reach));
        if (beyondReach > 0) {
            Id least = sorted.stream()
                    .map(Comparand::id)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            passedOver.add(new PassedOver(
                    key,
                    least,
                    saturated(beyondReach),
                    String.format(
                            Locale.ROOT,
                            "The block holds %,d different claims, this one the least: in the order of day and size"
                                    + " each was compared with the %,d nearest before it only, which leaves %,d pairs.",
                            sorted.size(),
                            reach,
                            beyondReach)));
        }
    }

    /** Claims of equal content are compared with the least of them alone, which stands for them. */
    private List<Comparand> collapse(List<Comparand> all) {
        Map<String, Comparand> least = new HashMap<>();
        List<Comparand> first = new ArrayList<>();
        for (Comparand each : all) {
            Comparand before = least.putIfAbsent(each.content(), each);
            if (before == null) {
                first.add(each);
            } else {
                compare(before, each);
            }
        }
        return first;
    }

    /** By day of publication, then by size: reports of one time and amounts of one size lie near. */
    private static Comparator<Comparand> order() {
        return Comparator.comparing((Comparand each) -> day(each.resolved()))
                .thenComparing(each -> size(each.resolved()))
                .thenComparing(Comparand::id);
    }

    private static LocalDate day(ResolvedClaim resolved) {
        LocalDate published = resolved.document().published();
        return published == null ? LocalDate.MIN : published;
    }

    private static BigDecimal size(ResolvedClaim resolved) {
        if (resolved.claim().figures().isEmpty()) {
            return BigDecimal.ZERO;
        }
        Figure figure = resolved.claim().figures().getFirst();
        @Nullable
        BigDecimal size = figure.amount().value() == null
                ? figure.amount().low()
                : figure.amount().value();
        return size == null ? BigDecimal.ZERO : size;
    }

    /**
     * Compares two claims, unless they meet in a block that comes before this one. Of a small block only narrow ones
     * count as such: so any two that share a small block are compared, in whatever large blocks they may be passed over.
     */
    private void compare(Comparand a, Comparand b) {
        if (a.has(rank) && b.has(rank) && a.meetsBefore(b, whole ? Math.min(rank, Keys.COARSE_FROM) : rank)) {
            return;
        }
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
