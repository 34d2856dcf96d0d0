package org.entente.app.web;

import java.util.ArrayList;
import java.util.List;

/** Finds room for names beside the nodes of a drawing: above, else below, else none. For one thread. */
final class NetworkLabels {
    /** What {@link #place} gives where a name has no room. */
    static final int NO_ROOM = Integer.MIN_VALUE;

    private static final double SIGN_WIDTH = 7.2;
    private static final int HEIGHT = 16;
    private static final int NODE = 7;
    private static final int GAP = 4;

    private record Box(double left, double top, double right, double bottom) {
        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final List<Box> taken = new ArrayList<>();

    /** Keeps the place of a node free. */
    void keepFree(int x, int y) {
        taken.add(new Box(x - NODE, y - NODE, x + NODE, y + NODE));
    }

    /** The baseline for a name that is centred on its node, or {@link #NO_ROOM}. */
    int place(int x, int y, int radius, String name) {
        double half = name.length() * SIGN_WIDTH / 2;
        int reach = Math.max(radius, NODE);
        for (int baseline : new int[] {y - reach - GAP, y + reach + HEIGHT - GAP}) {
            Box box = new Box(x - half, baseline - HEIGHT + GAP, x + half, baseline + GAP - 1.0);
            if (taken.stream().noneMatch(box::overlaps)) {
                taken.add(box);
                return baseline;
            }
        }
        return NO_ROOM;
    }
}
