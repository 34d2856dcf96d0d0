package org.entente.engine.relate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
     * The chains that these flows make.
     *
     * @param most how many at the most
     */
    public Chains chains(int most) {
        return Chains.of(flows, most);
    }
}
