package org.entente.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.engine.ingest.Extracted;
import org.entente.engine.ingest.Format;
import org.entente.engine.ingest.Limits;
import org.entente.engine.ingest.Piece;
import org.entente.engine.ingest.Refusal;

/** Texts of LibreOffice and others (.odt, OpenDocument 1.3), read as Word documents are. */
final class Odt implements Format {
    private static final String MAIN = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

    @Override
    public boolean isBinary() {
        return true;
    }

    @Override
    public boolean reads(String name, byte[] bytes) {
        // the standard has the media type first and unpacked
        byte[] type = MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);
        return ZipParts.isZip(bytes) && Bytes.indexOf(bytes, type, 0, 200) >= 0 && ZipParts.holds(bytes, MAIN);
    }

    @Override
    public Extracted extract(String name, byte[] bytes, Limits limits) {
        try (ZipParts parts = ZipParts.of(name, bytes, limits)) {
            if (parts.part(MANIFEST)
                    .map(manifest -> new String(manifest, StandardCharsets.UTF_8).contains("encryption-data"))
                    .orElse(false)) {
                throw Refusal.isProtected(name);
            }
            byte[] main = parts.part(MAIN)
                    .orElseThrow(() -> Refusal.damaged(name, "its text is missing", new IllegalStateException(MAIN)));
            List<Piece> pieces = new ArrayList<>(OdtText.pieces(name, main, limits));
            OfficeProperties properties = OfficeProperties.of(name, parts.part("meta.xml"), limits);
            return new Extracted(
                    OfficeProperties.titled(pieces, properties.title()),
                    properties.title(),
                    null,
                    properties.author(),
                    null,
                    MEDIA_TYPE);
        }
    }
}
