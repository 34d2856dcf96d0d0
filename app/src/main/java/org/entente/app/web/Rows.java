package org.entente.app.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.AttributeType;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.EventType;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Measure;
import org.entente.model.Origins;
import org.entente.model.Participant;
import org.entente.model.Review;
import org.entente.model.Role;
import org.entente.model.StatementType;
import org.entente.model.TieType;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes the matrix's rows of a case: its gatherings, and lone claims by what they are about. */
final class Rows {
    private static final int MUCH_CITED_DOCUMENTS_MIN = 3;

    private static final Comparator<Row> WHAT_MUCH_RESTS_ON = Comparator.comparing(Row::rank)
            .thenComparing(Comparator.comparingInt(Row::documents).reversed())
            .thenComparing(
                    Comparator.comparingInt((Row row) -> row.claims().size()).reversed())
            .thenComparing(Row::title)
            .thenComparing(Row::id);

    private final Snapshot snapshot;
    private final Map<Id, Integer> column = new HashMap<>();

    private Rows(Snapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.documents().forEach(document -> column.put(document.id(), column.size()));
    }

    /** Every claim of {@code snapshot}, each in one row. */
    static List<Row> of(Snapshot snapshot) {
        return new Rows(snapshot).rows();
    }

    /** A gathering and its claims, with those that stand beside them. */
    private record Gathered(Gathering gathering, List<Claim> claims) {}

    private List<Row> rows() {
        Map<Id, Gathering> gatheringOf = new HashMap<>();
        Map<Id, Gathered> gathered = new LinkedHashMap<>();
        for (Gathering gathering : snapshot.gatherings()) {
            List<Claim> claims = gathering.claims().stream()
                    .map(snapshot::claim)
                    .filter(Objects::nonNull)
                    .filter(claim -> !gatheringOf.containsKey(claim.id()))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (claims.size() > 1) {
                gathered.put(gathering.id(), new Gathered(gathering, claims));
                claims.forEach(claim -> gatheringOf.put(claim.id(), gathering));
            }
        }
        Map<String, List<Claim>> lone = new TreeMap<>();
        for (Claim claim : snapshot.claims().stream().sorted().toList()) {
            if (gatheringOf.containsKey(claim.id())) {
                continue;
            }
            Gathering beside = besides(claim, gatheringOf);
            Gathered there = beside == null ? null : gathered.get(beside.id());
            List<Claim> claims = there == null ? null : there.claims();
            if (claims == null) {
                claims = lone.computeIfAbsent(about(disputed(claim)), key -> new ArrayList<>());
            }
            claims.add(claim);
        }
        return Stream.concat(
                        gathered.values().parallelStream().map(this::row),
                        lone.values().parallelStream().map(this::row))
                .sorted(WHAT_MUCH_RESTS_ON)
                .toList();
    }

    /**
     * The gathering that a lone claim stands beside: what it denies, contradicts or tells otherwise; or
     * null.
     */
    private @Nullable Gathering besides(Claim claim, Map<Id, Gathering> gatheringOf) {
        for (Verdict verdict : snapshot.verdictsOf(claim.id())) {
            Gathering gathering =
                    gatheringOf.get(snapshot.other(verdict, claim.id()).id());
            if (gathering != null && Bearing.of(verdict.relation()).compareTo(Bearing.SEQUENCE) < 0) {
                return gathering;
            }
        }
        return null;
    }

    /** The one of two lone claims in conflict by which both are filed, so that they stand in one row. */
    private Claim disputed(Claim claim) {
        return snapshot.verdictsOf(claim.id()).stream()
                .filter(verdict -> Bearing.of(verdict.relation()) == Bearing.CONFLICT)
                .findFirst()
                .map(verdict -> snapshot.claim(verdict.a()))
                .orElse(claim);
    }

    private Row row(Gathered there) {
        Gathering gathering = there.gathering();
        return row(gathering.id(), true, gathering.kind(), gathering.title(), there.claims());
    }

