package org.entente.app.web;

import java.util.List;

/**
 * What somebody recommends or asks for.
 *
 * @param frame around it
 * @param tabs the pages beside it
 * @param counts how much there is
 * @param filter words or a name that is looked for, or empty
 * @param asked whether what is asked for is shown, and not what is recommended
 * @param lines in the order of documents
 * @param pages links to the pages of them; empty where one suffices
 * @param sheetHref all of it as CSV
 */
record DemandsPage(
        Frame frame,
        List<Tab> tabs,
        String counts,
        String filter,
        boolean asked,
        List<Line> lines,
        List<MatrixPage.PageLink> pages,
        String sheetHref) {
    /** One demand: who makes it, of whom, in what words. */
    record Line(String author, String ofWhom, String what, Entry entry) {}
}
