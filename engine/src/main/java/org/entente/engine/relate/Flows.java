package org.entente.engine.relate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.model.Claim;
import org.entente.model.EventType;
import org.entente.model.Id;
import org.entente.model.Participant;
import org.entente.model.Role;
import org.entente.model.TieType;
import org.jspecify.annotations.Nullable;

/**
 * Who supplies what to whom, through whom. Supply, trade, trafficking, finance, laundering and technical help as ties, and aid as an event; who
 * acts gives, whoever receives or is to have the good of it takes.
 *
 * @param flows those that most documents tell first
 * @param withoutEnds claims of these types that name neither giver nor taker, which are in no flow; by id
 */
public record Flows(List<Flow> flows, List<Claim> withoutEnds) {
    /** More steps than this are no chain that anybody tells. */
    static final int STEPS_MAX = 4;

    private static final Set<TieType> TIES = EnumSet.of(
            TieType.SUPPLY,
            TieType.TRADE,
            TieType.TRAFFICKING,
            TieType.FINANCE,
            TieType.LAUNDERING,
            TieType.TECHNICAL_HELP);

    private static final Comparator<Flow> MOST_TOLD = Comparator.comparing((Flow flow) -> !flow.holds())
            .thenComparingInt(flow -> -flow.documents())
            .thenComparingInt(flow -> -flow.claims().size())
            .thenComparing(flow -> flow.claims().getFirst().id())
            .thenComparing(Flow::thing);

    public Flows {
        flows = List.copyOf(flows);
        withoutEnds = List.copyOf(withoutEnds);
    }

    private record Key(@Nullable Id from, @Nullable Id to, List<Id> through, Cargo cargo, String thing) {
        private String order() {
            return (from == null ? "" : from.hex()) + "/" + (to == null ? "" : to.hex()) + "/"
                    + through.stream().map(Id::hex).collect(Collectors.joining(",")) + "/" + cargo.code() + "/" + thing;
        }
    }

    /**
     * The flows that some claims tell.
     *
     * @param naming of those who give, take and pass on
     * @param nameOf what a mention is called, for things, which need no name of their own
     */
    public static Flows of(Collection<Claim> claims, Naming naming, Function<Id, String> nameOf) {
        Map<Key, Set<Claim>> told = new TreeMap<>(Comparator.comparing(Key::order));
        Set<Claim> without = new TreeSet<>();
        for (Claim claim : claims) {
            if (tells(claim)) {
                List<Key> keys = keys(claim, naming, nameOf);
                keys.forEach(
                        key -> told.computeIfAbsent(key, one -> new TreeSet<>()).add(claim));
                if (keys.isEmpty()) {
                    without.add(claim);
                }
            }
        }
        List<Flow> flows = new ArrayList<>();
        told.forEach((key, on) ->
                flows.add(new Flow(key.from(), key.to(), key.through(), key.cargo(), key.thing(), List.copyOf(on))));
        flows.sort(MOST_TOLD);
        return new Flows(flows, List.copyOf(without));
    }

    private static boolean tells(Claim claim) {
        return switch (claim.type()) {
            case TieType type -> TIES.contains(type);
            case EventType type -> type == EventType.AID;
            default -> false;
        };
    }

    private static List<Key> keys(Claim claim, Naming naming, Function<Id, String> nameOf) {
        Set<Id> from = Bonds.in(claim, EnumSet.of(Role.ACTOR), naming);
        Set<Id> recipients = Bonds.in(claim, EnumSet.of(Role.RECIPIENT), naming);
        Set<Id> to = recipients.isEmpty() ? Bonds.in(claim, EnumSet.of(Role.BENEFICIARY), naming) : recipients;
        List<Id> through = List.copyOf(Bonds.in(claim, EnumSet.of(Role.INTERMEDIARY), naming));
        Set<String> things = things(claim, nameOf);
        List<Key> keys = new ArrayList<>();
        for (Id giver : orNobody(from)) {
            for (Id taker : orNobody(to)) {
                if ((giver != null || taker != null) && (giver == null || !giver.equals(taker))) {
                    things.forEach(thing -> keys.add(new Key(giver, taker, through, Cargo.of(claim, thing), thing)));
                }
            }
        }
        return keys;
    }

    private static Set<String> things(Claim claim, Function<Id, String> nameOf) {
        Set<String> things = new LinkedHashSet<>();
        for (Participant participant : claim.participants()) {
            if (participant.role() == Role.OBJECT) {
                things.add(nameOf.apply(participant.mention()).toLowerCase(Locale.ROOT));
            }
        }
        return things.isEmpty() ? Set.of("") : things;
    }

    private static List<@Nullable Id> orNobody(Set<Id> ids) {
        List<@Nullable Id> all = new ArrayList<>(ids);
        if (all.isEmpty()) {
            all.add(null);
        }
        return all;
    }

    /**
     * Flows of one sort that follow each other from one to the next, over two steps or more, the longest first; none is a part of another. No
     * account needs to tell the whole: that what goes in comes out again is nobody's word unless a passage says so.
     *
     * @param most how many at the most
     */
    public List<List<Flow>> chains(int most) {
        Map<Id, List<Flow>> byGiver = new TreeMap<>();
        for (Flow flow : flows) {
            Id from = flow.from();
            if (from != null && flow.to() != null && flow.holds() && flow.cargo() != Cargo.OTHER) {
                byGiver.computeIfAbsent(from, id -> new ArrayList<>()).add(flow);
            }
        }
        List<List<Flow>> chains = new ArrayList<>();
        byGiver.values().forEach(list -> list.forEach(flow -> grow(List.of(flow), byGiver, chains)));
        List<List<Flow>> whole = chains.stream()
                .filter(chain -> chains.stream().noneMatch(other -> other.size() > chain.size() && holds(other, chain)))
                .toList();
        return whole.stream()
                .sorted(Comparator.comparingInt((List<Flow> chain) -> -chain.size()))
                .limit(most)
                .toList();
    }

    private static boolean holds(List<Flow> longer, List<Flow> part) {
        return Collections.indexOfSubList(longer, part) >= 0;
    }

    private static void grow(List<Flow> chain, Map<Id, List<Flow>> byGiver, List<List<Flow>> chains) {
        Set<Id> passed = new HashSet<>();
        chain.forEach(flow -> passed.add(Objects.requireNonNull(flow.from())));
        Id end = Objects.requireNonNull(chain.getLast().to());
        boolean grown = false;
        if (chain.size() < STEPS_MAX && !passed.contains(end)) {
            for (Flow next : byGiver.getOrDefault(end, List.of())) {
                Id to = Objects.requireNonNull(next.to());
                if (next.cargo() == chain.getLast().cargo() && !passed.contains(to)) {
                    List<Flow> longer = new ArrayList<>(chain);
                    longer.add(next);
                    grow(longer, byGiver, chains);
                    grown = true;
                }
            }
        }
        if (!grown && chain.size() > 1) {
            chains.add(chain);
        }
    }
}
