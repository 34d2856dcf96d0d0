package org.entente.app.web;

import java.util.List;

/**
 * Equipment and goods by the stage that accounts tell of.
 *
 * @param frame around it
 * @param counts how much there is
 * @param filter a name that is looked for, or empty
 * @param stages the columns that have anything
 * @param lines one for each name, the most told of first
 * @param pages links to the pages of them; empty where one suffices
 */
record GoodsPage(
        Frame frame,
        String counts,
        String filter,
        List<String> stages,
        List<Line> lines,
        List<MatrixPage.PageLink> pages) {
    /**
     * Things of one name.
     *
     * @param href the page of the first of them
     * @param note how many different ones there are, where there are several
     */
    record Line(String name, String href, String kind, String note, List<Cell> cells) {}

    /** What is told of one stage; empty where nothing was found. */
    record Cell(String stage, List<Told> told, int more) {}

    /**
     * One passage.
     *
     * @param parties who gives or asks and to whom, in words
     */
    record Told(String parties, Entry entry) {}
}
