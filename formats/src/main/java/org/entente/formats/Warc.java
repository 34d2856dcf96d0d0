package org.entente.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.engine.ingest.Budget;
import org.entente.engine.ingest.Container;
import org.entente.engine.ingest.Packed;
import org.entente.engine.ingest.Refusal;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** The archive of a crawl (WARC 1.0 and 1.1): each page or document that a site answered with. */
final class Warc implements Container {
    private static final Pattern DOCUMENT =
            Pattern.compile("text/(?:html|plain|markdown|rtf)|application/(?:xhtml\\+xml|pdf|rtf|msword|epub\\+zip"
                    + "|vnd\\.openxmlformats-officedocument\\..*|vnd\\.oasis\\.opendocument\\..*)|message/rfc822");
    private static final byte[] START = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final int HTTP_OK = 200;

    @Override
    public boolean opens(String name, byte[] head) {
        return Bytes.indexOf(head, START, 0, 1) == 0;
    }

    @Override
    public void unpack(String name, Packed packed, Budget budget, Parts parts) throws IOException {
        int others = 0;
        try (WarcReader reader = new WarcReader(unclosed(packed.stream()))) {
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                boolean taken = next.get() instanceof WarcCaptureRecord record && take(name, record, budget, parts);
                others += taken ? 0 : 1;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("a record's head is none", e); // of a date, an id or an address
        }
        parts.passedOver(name, others, "requests, redirections, pictures, scripts and other records of a crawl");
    }

    private static InputStream unclosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return in.read(buffer, offset, length);
            }

            @Override
            public void close() {
                // its maker closes it
            }
        };
    }

    /** Whether it is a document, and was handed over or refused. */
    private static boolean take(String name, WarcCaptureRecord record, Budget budget, Parts parts) throws IOException {
        String part = name + "!/" + record.target();
        try {
            MessageBody body;
            if (record instanceof WarcResponse response && isHttp(record)) {
                HttpResponse http = response.http();
                if (http.status() != HTTP_OK || !isDocument(http.contentType())) {
                    return false;
                }
                body = http.bodyDecoded();
            } else if (record instanceof WarcResource && isDocument(record.contentType())) {
                body = record.body();
            } else {
                return false;
            }
            parts.part(part, record.target(), budget.unpacked(body.stream()));
        } catch (ParsingException | IllegalArgumentException e) {
            parts.refused(Refusal.damaged(part, "the answer that the crawl kept can't be read", e));
        }
        return true;
    }

    private static boolean isHttp(WarcCaptureRecord record) {
        return record.contentType().base().equals(MediaType.HTTP);
    }

    private static boolean isDocument(MediaType type) {
        return DOCUMENT.matcher(type.base().toString().toLowerCase(Locale.ROOT)).matches();
    }
}
