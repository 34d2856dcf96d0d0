package org.entente.app.web;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param caseName of the case
 * @param current where one is
 * @param query what stands in the search box
 * @param token to be sent back with every change
 * @param seen how many judgements the case has, to be sent back with every judgement; less than 0 where that is not known
 * @param notice what has just been done, or null
 * @param behind whether something has changed since that the page does not tell of yet
 * @param refresh when and what to ask for next where scripts are off, as HTML's instruction {@code refresh} puts it; empty for nothing
 */
record Frame(
        String title,
        String caseName,
        Place current,
        String query,
        String token,
        long seen,
        @Nullable Notice notice,
        boolean behind,
        String refresh) {
    /** The pages that the header names. */
    enum Place {
        OVERVIEW,
        MATRIX,
        DIFFERENCES,
        FIGURES,
        CLAIMS,
        EVENTS,
        STATEMENTS,
        GOODS,
        NETWORK,
        DOCUMENTS,
        ENTITIES,
        SCREENING,
        JUDGEMENTS,
        ADD,
        SEARCH,
        NONE
    }

    /**
     * What has just been done.
     *
     * @param words what
     * @param undo the judgement that one may take back, or empty
     */
    record Notice(String words, String undo) {}

    boolean at(Place place) {
        return current == place;
    }
}
