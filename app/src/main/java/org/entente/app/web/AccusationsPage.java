package org.entente.app.web;

import java.util.List;

/**
 * Who is accused of what, and what they say to it.
 *
 * @param frame around it
 * @param tabs the pages beside it
 * @param counts how many there are, and how many of them are answered
 * @param filter a name or words that are looked for, or empty
 * @param unanswered whether only those without an answer are shown
 * @param lines those of the latest documents first
 * @param pages links to the pages of them; empty where one suffices
 * @param sheetHref all of it as CSV
 */
record AccusationsPage(
        Frame frame,
        List<Tab> tabs,
        String counts,
        String filter,
        boolean unanswered,
        List<Line> lines,
        List<MatrixPage.PageLink> pages,
        String sheetHref) {
    /** One accusation; who accuses is empty where nobody is told to. */
    record Line(String anchor, String accused, String accusers, Evidence evidence, List<Answered> answers) {}

    /** What is said to it. */
    record Answered(String words, Entry entry) {}
}
