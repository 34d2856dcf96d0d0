package org.entente.formats;

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
    private static final int PROSE_IDEOGRAPHS_MIN = 20;

    int words() {
        return text.strip().split("\\s+").length;
    }

    boolean isMostlyLinks() {
        return linkChars * 2 > text.strip().length();
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
