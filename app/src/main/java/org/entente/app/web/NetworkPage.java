package org.entente.app.web;

import java.util.List;

/**
 * Who is told of with whom, drawn and as a table.
 *
 * @param frame around it
 * @param counts how much there is
 * @param query what is asked for
 * @param domains that one may choose from
 * @param width of the drawing
 * @param height of the drawing
 * @param nodes drawn
 * @param lines the same as the table has, the most told of first
 * @param linesMore how many lines are not drawn
 * @param graphHref the whole of it as GraphML, for other programs
 * @param sheetHref all pairs as CSV
 * @param dataHref all of it for the script that draws it
 * @param passagesHref what one of them rests on, once it is named
 * @param tabs the pages beside it
 * @param views that people have kept, by name
 * @param address of this page, without what scripts add to it
 */
record NetworkPage(
        Frame frame,
        String counts,
        NetworkQuery query,
        List<EventsPage.Choice> domains,
        int width,
        int height,
        List<Node> nodes,
        List<Line> lines,
        int linesMore,
        String graphHref,
        String sheetHref,
        String dataHref,
        String passagesHref,
        List<Tab> tabs,
        List<View> views,
        String address) {
    /**
     * A view that somebody has kept.
     *
     * @param href where it is looked at
     * @param told by whom and when
     * @param judgement that keeps it
     */
    record View(String name, String href, String told, String judgement) {}

    /**
     * An entity.
     *
     * @param id for scripts
     * @param radius by how many lines it has
     * @param label its name, empty where it has no room in the drawing
     * @param labelY its baseline
     * @param said what it is and how many lines it has
     */
    record Node(String id, int x, int y, int radius, String label, int labelY, String css, String href, String said) {}

    /**
     * What is told of two.
     *
     * @param a the first one's node
     * @param b the second one's node
     * @param css how it looks: stated where one claim states it
     * @param how the families of its claims, in words
     * @param origins how many it was traced to, and what is untraced
     * @param href the page of the two
     */
    record Line(
            Node a,
            Node b,
            String aName,
            String bName,
            int width,
            String css,
            String how,
            String domains,
            String told,
            String origins,
            String years,
            String href) {}
}
