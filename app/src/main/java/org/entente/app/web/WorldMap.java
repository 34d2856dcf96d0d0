package org.entente.app.web;

import org.entente.engine.kit.places.Place;

/**
 * The map that places are drawn on: Miller's cylindrical projection, fifty units to a degree of longitude, from 180° W and
 * down from 84° N. The outlines of {@code static/world.svg} are in the same units, by {@code training/world_map.py}.
 */
final class WorldMap {
    static final int WIDTH = 18_000;
    static final int HEIGHT = 9_163;

    private static final double UNITS_A_DEGREE = 50;
    private static final double NORTH = 84;
    private static final double SOUTH = -60;
    private static final double STRETCH = 1.25;
    private static final double SQUEEZE = 0.4;

    private WorldMap() {}

    /** A part of the map, in its units; as high as {@code width} and the whole map's shape make it. */
    record View(double x, double y, double width) {
        static final View WHOLE = new View(0, 0, WIDTH);

        double height() {
            return width * HEIGHT / WIDTH;
        }
    }

    static double x(Place place) {
        return (place.longitude() + 180) * UNITS_A_DEGREE;
    }

    /** What lies farther north or south than the map reaches stands at its rim. */
    static double y(Place place) {
        double latitude = Math.clamp(place.latitude(), SOUTH, NORTH);
        return (degreesUp(NORTH) - degreesUp(latitude)) * UNITS_A_DEGREE;
    }

    private static double degreesUp(double latitude) {
        double angle = Math.PI / 4 + SQUEEZE * Math.toRadians(latitude);
        return Math.toDegrees(STRETCH * StrictMath.log(StrictMath.tan(angle)));
    }
}
