package org.entente.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.formats.Samples.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.entente.engine.ingest.SkipReason;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.Document;
import org.junit.jupiter.api.Test;

/** E-mails, boxes of them, and pages saved with their parts. */
final class MailTest {
    private static final String FERRY = "The ferry lay at its quay on Monday after its rudder had been lost.";
    private static final String DIVER = "A diver found the rudder on Thursday, the harbour master said.";
    private static final String HEAD = """
            Received: from quay.example by harbour.example; Tue, 4 Mar 2025 10:30:01 -0500
            From: =?UTF-8?B?SGFyYm91ciBkZXNrIMO8?= <desk@quay.example>
            To: Readers <readers@quay.example>
            Subject: =?UTF-8?Q?The_ferry_is_=C3=BCberf=C3=A4llig?=
            Date: Tue, 4 Mar 2025 10:30:00 -0500
            Message-ID: <1@quay.example>
            MIME-Version: 1.0
            """;
    private static final String PLAIN = HEAD + """
            Content-Type: text/plain; charset=utf-8; format=flowed

            %s

            > What became of the rudder?
            > Nobody knows.

            On Mon, 3 Mar 2025, the pilots wrote:
            > Is it true?

            %s
            """.formatted(FERRY, DIVER) + "-- \nHarbour desk, quay 4\n";

    private static byte[] crlf(String message) {
        return utf8(message.replace("\n", "\r\n"));
    }

    private static List<String> read(Document document) {
        return document.blocks().stream()
                .filter(block -> block.isRead() && block.kind() != BlockKind.TITLE)
                .map(block -> block.span().in(document.text()))
                .toList();
    }

    private static List<String> skipped(Document document, String reason) {
        return document.blocks().stream()
                .filter(block -> reason.equals(block.skipReason()))
                .map(block -> block.span().in(document.text()))
                .toList();
    }

    private static Document only(String name, byte[] bytes) throws IOException {
        Opened opened = Opened.of(name, bytes);
        assertThat(opened.refused).isEmpty();
        assertThat(opened.documents).hasSize(1);
        return opened.documents.values().iterator().next();
    }

    @Test
    void anEmailSaysWhatItSaysAndSetsTheRestApart() throws IOException {
        Document document = only("note.eml", crlf(PLAIN));
        assertThat(document.title()).isEqualTo("The ferry is überfällig");
        assertThat(document.author()).isEqualTo("Harbour desk ü");
        assertThat(document.published()).isNotNull();
        assertThat(Objects.requireNonNull(document.published()).date()).hasToString("2025-03-04");
        assertThat(document.published().evidence()).isEqualTo("mail-header");
        assertThat(document.mediaType()).isEqualTo("message/rfc822");
        assertThat(read(document)).containsExactly(FERRY, DIVER);
        assertThat(skipped(document, SkipReason.MAIL_HEADER))
                .contains("From: Harbour desk ü <desk@quay.example>", "To: Readers <readers@quay.example>");
        assertThat(skipped(document, SkipReason.QUOTED_MESSAGE))
                .containsExactly(
                        "> What became of the rudder? > Nobody knows.",
                        "On Mon, 3 Mar 2025, the pilots wrote: > Is it true?");
        assertThat(skipped(document, SkipReason.SIGNATURE)).containsExactly("-- Harbour desk, quay 4");
    }

    @Test
    void anEmailIsKnownByItsHeadWhateverItsName() throws IOException {
        assertThat(only("INBOX-17", crlf(PLAIN)).mediaType()).isEqualTo("message/rfc822");
    }

