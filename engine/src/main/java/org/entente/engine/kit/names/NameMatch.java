package org.entente.engine.kit.names;

import java.util.List;

/**
 * How like two names are.
 *
 * @param score from 0 to 1; 1 where nothing but case, marks and punctuation differs
 * @param reasons what differs and what it cost, dearest first, in plain words; empty where nothing does
 */
public record NameMatch(double score, List<Reason> reasons) {
    /** From this score on, two names are taken to be one. */
    public static final double THRESHOLD = 0.7;

    public NameMatch {
        reasons = List.copyOf(reasons);
    }

    /** One difference: what it is, in words, and its cost; costs that reach the budget bring the score to 0.7. */
    public record Reason(String weight, String words, double cost) {}

    /** Whether it reaches the threshold. */
    public boolean isMatch() {
        return score >= THRESHOLD;
    }
}
