package org.entente.app.work;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to add to a case.
 *
 * @param address the file's name, the web address or {@code -}, as the user gave it
 * @param source serves its bytes, once
 * @param publisher who published it, as the user says, or null
 * @param published the day it was published, as the user says, or null
 */
public record Input(
        String address,
        ByteSource source,
        @Nullable String publisher,
        @Nullable LocalDate published) {
    /** Where an input's bytes come from; read when its turn comes, so that not all lie in memory. */
    public interface ByteSource {
        /** How many bytes there are; -1 where that is not known before they are read. */
        long sizeBytes() throws IOException;

        /**
         * The bytes: all of them, or the first {@code bytesMax} where there are more.
         *
         * @throws IOException where they cannot be read
         */
        byte[] read(int bytesMax) throws IOException;
    }

    /** An input whose bytes are at hand. */
    public static Input ofBytes(
            String address, byte[] bytes, @Nullable String publisher, @Nullable LocalDate published) {
        return new Input(address, new Bytes(bytes), publisher, published);
    }

    private record Bytes(byte[] bytes) implements ByteSource {
        @Override
        public long sizeBytes() {
            return bytes.length;
        }

        @Override
        public byte[] read(int bytesMax) {
            return bytes;
        }
    }

    /** An input that lies in a file. */
    public static Input ofFile(Path file, @Nullable String publisher, @Nullable LocalDate published) {
        return new Input(file.toString(), new OfFile(file), publisher, published);
    }

    private record OfFile(Path file) implements ByteSource {
        @Override
        public long sizeBytes() throws IOException {
            return Files.size(file);
        }

        @Override
        public byte[] read(int bytesMax) throws IOException {
            try (InputStream stream = Files.newInputStream(file)) {
                return stream.readNBytes(bytesMax);
            }
        }
    }

    /** An input that comes through a stream, such as the standard input. */
    public static Input ofStream(
            String address, InputStream stream, @Nullable String publisher, @Nullable LocalDate published) {
        return new Input(address, new OfStream(stream), publisher, published);
    }

    private record OfStream(InputStream stream) implements ByteSource {
        @Override
        public long sizeBytes() {
            return -1;
        }

        @Override
        public byte[] read(int bytesMax) throws IOException {
            return stream.readNBytes(bytesMax);
        }
    }
}
