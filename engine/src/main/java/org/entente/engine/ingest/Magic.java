package org.entente.engine.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.entente.model.UserError;

/** Knows by their first bytes the files that are not text. Stateless; the table is {@code magic.tsv}. */
final class Magic {
    private record Entry(byte[] start, int offset, boolean document, String name) {}

    private static final List<Entry> ENTRIES = Lexicon.rows("magic.tsv", 4).stream()
            .map(row -> new Entry(
                    HexFormat.of().parseHex(row[1]), Integer.parseInt(row[0]), row[2].equals("document"), row[3]))
            .toList();
    private static final int LOOKED_AT_BYTES = 8192;
    private static final byte[] COMPOUND = HexFormat.of().parseHex("D0CF11E0A1B11AE1");
    /** Where Office keeps a document that has a password, by the name's UTF-16 units, the lesser byte first. */
    private static final String ENCRYPTED_PACKAGE =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    private Magic() {}

    /**
     * Lets text pass.
     *
     * @throws UserError {@code INGEST-EMPTY} for white space alone, {@code INGEST-PROTECTED} for Office's documents
     *     with a password, {@code INGEST-UNSUPPORTED-FORMAT} for documents of other formats, {@code
     *     INGEST-BINARY} for what is no document
     */
    static void check(String name, byte[] bytes) {
        if (startsWith(bytes, COMPOUND, 0)
                && new String(bytes, StandardCharsets.ISO_8859_1).contains(ENCRYPTED_PACKAGE)) {
            throw Refusal.isProtected(name);
        }
        for (Entry entry : ENTRIES) {
            if (startsWith(bytes, entry.start(), entry.offset())) {
                throw entry.document()
                        ? Refusal.unsupported(name, entry.name())
                        : binary(name, "it is " + entry.name());
            }
        }
        if (isWhiteSpace(bytes)) {
            throw new UserError(
                    "INGEST-EMPTY", name, "it holds nothing but white space", "Check that it was saved completely");
        }
        if (!hasUtf16Mark(bytes) && controls(bytes) > 0) {
            throw binary(name, "it holds bytes that no text has");
        }
    }

    static boolean hasUtf16Mark(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
                        || (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE);
    }

    private static UserError binary(String name, String what) {
        return new UserError("INGEST-BINARY", name, what, "Add the article itself, as .txt or .html");
    }

    private static boolean startsWith(byte[] bytes, byte[] start, int offset) {
        return bytes.length >= offset + start.length
                && Arrays.equals(bytes, offset, offset + start.length, start, 0, start.length);
    }

    private static boolean isWhiteSpace(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    /** How many bytes are NUL anywhere, or more than one in a hundred another control character at the start. */
    private static int controls(byte[] bytes) {
        int others = 0;
        int looked = Math.min(bytes.length, LOOKED_AT_BYTES);
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                return 1;
            }
            if (at < looked && bytes[at] > 0 && bytes[at] < ' ' && "\t\n\r\f\b\u001b".indexOf(bytes[at]) < 0) {
                others++;
            }
        }
        return others * 100 > looked ? others : 0;
    }
}
