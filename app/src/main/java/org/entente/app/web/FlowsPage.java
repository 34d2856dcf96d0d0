package org.entente.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who supplies what to whom, drawn and as a table.
 *
 * @param frame around it
 * @param tabs the pages beside it
 * @param counts how much there is
 * @param query what is asked for
 * @param sorts of cargo that one may choose from
 * @param drawing of the flows that most documents tell, or null where there is none
 * @param lines the flows, what most documents tell first
 * @param more how many are not shown
 * @param hops flows of one sort that follow each other, or null where none do
 * @param without what is told of neither a giver nor a taker
 * @param sheetHref the same as CSV
 */
record FlowsPage(
        Frame frame,
        List<Tab> tabs,
        String counts,
        FlowQuery query,
        List<EventsPage.Choice> sorts,
        @Nullable Drawing drawing,
        List<Line> lines,
        int more,
        @Nullable Hops hops,
        Evidence without,
        String sheetHref) {
    /** One flow. An end that is not told has no address. */
    record Line(
            String anchor,
            WaysPage.Stop from,
            String sort,
            String what,
            List<WaysPage.Stop> through,
            WaysPage.Stop to,
            String css,
            Evidence evidence) {}

    /**
     * Flows of one sort that follow each other, drawn and as a table.
     *
     * @param drawing of all of them together
     * @param chains each by itself
     * @param more how many are not shown
     * @param all whether every flow was followed
     */
    record Hops(Drawing drawing, List<Chain> chains, int more, boolean all) {}

    /** Flows one after the other. */
    record Chain(String sort, List<Hop> hops) {}

    /**
     * One flow of a chain.
     *
     * @param anchor of its line in the table
     * @param css how it is put at the best
     * @param href the page of its two ends
     */
    record Hop(
            String anchor,
            WaysPage.Stop from,
            String what,
            List<WaysPage.Stop> through,
            WaysPage.Stop to,
            String css,
            Evidence evidence,
            String href) {}

    /**
     * Givers to the left, takers to the right, who passes on between.
     *
     * @param columns their names, with where they stand
     */
    record Drawing(int width, int height, List<Plot.Mark> columns, List<Band> bands, List<Node> nodes, int more) {}

    /** A flow, drawn as one curve from its giver over who passes it on to its taker. */
    record Band(String path, int width, String css, String href, String said) {}

    record Node(int x, int y, int height, String label, int labelX, int labelY, String anchor, String href) {}
}
