package org.entente.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two or three have in common.
 *
 * @param frame around it
 * @param tabs the pages beside it
 * @param query what is asked for
 * @param names that one may choose from
 * @param troubles why there is no answer, in words
 * @param counts a line for each facet, a number for each combination of sides
 * @param heads what each combination is called
 * @param venn of the facet that is listed, or null where there is no answer
 * @param regions the items of that facet, by who has them
 * @param sheetHref all of it as CSV
 */
record OverlapPage(
        Frame frame,
        List<Tab> tabs,
        OverlapQuery query,
        List<String> names,
        List<String> troubles,
        List<Line> counts,
        List<String> heads,
        @Nullable Venn venn,
        List<Region> regions,
        String sheetHref) {
    record Line(String facet, String href, boolean current, List<Count> counts) {}

    record Count(int items, String href, String said) {}

    /** Circles with their names, and a number in each part of them. */
    record Venn(int width, int height, List<Circle> circles, List<Part> parts) {}

    record Circle(int x, int y, int r, String css, String name, int nameX, int nameY, String anchor) {}

    record Part(int x, int y, int items, String href, String said) {}

    /** Items that the same sides have. */
    record Region(String anchor, String title, List<Item> items, int more) {}

    record Item(String name, String href, List<Side> sides) {}

    /** What is told of one side with it. */
    record Side(String name, Evidence evidence) {}
}
