package org.entente.app.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.model.Claim;
import org.entente.model.Entity;
import org.entente.model.Id;

/**
 * The words of all claims of a snapshot, to be looked through at once: one text in small letters, the claims apart by a sign that
 * no document holds. Made when first wanted; immutable.
 */
final class ClaimTexts {
    private static final char APART = '\0';

    private final Snapshot snapshot;
    private final List<Claim> claims = new ArrayList<>();
    private final String texts;
    private final int[] starts;

    private ClaimTexts(Snapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.rows().forEach(row -> claims.addAll(row.claims()));
        starts = new int[claims.size()];
        StringBuilder all = new StringBuilder();
        for (int at = 0; at < starts.length; at++) {
            Claim claim = claims.get(at);
            starts[at] = all.length();
            all.append(snapshot.textOf(claim, claim.span()).toLowerCase(Locale.ROOT))
                    .append(APART);
        }
        texts = all.toString();
    }

    static ClaimTexts of(Snapshot snapshot) {
        return snapshot.kept(ClaimTexts.class, ClaimTexts.class, () -> new ClaimTexts(snapshot));
    }

    /** The claims whose words hold {@code wanted}, in small letters, in the order of the matrix's rows. */
    List<Claim> holding(String wanted) {
        List<Claim> found = new ArrayList<>();
        if (wanted.indexOf(APART) >= 0) {
            return found;
        }
        int claim = 0;
        int at = texts.indexOf(wanted);
        while (at >= 0) {
            while (claim + 1 < starts.length && starts[claim + 1] <= at) {
                claim++;
            }
            found.add(claims.get(claim));
            at = claim + 1 < starts.length ? texts.indexOf(wanted, starts[claim + 1]) : -1;
        }
        return found;
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
