package org.entente.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened, in time.
 *
 * @param frame around it
 * @param tabs beside it
 * @param counts how much there is
 * @param query what is asked for
 * @param types that one may choose from
 * @param years that one may choose from
 * @param chart the same drawn, or null where too little has a time
 * @param periods by year
 * @param untimed those whose time no account tells
 * @param pages the others, by time
 */
record EventsPage(
        Frame frame,
        List<Tab> tabs,
        String counts,
        EventQuery query,
        List<Choice> types,
        List<String> years,
        @Nullable Chart chart,
        List<Period> periods,
        List<Happening> untimed,
        List<MatrixPage.PageLink> pages) {
    /** A type of events. */
    record Choice(String code, String words) {}

    /** A year. */
    record Period(String name, List<Happening> happenings) {}

    /**
     * One happening.
     *
     * @param anchor its id within the page
     * @param when in words; empty where nobody tells
     * @param note what accounts tell of the time otherwise, or empty
     * @param title for a person to read; empty where its one passage says it
     * @param href where it stands in the matrix
     * @param type in words
     * @param facts how many speak, on how many origins
     * @param entries a few passages, the first told first
     * @param more how many passages more there are
     */
    record Happening(
            String anchor,
            String when,
            String note,
            String title,
            String href,
            String type,
            List<String> facts,
            List<Entry> entries,
            int more) {}

    /**
     * Happenings drawn over time, a lane for each type. All lengths are in units of the drawing.
     *
     * @param lanes from above
     * @param years the columns: every year that has a happening, each as wide
     * @param earlier how many happenings lie before the first column
     */
    record Chart(int width, int height, List<Lane> lanes, List<Plot.Mark> years, List<Integer> rules, int earlier) {}

    /** One type. */
    record Lane(String name, int y, List<Dot> dots) {}

    /**
     * One happening in its lane.
     *
     * @param from the first day that it may lie on
     * @param to the last one
     */
    record Dot(int from, int to, int y, String mode, String css, String href, String label) {}
}
