package org.entente.engine.relate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.AttributeType;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Coded;
import org.entente.model.Edtf;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.LinkRelation;
import org.entente.model.Measure;
import org.entente.model.Participant;
import org.entente.model.Relation;
import org.entente.model.Role;
import org.entente.model.StatementType;
import org.entente.model.TieType;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The equipment and goods that events and ties are about, and figures where neither is: how much of what, at what stage, from whom to whom, by whose word.
 *
 * @param items those that most passages tell first, then by name
 */
public record Ledger(List<Item> items) {
    private static final Set<EntityKind> THINGS =
            EnumSet.of(EntityKind.EQUIPMENT, EntityKind.COMMODITY, EntityKind.VESSEL, EntityKind.AIRCRAFT);
    private static final Set<TieType> HANDING_OVER = EnumSet.of(
            TieType.SUPPLY,
            TieType.TRADE,
            TieType.TRAFFICKING,
            TieType.FINANCE,
            TieType.LAUNDERING,
            TieType.TECHNICAL_HELP);
    /** "12 drones", "110,000 tonnes of gasoline": so much may stand between an amount and what it is of. */
    private static final int BETWEEN_CHARS_MAX = 4;

    public Ledger {
        items = List.copyOf(items);
    }

    /** Where a thing stands on its way from one to another, as one passage tells it. */
    public enum Stage implements Coded {
        REQUESTED("requested"),
        OFFERED("offered"),
        AGREED("agreed"),
        /** Planned, threatened, recommended, under a condition, foretold. */
        PLANNED("planned"),
        DELIVERED("delivered"),
        MADE("made"),
        IN_USE("in-use"),
        /** Seized, held up, under sanctions. */
        SEIZED("seized"),
        /** Attacked, and so perhaps destroyed. */
        LOST("lost"),
        OTHER("other"),
        DENIED("denied");

        private final String code;

        Stage(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Things of one name; whether they are one thing is not said.
     *
     * @param name of the first of them
     * @param entries by stage, then time, then claim
     */
    public record Item(String name, List<Entry> entries) {
        public Item {
            entries = List.copyOf(entries);
        }
    }

    /**
     * What one passage tells of a thing.
     *
     * @param claims that tell it: one, or an asking with what is asked for
     * @param thing the mention
     * @param quantity the amount beside the thing's name, in the words of the passage, or null where none is
     * @param from who gives or is asked to, by name; empty where the passage does not say
     * @param to who gets it or asks for it
     * @param by who acts where nothing is handed over: who uses, makes, seizes
     * @param later what accounts tell as a later stage of the same: claims that supersede one of these
     */
    public record Entry(
            List<Claim> claims,
            Id thing,
            Stage stage,
            @Nullable String quantity,
            List<String> from,
            List<String> to,
            List<String> by,
            List<Id> later) {
        public Entry {
            claims = List.copyOf(claims);
            from = List.copyOf(from);
            to = List.copyOf(to);
            by = List.copyOf(by);
            later = List.copyOf(later);
        }

        public Claim first() {
            return claims.getFirst();
        }
    }

    /**
     * Draws up the ledger.
     *
     * @param claims those that no person has rejected
     * @param verdicts of the case, for the stages of one thing
     */
    public static Ledger of(Collection<Claim> claims, Collection<Verdict> verdicts, Overlap.Material material) {
        Map<Id, Claim> byId = new TreeMap<>();
        Map<Id, List<Figure>> figures = new HashMap<>();
        for (Claim claim : claims) {
            byId.put(claim.id(), claim);
            figures.computeIfAbsent(claim.document(), id -> new ArrayList<>()).addAll(claim.figures());
        }
        Map<Id, Set<Id>> later = new HashMap<>();
        for (Verdict verdict : verdicts) {
            if (verdict.relation() == Relation.SUPERSEDES) {
                later.computeIfAbsent(verdict.a(), id -> new TreeSet<>()).add(verdict.b());
            }
        }
        Map<Id, List<Claim>> askedBy = askedBy(byId);
        Set<Id> askings = new HashSet<>();
        askedBy.values().forEach(list -> list.forEach(claim -> askings.add(claim.id())));
        Map<String, List<Entry>> byName = new TreeMap<>();
        Map<String, String> names = new HashMap<>();
        Set<Id> happens = new HashSet<>();
        byId.values().stream().filter(Ledger::happens).forEach(claim -> claim.participants()
                .forEach(one -> happens.add(one.mention())));
        for (Claim claim : byId.values()) {
            for (Participant one : askings.contains(claim.id()) ? List.<Participant>of() : claim.participants()) {
                boolean told = happens(claim) || claim.kind() == ClaimKind.FIGURE && !happens.contains(one.mention());
                if (told && isThing(one, material)) {
                    String name = material.nameOf(one.mention());
                    String key = name.toLowerCase(Locale.ROOT);
                    names.putIfAbsent(key, name);
                    byName.computeIfAbsent(key, each -> new ArrayList<>())
                            .add(entry(
                                    claim, askedBy.getOrDefault(claim.id(), List.of()), one, figures, later, material));
                }
            }
        }
        return new Ledger(byName.entrySet().stream()
                .map(each -> new Item(names.getOrDefault(each.getKey(), each.getKey()), sorted(each.getValue())))
                .sorted(Comparator.comparingInt((Item item) -> -item.entries().size())
                        .thenComparing(Item::name))
                .toList());
    }

    /** Whether a claim tells that something happens to a thing; one that counts it does so only where none of these does. */
    private static boolean happens(Claim claim) {
        return claim.kind() == ClaimKind.EVENT || claim.kind() == ClaimKind.TIE;
    }

    private static List<Entry> sorted(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::stage)
                        .thenComparing((Entry entry) -> entry.first().when().edtf(), Comparator.nullsLast(Edtf.order()))
                        .thenComparing(entry -> entry.first().id())
                        .thenComparing(Entry::thing))
                .toList();
    }

