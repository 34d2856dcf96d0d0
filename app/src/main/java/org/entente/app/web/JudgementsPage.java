package org.entente.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All judgements of a case, the latest first. */
record JudgementsPage(Frame frame, List<Line> lines) {
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
