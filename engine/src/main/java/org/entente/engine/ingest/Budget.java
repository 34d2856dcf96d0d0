package org.entente.engine.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.entente.model.UserError;

/**
 * What may be unpacked of one file, all that lies within its parts included. Guards against files that unpack to
 * far more than they are. Not thread-safe.
 */
public final class Budget {
    /**
     * Bounds of a file that holds others.
     *
     * @param partBytesMax size of one part once it is unpacked; a larger one is refused by itself
     * @param bytesMax size of all parts once they are unpacked
     * @param ratioMax how many times the bytes that were read may have been unpacked
     * @param partsMax how many parts
     * @param depthMax how deep containers may lie in each other
     */
    public record Bounds(int partBytesMax, long bytesMax, int ratioMax, int partsMax, int depthMax) {
        /** 16 MiB a part, 8 GiB in all, 200 times, 1,000,000 parts, five deep. */
        public static final Bounds STANDARD = new Bounds(16 << 20, 8L << 30, 200, 1_000_000, 5);
    }

    /** Below this nothing is too much for what it was unpacked from. */
    private static final long RATIO_FROM_BYTES = 16L << 20;

    private final String name;
    private final Bounds bounds;
    private long packedBytes;
    private long unpackedBytes;
    private int parts;

    /** @param name the outermost file's, for messages */
    public Budget(String name, Bounds bounds) {
        this.name = name;
        this.bounds = bounds;
    }

    public Bounds bounds() {
        return bounds;
    }

    /**
     * Counts a part.
     *
     * @throws UserError {@code INGEST-ARCHIVE-PARTS}
     */
    public void part() {
        if (++parts > bounds.partsMax()) {
            throw new UserError(
                    "INGEST-ARCHIVE-PARTS",
                    name,
                    String.format(Locale.ROOT, "it holds more than %,d parts", bounds.partsMax()),
                    "Unpack it yourself and add what you need of it");
        }
    }

    /** Bytes of the file itself that are read by another way than its stream. */
    public void readByChannel(long bytes) {
        packedBytes += bytes;
    }

    /** The file itself, its bytes counted as they are read. */
    InputStream packed(InputStream in) {
        return new Counted(in) {
            @Override
            void count(long bytes) {
                packedBytes += bytes;
            }
        };
    }

    /**
     * What is unpacked of it, counted as it is read or skipped. Reading throws {@code INGEST-EXPANSION} where that is
     * too much.
     */
    public InputStream unpacked(InputStream in) {
        return new Counted(in) {
            @Override
            void count(long bytes) {
                unpackedBytes += bytes;
                boolean bomb = unpackedBytes > RATIO_FROM_BYTES
                        && unpackedBytes > bounds.ratioMax() * Math.max(1, packedBytes);
                if (bomb || unpackedBytes > bounds.bytesMax()) {
                    throw Refusal.expansion(name, "it unpacks to more than is taken, as a decompression bomb does");
                }
            }
        };
    }

    private abstract static class Counted extends InputStream {
        private final InputStream in;

        Counted(InputStream in) {
            this.in = in;
        }

        abstract void count(long bytes);

        @Override
        public int read() throws IOException {
            int value = in.read();
            if (value >= 0) {
                count(1);
            }
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = in.read(buffer, offset, length);
            if (got > 0) {
                count(got);
            }
            return got;
        }
    }
}
