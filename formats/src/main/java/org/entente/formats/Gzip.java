package org.entente.formats;

import java.io.IOException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.entente.engine.ingest.Budget;
import org.entente.engine.ingest.Container;
import org.entente.engine.ingest.Packed;

/** One file packed by gzip, in one member or many: a page, a tar archive, a crawl. */
final class Gzip implements Container {
    @Override
    public boolean opens(String name, byte[] head) {
        return head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B && head[2] == 8;
    }

    @Override
    public void unpack(String name, Packed packed, Budget budget, Parts parts) throws IOException {
        GzipCompressorInputStream in = GzipCompressorInputStream.builder()
                .setInputStream(packed.stream())
                .setDecompressConcatenated(true)
                .get();
        parts.part(within(name), null, budget.unpacked(in));
    }

    /** What lies in an archive is called by the archive's name; a packed page by its own. */
    private static String within(String name) {
        boolean archive = Names.endsIn(name, ".tar.gz", ".tgz", ".warc.gz");
        return archive || !Names.endsIn(name, ".gz")
                ? name
                : name + "!/" + Names.last(name.substring(0, name.length() - ".gz".length()));
    }
}
