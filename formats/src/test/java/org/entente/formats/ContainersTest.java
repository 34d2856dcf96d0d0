package org.entente.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.formats.Samples.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.entente.engine.ingest.Budget;
import org.entente.engine.ingest.Packed;
import org.entente.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Archives, crawls and lists of records, each with what is bad in it. */
final class ContainersTest {
    private static final String FERRY = "The ferry lay at its quay on Monday after its rudder had been lost.";
    private static final String DIVER = "A diver found the rudder on Thursday, the harbour master said.";

    @TempDir
    private Path folder;

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    static byte[] tar(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                TarArchiveEntry made = new TarArchiveEntry(entry.getKey(), true);
                made.setSize(entry.getValue().length);
                tar.putArchiveEntry(made);
                tar.write(entry.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] page(String text) {
        return utf8("<!DOCTYPE html><html><head><title>Ferry</title></head><body><article><p>" + text
                + "</p></article></body></html>");
    }

    private static Map<String, byte[]> twoTexts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("one.txt", utf8(FERRY));
        parts.put("deep/er/two.html", page(DIVER));
        parts.put("deep/picture.png", new byte[] {1, 2, 3});
        return parts;
    }

    @Test
    void aZipIsOpenedAndItsPicturesAreToldOf() throws IOException {
        Opened opened = Opened.of("pages.zip", Samples.zip(twoTexts()));
        assertThat(opened.documents).containsOnlyKeys("pages.zip!/one.txt", "pages.zip!/deep/er/two.html");
        assertThat(opened.documents.get("pages.zip!/one.txt").text()).isEqualTo(FERRY);
        assertThat(opened.refused).isEmpty();
        assertThat(opened.passedOver).containsEntry("pages.zip", 1);
    }

    @Test
    void aZipInAFileIsReadFromTheFileByItsDirectory() throws IOException {
        Path file = Files.write(folder.resolve("pages.zip"), Samples.zip(twoTexts()));
        Opened opened = new Opened();
        try (var channel = Files.newByteChannel(file);
                var stream = Files.newInputStream(file)) {
            Formats.ingest().open("pages.zip", new Packed(stream, channel.size(), channel), opened);
        }
        assertThat(opened.documents).hasSize(2);
    }

    @Test
    void aPackedTarIsOpened() throws IOException {
        Opened opened = Opened.of("pages.tar.gz", gzip(tar(twoTexts())));
        assertThat(opened.documents).containsOnlyKeys("pages.tar.gz!/one.txt", "pages.tar.gz!/deep/er/two.html");
        assertThat(opened.refused).isEmpty();
        assertThat(opened.passedOver).containsEntry("pages.tar.gz", 1);
    }

    @Test
    void aPackedPageIsOpenedByItsOwnName() throws IOException {
        Opened opened = Opened.of("story.html.gz", gzip(page(FERRY)));
        assertThat(opened.documents).containsOnlyKeys("story.html.gz!/story.html");
    }

    @Test
    void archivesWithinArchivesAreOpenedAndOfficeFilesAreDocuments() throws IOException {
        Map<String, byte[]> outer = new LinkedHashMap<>();
        outer.put("inner.zip", Samples.zip(twoTexts()));
        outer.put("report.docx", Samples.docx(Samples.paragraph("", FERRY)));
        Opened opened = Opened.of("outer.tgz", gzip(tar(outer)));
        assertThat(opened.documents)
                .containsOnlyKeys(
                        "outer.tgz!/inner.zip!/one.txt",
                        "outer.tgz!/inner.zip!/deep/er/two.html",
                        "outer.tgz!/report.docx");
    }

    @Test
    void archivesThatLieTooDeepAreRefused() throws IOException {
        byte[] bytes = utf8(FERRY);
        for (int i = 0; i < 8; i++) {
            bytes = Samples.zip(Map.of("a", bytes));
        }
        assertThat(Opened.of("deep.zip", bytes).refusals())
                .containsExactly("INGEST-ARCHIVE-DEPTH deep.zip!/a!/a!/a!/a!/a");
    }

