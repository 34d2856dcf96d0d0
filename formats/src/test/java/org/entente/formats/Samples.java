package org.entente.formats;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Makes sample files of each format, with texts written for the tests. */
final class Samples {
    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String DUBLIN_CORE = "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

    private Samples() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A ZIP file; the first entry is stored, as OpenDocument and EPUB want it of their media type. */
    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry made = new ZipEntry(entry.getKey());
                made.setTime(0);
                if (entry.getKey().equals("mimetype")) {
                    CRC32 sum = new CRC32();
                    sum.update(entry.getValue());
                    made.setMethod(ZipEntry.STORED);
                    made.setSize(entry.getValue().length);
                    made.setCrc(sum.getValue());
                }
                zip.putNextEntry(made);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A PDF with these lines on each page, set one below the other; an empty line leaves a gap. */
    static byte[] pdf(String title, List<List<String>> pages) throws IOException {
        try (PDDocument file = pdfDocument(title, pages)) {
            return bytes(file);
        }
    }

    /** The same, with a password. */
    static byte[] protectedPdf() throws IOException {
        try (PDDocument file = pdfDocument("Closed", List.of(List.of("Nobody reads this without the word.")))) {
            file.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            return bytes(file);
        }
    }

    /** A page that is a picture, as a scanner makes it. */
    static byte[] scannedPdf() throws IOException {
        try (PDDocument file = new PDDocument()) {
            PDPage page = new PDPage();
            file.addPage(page);
            var picture = new BufferedImage(40, 60, BufferedImage.TYPE_BYTE_GRAY);
            try (PDPageContentStream content = new PDPageContentStream(file, page)) {
                content.drawImage(LosslessFactory.createFromImage(file, picture), 50, 50, 400, 600);
            }
            return bytes(file);
        }
    }

    private static byte[] bytes(PDDocument file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.save(bytes);
        return bytes.toByteArray();
    }

    private static PDDocument pdfDocument(String title, List<List<String>> pages) throws IOException {
        PDDocument file = new PDDocument();
        file.getDocumentInformation().setTitle(title);
        for (List<String> lines : pages) {
            PDPage page = new PDPage();
            file.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(file, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.setLeading(14);
                content.beginText();
                content.newLineAtOffset(72, 720);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        }
        return file;
    }

    static byte[] docx(String body) throws IOException {
        return docx(body, Map.of());
    }

    /** @param more further parts by name, such as {@code word/footnotes.xml} */
    static byte[] docx(String body, Map<String, String> more) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8("<Types/>"));
        parts.put("word/document.xml", utf8("<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>"));
        parts.put(
                "docProps/core.xml",
                utf8(
                        "<cp:coreProperties xmlns:cp=\"cp\" " + DUBLIN_CORE
                                + "><dc:title>Ferry report</dc:title><dc:creator>Harbour desk</dc:creator></cp:coreProperties>"));
        new TreeMap<>(more).forEach((name, xml) -> parts.put(name, utf8(xml)));
        return zip(parts);
    }

    static String docxPart(String element, String body) {
        return "<w:" + element + " " + WORD + ">" + body + "</w:" + element + ">";
    }

    /** A paragraph of a Word document; an empty style is none. */
    static String paragraph(String style, String text) {
        String properties = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
        return "<w:p>" + properties + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static byte[] odt(String body, String manifest) throws IOException {
        String content = "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" " + DUBLIN_CORE
                + "><office:body><office:text>" + body + "</office:text></office:body></office:document-content>";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", utf8(content));
        parts.put("META-INF/manifest.xml", utf8(manifest));
        parts.put(
                "meta.xml",
                utf8("<office:meta xmlns:office=\"o\" xmlns:meta=\"m\" " + DUBLIN_CORE
                        + "><dc:title>Ferry report</dc:title><meta:initial-creator>Quay desk</meta:initial-creator>"
                        + "<dc:creator>Somebody later</dc:creator></office:meta>"));
        return zip(parts);
    }

    /** A book whose chapters are these bodies. */
    static byte[] epub(List<String> chapters) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/epub+zip"));
        parts.put(
                "META-INF/container.xml",
                utf8("<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>"));
        StringBuilder manifest = new StringBuilder();
        StringBuilder spine = new StringBuilder();
        for (int number = 1; number <= chapters.size(); number++) {
            manifest.append("<item id=\"c%d\" href=\"c%d.xhtml\"/>".formatted(number, number));
            spine.append("<itemref idref=\"c%d\"/>".formatted(number));
            parts.put(
                    "OEBPS/c" + number + ".xhtml",
                    utf8("<?xml version=\"1.0\"?><!DOCTYPE html><html><head><title>x</title></head><body>"
                            + chapters.get(number - 1) + "</body></html>"));
        }
        parts.put(
                "OEBPS/book.opf",
                utf8("<package><metadata " + DUBLIN_CORE + "><dc:title>Ten years of ferries</dc:title>"
                        + "<dc:creator>Quay Institute</dc:creator><dc:publisher>Quay Press</dc:publisher>"
                        + "<dc:date>2024-05-06</dc:date></metadata><manifest>" + manifest + "</manifest><spine>" + spine
                        + "</spine></package>"));
        return zip(parts);
    }
}
