package org.entente.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.Document;
import org.entente.model.UserError;
import org.junit.jupiter.api.Test;

/** Documents of word processors, PDF, books and Markdown. */
final class DocumentFormatsTest {
    private static final String FIRST = "The ferry lay at its quay on Monday after its rudder had been lost.";
    private static final String SECOND = "It sailed again on Thursday, when a diver had found the rudder.";

    @Test
    void aPdfIsReadByParagraphsOverLinesAndPages() throws IOException {
        Document document = read(
                "report.pdf",
                Samples.pdf(
                        "Ferry report",
                        List.of(
                                List.of(
                                        "The ferry lay at its quay on Monday after",
                                        "its rudder had been lost.",
                                        "",
                                        "The harbour-",
                                        "master",
                                        "asked the two nav-",
                                        "igators, and one of them, who had"),
                                List.of(
                                        "seen the rudder go, told the other navigators.",
                                        "",
                                        "It sailed again on Thursday."))));
        assertThat(document.mediaType()).isEqualTo("application/pdf");
        assertThat(document.title()).isEqualTo("Ferry report");
        assertThat(readWords(document))
                .containsExactly(
                        "The ferry lay at its quay on Monday after its rudder had been lost.",
                        "The harbour-master asked the two navigators, and one of them, who had seen the rudder go, told the"
                                + " other navigators.",
                        "It sailed again on Thursday.");
    }

    @Test
    void whatStandsOnEveryPageOfAPdfIsSetApart() throws IOException {
        List<List<String>> pages = List.of(
                List.of("Quay Institute 2024, page 1", "", "", FIRST),
                List.of("Quay Institute 2024, page 2", "", "", SECOND),
                List.of("Quay Institute 2024, page 3", "", "", "Nobody was hurt."));
        Document document = read("report.pdf", Samples.pdf("Ferry report", pages));
        assertThat(readWords(document)).containsExactly(FIRST, SECOND, "Nobody was hurt.");
        assertThat(reasons(document)).containsOnly("page-header");
        assertThat(document.text()).contains("page 3");
    }

    @Test
    void aScannedPdfIsRefusedForThatReason() throws IOException {
        assertRefused("scan.pdf", Samples.scannedPdf(), "INGEST-SCANNED");
    }

    @Test
    void aPdfWithAPasswordIsRefusedForThatReason() throws IOException {
        assertRefused("closed.pdf", Samples.protectedPdf(), "INGEST-PROTECTED");
    }

    @Test
    void aPdfThatIsNoneIsDamaged() {
        assertRefused("broken.pdf", Samples.utf8("%PDF-1.7\n and nothing that belongs to it"), "INGEST-DAMAGED");
    }

    @Test
    void aPdfWhoseStreamIsABombIsRefusedBeforeItIsParsed() throws IOException {
        assertRefused("bomb.pdf", Bombs.pdf(80 << 20), "INGEST-EXPANSION");
        assertRefused("bomb.pdf", Bombs.pdfPackedTwice(80 << 20), "INGEST-EXPANSION");
    }

    @Test
    void aWordDocumentIsReadWithItsHeadingsListsTablesAndNotes() throws IOException {
        String table = "<w:tbl><w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr></w:tbl>"
                .formatted(Samples.paragraph("", "Crew"), Samples.paragraph("", "11"));
        String changed = "<w:p><w:r><w:t xml:space=\"preserve\">Nobody was </w:t></w:r><w:del><w:r><w:delText>killed"
                + "</w:delText></w:r></w:del><w:ins><w:r><w:t>hurt</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>";
        byte[] bytes = Samples.docx(
                Samples.paragraph("Title", "Ferry report")
                        + Samples.paragraph("Heading1", "What happened")
                        + Samples.paragraph("", FIRST)
                        + Samples.paragraph("ListParagraph", "One rudder")
                        + table
                        + changed,
                Map.of(
                        "word/footnotes.xml", Samples.docxPart("footnotes", Samples.paragraph("", SECOND)),
                        "word/header1.xml", Samples.docxPart("hdr", Samples.paragraph("", "Draft of the desk")),
                        "word/comments.xml", Samples.docxPart("comments", Samples.paragraph("", "Is that so?"))));
        Document document = read("report.docx", bytes);
        assertThat(document.title()).isEqualTo("Ferry report");
        assertThat(document.author()).isEqualTo("Harbour desk");
        assertThat(document.published()).isNull();
        assertThat(document.text())
                .isEqualTo("Ferry report\n\nWhat happened\n\n" + FIRST
                        + "\n\nOne rudder\n\nCrew 11\n\nNobody was hurt.\n\n" + SECOND
                        + "\n\nIs that so?\n\nDraft of the desk");
        assertThat(document.blocks().stream().map(Block::kind).limit(6))
                .containsExactly(
                        BlockKind.TITLE,
                        BlockKind.HEADING,
                        BlockKind.PARAGRAPH,
                        BlockKind.LIST_ITEM,
                        BlockKind.TABLE,
                        BlockKind.TABLE);
        assertThat(reasons(document)).containsExactly("remark", "page-header");
    }