    private Row row(List<Claim> lone) {
        Claim least = lone.getFirst();
        return row(least.id(), false, least.kind(), title(disputed(least)), lone);
    }

    private Row row(Id id, boolean gathered, ClaimKind kind, String title, Collection<Claim> members) {
        List<Claim> claims = new ArrayList<>(members);
        claims.sort(Comparator.comparingInt((Claim claim) -> column.getOrDefault(claim.document(), 0))
                .thenComparing(Claim::span)
                .thenComparing(Claim::id));
        Set<Verdict> verdicts = new TreeSet<>(Snapshot.MOST_SERIOUS_FIRST);
        Set<Id> documents = new HashSet<>();
        Set<Id> roots = new HashSet<>();
        int untraced = 0;
        for (Claim claim : claims) {
            if (snapshot.reviewOf(claim.id()) == Review.REJECTED) {
                continue;
            }
            documents.add(claim.document());
            verdicts.addAll(snapshot.verdictsOf(claim.id()));
            Origins origins = snapshot.originsOf(claim.id());
            if (origins == null || !origins.traced()) {
                untraced++;
            }
            if (origins != null) {
                origins.roots().forEach(root -> roots.add(root.id()));
            }
        }
        Row unranked = new Row(
                id,
                gathered,
                kind,
                title,
                claims,
                List.copyOf(verdicts),
                documents.size(),
                roots.size(),
                untraced,
                Row.Rank.LONE);
        return new Row(
                id,
                gathered,
                kind,
                title,
                claims,
                unranked.verdicts(),
                documents.size(),
                roots.size(),
                untraced,
                rank(unranked));
    }

    private static Row.Rank rank(Row row) {
        boolean otherwise = false;
        for (Verdict verdict : row.verdicts()) {
            switch (Bearing.of(verdict.relation())) {
                case CONFLICT -> {
                    return Row.Rank.CONFLICT;
                }
                case DIFFERS -> otherwise = true;
                case SEQUENCE ->
                    otherwise |= row.kind() == ClaimKind.FIGURE && row.documents() >= MUCH_CITED_DOCUMENTS_MIN;
                case AGREES, APART -> {
                    // neither leads
                }
            }
        }
        if (otherwise) {
            return Row.Rank.DIFFERS;
        }
        if (row.thin()) {
            return Row.Rank.THIN;
        }
        return row.documents() > 1 ? Row.Rank.SHARED : Row.Rank.LONE;
    }

    /** What a lone claim is about: its kind, type and principal, as a key. */
    private String about(Claim claim) {
        Id principal = principal(claim);
        return claim.kind().code() + " " + claim.type().code() + " " + (principal == null ? "" : principal.hex());
    }

    /** The entity that a claim is first of all about: who acts, or else what is acted on. */
    private @Nullable Id principal(Claim claim) {
        Participant principal = claim.participants().stream()
                .min(Comparator.comparing(Participant::role, Rows::principalFirst))
                .orElse(null);
        if (principal == null) {
            return null;
        }
        var entity = snapshot.entityOfMention(principal.mention());
        return entity == null ? principal.mention() : entity.id();
    }

    private static int principalFirst(Role a, Role b) {
        return Integer.compare(a.ordinal(), b.ordinal());
    }

    private String title(Claim claim) {
        Id principal = principal(claim);
        String name = principal == null ? null : nameOf(principal);
        return switch (claim.type()) {
            case EventType type -> name == null ? Words.capital(Words.events(type)) : name + ": " + Words.events(type);
            case TieType type -> name == null ? Words.capital(Words.type(type)) : name + ": " + Words.type(type);
            case Measure measure ->
                name == null ? Words.capital(Words.type(measure)) : name + ": " + Words.type(measure);
            case AttributeType type -> name == null ? "What things are called" : name + ": what it is called";
            case StatementType type -> name == null ? "What others said" : "What " + name + " said";
        };
    }

    private String nameOf(Id principal) {
        var entity = snapshot.entity(principal);
        return entity == null ? snapshot.nameOf(principal) : entity.name();
    }
}
