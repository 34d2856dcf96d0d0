package org.entente.app.web;

import java.util.List;

/** All judgements of a case, the latest first. */
record JudgementsPage(Frame frame, List<Line> lines) {
    /**
     * One judgement.
     *
     * @param id of it
     * @param at when, as the machine's owner had it
     * @param who made it
     * @param what was decided
     * @param on the words it is about, may be empty
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
            String href,
            String why,
            boolean undone,
            boolean undoable) {}
}
