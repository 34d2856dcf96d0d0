package org.entente.formats;

import java.nio.charset.StandardCharsets;
import org.entente.engine.ingest.Extracted;
import org.entente.engine.ingest.Format;
import org.entente.engine.ingest.Limits;
import org.jspecify.annotations.Nullable;

/** Rich Text Format (version 1.9): text, headings, lists, tables and notes; pictures and layout are left out. */
final class Rtf implements Format {
    private static final byte[] START = "{\\rtf".getBytes(StandardCharsets.US_ASCII);

    @Override
    public boolean isBinary() {
        return true; // it may carry pictures as they are
    }

    @Override
    public boolean reads(String name, byte[] bytes) {
        return Bytes.indexOf(bytes, START, 0, 1) == 0;
    }

    @Override
    public Extracted extract(String name, byte[] bytes, Limits limits) {
        RtfText text = new RtfText(name, bytes, limits);
        text.read();
        @Nullable String title = text.title();
        return new Extracted(
                OfficeProperties.titled(text.pieces(), title), title, null, text.author(), null, "application/rtf");
    }
}
