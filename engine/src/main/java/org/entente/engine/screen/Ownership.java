package org.entente.engine.screen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.Amount;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * What those who may be listed own or control, by claims: up chains of owners, each owner as the authority's rule sees
 * it. Never a listing, and never more than the claims tell.
 *
 * <p>Who reaches the share by what is told for certain is found first, growing from the listed ones; then who may reach it where
 * a stake is not told, or told as a range. Both only grow, so that owners in a ring end.
 */
public final class Ownership {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Authority authority;
    private final Set<Id> listed;
    private final Map<Id, Map<Id, Tie>> owners = new TreeMap<>();
    private final Set<Id> certain;
    private final Set<Id> possible;

    /** How far what is told goes. */
    public enum State {
        /** It is told, and no rule is known that would say more. */
        TOLD,
        /** The stakes that are told reach the share. */
        REACHES,
        /** Somebody who is listed, or counts as them, is told to control it. */
        CONTROLLED,
        /** The stakes may reach the share: one is not told, or as a range, or hangs on one that is so. */
        MAY_REACH,
        /** The stakes that are told stay below. */
        BELOW
    }

    /**
     * One entity that listed ones own or control.
     *
     * @param owned the entity
     * @param authority whose rule it is
     * @param state how far what is told goes
     * @param low what the stakes of those who count for certain come to at least, in percent
     * @param high what all that may count come to at most; 100 where one is not told
     * @param holdings what is told, from the entity up to the listed ones; each once
     */
    public record Owned(
            Id owned, Authority authority, State state, BigDecimal low, BigDecimal high, List<Holding> holdings) {
        public Owned {
            holdings = List.copyOf(holdings);
        }
    }

    /** What is told of one owner and one owned: the hull of all stakes told, and whether control is told. */
    private record Tie(List<Holding> holdings) {
        boolean isOwnership() {
            return holdings.stream().anyMatch(each -> !each.control());
        }

        boolean isControl() {
            return holdings.stream().anyMatch(Holding::control);
        }

        /** The least of the stakes told; 0 for none. */
        BigDecimal low() {
            return told().stream()
                    .map(Amount::low)
                    .map(low -> low == null ? BigDecimal.ZERO : low)
                    .min(BigDecimal::compareTo)
                    .orElse(BigDecimal.ZERO);
        }

        boolean isLowOpen() {
            BigDecimal low = low();
            return !told().isEmpty()
                    && told().stream()
                            .filter(each -> each.low() != null && low.compareTo(each.low()) == 0)
                            .allMatch(Amount::lowOpen);
        }

        /** The most of the stakes told; all of it where none is, nothing where only control is. */
        BigDecimal high() {
            if (!isOwnership()) {
                return BigDecimal.ZERO;
            }
            return told().stream()
                    .map(Amount::high)
                    .map(high -> high == null ? ALL : high)
                    .max(BigDecimal::compareTo)
                    .orElse(ALL);
        }

        private List<Amount> told() {
            List<Amount> told = new ArrayList<>();
            for (Holding holding : holdings) {
                Amount percent = holding.percent();
                if (percent != null) {
                    told.add(percent);
                }
            }
            return told;
        }
    }

    private Ownership(Authority authority, Set<Id> listed, Collection<Holding> holdings) {
        this.authority = authority;
        this.listed = Set.copyOf(listed);
        Map<Id, Map<Id, List<Holding>>> gathered = new TreeMap<>();
        for (Holding holding : holdings) {
            gathered.computeIfAbsent(holding.owned(), unused -> new TreeMap<>())
                    .computeIfAbsent(holding.owner(), unused -> new ArrayList<>())
                    .add(holding);
        }
        gathered.forEach((owned, by) -> {
            Map<Id, Tie> ties = new TreeMap<>();
            by.forEach((owner, told) -> ties.put(owner, new Tie(List.copyOf(told))));
            owners.put(owned, ties);
        });
        this.certain = grown(true);
        this.possible = grown(false);
    }

