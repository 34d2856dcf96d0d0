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
 * @param chains flows of one sort that follow each other
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
        List<Chain> chains,
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

    /** Flows one after the other: their ends, and what goes along each step. */
    record Chain(String sort, List<Link> links, WaysPage.Stop end) {}

    record Link(WaysPage.Stop from, String what, String href) {}

    /**
     * Givers to the left, takers to the right, who passes on between.
     *
     * @param columns their names, with where they stand
     */
    record Drawing(int width, int height, List<Plot.Mark> columns, List<Band> bands, List<Node> nodes, int more) {}

    /** A flow, drawn as one curve from its giver over who passes it on to its taker. */
    record Band(String path, int width, String css, String href, String said) {}

    record Node(int x, int y, int height, String label, int labelX, String anchor, String href) {}
}
