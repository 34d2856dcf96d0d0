package org.entente.onnx;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * WordPiece over single words, as BERT's lower-cased vocabulary wants it: accents stripped, punctuation
 * apart, then the longest piece first (Devlin et al. 2019). Thread-safe.
 */
final class WordPiece {
    static final int UNKNOWN = 100;
    static final int CLS = 101;
    static final int SEP = 102;
    private static final int PART_CHARS_MAX = 100;

    /** A word of more pieces (a long address, say) is known by its first ones. */
    static final int WORD_PIECES_MAX = 64;

    private final Map<String, Integer> vocabulary;

    /** @param pieces the vocabulary in order of its ids */
    WordPiece(List<String> pieces) {
        vocabulary = HashMap.newHashMap(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            vocabulary.put(pieces.get(i), i);
        }
    }

    /** The ids of a word's pieces, one at least. */
    int[] ids(String word) {
        List<Integer> ids = new ArrayList<>();
        for (String part : parts(word)) {
            addPieces(part, ids);
        }
        if (ids.isEmpty()) {
            ids.add(UNKNOWN);
        }
        return ids.stream().limit(WORD_PIECES_MAX).mapToInt(Integer::intValue).toArray();
    }

    private void addPieces(String part, List<Integer> ids) {
        if (part.codePointCount(0, part.length()) > PART_CHARS_MAX) {
            ids.add(UNKNOWN);
            return;
        }
        int before = ids.size();
        int start = 0;
        while (start < part.length()) {
            int end = part.length();
            Integer id = null;
            while (end > start && id == null) {
                String piece = part.substring(start, end);
                id = vocabulary.get(start == 0 ? piece : "##" + piece);
                if (id == null) {
                    end--;
                }
            }
            if (id == null) {
                ids.subList(before, ids.size()).clear();
                ids.add(UNKNOWN);
                return;
            }
            ids.add(id);
            start = end;
        }
    }

    /** BERT's basic tokeniser. */
    static List<String> parts(String word) {
        String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        plain.codePoints().forEach(point -> {
            if (isDropped(point)) {
                return;
            }
            boolean space = Character.isWhitespace(point) || Character.getType(point) == Character.SPACE_SEPARATOR;
            boolean alone = isPunctuation(point) || isHan(point);
            if ((space || alone) && !part.isEmpty()) {
                parts.add(part.toString());
                part.setLength(0);
            }
            if (alone) {
                parts.add(Character.toString(point));
            } else if (!space) {
                part.appendCodePoint(point);
            }
        });
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }

    private static boolean isDropped(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK -> true;
            case Character.CONTROL -> point != '\t' && point != '\n' && point != '\r';
            case Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> point == 0xFFFD;
        };
    }

    private static boolean isPunctuation(int point) {
        if (point < 128) {
            return point > 32 && point < 127 && !Character.isLetterOrDigit(point);
        }
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isHan(int point) {
        return (point >= 0x4E00 && point <= 0x9FFF)
                || (point >= 0x3400 && point <= 0x4DBF)
                || (point >= 0x20000 && point <= 0x2CEAF && point != 0x2A6E0)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0x2F800 && point <= 0x2FA1F);
    }
}
