package org.entente.app.web;

import java.util.List;

/**
 * Two entities and what is told of them together.
 *
 * @param frame around it
 * @param one the first one's name
 * @param oneHref its page
 * @param other the second one's name
 * @param otherHref its page
 * @param facts how often and where they are told of together
 * @param years the columns of the grid, ascending; what has no year stands last
 * @param grid one line for each domain
 * @param differences what accounts differ on, the most serious first
 * @param more how many more there are
 * @param domains the claims, by domain and time
 * @param asOf the last day whose documents count, or empty for all
 * @param by which day of a document that is: {@code published} or {@code added}
 * @param leftOut what that leaves out, or empty
 * @param history the tie over time
 */
record PairPage(
        Frame frame,
        String one,
        String oneHref,
        String other,
        String otherHref,
        List<String> facts,
        List<String> years,
        List<Line> grid,
        List<Versus> differences,
        int more,
        List<Domain> domains,
        String asOf,
        String by,
        String leftOut,
        History history) {
    /**
     * The tie over time.
     *
     * @param facts first and last told, silence, certainty, origins
     * @param written how often it was written about, by the year of documents
     * @param phases passages that name the time themselves, by that time
     * @param more how many are not shown
     */
    record History(List<Fact> facts, List<Year> written, List<EntityPage.Dated> phases, int more) {}

    record Fact(String name, String words) {}

    /** @param share of the year with most documents, in percent */
    record Year(String year, String documents, int share) {}

    /** One domain over the years. */
    record Line(String domain, String anchor, List<Cell> cells) {}

    /** What is told in one domain of one year: a few signs, and how many more. */
    record Cell(List<Sign> signs, int more) {
        int all() {
            return signs.size() + more;
        }
    }

    record Sign(String mode, String css, String href, String label) {}

    record Domain(String name, String anchor, List<EntityPage.Dated> claims, int more) {}
}
