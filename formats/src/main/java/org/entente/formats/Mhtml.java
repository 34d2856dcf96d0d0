package org.entente.formats;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.engine.ingest.Extracted;
import org.entente.engine.ingest.Format;
import org.entente.engine.ingest.Limits;
import org.entente.engine.ingest.Refusal;

/** A page that a browser saved with its parts in one file (MHTML, RFC 2557): its first page is the document. */
final class Mhtml implements Format {
    private static final Pattern ENDING = Pattern.compile("(?i)\\.mht(?:ml)?$");
    private static final Pattern HEAD = Pattern.compile("(?im)^(?:Snapshot-Content-Location:|From:[ \\t]*<Saved by )");
    private static final Pattern TYPE = Pattern.compile("(?im)^(?:MIME-Version|Content-Type):");
    private static final int LOOKED_AT_BYTES = 1024;

    @Override
    public boolean isBinary() {
        return true; // its parts may lie in it as they are
    }

    @Override
    public boolean reads(String name, byte[] bytes) {
        return isMhtml(name, bytes);
    }

    static boolean isMhtml(String name, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT_BYTES), StandardCharsets.ISO_8859_1);
        return HEAD.matcher(head).find()
                || ENDING.matcher(name).find() && TYPE.matcher(head).find();
    }

    @Override
    public Extracted extract(String name, byte[] bytes, Limits limits) {
        Optional<Mime.Part> page =
                Mime.of(name, bytes).parts().stream().filter(Mhtml::isPage).findFirst();
        if (page.isEmpty()) {
            throw Refusal.damaged(name, "no page lies in it", new IllegalStateException("no part of text/html"));
        }
        Extracted read = new Html().extract(name, page.get().text(name), limits);
        return new Extracted(
                read.pieces(),
                read.title(),
                read.publisher(),
                read.author(),
                read.published(),
                "multipart/related",
                read.said());
    }

    static boolean isPage(Mime.Part part) {
        return part.mediaType().equals("text/html") || part.mediaType().equals("application/xhtml+xml");
    }
}