    @Test
    void aWordDocumentIsKnownByItsPartsWhateverItsName() throws IOException {
        assertThat(read("report.bin", Samples.docx(Samples.paragraph("", FIRST)))
                        .text())
                .isEqualTo(FIRST);
    }

    @Test
    void entitiesInAWordDocumentAreRefused() throws IOException {
        byte[] bytes = Samples.zip(Map.of("word/document.xml", Samples.utf8("""
                <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
                <w:document xmlns:w="w"><w:p><w:t>&b;&f;</w:t></w:p></w:document>""")));
        assertRefused("laughs.docx", bytes, "INGEST-XML-ENTITIES");
    }

    @Test
    void aWordDocumentThatIsABombIsRefused() throws IOException {
        byte[] xml = new byte[60 << 20];
        Arrays.fill(xml, (byte) ' ');
        assertRefused("bomb.docx", Samples.zip(Map.of("word/document.xml", xml)), "INGEST-EXPANSION");
    }

    @Test
    void aWordDocumentNestedTooDeepIsRefused() throws IOException {
        String deep = "<w:x>".repeat(5000) + "</w:x>".repeat(5000);
        assertRefused("deep.docx", Samples.docx(deep), "INGEST-TOO-DEEP");
    }

    @Test
    void aWordDocumentThatBreaksOffIsDamaged() throws IOException {
        byte[] whole = Samples.docx(Samples.paragraph("", FIRST));
        UserError refusal = refusal("cut.docx", Arrays.copyOf(whole, whole.length / 2));
        assertThat(refusal.code()).isEqualTo("INGEST-UNSUPPORTED-FORMAT");
        assertRefused("cut.docx", Samples.zip(Map.of("word/document.xml", Samples.utf8("<w:p"))), "INGEST-DAMAGED");
    }

    @Test
    void anOpenDocumentTextIsReadAsAWordDocumentIs() throws IOException {
        byte[] bytes = Samples.odt(
                "<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes>"
                        + "<text:h>What happened</text:h><text:p>" + FIRST
                        + "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>" + SECOND
                        + "</text:p></text:note-body></text:note></text:p><office:annotation><dc:creator>Somebody"
                        + "</dc:creator><text:p>Is that so?</text:p></office:annotation>"
                        + "<text:list><text:list-item><text:p>One<text:s/>rudder</text:p></text:list-item></text:list>",
                "<manifest/>");
        Document document = read("report.odt", bytes);
        assertThat(document.author()).isEqualTo("Quay desk");
        assertThat(readWords(document)).containsExactly("What happened", FIRST, SECOND, "One rudder");
        assertThat(document.text()).doesNotContain("Gone").doesNotContain("Somebody");
        assertThat(reasons(document)).containsExactly("remark");
    }

    @Test
    void anOpenDocumentTextWithAPasswordIsRefused() throws IOException {
        assertRefused(
                "closed.odt",
                Samples.odt("<text:p>x</text:p>", "<manifest><encryption-data/></manifest>"),
                "INGEST-PROTECTED");
    }

    @Test
    void aBookIsReadChapterByChapter() throws IOException {
        Document document = read(
                "book.epub", Samples.epub(List.of("<h1>First year</h1><p>" + FIRST + "</p>", "<p>" + SECOND + "</p>")));
        assertThat(document.title()).isEqualTo("Ten years of ferries");
        assertThat(document.publisher()).isEqualTo("Quay Press");
        assertThat(document.published().date()).hasToString("2024-05-06");
        assertThat(document.published().evidence()).isEqualTo("dublin-core");
        assertThat(readWords(document)).containsExactly("First year", FIRST, SECOND);
    }

