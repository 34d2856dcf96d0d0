package org.entente.formats;

import java.util.Locale;
import org.entente.model.BlockKind;
import org.jsoup.nodes.Element;

/**
 * One run of text between two edges of block elements.
 *
 * @param element the block element that it stands in
 * @param kind by the tags that it lies in
 * @param text white space as in the page
 * @param linkChars how many of its characters lie in links
 */
record PageBlock(Element element, BlockKind kind, String text, int linkChars) {
    private static final int PROSE_WORDS_MIN = 10;
    private static final String ENDS = ".!?…。！？";
    private static final String CLOSES = "\"”’')]»」";
    private static final int PROSE_IDEOGRAPHS_MIN = 20;

    int words() {
        return text.strip().split("\\s+").length;
    }

    /** A text's letters and digits alone, in lower case, one space between words, to compare it by. */
    static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Whether it lies in that element. */
    boolean isWithin(Element outer) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    boolean isMostlyLinks() {
        return linkChars * 2 > text.strip().length();
    }

    /** Whether all but a tenth of it are links, and it isn't a sentence. */
    boolean isAllLinks() {
        return linkChars * 10 > text.strip().length() * 9 && !endsSentence();
    }

    /** Whether it ends as a sentence does, quotation marks and brackets aside. */
    boolean endsSentence() {
        String words = text.strip();
        int end = words.length();
        while (end > 0 && CLOSES.indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ENDS.indexOf(words.charAt(end - 1)) >= 0;
    }

    /** Its characters outside links where it looks like running text, else 0. */
    int prose() {
        boolean running = kind == BlockKind.PARAGRAPH || kind == BlockKind.LIST_ITEM || kind == BlockKind.QUOTE;
        boolean enough = words() >= PROSE_WORDS_MIN || ideographs() >= PROSE_IDEOGRAPHS_MIN;
        return running && enough && !isMostlyLinks() ? text.strip().length() - linkChars : 0;
    }

    /** Letters of scripts that put no space between words. */
    private long ideographs() {
        return text.codePoints()
                .filter(point -> Character.isIdeographic(point)
                        || Character.UnicodeScript.of(point) == Character.UnicodeScript.HIRAGANA
                        || Character.UnicodeScript.of(point) == Character.UnicodeScript.KATAKANA
                        || Character.UnicodeScript.of(point) == Character.UnicodeScript.THAI)
                .count();
    }
}