    @Test
    void pathsAndLinksThatLeadOutAreRefusedAndTheRestGoesOn() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("../up.txt", utf8(DIVER));
        parts.put("/etc/rooted.txt", utf8(DIVER));
        parts.put("C:\\rooted.txt", utf8(DIVER));
        parts.put("a/../../b.txt", utf8(DIVER));
        parts.put("one.txt", utf8(FERRY));
        Opened zip = Opened.of("bad.zip", Samples.zip(parts));
        assertThat(zip.documents).containsOnlyKeys("bad.zip!/one.txt");
        assertThat(zip.refused).hasSize(4).allMatch(error -> error.code().equals("INGEST-ARCHIVE-PATH"));

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (String[] link : new String[][] {{"a/in", "../one.txt"}, {"a/out", "../../one.txt"}, {"b", "/etc"}}) {
                TarArchiveEntry entry = new TarArchiveEntry(link[0], TarConstants.LF_SYMLINK);
                entry.setLinkName(link[1]);
                tar.putArchiveEntry(entry);
                tar.closeArchiveEntry();
            }
        }
        Opened linked = Opened.of("links.tar", bytes.toByteArray());
        assertThat(linked.refusals())
                .containsExactly("INGEST-ARCHIVE-PATH links.tar!/a/out", "INGEST-ARCHIVE-PATH links.tar!/b");
        assertThat(linked.passedOver).containsEntry("links.tar", 1);
    }

    @Test
    void linksInAZipAreNoTexts() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (String target : List.of("one.txt", "../../one.txt")) {
                ZipArchiveEntry entry = new ZipArchiveEntry("to " + target.length());
                entry.setUnixMode(0120777);
                zip.putArchiveEntry(entry);
                zip.write(utf8(target));
                zip.closeArchiveEntry();
            }
        }
        Opened opened = Opened.of("links.zip", bytes.toByteArray());
        assertThat(opened.documents).isEmpty();
        assertThat(opened.refusals()).containsExactly("INGEST-ARCHIVE-PATH links.zip!/to 13");
        assertThat(opened.passedOver).containsEntry("links.zip", 1);
    }

    @Test
    void aPartOfAZipWithAPasswordIsRefusedAndTheRestGoesOn() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("closed.txt", utf8(DIVER));
        parts.put("open.txt", utf8(FERRY));
        byte[] zip = Samples.zip(parts);
        String bytes = new String(zip, StandardCharsets.ISO_8859_1);
        zip[bytes.indexOf("PK\u0003\u0004") + 6] |= 1; // the bit of encryption, in the part's head and in the directory
        zip[bytes.indexOf("PK\u0001\u0002") + 8] |= 1;
        Opened opened = Opened.of("half.zip", zip);
        assertThat(opened.refusals()).containsExactly("INGEST-PROTECTED half.zip!/closed.txt");
        assertThat(opened.documents).containsOnlyKeys("half.zip!/open.txt");
    }

    @Test
    void bombsAreRefusedAsAWholeWhateverPacksThem() throws IOException {
        byte[] zeros = new byte[40 << 20];
        Arrays.fill(zeros, (byte) 'x');
        assertThat(Opened.of("bomb.gz", gzip(zeros)).refusals()).containsExactly("INGEST-EXPANSION bomb.gz");
        Map<String, byte[]> many = new LinkedHashMap<>();
        byte[] part = Arrays.copyOf(zeros, 4 << 20);
        for (int i = 0; i < 12; i++) {
            many.put(i + ".txt", part);
        }
        assertThat(Opened.of("bomb.zip", Samples.zip(many)).refusals()).contains("INGEST-EXPANSION bomb.zip");
        assertThat(Opened.of("bomb.tgz", gzip(tar(many))).refusals()).contains("INGEST-EXPANSION bomb.tgz");
    }

    @Test
    void anArchiveOfTooManyPartsIsRefusedFromThereOn() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            parts.put(i + ".txt", utf8(FERRY + " " + i));
        }
        Opened opened = Opened.of("many.zip", Samples.zip(parts), new Budget.Bounds(1 << 20, 1 << 24, 200, 3, 5));
        assertThat(opened.documents).hasSize(3);
        assertThat(opened.refusals()).containsExactly("INGEST-ARCHIVE-PARTS many.zip");
    }

    @Test
    void whatBreaksOffIsTakenUpToThere() throws IOException {
        byte[] whole = gzip(tar(Map.of("one.txt", utf8(FERRY), "two.txt", utf8(DIVER.repeat(900)))));
        assertThat(Opened.of("cut.tgz", Arrays.copyOf(whole, whole.length / 2)).refusals())
                .allMatch(refusal -> refusal.startsWith("INGEST-DAMAGED cut.tgz"))
                .isNotEmpty();
        byte[] zip = Samples.zip(twoTexts());
        assertThat(Opened.of("cut.zip", Arrays.copyOf(zip, zip.length - 30)).refusals())
                .containsExactly("INGEST-DAMAGED cut.zip");
    }

    @Test
    void anArchiveWithoutDocumentsIsRefused() throws IOException {
        assertThat(Opened.of("none.tgz", gzip(tar(Map.of()))).refusals())
                .containsExactly("INGEST-ARCHIVE-EMPTY none.tgz");
    }

    @Test
    void aPartIsNamedWithoutWhatATerminalWouldObey() throws IOException {
        Opened opened = Opened.of("odd.zip", Samples.zip(Map.of("\u001b[2Jred\u202Etxt.exe", utf8(FERRY))));
        assertThat(opened.documents).containsOnlyKeys("odd.zip!/\uFFFD[2Jred\uFFFDtxt.exe");
    }

    @Test
    void recordsOfJsonLinesAreDocumentsAndBadOnesAreNamed() throws IOException {
        String lines =
                "\uFEFF{\"url\": \"https://news.example/1\", \"title\": \"Rudder lost\", \"published\": \"2025-03-04\","
                        + " \"publisher\": \"Coastal Wire\", \"author\": \"Desk\", \"text\": \"" + FERRY + "\"}\r\n"
                        + "\n"
                        + "{\"html\": \"<p>" + DIVER + "</p>\", \"published\": \"someday\"}\n"
                        + "{\"title\": \"neither\"}\n"
                        + "{\"text\": \n"
                        + "[1, 2]\n";
        Opened opened = Opened.of("list.jsonl", utf8(lines));
        Document first = opened.documents.get("list.jsonl!/line 1.json");
        assertThat(first.text()).isEqualTo("Rudder lost\n\n" + FERRY);
        assertThat(first.title()).isEqualTo("Rudder lost");
        assertThat(first.publisher()).isEqualTo("Coastal Wire");
        assertThat(first.author()).isEqualTo("Desk");
        assertThat(first.published()).isNotNull();
        assertThat(first.published().date()).hasToString("2025-03-04");
        Document second = opened.documents.get("list.jsonl!/line 3.json");
        assertThat(second.text()).contains(DIVER).contains("published: someday");
        assertThat(opened.refusals())
                .containsExactly(
                        "INGEST-RECORD list.jsonl!/line 4.json",
                        "INGEST-RECORD list.jsonl!/line 5.json",
                        "INGEST-RECORD list.jsonl!/line 6.json");
    }

    @Test
    void aLineOfFiftyMegabytesIsRefusedByItselfAndTheNextIsRead() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        byte[] long50 = new byte[50_000_000];
        Arrays.fill(long50, (byte) 'x');
        lines.writeBytes(utf8("{\"text\": \""));
        lines.writeBytes(long50);
        lines.writeBytes(utf8("\"}\n{\"text\": \"" + FERRY + "\"}"));
        Opened opened = Opened.of("long.jsonl", lines.toByteArray());
        assertThat(opened.refusals()).containsExactly("INGEST-TOO-MANY-BYTES long.jsonl!/line 1.json");
        assertThat(opened.documents).containsOnlyKeys("long.jsonl!/line 2.json");
    }

    private static WarcResponse answer(String address, int status, String type, byte[] body, String... head)
            throws IOException {
        HttpResponse.Builder http = new HttpResponse.Builder(status, "x").body(MediaType.parse(type), body);
        for (int i = 0; i < head.length; i += 2) {
            http.addHeader(head[i], head[i + 1]);
        }
        return new WarcResponse.Builder(address)
                .date(Instant.parse("2025-03-04T10:00:00Z"))
                .body(http.build())
                .build();
    }

    private static byte[] warc(WarcCompression compression) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(java.nio.channels.Channels.newChannel(bytes), compression)) {
            writer.write(new Warcinfo.Builder().build());
            writer.write(answer("https://news.example/ferry", 200, "text/html", page(FERRY)));
            writer.write(answer(
                    "https://news.example/diver", 200, "text/html", gzip(page(DIVER)), "Content-Encoding", "gzip"));
            writer.write(answer("https://news.example/gone", 404, "text/html", page("It is gone.")));
            writer.write(answer("https://news.example/p.png", 200, "image/png", new byte[] {1}));
        }
        return bytes.toByteArray();
    }

    @Test
    void aCrawlGivesItsPagesWithTheirAddresses() throws IOException {
        for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
            Opened opened = Opened.of("crawl.warc.gz", warc(compression));
            assertThat(opened.refused).isEmpty();
            assertThat(opened.addresses)
                    .containsOnly(
                            Map.entry("crawl.warc.gz!/https://news.example/ferry", "https://news.example/ferry"),
                            Map.entry("crawl.warc.gz!/https://news.example/diver", "https://news.example/diver"));
            assertThat(opened.documents
                            .get("crawl.warc.gz!/https://news.example/diver")
                            .text())
                    .isEqualTo(DIVER);
            assertThat(opened.passedOver).containsEntry("crawl.warc.gz", 3);
        }
    }

    @Test
    void aCrawlThatBreaksOffIsTakenUpToThere() throws IOException {
        byte[] whole = warc(WarcCompression.NONE);
        Opened opened = Opened.of("crawl.warc", Arrays.copyOf(whole, whole.length / 2));
        assertThat(opened.documents).containsKey("crawl.warc!/https://news.example/ferry");
        assertThat(opened.refused).isNotEmpty().allMatch(error -> error.code().equals("INGEST-DAMAGED"));
    }

    @Test
    void anOpenStreamIsReadOnceAndNotClosed() throws IOException {
        var stream = new ByteArrayInputStream(utf8(FERRY)) {
            private boolean closed;

            @Override
            public void close() {
                closed = true;
            }
        };
        Opened opened = new Opened();
        Formats.ingest().open("-", Packed.stream(stream), opened);
        assertThat(opened.documents).containsOnlyKeys("-");
        assertThat(stream.closed).isFalse();
    }
}
