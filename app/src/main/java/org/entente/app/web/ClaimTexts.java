package org.entente.app.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.model.Claim;
import org.entente.model.Entity;
import org.entente.model.Id;

/** The words of all claims of a snapshot, to be looked through at once. Made when first wanted; immutable. */
final class ClaimTexts {
    private final Snapshot snapshot;
    private final Haystack<Claim> claims;

    private ClaimTexts(Snapshot snapshot) {
        this.snapshot = snapshot;
        claims = new Haystack<>(
                snapshot.rows().stream().flatMap(row -> row.claims().stream()).toList(),
                claim -> snapshot.textOf(claim, claim.span()));
    }

    static ClaimTexts of(Snapshot snapshot) {
        return snapshot.kept(ClaimTexts.class, ClaimTexts.class, () -> new ClaimTexts(snapshot));
    }

    /** The claims whose words hold {@code wanted}, in small letters, in the order of the matrix's rows. */
    List<Claim> holding(String wanted) {
        return claims.holding(wanted);
    }

    private record Ids(Set<Id> ids) {}

    private record Wanted(String words, boolean names) {}

    /**
     * The ids of the claims whose words hold {@code words}.
     *
     * @param words in whatever letters
     * @param names whether a name that a claim is about may hold them too
     */
    Set<Id> ids(String words, boolean names) {
        return snapshot.recent(new Wanted(words, names), Ids.class, () -> new Ids(found(words, names)))
                .ids();
    }

    private Set<Id> found(String words, boolean names) {
        String wanted = words.toLowerCase(Locale.ROOT);
        Set<Id> ids = new HashSet<>();
        holding(wanted).forEach(claim -> ids.add(claim.id()));
        if (names) {
            for (Entity entity : snapshot.entities()) {
                if (entity.name().toLowerCase(Locale.ROOT).contains(wanted)) {
                    snapshot.claimsOn(entity.id()).forEach(claim -> ids.add(claim.id()));
                }
            }
        }
        return ids;
    }
}
