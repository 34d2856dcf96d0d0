package org.entente.formats;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.entente.engine.ingest.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters: by byte order mark, by the encoding that the file declares, as UTF-8, or as
 * windows-1252 where that gives plausible text. What fits none is refused rather than guessed at.
 *
 * <p>Text that is clearly UTF-8 may hold a few damaged places, one in {@value #CHARS_PER_FAULT_MIN} characters;
 * each becomes U+FFFD, which shows. Stateless and thread-safe.
 */
final class Characters {
    private static final int CHARS_PER_FAULT_MIN = 1000;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** The five bytes that windows-1252 leaves undefined. */
    private static final String UNDEFINED = "\u0081\u008d\u008f\u0090\u009d";

    private Characters() {}

    /**
     * The text of {@code bytes}, without its byte order mark.
     *
     * @param declared the encoding that the file names for itself, or null
     * @throws org.entente.model.UserError {@code INGEST-ENCODING}
     */
    static String decode(String name, byte[] bytes, @Nullable Charset declared) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            int markBytes = marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
            ByteBuffer rest = ByteBuffer.wrap(bytes, markBytes, bytes.length - markBytes);
            return strictly(rest, marked)
                    .or(() -> mended(rest, marked))
                    .orElseThrow(() -> Refusal.encoding(name, "it is marked as " + marked + " and is not"));
        }
        ByteBuffer all = ByteBuffer.wrap(bytes);
        Optional<String> text = strictly(all, StandardCharsets.UTF_8);
        if (text.isEmpty() && declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            text = strictly(all, declared);
        }
        if (text.isEmpty()) {
            text = mended(all, StandardCharsets.UTF_8);
        }
        if (text.isEmpty() && isPlausibleWindows1252(bytes)) {
            text = strictly(all, WINDOWS_1252);
        }
        return text.orElseThrow(() -> Refusal.encoding(name, "they are neither UTF-8 nor plausible windows-1252"));
    }

    private static @Nullable Charset byMark(byte[] bytes) {
        if (bytes.length >= 3 && at(bytes, 0) == 0xEF && at(bytes, 1) == 0xBB && at(bytes, 2) == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 2 && at(bytes, 0) == 0xFE && at(bytes, 1) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && at(bytes, 0) == 0xFF && at(bytes, 1) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }

    private static Optional<String> strictly(ByteBuffer bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes.duplicate());
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty(); // not of this encoding: the next is tried
        }
    }

    /** The text with its damaged places as U+FFFD, where they are few and the rest uses the encoding. */
    private static Optional<String> mended(ByteBuffer bytes, Charset charset) {
        String text = charset.decode(bytes.duplicate()).toString();
        long faults = text.chars().filter(c -> c == '\uFFFD').count();
        long foreign = text.chars().filter(c -> c >= 0x80 && c != '\uFFFD').count();
        boolean usesIt = !charset.equals(StandardCharsets.UTF_8) || foreign > faults;
        return usesIt && faults * CHARS_PER_FAULT_MIN <= text.length() ? Optional.of(text) : Optional.empty();
    }

    /**
     * Western text in one byte a character: no undefined bytes, mostly ASCII, and its other bytes not of
     * the shape of damaged UTF-8 (a lead byte with its continuation).
     */
    private static boolean isPlausibleWindows1252(byte[] bytes) {
        int foreign = 0;
        int likeUtf8 = 0;
        for (int i = 0; i < bytes.length; i++) {
            int value = at(bytes, i);
            if (value < 0x80) {
                continue;
            }
            foreign++;
            if (UNDEFINED.indexOf(value) >= 0) {
                return false;
            }
            boolean continuationFollows = i + 1 < bytes.length && (at(bytes, i + 1) & 0xC0) == 0x80;
            boolean leadBefore = i > 0 && at(bytes, i - 1) >= 0xC2 && at(bytes, i - 1) <= 0xF4;
            if (value >= 0xC2 && value <= 0xF4 && continuationFollows || (value & 0xC0) == 0x80 && leadBefore) {
                likeUtf8++;
            }
        }
        return foreign * 4 < bytes.length && likeUtf8 * 2 <= foreign;
    }
}
