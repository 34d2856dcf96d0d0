package org.entente.app.web;

import java.util.List;

/** The list of documents, of which two can be chosen to be compared. */
record DocumentsPage(
        Frame frame,
        String counts,
        String filter,
        List<Line> lines,
        List<ComparePage.Choice> choices,
        List<MatrixPage.PageLink> pages) {
    /**
     * One document.
     *
     * @param id of it
     * @param href its reader
     * @param publisher or its file's name
     * @param title in its own words
     * @param date when it was published
     * @param words how long it is
     * @param claims how many were found in it
     * @param unreviewed how many of those nobody has reviewed
     * @param conflicts how many of its claims another contradicts or denies
     * @param note copies, language
     */
    record Line(
            String id,
            String href,
            String publisher,
            String title,
            String date,
            String words,
            int claims,
            int unreviewed,
            int conflicts,
            String note) {}
}