    /**
     * What listed ones own or control by an authority's rule, by entity.
     *
     * @param listed entities that may be on a list of that authority
     * @param holdings what claims tell
     */
    public static List<Owned> of(Authority authority, Set<Id> listed, Collection<Holding> holdings) {
        Ownership ownership = new Ownership(authority, listed, holdings);
        List<Owned> found = new ArrayList<>();
        for (Id owned : ownership.owners.keySet()) {
            if (!listed.contains(owned)) {
                Owned one = ownership.owned(owned);
                if (one != null) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    /** The listed ones, and all that count as they do because these own or control them. */
    private Set<Id> grown(boolean certainly) {
        Set<Id> counted = new TreeSet<>(listed);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Map.Entry<Id, Map<Id, Tie>> each : owners.entrySet()) {
                if (!counted.contains(each.getKey()) && counts(each.getValue(), counted, certainly)) {
                    grew |= counted.add(each.getKey());
                }
            }
        }
        return counted;
    }

    private boolean counts(Map<Id, Tie> by, Set<Id> counted, boolean certainly) {
        if (authority.control()
                && by.entrySet().stream()
                        .anyMatch(each -> counted.contains(each.getKey())
                                && each.getValue().isControl())) {
            return true;
        }
        Sum sum = sum(by, counted, certainly);
        return sum.isAny() && authority.isReachedBy(sum.share(), certainly && sum.open());
    }

    /** @param open whether the share itself is more than that */
    private record Sum(BigDecimal share, boolean open, boolean isAny) {}

    /** The stakes of all that count, or of the one with the greatest where the authority does not add them up. */
    private Sum sum(Map<Id, Tie> by, Set<Id> counted, boolean certainly) {
        BigDecimal share = BigDecimal.ZERO;
        boolean open = false;
        boolean any = false;
        for (Map.Entry<Id, Tie> each : by.entrySet()) {
            Tie tie = each.getValue();
            if (!counted.contains(each.getKey()) || !tie.isOwnership()) {
                continue;
            }
            any = true;
            BigDecimal one = certainly ? tie.low() : tie.high();
            boolean oneOpen = certainly && tie.isLowOpen();
            if (authority.adds()) {
                share = share.add(one);
                open |= oneOpen;
            } else if (one.compareTo(share) > 0 || one.compareTo(share) == 0 && oneOpen) {
                share = one;
                open = oneOpen;
            }
        }
        return new Sum(share.min(ALL), open, any);
    }

    private @Nullable Owned owned(Id owned) {
        Map<Id, Tie> by = owners.getOrDefault(owned, Map.of());
        boolean told = by.entrySet().stream()
                .anyMatch(each ->
                        possible.contains(each.getKey()) && (each.getValue().isOwnership() || authority.control()));
        if (!told) {
            return null;
        }
        Sum low = sum(by, certain, true);
        Sum high = sum(by, possible, false);
        boolean reaches = low.isAny() && authority.isReachedBy(low.share(), low.open());
        State state = authority == Authority.NONE
                ? State.TOLD
                : reaches
                        ? State.REACHES
                        : certain.contains(owned)
                                ? State.CONTROLLED
                                : possible.contains(owned) ? State.MAY_REACH : State.BELOW;
        return new Owned(owned, authority, state, low.share(), high.share(), upwards(owned));
    }

    /** What is told from an entity up to the listed ones, nearest first; every owner once, so that a ring ends. */
    private List<Holding> upwards(Id owned) {
        Set<Holding> found = new LinkedHashSet<>();
        Set<Id> seen = new TreeSet<>(Set.of(owned));
        List<Id> next = List.of(owned);
        while (!next.isEmpty()) {
            List<Id> above = new ArrayList<>();
            for (Id each : next) {
                owners.getOrDefault(each, Map.of()).forEach((owner, tie) -> {
                    if (possible.contains(owner)) {
                        tie.holdings().stream()
                                .filter(holding -> !holding.control() || authority.control())
                                .forEach(found::add);
                        if (seen.add(owner) && !listed.contains(owner)) {
                            above.add(owner);
                        }
                    }
                });
            }
            next = above;
        }
        return List.copyOf(found);
    }
}
