package org.entente.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ways between two, drawn and step by step.
 *
 * @param frame around it
 * @param tabs the pages beside it
 * @param query what is asked for
 * @param names that one may choose from
 * @param troubles why there is no answer, in words; empty where there is one
 * @param asked who was found by the names
 * @param drawing of all ways together, or null where there is none
 * @param ways the shortest first
 * @param sheetHref the same as CSV
 */
record WaysPage(
        Frame frame,
        List<Tab> tabs,
        WaysQuery query,
        List<String> names,
        List<String> troubles,
        String asked,
        @Nullable Drawing drawing,
        List<Way> ways,
        String sheetHref) {
    /** One way. */
    record Way(int number, String id, List<Stop> stops, String told, String href, boolean on, List<Step> steps) {}

    record Stop(String name, String href) {}

    /** Two beside each other, and what carries it. */
    record Step(Stop one, Stop other, String what, String css, String pairHref, Evidence evidence) {}

    /** Names in columns by steps from the first, lines between them; what the chosen way passes is marked. */
    record Drawing(int width, int height, List<Line> lines, List<Node> nodes) {}

    record Line(int x1, int y1, int x2, int y2, String css, boolean on, String href, String said) {}

    record Node(int x, int y, String label, String anchor, boolean on, String href, String said) {}
}
