package org.entente.engine.relate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.ClaimType;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Id;
import org.entente.model.Mode;
import org.entente.model.Participant;
import org.entente.model.Relation;
import org.entente.model.Role;
import org.entente.model.TieType;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is accused of what in a case, and what those accused say to it.
 *
 * <p>An accusation is an event of accusing, charging or criticising somebody, a deed or a tie of which whoever acts in it is suspected, or one that is told as
 * alleged and may be held against somebody; what somebody tells of themselves is none. Passages that tell of one are gathered: what an event of accusing holds, what the comparing of a case calls the
 * same. {@link Answers} finds the answers. Pure functions.
 */
public final class Accusations {
    /** What may be held against whoever does it. */
    private static final Set<ClaimType> REPROACHES = Set.of(
            EventType.AID,
            EventType.ASSAULT,
            EventType.COERCE,
            EventType.COOPERATE,
            EventType.MOBILIZE,
            EventType.SUPPORT,
            EventType.THREATEN,
            TieType.CONTROL,
            TieType.FINANCE,
            TieType.HOSTILITY,
            TieType.LAUNDERING,
            TieType.PRESENCE,
            TieType.PRODUCTION,
            TieType.PROXY,
            TieType.SAFE_HAVEN,
            TieType.SUPPLY,
            TieType.TECHNICAL_HELP,
            TieType.TRADE,
            TieType.TRAFFICKING);

    /** Comparisons of two passages that tell of one thing. */
    private static final Set<Relation> ONE = EnumSet.of(Relation.SAME, Relation.CERTAINTY_DIFFERS);

    private Accusations() {}

    /** What of a case this is made of. */
    public interface Material extends Overlap.Material {
        /** The text of a document. */
        String textOf(Id document);

        /** The comparisons that a claim is in. */
        Collection<Verdict> verdictsOf(Id claim);
    }

