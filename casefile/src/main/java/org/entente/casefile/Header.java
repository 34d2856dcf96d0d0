package org.entente.casefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.entente.model.UserError;

/**
 * The first hundred bytes of an SQLite file (sqlite.org/fileformat2.html, section 1.3), read without
 * SQLite so that a file which is not a case is not touched by it.
 *
 * @param schema the version of our schema
 */
record Header(int schema) {
    /** {@code EnCF}: marks an SQLite file as a case of Entente. */
    static final int APPLICATION_ID = 0x456e4346;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_BYTES = 100;

    /**
     * Reads the header of a file that no connection of this process has open: closing a file drops the
     * locks that the process holds on it.
     */
    static Header of(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new UserError(
                        "CASE-DIRECTORY",
                        file.toString(),
                        "this is a folder, not a case file",
                        "Name the case file itself, such as NAME.entente");
            }
            if (!Files.exists(file)) {
                throw new UserError(
                        "CASE-MISSING",
                        file.toString(),
                        "there is no such file",
                        "Check the name, or make the case with: entente add");
            }
            long bytes = Files.size(file);
            if (bytes == 0) {
                throw new UserError(
                        "CASE-EMPTY",
                        file.toString(),
                        "the file is empty, so it is not a case",
                        "Choose another name, or delete the empty file first");
            }
            return of(file, bytes, firstBytes(file));
        } catch (IOException e) {
            throw new UserError(
                    "CASE-UNREACHABLE",
                    file.toString(),
                    "the file cannot be read (" + e.getMessage() + ")",
                    "Check that it may be read and that the disk is sound",
                    e);
        }
    }

    private static Header of(Path file, long bytes, ByteBuffer head) throws IOException {
        int common = Math.min(head.remaining(), MAGIC.length);
        if (!Arrays.equals(head.array(), 0, common, MAGIC, 0, common)) {
            throw new UserError(
                    "CASE-NOT-A-CASE",
                    file.toString(),
                    "this is not a case file, nor any SQLite file",
                    "Name a file that Entente has made; documents are added with: entente add CASE FILE");
        }
        if (head.remaining() < HEADER_BYTES) {
            throw truncated(file, bytes, HEADER_BYTES);
        }
        if (head.getInt(68) != APPLICATION_ID) {
            throw new UserError(
                    "CASE-OTHER-PROGRAM",
                    file.toString(),
                    "this is an SQLite file of another program, not a case",
                    "Name a file that Entente has made");
        }
        long stated = pageBytes(head) * Integer.toUnsignedLong(head.getInt(28));
        boolean current = head.getInt(24) == head.getInt(92);
        // The length is looked at last: a writer may be folding in its log meanwhile, and the file only grows.
        if (current && bytes < stated && logBytes(file) == 0 && Files.size(file) < stated) {
            throw truncated(file, bytes, stated);
        }
        return new Header(head.getInt(60));
    }

    private static UserError truncated(Path file, long bytes, long stated) {
        return new UserError(
                "CASE-TRUNCATED",
                file.toString(),
                "the case file is cut short: it has " + bytes + " bytes and should have at least " + stated
                        + "; it was left as it is",
                "Fetch or copy it again from where it came");
    }

    private static long pageBytes(ByteBuffer head) {
        int stated = Short.toUnsignedInt(head.getShort(16));
        return stated == 1 ? 65_536 : stated;
    }

    /** Pages may stand in the write-ahead log still, and then the file itself may be shorter. */
    private static long logBytes(Path file) throws IOException {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        return Files.exists(log) ? Files.size(log) : 0;
    }

    private static ByteBuffer firstBytes(Path file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEADER_BYTES);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            while (head.hasRemaining() && channel.read(head) >= 0) {
                // until there are no more bytes or enough of them
            }
        }
        return head.flip();
    }
}
