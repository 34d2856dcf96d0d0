package org.entente.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure over time.
 *
 * @param frame around it
 * @param title what it counts or measures
 * @param facts how many speak, on how many origins
 * @param plot drawn over time, or null where there is nothing to draw
 * @param data the same as a table, by day
 * @param versus comparisons, the most serious first
 * @param more how many more there are
 * @param apart how many further pairs speak of another scope
 * @param rowHref its row of the matrix
 * @param csvHref the table as a file
 */
record FigurePage(
        Frame frame,
        String title,
        List<String> facts,
        @Nullable Plot plot,
        List<Datum> data,
        List<Versus> versus,
        int more,
        int apart,
        String rowHref,
        String csvHref) {
    /**
     * One amount.
     *
     * @param day that it stood at, in words
     * @param basis what the day rests on
     * @param amount in words
     * @param interval what the words allow
     * @param notes window, running total and scope
     * @param entry the claim
     * @param origin what it rests on
     */
    record Datum(
            String day, String basis, String amount, String interval, List<String> notes, Entry entry, String origin) {}
}
