package org.entente.engine.kit.places;

/**
 * A place on the map.
 *
 * @param name its name in the gazetteer; of a state or land its code (ISO 3166-1 alpha-3)
 * @param kind what sort
 * @param state the code of the state that it is in; empty for what lies in several or is disputed
 * @param latitude degrees north, of its middle: to a hundredth of a degree for towns, to a tenth or so for what is large
 * @param longitude degrees east
 * @param people how many live there, to two digits; 0 where that is not known
 */
public record Place(String name, Kind kind, String state, double latitude, double longitude, long people) {
    private static final double EARTH_RADIUS_KM = 6371.0;
    private static final double LATITUDE_MOST = 90;
    private static final double LONGITUDE_MOST = 180;

    public Place {
        if (Math.abs(latitude) > LATITUDE_MOST || Math.abs(longitude) > LONGITUDE_MOST) {
            throw new IllegalArgumentException("a place off the map: " + name);
        }
        if (people < 0) {
            throw new IllegalArgumentException("less than no people in " + name);
        }
    }

    /** The sorts of places. */
    public enum Kind {
        /** A continent, a part of one, a land of several states, a sea, a river, a range, an island. */
        REGION,
        STATE,
        /** A province, a federated state, an island within a state. */
        DIVISION,
        /** A county, a district: what a division falls into. */
        DISTRICT,
        CITY
    }

    /** How far another point lies, along the great circle, in kilometres. */
    public double kilometresTo(double otherLatitude, double otherLongitude) {
        double phi = Math.toRadians(latitude);
        double otherPhi = Math.toRadians(otherLatitude);
        double north = StrictMath.sin((otherPhi - phi) / 2);
        double east = StrictMath.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double chord = north * north + StrictMath.cos(phi) * StrictMath.cos(otherPhi) * east * east;
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** How far another place lies, in kilometres. */
    public double kilometresTo(Place other) {
        return kilometresTo(other.latitude, other.longitude);
    }
}
