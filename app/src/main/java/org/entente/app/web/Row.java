package org.entente.app.web;

import java.util.List;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Id;
import org.entente.model.Verdict;

/**
 * A row of the matrix: claims that are about one thing, wherever they stand.
 *
 * @param id that of its gathering, or of its least claim
 * @param gathered whether its claims amount to one thing together, and are not only about the same
 * @param kind of its claims
 * @param title for a person to read
 * @param claims by their documents' dates, then by place in the text; never empty
 * @param verdicts those of its claims, each once, the most serious first
 * @param documents how many documents speak here, rejected claims left out
 * @param roots how many origins its claims have between them
 * @param untraced how many of its claims have an origin that could not be followed to its end
 * @param rank how soon it is shown
 */
record Row(
        Id id,
        boolean gathered,
        ClaimKind kind,
        String title,
        List<Claim> claims,
        List<Verdict> verdicts,
        int documents,
        int roots,
        int untraced,
        Rank rank) {
    Row {
        claims = List.copyOf(claims);
        verdicts = List.copyOf(verdicts);
    }

    /** How soon a row is shown: what much rests on leads. */
    enum Rank {
        /** Accounts contradict or deny each other. */
        CONFLICT,
        /** Accounts tell the same otherwise, or give a figure otherwise that three or more cite. */
        DIFFERS,
        /** Several documents, and one origin or an untraced one under them. */
        THIN,
        /** Several documents. */
        SHARED,
        /** One document. */
        LONE
    }

    boolean conflicts() {
        return rank == Rank.CONFLICT;
    }

    boolean differs() {
        return rank == Rank.CONFLICT || rank == Rank.DIFFERS;
    }

    /** Whether one origin, or one that could not be followed, carries several documents. */
    boolean thin() {
        return documents > 1 && (roots <= 1 || untraced > 0);
    }
}
