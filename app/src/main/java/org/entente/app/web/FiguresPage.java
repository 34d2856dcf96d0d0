package org.entente.app.web;

import java.util.List;

/**
 * The board of figures.
 *
 * @param frame around it
 * @param counts what there is, in words
 * @param filter what was typed
 * @param understood what it was taken to mean, or empty
 * @param series figures that several claims give, what much rests on first
 * @param seriesAll how many of them there are on all pages
 * @param single figures that one claim gives, by measure
 * @param pages links to the pages of both; empty where one suffices
 */
record FiguresPage(
        Frame frame,
        String counts,
        String filter,
        String understood,
        List<Line> series,
        int seriesAll,
        List<Group> single,
        List<MatrixPage.PageLink> pages) {
    /**
     * One figure that several claims give.
     *
     * @param title what it counts or measures
     * @param href its series
     * @param measure in words
     * @param latest the latest amount
     * @param when the day that it stood at
     * @param span the least and the greatest amount, or empty where all are one
     * @param facts how many speak, on how many origins
     * @param spark the amounts over time
     * @param css how its most serious comparison looks
     * @param worst its most serious comparison in words, empty where all agree
     */
    record Line(
            String title,
            String href,
            String measure,
            String latest,
            String when,
            String span,
            List<String> facts,
            List<Dot> spark,
            String css,
            String worst) {}

    /** A dot of a small drawing, in units of 120 by 30. */
    record Dot(int x, int y, int low, int high, String css) {}

    /**
     * Figures of one measure.
     *
     * @param all how many of them there are on all pages
     */
    record Group(String measure, List<Entry> entries, int all) {}
}
