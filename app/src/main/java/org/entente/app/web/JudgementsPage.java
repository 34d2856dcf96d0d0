package org.entente.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All judgements of a case, the latest first.
 *
 * @param frame around it
 * @param batches on this page
 * @param pages links to the pages of it; empty where one suffices
 */
record JudgementsPage(Frame frame, List<Batch> batches, List<MatrixPage.PageLink> pages) {
    /**
     * What one person decided at once, or a single judgement.
     *
     * @param lines the latest first, never empty; of very many the first
     * @param more how many are left out
     * @param words how many there are; empty for a single one
     * @param undo what names those that still hold together, so that one step takes them back; empty where fewer than two do
     * @param standing how many still hold
     */
    record Batch(List<Line> lines, int more, String words, String undo, int standing) {}

    /**
     * One judgement.
     *
     * @param id of it
     * @param at when, as the machine's owner had it
     * @param who made it
     * @param what was decided
     * @param on what it is about where that is no passage, may be empty
     * @param quote the passage it is about with what stands around it, or null
     * @param where the passage's document, or empty
     * @param href where they stand, or empty
     * @param why in the person's words, may be empty
     * @param undone whether it has been taken back
     * @param undoable whether it still can be
     */
    record Line(
            String id,
            String at,
            String who,
            String what,
            String on,
            @Nullable Quote quote,
            String where,
            String href,
            String why,
            boolean undone,
            boolean undoable) {}
}
