package org.entente.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.engine.ingest.Extracted;
import org.entente.engine.ingest.Format;
import org.entente.engine.ingest.Limits;
import org.entente.engine.ingest.Refusal;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * PDF files with a text layer. Nothing in them is run or fetched. The day on which the file was made isn't taken for
 * a date of publication.
 */
final class Pdf implements Format {
    private static final byte[] START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int START_WITHIN_BYTES = 1024;
    private static final int PAGES_MAX = 5_000;
    /** Parts paragraphs in the stripper's output. */
    private static final String PARAGRAPH = "\u2029";

    static {
        PdfFonts.use();
    }

    @Override
    public boolean isBinary() {
        return true;
    }

    @Override
    public boolean reads(String name, byte[] bytes) {
        return Bytes.indexOf(bytes, START, 0, START_WITHIN_BYTES) >= 0;
    }

    @Override
    public Extracted extract(String name, byte[] bytes, Limits limits) {
        PdfStreams.check(name, bytes);
        try (PDDocument file = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return extract(name, file, limits);
        } catch (InvalidPasswordException e) {
            throw Refusal.isProtected(name);
        } catch (IOException | RuntimeException e) {
            if (e instanceof UserError refusal) {
                throw refusal;
            }
            throw Refusal.damaged(name, "it begins as a PDF file and cannot be read as one", e);
        }
    }

    private static Extracted extract(String name, PDDocument file, Limits limits) throws IOException {
        int pages = file.getNumberOfPages();
        if (pages > PAGES_MAX) {
            throw Refusal.expansion(name, "it has more than " + PAGES_MAX + " pages");
        }
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setParagraphStart(PARAGRAPH);
        stripper.setLineSeparator("\n");
        stripper.setSuppressDuplicateOverlappingText(true);
        PdfText text = new PdfText();
        long chars = 0;
        for (int page = 1; page <= pages && chars <= limits.textCharsMax(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            List<String> paragraphs =
                    new ArrayList<>(List.of(stripper.getText(file).split(PARAGRAPH)));
            paragraphs.removeIf(String::isBlank);
            text.addPage(paragraphs);
            chars += paragraphs.stream().mapToLong(String::length).sum();
        }
        if (!text.hasLetters() && showsPictures(file)) {
            throw new UserError(
                    "INGEST-SCANNED",
                    name,
                    "its pages are pictures without a text layer, such as a scanner makes",
                    "Run it through a program for text recognition (OCR), such as ocrmypdf, and add the result");
        }
        return new Extracted(
                text.pieces(),
                words(file.getDocumentInformation().getTitle()),
                null,
                words(file.getDocumentInformation().getAuthor()),
                null,
                "application/pdf");
    }

    private static boolean showsPictures(PDDocument file) {
        for (PDPage page : file.getPages()) {
            PDResources resources = page.getResources();
            if (resources != null) {
                for (COSName object : resources.getXObjectNames()) {
                    if (resources.isImageXObject(object)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static @Nullable String words(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
