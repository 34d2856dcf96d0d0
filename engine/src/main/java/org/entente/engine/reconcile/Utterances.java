package org.entente.engine.reconcile;

import java.util.List;
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
        if (one == null || other == null || !isOneSpeaker(one, other) || a.claim.kind() != b.claim.kind()) {
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

    /**
     * One entity, or two of one full name. Persons are not merged on a name alone, but the same words within a week under
     * one full name are one utterance: to count them as two would make one remark look like two origins.
     */
    private static boolean isOneSpeaker(EntityRef one, EntityRef other) {
        List<String> name = Words.of(one.name());
        return one.id().equals(other.id())
                || one.kind() == other.kind() && name.size() > 1 && name.equals(Words.of(other.name()));
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
