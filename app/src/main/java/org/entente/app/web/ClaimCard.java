package org.entente.app.web;

import java.util.List;

/**
 * A claim with everything that is known of it.
 *
 * @param entry its words, hedge, figures and review
 * @param quote its words whole
 * @param document the document's id
 * @param what its kind, type and domains in words
 * @param participants who takes part
 * @param time in words, with what it rests on
 * @param place where, or empty
 * @param figures its amounts
 * @param label for attribute claims what is said, else empty
 * @param mode how it is put forward
 * @param certainty how certain the words are
 * @param speakers who speaks, innermost first
 * @param traced whether every origin was followed to its end
 * @param origins its origins
 * @param comparisons with other claims, the most serious first
 * @param apart comparisons with claims that speak of another thing
 * @param answers where it is an accusation, what those accused say to it
 * @param links to other claims of the document
 * @param siblings other claims in the same words
 * @param rowHref its row in the matrix, or empty
 * @param token to be sent back with a change
 * @param seen how many judgements the case had then, to be sent back too
 */
record ClaimCard(
        Entry entry,
        Quote quote,
        String document,
        String what,
        List<Part> participants,
        List<String> time,
        String place,
        List<FigureView> figures,
        String label,
        String mode,
        String certainty,
        List<Speaker> speakers,
        boolean traced,
        List<Origin> origins,
        List<Comparison> comparisons,
        List<Comparison> apart,
        List<LinkView> answers,
        List<LinkView> links,
        List<LinkView> siblings,
        String rowHref,
        String token,
        long seen) {
    /** One who takes part: role, the entity's name and page, and the words here where they differ. */
    record Part(String role, String name, String href, String kind, String words) {}

    /** An amount: its words, what it measures, the interval that its words allow, and its window and scope. */
    record FigureView(String exact, String measure, String amount, String interval, List<String> notes) {}

    record Speaker(String name, String sort, String how, String href) {}

    record Origin(String name, String sort) {}

    record LinkView(String words, Quote quote, String css, String mode, String href) {}
}
