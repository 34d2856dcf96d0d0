package org.entente.formats;

import java.io.IOException;
import org.entente.engine.ingest.Budget;
import org.entente.engine.ingest.Container;
import org.entente.engine.ingest.Packed;

/** What a saved page brings along: told, and not read. */
final class MhtmlParts implements Container {
    @Override
    public boolean opens(String name, byte[] head) {
        return Mhtml.isMhtml(name, head);
    }

    @Override
    public boolean isDocument() {
        return true;
    }

    @Override
    public void unpack(String name, Packed packed, Budget budget, Parts parts) throws IOException {
        int count = Mime.of(name, packed.stream().readAllBytes()).parts().size();
        parts.passedOver(name, count - 1, Names.BESIDE_WORDS + ", and frames within the page");
    }
}
