package org.entente.app.web;

import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * Which claims the network is drawn of.
 *
 * @param domain code of a domain, or empty for all
 * @param kind {@code tie} for standing ties alone, or empty for events too
 * @param sure {@code holds} for what is told as so by whomever, or the class of one {@link Family}, or empty for all
 * @param from the first year, or 0 for none
 * @param to the last year, or 0 for none
 * @param documents in how many documents a line must be told at the least; 1 or more
 * @param origins to how many origins a line must be traced at the least; 0 or more
 * @param around name that a node or its neighbour must hold, or empty
 */
record NetworkQuery(
        String domain, String kind, String sure, int from, int to, int documents, int origins, String around) {
    /** Nothing left out. */
    static final NetworkQuery ALL = new NetworkQuery("", "", "", 0, 0, 1, 0, "");

    boolean everything() {
        return equals(ALL);
    }

    /** Whether a claim is to be drawn; one without a time is where no year is asked for. */
    boolean holds(Claim claim) {
        boolean kept = claim.kind() == ClaimKind.TIE || claim.kind() == ClaimKind.EVENT && !kind.equals("tie");
        return kept
                && (domain.isEmpty()
                        || claim.domains().stream().anyMatch(one -> one.code().equals(domain)))
                && put(Family.of(claim.mode(), claim.factuality()))
                && within(claim.when().edtf());
    }

    private boolean put(Family family) {
        return sure.isEmpty()
                || sure.equals(family.css())
                || sure.equals("holds") && (family == Family.STATED || family == Family.HEARSAY);
    }

    private boolean within(@Nullable Edtf when) {
        if (from == 0 && to == 0) {
            return true;
        }
        if (when == null || when.earliest() == null && when.latest() == null) {
            return false;
        }
        boolean before = from > 0 && when.latest() != null && when.latest().getYear() < from;
        boolean after = to > 0 && when.earliest() != null && when.earliest().getYear() > to;
        return !before && !after;
    }
}
