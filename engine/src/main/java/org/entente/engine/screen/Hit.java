package org.entente.engine.screen;

import java.util.List;
import org.entente.engine.kit.names.NameMatch.Reason;
import org.entente.model.ListedName;
import org.entente.model.Listing;

/**
 * A listing that may be who was looked for; never a finding that it is.
 *
 * @param listing the entry of the list
 * @param listed the name of it that is nearest
 * @param asked the name that was looked for
 * @param score from 0 to 1
 * @param nameScore what the names alone came to
 * @param reasons what speaks for and against, dearest first; costs as in {@code name-weights.tsv} for names, in the
 *     score itself for all else
 */
public record Hit(
        Listing listing, ListedName listed, String asked, double score, double nameScore, List<Reason> reasons) {
    public Hit {
        reasons = List.copyOf(reasons);
    }
}