    /** Of what is asked for in claims of its own, those that tell the asking: the one stands for both. */
    private static Map<Id, List<Claim>> askedBy(Map<Id, Claim> byId) {
        Map<Id, List<Claim>> askedBy = new HashMap<>();
        for (Claim claim : byId.values()) {
            if (claim.type() == EventType.REQUEST) {
                claim.links().stream()
                        .filter(link -> link.relation() == LinkRelation.CONTENT)
                        .map(link -> byId.get(link.claim()))
                        .filter(asked -> asked != null && asked.span().overlaps(claim.span()))
                        .findFirst()
                        .ifPresent(asked -> askedBy.computeIfAbsent(asked.id(), id -> new ArrayList<>())
                                .add(claim));
            }
        }
        return askedBy;
    }

    private static boolean isThing(Participant one, Overlap.Material material) {
        return (one.role() == Role.OBJECT || one.role() == Role.INSTRUMENT)
                && THINGS.contains(material.kindOf(one.mention()));
    }

    private static Entry entry(
            Claim claim,
            List<Claim> askedBy,
            Participant thing,
            Map<Id, List<Figure>> figures,
            Map<Id, Set<Id>> later,
            Overlap.Material material) {
        List<Claim> claims = new ArrayList<>(List.of(claim));
        claims.addAll(askedBy);
        boolean denied =
                !askedBy.isEmpty() && askedBy.stream().allMatch(asking -> Footing.of(asking) == Footing.DENIED);
        boolean asks = claim.type() == EventType.REQUEST;
        boolean hands = handsOver(claim);
        List<String> actors = names(claim, Role.ACTOR, material);
        List<String> recipients = names(claim, Role.RECIPIENT, material);
        List<String> beneficiaries = names(claim, Role.BENEFICIARY, material);
        List<String> takers = recipients.isEmpty() ? beneficiaries : recipients;
        Set<Id> next = new TreeSet<>();
        claims.forEach(each -> next.addAll(later.getOrDefault(each.id(), Set.of())));
        return new Entry(
                claims,
                thing.mention(),
                denied ? Stage.DENIED : stageOf(claim, thing.role()),
                quantity(thing, figures.getOrDefault(claim.document(), List.of())),
                asks ? recipients : hands ? actors : List.of(),
                asks ? (beneficiaries.isEmpty() ? actors : beneficiaries) : hands ? takers : List.of(),
                asks || hands ? List.of() : actors,
                List.copyOf(next));
    }

