package org.entente.app.web;

import java.util.List;

/**
 * What is told of places, on a map.
 *
 * @param frame around it
 * @param tabs beside it
 * @param counts how much there is
 * @param query what is asked for
 * @param types that one may choose from
 * @param years that one may choose from
 * @param view the part of the map that holds all markers
 * @param unit of the drawing that one pixel is, at the size that it is meant for
 * @param markers those of what most is told of first
 * @param sites the same as a table
 * @param more how many places are left out
 * @param apart what is not on the map, in words; each with where to find it
 * @param sheetHref the same as CSV
 * @param geoHref the same as GeoJSON
 */
record MapPage(
        Frame frame,
        List<Tab> tabs,
        String counts,
        MapQuery query,
        List<EventsPage.Choice> types,
        List<String> years,
        WorldMap.View view,
        double unit,
        List<Marker> markers,
        List<Site> sites,
        int more,
        List<String> apart,
        String sheetHref,
        String geoHref) {
    /**
     * What is told of one place, as a sign.
     *
     * @param x of the place, in units of the map
     * @param y of it
     * @param signs one for each way in which it is put, side by side
     * @param name of the place
     * @param css how sure the place is
     * @param seat where the signs stand beside the place
     */
    record Marker(double x, double y, List<Sign> signs, String name, String css, Seat seat) {
        int half() {
            return signs.size() * MapSeats.SIGN_PX / 2;
        }
    }

    /**
     * Where signs stand that would else lie over others.
     *
     * @param down pixels below the place
     * @param labelled whether there is room for the name
     */
    record Seat(int down, boolean labelled) {}

    /**
     * One way in which something is told of a place.
     *
     * @param at pixels to the right of the place
     * @param mode which picks the sign
     * @param css how it looks
     * @param count how many claims, as words beside the sign; empty for one
     * @param href its passages
     * @param label all of it in words
     */
    record Sign(int at, String mode, String css, String count, String href, String label) {}

    /**
     * One place with its passages.
     *
     * @param anchor within the page
     * @param name of the place
     * @param position how sure it lies there, in words
     * @param point its degrees in words
     * @param css how sure, as it is drawn
     * @param happenings how many, in words
     * @param times the years told of
     * @param evidence its passages
     * @param allHref where all of its passages are; empty where these are all
     */
    record Site(
            String anchor,
            String name,
            String position,
            String point,
            String css,
            String happenings,
            String times,
            Evidence evidence,
            String allHref) {}
}
