package org.entente.codec.tables;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;
import org.entente.model.Id;
import org.entente.model.Ids;

/**
 * A hash of rows that does not depend on their order, nor on the files that they are cut into: the sum of the rows' own
 * hashes, modulo 2 to the 256th.
 *
 * @param rows how many
 * @param sum of the hashes
 */
public record Digest(long rows, BigInteger sum) implements Serializable {
    public static final Digest NONE = new Digest(0, BigInteger.ZERO);
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    /** With one row more. */
    public Digest and(String row) {
        return with(new Digest(1, new BigInteger(Ids.of("row", row).hex(), 16)));
    }

    /** Of the rows of both. */
    public Digest with(Digest other) {
        return new Digest(rows + other.rows, sum.add(other.sum).mod(MODULUS));
    }

    /** The sum as 64 hexadecimal digits. */
    public Id id() {
        byte[] bytes = sum.add(MODULUS).toByteArray();
        return Id.of(Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length));
    }
}
