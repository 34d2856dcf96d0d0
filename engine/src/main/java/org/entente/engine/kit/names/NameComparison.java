package org.entente.engine.kit.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.engine.kit.names.NameMatch.Reason;

/**
 * Whether two names are one bearer's: their words are aligned, in any order, by how they sound, and what differs
 * costs by {@code name-weights.tsv}.
 *
 * <p>Pure, the same both ways round, thread-safe. Work grows with the product of the names' words, which {@link
 * ComparableName#CHARS_MAX} bounds.
 */
public final class NameComparison {
    private static final double BUDGET = Weights.of("budget");
    private static final double LETTERS_A_COST = Weights.of("letters-a-cost");
    private static final double AT_BUDGET = 1 - NameMatch.THRESHOLD;

    private NameComparison() {}

    /** The match of two names of one kind. */
    public static NameMatch compare(String one, String other, NameKind kind) {
        return compare(ComparableName.of(one, kind), ComparableName.of(other, kind));
    }

    /** The match of two names made ready. */
    public static NameMatch compare(ComparableName one, ComparableName other) {
        return compare(one, other, 0);
    }

    /**
     * The match of two names made ready.
     *
     * @param told below which score the reasons are not put into words, and left out
     */
    static NameMatch compare(ComparableName one, ComparableName other, double told) {
        NameMatch best = pair(one, other, told);
        if (best.score() < 1 && (one.shown().indexOf('/') >= 0 || other.shown().indexOf('/') >= 0)) {
            for (ComparableName left : ComparableName.alternates(one)) {
                for (ComparableName right : ComparableName.alternates(other)) {
                    NameMatch match = pair(left, right, told);
                    best = match.score() > best.score() ? match : best;
                }
            }
        }
        return best;
    }

    private static NameMatch pair(ComparableName one, ComparableName other, double told) {
        if (one.isTooLong() || other.isTooLong()) {
            return one.shown().equals(other.shown())
                    ? new NameMatch(1, List.of())
                    : nothing("A name of more than " + ComparableName.CHARS_MAX + " characters is compared as a whole");
        }
        if (one.parts().isEmpty() || other.parts().isEmpty()) {
            return nothing("One of the names has no letter");
        }
        boolean inOrder = one.romanised().text().compareTo(other.romanised().text()) <= 0;
        List<Difference> differences = new Alignment(inOrder ? one : other, inOrder ? other : one).differences();
        double cost = 0;
        for (Difference difference : differences) {
            cost += difference.cost();
        }
        double budget = Math.min(BUDGET, Math.min(letters(one), letters(other)) / LETTERS_A_COST);
        double score = Math.max(0, 1 - AT_BUDGET * cost / budget);
        return new NameMatch(score, score < told ? List.of() : reasons(one, other, differences));
    }

    private static List<Reason> reasons(ComparableName one, ComparableName other, List<Difference> differences) {
        List<Reason> reasons = new ArrayList<>();
        differences.forEach(difference -> reasons.add(difference.reason()));
        if (one.isDisguised() || other.isDisguised()) {
            reasons.add(new Reason("disguised", "Letters of another script that look alike stand in the name", 0));
        }
        reasons.sort(Comparator.comparingDouble(Reason::cost).reversed().thenComparing(Reason::words));
        return reasons;
    }

    private static NameMatch nothing(String words) {
        return new NameMatch(0, List.of(new Reason("none", words, 0)));
    }

    private static int letters(ComparableName name) {
        int each = name.romanised().isSyllabic() ? 1 : 0;
        int letters = 0;
        for (NamePart part : name.parts()) {
            letters += part.isTelling() ? part.text().length() + each : 0;
        }
        return Math.max(1, letters);
    }
}
