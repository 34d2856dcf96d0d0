package org.entente.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.entente.engine.ingest.Limits;
import org.entente.engine.ingest.Refusal;
import org.entente.model.UserError;

/**
 * The parts of a document that is a ZIP file within (.docx, .odt, .epub), unpacked one by one as they are asked for,
 * within bounds. Not thread-safe.
 */
final class ZipParts implements AutoCloseable {
    private static final int EXPANSION_MAX = 8;
    /** A part that packs better than this is a bomb; XML of the most even kind stays below. */
    private static final int RATIO_MAX = 500;

    private static final int RATIO_FROM_BYTES = 1 << 20;
    private static final int PARTS_MAX = 20_000;

    private final String name;
    private final ZipFile zip;
    private final long bytesMax;
    private long unpackedBytes;

    private ZipParts(String name, ZipFile zip, long bytesMax) {
        this.name = name;
        this.zip = zip;
        this.bytesMax = bytesMax;
    }

    /** Whether it is a ZIP file with an entry of that name. */
    static boolean holds(byte[] bytes, String entry) {
        if (!isZip(bytes)) {
            return false;
        }
        try (ZipFile zip = open(bytes)) {
            return zip.getEntry(entry) != null;
        } catch (IOException | RuntimeException e) {
            return false; // whatever it is, it isn't that
        }
    }

    static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    private static ZipFile open(byte[] bytes) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
    }

    /** @throws UserError {@code INGEST-DAMAGED}, {@code INGEST-EXPANSION} */
    static ZipParts of(String name, byte[] bytes, Limits limits) {
        try {
            ZipFile zip = open(bytes);
            if (Collections.list(zip.getEntries()).size() > PARTS_MAX) {
                zip.close();
                throw Refusal.expansion(name, "it has more than " + PARTS_MAX + " parts");
            }
            return new ZipParts(name, zip, (long) limits.bytesMax() * EXPANSION_MAX);
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    private static UserError damaged(String name, Exception cause) {
        return Refusal.damaged(name, "it begins as a ZIP file and cannot be unpacked", cause);
    }

    /** The names of the parts, in the order of the file. */
    List<String> names() {
        return Collections.list(zip.getEntries()).stream()
                .map(ZipArchiveEntry::getName)
                .toList();
    }

    /**
     * The bytes of a part, or nothing where there is none of that name.
     *
     * @throws UserError {@code INGEST-PROTECTED}, {@code INGEST-EXPANSION}, {@code INGEST-DAMAGED}
     */
    Optional<byte[]> part(String entryName) {
        ZipArchiveEntry entry = zip.getEntry(entryName);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw Refusal.isProtected(name);
        }
        long ratioMax = Math.max(RATIO_FROM_BYTES, RATIO_MAX * Math.max(1, entry.getCompressedSize()));
        int most = (int) Math.min(Integer.MAX_VALUE - 16, Math.min(bytesMax - unpackedBytes, ratioMax));
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            unpackedBytes += bytes.length;
            if (bytes.length > most) {
                throw Refusal.expansion(name, "its part " + entryName + " unpacks to more than is taken");
            }
            return Optional.of(bytes);
        } catch (IOException | RuntimeException e) {
            if (e instanceof UserError refusal) {
                throw refusal;
            }
            throw damaged(name, e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new IllegalStateException("a ZIP file in memory closes", e);
        }
    }
}
