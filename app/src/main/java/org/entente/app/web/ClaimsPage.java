package org.entente.app.web;

import java.util.List;

/**
 * Claims one by one, by any of their sorts.
 *
 * @param frame around it
 * @param counts how many
 * @param query what is asked for
 * @param views sorts that are asked for often
 * @param facets what one may choose from
 * @param groups the claims of this page, by document
 * @param pages the others
 */
record ClaimsPage(
        Frame frame,
        String counts,
        ClaimsQuery query,
        List<MatrixPage.View> views,
        List<Choices> facets,
        List<Group> groups,
        List<MatrixPage.PageLink> pages) {
    /** A facet, with how many claims each choice would leave. */
    record Choices(String code, String words, String chosen, List<Choice> choices) {}

    record Choice(String code, String words) {}

    /** Claims of one document, in the order of its text. */
    record Group(String document, String date, String title, String href, List<Entry> entries) {}
}
