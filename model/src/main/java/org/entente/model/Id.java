package org.entente.model;

/**
 * An identifier: 64 lower-case hexadecimal digits of a SHA-256, made by {@link Ids} and nowhere else.
 *
 * <p>Ordered as text, which is the order that "least member" means everywhere.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Id(String hex) implements Comparable<Id> {
    public Id {
        if (!isId(hex)) {
            throw new IllegalArgumentException("not an id of 64 lower-case hex digits: " + hex);
        }
    }

    /** A plain loop: ids are made by the million. */
    private static boolean isId(String hex) {
        for (int i = 0; i < hex.length(); i++) {
            char c = hex.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return hex.length() == 64;
    }

    /** The first twelve digits, for screens; never a key. */
    public String brief() {
        return hex.substring(0, 12);
    }

    @Override
    public int compareTo(Id other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
