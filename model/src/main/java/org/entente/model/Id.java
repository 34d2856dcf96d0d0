package org.entente.model;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An identifier: the 32 bytes of a SHA-256, made by {@link Ids} and nowhere else; written as 64 lower-case hexadecimal digits.
 *
 * <p>Ordered as its digits are as text, which is the order that "least member" means everywhere. Held as four numbers: ids are compared, looked
 * up and kept by the million.
 *
 * @param first the first eight bytes, the highest first
 * @param second the next eight
 * @param third the next eight
 * @param fourth the last eight
 */
public record Id(long first, long second, long third, long fourth) implements Comparable<Id> {
    private static final int BYTES = 32;
    private static final int DIGITS = 2 * BYTES;
    private static final int DIGITS_OF_A_LONG = 2 * Long.BYTES;
    private static final byte WRONG = 16;
    private static final byte[] VALUES = values();

    /**
     * The id of these digits.
     *
     * @param hex 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException where it is anything else
     */
    public static Id of(String hex) {
        if (!isId(hex)) {
            throw new IllegalArgumentException("not an id of 64 lower-case hex digits: " + hex);
        }
        return new Id(number(hex, 0), number(hex, 1), number(hex, 2), number(hex, 3));
    }

    /**
     * The id of these bytes.
     *
     * @throws IllegalArgumentException where they are not 32
     */
    public static Id of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("not an id of 32 bytes: " + bytes.length + " bytes");
        }
        ByteBuffer numbers = ByteBuffer.wrap(bytes);
        return new Id(numbers.getLong(), numbers.getLong(), numbers.getLong(), numbers.getLong());
    }

    /** Whether these are 64 lower-case hexadecimal digits. */
    public static boolean isId(String hex) {
        if (hex.length() != DIGITS) {
            return false;
        }
        int all = 0;
        for (int i = 0; i < DIGITS; i++) {
            all |= value(hex.charAt(i));
        }
        return all < WRONG;
    }

    private static long number(String hex, int which) {
        long number = 0;
        for (int i = which * DIGITS_OF_A_LONG; i < (which + 1) * DIGITS_OF_A_LONG; i++) {
            number = number << 4 | value(hex.charAt(i));
        }
        return number;
    }

    /** Looked up, not compared: a processor can't foretell where a digit lies. */
    private static int value(char c) {
        return c < VALUES.length ? VALUES[c] : WRONG;
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, WRONG);
        for (byte value = 0; value < WRONG; value++) {
            values[HexFormat.of().toLowHexDigit(value)] = value;
        }
        return values;
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth)
                .array();
    }

    /** The first twelve digits, for screens; never a key. */
    public String brief() {
        return hex().substring(0, 12);
    }

    @Override
    public int compareTo(Id other) {
        if (first != other.first) {
            return Long.compareUnsigned(first, other.first);
        }
        if (second != other.second) {
            return Long.compareUnsigned(second, other.second);
        }
        return third == other.third
                ? Long.compareUnsigned(fourth, other.fourth)
                : Long.compareUnsigned(third, other.third);
    }

    /** Its last eight bytes; written out, as a record's own is looked for at its first call and slow until it is compiled. */
    @Override
    public int hashCode() {
        return Long.hashCode(fourth);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Id(long one, long two, long three, long four)
                && fourth == four
                && first == one
                && second == two
                && third == three;
    }

    @Override
    public String toString() {
        return hex();
    }
}
