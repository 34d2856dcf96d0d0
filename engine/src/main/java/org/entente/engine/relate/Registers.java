package org.entente.engine.relate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Edtf;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Mode;
import org.entente.model.Participant;
import org.entente.model.Role;
import org.entente.model.TieType;
import org.entente.model.TimeBasis;
import org.jspecify.annotations.Nullable;

/** Draws up the agreements and the demands that claims tell of. Pure functions. */
public final class Registers {
    private static final Set<Role> PARTIES =
            EnumSet.of(Role.ACTOR, Role.RECIPIENT, Role.BENEFICIARY, Role.INTERMEDIARY);
    private static final Set<String> TIME_UNITS = Set.of("yr", "mo", "wk", "d", "year", "month", "week", "day");

    private Registers() {}

    /** What one document asks of somebody in one passage: the claims of those words. */
    public record Demand(List<Claim> claims, List<String> ofWhom) {
        public Demand {
            claims = List.copyOf(claims);
            ofWhom = List.copyOf(ofWhom);
        }

        public Claim first() {
            return claims.getFirst();
        }
    }

    /**
     * The agreements: whatever a passage calls by name or noun as one, with an event of agreeing in the same words; and every other event of
     * agreeing and tie by agreement.
     * Those that most documents tell come first.
     */
    public static List<Agreement> agreements(Collection<Claim> claims, Overlap.Material material) {
        Map<String, Draft> drafts = new TreeMap<>();
        Map<Id, List<Draft>> byDocument = new HashMap<>();
        List<Claim> nameless = new ArrayList<>();
        for (Claim claim : new TreeSet<>(claims)) {
            List<Participant> named = claim.participants().stream()
                    .filter(one -> material.kindOf(one.mention()) == EntityKind.AGREEMENT)
                    .toList();
            if (named.isEmpty() && (claim.type() == EventType.AGREE || claim.type() == TieType.AGREEMENT_IN_FORCE)) {
                nameless.add(claim);
            }
            for (Participant one : claim.kind() == ClaimKind.ATTRIBUTE ? List.<Participant>of() : named) {
                Draft draft = drafts.computeIfAbsent(
                        material.entityKey(one.mention()), key -> new Draft(key, material.nameOf(one.mention())));
                draft.add(claim);
                byDocument
                        .computeIfAbsent(claim.document(), id -> new ArrayList<>())
                        .add(draft);
            }
        }
        for (Claim claim : nameless) {
            Draft same = byDocument.getOrDefault(claim.document(), List.of()).stream()
                    .filter(draft -> draft.holdsWordsOf(claim))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                Overlap.Happening happening = material.happeningOf(claim);
                same = drafts.computeIfAbsent(happening.key(), key -> new Draft(key, happening.title()));
            }
            same.add(claim);
        }
        return drafts.values().stream()
                .map(draft -> draft.agreement(material))
                .sorted(Comparator.comparingLong((Agreement one) -> -one.claims().stream()
                                .map(Claim::document)
                                .distinct()
                                .count())
                        .thenComparingInt(one -> -one.claims().size())
                        .thenComparing(Agreement::key))
                .toList();
    }

    /**
     * The demands of that mode, passage by passage, in the order of documents and of the text.
     *
     * @param mode {@link Mode#RECOMMENDED} for advice and demands of policy, {@link Mode#REQUESTED} for what is asked for
     */
    public static List<Demand> demands(Collection<Claim> claims, Mode mode, Overlap.Material material) {
        Map<String, List<Claim>> byPassage = new LinkedHashMap<>();
        claims.stream()
                .filter(claim -> claim.mode() == mode)
                .sorted(Comparator.comparing(Claim::document)
                        .thenComparing(Claim::span)
                        .thenComparing(Claim::id))
                .forEach(claim -> byPassage
                        .computeIfAbsent(claim.document() + " " + claim.span(), key -> new ArrayList<>())
                        .add(claim));
        List<Demand> demands = new ArrayList<>();
        byPassage
                .values()
                .forEach(list -> demands.add(new Demand(list, names(list, EnumSet.of(Role.ACTOR), material))));
        return demands;
    }

    /** Names of who takes part in those roles, each once; agreements are no parties. */
    private static List<String> names(Collection<Claim> claims, Set<Role> roles, Overlap.Material material) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Claim claim : claims) {
            for (Participant one : claim.participants()) {
                if (roles.contains(one.role()) && material.kindOf(one.mention()) != EntityKind.AGREEMENT) {
                    String name = material.nameOf(one.mention());
                    names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
                }
            }
        }
        return List.copyOf(names.values());
    }

    private record Draft(String key, String name, Set<Claim> claims) {
        private Draft(String key, String name) {
            this(key, name, new TreeSet<>());
        }

        private void add(Claim claim) {
            claims.add(claim);
        }

        /** Whether it is told by words that the claim has too: then both tell of one. */
        private boolean holdsWordsOf(Claim claim) {
            return claims.stream()
                    .anyMatch(one -> one.document().equals(claim.document())
                            && one.span().start() < claim.span().end()
                            && claim.span().start() < one.span().end());
        }

        private Agreement agreement(Overlap.Material material) {
            Set<Edtf> dates = new TreeSet<>(Edtf.order());
            Set<Edtf> expiries = new TreeSet<>(Edtf.order());
            Set<Figure> terms = new LinkedHashSet<>();
            Map<Agreement.Standing, List<Claim>> standing = new EnumMap<>(Agreement.Standing.class);
            for (Claim claim : claims) {
                standing.computeIfAbsent(
                                standing(claim, material.published(claim.document())), one -> new ArrayList<>())
                        .add(claim);
                Edtf when = claim.when().edtf();
                boolean told =
                        claim.when().basis() == TimeBasis.STATED || claim.when().basis() == TimeBasis.RESOLVED;
                if (when != null && told) {
                    (claim.type() == TieType.AGREEMENT_IN_FORCE && when.latest() != null ? expiries : dates).add(when);
                }
                claim.figures().stream()
                        .filter(figure -> TIME_UNITS.contains(figure.unit()))
                        .forEach(terms::add);
            }
            return new Agreement(
                    key,
                    name,
                    names(claims, PARTIES, material),
                    List.copyOf(dates),
                    List.copyOf(terms),
                    List.copyOf(expiries),
                    standing);
        }
    }

    /** Where a passage tells that an agreement stands: how it is put goes before what type it is. */
    static Agreement.Standing standing(Claim claim, @Nullable LocalDate published) {
        return switch (Footing.of(claim)) {
            case DENIED -> Agreement.Standing.DENIED;
            case INTENDED -> Agreement.Standing.INTENDED;
            case STATED, HEARSAY, OPINION ->
                switch (claim.type()) {
                    case EventType type ->
                        switch (type) {
                            case AGREE -> Agreement.Standing.AGREED;
                            case CONSULT -> Agreement.Standing.TALKED_OF;
                            case REQUEST -> Agreement.Standing.INTENDED;
                            case REJECT -> Agreement.Standing.REJECTED;
                            default -> Agreement.Standing.NAMED;
                        };
                    case TieType type ->
                        type == TieType.AGREEMENT_IN_FORCE
                                ? hasEnded(claim, published) ? Agreement.Standing.ENDED : Agreement.Standing.IN_FORCE
                                : Agreement.Standing.NAMED;
                    default -> Agreement.Standing.NAMED;
                };
        };
    }

    /** Whether the end that is told lies before the day of the text. */
    private static boolean hasEnded(Claim claim, @Nullable LocalDate published) {
        Edtf when = claim.when().edtf();
        LocalDate end = when == null ? null : when.latest();
        boolean told = claim.when().basis() == TimeBasis.STATED || claim.when().basis() == TimeBasis.RESOLVED;
        return told && end != null && published != null && end.isBefore(published);
    }
}
