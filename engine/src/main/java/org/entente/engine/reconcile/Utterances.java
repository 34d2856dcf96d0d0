package org.entente.engine.reconcile;

import java.util.Optional;
import org.entente.model.Relation;

/** Which claims rest on one utterance: the same words of one speaker, told twice. Stateless. */
final class Utterances {
    private static final int REPORT_DAYS = 7;
    /** Two translations of one remark share most of their words of meaning; two remarks seldom do. */
    private static final double SAME_WORDS = 0.6;

    private Utterances() {}

    /** Why two claims rest on one utterance; empty where they do not. */
    static Optional<String> reason(ClaimFrame a, ClaimFrame b, Optional<Comparison> comparison) {
        EntityRef one = a.namedSpeaker();
        EntityRef other = b.namedSpeaker();
        if (one == null || other == null || !one.id().equals(other.id()) || a.claim.kind() != b.claim.kind()) {
            return Optional.empty();
        }
        if (!Days.within(a.published(), b.published(), REPORT_DAYS)) {
            return Optional.empty();
        }
        boolean told = comparison.isPresent() && tellsTheSame(comparison.get().relation());
        if (told || Words.overlap(a.stems, b.stems) >= SAME_WORDS) {
            return Optional.of("Both give what " + one.name() + " said: " + a.quoted() + ", " + b.quoted() + ".");
        }
        return Optional.empty();
    }

    private static boolean tellsTheSame(Relation relation) {
        return switch (relation) {
            case SAME, SAME_CONVERTED, ROUNDED -> true;
            case DENIES,
                    CONTRADICTS,
                    UPDATE,
                    PART_OF,
                    DIFFERENT_SCOPE,
                    COMPATIBLE,
                    ENTAILS,
                    CERTAINTY_DIFFERS,
                    DATE_DIFFERS,
                    ROLE_DIFFERS,
                    SUPERSEDES -> false;
        };
    }
}
