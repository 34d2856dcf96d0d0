package org.entente.app.work;

import java.util.List;
import org.entente.model.UserError;

/**
 * What an add came to.
 *
 * @param added the inputs that are in the case, in the order given
 * @param refused those that are not, each with its reason
 * @param documents how many documents the case has now
 * @param entities how many entities
 * @param claims how many claims
 * @param verdicts how many comparisons, without those that people have dismissed
 */
public record AddReport(
        List<Added> added, List<UserError> refused, long documents, long entities, long claims, long verdicts) {
    public AddReport {
        added = List.copyOf(added);
        refused = List.copyOf(refused);
    }
}
