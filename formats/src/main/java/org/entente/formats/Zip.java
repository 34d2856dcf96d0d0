package org.entente.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.entente.engine.ingest.Budget;
import org.entente.engine.ingest.Container;
import org.entente.engine.ingest.Packed;
import org.entente.engine.ingest.Refusal;
import org.entente.model.UserError;

/** ZIP archives, read by their directory. Documents that are ZIP files within are left to their formats. */
final class Zip implements Container {
    private static final int IN_MEMORY_BYTES_MAX = 256 << 20;
    private static final int LINK_CHARS_MAX = 4096;
    private static final int NAME_AT = 30;
    /** How the first part of an office document or book is called. */
    private static final List<String> DOCUMENTS =
            List.of("mimetype", "[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/", "ppt/", "META-INF/");

    @Override
    public boolean opens(String name, byte[] head) {
        if (!ZipParts.isZip(head) || Names.endsIn(name, ".docx", ".odt", ".epub", ".xlsx", ".pptx", ".ods", ".odp")) {
            return false;
        }
        int length = head.length < NAME_AT ? 0 : head[26] & 0xFF | (head[27] & 0xFF) << 8;
        String first = length == 0
                ? ""
                : new String(head, NAME_AT, Math.min(length, head.length - NAME_AT), StandardCharsets.UTF_8);
        return DOCUMENTS.stream().noneMatch(first::startsWith);
    }

    @Override
    public void unpack(String name, Packed packed, Budget budget, Parts parts) throws IOException {
        try (SeekableByteChannel memory = new SeekableInMemoryByteChannel(bytes(name, packed))) {
            SeekableByteChannel channel = packed.channel() == null ? memory : packed.channel();
            budget.readByChannel(packed.channel() == null ? 0 : channel.size());
            ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get();
            int beside = 0;
            for (Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder(); entries.hasMoreElements(); ) {
                beside += part(name, zip, entries.nextElement(), budget, parts) ? 0 : 1;
            }
            parts.passedOver(name, beside, Names.BESIDE_WORDS + ", and links within the archive");
        }
    }

    /** Nothing where it lies in a file to jump about in. */
    private static byte[] bytes(String name, Packed packed) throws IOException {
        if (packed.channel() != null) {
            return new byte[0];
        }
        byte[] bytes = packed.stream().readNBytes(IN_MEMORY_BYTES_MAX + 1);
        if (bytes.length > IN_MEMORY_BYTES_MAX) {
            throw Refusal.expansion(
                    name, "it is an archive of more than 256 MiB that doesn't lie in a file of its own");
        }
        return bytes;
    }

    /** Whether it was handed over or refused. */
    private static boolean part(String name, ZipFile zip, ZipArchiveEntry entry, Budget budget, Parts parts)
            throws IOException {
        String part = name + "!/" + entry.getName();
        if (Names.leadsOut(entry.getName())) {
            parts.refused(Refusal.archivePath(part));
            return true;
        }
        if (entry.isDirectory()) {
            return true;
        }
        if (Names.isBeside(entry.getName())) {
            return false;
        }
        Optional<UserError> refusal = refusal(part, zip, entry);
        if (refusal.isPresent()) {
            parts.refused(refusal.get());
            return true;
        }
        try (InputStream in = budget.unpacked(zip.getInputStream(entry))) {
            if (entry.isUnixSymlink()) {
                return isRefusedLink(part, entry, in, parts);
            }
            parts.part(part, null, in);
        } catch (IOException e) {
            parts.refused(Refusal.damaged(part, "it can't be unpacked", e));
        }
        return true;
    }

    private static Optional<UserError> refusal(String part, ZipFile zip, ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of(Refusal.isProtected(part));
        }
        if (!zip.canReadEntryData(entry)) {
            return Optional.of(Refusal.damaged(
                    part,
                    "it is packed by a method that isn't read",
                    new IOException("ZIP method " + entry.getMethod())));
        }
        return Optional.empty();
    }

    private static boolean isRefusedLink(String part, ZipArchiveEntry entry, InputStream in, Parts parts)
            throws IOException {
        String target = new String(in.readNBytes(LINK_CHARS_MAX), StandardCharsets.UTF_8);
        boolean out = Names.leadsOut(entry.getName(), target);
        if (out) {
            parts.refused(Refusal.archivePath(part));
        }
        return out;
    }
}
