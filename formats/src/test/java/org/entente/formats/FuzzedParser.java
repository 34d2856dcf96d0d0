package org.entente.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.entente.formats.lists.FuzzedList;
import org.entente.model.Document;
import org.entente.model.UserError;

/** The paths by which bytes from outside come in, as a fuzz test takes them. */
enum FuzzedParser {
    HTML("a.html"),
    HTML_METADATA("a.html"),
    TEXT("a.txt"),
    MARKDOWN("a.md"),
    RTF("a.rtf"),
    PDF("a.pdf"),
    DOCX("a.docx"),
    ODT("a.odt"),
    EPUB("a.epub"),
    EPUB_PARTS("a.epub"),
    MAIL("a.eml"),
    MBOX("a.mbox"),
    MHTML("a.mhtml"),
    JSON_LINES("a.jsonl"),
    ZIP("a.zip"),
    TAR("a.tar"),
    GZIP("a.txt.gz"),
    WARC("a.warc"),
    FEED("feed"),
    LIST_XML("list.xml"),
    LIST_LINES("list.csv"),
    LIST_OFAC("sdn.csv");

    private final String fileName;

    FuzzedParser(String fileName) {
        this.fileName = fileName;
    }

    /** Those of one group have about the same code below them. */
    int group() {
        return switch (this) {
            case HTML, HTML_METADATA, TEXT, MARKDOWN, RTF -> 0;
            case PDF, DOCX, ODT, EPUB, EPUB_PARTS -> 1;
            case MAIL, MBOX, MHTML, JSON_LINES, ZIP, TAR, GZIP, WARC -> 2;
            case FEED, LIST_XML, LIST_LINES, LIST_OFAC -> 3;
        };
    }

    /**
     * Reads an input.
     *
     * @throws UserError a refusal
     * @throws AssertionError where a document or a refusal isn't as it should be
     */
    void read(byte[] input) {
        switch (this) {
            case FEED -> Feed.read(URI.create("https://news.example/feed"), input);
            case LIST_XML, LIST_LINES -> FuzzedList.parse(fileName, input);
            case LIST_OFAC -> FuzzedList.ofac(input);
            case HTML,
                    HTML_METADATA,
                    TEXT,
                    MARKDOWN,
                    RTF,
                    PDF,
                    DOCX,
                    ODT,
                    EPUB,
                    EPUB_PARTS,
                    MAIL,
                    MBOX,
                    MHTML,
                    JSON_LINES,
                    ZIP,
                    TAR,
                    GZIP,
                    WARC -> open(input);
        }
    }

    private void open(byte[] input) {
        try {
            Opened opened = Opened.of(fileName, file(input));
            opened.refused.forEach(FuzzedParser::checkRefusal);
            for (Map.Entry<String, Document> document : opened.documents.entrySet()) {
                Soundness.check(document.getKey(), document.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
    }

    /** A file of this kind: of what is packed the input is the part that we parse, and what packs it is sound. */
    private byte[] file(byte[] input) throws IOException {
        String part = new String(input, StandardCharsets.ISO_8859_1);
        return switch (this) {
            case DOCX -> Samples.docx(part);
            case ODT -> Samples.odt(part, "<manifest/>");
            case EPUB -> Samples.epub(List.of(part));
            case HTML_METADATA ->
                Samples.utf8("<html><head><script type=\"application/ld+json\">" + part
                        + "</script></head><body><p>The ferry lay at its quay on Monday.</p></body></html>");
            case HTML,
                    TEXT,
                    MARKDOWN,
                    RTF,
                    PDF,
                    EPUB_PARTS,
                    MAIL,
                    MBOX,
                    MHTML,
                    JSON_LINES,
                    ZIP,
                    TAR,
                    GZIP,
                    WARC,
                    FEED,
                    LIST_XML,
                    LIST_LINES,
                    LIST_OFAC -> input;
        };
    }

    /** A refusal names its code, what is wrong and what to do. */
    static void checkRefusal(UserError refusal) {
        boolean coded = refusal.code().startsWith("INGEST-") || refusal.code().startsWith("LIST-");
        if (!coded || refusal.what().isBlank() || refusal.todo().isBlank()) {
            throw new AssertionError("a refusal that does not say what is wrong and what to do", refusal);
        }
    }
}
