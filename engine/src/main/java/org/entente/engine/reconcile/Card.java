package org.entente.engine.reconcile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.entente.model.Id;

/**
 * The little of a claim by which is chosen whom it is compared with in a block: made once, kept beside the claim, and
 * read in place of it for all that are passed by. Ordered as claims are, by id. Immutable and thread-safe.
 */
public final class Card implements Comparable<Card> {
    private static final int ID_BYTES = 32;

    private final Id claim;
    private final Id content;
    private final long day;
    private final BigDecimal size;
    private final long[] ranks;

    /**
     * @param content of what the claim says, in which words and when: equal where these are
     * @param day of its document, counted from 1 January 1970; {@link Long#MIN_VALUE} for none
     * @param size its amount; 0 for none
     * @param ranks of its keys, ascending
     */
    Card(Id claim, Id content, long day, BigDecimal size, long[] ranks) {
        this.claim = claim;
        this.content = content;
        this.day = day;
        this.size = size;
        this.ranks = ranks;
    }

    /** The claim's id. */
    public Id claim() {
        return claim;
    }

    Id content() {
        return content;
    }

    long day() {
        return day;
    }

    BigDecimal size() {
        return size;
    }

    /** Whether the claim belongs to the block of a key of that rank. */
    boolean has(long rank) {
        return Arrays.binarySearch(ranks, rank) >= 0;
    }

    /** Whether both belong to a block of a rank before {@code rank}, in which they are compared. */
    boolean meetsBefore(Card other, long rank) {
        int here = 0;
        int there = 0;
        while (here < ranks.length && there < other.ranks.length) {
            long one = ranks[here];
            long two = other.ranks[there];
            if (one >= rank || two >= rank) {
                return false;
            }
            if (one == two) {
                return true;
            }
            if (one < two) {
                here++;
            } else {
                there++;
            }
        }
        return false;
    }

    /** All but the claim's id, for {@link #of}. */
    public byte[] bytes() {
        byte[] unscaled = size.unscaledValue().toByteArray();
        ByteBuffer bytes = ByteBuffer.allocate(
                ID_BYTES + Long.BYTES + 2 * Integer.BYTES + unscaled.length + ranks.length * Long.BYTES);
        bytes.put(content.bytes())
                .putLong(day)
                .putInt(size.scale())
                .putInt(unscaled.length)
                .put(unscaled);
        for (long rank : ranks) {
            bytes.putLong(rank);
        }
        return bytes.array();
    }

    /**
     * What {@link #bytes} gave.
     *
     * @throws IllegalArgumentException where the bytes are nothing of the sort
     */
    public static Card of(Id claim, byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        byte[] content = new byte[ID_BYTES];
        try {
            from.get(content);
            long day = from.getLong();
            int scale = from.getInt();
            byte[] unscaled = new byte[from.getInt()];
            from.get(unscaled);
            long[] ranks = new long[from.remaining() / Long.BYTES];
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = from.getLong();
            }
            BigDecimal size = new BigDecimal(new BigInteger(unscaled), scale);
            return new Card(claim, Id.of(content), day, size, ranks);
        } catch (java.nio.BufferUnderflowException | NegativeArraySizeException e) {
            throw new IllegalArgumentException("a claim's card is cut short", e);
        }
    }

    @Override
    public int compareTo(Card other) {
        return claim.compareTo(other.claim);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Card that
                && claim.equals(that.claim)
                && content.equals(that.content)
                && day == that.day
                && size.equals(that.size)
                && Arrays.equals(ranks, that.ranks);
    }

    @Override
    public int hashCode() {
        return claim.hashCode();
    }
}
