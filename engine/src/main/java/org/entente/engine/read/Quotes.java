package org.entente.engine.read;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Span;

/**
 * Finds the quotations of a block of text: between curly or angled marks, straight ones or doubled apostrophes
 * taken in pairs. A quotation that its block does not close goes to the block's end. Stateless.
 */
final class Quotes {
    private Quotes() {}

    /** The spans between quotation marks within a block, in order, never empty, marks left out. */
    static List<Span> in(String text, Span block) {
        List<Span> quotes = new ArrayList<>();
        int open = -1;
        for (int i = block.start(); i < block.end(); i++) {
            int width = markWidth(text, i, block.end());
            if (width == 0) {
                continue;
            }
            char mark = text.charAt(i);
            boolean straight = mark == '"' || mark == '\'';
            boolean closes = open >= 0 && (mark == '”' || mark == '»' || straight);
            boolean opens = mark == '“' || mark == '«' || (straight || mark == '”') && open < 0;
            if (closes) {
                add(quotes, text, open, i);
                open = -1;
            } else if (opens && isBefore(text, i + width, block.end())) {
                if (open >= 0) {
                    add(quotes, text, open, i);
                }
                open = i + width;
            }
            i += width - 1;
        }
        if (open >= 0) {
            boolean first = text.substring(block.start(), open).strip().length() <= 2;
            if (first || text.charAt(open - 1) == '“' || isBehindSpace(text, open, block.start())) {
                add(quotes, text, open, block.end());
            }
        }
        return quotes;
    }

    private static int markWidth(String text, int at, int end) {
        char mark = text.charAt(at);
        if (mark == '“' || mark == '”' || mark == '«' || mark == '»' || mark == '"') {
            return 1;
        }
        return mark == '\'' && at + 1 < end && text.charAt(at + 1) == '\'' ? 2 : 0;
    }

    /** A mark that opens stands right before a word. */
    private static boolean isBefore(String text, int at, int end) {
        return at < end && !Character.isWhitespace(text.charAt(at));
    }

    /** Whether the mark right before a word stands behind a space, so that it can only open. */
    private static boolean isBehindSpace(String text, int word, int from) {
        int mark = word - 1;
        while (mark > from && text.charAt(mark - 1) == text.charAt(word - 1)) {
            mark--;
        }
        return mark > from && Character.isWhitespace(text.charAt(mark - 1));
    }

    private static void add(List<Span> quotes, String text, int from, int to) {
        if (to > from && !text.substring(from, to).isBlank()) {
            quotes.add(new Span(from, to));
        }
    }

    /** Whether a quotation runs to the end of its block without a mark that closes it. */
    static boolean isOpen(Span quote, Span block) {
        return quote.end() == block.end();
    }
}
