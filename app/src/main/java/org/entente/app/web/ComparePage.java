package org.entente.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two documents side by side.
 *
 * @param frame around it
 * @param documents to choose from, by date
 * @param left the id of the one, or empty
 * @param right the id of the other, or empty
 * @param heads the two, or none where fewer are chosen
 * @param counts what there is between them, in words
 * @param shared passages that speak of the same, in the order of the left one's text
 * @param apart how many further pairs speak of another scope
 * @param leftOnly claims of the left one that no passage of the right one matches
 * @param rightOnly claims of the right one that no passage of the left one matches
 * @param copy what the right one has otherwise where both are copies of one text, or null
 */
record ComparePage(
        Frame frame,
        List<Choice> documents,
        String left,
        String right,
        List<Head> heads,
        String counts,
        List<Versus> shared,
        int apart,
        List<Entry> leftOnly,
        List<Entry> rightOnly,
        @Nullable CopyView copy) {
    record Choice(String id, String words) {}

    record Head(String publisher, String date, String title, String href, String note) {}
}
