package org.entente.app.web;

import java.util.List;

/**
 * A figure given several times, drawn over time. All lengths are in units of the drawing.
 *
 * @param label what it shows, for those who do not see it
 * @param width of the drawing
 * @param height of the drawing
 * @param baseline where the axis of time lies
 * @param points one for each figure
 * @param lines from an amount to its update, or to one that contradicts it
 * @param days the names under the axis of time
 * @param values the lines across
 * @param unit of the values
 */
record Plot(
        String label,
        int width,
        int height,
        int baseline,
        List<Point> points,
        List<Line> lines,
        List<Mark> days,
        List<Mark> values,
        String unit) {
    /**
     * One figure.
     *
     * @param x its time
     * @param y its value
     * @param low the low end of what its words allow
     * @param high the high end
     * @param openUp whether they allow any more
     * @param openDown whether they allow any less
     * @param total whether it is a running total
     * @param mode the sign of how it is put
     * @param css how it looks
     * @param value in words; empty where they stand close by or have no room
     * @param labelX where the words begin, or end
     * @param labelY their line
     * @param labelEnd whether they end there
     * @param href its passage
     * @param title who says so, and when
     */
    record Point(
            int x,
            int y,
            int low,
            int high,
            boolean openUp,
            boolean openDown,
            boolean total,
            String mode,
            String css,
            String value,
            int labelX,
            int labelY,
            boolean labelEnd,
            String href,
            String title) {}

    /** From one point to another. */
    record Line(int x1, int y1, int x2, int y2, String css) {}

    /** A name at a place of an axis. */
    record Mark(int at, String name, String anchor) {}
}
