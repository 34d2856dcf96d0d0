package org.entente.app.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.model.Claim;

/**
 * The passages that something rests on, to be opened.
 *
 * @param words how many there are, and how they put it: "3 claims in 2 documents: 2 stated, 1 denied"
 * @param entries what is stated first, denied last
 * @param more how many are not among them
 */
record Evidence(String words, List<Entry> entries, int more) {
    private static final int ENTRIES_MAX = 12;

    static Evidence of(Snapshot snapshot, Collection<Claim> claims) {
        return of(snapshot, claims, ENTRIES_MAX);
    }

    /** @param most how many passages at most */
    static Evidence of(Snapshot snapshot, Collection<Claim> claims, int most) {
        Entries entries = new Entries(snapshot);
        List<Claim> sorted = claims.stream()
                .sorted(Comparator.comparing((Claim claim) -> Family.of(claim.mode(), claim.factuality()))
                        .thenComparing(claim -> snapshot.documentOf(claim.document()), Shelved.BY_DATE)
                        .thenComparing(Claim::span)
                        .thenComparing(Claim::id))
                .toList();
        return new Evidence(
                words(claims),
                sorted.stream().limit(most).map(claim -> entries.of(claim, 0)).toList(),
                Math.max(0, sorted.size() - most));
    }

    /** How many claims, in how many documents, and how they put it. */
    static String words(Collection<Claim> claims) {
        long documents = claims.stream().map(Claim::document).distinct().count();
        Map<Family, Long> byFamily = claims.stream()
                .map(claim -> Family.of(claim.mode(), claim.factuality()))
                .sorted()
                .collect(Collectors.groupingBy(family -> family, LinkedHashMap::new, Collectors.counting()));
        String how = byFamily.size() == 1
                ? byFamily.keySet().iterator().next().words()
                : byFamily.entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey().words())
                        .collect(Collectors.joining(", "));
        return Words.count(claims.size(), "claim", "claims") + " in " + Words.count(documents, "document", "documents")
                + ": " + how;
    }
}