    @Test
    void richTextIsReadInTheCodePageOfEachFontAndItsNotesFollow() {
        String rtf = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Serif;}{\\f1\\fcharset204 Cyr;}}"
                + "{\\info{\\title Ferry report}{\\author Harbour desk}}{\\*\\generator A program;}"
                + "{\\header Draft\\par}\\pard\\outlinelevel0 What happened\\par\\pard\\f0 The caf\\'e9 \\ldblquote North"
                + "\\rdblquote  lost\\u8212 ? well{\\footnote It was\\par small.}\\par\n{\\f1\\'cc\\'ee\\'f1\\'f2}\\par"
                + "\\pard\\intbl Crew\\cell 11\\cell\\row\\pard Done.\\par{\\pict\\bin3 }}{}}";
        Document document = read("report.rtf", rtf.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(document.title()).isEqualTo("Ferry report");
        assertThat(document.author()).isEqualTo("Harbour desk");
        assertThat(document.text())
                .isEqualTo(
                        "What happened\n\nThe café “North” lost— well\n\nМост\n\nCrew 11\n\nDone.\n\nIt was small.\n\n"
                                + "Draft");
        assertThat(reasons(document)).containsExactly("page-header");
    }

    @Test
    void aPdfIsReadWithoutTheFontsOfTheMachine() throws IOException {
        read("report.pdf", Samples.pdf("Ferry report", List.of(List.of(FIRST))));
        assertThat(FontMappers.instance()).isInstanceOf(PdfFonts.class);
    }

    @Test
    void richTextInAnotherCodePageIsRead() {
        String head = "{\\rtf1\\ansi\\ansicpg1251 ";
        byte[] text = "Паром стоит у причала.\\par}".getBytes(Charset.forName("windows-1251"));
        byte[] bytes = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), head.length() + text.length);
        System.arraycopy(text, 0, bytes, head.length(), text.length);
        assertThat(read("ferry.rtf", bytes).text()).isEqualTo("Паром стоит у причала.");
    }

    @Test
    void richTextThatBreaksOffOrIsNestedTooDeepIsRefused() {
        assertRefused("cut.rtf", Samples.utf8("{\\rtf1 The ferry"), "INGEST-DAMAGED");
        assertRefused("deep.rtf", Samples.utf8("{\\rtf1 " + "{".repeat(100_000)), "INGEST-TOO-DEEP");
    }

    @Test
    void markdownIsReadWithItsHead() {
        Document document = read("note.md", Samples.utf8("""
                ---
                title: "Ferry report"
                date: 2024-05-06
                author: Harbour desk
                ---
                # Ferry report

                %s
                It was *long*.

                - One rudder
                - Two [divers](https://example.org)

                > We sail at noon.
                """.formatted(FIRST)));
        assertThat(document.title()).isEqualTo("Ferry report");
        assertThat(document.published().date()).hasToString("2024-05-06");
        assertThat(readWords(document))
                .containsExactly(
                        "Ferry report", FIRST + " It was long.", "One rudder", "Two divers", "We sail at noon.");
        assertThat(document.blocks().getLast().kind()).isEqualTo(BlockKind.QUOTE);
    }

    @Test
    void markdownNestedTooDeepIsRefused() {
        assertRefused("deep.md", Samples.utf8("> ".repeat(100_000) + "x"), "INGEST-TOO-DEEP");
    }

    private static Document read(String name, byte[] bytes) {
        return Formats.ingest().ingest(name, bytes);
    }

    private static UserError refusal(String name, byte[] bytes) {
        return catchThrowableOfType(UserError.class, () -> Formats.ingest().ingest(name, bytes));
    }

    private static void assertRefused(String name, byte[] bytes, String code) {
        UserError refusal = refusal(name, bytes);
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.where()).isEqualTo(name);
    }

    private static List<String> readWords(Document document) {
        return document.blocks().stream()
                .filter(Block::isRead)
                .map(block -> document.text()
                        .substring(block.span().start(), block.span().end()))
                .toList();
    }

    private static List<String> reasons(Document document) {
        return document.blocks().stream()
                .filter(block -> !block.isRead())
                .map(Block::skipReason)
                .toList();
    }
}
