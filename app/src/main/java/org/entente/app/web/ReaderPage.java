package org.entente.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document with its claims marked, and beside it one claim.
 *
 * @param frame around it
 * @param id of the document
 * @param head what it is
 * @param blocks its text
 * @param card the claim that is open, or null
 * @param claims how many claims were read from it, in words
 * @param missed what may be added by hand
 */
record ReaderPage(
        Frame frame,
        String id,
        Head head,
        List<BlockView> blocks,
        @Nullable ClaimCard card,
        String claims,
        MissedForm missed) {
    /**
     * What a document is.
     *
     * @param title in the document's words; empty where the text begins with it
     * @param facts publisher, date, author and what they rest on, each a name and a value
     * @param notes what else there is to know: copies, language
     * @param copies the other copies of its text, each with what it has otherwise
     */
    record Head(String title, List<Fact> facts, List<String> notes, List<CopyView> copies) {}

    /** A name and a value, what the value rests on, and the value at length where it is shortened; both may be empty. */
    record Fact(String name, String value, String note, String whole) {}

    /**
     * A block of the text.
     *
     * @param css its kind
     * @param heading whether it is a heading
     * @param skipped why it was not read, in words; empty where it was
     * @param missing whether it marks where the text announces something that is not there
     * @param segments its text
     */
    record BlockView(String css, boolean heading, String skipped, boolean missing, List<Segment> segments) {}

    /**
     * A stretch of text under the same claims.
     *
     * @param at where it starts in the document's text
     * @param text what is shown
     * @param units how many UTF-16 units of the document's text it stands for
     * @param claim the innermost claim here, empty where there is none
     * @param claims all claims here, by their ids with a blank between
     * @param css how the innermost looks
     * @param on whether the claim that is open covers it
     * @param found whether it is the passage that was looked for
     * @param hidden whether it is a sign that shows nothing, shown by name
     * @param signs of the claims that start here
     */
    record Segment(
            int at,
            String text,
            int units,
            String claim,
            String claims,
            String css,
            boolean on,
            boolean found,
            boolean hidden,
            List<SignView> signs) {}

    /** The sign at the start of a claim, which opens it. */
    record SignView(String claim, String anchor, String href, String mode, String css, String label, boolean on) {}

    /** What the form for things that the machine missed offers to choose from. */
    record MissedForm(List<Choice> types, List<Choice> kinds, List<Choice> modes, List<Choice> certainties) {}

    record Choice(String code, String words, String group) {}
}
