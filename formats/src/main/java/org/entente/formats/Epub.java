package org.entente.formats;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.engine.ingest.Days;
import org.entente.engine.ingest.Extracted;
import org.entente.engine.ingest.Format;
import org.entente.engine.ingest.Limits;
import org.entente.engine.ingest.Piece;
import org.entente.engine.ingest.Refusal;
import org.entente.model.Dated;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Books and reports as EPUB (versions 2 and 3): the chapters in the order of the spine, one document. */
final class Epub implements Format {
    private static final String CONTAINER = "META-INF/container.xml";
    private static final String MEDIA_TYPE = "application/epub+zip";

    @Override
    public boolean isBinary() {
        return true;
    }

    @Override
    public boolean reads(String name, byte[] bytes) {
        return ZipParts.holds(bytes, CONTAINER);
    }

    @Override
    public Extracted extract(String name, byte[] bytes, Limits limits) {
        try (ZipParts parts = ZipParts.of(name, bytes, limits)) {
            String packagePath = xml(name, parts, CONTAINER).select("rootfile").attr("full-path");
            Document book = xml(name, parts, packagePath);
            checkReadable(name, parts);
            String folder = packagePath.contains("/") ? packagePath.substring(0, packagePath.lastIndexOf('/') + 1) : "";
            Map<String, String> chapters = new HashMap<>();
            book.select("manifest > item").forEach(item -> chapters.put(item.attr("id"), item.attr("href")));
            List<Piece> pieces = new ArrayList<>();
            long chars = 0;
            for (Element reference : book.select("spine > itemref")) {
                String href = chapters.getOrDefault(reference.attr("idref"), "");
                for (Piece piece : chapter(name, parts, folder, href, limits)) {
                    chars += piece.text().length();
                    if (chars <= 2L * limits.textCharsMax()) {
                        pieces.add(piece);
                    }
                }
            }
            String title = first(book, "title");
            return new Extracted(
                    OfficeProperties.titled(pieces, title),
                    title,
                    first(book, "publisher"),
                    first(book, "creator"),
                    published(book),
                    MEDIA_TYPE);
        }
    }

    private static List<Piece> chapter(String name, ZipParts parts, String folder, String href, Limits limits) {
        String path = folder + URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
        Optional<byte[]> chapter = parts.part(path);
        if (chapter.isEmpty()) {
            throw Refusal.damaged(name, "its chapter " + href + " is missing", new IllegalStateException(path));
        }
        return Html.pieces(name, chapter.get(), limits);
    }

    private static Document xml(String name, ZipParts parts, String path) {
        byte[] bytes = parts.part(path)
                .orElseThrow(() ->
                        Refusal.damaged(name, "its part " + path + " is missing", new IllegalStateException(path)));
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), Parser.xmlParser());
    }

    /** Fonts may be scrambled; chapters that are can't be read. */
    private static void checkReadable(String name, ZipParts parts) {
        boolean scrambled = parts.part("META-INF/encryption.xml")
                .map(bytes -> Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), Parser.xmlParser()))
                .map(file -> file.getElementsByAttribute("URI").stream()
                        .anyMatch(reference -> reference.attr("URI").matches("(?i).*\\.x?html?")))
                .orElse(false);
        if (scrambled) {
            throw Refusal.isProtected(name);
        }
    }

    private static @Nullable Dated published(Document book) {
        String stated = first(book, "date");
        return stated == null
                ? null
                : Days.read(stated)
                        .map(day -> new Dated(day, "dublin-core", stated))
                        .orElse(null);
    }

    private static @Nullable String first(Document book, String name) {
        Element element = book.selectFirst("metadata > dc|" + name + ", metadata > " + name);
        return element == null || element.text().isBlank()
                ? null
                : element.text().strip();
    }
}