    private static boolean handsOver(Claim claim) {
        return switch (claim.type()) {
            case EventType type -> type == EventType.AID || type == EventType.YIELD;
            case TieType type -> HANDING_OVER.contains(type);
            case AttributeType type -> false;
            case StatementType type -> false;
            case Measure measure -> false;
        };
    }

    private static List<String> names(Claim claim, Role role, Overlap.Material material) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Participant one : claim.participants()) {
            if (one.role() == role) {
                String name = material.nameOf(one.mention());
                names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            }
        }
        return List.copyOf(names.values());
    }

    /** Of the amounts that the document tells, the one that stands in the thing's name or right before it. */
    private static @Nullable String quantity(Participant thing, List<Figure> figures) {
        Set<String> found = new LinkedHashSet<>();
        for (Figure figure : figures) {
            int between = thing.span().start() - figure.span().end();
            if (figure.span().overlaps(thing.span()) || between >= 0 && between <= BETWEEN_CHARS_MAX) {
                found.add(figure.exact());
            }
        }
        return found.isEmpty() ? null : found.iterator().next();
    }

    /**
     * The stage that a claim tells of a thing. How a claim is put goes before what type it is: a delivery that is asked for is no delivery.
     *
     * @param role in which the thing takes part
     */
    public static Stage stageOf(Claim claim, Role role) {
        if (Footing.of(claim) == Footing.DENIED) {
            return Stage.DENIED;
        }
        return switch (claim.mode()) {
            case REQUESTED -> Stage.REQUESTED;
            case OFFERED -> Stage.OFFERED;
            case PLANNED, THREATENED, RECOMMENDED, CONDITIONAL, FORECAST -> Stage.PLANNED;
            case ASSERTED, ALLEGED, SUSPECTED, DENIED, OPINION -> ofType(claim, role);
        };
    }

    private static Stage ofType(Claim claim, Role role) {
        return switch (claim.type()) {
            case EventType type ->
                switch (type) {
                    case REQUEST -> Stage.REQUESTED;
                    case AGREE -> Stage.AGREED;
                    case AID -> Stage.DELIVERED;
                    case MOBILIZE -> Stage.IN_USE;
                    case ASSAULT -> role == Role.OBJECT ? Stage.LOST : Stage.IN_USE;
                    case COERCE, SANCTION -> Stage.SEIZED;
                    case CONSULT, SUPPORT, COOPERATE, YIELD, ACCUSE, REJECT, THREATEN, PROTEST, RETREAT -> Stage.OTHER;
                };
            case TieType type ->
                switch (type) {
                    case SUPPLY, TRADE, TRAFFICKING -> Stage.DELIVERED;
                    case PRODUCTION -> Stage.MADE;
                    case PRESENCE -> Stage.IN_USE;
                    case ALLIANCE, MEMBERSHIP, COMMAND, OWNERSHIP, CONTROL, TECHNICAL_HELP, FINANCE, LAUNDERING ->
                        Stage.OTHER;
                    case SAFE_HAVEN, PROXY, AGREEMENT_IN_FORCE, RECOGNITION, KINSHIP, OFFICE -> Stage.OTHER;
                    case DESIGNATION, HOSTILITY -> Stage.OTHER;
                };
            case AttributeType type -> Stage.OTHER;
            case StatementType type -> Stage.OTHER;
            case Measure measure -> Stage.OTHER;
        };
    }
}
