package org.entente.formats;

import static org.entente.formats.Samples.utf8;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.entente.formats.lists.FuzzedList;

/** Inputs that are taken whole, with which fuzzing begins. */
final class FuzzSeeds {
    private static final String FERRY = "The ferry lay at its quay on Monday after its rudder had been lost.";

    private FuzzSeeds() {}

    static List<byte[]> of(FuzzedParser parser) throws IOException {
        return switch (parser) {
            case PDF -> List.of(Samples.pdf("Ferry", List.of(List.of(FERRY))));
            case EPUB_PARTS -> List.of(Samples.epub(List.of("<p>" + FERRY + "</p>")));
            case ZIP -> List.of(Samples.zip(Map.of("one.txt", utf8(FERRY))));
            case TAR -> List.of(ContainersTest.tar(Map.of("one.txt", utf8(FERRY))));
            case GZIP -> List.of(ContainersTest.gzip(utf8(FERRY)));
            case LIST_XML -> FuzzedList.XML.stream().map(Samples::utf8).toList();
            case LIST_LINES -> FuzzedList.LINES.stream().map(Samples::utf8).toList();
            case HTML,
                    HTML_METADATA,
                    TEXT,
                    MARKDOWN,
                    RTF,
                    DOCX,
                    ODT,
                    EPUB,
                    MAIL,
                    MBOX,
                    MHTML,
                    JSON_LINES,
                    WARC,
                    FEED,
                    LIST_OFAC -> List.of(utf8(text(parser)));
        };
    }

    private static String text(FuzzedParser parser) {
        return switch (parser) {
            case HTML, EPUB ->
                "<title>Ferry</title><article><h1>Ferry</h1><p>" + FERRY + "</p><ul><li>1</li></ul><form>x</form>";
            case HTML_METADATA ->
                "{\"@type\": \"NewsArticle\", \"headline\": \"Ferry\", \"datePublished\": \"2025-03-04\","
                        + " \"author\": [{\"name\": \"Desk\"}], \"publisher\": {\"name\": \"Quay\"}}";
            case TEXT -> "Title: Ferry\nPublished: 2025-03-04\n\n" + FERRY + "\n\n- one\n- two\n\nShare this\n";
            case MARKDOWN -> "---\ntitle: Ferry\n---\n# One\n\n> " + FERRY + "\n\n1. a\n2. b\n\n[x](y) `z`\n";
            case RTF ->
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl\\f0\\fcharset204 A;}{\\info{\\title Ferry}}\\f0 " + FERRY
                        + "\\par{\\b more}\\u8364?\\'e9\\trowd\\cell\\row{\\footnote note}{\\*\\x\\bin3 abc}}";
            case DOCX ->
                Samples.paragraph("Heading1", "Ferry") + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t><w:tab/>"
                        + "<w:delText>b</w:delText></w:r></w:p></w:tc></w:tr></w:tbl>";
            case ODT ->
                "<text:h>Ferry</text:h><text:p>" + FERRY + "<text:s text:c=\"3\"/><text:note><text:note-body>"
                        + "<text:p>n</text:p></text:note-body></text:note></text:p><text:list><text:list-item/></text:list>";
            case MAIL, MBOX, MHTML -> message(parser);
            case JSON_LINES ->
                "{\"text\": \"" + FERRY + "\", \"published\": \"2025-03-04\"}\n"
                        + "{\"html\": \"<p>x</p>\", \"url\": \"https://news.example/2025/03/04/x\", \"title\": \"T\"}\n";
            case WARC ->
                "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                        + "WARC-Date: 2025-03-04T10:00:00Z\r\nWARC-Target-URI: https://news.example/a\r\n"
                        + "Content-Type: text/plain\r\nContent-Length: " + FERRY.length() + "\r\n\r\n" + FERRY
                        + "\r\n\r\n";
            case FEED ->
                "<?xml version=\"1.0\"?><rss><channel><item><link>https://news.example/one</link><guid>x</guid></item>"
                        + "<item><link>two</link></item></channel></rss>";
            case LIST_OFAC -> FuzzedList.OFAC;
            case PDF, EPUB_PARTS, ZIP, TAR, GZIP, LIST_XML, LIST_LINES ->
                throw new IllegalArgumentException(parser + " is no text");
        };
    }

    private static String message(FuzzedParser parser) {
        return switch (parser) {
            case MAIL ->
                "From: a <a@b.example>\r\nSubject: =?UTF-8?Q?=C3=BCber?=\r\nDate: Tue, 4 Mar 2025 10:30:00 -0500\r\n"
                        + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                        + "Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n" + FERRY + "\r\n> quoted\r\n"
                        + "--b\r\nContent-Disposition: attachment; filename=x.html\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\nPHA+eDwvcD4=\r\n--b--\r\n";
            case MBOX ->
                "From a@b.example Tue Mar  4 10:30:00 2025\nFrom: a\nMIME-Version: 1.0\n\n" + FERRY
                        + "\n\nFrom b@b.example Tue Mar  4 10:31:00 2025\nFrom: b\n\n>From here\n";
            default ->
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=p; type=\"text/html\"\r\n\r\n--p\r\n"
                        + "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
                        + "Content-Location: https://news.example/a\r\n\r\n<html><p>" + FERRY + "=20</p>\r\n--p--\r\n";
        };
    }
}