    @Test
    void aPastedTextWithAHeadOfItsOwnIsNoEmail() throws IOException {
        Document document = only("memo.txt", utf8("From: the harbour\nSubject: ferries\n\n" + FERRY));
        assertThat(document.mediaType()).isEqualTo("text/plain");
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    private static byte[] withAttachments() throws IOException {
        String html = "<p>" + FERRY + "</p><blockquote type=cite><p>Is it true?</p></blockquote>"
                + "<div class=gmail_signature>Desk</div>";
        return crlf(HEAD + """
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain

                See the page.
                --inner
                Content-Type: text/html; charset=utf-8

                %s
                --inner--
                --outer
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename*=UTF-8''r%%C3%%A9port.pdf
                Content-Transfer-Encoding: base64

                %s
                --outer
                Content-Type: image/png; name=quay.png
                Content-Transfer-Encoding: base64

                AAAA
                --outer
                Content-Type: message/rfc822

                %s
                --outer
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="../../x/tool.exe"
                Content-Transfer-Encoding: base64

                TVqQAAMAAAAEAAAA//8AAAAA
                --outer--
                """.formatted(html, base64(Samples.pdf("Report", List.of(List.of(DIVER)))), PLAIN));
    }

    @Test
    void attachmentsAreDocumentsOfTheirOwnAndTheRestIsTold() throws IOException {
        Opened opened = Opened.of("note.eml", withAttachments());
        assertThat(opened.documents)
                .containsOnlyKeys("note.eml", "note.eml!/r\u00e9port.pdf", "note.eml!/attachment 3.eml");
        Document mail = Objects.requireNonNull(opened.documents.get("note.eml"));
        assertThat(read(mail)).containsExactly(FERRY);
        assertThat(skipped(mail, SkipReason.QUOTED_MESSAGE)).containsExactly("Is it true?");
        assertThat(skipped(mail, SkipReason.SIGNATURE)).containsExactly("Desk");
        assertThat(opened.refusals()).containsExactly("INGEST-BINARY note.eml!/tool.exe");
        assertThat(opened.passedOver).containsEntry("note.eml", 1);
    }

    @Test
    void aForwardedMessageIsWhatAnEmailSays() throws IOException {
        String html = HEAD + "Content-Type: text/html\n\n<div class=gmail_quote><div class=gmail_attr>"
                + "---------- Forwarded message ---------</div><p>" + FERRY + "</p></div>";
        assertThat(read(only("forward.eml", crlf(html)))).contains(FERRY);
    }

    @Test
    void anEmailWithoutWordsIsRefusedAndItsAttachmentIsTaken() throws IOException {
        String message = HEAD.replaceAll("Subject: .*\n", "") + """
                Content-Type: text/html; name=story.html
                Content-Disposition: attachment; filename=story.html

                <html><body><p>%s</p></body></html>
                """.formatted(FERRY);
        Opened opened = Opened.of("bare.eml", crlf(message));
        assertThat(opened.refusals()).containsExactly("INGEST-NO-TEXT bare.eml");
        assertThat(opened.documents).containsOnlyKeys("bare.eml!/story.html");
    }

    @Test
    void partsThatLieTooDeepAreRefused() throws IOException {
        StringBuilder message = new StringBuilder(HEAD);
        for (int i = 0; i < 500; i++) {
            message.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
        }
        assertThat(Opened.of("deep.eml", crlf(message + "Content-Type: text/plain\n\nx"))
                        .refusals())
                .containsExactly("INGEST-TOO-DEEP deep.eml");
    }

    @Test
    void aBoxGivesEachOfItsMessages() throws IOException {
        String second = PLAIN.replace(FERRY, DIVER + "\n\n>From the quay nothing is seen of it, and nothing heard.");
        String box = "From desk@quay.example Tue Mar  4 10:30:00 2025\n" + PLAIN
                + "\nFrom desk@quay.example Wed Mar  5 10:30:00 2025\n" + second + "\n";
        Opened opened = Opened.of("inbox", utf8(box));
        assertThat(opened.refused).isEmpty();
        assertThat(opened.documents).containsOnlyKeys("inbox!/message 1.eml", "inbox!/message 2.eml");
        assertThat(read(Objects.requireNonNull(opened.documents.get("inbox!/message 2.eml"))))
                .contains("From the quay nothing is seen of it, and nothing heard.");
    }

    @Test
    void aSavedPageIsReadAndItsPicturesAreToldOf() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(crlf("""
                From: <Saved by Blink>
                Snapshot-Content-Location: https://news.example/2025/03/04/ferry
                Subject: Ferry
                Date: Wed, 5 Mar 2025 08:00:00 -0000
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="--p"

                ----p
                Content-Type: text/html
                Content-Transfer-Encoding: quoted-printable
                Content-Location: https://news.example/2025/03/04/ferry

                <!DOCTYPE html><html><head><meta charset=3Dutf-8><title>Ferry over=C3=A4ll</title>
                </head><body><article><p>%s</p></article></body></html>
                ----p
                Content-Type: image/png
                Content-Transfer-Encoding: binary
                Content-Location: https://news.example/p.png

                """.formatted(FERRY)));
        message.writeBytes(new byte[] {0, 1, 2, 3, '\r', '\n'});
        message.writeBytes(crlf("----p--\n"));
        Opened opened = Opened.of("story.mhtml", message.toByteArray());
        assertThat(opened.refused).isEmpty();
        Document document = Objects.requireNonNull(opened.documents.get("story.mhtml"));
        assertThat(document.title()).isEqualTo("Ferry overäll");
        assertThat(read(document)).containsExactly(FERRY);
        assertThat(opened.passedOver).containsEntry("story.mhtml", 1);
        assertThat(document.blocks()).allMatch(Block::isRead);
    }

    @Test
    void whatIsNoMessageIsRefusedOnce() throws IOException {
        assertThat(Opened.of("page.mht", utf8("MIME-Version: 1.0\nContent-Type: image/png\n\nx"))
                        .refusals())
                .containsExactly("INGEST-DAMAGED page.mht");
    }
}
