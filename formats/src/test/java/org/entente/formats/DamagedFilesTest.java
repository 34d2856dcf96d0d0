package org.entente.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.formats.Samples.utf8;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.model.UserError;
import org.junit.jupiter.api.Test;

/**
 * Files of every kind with bytes changed, cut out, doubled and put together from two: each gives documents or coded
 * refusals, never a bug. The number of cases and the seed may be given: {@code -Dentente.cases=100000 -Dentente.seed=7}.
 */
final class DamagedFilesTest {
    private static final int CASES = Integer.getInteger("entente.cases", 40);
    private static final String FERRY = "The ferry lay at its quay on Monday after its rudder had been lost.";

    private final long seed = Long.getLong("entente.seed", 20_260_311L);
    private final Random random = new Random(seed);

    private static Map<String, byte[]> samples() throws IOException {
        Map<String, byte[]> samples = new LinkedHashMap<>();
        samples.put("a.pdf", Samples.pdf("Ferry", List.of(List.of(FERRY))));
        samples.put("a.docx", Samples.docx(Samples.paragraph("", FERRY)));
        samples.put("a.odt", Samples.odt("<text:p>" + FERRY + "</text:p>", "<manifest/>"));
        samples.put("a.epub", Samples.epub(List.of("<p>" + FERRY + "</p>")));
        samples.put("a.rtf", utf8("{\\rtf1\\ansi{\\fonttbl\\f0 A;}\\f0 " + FERRY + "\\par{\\b more}\\u8364?}"));
        samples.put("a.md", utf8("---\ntitle: Ferry\n---\n# One\n\n> " + FERRY + "\n\n1. a\n2. b\n"));
        samples.put("a.zip", Samples.zip(Map.of("one.txt", utf8(FERRY))));
        samples.put("a.txt.gz", ContainersTest.gzip(utf8(FERRY)));
        samples.put("a.jsonl", utf8("{\"text\": \"" + FERRY + "\"}\n{\"html\": \"<p>x</p>\", \"url\": \"u\"}\n"));
        samples.put(
                "a.eml",
                utf8("From: a <a@b.example>\r\n"
                        + "MIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                        + "--b\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + FERRY
                        + "\r\n--b\r\nContent-Disposition:"
                        + " attachment; filename=x.html\r\n\r\n<html><p>" + FERRY + "\r\n--b--\r\n"));
        samples.put(
                "a.mbox", utf8("From a@b.example Tue Mar  4 10:30:00 2025\nFrom: a\nMIME-Version: 1.0\n\n" + FERRY));
        samples.put(
                "a.warc",
                utf8("WARC/1.0\r\n"
                        + "WARC-Type: resource\r\n"
                        + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                        + "WARC-Date: 2025-03-04T10:00:00Z\r\n"
                        + "WARC-Target-URI: https://news.example/a\r\n"
                        + "Content-Type:"
                        + " text/plain\r\n"
                        + "Content-Length:"
                        + " " + FERRY.length() + "\r\n\r\n" + FERRY
                        + "\r\n\r\n"));
        return samples;
    }

    @Test
    void damagedFilesGiveDocumentsOrRefusals() throws IOException {
        Map<String, byte[]> samples = samples();
        List<byte[]> all = List.copyOf(samples.values());
        for (Map.Entry<String, byte[]> sample : samples.entrySet()) {
            assertThat(Opened.of(sample.getKey(), sample.getValue()).documents)
                    .as(sample.getKey())
                    .isNotEmpty();
            for (int run = 0; run < CASES; run++) {
                byte[] damaged = damaged(sample.getValue(), all);
                String label = "seed " + seed + ", run " + run + " of " + sample.getKey();
                try {
                    Opened opened = Opened.of(sample.getKey(), damaged);
                    assertThat(opened.refused).as(label).allMatch(error -> error.code()
                            .startsWith("INGEST-"));
                } catch (RuntimeException bug) {
                    throw new AssertionError(label, bug);
                }
            }
        }
    }

    @Test
    void damagedFeedsGiveAddressesOrRefusals() {
        byte[] feed =
                utf8("<?xml version=\"1.0\"?><rss><channel><item><link>https://news.example/one</link><guid>x</guid>"
                        + "</item><item><link>two</link></item></channel></rss>");
        for (int run = 0; run < CASES; run++) {
            byte[] damaged = damaged(feed, List.of(feed));
            try {
                Feed read = Feed.read(URI.create("https://news.example/feed"), damaged);
                assertThat(read.entries()).allMatch(entry -> entry.getScheme().matches("(?i)https?"));
            } catch (UserError refusal) {
                assertThat(refusal.code()).startsWith("INGEST-");
            } catch (RuntimeException bug) {
                throw new AssertionError("seed " + seed + ", run " + run, bug);
            }
        }
    }

    private byte[] damaged(byte[] bytes, List<byte[]> others) {
        byte[] damaged = bytes.clone();
        for (int fault = random.nextInt(4); fault >= 0; fault--) {
            int at = random.nextInt(damaged.length);
            int to = Math.min(damaged.length, at + 1 + random.nextInt(40));
            damaged = switch (random.nextInt(4)) {
                case 0 -> {
                    damaged[at] = (byte) random.nextInt(256);
                    yield damaged;
                }
                case 1 -> joined(Arrays.copyOf(damaged, at), Arrays.copyOfRange(damaged, to, damaged.length));
                case 2 -> joined(Arrays.copyOf(damaged, to), Arrays.copyOfRange(damaged, at, damaged.length));
                default -> {
                    byte[] other = others.get(random.nextInt(others.size()));
                    int from = random.nextInt(other.length);
                    yield joined(Arrays.copyOf(damaged, at), Arrays.copyOfRange(other, from, other.length));
                }
            };
            if (damaged.length == 0) {
                return new byte[] {' '};
            }
        }
        return damaged;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
