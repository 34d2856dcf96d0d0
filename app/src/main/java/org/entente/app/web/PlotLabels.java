package org.entente.app.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds room for the words beside the points of a plot: each goes to the first place round its point where it
 * covers neither a point nor other words, and is left out where there is none; the same words are not
 * said twice close by. Lengths are in units of the drawing. Not safe for use by several threads.
 */
final class PlotLabels {
    private static final int UNIT_WIDTH = 7;
    private static final int HEIGHT = 13;
    private static final int AWAY = 12;
    private static final int POINT = 7;
    private static final int CLOSE_BY = 70;

    private record Box(int left, int top, int right, int bottom) {
        private boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** Where words begin, or end, and their line. */
    record Label(int x, int y, boolean end) {}

    private record Said(String words, int x, int y) {}

    private final List<Box> taken = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final Box all;

    /** @param points x and y of each, all of which are kept clear */
    PlotLabels(List<int[]> points, int left, int right, int top, int bottom) {
        all = new Box(left, top, right, bottom);
        points.forEach(
                point -> taken.add(new Box(point[0] - POINT, point[1] - POINT, point[0] + POINT, point[1] + POINT)));
    }

    /** Where the words of a point go, or null where they have no room or stand close by already. */
    @Nullable
    Label place(int x, int y, String words) {
        for (Said one : said) {
            if (one.words().equals(words) && Math.abs(one.x() - x) < CLOSE_BY && one.y() == y) {
                return null;
            }
        }
        int width = words.length() * UNIT_WIDTH;
        int[][] ways = {
            {AWAY, -8}, {-AWAY, -8}, {AWAY, 14}, {-AWAY, 14}, {AWAY, 3}, {-AWAY, 3}, {AWAY, -22}, {-AWAY, -22}
        };
        for (int[] way : ways) {
            boolean end = way[0] < 0;
            int start = end ? x + way[0] - width : x + way[0];
            Box box = new Box(start, y + way[1] - HEIGHT + 3, start + width, y + way[1] + 3);
            if (box.left() >= all.left()
                    && box.right() <= all.right()
                    && box.top() >= all.top()
                    && box.bottom() <= all.bottom()
                    && taken.stream().noneMatch(box::overlaps)) {
                taken.add(box);
                said.add(new Said(words, x, y));
                return new Label(x + way[0], y + way[1], end);
            }
        }
        return null;
    }
}
