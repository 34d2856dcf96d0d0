package org.entente.formats;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.entente.engine.ingest.Refusal;

/**
 * Looks through a PDF file for compressed streams that unpack to more than is taken, before the file is
 * parsed: the parser unpacks into memory. Pictures aren't unpacked for their text and are passed over.
 */
final class PdfStreams {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] IMAGE = "/Image".getBytes(StandardCharsets.US_ASCII);
    private static final int DICTIONARY_BYTES_MAX = 600;
    private static final long STREAM_BYTES_MAX = 64L << 20;
    private static final long ALL_BYTES_MAX = 256L << 20;
    /** What is unpacked once is looked at for being packed again, as deep as this. */
    private static final int FILTERS_MAX = 4;

    private static final int SECOND_LOOK_BYTES_MAX = 8 << 20;

    private PdfStreams() {}

    /** @throws org.entente.model.UserError {@code INGEST-EXPANSION} */
    static void check(String name, byte[] bytes) {
        long all = 0;
        int at = Bytes.indexOf(bytes, STREAM, 0, bytes.length);
        while (at >= 0) {
            int start = at + STREAM.length;
            while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
                start++;
            }
            boolean opens = at < 3 || bytes[at - 1] != 'd'; // not the end of "endstream"
            boolean picture = Bytes.indexOf(bytes, IMAGE, at - DICTIONARY_BYTES_MAX, at) >= 0
                    && Bytes.indexOf(bytes, STREAM, at - DICTIONARY_BYTES_MAX, at - STREAM.length)
                            < Bytes.indexOf(bytes, IMAGE, at - DICTIONARY_BYTES_MAX, at);
            if (opens && !picture && isPacked(bytes, start)) {
                all += unpackedBytes(name, bytes, start, bytes.length, FILTERS_MAX);
                if (all > ALL_BYTES_MAX) {
                    throw tooMuch(name);
                }
            }
            at = Bytes.indexOf(bytes, STREAM, start, bytes.length);
        }
    }

    /** Whether a zlib header stands there (RFC 1950). */
    private static boolean isPacked(byte[] bytes, int at) {
        return at + 1 < bytes.length
                && (bytes[at] & 0x0F) == 8
                && ((bytes[at] & 0xFF) * 256 + (bytes[at + 1] & 0xFF)) % 31 == 0;
    }

    private static long unpackedBytes(String name, byte[] bytes, int from, int to, int filtersMax) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, to - from);
            byte[] buffer = new byte[1 << 16];
            byte[] kept = new byte[0];
            long total = 0;
            for (int got = inflater.inflate(buffer); got > 0; got = inflater.inflate(buffer)) {
                if (kept.length + got <= SECOND_LOOK_BYTES_MAX
                        && (total == 0 ? isPacked(buffer, 0) : kept.length > 0)) {
                    int length = kept.length;
                    kept = Arrays.copyOf(kept, length + got);
                    System.arraycopy(buffer, 0, kept, length, got);
                }
                total += got;
                if (total > STREAM_BYTES_MAX) {
                    throw tooMuch(name);
                }
            }
            boolean again = kept.length > 0 && filtersMax > 0;
            return again ? Math.max(total, unpackedBytes(name, kept, 0, kept.length, filtersMax - 1)) : total;
        } catch (DataFormatException e) {
            return 0; // no packed stream: the parser sees what it is
        } finally {
            inflater.end();
        }
    }

    private static RuntimeException tooMuch(String name) {
        return Refusal.expansion(name, "its streams unpack to more than is taken, as those of a decompression bomb do");
    }
}
