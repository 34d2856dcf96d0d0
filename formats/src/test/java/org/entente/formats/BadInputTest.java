package org.entente.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.entente.engine.ingest.Ingest;
import org.entente.engine.ingest.Limits;
import org.entente.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
    private static final String SENTENCE = "The harbour was closed on Monday and opened again on Tuesday. ";

    private final Ingest ingest = Formats.ingest();

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("empty.txt", new byte[0], "INGEST-EMPTY");
    }

    @Test
    void whiteSpaceAloneIsRefused() {
        assertRefused("blank.txt", utf8(" \n\t\r\n "), "INGEST-EMPTY");
    }

    @ParameterizedTest
    @CsvSource({
        "504B030414000600, letter.docx, INGEST-UNSUPPORTED-FORMAT, ZIP",
        "D0CF11E0A1B11AE1, letter.doc, INGEST-UNSUPPORTED-FORMAT, Office",
        "3C3F786D6C2076657273696F6E3D22312E30223F3E3C723E613C2F723E, feed.xml, INGEST-UNSUPPORTED-FORMAT, not known",
        "89504E470D0A1A0A00, map.png, INGEST-BINARY, PNG",
        "FFD8FFE000104A464946, photo.txt, INGEST-BINARY, JPEG",
        "474946383961, dot.gif, INGEST-BINARY, GIF",
        "1F8B0800, page.html.gz, INGEST-BINARY, gzip",
        "54657874007465787400, notes.txt, INGEST-BINARY, bytes",
        "0102030405060708, notes.txt, INGEST-BINARY, bytes"
    })
    void whatIsNoTextIsRefusedByItsFirstBytesWhateverItsName(String hex, String name, String code, String says) {
        UserError refusal = assertRefused(name, HexFormat.of().parseHex(hex), code);
        assertThat(refusal.what()).contains(says);
    }

    @Test
    void aWordDocumentWithAPasswordIsRefusedForThatReason() {
        byte[] start = HexFormat.of().parseHex("D0CF11E0A1B11AE1");
        byte[] directory = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        assertRefused("closed.docx", concat(start, new byte[600], directory, new byte[600]), "INGEST-PROTECTED");
    }

    @Test
    void aTarArchiveIsKnownByItsMarkInTheMiddle() {
        byte[] tar = new byte[600];
        Arrays.fill(tar, (byte) 'a');
        System.arraycopy(utf8("ustar"), 0, tar, 257, 5);
        assertRefused("pages.tar", tar, "INGEST-BINARY");
    }

    @Test
    void aFileOverTheLimitOfBytesIsRefusedBeforeItIsLookedAt() {
        byte[] line = new byte[50_000_000];
        Arrays.fill(line, (byte) 'x');
        UserError refusal = assertRefused("line.txt", line, "INGEST-TOO-MANY-BYTES");
        assertThat(refusal.what()).contains("50,000,000").contains("16,777,216");
    }

    @Test
    void aCallerMayAskBySizeAlone() {
        UserError refusal = catchThrowableOfType(UserError.class, () -> ingest.checkSize("huge.txt", 1L << 40));
        assertThat(refusal.code()).isEqualTo("INGEST-TOO-MANY-BYTES");
    }

    @Test
    void oneLineOfTooManyCharactersIsRefused() {
        assertRefused("line.txt", utf8("harbour ".repeat(300_000)), "INGEST-TOO-MANY-CHARACTERS");
    }

    @Test
    void aPageNestedTooDeepIsRefused() {
        String page = "<html><body>" + "<div>".repeat(100_000) + SENTENCE + "</div>".repeat(100_000) + "</body></html>";
        assertRefused("deep.html", utf8(page), "INGEST-TOO-DEEP");
    }

    @Test
    void inlineElementsThatNobodyClosesAreTooDeepAsWell() {
        String page = "<html><body><p>" + "<span>".repeat(100_000) + SENTENCE;
        assertRefused("deep.html", utf8(page), "INGEST-TOO-DEEP");
    }

    @Test
    void aPageOfTooManyTagsIsRefusedBeforeItIsParsed() {
        assertRefused("tags.html", utf8("<html>" + "<i>".repeat(400_000)), "INGEST-TOO-MANY-TAGS");
    }

    @Test
    void formattingThatNobodyClosesDoesNotMultiply() {
        String page = "<html><body>" + "<b class=x><i><u><p>".repeat(20_000) + SENTENCE;
        assertThat(ingest.ingest("soup.html", utf8(page)).text()).isEqualTo(SENTENCE.strip());
    }

    @Test
    void aUtf16FileWithAnUnpairedSurrogateIsRefused() {
        byte[] bytes = HexFormat.of().parseHex("FEFF" + "0041D800" + "00420043");
        assertRefused("half.txt", bytes, "INGEST-ENCODING");
    }

    @Test
    void surrogatesWrittenAsUtf8AreRefused() {
        byte[] bytes = concat(utf8("Before "), new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, utf8(" after."));
        assertRefused("half.txt", bytes, "INGEST-ENCODING");
    }

    @Test
    void bytesOfNoKnownEncodingAreRefused() {
        byte[] bytes = new byte[400];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i * 37 % 128);
        }
        assertRefused("noise.txt", bytes, "INGEST-ENCODING");
    }

    @Test
    void aPageOfMenusAndNoticesAloneHasNoText() {
        String page = "<html><body><nav><a href=/>Home</a> <a href=/n>News</a></nav><footer>All rights"
                + " reserved</footer></body></html>";
        UserError refusal = assertRefused("menu.html", utf8(page), "INGEST-NO-TEXT");
        assertThat(refusal.what()).contains("set aside");
    }

    @Test
    void aPageWithNothingOnItHasNoText() {
        assertRefused("void.html", utf8("<html><head><title>x</title></head><body> </body></html>"), "INGEST-NO-TEXT");
    }

    @Test
    void limitsAreStatedInTheMessage() {
        Ingest strict = new Ingest(Formats.all(), new Limits(100, 20, 5, 5));
        UserError refusal = catchThrowableOfType(
                UserError.class, () -> strict.ingest("a.txt", utf8("More than twenty characters.")));
        assertThat(refusal.code()).isEqualTo("INGEST-TOO-MANY-CHARACTERS");
        assertThat(refusal.what()).contains("20");
    }

    private UserError assertRefused(String name, byte[] bytes, String code) {
        UserError refusal = catchThrowableOfType(UserError.class, () -> ingest.ingest(name, bytes));
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.where()).isEqualTo(name);
        assertThat(refusal.todo()).isNotBlank();
        return refusal;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
