package org.entente.app.web;

import java.util.List;
import org.entente.model.Review;
import org.jspecify.annotations.Nullable;

/**
 * One claim as a cell, a list or a search result shows it.
 *
 * @param claim its id
 * @param href its passage in the reader
 * @param family how it looks
 * @param mode code of its mode, which picks its sign
 * @param kind what kind of claim, in words
 * @param quote its words
 * @param amount its figure in words, empty where it has none
 * @param figureNotes the figure's window, running total and scope
 * @param hedge how it is put and by whom
 * @param when its time in words, empty where unknown
 * @param review what a person made of it
 * @param reviewWords the same in words
 * @param comparisons the most serious first, a few
 * @param comparisonsMore how many more there are
 * @param place document and date, for lists that mix documents
 * @param accused what those accused say, where it is an accusation; else null
 */
record Entry(
        String claim,
        String href,
        Family family,
        String mode,
        String kind,
        Quote quote,
        String amount,
        List<String> figureNotes,
        String hedge,
        String when,
        Review review,
        String reviewWords,
        List<Comparison> comparisons,
        int comparisonsMore,
        String place,
        @Nullable Accused accused) {
    /**
     * What those accused say.
     *
     * @param answers the first few; none where the case holds none
     * @param more how many more there are
     */
    record Accused(List<Answered> answers, int more) {}

    /** One answer: what it says, by whom and where, and its passage. */
    record Answered(String words, String by, String href) {}

    boolean unreviewed() {
        return review == Review.MACHINE;
    }

    boolean rejected() {
        return review == Review.REJECTED;
    }

    /** The same in other words of its document. */
    Entry withQuote(Quote other) {
        return new Entry(
                claim,
                href,
                family,
                mode,
                kind,
                other,
                amount,
                figureNotes,
                hedge,
                when,
                review,
                reviewWords,
                comparisons,
                comparisonsMore,
                place,
                accused);
    }

    /** Everything that one needs to hear of it, in one sentence. */
    String spoken() {
        return quote.plain() + ". " + hedge + ". " + reviewWords + ".";
    }
}
