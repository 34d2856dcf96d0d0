package org.entente.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/**
 * Cuts files of one record a line, so that several tasks read one file: a line is of the part that its first byte lies
 * in.
 */
final class Lines {
    private static final int BUFFER_BYTES = 1 << 16;

    private Lines() {}

    static boolean areIn(Piece piece) {
        String name = piece.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".jsonlines");
    }

    /** The parts of a file, none larger than asked for. */
    static List<Piece> cut(Piece piece, long partBytesMax) {
        List<Piece> parts = new ArrayList<>();
        for (long start = 0; start < piece.sizeBytes(); start += partBytesMax) {
            parts.add(new Piece(
                    piece.name(),
                    piece.path(),
                    piece.sizeBytes(),
                    start,
                    Math.min(piece.sizeBytes(), start + partBytesMax),
                    0));
        }
        return parts;
    }

    /** How many lines begin in a part. */
    static long count(Piece part, Configuration configuration) throws IOException {
        Path path = new Path(part.path());
        long count = part.start() == 0 ? 1 : 0;
        long from = Math.max(0, part.start() - 1);
        long left = part.end() - 1 - from;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (FSDataInputStream in = path.getFileSystem(configuration).open(path)) {
            in.seek(from);
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    break;
                }
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        count++;
                    }
                }
                left -= read;
            }
        }
        return count;
    }

    /** The lines that begin in a part, the last one whole. The stream is closed with what it reads from. */
    static InputStream open(Piece part, FSDataInputStream file) throws IOException {
        long at = Math.max(0, part.start() - 1);
        file.seek(at);
        InputStream in = new java.io.BufferedInputStream(file, BUFFER_BYTES);
        if (part.start() > 0) {
            int value;
            do {
                value = in.read();
                at++;
            } while (value >= 0 && value != '\n');
        }
        return new Part(in, at, part.end());
    }

    /** Ends with the first line feed at or behind the last byte of the part. */
    private static final class Part extends InputStream {
        private final InputStream in;
        private final long end;
        private long at;
        private boolean ended;

        Part(InputStream in, long at, long end) {
            this.in = in;
            this.at = at;
            this.end = end;
            this.ended = at >= end;
        }

        @Override
        public int read() throws IOException {
            if (ended) {
                return -1;
            }
            int value = in.read();
            ended = value < 0 || value == '\n' && at >= end - 1;
            at++;
            return value;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = 0;
            while (read < length) {
                int value = read();
                if (value < 0) {
                    return read == 0 ? -1 : read;
                }
                bytes[from + read++] = (byte) value;
            }
            return read;
        }
    }
}
