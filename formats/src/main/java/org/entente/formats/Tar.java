package org.entente.formats;

import java.io.IOException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.entente.engine.ingest.Budget;
import org.entente.engine.ingest.Container;
import org.entente.engine.ingest.Packed;
import org.entente.engine.ingest.Refusal;

/** tar archives: ustar, GNU and pax. */
final class Tar implements Container {
    private static final int MARK_AT = 257;
    private static final byte[] MARK = {'u', 's', 't', 'a', 'r'};

    @Override
    public boolean opens(String name, byte[] head) {
        boolean named = Names.endsIn(name, ".tar", ".tar.gz", ".tgz") && head.length > MARK_AT;
        return named || Bytes.indexOf(head, MARK, MARK_AT, MARK_AT + 1) >= 0;
    }

    @Override
    public void unpack(String name, Packed packed, Budget budget, Parts parts) throws IOException {
        // sparse files unpack to more than they are: hence they count
        TarArchiveInputStream tar = new TarArchiveInputStream(packed.stream());
        int beside = 0;
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            String part = name + "!/" + entry.getName();
            boolean link = entry.isSymbolicLink() || entry.isLink();
            boolean linkOut = entry.isSymbolicLink() && Names.leadsOut(entry.getName(), entry.getLinkName());
            if (Names.leadsOut(entry.getName()) || linkOut) {
                parts.refused(Refusal.archivePath(part));
            } else if (link || entry.isFile() && Names.isBeside(entry.getName())) {
                beside++;
            } else if (entry.isFile() && tar.canReadEntryData(entry)) {
                parts.part(part, null, budget.unpacked(tar));
            }
        }
        parts.passedOver(name, beside, Names.BESIDE_WORDS + ", and links within the archive");
    }
}
