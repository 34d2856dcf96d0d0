package org.entente.app.web;

import java.util.List;

/**
 * One entity.
 *
 * @param frame around it
 * @param name its best name
 * @param kind what it is
 * @param aliases its other names, each with where the case has it from
 * @param namesakes others of that name, of which nothing shows that they are the same
 * @param facts how often and where it is told of
 * @param differences what accounts differ on about it, the most serious first
 * @param others those that take part with it, the most often first
 * @param ties by domain
 * @param years its claims in time
 * @param yearsMore how many claims more there are
 * @param labels what it is called
 * @param mention one of its mentions, for a judgement
 * @param parts what people said it is a part of, or has for a part
 * @param owned that ones who may be listed own or control it, by each authority's rule
 * @param candidates entities that share a word with its names, for a judgement
 */
record EntityPage(
        Frame frame,
        String name,
        String kind,
        List<Alias> aliases,
        List<Other> namesakes,
        List<String> facts,
        List<MatrixPage.Between> differences,
        int differencesMore,
        List<Other> others,
        List<DomainTies> ties,
        List<Year> years,
        int yearsMore,
        List<Entry> labels,
        String mention,
        List<Other> parts,
        List<OwnedView> owned,
        List<Candidate> candidates) {
    /**
     * Another name.
     *
     * @param href the passage that says so, else the first that uses it; empty where neither is known
     * @param told the words that say that it is called so; empty where the name is only used
     */
    record Alias(String name, String href, String told) {}

    /** Another entity that it may be, by one of its mentions. */
    record Candidate(String mention, String name) {}

    /** One that takes part with it, in how many claims and documents. */
    record Other(String name, String href, String told) {}

    /** Ties in one domain. */
    record DomainTies(String domain, List<Tie> ties) {}

    /**
     * Ties of one type with one other.
     *
     * @param more how many claims more tell of it
     */
    record Tie(String type, String other, String otherHref, List<Entry> entries, int more) {}

    /** Claims of one year, or of no known time. */
    record Year(String name, List<Dated> claims) {}

    record Dated(String when, Entry entry) {}
}