    /** The accusations, those of the latest documents first. */
    public static List<Accusation> of(Collection<Claim> claims, Material material) {
        Map<Id, Claim> byId = new TreeMap<>();
        claims.forEach(claim -> byId.put(claim.id(), claim));
        Map<Id, Charge> charges = new TreeMap<>();
        for (Claim claim : byId.values()) {
            Charge charge = charge(claim, material);
            if (charge != null) {
                charges.put(claim.id(), charge);
            }
        }
        List<Draft> drafts = gathered(charges, material);
        Map<Draft, List<Accusation.Answer>> answers = new Answers(byId, drafts, material).find();
        return drafts.stream()
                .map(draft -> draft.accusation(answers.getOrDefault(draft, List.of()), material))
                .sorted(Comparator.comparing(
                                (Accusation one) ->
                                        material.published(one.first().document()),
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed()
                        .thenComparing(one -> one.first().document())
                        .thenComparing(one -> one.first().span())
                        .thenComparing(one -> one.first().id()))
                .toList();
    }

    /** The accusation that a claim belongs to, for each claim that belongs to one. */
    public static Map<Id, Accusation> byClaim(Collection<Accusation> accusations) {
        Map<Id, Accusation> byClaim = new HashMap<>();
        accusations.forEach(one -> one.claims().forEach(claim -> byClaim.put(claim.id(), one)));
        return byClaim;
    }

    /** Whether a claim may belong to an accusation, by what it is and how it is put; quick, and true of more than do. */
    public static boolean mayAccuse(Claim claim) {
        boolean happens = claim.kind() == ClaimKind.EVENT || claim.kind() == ClaimKind.TIE;
        return Footing.of(claim).holds() && (claim.type() == EventType.ACCUSE || happens && isReproach(claim));
    }

    /** One claim with the mentions of who is accused in it. */
    private record Charge(Claim claim, List<Id> accused) {}

    private static @Nullable Charge charge(Claim claim, Material material) {
        if (!mayAccuse(claim)) {
            return null;
        }
        boolean told = claim.type() == EventType.ACCUSE;
        Id speaker = claim.speaker().source().mention();
        Set<String> accusing = new TreeSet<>();
        if (told) {
            accusing.addAll(keys(in(claim, Role.ACTOR), material));
        } else if (speaker != null) {
            accusing.add(material.entityKey(speaker));
        }
        List<Id> accused = in(claim, told ? Role.RECIPIENT : Role.ACTOR).stream()
                .filter(mention -> speaks(material.kindOf(mention)))
                .filter(mention -> !accusing.contains(material.entityKey(mention)))
                .toList();
        return accused.isEmpty() ? null : new Charge(claim, accused);
    }

    /** What somebody is suspected of, of whatever sort; what is told as hearsay where it may be held against somebody. */
    private static boolean isReproach(Claim claim) {
        return Footing.of(claim) == Footing.HEARSAY
                && (claim.mode() == Mode.SUSPECTED || REPROACHES.contains(claim.type()));
    }

    static List<Id> in(Claim claim, Role role) {
        return claim.participants().stream()
                .filter(one -> one.role() == role)
                .map(Participant::mention)
                .toList();
    }

    /** Whether somebody of that kind can answer. */
    private static boolean speaks(EntityKind kind) {
        return switch (kind) {
            case STATE, GOVERNMENT_BODY, ARMED_FORCE, ARMED_GROUP, PARTY, COMPANY, ORGANISATION, PERSON, GROUP -> true;
            case VESSEL, AIRCRAFT, FACILITY, PLACE, EQUIPMENT, COMMODITY, AGREEMENT, MATTER -> false;
        };
    }

    /** The charges that tell of one, together; each charge is in one. */
    private static List<Draft> gathered(Map<Id, Charge> charges, Material material) {
        Map<Id, Id> parents = new HashMap<>();
        Map<String, Id> firstOfHappening = new HashMap<>();
        Map<Id, List<Charge>> open = new HashMap<>();
        List<Charge> inOrder = charges.values().stream()
                .sorted(Comparator.comparing((Charge one) -> one.claim().document())
                        .thenComparing(one -> one.claim().span())
                        .thenComparing(one -> one.claim().id()))
                .toList();
        for (Charge charge : inOrder) {
            Claim claim = charge.claim();
            List<Charge> around = open.computeIfAbsent(claim.document(), id -> new ArrayList<>());
            around.removeIf(other -> other.claim().span().end() <= claim.span().start());
            around.forEach(other -> join(parents, charge, other, material));
            around.add(charge);
            claim.links().stream()
                    .map(link -> charges.get(link.claim()))
                    .filter(Objects::nonNull)
                    .forEach(other -> join(parents, charge, other, material));
            if (claim.kind() == ClaimKind.EVENT) {
                String happening = material.happeningOf(claim).key();
                Charge first = charges.get(firstOfHappening.computeIfAbsent(happening, key -> claim.id()));
                if (first != null) {
                    join(parents, charge, first, material);
                }
            }
            for (Verdict verdict : material.verdictsOf(claim.id())) {
                Charge other = charges.get(verdict.a().equals(claim.id()) ? verdict.b() : verdict.a());
                if (other != null && ONE.contains(verdict.relation())) {
                    join(parents, charge, other, material);
                }
            }
        }
        Map<Id, Draft> drafts = new LinkedHashMap<>();
        for (Charge charge : inOrder) {
            drafts.computeIfAbsent(root(parents, charge.claim().id()), key -> new Draft())
                    .add(charge.claim(), charge.accused(), material);
        }
        return List.copyOf(drafts.values());
    }

    private static void join(Map<Id, Id> parents, Charge one, Charge other, Material material) {
        Set<String> accused = keys(one.accused(), material);
        if (other.accused().stream().map(material::entityKey).anyMatch(accused::contains)) {
            Id a = root(parents, one.claim().id());
            Id b = root(parents, other.claim().id());
            if (!a.equals(b)) {
                parents.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
            }
        }
    }

    private static Id root(Map<Id, Id> parents, Id of) {
        Id at = of;
        for (Id above = parents.get(at); above != null; above = parents.get(at)) {
            at = above;
        }
        return at;
    }

    static Set<String> keys(Collection<Id> mentions, Material material) {
        Set<String> keys = new TreeSet<>();
        mentions.forEach(mention -> keys.add(material.entityKey(mention)));
        return keys;
    }

    /** An accusation while it is drawn up. Two are the same only where they are one object. */
    static final class Draft {
        private final List<Claim> claims = new ArrayList<>();
        private final Map<String, Id> accused = new TreeMap<>();
        private final Map<String, Id> accusers = new TreeMap<>();

        private void add(Claim claim, List<Id> whom, Material material) {
            claims.add(claim);
            whom.forEach(mention -> accused.putIfAbsent(material.entityKey(mention), mention));
            Id speaker = claim.speaker().source().mention();
            List<Id> by = new ArrayList<>();
            if (claim.type() == EventType.ACCUSE) {
                by.addAll(in(claim, Role.ACTOR));
            } else if (speaker != null) {
                by.add(speaker);
            }
            by.stream()
                    .filter(mention -> !accused.containsKey(material.entityKey(mention)))
                    .forEach(mention -> accusers.putIfAbsent(material.entityKey(mention), mention));
        }

        List<Claim> claims() {
            return claims;
        }

        /** Mentions of who is accused, by their keys. */
        Map<String, Id> accused() {
            return accused;
        }

        /** Mentions of who accuses, by their keys. */
        Map<String, Id> accusers() {
            return accusers;
        }

        private Accusation accusation(List<Accusation.Answer> answers, Material material) {
            return new Accusation(
                    claims.stream().sorted(byDate(material)).toList(),
                    names(accused.values(), material),
                    names(accusers.values(), material),
                    answers);
        }
    }

    /** By the date of documents, undated last, and within one by the text. */
    static Comparator<Claim> byDate(Material material) {
        return Comparator.comparing(
                        (Claim claim) -> material.published(claim.document()),
                        Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Claim::document)
                .thenComparing(Claim::span)
                .thenComparing(Claim::id);
    }

    private static List<String> names(Collection<Id> mentions, Material material) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Id mention : mentions) {
            String name = material.nameOf(mention);
            names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        }
        return List.copyOf(new LinkedHashSet<>(names.values()));
    }
}
