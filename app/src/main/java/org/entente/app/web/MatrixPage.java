package org.entente.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The matrix, or a part of it.
 *
 * @param frame around it
 * @param heading what it shows
 * @param columns by date
 * @param rows of this page
 * @param rowsAll how many rows the case has
 * @param rowsHere how many rows the filter lets through
 * @param filter words that rows must hold, or empty
 * @param views the ways to look at it
 * @param pages the numbers of pages, empty where one suffices
 * @param only the one row that is shown, or empty
 * @param silent names of the documents in which nothing was found for that one row
 * @param left how many documents more have neither column nor name here, since nothing was found in them
 * @param speakLeft how many documents have no column though they speak in a row in sight
 * @param params of this page, for downloads
 * @param counts what the case holds, in words
 */
record MatrixPage(
        Frame frame,
        String heading,
        List<Column> columns,
        List<Line> rows,
        int rowsAll,
        int rowsHere,
        String filter,
        List<View> views,
        List<PageLink> pages,
        String only,
        List<String> silent,
        int left,
        int speakLeft,
        String params,
        String counts) {
    /**
     * A document.
     *
     * @param number from 0
     * @param thin whether nothing was found in it for any row of this page
     */
    record Column(int number, String name, String title, String date, String note, String href, boolean thin) {}

    /** A way to look at it: all rows, or those of one sort. */
    record View(String name, String words, int rows, String href, boolean current) {}

    record PageLink(int number, String href, boolean current) {}

    /**
     * A row.
     *
     * @param id of the row
     * @param title what it is about
     * @param facts how many speak, on how many origins
     * @param comparisons the most serious first, a few
     * @param comparisonsMore how many more there are
     * @param ticks one for each document
     * @param cells one for each column
     * @param href the row alone
     * @param citationHref the row as quotation with citation
     * @param plot its figures over time, or null
     * @param compared where the row stands alone, all comparisons but those said already; else empty
     */
    record Line(
            String id,
            String title,
            List<String> facts,
            List<Between> comparisons,
            int comparisonsMore,
            List<Tick> ticks,
            List<Cell> cells,
            String href,
            String citationHref,
            @Nullable Plot plot,
            List<Between> compared) {
        /** How many of {@code compared} speak of two things. */
        int apart() {
            return Math.toIntExact(compared.stream()
                    .filter(between -> between.bearing() == Bearing.APART)
                    .count());
        }
    }

    /** A comparison of two passages of a row, with both named. */
    record Between(
            Bearing bearing,
            String words,
            String a,
            String aHref,
            String aWords,
            String b,
            String bHref,
            String bWords,
            String reason) {}

    /** Whether and how one document speaks in a row. */
    record Tick(int column, String css, String label) {}

    record Cell(Column column, List<Entry> entries) {
        boolean blank() {
            return entries.isEmpty();
        }
    }
}
