package org.entente.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** Makes files that unpack to far more than they are. */
final class Bombs {
    private Bombs() {}

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** A PDF with one stream of that many bytes, packed. */
    static byte[] pdf(int sizeBytes) throws IOException {
        return pdf(packed(new byte[sizeBytes]));
    }

    static byte[] pdfPackedTwice(int sizeBytes) throws IOException {
        return pdf(packed(packed(new byte[sizeBytes])));
    }

    private static byte[] pdf(byte[] stream) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(
                "%PDF-1.7\n4 0 obj\n<</Length 9/Filter/FlateDecode>>\nstream\n".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(stream);
        file.writeBytes("\nendstream\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }
}
