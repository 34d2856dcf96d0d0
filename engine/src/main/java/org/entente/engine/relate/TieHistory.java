package org.entente.engine.relate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Edtf;
import org.entente.model.Id;
import org.entente.model.Origins;
import org.entente.model.TimeBasis;
import org.jspecify.annotations.Nullable;

/**
 * A tie of two over time: when it was written about, which is when documents were published, apart from when it was, which is what passages say.
 *
 * @param firstTold the day of the first dated document that tells of it, or null where none is dated
 * @param lastTold the day of the last
 * @param gap the longest stretch without a telling, or null where there are not two days
 * @param written how many documents of each year tell of it
 * @param undated how many documents without a date do
 * @param footings how many claims tell it so, as hearsay, as intended, as denied
 * @param traced how many roots the claims have that could be followed
 * @param untraced how many claims could not be followed to a root, which counts for nothing by itself
 * @param phases claims whose time the text itself names, by that time
 */
public record TieHistory(
        @Nullable LocalDate firstTold,
        @Nullable LocalDate lastTold,
        @Nullable Gap gap,
        NavigableMap<Integer, Integer> written,
        int undated,
        Map<Footing, Integer> footings,
        int traced,
        int untraced,
        List<Claim> phases) {

    /** From one telling to the next. */
    public record Gap(LocalDate from, LocalDate to) {
        long days() {
            return to.toEpochDay() - from.toEpochDay();
        }
    }

    /**
     * Of the claims on one tie.
     *
     * @param published the day of a document, or null where it has none
     * @param origins of a claim, or null where none are known
     */
    public static TieHistory of(
            Collection<Claim> claims,
            Function<Id, @Nullable LocalDate> published,
            Function<Id, @Nullable Origins> origins) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        NavigableMap<Integer, Integer> written = new TreeMap<>();
        Set<Id> documents = new HashSet<>();
        int undated = 0;
        Map<Footing, Integer> footings = new EnumMap<>(Footing.class);
        Set<Id> roots = new HashSet<>();
        int untraced = 0;
        for (Claim claim : claims) {
            footings.merge(Footing.of(claim), 1, Integer::sum);
            Origins from = origins.apply(claim.id());
            if (from == null || !from.traced()) {
                untraced++;
            } else {
                from.roots().forEach(root -> roots.add(root.id()));
            }
            if (documents.add(claim.document())) {
                LocalDate day = published.apply(claim.document());
                if (day == null) {
                    undated++;
                } else {
                    days.add(day);
                    written.merge(day.getYear(), 1, Integer::sum);
                }
            }
        }
        return new TieHistory(
                days.isEmpty() ? null : days.first(),
                days.isEmpty() ? null : days.last(),
                longest(days),
                written,
                undated,
                footings,
                roots.size(),
                untraced,
                phases(claims));
    }

    private static @Nullable Gap longest(NavigableSet<LocalDate> days) {
        List<Gap> gaps = new ArrayList<>();
        for (LocalDate day : days) {
            LocalDate next = days.higher(day);
            if (next != null) {
                gaps.add(new Gap(day, next));
            }
        }
        return gaps.stream().max(Comparator.comparing(Gap::days)).orElse(null);
    }

    private static List<Claim> phases(Collection<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.kind() == ClaimKind.TIE || claim.kind() == ClaimKind.EVENT)
                .filter(claim ->
                        claim.when().basis() == TimeBasis.STATED || claim.when().basis() == TimeBasis.RESOLVED)
                .sorted(Comparator.comparing((Claim claim) -> claim.when().edtf(), Comparator.nullsLast(Edtf.order()))
                        .thenComparing(Claim::id))
                .toList();
    }
}
