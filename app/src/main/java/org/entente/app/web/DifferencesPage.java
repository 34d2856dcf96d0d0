package org.entente.app.web;

import java.util.List;

/**
 * Where accounts differ, and what rests on little.
 *
 * @param frame around it
 * @param counts how many comparisons there are, in words
 * @param views the sorts of differences, with how many topics each has
 * @param sections one for each sort in view
 * @param pages links to the pages of the one sort in view; empty where one suffices
 */
record DifferencesPage(
        Frame frame,
        String counts,
        List<MatrixPage.View> views,
        List<Section> sections,
        List<MatrixPage.PageLink> pages) {
    /**
     * Differences of one sort.
     *
     * @param heading what they are
     * @param note what it means
     * @param topics what they are about, what much rests on first
     * @param all how many topics there are
     * @param href all of them
     */
    record Section(String heading, String note, List<Topic> topics, int all, String href) {}

    /**
     * Something on which accounts differ, or that rests on little.
     *
     * @param title what it is
     * @param href its row of the matrix
     * @param facts how many speak, on how many origins
     * @param versus the most telling comparisons
     * @param more how many more there are
     * @param rests on which origins it rests, where that is what is to be seen
     * @param restsMore how many more origins it rests on
     */
    record Topic(
            String title,
            String href,
            List<String> facts,
            List<Versus> versus,
            int more,
            List<Rest> rests,
            int restsMore) {}

    /** An origin and the passages that rest on it. */
    record Rest(String origin, boolean traced, List<Entry> entries, int more) {}
}
