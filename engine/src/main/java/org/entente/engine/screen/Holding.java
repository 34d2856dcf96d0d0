package org.entente.engine.screen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.engine.kit.Table;
import org.entente.model.Amount;
import org.entente.model.Bound;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Factuality;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Mode;
import org.entente.model.Participant;
import org.entente.model.Role;
import org.entente.model.TieType;
import org.jspecify.annotations.Nullable;

/**
 * What one claim tells of who owns or controls what.
 *
 * @param claim the id of that which tells it
 * @param owner the entity that owns or controls
 * @param owned the other entity
 * @param control whether control is told; else ownership
 * @param percent the stake, in percent; null where none is told
 */
public record Holding(
        Id claim,
        Id owner,
        Id owned,
        boolean control,
        @Nullable Amount percent) {
    private static final Set<Factuality> TOLD = EnumSet.of(Factuality.CT_PLUS, Factuality.PR_PLUS, Factuality.PS_PLUS);
    private static final Set<Mode> TELLING = EnumSet.of(Mode.ASSERTED, Mode.ALLEGED, Mode.SUSPECTED);
    private static final Set<String> STAKES = Set.of("stake", "share");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Map<String, Amount> WORDS = words();

    /**
     * What claims tell of ownership and control. What is denied, planned, asked for or foretold is left out.
     *
     * @param claims those that no person rejected
     * @param entityOf the entity that a mention names
     * @param words the words of a claim
     */
    public static List<Holding> of(
            Collection<Claim> claims, Function<Id, Optional<Id>> entityOf, Function<Claim, String> words) {
        Map<Id, List<Claim>> stakes = new HashMap<>();
        for (Claim claim : claims) {
            if (claim.kind() == ClaimKind.FIGURE && stake(claim.figures()).isPresent()) {
                stakes.computeIfAbsent(claim.document(), unused -> new ArrayList<>())
                        .add(claim);
            }
        }
        List<Holding> holdings = new ArrayList<>();
        for (Claim claim : claims.stream().sorted().toList()) {
            boolean control = claim.type() == TieType.CONTROL;
            if ((control || claim.type() == TieType.OWNERSHIP)
                    && TOLD.contains(claim.factuality())
                    && TELLING.contains(claim.mode())) {
                List<Id> owners = parties(claim, Role.ACTOR, entityOf);
                List<Id> owned = parties(claim, Role.OBJECT, entityOf);
                Amount percent = control || owners.size() * owned.size() != 1
                        ? null
                        : percent(claim, words.apply(claim), stakes.getOrDefault(claim.document(), List.of()));
                for (Id owner : owners) {
                    for (Id of : owned) {
                        if (!owner.equals(of)) {
                            holdings.add(new Holding(claim.id(), owner, of, control, percent));
                        }
                    }
                }
            }
        }
        return Collections.unmodifiableList(holdings);
    }

    private static List<Id> parties(Claim claim, Role role, Function<Id, Optional<Id>> entityOf) {
        return claim.participants().stream()
                .filter(participant -> participant.role() == role)
                .map(Participant::mention)
                .flatMap(mention -> entityOf.apply(mention).stream())
                .distinct()
                .toList();
    }

    /** The stake in the claim's own figures, else in a figure told by the same words, else in words; null for none. */
    private static @Nullable Amount percent(Claim claim, String words, List<Claim> stakes) {
        Optional<Amount> own = stake(claim.figures());
        if (own.isPresent()) {
            return own.get();
        }
        List<Claim> near = stakes.stream()
                .filter(each -> each.span().overlaps(claim.span()))
                .toList();
        if (near.size() == 1) {
            return stake(near.getFirst().figures()).orElse(null);
        }
        for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            Amount told = WORDS.get(word);
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    /** The one share among figures that may be a stake; empty where there is none or several. */
    private static Optional<Amount> stake(List<Figure> figures) {
        List<Amount> stakes = figures.stream()
                .filter(figure -> figure.unit().equals("%")
                        && STAKES.contains(figure.measure().code()))
                .map(Holding::asTold)
                .filter(amount -> isShare(amount.low()) && isShare(amount.high()))
                .toList();
        return stakes.size() == 1 ? Optional.of(stakes.getFirst()) : Optional.empty();
    }

    /** Shares are counted, not measured: a stake put without a hedge is that share, not one rounded to it. */
    private static Amount asTold(Figure figure) {
        BigDecimal value = figure.amount().value();
        return figure.bound() == Bound.EXACT && value != null ? Amount.exactly(value) : figure.amount();
    }

    private static boolean isShare(@Nullable BigDecimal end) {
        return end == null || end.signum() >= 0 && end.compareTo(ALL) <= 0;
    }

    private static Map<String, Amount> words() {
        Map<String, Amount> words = new HashMap<>();
        for (Map<String, String> row : Table.of(Holding.class, "stakes.tsv").rows()) {
            String low = Table.cell(row, "low");
            boolean open = low.endsWith("+");
            words.put(
                    Table.cell(row, "word"),
                    new Amount(
                            null,
                            new BigDecimal(open ? low.substring(0, low.length() - 1) : low),
                            open,
                            new BigDecimal(Table.cell(row, "high")),
                            false));
        }
        return Map.copyOf(words);
    }
}
