package org.entente.engine.ingest;

import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file before it is known what it holds.
 *
 * @param stream read once; closed by whoever made it
 * @param sizeBytes how many there are; -1 where that isn't known
 * @param channel the same bytes to jump about in, where they lie in a file, for what has its contents at its end; used
 *     only once the stream isn't any more
 */
public record Packed(
        InputStream stream, long sizeBytes, @Nullable SeekableByteChannel channel) {
    /** Bytes that can only be read from first to last. */
    public static Packed stream(InputStream stream) {
        return new Packed(stream, -1, null);
    }

    Packed with(InputStream other) {
        return new Packed(other, sizeBytes, channel);
    }
}
