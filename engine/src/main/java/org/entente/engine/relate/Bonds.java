package org.entente.engine.relate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Id;
import org.entente.model.Participant;
import org.entente.model.Role;

/**
 * Finds who is bound to whom: who acts in a tie or an event, with each of the others in it. Two names in one sentence make no bond, and a
 * place where something happens is bound to nobody by that. Pure functions.
 */
public final class Bonds {
    private static final Set<Role> OTHERS =
            EnumSet.of(Role.ACTOR, Role.RECIPIENT, Role.OBJECT, Role.INSTRUMENT, Role.INTERMEDIARY, Role.BENEFICIARY);

    private Bonds() {}

    /** Two that a claim joins; {@code a} is the lesser id. */
    public record Pair(Id a, Id b) implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::a).thenComparing(Pair::b);

        public Pair {
            if (a.compareTo(b) >= 0) {
                throw new IllegalArgumentException("a pair is of two, in order");
            }
        }

        static Pair of(Id one, Id other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    /** The pairs that one claim joins, none twice, in order; none for a claim that is neither tie nor event. */
    public static Set<Pair> pairs(Claim claim, Naming naming) {
        Set<Pair> pairs = new TreeSet<>();
        if (claim.kind() != ClaimKind.TIE && claim.kind() != ClaimKind.EVENT) {
            return pairs;
        }
        Set<Id> others = in(claim, OTHERS, naming);
        for (Id actor : in(claim, EnumSet.of(Role.ACTOR), naming)) {
            for (Id other : others) {
                if (!actor.equals(other)) {
                    pairs.add(Pair.of(actor, other));
                }
            }
        }
        return pairs;
    }

    /** The entities that take part in a claim in one of these roles, by id. */
    static Set<Id> in(Claim claim, Set<Role> roles, Naming naming) {
        Set<Id> in = new TreeSet<>();
        for (Participant participant : claim.participants()) {
            Id entity = roles.contains(participant.role()) ? naming.entityOf(participant.mention()) : null;
            if (entity != null) {
                in.add(entity);
            }
        }
        return in;
    }

    /** Those whose ends may both act, or are asked for; order is kept. */
    public static List<Bond> among(Collection<Bond> bonds, Cast cast, Set<Id> asked) {
        return bonds.stream()
                .filter(bond -> asked.contains(bond.a()) || cast.acts(bond.a()))
                .filter(bond -> asked.contains(bond.b()) || cast.acts(bond.b()))
                .toList();
    }

    /** All bonds of these claims, by their ends. */
    public static List<Bond> of(Collection<Claim> claims, Naming naming) {
        Map<Pair, Set<Claim>> byPair = new TreeMap<>();
        for (Claim claim : claims) {
            pairs(claim, naming).forEach(pair -> byPair.computeIfAbsent(pair, key -> new TreeSet<>())
                    .add(claim));
        }
        List<Bond> bonds = new ArrayList<>();
        byPair.forEach((pair, told) -> bonds.add(new Bond(pair.a(), pair.b(), List.copyOf(told))));
        return bonds;
    }
}
