package org.entente.app.web;

import java.util.List;

/**
 * The agreements that passages tell of.
 *
 * @param frame around it
 * @param tabs the pages beside it
 * @param counts how much there is
 * @param filter a name that is looked for, or empty
 * @param lines the most told of first
 * @param pages links to the pages of them; empty where one suffices
 * @param sheetHref all of it as CSV
 */
record AgreementsPage(
        Frame frame,
        List<Tab> tabs,
        String counts,
        String filter,
        List<Line> lines,
        List<MatrixPage.PageLink> pages,
        String sheetHref) {
    /** One agreement; what is not told is empty. */
    record Line(
            String anchor,
            String name,
            String kind,
            String parties,
            String dates,
            String term,
            String expiry,
            List<Stage> standing) {}

    /** Where it stands as some passages tell it, and by whom. */
    record Stage(String words, String css, String sources, Evidence evidence) {}
}
