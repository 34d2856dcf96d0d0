package org.entente.app.web;

import java.util.List;

/**
 * Who said what: each utterance with all its wordings.
 *
 * @param frame around it
 * @param counts how much there is
 * @param filter a name or words that are looked for, or empty
 * @param speakers those whose words are told in most documents first
 * @param pages links to the pages of speakers; empty where one suffices
 * @param one whether one utterance alone is shown
 */
record StatementsPage(
        Frame frame,
        String counts,
        String filter,
        List<Speaker> speakers,
        List<MatrixPage.PageLink> pages,
        boolean one) {
    /**
     * One speaker.
     *
     * @param name as the case has it
     * @param href its page, or empty where it has none
     * @param sort what sort of source
     * @param facts how often and where
     * @param utterances by the day of the first text that tells them
     * @param more how many are left out
     */
    record Speaker(String name, String href, String sort, List<String> facts, List<Utterance> utterances, int more) {}

    /**
     * Something said once.
     *
     * @param when the day of the first text that tells it
     * @param note whether several documents tell it, or that its origin could not be followed
     * @param wordings by date
     * @param more how many wordings are left out
     * @param href all of them
     */
    record Utterance(String when, String note, List<Wording> wordings, int more, String href) {}

    /**
     * How one document has it.
     *
     * @param how in quotation marks, or in the writer's words
     * @param claims how many claims were read from these words
     * @param alike other documents that have it word for word
     * @param more how many of them are left out
     */
    record Wording(String how, int claims, Entry entry, List<Alike> alike, int more) {}

    /** A document that has the same words, and where. */
    record Alike(String place, String href) {}
}
