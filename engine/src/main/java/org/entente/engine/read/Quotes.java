package org.entente.engine.read;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Span;

/** Finds the quotations of a block of text: between curly marks, or straight ones taken in pairs. Stateless. */
final class Quotes {
    private Quotes() {}

    /** The spans between quotation marks within a block, in order, never empty, marks left out. */
    static List<Span> in(String text, Span block) {
        List<Span> quotes = new ArrayList<>();
        int open = -1;
        for (int i = block.start(); i < block.end(); i++) {
            char mark = text.charAt(i);
            boolean opens = mark == '“' || mark == '«' || mark == '"' && open < 0;
            boolean closes = open >= 0 && (mark == '”' || mark == '»' || mark == '"');
            if (closes) {
                if (i > open) {
                    quotes.add(new Span(open, i));
                }
                open = -1;
            } else if (opens) {
                open = i + 1;
            }
        }
        if (open >= 0 && open < block.end() && text.indexOf('“', block.start()) + 1 == open) {
            quotes.add(new Span(open, block.end()));
        }
        return quotes;
    }
}
