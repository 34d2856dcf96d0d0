package org.entente.engine.ingest;

import java.text.Normalizer;

/** Brings the characters of extracted text into one shape. Stateless. */
final class Fold {
    private Fold() {}

    /**
     * Runs of white space as one space, none at the ends; control characters, soft hyphens and marks without
     * width left out; unpaired surrogates as U+FFFD; composed (NFC).
     */
    static String whiteSpace(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean space = false;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85) {
                space = true;
                continue;
            }
            if (isWithoutWidth(point)) {
                continue;
            }
            if (space && !folded.isEmpty()) {
                folded.append(' ');
            }
            space = false;
            folded.appendCodePoint(point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point);
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static boolean isWithoutWidth(int point) {
        return point == 0xAD
                || point >= 0x200B && point <= 0x200F && point != 0x200C && point != 0x200D
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2060 && point <= 0x2064
                || point >= 0x2066 && point <= 0x2069
                || point == 0xFEFF
                || Character.getType(point) == Character.CONTROL;
    }
}
