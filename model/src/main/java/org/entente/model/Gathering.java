package org.entente.model;

import java.util.List;

/**
 * What claims amount to together: an event (one happening told by several event claims), a series (one
 * figure over time) or a tie (one pair in one domain over time).
 *
 * @param id that of its least claim
 * @param kind {@link ClaimKind#EVENT} for an event, {@link ClaimKind#FIGURE} for a series, {@link
 *     ClaimKind#TIE} for a tie
 * @param title for a person to read
 * @param claims ascending, never empty
 */
public record Gathering(Id id, ClaimKind kind, String title, List<Id> claims) {
    public Gathering {
        claims = List.copyOf(claims);
        if (claims.isEmpty() || !id.equals(claims.getFirst())) {
            throw new IllegalArgumentException("it has the id of its least claim");
        }
    }
}
