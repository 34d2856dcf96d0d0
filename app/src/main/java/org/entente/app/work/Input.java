package org.entente.app.work;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.entente.engine.ingest.Packed;
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
    /** Where an input's bytes come from; opened when its turn comes, so that not all lie in memory. */
    public interface ByteSource {
        /**
         * Lets the bytes be read, and closes what it opened.
         *
         * @throws IOException where they cannot be read
         */
        void open(Reader reader) throws IOException;
    }

    /** Reads an input's bytes, once. */
    public interface Reader {
        void read(Packed packed) throws IOException;
    }

    /** An input whose bytes are at hand. */
    public static Input ofBytes(
            String address, byte[] bytes, @Nullable String publisher, @Nullable LocalDate published) {
        return new Input(
                address,
                reader -> reader.read(new Packed(new ByteArrayInputStream(bytes), bytes.length, null)),
                publisher,
                published);
    }

    /** An input that lies in a file. */
    public static Input ofFile(Path file, @Nullable String publisher, @Nullable LocalDate published) {
        return new Input(file.toString(), reader -> read(file, reader), publisher, published);
    }

    private static void read(Path file, Reader reader) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file);
                InputStream stream = Files.newInputStream(file)) {
            reader.read(new Packed(stream, channel.size(), channel));
        }
    }

    /** An input that comes through a stream, such as the standard input. */
    public static Input ofStream(
            String address, InputStream stream, @Nullable String publisher, @Nullable LocalDate published) {
        return new Input(address, reader -> reader.read(Packed.stream(stream)), publisher, published);
    }
}
