package org.entente.app.web;

import java.util.ArrayList;
import java.util.List;

/** Gives signs on the map room beside each other, in pixels. {@code static/map.js} does the same whenever the map is zoomed. */
final class MapSeats {
    /** How wide a sign is. */
    static final int SIGN_PX = 26;

    private static final int ABOVE_PX = 26;
    private static final int BELOW_PX = 13;
    private static final int LETTER_PX = 7;
    private static final int[] DOWN = {0, 34, -34, 68, -68};

    private record Box(double left, double top, double right, double bottom) {
        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final List<Box> taken = new ArrayList<>();

    /** The seat of the next marker: with its name where that fits, at its place where nothing does. */
    MapPage.Seat next(double x, double y, int signs, String name) {
        for (boolean labelled : new boolean[] {true, false}) {
            for (int down : DOWN) {
                Box box = box(x, y + down, signs, labelled ? name.length() : 0);
                if (taken.stream().noneMatch(box::overlaps)) {
                    taken.add(box);
                    return new MapPage.Seat(down, labelled);
                }
            }
        }
        return new MapPage.Seat(0, false);
    }

    private static Box box(double x, double y, int signs, int letters) {
        double half = signs * SIGN_PX / 2.0;
        return new Box(x - half, y - ABOVE_PX, x + half + letters * LETTER_PX, y + BELOW_PX);
    }
}
