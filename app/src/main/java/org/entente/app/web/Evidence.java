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
    static final int ENTRIES_MAX = 12;

    static Evidence of(Snapshot snapshot, Collection<Claim> claims) {
        return of(snapshot, claims, ENTRIES_MAX);
    }

    /** @param most how many passages at most */
    static Evidence of(Snapshot snapshot, Collection<Claim> claims, int most) {
        Entries entries = new Entries(snapshot);
        return new Evidence(
                words(claims),
                claims.stream()
                        .map(claim -> Ranked.of(snapshot, claim))
                        .sorted()
                        .limit(most)
                        .map(ranked -> entries.of(ranked.claim(), 0))
                        .toList(),
                Math.max(0, claims.size() - most));
    }

    /** A claim with what it is ranked by, looked up once. */
    private record Ranked(Claim claim, Family family, Shelved document) implements Comparable<Ranked> {
        private static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::family)
                .thenComparing(Ranked::document, Shelved.BY_DATE)
                .thenComparing(ranked -> ranked.claim().span())
                .thenComparing(ranked -> ranked.claim().id());

        static Ranked of(Snapshot snapshot, Claim claim) {
            return new Ranked(
                    claim, Family.of(claim.mode(), claim.factuality()), snapshot.documentOf(claim.document()));
        }

        @Override
        public int compareTo(Ranked other) {
            return ORDER.compare(this, other);
        }
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
