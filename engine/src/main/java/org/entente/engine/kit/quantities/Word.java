package org.entente.engine.kit.quantities;

import java.util.Locale;
import org.entente.model.Span;

/**
 * A word, number or sign of a text, as {@link Lexer} parts it: finer than a syntax reader's tokens, so
 * that "US$40m" is four.
 *
 * @param start first UTF-16 unit
 * @param end one past the last
 * @param text as written
 * @param lower in lower case
 * @param type which sort
 * @param glued whether no white space stands before it
 */
record Word(int start, int end, String text, String lower, Type type, boolean glued) {
    enum Type {
        /** Letters, with apostrophes and the stops of abbreviations. */
        WORD,
        /** Digits with their separators. */
        NUMBER,
        /** Any other character. */
        SIGN
    }

    static Word of(String text, int start, int end, Type type, boolean glued) {
        String words = text.substring(start, end);
        return new Word(start, end, words, words.toLowerCase(Locale.ROOT), type, glued);
    }

    boolean is(String lowerCase) {
        return lower.equals(lowerCase);
    }

    boolean isNumber() {
        return type == Type.NUMBER;
    }

    boolean isWord() {
        return type == Type.WORD;
    }

    boolean isHyphen() {
        return type == Type.SIGN && "-\u2010\u2011".contains(text);
    }

    /** A hyphen, or a dash, which parts ranges too. */
    boolean isDash() {
        return type == Type.SIGN && "-\u2010\u2011\u2012\u2013\u2014\u2212".contains(text);
    }

    boolean isCapitalised() {
        return type == Type.WORD && Character.isUpperCase(text.codePointAt(0));
    }

    boolean isAllCapitals() {
        return isCapitalised() && text.equals(text.toUpperCase(Locale.ROOT));
    }

    Span span() {
        return new Span(start, end);
    }
}
