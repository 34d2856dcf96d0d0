package org.entente.model;

import java.util.Arrays;

/**
 * An identifier: 64 lower-case hexadecimal digits of a SHA-256, made by {@link Ids} and nowhere else.
 *
 * <p>Ordered as text, which is the order that "least member" means everywhere.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Id(String hex) implements Comparable<Id> {
    private static final int DIGITS = 64;
    private static final byte[] WRONG = wrong();

    public Id {
        if (!isId(hex)) {
            throw new IllegalArgumentException("not an id of 64 lower-case hex digits: " + hex);
        }
    }

    /** Looked up, not compared: ids are made by the million, and a processor can't foretell where a digit lies. */
    private static boolean isId(String hex) {
        int wrong = hex.length() ^ DIGITS;
        for (int i = 0; i < hex.length(); i++) {
            char c = hex.charAt(i);
            wrong |= c < WRONG.length ? WRONG[c] : 1;
        }
        return wrong == 0;
    }

    private static byte[] wrong() {
        byte[] wrong = new byte[128];
        Arrays.fill(wrong, (byte) 1);
        "0123456789abcdef".chars().forEach(c -> wrong[c] = 0);
        return wrong;
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
