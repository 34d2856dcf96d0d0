package org.entente.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.engine.ingest.Extracted;
import org.entente.engine.ingest.Format;
import org.entente.engine.ingest.Limits;
import org.entente.engine.ingest.Piece;
import org.entente.engine.ingest.Refusal;
import org.entente.engine.ingest.SkipReason;

/**
 * Word documents (.docx, ECMA-376): text, headings, lists, tables and notes as they stand with all changes accepted;
 * heads and feet of pages and remarks are kept and not read. The day on which a file was made isn't taken for a date
 * of publication.
 */
final class Docx implements Format {
    private static final String MAIN = "word/document.xml";

    @Override
    public boolean isBinary() {
        return true;
    }

    @Override
    public boolean reads(String name, byte[] bytes) {
        return ZipParts.holds(bytes, MAIN);
    }

    @Override
    public Extracted extract(String name, byte[] bytes, Limits limits) {
        try (ZipParts parts = ZipParts.of(name, bytes, limits)) {
            List<Piece> pieces = new ArrayList<>();
            byte[] main = parts.part(MAIN)
                    .orElseThrow(() -> Refusal.damaged(name, "its text is missing", new IllegalStateException(MAIN)));
            pieces.addAll(DocxText.pieces(name, main, limits));
            for (String notes : List.of("word/footnotes.xml", "word/endnotes.xml")) {
                parts.part(notes).ifPresent(part -> pieces.addAll(DocxText.pieces(name, part, limits)));
            }
            for (String other : parts.names()) {
                String reason = other.matches("word/(?:header|footer)\\d*\\.xml")
                        ? SkipReason.PAGE_HEADER
                        : other.equals("word/comments.xml") ? SkipReason.REMARK : "";
                if (!reason.isEmpty()) {
                    Optional<byte[]> part = parts.part(other);
                    part.ifPresent(xml -> DocxText.pieces(name, xml, limits)
                            .forEach(piece -> pieces.add(Piece.litter(piece.text(), reason))));
                }
            }
            OfficeProperties properties = OfficeProperties.of(name, parts.part("docProps/core.xml"), limits);
            return new Extracted(
                    OfficeProperties.titled(pieces, properties.title()),
                    properties.title(),
                    null,
                    properties.author(),
                    null,
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        }
    }
}
