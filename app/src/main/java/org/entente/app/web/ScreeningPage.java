package org.entente.app.web;

import java.util.List;

/**
 * Entities beside the entries of sanctions lists that they may be.
 *
 * @param frame around it
 * @param lede what was looked for and in which lists, or that there is no list
 * @param hasLists whether there is any list
 * @param isWhole whether all that were likely were compared
 * @param views which hits may be shown
 * @param show the view at hand
 * @param scores the least scores that may be chosen, the one at hand first
 * @param screened one an entity with hits to show, that with the best first
 * @param more how many entities are left out
 * @param owned what those who may be listed own or control
 */
record ScreeningPage(
        Frame frame,
        String lede,
        boolean hasLists,
        boolean isWhole,
        List<MatrixPage.View> views,
        String show,
        List<String> scores,
        List<Screened> screened,
        int more,
        List<OwnedView> owned) {
    /** An entity with its hits, best first. */
    record Screened(String name, String kind, String href, List<Hit> hits) {}

    /**
     * An entry of a list that an entity may be.
     *
     * @param anchor names it in the page
     * @param next the anchor of the one below, or of itself
     * @param mention of the entity, for a judgement
     * @param listing the listing's id, for a judgement
     * @param score with two decimals
     * @param name that it is listed under
     * @param key of list and entry
     * @param facts what the list tells, by what it is
     * @param reasons what was weighed, dearest first
     * @param passages that put the name into the case, the earliest first
     * @param more how many further passages hold that name
     * @param state in words: unreviewed, not the same, the same
     * @param css how the state is drawn
     * @param decided by whom, when and why, or empty
     * @param judgement the decision that stands, or empty
     */
    record Hit(
            String anchor,
            String next,
            String mention,
            String listing,
            String score,
            String name,
            String key,
            List<Fact> facts,
            List<String> reasons,
            List<Seen> passages,
            int more,
            String state,
            String css,
            String decided,
            String judgement) {
        boolean isOpen() {
            return judgement.isEmpty();
        }
    }

    /** One thing that a list tells. */
    record Fact(String what, String value) {}

    /** A passage of the case. */
    record Seen(Quote quote, String where, String href) {}
}
