package org.entente.onnx;

import java.util.List;

/**
 * What a lower-cased vocabulary cannot see: the case and shape of words. The numbers are the model's; the
 * same table stands in {@code training/wordpiece.py}.
 */
final class Shapes {
    static final int LOWER = 1;
    static final int TITLE = 2;
    static final int UPPER = 3;
    static final int SINGLE = 4;
    static final int MIXED = 5;
    static final int DIGITS = 6;
    static final int DIGITS_AND_LETTERS = 7;
    static final int PUNCTUATION = 8;
    static final int DOTTED = 9;
    static final int TITLE_AT_START = 10;
    static final int ALL_UPPER = 11;

    private static final int CASED_MIN = 3;
    private static final double ALL_UPPER_SHARE = 0.8;

    private Shapes() {}

    /** The shapes of a sentence's words; where nearly all words are in capitals, case says nothing. */
    static int[] of(List<String> words) {
        int[] shapes = new int[words.size()];
        int cased = 0;
        int upper = 0;
        for (int i = 0; i < shapes.length; i++) {
            int shape = of(words.get(i), i == 0);
            shapes[i] = shape;
            if (shape == LOWER || shape == TITLE || shape == UPPER || shape == MIXED || shape == TITLE_AT_START) {
                cased++;
                upper += shape == UPPER ? 1 : 0;
            }
        }
        if (cased >= CASED_MIN && upper >= ALL_UPPER_SHARE * cased) {
            for (int i = 0; i < shapes.length; i++) {
                if (shapes[i] == UPPER || shapes[i] == SINGLE || shapes[i] == DOTTED) {
                    shapes[i] = ALL_UPPER;
                }
            }
        }
        return shapes;
    }

    private static int of(String word, boolean first) {
        int[] letters = word.codePoints().filter(Character::isLetter).toArray();
        boolean digits = word.codePoints().anyMatch(Character::isDigit);
        if (letters.length == 0) {
            return digits ? DIGITS : PUNCTUATION;
        }
        if (digits) {
            return DIGITS_AND_LETTERS;
        }
        int upper = 0;
        for (int letter : letters) {
            upper += Character.isUpperCase(letter) ? 1 : 0;
        }
        if (upper == 0) {
            return LOWER;
        }
        if (upper == letters.length) {
            if (letters.length == 1) {
                return SINGLE;
            }
            return word.indexOf('.') >= 0 ? DOTTED : UPPER;
        }
        if (upper == 1 && Character.isUpperCase(letters[0])) {
            return first ? TITLE_AT_START : TITLE;
        }
        return MIXED;
    }
}
